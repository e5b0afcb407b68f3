internal import Pages
internal import SolutionsPartner

/// What somebody changed in a text of facts.
struct FactsDifference {
    /// The changes, people before what they hold.
    private(set) var edits: [Edit] = []
    /// What is wrong with the text, in the order of its lines.
    private(set) var faults: [FactsLines.Fault] = []

    /// Compares a text with the one that was handed out.
    init(from old: FactsLines, to new: FactsLines, in edition: ProgramEdition) {
        faults = new.faults
        let (before, after) = (old.values, new.values)
        for line in new.lines where before[line.name] ?? "" != line.value { change(line, in: edition) }
        for line in old.lines where !line.value.isEmpty && after[line.name] == nil {
            let fact = PersonEdit(InputName(rawValue: line.name))
            // Who leaves takes along what they hold.
            if let fact, fact.part != .name, after[PersonEdit.name(of: fact.person).rawValue] == nil { continue }
            if let fact, case .expiry(let code) = fact.part,
                after[PersonEdit.certification(code, of: fact.person).rawValue] == nil
            {
                continue
            }
            take(line.name, nil, in: edition, line: fact.flatMap { new.people[$0.person] } ?? 1)
        }
        for (person, line) in new.people where after["person.\(person).name"] ?? "" == "" {
            faults.append(FactsLines.Fault(line: line, text: "person.\(person) has no line name = NAME"))
        }
        for line in new.lines {
            guard let fact = PersonEdit(InputName(rawValue: line.name)), new.people[fact.person] == nil,
                after[PersonEdit.name(of: fact.person).rawValue] == nil
            else { continue }
            faults.append(
                FactsLines.Fault(line: line.number, text: "there is no person.\(fact.person).name = NAME for this"))
        }
        edits = edits.enumerated().sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
            .map(\.element)
        faults.sort { ($0.line, $0.text) < ($1.line, $1.text) }
    }

    /// The text with each fault above its line, and without those that were told before.
    func marked(_ text: String) -> String {
        var lines: [Substring] = []
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for fault in faults where fault.line == place + 1 {
                lines.append("\(FactsLines.mark) \(fault.text.cleaned)")
            }
            if !line.hasPrefix(FactsLines.mark) { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    private mutating func change(_ line: FactsLines.Line, in edition: ProgramEdition) {
        take(line.name, line.value.isEmpty ? nil : line.value, in: edition, line: line.number)
    }

    private mutating func take(_ name: String, _ value: String?, in edition: ProgramEdition, line: Int) {
        do throws(EditRefusal) {
            edits.append(try edition.edit(name, to: value))
        } catch {
            faults.append(FactsLines.Fault(line: line, text: error.description))
        }
    }

    /// Names come first, then certifications, then their last days.
    private static func rank(_ edit: Edit) -> Int {
        switch PersonEdit(edit.input)?.part {
        case .name?: 1
        case .certification?: 2
        case .expiry?: 3
        case nil: 0
        }
    }
}
