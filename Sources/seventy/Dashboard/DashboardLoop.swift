internal import ArgumentParser
internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

/// Carries events from the terminal and the store to the dashboard, and frames and effects back.
struct DashboardLoop {
    let session: TerminalSession
    let options: DashboardOptions
    /// Where plans are looked for; `nil` when the system had no room for it.
    let plans: PlanSearchDesk?
    /// What tells of changes by others; `nil` where nothing does.
    let watch: StoreWatch?
    var store: OpenStore
    /// Where unsaved changes are kept; `nil` where the user has no folder for them.
    var drafts: DraftDesk?

    /// Shows frames and answers events until the person or the system ends it.
    ///
    /// - Parameter start: The screen to begin with; `nil` for the first one.
    mutating func run(_ state: inout DashboardState, startingOn start: StartScreen? = nil) {
        if let plans { session.watch(descriptor: plans.descriptor) }
        if let descriptor = watch?.descriptor { session.watch(descriptor: descriptor) }
        for effect in start.map({ state.start(on: $0) }) ?? [] where !perform(effect, &state) { return }
        session.present(state.frame(), theme: state.theme)
        recordToday(&state)
        while true {
            // All that is pending is answered before anything is drawn, so that a key held down never lags.
            for event in session.waitForEvents() where !answer(event, &state) { return }
            keepDrafts(&state)
            if SystemCalls.today != state.today {
                reload(&state)
                recordToday(&state)
            }
            session.present(state.frame(), theme: state.theme)
        }
    }

    /// Answers one event; false when the program is to end.
    private mutating func answer(_ event: TerminalEvent, _ state: inout DashboardState) -> Bool {
        switch event {
        case .readable(let descriptor):
            if descriptor == watch?.descriptor { lookForChanges(&state) }
            if descriptor == plans?.descriptor {
                for (news, number) in plans?.take() ?? [] {
                    switch news {
                    case .answer(let answer, let isComplete):
                        state.didPlan(answer, number: number, isComplete: isComplete)
                    case .step(let step): state.didReach(step, number: number)
                    }
                }
            }
        case .input(let input):
            // A hang-up may come with the keys that were typed before it.
            if input == .terminate { keepDrafts(&state) }
            for effect in state.update(input) where !perform(effect, &state) { return false }
        }
        return true
    }

    /// Does what the dashboard asked for; false when that is to end.
    private mutating func perform(_ effect: Effect, _ state: inout DashboardState) -> Bool {
        switch effect {
        case .quit: return false
        case .redraw: session.redraw()
        case .suspend: session.suspend()
        case .reload: reload(&state)
        case .plan(let id, let request, let number):
            if let scored = state.partner(id) { plans?.search(scored, request, number: number) }
        case .stopPlanning: plans?.stop()
        case .saveCosts(let costs): saveCosts(costs, &state)
        case .scenario(let partner, let request): perform(request, for: partner, &state)
        case .commit(let partner, let edits, let base): commit(edits, to: partner, base: base, &state)
        case .readActivity: readActivity(&state)
        case .draft, .resumeDraft, .discardDraft, .discardDrafts, .recoverDraft: performDraft(effect, &state)
        }
        return true
    }

    /// Reads the store again.
    mutating func reload(_ state: inout DashboardState) {
        do {
            store = try store.reopened()
            state.replaceStore(try store.snapshot(options), today: SystemCalls.today)
        } catch {
            state.show(warning: "Could not be read again: \(error)")
        }
    }
}
