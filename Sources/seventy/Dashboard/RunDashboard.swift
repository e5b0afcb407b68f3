internal import ArgumentParser
internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

/// Runs the dashboard of a store; where there is no terminal, prints the overview as text.
///
/// - Parameter ending: What is to be done when the dashboard is left, whether by a person or by a signal.
func runDashboard(_ place: StorePlace, options: DashboardOptions, ending: () -> Void = {}) throws {
    guard !options.plain, isTerminal(0), isTerminal(1) else {
        try printOverview(store: OpenStore.open(place), options: options)
        return
    }
    // Watching begins before the first look, so that nothing falls in between.
    let watch = (try? PartnerStore(opening: place.path)).map { StoreWatch($0) }
    let store = try OpenStore.open(place)
    let shelf = ThemeShelf()
    if let name = options.theme { _ = try shelf.entry(named: name) }
    let settings = UserSettings(shelf)
    let snapshot = try store.snapshot(options)
    let session: TerminalSession
    do throws(TerminalError) {
        session = try TerminalSession(options: options.terminal(settings.config))
    } catch .cannotAddressCursor {
        // Such as a shell inside an editor: what can be shown there is text.
        try printOverview(store: store, options: options)
        return
    } catch {
        throw CommandFailure(.failed, "\(error)")
    }
    // Whatever happens from here on, the terminal is put back first.
    defer { session.close() }
    let metrics = TextMetrics(isUTF8: session.charset == .utf8) { characterWidth($0) }
    var state = DashboardState(
        store: snapshot, size: session.size, metrics: metrics, today: SystemCalls.today, themes: shelf.themes,
        theme: options.theme ?? settings.config.theme,
        notices: session.notices + [settings.notice, shelf.notice].compactMap { $0 },
        formats: settings.config.formats, keyMap: settings.config.keyMap)
    let drafts = options.isSample ? nil : DraftDesk(store.store)
    state.offer(drafts?.offers() ?? [])
    var loop = DashboardLoop(
        session: session, options: options, plans: PlanSearchDesk(), watch: watch, store: store, drafts: drafts,
        saves: SaveDesk())
    // The tour has a place of its own to begin.
    if options.tour { state.startTour() }
    loop.run(&state, startingOn: options.tour ? nil : settings.config.start)
    session.close()
    ending()
    session.reraise()
}

/// Prints the overview of every partner as text.
private func printOverview(store: OpenStore, options: DashboardOptions) throws {
    let all = try store.allScores(ScoringRequest(rules: options.rules))
    var output = Output()
    for (place, scores) in all.enumerated() {
        if place > 0 { output.line() }
        let report = ScoreReport(scores: scores)
        output.lines(report.heading)
        output.lines(report.summaryLines)
    }
    if all.isEmpty { output.line(OpenStore.emptyHint) }
    try output.send()
    try store.failForUnreadable()
}
