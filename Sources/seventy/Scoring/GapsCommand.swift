internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// Shows what is missing.
struct GapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: "Show what is missing, the most points first.",
        discussion: """
            EXAMPLES
              seventy gaps contoso
              seventy gaps contoso --designation security --json
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
            return try format.send("What is missing of \(scores.partner.name)") {
                ScoreJSON.document(GapsJSON.members(of: scores))
            } orPage: {
                .gaps(of: store.judged(scores), .usual)
            }
        }
        let (request, isForPeople) = (scoring.request, !format.isForPrograms)
        try PartnerTelling(
            title: "What is missing",
            subject: { (store, partner) throws(CommandFailure) in
                try store.scores(of: partner, request, judging: isForPeople)
            },
            members: { GapsJSON.members(of: $0) }, page: { .gaps(of: $0, .usual) }
        ).tell(of: store, format)
    }
}
