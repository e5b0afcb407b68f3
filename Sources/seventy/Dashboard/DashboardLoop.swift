internal import ArgumentParser
internal import Dashboard
internal import PartnerStore
internal import SolutionsPartner
internal import System
internal import Terminal

/// Carries events from the terminal and the store to the dashboard, and frames and effects back.
struct DashboardLoop {
    let session: TerminalSession
    /// Where plans are looked for; `nil` when the system had no room for it.
    let plans: PlanFinder?
    private var runner: EffectRunner

    /// - Parameter remember: Writes down what is to be remembered; `nil` where nothing is.
    init(
        session: TerminalSession, plans: PlanFinder?, work: StoreWork, remember: ((DashboardState) -> Void)? = nil
    ) {
        (self.session, self.plans) = (session, plans)
        runner = EffectRunner(terminal: session, planning: .beside(plans), work: work)
        runner.remember = remember
    }

    /// Shows frames and answers events until the person or the system ends it.
    ///
    /// - Parameters:
    ///   - start: The screen to begin with; `nil` for the first one.
    ///   - effects: What fills the screen that was gone to already.
    mutating func run(
        _ state: inout DashboardState, startingOn start: ScreenName? = nil, filling effects: [Effect] = []
    ) {
        if let plans { session.watch(descriptor: plans.descriptor) }
        for descriptor in runner.work.watch?.descriptors ?? [] { session.watch(descriptor: descriptor) }
        if let descriptor = runner.work.saves?.descriptor { session.watch(descriptor: descriptor) }
        if let descriptor = runner.work.history?.descriptor { session.watch(descriptor: descriptor) }
        if let descriptor = runner.work.reader?.descriptor { session.watch(descriptor: descriptor) }
        defer { runner.work.keepRows(state) }
        guard runner.perform(effects + (start.map { state.start(on: $0) } ?? []), &state) else { return }
        session.present(state.frame(), theme: state.theme)
        runner.work.beginReading()
        runner.work.recordToday(&state)
        while true {
            // All that is pending is answered before anything is drawn, so that a key held down never lags.
            for event in session.waitForEvents(atMost: longestWait) where !answer(event, &state) { return }
            keepDrafts(&state)
            runner.work.hurry(state)
            state.tellOfWaiting()
            if CalendarDate.today != state.today {
                runner.work.reload(&state)
                runner.work.recordToday(&state)
            }
            session.present(state.frame(), theme: state.theme)
            runner.work.beginReading()
        }
    }

    /// Answers one event; false when the program is to end.
    private mutating func answer(_ event: TerminalEvent, _ state: inout DashboardState) -> Bool {
        switch event {
        case .readable(let descriptor):
            if runner.work.watch?.descriptors.contains(descriptor) == true { runner.work.lookForChanges(&state) }
            if descriptor == runner.work.saves?.descriptor, let result = runner.work.saves?.take() {
                runner.work.didWait(result, &state)
            }
            if descriptor == runner.work.reader?.descriptor { runner.work.didReadRows(&state) }
            if descriptor == runner.work.history?.descriptor { runner.work.didRecord(&state) }
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
            if input == .terminate {
                state.keepTypedBeforeTheEnd()
                keepDrafts(&state)
            }
            if case .key(let key) = input, key.code == .escape, runner.work.giveUpWaiting() { return true }
            return runner.perform(state.update(input), &state)
        }
        return true
    }

    /// How long nothing needs to be done while nothing happens.
    ///
    /// Until a day begins, since nobody is to go on looking at the day before, and an hour at the most, since a machine
    /// that slept wakes up late. What could not be written down is tried again sooner.
    private var longestWait: Duration {
        if runner.work.drafts?.isBehind == true { return .seconds(2) }
        return .seconds(min(Clock.secondsToNextDay(), 3_600))
    }

    /// Writes down what is unsaved, or tries to again.
    private mutating func keepDrafts(_ state: inout DashboardState) {
        runner.work.keepDrafts(&state)
        runner.work.tryDraftsAgain(&state)
    }
}
