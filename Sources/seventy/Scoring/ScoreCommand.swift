internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// Shows scores.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Show the scores of one partner, or of all.",
        discussion: """
            EXAMPLES
              seventy score contoso
              seventy score contoso --designation modern-work --track smb
              seventy score --as-of 2022-12-31 --json
              seventy score contoso --format html > contoso.html
            """)

    @Argument(help: ArgumentHelp("The partner's id or name; without one, all of the store.", valueName: "partner"))
    var partner: String?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        if let partner {
            let scores = try store.ground.scores(of: try store.partner(named: partner), scoring.request)
            return try format.send("Scores of \(scores.partner.name)") {
                ScoreJSON.document(ScoreJSON.members(of: scores))
            } orPage: {
                .score(of: store.judged(scores), .usual)
            }
        }
        let (request, isForPeople) = (scoring.request, !format.isForPrograms)
        try PartnerTelling(
            title: "Scores",
            subject: { (store, partner) throws(CommandFailure) in
                try store.scores(of: partner, request, judging: isForPeople)
            },
            members: { ScoreJSON.members(of: $0) }, page: { .scoreSummary(of: $0, .usual) },
            pageAlone: { .score(of: $0, .usual) }
        ).tell(of: store, format)
    }
}
