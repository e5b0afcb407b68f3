internal import JSONTree
internal import SolutionsPartner

/// Looks for what is odd in a document that can be understood: it is scored all the same, and the report says so.
struct PartnerCheck {
    let known: KnownInputs

    /// What is odd in a document, in its order.
    func findings(in node: JSONNode) -> [JSONFault] {
        let faults = JSONFaultList()
        let top = JSONCursor(node, faults: faults)
        if let edition = top["edition"], case .string(let name) = edition.node.content,
            !known.editions.contains(name)
        {
            edition.fault(
                expected: "one of the editions \(known.editions.joined(separator: ", "))",
                found: edition.node.summary + hint(for: name, among: known.editions))
        }
        for entry in top.members(of: "measures") { check(entry.name, entry.value) }
        checkPeople(of: top)
        for entry in top.members(of: "designations") where !known.designations.contains(entry.name) {
            entry.value.fault(
                expected: "a designation of some edition",
                found: "\"\(entry.name.prefix(60))\"" + hint(for: entry.name, among: known.designations))
        }
        checkMembers(of: top)
        checkMembership(of: top)
        for table in ["legacy", "specializations"] {
            let owner = table == "legacy" ? top["membership"] : top
            for entry in owner?.members(of: table) ?? [] where !Identifier.isValid(entry.name) {
                entry.value.fault(
                    expected: "a key of lower-case letters, digits and dashes",
                    found: "\"\(entry.name.prefix(60))\"")
            }
        }
        return faults.faults
    }

    /// Looks for words and days of the membership that no edition knows.
    private func checkMembership(of top: JSONCursor) {
        if let benefits = top["membership"]?["benefits"], case .string(let word) = benefits.node.content,
            BenefitsKind(word: word) == nil
        {
            benefits.fault(
                expected: "one of " + BenefitsKind.allCases.map(\.rawValue).joined(separator: ", "),
                found: benefits.node.summary)
        }
        let tables = [
            (top["membership"], "legacy", "a competency", known.competencies),
            (top, "specializations", "a specialization", known.specializations),
        ]
        for (owner, table, kind, names) in tables where !names.isEmpty {
            for entry in owner?.members(of: table) ?? [] {
                guard Identifier.isValid(entry.name), !names.contains(entry.name) else { continue }
                // One that a later edition may list is no fault; a slip of the keyboard is.
                if isUnlisted(entry.name, in: table) { continue }
                entry.value.fault(
                    expected: "\(kind) of some edition",
                    found: "\"\(entry.name.prefix(60))\"" + hint(for: entry.name, among: names))
            }
        }
        guard let first = known.firstAttained else { return }
        for entry in top.members(of: "designations") {
            guard let attained = entry.value["attained"], case .string(let text) = attained.node.content,
                let day = CalendarDate(text), day < first
            else { continue }
            attained.fault(expected: "a day on or after \(first), when the program began", found: "\(day)")
        }
    }

    /// What is worth knowing though nothing is wrong: specializations that no edition lists.
    ///
    /// They come and go; the document keeps them, and screens mark them.
    func remarks(in node: JSONNode) -> [JSONFault] {
        let faults = JSONFaultList()
        for entry in JSONCursor(node, faults: faults).members(of: "specializations")
        where Identifier.isValid(entry.name) && isUnlisted(entry.name, in: "specializations") {
            entry.value.fault(
                expected: "a specialization of some edition", found: "\"\(entry.name.prefix(60))\", which is kept")
        }
        return faults.faults
    }

    /// Whether no edition has a specialization of a name, nor one that it may be a slip for.
    private func isUnlisted(_ name: String, in table: String) -> Bool {
        table == "specializations" && !known.specializations.isEmpty && !known.specializations.contains(name)
            && NearestName(of: name, among: known.specializations).match == nil
    }

    /// What is odd in a document that cannot be understood, apart from what was noted already.
    func findings(in node: JSONNode, besides noted: [JSONFault]) -> [JSONFault] {
        let paths = Set(noted.map(\.path))
        return findings(in: node).filter { !paths.contains($0.path) }
    }

    private func check(_ name: String, _ measure: JSONCursor) {
        if case .highestScore(let id, _)? = HistoryInput(InputName(rawValue: name)),
            known.designations.contains(id.rawValue)
        {
            return
        }
        guard let input = known.inputs[name] else {
            measure.fault(
                expected: "an input of some edition",
                found: "\"\(name.prefix(80))\"" + hint(for: name, among: known.inputs.keys))
            return
        }
        if let value = measure["value"] { check(value, as: input) }
        if let list = measure["list"], case .string(let text) = list.node.content, !input.lists.contains(text) {
            list.fault(
                expected: input.lists.isEmpty
                    ? "no list, since the input is no head count" : "one of the lists \(words(input.lists))")
        }
        if let time = measure["at"], case .string(let text) = time.node.content, !Timestamp.isValid(text) {
            time.fault(expected: "a day or a time such as \"2022-10-10\" or \"2022-10-10T09:30:00Z\"")
        }
    }

    private func check(_ value: JSONCursor, as input: KnownInputs.Input) {
        switch value.node.content {
        case .string(let text) where !input.tracks.contains(text):
            value.fault(
                expected: input.tracks.isEmpty ? "a number" : "one of the tracks \(words(input.tracks))")
        case .number(let text):
            let units = input.units.filter { $0 != .track }
            guard !units.isEmpty else {
                value.fault(expected: "one of the tracks \(words(input.tracks))")
                return
            }
            guard let number = Rational(decimal: text), units.allSatisfy({ $0.fault(of: number) != nil }),
                let unit = units.min(by: { $0.rawValue < $1.rawValue })
            else { return }
            let words = unit.word(for: 2)
            value.fault(
                expected: (unit.isWhole ? "a whole number of \(words)" : "a number of \(words)")
                    + (unit.allowsNegative ? "" : ", 0 or more"))
        default: break
        }
    }

    private func checkPeople(of top: JSONCursor) {
        var seen: [String: (name: String, value: JSONCursor)] = [:]
        for entry in top.members(of: "people") {
            if !Identifier.isValid(entry.name) {
                entry.value.fault(
                    expected: "a key of lower-case letters, digits and dashes",
                    found: "\"\(entry.name.prefix(60))\"")
            }
            for held in entry.value.members(of: "certifications") { checkEarned(held.name, held.value) }
            guard let name = entry.value["name"], case .string(let text) = name.node.content else { continue }
            if let other = seen[text.lowercased()], !areTwo(entry.value, entry.name, other.value, other.name) {
                name.fault(expected: "each person once", found: "the name of \"\(other.name.prefix(60))\" again")
            }
            seen[text.lowercased()] = entry
        }
    }

    /// Whether two people of one name are known to be two: by their numbers in downloads, or because somebody said so.
    private func areTwo(_ one: JSONCursor, _ key: String, _ other: JSONCursor, _ otherKey: String) -> Bool {
        func isImported(_ person: JSONCursor) -> Bool { person["source"]?.node.text == "imported" }
        if isImported(one), isImported(other) { return true }
        return one.node.value(at: ["apart", otherKey]) != nil || other.node.value(at: ["apart", key]) != nil
    }

    /// Looks for a certification that is said to be earned when nobody could earn it any more.
    private func checkEarned(_ code: String, _ held: JSONCursor) {
        guard let last = known.lastEarned[code.uppercased()], let earned = held["earned"],
            case .string(let text) = earned.node.content, let day = CalendarDate(text), day > last
        else { return }
        earned.fault(
            expected: "a day on or before \(last), the last on which it could be earned",
            found: "\(day), so it does not count")
    }

    private func hint(for name: String, among names: some Sequence<String>) -> String {
        NearestName(of: name, among: names).match.map { ", perhaps meant as \"\($0)\"" } ?? ", which is none"
    }

    private func words(_ names: Set<String>) -> String { names.sorted().joined(separator: ", ") }
}
