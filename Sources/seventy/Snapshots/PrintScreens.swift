internal import Dashboard
internal import SolutionsPartner

/// Prints a screen as text that is read from top to bottom; one about a partner for each partner that is meant.
func printScreens(of store: OpenStore, _ options: DashboardOptions) throws {
    let metrics = options.plainMetrics
    var paper = try PaperDashboard(
        store, rules: options.rules, size: Size(columns: 100, rows: 40), metrics: metrics,
        theme: .plain)
    let keys = try options.partners.map { name throws(CommandFailure) in try store.key(of: name) }
    let all = store.partners.map(\.id)
    let usual: ScreenName = keys.isEmpty && all.count + store.unreadable.count != 1 ? .portfolio : .overview
    let name = try options.screen?.name() ?? usual
    var output = Output()
    let partners: [String?] = !name.needsPartner ? [nil] : keys.isEmpty ? all : keys
    var isFirst = true
    for partner in partners {
        let place = options.screen?.place(name, partner: partner) ?? ScreenPlace(name, partner: partner)
        for place in try paper.places(of: place) {
            try paper.go(to: place)
            if !isFirst { output.line() }
            isFirst = false
            output.lines(paper.state.plainPage().lines(numbered: false, metrics: metrics))
        }
    }
    if partners.isEmpty { output.line(OpenStore.emptyHint) }
    try output.send()
    if keys.isEmpty { try store.failForUnreadable() }
}

extension PaperDashboard {
    /// The places that a place stands for.
    fileprivate func places(of place: ScreenPlace) throws(CommandFailure) -> [ScreenPlace] {
        do throws(ScreenRefusal) { return try state.places(of: place) } catch { throw CommandFailure(error) }
    }
}
