internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows how scores moved.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show how the scores of a partner moved from day to day.",
        discussion: """
            The last line are the scores of today, or of the day of --as-of, where those are not on record. 'seventy \
            record' writes them down.

            EXAMPLES
              seventy history contoso
              seventy history contoso --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: partner)
        let scores = try store.ground.scores(of: partner, ScoringRequest(rules: rules.request))
        let days = try store.history(of: partner).map(RecordedDay.init).upToDay(of: scores)
        try format.send("History of \(partner.name)") {
            ScoreJSON.document(HistoryJSON(scored: scores, days: days).members)
        } orPage: {
            .history(days, of: scores, .usual)
        }
    }
}
