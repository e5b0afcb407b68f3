internal import JSONTree
package import SolutionsPartner

/// A scenario of a store, or the reason why it cannot be shown.
package struct ScenarioEntry: Sendable {
    /// The name, which is the file's name.
    package let name: String

    /// The scenario, or what is wrong with it.
    package let scenario: Result<Scenario, StoreError>
}

extension PartnerStore {
    /// The scenarios of a partner, by name; one that cannot be read stands among the others with the reason.
    ///
    /// - Throws: `StoreError` only for a key that is none, and when the folder itself cannot be read.
    package func scenarios(of partner: String) throws(StoreError) -> [ScenarioEntry] {
        try scenarioNames(of: partner).map { name in
            ScenarioEntry(
                name: name,
                scenario: Result { () throws(StoreError) in try readScenario(name, of: partner) })
        }
    }

    /// The scenario of a partner with a name.
    package func scenario(_ name: String, of partner: String) throws(StoreError) -> Scenario {
        // The name is compared with what is there rather than made into a path, so none leads anywhere else.
        let names = try scenarioNames(of: partner)
        guard names.contains(name) else { throw Self.missing(name, of: partner, among: names) }
        return try readScenario(name, of: partner)
    }

    /// Keeps a scenario under its name, in the name of whoever the note names.
    ///
    /// What the document of a scenario that is replaced holds besides stays.
    ///
    /// - Parameter replacing: Whether a scenario of that name may be replaced.
    /// - Returns: What was saved; the author and the time are those of the note.
    /// - Throws: `StoreError.scenarioExists` for a name that is taken.
    @discardableResult
    package func saveScenario(
        _ scenario: Scenario, replacing: Bool = false, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        var scenario = scenario
        (scenario.author, scenario.created) = (note.author, note.time)
        return try keep(scenario, replacing: replacing, note: note)
    }

    /// Takes a scenario away; taking the change back brings it back.
    ///
    /// One that cannot be read can be taken away as well.
    @discardableResult
    package func deleteScenario(
        _ name: String, of partner: String, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        let names = try scenarioNames(of: partner)
        guard names.contains(name), Identifier.isValid(name) else {
            throw Self.missing(name, of: partner, among: names)
        }
        return try change(.scenario(partner: partner, name: name), note: note) { (content) throws(StoreError) in
            if case .missing = content { throw Self.missing(name, of: partner, among: []) }
            return [FieldChange(path: [], value: nil)]
        }
    }

    /// Gives a scenario another name; its author and time stay.
    ///
    /// It is kept under the new name before it goes under the old one, so that it is never lost.
    ///
    /// - Parameter title: What was typed as the new name, where it says more than the name; it takes the place of the
    ///   title that the old name was made of.
    /// - Returns: The numbers of the journal's entries, in their order.
    @discardableResult
    package func renameScenario(
        _ name: String, of partner: String, to newName: String, title: String? = nil, note: ChangeNote
    ) throws(StoreError) -> [Int] {
        var scenario = try scenario(name, of: partner)
        guard newName != name else { return [] }
        scenario.retitle(to: newName, title)
        let kept = try keep(scenario, replacing: false, note: note)
        return kept.entries + (try deleteScenario(name, of: partner, note: note)).entries
    }

    /// Keeps a second scenario that is like the first.
    @discardableResult
    package func duplicateScenario(
        _ name: String, of partner: String, as newName: String, title: String? = nil, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        var scenario = try scenario(name, of: partner)
        scenario.retitle(to: newName, title)
        return try saveScenario(scenario, note: note)
    }

    /// The names of a partner's scenarios, in order; none when there is no folder of them.
    private func scenarioNames(of partner: String) throws(StoreError) -> [String] {
        guard Identifier.isValid(partner) else { throw .invalidName(partner) }
        return try documents(in: "scenarios/\(partner)").map { String($0.dropLast(".json".utf8.count)) }.sorted()
    }

    private func readScenario(_ name: String, of partner: String) throws(StoreError) -> Scenario {
        let file = StoreDocument.scenario(partner: partner, name: name).file
        guard Identifier.isValid(name) else {
            throw .unreadable(file: file, reason: "its name is not made of lower-case letters, digits and dashes")
        }
        let (scenario, faults) = ScenarioCheck.read(try document(file), name: name, partner: partner)
        guard let scenario else { throw .faulty(file: file, faults: faults) }
        return scenario
    }

    @discardableResult
    private func keep(
        _ scenario: Scenario, replacing: Bool, note: ChangeNote
    ) throws(StoreError) -> CommitResult {
        guard Identifier.isValid(scenario.name) else { throw .invalidScenarioName(scenario.name) }
        _ = try partner(scenario.partner)
        for edit in scenario.edits {
            if let number = edit.value?.quantity, number.decimalText == nil {
                throw .notStorable(input: edit.input.rawValue, value: number.description)
            }
        }
        let document = StoreDocument.scenario(partner: scenario.partner, name: scenario.name)
        // What is kept must be readable again: neither a note nor a list of edits without end.
        // It is read from its text, since faults are told by the line.
        let spelled = (try? JSONNode.parse(scenario.node.formatted())) ?? scenario.node
        let faults = ScenarioCheck.read(spelled, name: scenario.name, partner: scenario.partner).faults
        guard faults.isEmpty else { throw .faulty(file: document.file, faults: faults) }
        return try change(document, note: note) { (content) throws(StoreError) in
            var node = JSONNode(.object([]))
            switch content {
            case .missing: break
            case _ where !replacing: throw .scenarioExists(partner: scenario.partner, name: scenario.name)
            case .document(let old): node = old
            // Replacing is the way out of a document that nobody can read.
            case .faulty: return [FieldChange(path: [], value: scenario.node)]
            }
            guard case .object(let members) = scenario.node.content else { return [] }
            for member in members { node = node.setting([member.name], to: member.value) }
            return [FieldChange(path: [], value: node)]
        }
    }

    private static func missing(_ name: String, of partner: String, among names: [String]) -> StoreError {
        .noSuchScenario(partner: partner, name: name, nearest: NearestName(of: name, among: names).match)
    }
}

extension Scenario {
    /// Gives it another name, and the title that goes with it in place of the one that the old name was made of.
    fileprivate mutating func retitle(to newName: String, _ title: String?) {
        let rest = noteWithoutTitle
        let parts = [title?.inOneLine, rest].compactMap { $0 }.filter { !$0.isBlank }
        note = parts.isEmpty ? nil : String(parts.joined(separator: ": ").prefix(Self.noteLimit))
        name = newName
    }

    /// What the note says besides the title: words at its beginning of which the name was made.
    private var noteWithoutTitle: String? {
        guard let note else { return nil }
        func isTitle(_ text: some StringProtocol) -> Bool {
            let made = Identifier.proposed(for: String(text), among: [], otherwise: "")
            guard !made.isEmpty, name.hasPrefix(made) else { return false }
            // One that was taken got a number.
            let rest = name.dropFirst(made.count)
            return rest.isEmpty || (rest.first == "-" && rest.count > 1 && rest.dropFirst().allSatisfy(\.isNumber))
        }
        if isTitle(note) { return nil }
        for place in note.ranges(of: ": ").reversed() where isTitle(note[..<place.lowerBound]) {
            return String(note[place.upperBound...])
        }
        return note
    }
}

/// Reads the document of a scenario, and compares it with the name and the folder of its file.
enum ScenarioCheck {
    /// Reads a document; the result is `nil` when a fault was noted.
    static func read(
        _ node: JSONNode, name: String, partner: String
    ) -> (scenario: Scenario?, faults: [JSONFault]) {
        var (scenario, faults) = Scenario.read(node)
        for (member, expected, place) in [("name", name, "file"), ("partner", partner, "folder")] {
            guard let written = node[member], case .string(let text) = written.content, text != expected else {
                continue
            }
            faults.append(
                JSONFault(
                    position: written.position, path: member, expected: "\"\(expected)\", as the \(place) is named",
                    found: "\"\(text.prefix(40))\""))
        }
        if !faults.isEmpty { scenario = nil }
        return (scenario, faults.inOrder)
    }
}
