internal import ArgumentParser
internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

/// Carries events from the terminal and the store to the dashboard, and frames and effects back.
struct DashboardLoop {
    let session: TerminalSession
    /// Where plans are looked for; `nil` when the system had no room for it.
    let plans: PlanSearchDesk?
    /// Where the store is read and written.
    var desk: StoreDesk

    /// Shows frames and answers events until the person or the system ends it.
    ///
    /// - Parameters:
    ///   - start: The screen to begin with; `nil` for the first one.
    ///   - effects: What fills the screen that was gone to already.
    mutating func run(
        _ state: inout DashboardState, startingOn start: ScreenName? = nil, filling effects: [Effect] = []
    ) {
        if let plans { session.watch(descriptor: plans.descriptor) }
        if let descriptor = desk.watch?.descriptor { session.watch(descriptor: descriptor) }
        if let descriptor = desk.saves?.descriptor { session.watch(descriptor: descriptor) }
        for effect in effects + (start.map { state.start(on: $0) } ?? []) where !perform(effect, &state) { return }
        session.present(state.frame(), theme: state.theme)
        desk.recordToday(&state)
        while true {
            // All that is pending is answered before anything is drawn, so that a key held down never lags.
            for event in session.waitForEvents() where !answer(event, &state) { return }
            desk.keepDrafts(&state)
            desk.tellOfWaiting(&state)
            if CalendarDate.today != state.today {
                desk.reload(&state)
                desk.recordToday(&state)
            }
            session.present(state.frame(), theme: state.theme)
        }
    }

    /// Answers one event; false when the program is to end.
    private mutating func answer(_ event: TerminalEvent, _ state: inout DashboardState) -> Bool {
        switch event {
        case .readable(let descriptor):
            if descriptor == desk.watch?.descriptor { desk.lookForChanges(&state) }
            if descriptor == desk.saves?.descriptor, let result = desk.saves?.take() { desk.didWait(result, &state) }
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
            if input == .terminate { desk.keepDrafts(&state) }
            if case .key(let key) = input, key.code == .escape, desk.giveUpWaiting() { return true }
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
        case .mouse(let isOn): session.mouse = isOn
        case .copy(let text, let what): copy(text, what, &state)
        case .reload: desk.reload(&state)
        case .plan(let id, let request, let number):
            if let scored = state.partner(id) { plans?.search(scored, request, number: number) }
        case .stopPlanning: plans?.stop()
        case .saveCosts(let costs): desk.saveCosts(costs, &state)
        case .scenario(let partner, let request): desk.perform(request, for: partner, &state)
        case .roster(let request): desk.perform(request, &state)
        case .commit(let partner, let edits, let base): desk.commit(edits, to: partner, base: base, &state)
        case .loadThemes(let use):
            let shelf = ThemeShelf()
            for effect in state.didLoad(themes: shelf.themes, notice: shelf.notice, for: use)
            where !perform(effect, &state) { return false }
        case .readActivity: desk.readActivity(&state)
        case .revert(let entry, let isForced): desk.revert(entry, isForced: isForced, &state)
        case .draft, .resumeDraft, .discardDraft, .discardDrafts, .recoverDraft: desk.performDraft(effect, &state)
        }
        return true
    }

    /// Puts text on the clipboard: by the desktop's own tool and by tmux where they are, else through the terminal.
    private func copy(_ text: String, _ what: String, _ state: inout DashboardState) {
        // tmux gets it as well where there is a desktop, which may be another one than the person's.
        let start = ContinuousClock.now
        let isKept = ClipboardTool.tmux()?.copy(text, until: start + .milliseconds(400)) == true
        let isCopied = ClipboardTool.find()?.copy(text, until: start + .milliseconds(500)) == true
        if let route = isCopied ? .clipboard : isKept ? .tmux : session.copy(text) {
            state.didCopy(what, by: route)
        } else {
            state.show(
                warning: "This is too long to be copied through the terminal, which takes "
                    + "\(TerminalSession.longestCopy / 1000) kB at the most.")
        }
    }
}
