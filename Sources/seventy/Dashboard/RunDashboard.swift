internal import ArgumentParser
internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

/// Runs the dashboard of a store; where there is no terminal, prints the overview as text.
func runDashboard(store: OpenStore, options: DashboardOptions) throws {
    guard !options.plain, isTerminal(0), isTerminal(1) else {
        try printOverview(store: store, options: options)
        return
    }
    let themes = try ThemeShelf.all(first: options.theme)
    let snapshot = try store.snapshot(options)
    let session: TerminalSession
    do {
        session = try TerminalSession(options: options.terminal)
    } catch {
        throw CommandFailure(.failed, "\(error)")
    }
    // Whatever happens from here on, the terminal is put back first.
    defer { session.close() }
    let metrics = TextMetrics(isUTF8: session.charset == .utf8) { characterWidth($0) }
    var state = DashboardState(
        store: snapshot, size: session.size, metrics: metrics, today: SystemCalls.today, themes: themes,
        theme: options.theme, notices: session.notices)
    var loop = DashboardLoop(session: session, store: store, options: options, plans: PlanSearchDesk())
    loop.run(&state)
    session.close()
    session.reraise()
}

/// Prints the overview of every partner as text.
private func printOverview(store: OpenStore, options: DashboardOptions) throws {
    let all = try store.allScores(options.scoring())
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

/// Carries events from the terminal to the dashboard, and frames and effects back.
struct DashboardLoop {
    let session: TerminalSession
    var store: OpenStore
    let options: DashboardOptions
    /// Where plans are looked for; `nil` when the system had no room for it.
    let plans: PlanSearchDesk?

    /// Shows frames and answers events until the person or the system ends it.
    mutating func run(_ state: inout DashboardState) {
        if let plans { session.watch(descriptor: plans.descriptor) }
        session.present(state.frame(), theme: state.theme)
        while true {
            // All that is pending is answered before anything is drawn, so that a key held down never lags.
            for event in session.waitForEvents() {
                guard case .input(let input) = event else {
                    for (answer, number) in plans?.take() ?? [] { state.didPlan(answer, number: number) }
                    continue
                }
                for effect in state.update(input) where !perform(effect, &state) { return }
            }
            let today = SystemCalls.today
            if today != state.today { reload(&state) }
            session.present(state.frame(), theme: state.theme)
        }
    }

    /// Does what the dashboard asked for; false when that is to end.
    private mutating func perform(_ effect: Effect, _ state: inout DashboardState) -> Bool {
        switch effect {
        case .quit: return false
        case .redraw: session.redraw()
        case .suspend: session.suspend()
        case .reload: reload(&state)
        case .plan(let id, let number):
            if let scored = state.partner(id) { plan(scored, number: number, &state) }
        case .commit(let partner, let edits): commit(edits, to: partner, &state)
        }
        return true
    }

    private mutating func commit(_ edits: [Edit], to id: String, _ state: inout DashboardState) {
        do {
            let partner = try store.partner(named: id)
            _ = try store.commit(edits, to: partner, reason: "what-if saved from the dashboard")
            reload(&state)
            state.didCommit(partner: id)
        } catch {
            state.show(warning: "\(error)")
        }
    }

    private func plan(_ scored: ScoredPartner, number: Int, _ state: inout DashboardState) {
        do {
            let options = try PlanOptions.parse([])
            let costs = try options.costs(store.store.settings.costs, in: scored.card.edition)
            plans?.search(scored, costs: costs, number: number)
        } catch {
            state.show(warning: "\(error)")
        }
    }

    private mutating func reload(_ state: inout DashboardState) {
        do {
            store = try store.reopened()
            state.replaceStore(try store.snapshot(options), today: SystemCalls.today)
        } catch {
            state.show(warning: "Could not be read again: \(error)")
        }
    }
}
