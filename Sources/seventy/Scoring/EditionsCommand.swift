internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Compares the editions by one partner's facts.
struct EditionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "editions", abstract: "Show the scores of the same facts under every edition of the rules.",
        discussion: """
            Certifications are judged on the same day in every edition.

            EXAMPLES
              seventy editions contoso
              seventy editions contoso --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @OptionGroup var changes: EditOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: partner)
        var scores = try store.ground.scores(of: partner, ScoringRequest(rules: rules.request))
        if !changes.isEmpty { scores = scores.applying(try changes.edits(in: scores.card.edition, of: scores.partner)) }
        let compared = EditionCards(for: scores, in: store.ground.shelf.catalog)
        let cards = compared.cards
        try format.send("\(partner.name) under every edition") {
            ScoreJSON.document(
                ScoreJSON.head(of: scores) + [
                    JSONMember(
                        "editions",
                        .array(
                            cards.map { card in
                                .object([
                                    "id": .string(card.edition.id), "title": .string(card.edition.title),
                                    "shown": .bool(card.edition.id == scores.card.edition.id),
                                    "underived": .bool(scores.isUnderived(under: card.edition)),
                                    "designations": .array(
                                        card.designations.map { JSONNode(.object(ScoreJSON.summary(of: $0))) }),
                                ])
                            }))
                ])
        } orPage: {
            .underEditions(cards, of: scores, .usual)
        }
        // Those that can be read are worth telling; a script still learns that some are missing.
        guard compared.faulty.isEmpty else {
            throw CommandFailure(
                .badData, compared.faulty.map { Words.unreadable(edition: $0) }.joined(separator: " ").cleaned)
        }
    }
}
