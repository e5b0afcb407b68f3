internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// All that a partner's document holds as a text that people edit: a line for each input, in sections.
///
/// Names are those of `edit --set`. In a section of the partner, of a person or of the membership the beginning that all
/// lines have in common can be left out. What the program itself keeps is no part of it: revisions, derived numbers, who
/// entered what.
struct FactsText {
    let partner: Partner
    let edition: ProgramEdition
    let day: CalendarDate
    let revision: Int
    /// The names of the editions that the partner can be pinned to.
    var editions: [String] = []

    /// A name, its value and a remark.
    private typealias Row = (String, String, String)

    /// The section of the partner itself.
    static let partner = "partner"
    /// The section of the membership.
    static let membership = "membership"

    /// The text.
    var text: String { lines.joined(separator: "\n") + "\n" }

    private var lines: [String] {
        head + particulars + edition.designations.flatMap(lines(of:)) + training + others + membershipLines + people
    }

    private var head: [String] {
        [
            "# \(partner.name.cleaned) (\(partner.id)), revision \(revision), edition \(edition.id) on \(day)",
            "#",
            "# A line is: input = value. What stands behind a # is a remark.",
            "# No value, or no line any more, takes the fact away.",
            "# A value in quotes has blanks at its ends, a # or, as \\n, breaks of lines.",
            "# Leave the editor without a change, or with nothing in the file, and nothing is changed.",
        ]
    }

    private var particulars: [String] {
        section(
            "[\(Self.partner)]",
            Particular.ofPartner.map { particular -> Row in
                let choices = editions.joined(separator: ", ")
                let remark = particular == .edition ? "\(choices); none for that of the day" : particular.form
                return (
                    String(particular.input.rawValue.dropFirst(Self.partner.count + 1)),
                    Self.spelled(partner[particular]), remark
                )
            })
    }

    private func lines(of designation: DesignationRules) -> [String] {
        var seen: Set<InputName> = []
        let rows = edition.definitions.compactMap { definition -> Row? in
            // An input that several designations share stands with the first of them.
            let first = edition.definitions.first { $0.name == definition.name }?.designation
            guard first == designation.id, seen.insert(definition.name).inserted else { return nil }
            let value = Self.spelled(partner.measures[held(definition)]?.value)
            return (definition.name.rawValue, value, remark(on: definition, of: designation))
        }
        return section("# \(designation.name)", rows)
    }

    /// The name under which a value was entered: an alias is as good.
    private func held(_ definition: InputDefinition) -> InputName {
        ([definition.name] + definition.aliases).first { partner.measures[$0] != nil } ?? definition.name
    }

    private func remark(on definition: InputDefinition, of designation: DesignationRules) -> String {
        guard let input = edition.input(named: definition.name) else { return "" }
        if input.unit == .track { return edition.trackNames(for: input).joined(separator: ", ") }
        let rules = definition.metric.flatMap { metric in
            designation.tracks.lazy.flatMap(\.metrics).first { rules in
                rules.id == metric && rules.labelledInputs.contains { $0.input.name == definition.name }
            }
        }
        return Words.form(input.unit, needed: rules?.needed(of: input), edition.limits(of: input))
    }

    private var training: [String] {
        section(
            "# Training services",
            edition.trainingInputs.map { input -> Row in
                (input.name.rawValue, Self.spelled(partner.measures[input.name]?.value), Words.form(input.unit))
            })
    }

    /// Facts that the edition does not read: highest scores of months, what was entered for another edition, and what no
    /// edition knows.
    private var others: [String] {
        let read = Set(edition.definitions.flatMap { [$0.name] + $0.aliases } + edition.trainingInputs.map(\.name))
        return section(
            "# Highest scores of months, and what edition \(edition.id) does not read",
            partner.measures.keys.filter { !read.contains($0) }.sorted().map { name -> Row in
                let unit = HistoryInput(name)?.unit
                return (
                    name.rawValue, Self.spelled(partner.measures[name]?.value), unit.map { Words.form($0) } ?? ""
                )
            }) + ["", "# The highest score of a month: a line security.highest-score.2023-05 = POINTS."]
    }

    /// The facts about the membership that the edition knows, and those that are entered and it does not.
    private var membershipFacts: [MembershipInput] {
        let known = edition.membershipInputs
        return known + partner.membership.keyed.filter { !known.contains($0) }
    }

    private var membershipLines: [String] {
        section(
            "[\(Self.membership)]",
            membershipFacts.map { fact -> Row in
                var name = fact.name.rawValue
                if name.hasPrefix("\(Self.membership).") { name.removeFirst(Self.membership.count + 1) }
                return (name, Self.spelled(partner.membership[fact]), fact.form)
            })
    }

    private var people: [String] {
        let listed = partner.people.flatMap { person -> [String] in
            var rows: [Row] = [("name", Self.spelled(.text(person.name)), Particular.name.form)]
            if !person.apart.isEmpty {
                rows.append(("apart", Self.spelled(partner[.apart(person: person.id)]), "who is somebody else"))
            }
            for held in person.certifications {
                rows.append(
                    ("certification.\(held.code)", held.earned?.description ?? "held", "the day it was earned"))
                rows.append(
                    ("certification.\(held.code).expires", held.expires?.description ?? "", "its last day"))
                guard let name = held.name else { continue }
                rows.append(("certification.\(held.code).name", Self.spelled(.text(name)), ""))
            }
            return section("[person.\(person.id)]", rows)
        }
        return listed + [
            "", "# A person more: a section [person.KEY] with a line name = NAME, and a line",
            "# certification.CODE = DAY for each certification; certification.CODE.name = NAME where the code alone does",
            "# not tell, and apart = KEY, KEY for people of downloads who are somebody else.",
        ]
    }

    private func section(_ title: String, _ rows: [Row]) -> [String] {
        guard !rows.isEmpty else { return [] }
        let widest = min(rows.map { $0.0.count + $0.1.count }.max() ?? 0, 60)
        return ["", title]
            + rows.map { row -> String in
                let line = "\(row.0) = \(row.1)"
                guard !row.2.isEmpty else { return line }
                return line + String(repeating: " ", count: max(2, widest + 6 - line.count)) + "# \(row.2)"
            }
    }

    /// A value as `edit --set` takes it; empty for none.
    static func spelled(_ value: MeasureValue?) -> String {
        switch value {
        case .quantity(let number)?: number.description
        case .text(let word)?: FactsLines.spelled(word)
        case .date(let day)?: day.description
        case nil: ""
        }
    }
}
