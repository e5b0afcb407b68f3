internal import Pages
internal import SolutionsPartner

/// What somebody changed in a text of facts.
struct FactsDifference {
    /// The changes, people before what they hold.
    private(set) var edits: [Edit] = []
    /// What is wrong with the text, in the order of its lines.
    private(set) var faults: [FactsLines.Fault] = []

    /// The names of the facts that were handed out with a value, in the order of the lines.
    let handedOut: [String]
    /// The names of those that have none any more.
    private(set) var gone: Set<String> = []

    /// The values that were handed out.
    private let before: [String: String]
    /// The values that came back.
    private var after: [String: String] = [:]
    private let edition: ProgramEdition
    private let editions: [String]
    private let others: () -> [ProgramEdition]

    /// Compares a text with the one that was handed out.
    ///
    /// - Parameters:
    ///   - edition: The edition that the partner is scored by.
    ///   - editions: The names of those that it can be pinned to.
    ///   - others: The editions that may know what this one does not, asked for only where there is such a fact.
    init(
        from old: FactsLines, to new: FactsLines, in edition: ProgramEdition, editions: [String] = [],
        others: @escaping () -> [ProgramEdition] = { [] }
    ) {
        (self.edition, self.editions, self.others) = (edition, editions, others)
        before = old.values
        handedOut = old.lines.filter { !$0.value.isEmpty }.map(\.name)
        faults = new.faults
        let (lines, after) = named(new.lines)
        self.after = after
        gone = Set(handedOut.filter { after[$0] ?? "" == "" })
        for line in lines where before[line.name] ?? "" != line.value {
            take(line.name, line.value.isEmpty ? nil : line.value, line: line.number)
        }
        for line in old.lines where !line.value.isEmpty && after[line.name] == nil {
            let place = PersonPlace(line.name)
            // Who leaves takes along what they hold.
            if let place, !place.isName, after[PersonEdit.name(of: place.person).rawValue] == nil { continue }
            if let place, let code = place.certification,
                after[PersonEdit.certification(code, of: place.person).rawValue] ?? "" == ""
            {
                continue
            }
            take(line.name, nil, line: place.flatMap { new.people[$0.person] } ?? 1)
        }
        for (person, line) in new.people where after["person.\(person).name"] ?? "" == "" {
            faults.append(FactsLines.Fault(line: line, text: "person.\(person) has no line name = NAME"))
        }
        for line in lines {
            guard let place = PersonPlace(line.name), new.people[place.person] == nil,
                after[PersonEdit.name(of: place.person).rawValue] == nil
            else { continue }
            faults.append(
                FactsLines.Fault(line: line.number, text: "there is no person.\(place.person).name = NAME for this"))
        }
        checkDays(of: lines, after)
        edits = edits.enumerated().sorted { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
            .map(\.element)
        faults.sort { ($0.line, $0.text) < ($1.line, $1.text) }
    }

    /// Whether the value of a fact is the beginning of the one that was handed out.
    func isShortened(_ name: String) -> Bool {
        guard let before = before[name], let after = after[name], before != after else { return false }
        return before.hasPrefix(after)
    }

    /// The text with each fault above its line, and without those that were told before.
    func marked(_ text: String) -> String {
        let faults = Dictionary(grouping: faults, by: \.line)
        var lines: [Substring] = []
        for (place, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for fault in faults[place + 1] ?? [] {
                lines.append("\(FactsLines.mark) \(fault.text.cleaned)")
            }
            if !line.hasPrefix(FactsLines.mark) { lines.append(line) }
        }
        return lines.joined(separator: "\n")
    }

    /// The lines under the names that their facts have, and the values by these; a fact has one line.
    private mutating func named(_ lines: [FactsLines.Line]) -> ([FactsLines.Line], [String: String]) {
        let names = FactsNames(edition: edition, known: Set(before.keys))
        var places: [String: Int] = [:]
        var values: [String: String] = [:]
        var named: [FactsLines.Line] = []
        for line in lines {
            do throws(EditRefusal) {
                let name = try names.name(of: line.name)
                if let other = places.updateValue(line.number, forKey: name) {
                    throw EditRefusal("\(line.name) is the same as \(name), which stands on line \(other) already")
                }
                values[name] = line.value
                named.append(FactsLines.Line(number: line.number, name: name, value: line.value))
            } catch {
                faults.append(FactsLines.Fault(line: line.number, text: error.description))
            }
        }
        return (named, values)
    }

    private mutating func take(_ name: String, _ value: String?, line: Int) {
        do throws(EditRefusal) {
            var edit = try edition.fact(name, to: value, editions: editions)
            // What is on record under a code of its own changes there, and nothing joins it.
            if PersonEdit(edit.input) != nil, before[name] != nil { edit.input = InputName(rawValue: name) }
            edits.append(edit)
        } catch {
            if let edit = held(name, value) {
                edits.append(edit)
            } else {
                faults.append(FactsLines.Fault(line: line, text: error.description))
            }
        }
    }

    /// A change of a fact that is on record though the edition does not know it: it can be taken away, and changed where
    /// another edition knows it or where it takes any day.
    private func held(_ name: String, _ value: String?) -> Edit? {
        let input = InputName(rawValue: name)
        guard before[name] ?? "" != "", Particular(input) == nil else { return nil }
        guard let value else { return Edit(input: input, value: nil) }
        if case .certification? = PersonEdit(input)?.part {
            return Self.day(value).map { Edit(input: input, value: .date($0)) }
        }
        let isKnown =
            edition.input(named: input) != nil || edition.trainingInputs.contains { $0.name == input }
            || MembershipInput(input).map { edition.membershipInputs.contains($0) } ?? false
        guard !isKnown else { return nil }
        if let fact = MembershipInput(input) {
            if fact.isDay { return Self.day(value).map { Edit(input: input, value: .date($0)) } }
            return fact.words.contains(value) ? Edit(input: input, value: .text(value)) : nil
        }
        return others().lazy.compactMap { try? $0.fact(name, to: value, editions: editions) }.first
    }

    /// A day that can be entered.
    private static func day(_ text: String) -> CalendarDate? {
        CalendarDate(written: text).flatMap { CalendarDate.enteredYears.contains($0.year) ? $0 : nil }
    }

    /// Notes the last days of certifications that come before they were earned.
    private mutating func checkDays(of lines: [FactsLines.Line], _ after: [String: String]) {
        for line in lines {
            guard let fact = PersonEdit(InputName(rawValue: line.name)), case .expiry(let code) = fact.part,
                let last = CalendarDate(written: line.value),
                let earned = after[PersonEdit.certification(code, of: fact.person).rawValue]
                    .flatMap({ CalendarDate(written: $0) }), last < earned
            else { continue }
            faults.append(
                FactsLines.Fault(
                    line: line.number, text: "\(line.name) is \(last), before it was earned on \(earned)"))
        }
    }

    /// Names come first, then certifications, then their last days.
    private static func rank(_ edit: Edit) -> Int {
        switch PersonEdit(edit.input)?.part {
        case .name?: 1
        case .certification?: 2
        case .expiry?: 3
        case nil: PersonPlace(edit.input.rawValue) == nil ? 0 : 3
        }
    }

    /// What of a person a name is about.
    private struct PersonPlace {
        let person: String
        /// Whether it is the name, with which the person comes and goes.
        let isName: Bool
        /// The certification that it tells more of; `nil` for the certification itself and for anything else.
        let certification: String?

        init?(_ name: String) {
            let input = InputName(rawValue: name)
            if let fact = PersonEdit(input) {
                (person, isName) = (fact.person, fact.part == .name)
                if case .expiry(let code) = fact.part { certification = code } else { certification = nil }
            } else if let particular = Particular(input), let person = particular.person {
                (self.person, isName) = (person, false)
                if case .certificationName(let code, _) = particular {
                    certification = code
                } else {
                    certification = nil
                }
            } else {
                return nil
            }
        }
    }
}
