internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Shows the facts about the membership.
struct MembershipCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "membership", abstract: "Show the facts about the membership that are entered.",
        discussion: """
            These are what the anniversary, fees and badges are judged by. 'seventy edit' changes them.

            EXAMPLES
              seventy membership contoso
              seventy membership contoso --unset
              seventy membership contoso --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Flag(name: .customLong("unset"), help: "Show what could be entered as well.")
    var includesUnset = false

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: partner)
        let scores = try store.ground.scores(of: partner, ScoringRequest(rules: rules.request))
        let scored = ScoredPartner(
            partner: partner, card: scores.card, ground: JudgementGround(edition: scores.card.edition))
        let facts = scored.membershipRows
        try format.send("Membership of \(partner.name)") {
            ScoreJSON.document(
                ScoreJSON.head(of: scores) + [
                    JSONMember(
                        "facts",
                        .array(
                            facts.map { fact in
                                .object([
                                    "input": .string(fact.name.rawValue), "title": .string(scored.title(of: fact)),
                                    "value": .measure(partner.membership[fact]),
                                    "listed": .bool(scored.isListed(fact)),
                                ])
                            }))
                ])
        } orPage: {
            .membership(of: scored, includingUnset: includesUnset, .usual)
        }
    }
}
