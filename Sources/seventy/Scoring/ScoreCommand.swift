internal import ArgumentParser
internal import JSONTree
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
            """)

    @Argument(help: ArgumentHelp("The partner's id or name; without one, all of the store.", valueName: "partner"))
    var partner: String?

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let store = try store.open()
        if let partner {
            let scores = try store.ground.scores(of: try store.partner(named: partner), scoring.request)
            return try Output.send(asJSON: format.json) {
                ScoreJSON.document(ScoreJSON.members(of: scores))
            } orText: { output in
                let report = ScoreReport(scores: scores)
                output.lines(report.heading + report.full)
            }
        }
        let all = try store.allScores(scoring.request)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(partners: all.map { ScoreJSON.members(of: $0) })
        } orText: { output in
            for (place, scores) in all.enumerated() {
                if place > 0 { output.line() }
                let report = ScoreReport(scores: scores)
                output.lines(report.heading)
                output.lines(all.count == 1 ? report.full : report.summaryLines)
            }
            if all.isEmpty { output.line(OpenStore.emptyHint) }
        }
        try store.failForUnreadable()
    }
}
