internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// A scenario on the facts as they are now: its edits, what has become of them and what they do.
struct ScenarioReport {
    let scenario: Scenario
    let standing: ScenarioStanding
    /// The revision of the partner's document now.
    let revision: Int
    let changes: ChangeReport

    /// Reads a scenario and weighs it.
    init(_ arguments: ScenarioArguments, in store: OpenStore, _ scoring: ScoringRequest) throws {
        let document = try store.document(named: arguments.partner)
        let scenario = try store.scenario(arguments.name, of: document.partner)
        let before = try store.ground.scores(of: document.partner, scoring)
        self.init(scenario, before: before, revision: document.revision)
    }

    init(_ scenario: Scenario, before: PartnerScores, revision: Int) {
        self.scenario = scenario
        self.revision = revision
        standing = scenario.standing(on: before.partner, under: before.card.edition)
        changes = ChangeReport(before, applying: standing.edits)
    }

    /// What it leads to.
    var outcome: ScenarioOutcome {
        ScenarioOutcome(
            scenario, standing: standing, revision: revision, before: changes.before.card, after: changes.after.card)
    }

    /// Who saved it, when, and on which facts.
    var heading: [String] {
        var lines = [
            "\(scenario.name), saved \(String(scenario.created.prefix(10))) by \(scenario.author)".cleaned
        ]
        if let note = scenario.note { lines.append(note.cleaned) }
        if scenario.base != revision {
            lines.append(
                "The facts have moved on since: it stands on revision \(scenario.base), and this is \(revision).")
        }
        return lines
    }

    /// The edits that change something, then those that do not.
    var editLines: [String] {
        let changed = changes.editLines
        return (changed.isEmpty ? ["", "It changes nothing."] : ["", "What if"] + changed)
            + Self.leftOutLines(standing, in: edition)
    }

    /// The whole report.
    var lines: [String] {
        heading + [""] + ScoreReport(scores: changes.after).heading + editLines
            + (standing.edits.isEmpty ? [] : [""] + changes.effectLines)
    }

    private var edition: String { changes.before.card.edition.id }

    /// The edits that change nothing, each with the reason.
    static func leftOutLines(_ standing: ScenarioStanding, in edition: String) -> [String] {
        guard !standing.leftOut.isEmpty else { return [] }
        var table = TextTable(indent: 4)
        for line in standing.leftOut {
            table.row(line.edit.input.rawValue, line.status.reason(in: edition) ?? "")
        }
        return ["", "Left out"] + table.lines()
    }

    /// The edits that change nothing, for programs.
    static func leftOut(_ standing: ScenarioStanding, in edition: String) -> JSONMember {
        JSONMember(
            "leftOut",
            .array(
                standing.leftOut.map {
                    .object([
                        "input": .string($0.edit.input.rawValue), "value": .measure($0.edit.value),
                        "status": .string($0.status.word),
                        "reason": .string(orNull: $0.status.reason(in: edition)),
                    ])
                }))
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        changes.members + [
            JSONMember(
                "scenario",
                JSONNode(
                    .object(scenario.headMembers + [JSONMember("revision", .number(revision))]))),
            Self.leftOut(standing, in: edition),
        ]
    }
}

extension ScenarioStanding.Status {
    /// The status as a word for programs.
    var word: String {
        switch self {
        case .changes: "changes"
        case .same: "same"
        case .unknownPerson: "unknown-person"
        case .unknownInput: "unknown-input"
        case .refused: "refused"
        }
    }
}
