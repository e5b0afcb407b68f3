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
    let effect: ChangeEffect

    /// Reads a scenario and weighs it.
    ///
    /// - Parameter isExact: Whether the whole key or name of the partner is wanted, as for what is written.
    init(
        _ arguments: ScenarioArguments, in store: OpenStore, _ scoring: ScoringRequest, isExact: Bool = false
    ) throws {
        let document = try store.document(named: arguments.partner, isExact: isExact)
        let scenario = try store.scenario(arguments.name, of: document.partner)
        let before = store.judged(try store.ground.scores(of: document.partner, scoring))
        self.init(scenario, before: before, revision: document.revision)
    }

    init(_ scenario: Scenario, before: ScoredPartner, revision: Int) {
        self.scenario = scenario
        self.revision = revision
        standing = scenario.standing(on: before.partner, under: before.card.edition)
        effect = ChangeEffect(before, applying: standing.edits)
    }

    /// What it leads to.
    var outcome: ScenarioOutcome {
        ScenarioOutcome(
            scenario, standing: standing, revision: revision, before: effect.before.card, after: effect.after.card)
    }

    /// What people read.
    var page: Page { .scenario(scenario, standing, effect, revision: revision, .usual) }

    private var edition: String { effect.before.card.edition.id }

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
        ChangeJSON.members(of: effect) + [
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
