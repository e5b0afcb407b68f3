internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Carries lines from the standard input to the conversation, and answers and effects back.
struct LinearLoop {
    private var session: LinearSession
    private var desk: StoreDesk
    /// Whether somebody sees what they type; otherwise every line is repeated in the answer.
    private let echoes = StandardStreams.inputIsTerminal

    init(_ place: StorePlace, _ options: DashboardOptions) throws {
        // Watching begins before the first look, so that nothing falls in between.
        let watch = (try? PartnerStore(opening: place.path)).map { StoreWatch($0) }
        let store = try OpenStore.open(place)
        desk = StoreDesk(options: options, watch: watch, store: store, drafts: DraftDesk(store.store))
        var state = DashboardState(
            store: try store.snapshot(options), size: Size(columns: 100, rows: 40),
            metrics: options.plainMetrics, today: CalendarDate.today,
            themes: [.plain], formats: UserSettings().config.formats)
        state.offer(desk.drafts?.offers() ?? [])
        session = LinearSession(state)
    }

    /// Asks and answers until somebody quits or the input ends.
    mutating func run() throws {
        try say(session.say())
        desk.recordToday(&session.state)
        while true {
            try write("> ")
            guard let line = readLine() else { break }
            if !echoes { try write(line.cleaned + "\n") }
            desk.lookForChanges(&session.state)
            for effect in session.take(line) where !perform(effect) { return }
            for effect in session.goOn() where !perform(effect) { return }
            desk.keepDrafts(&session.state)
            try say(session.say())
        }
        // The answer to a prompt that nobody gave.
        try write("\n")
        try say(session.farewell(keepsDrafts: desk.drafts != nil))
    }

    /// Does what was asked for; false when that is to end.
    private mutating func perform(_ effect: Effect) -> Bool {
        switch effect {
        case .quit: return false
        case .redraw, .suspend, .mouse, .copy, .loadThemes: break
        case .reload: desk.reload(&session.state)
        case .plan(let id, let request, let number):
            if let scored = session.state.partner(id), let answer = PlanSearchDesk.answer(scored, request) {
                session.state.didPlan(answer, number: number)
            }
        case .stopPlanning: break
        case .saveCosts(let costs): desk.saveCosts(costs, &session.state)
        case .scenario(let partner, let request): desk.perform(request, for: partner, &session.state)
        case .roster(let request): desk.perform(request, &session.state)
        case .commit(let partner, let edits, let base):
            desk.commit(edits, to: partner, base: base, &session.state)
        case .readActivity: desk.readActivity(&session.state)
        case .revert(let entry, let isForced): desk.revert(entry, isForced: isForced, &session.state)
        case .draft, .resumeDraft, .discardDraft, .discardDrafts, .recoverDraft:
            desk.performDraft(effect, &session.state)
        }
        return true
    }

    private func say(_ lines: [String]) throws {
        if !lines.isEmpty { try write(lines.joined(separator: "\n") + "\n") }
    }

    private func write(_ text: String) throws {
        var output = Output()
        output.exact(text)
        try output.send()
    }
}
