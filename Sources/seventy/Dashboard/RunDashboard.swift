internal import Dashboard
internal import SolutionsPartner

/// Runs the dashboard of a store; where there is no terminal, prints the overview as text.
func runDashboard(store: OpenStore, options: DashboardOptions) throws {
    let all = try store.allScores(options.scoring)
    var output = Output()
    for (place, scores) in all.enumerated() {
        if place > 0 { output.line() }
        let report = ScoreReport(scores: scores)
        output.lines(report.heading)
        output.lines(report.designationLines.map { "  \($0)" })
    }
    if all.isEmpty { output.line(OpenStore.emptyHint) }
    try output.send()
    try store.failForUnreadable()
}
