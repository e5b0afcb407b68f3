internal import ArgumentParser
internal import JSONTree
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
    @OptionGroup var format: FormatOptions

    func run() throws {
        let store = try store.open()
        if let partner {
            let scores = try store.ground.scores(of: try store.partner(named: partner), scoring.request)
            let report = GapsReport(scores: scores)
            return try Output.send(asJSON: format.json) {
                ScoreJSON.document(report.members)
            } orText: { output in
                output.lines(ScoreReport(scores: scores).heading + report.lines)
            }
        }
        let all = try store.allScores(scoring.request)
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(partners: all.map { GapsReport(scores: $0).members })
        } orText: { output in
            for (place, scores) in all.enumerated() {
                if place > 0 { output.line() }
                output.lines(ScoreReport(scores: scores).heading + GapsReport(scores: scores).lines)
            }
            if all.isEmpty { output.line(OpenStore.emptyHint) }
        }
        try store.failForUnreadable()
    }
}
