internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import Terminal

/// Does what a dashboard asks for, whether it is drawn in a terminal, talked with or printed.
struct EffectRunner {
    /// How plans are looked for.
    enum Planning {
        /// Beside the input; not at all where the system had no room for it.
        case beside(PlanFinder?)
        /// At once.
        case atOnce
    }

    /// The terminal; `nil` where nothing is drawn.
    var terminal: TerminalSession?
    /// How plans are looked for.
    var planning = Planning.atOnce
    /// Where the store is read and written.
    var work: StoreWork
    /// Writes down what is to be remembered; `nil` where nothing is.
    var remember: ((DashboardState) -> Void)?
    /// Whether nothing that would outlast the program is done.
    var isTrial = false

    /// Does one thing after the other; false when the program is to end.
    mutating func perform(_ effects: [Effect], _ state: inout DashboardState) -> Bool {
        for effect in effects where !perform(effect, &state) { return false }
        return true
    }

    private mutating func perform(_ effect: Effect, _ state: inout DashboardState) -> Bool {
        if isTrial, effect.isChange { return true }
        switch effect {
        case .quit: return false
        case .redraw: terminal?.redraw()
        case .suspend: terminal?.suspend()
        case .mouse(let isOn): terminal?.mouse = isOn
        case .copy(let text, let what): copy(text, what, &state)
        case .write(let text, let what, let path, let replacing):
            write(text, what, to: path, replacing: replacing, &state)
        case .remember: remember?(state)
        case .record(let ids): work.record(ids, &state)
        case .reload: work.reload(&state)
        case .tryAgain(let action):
            if work.canBeWrittenAgain(&state) { return perform(state.tryAgain(action), &state) }
        case .plan(let id, let request, let number): search(id, request, number, &state)
        case .stopPlanning: if case .beside(let plans) = planning { plans?.stop() }
        case .saveCosts(let costs): work.saveCosts(costs, &state)
        case .scenario(let partner, let request): work.perform(request, for: partner, &state)
        case .roster(let request): work.perform(request, &state)
        case .commit(let partner, let edits, let base, let reason):
            work.commit(edits, to: partner, base: base, reason: reason, &state)
        case .editText(let partner):
            if let terminal { work.editText(of: partner, on: terminal, &state) }
        case .saveText(let partner, let isSure): work.saveText(of: partner, isSure: isSure, &state)
        case .loadThemes(let use):
            let shelf = ThemeShelf()
            return perform(state.didLoad(themes: shelf.themes, notice: shelf.notice, for: use), &state)
        case .readActivity: work.readActivity(&state)
        case .revert(let entry, let isForced): work.revert(entry, isForced: isForced, &state)
        case .draft, .resumeDraft, .discardDraft, .discardDrafts, .recoverDraft: work.performDraft(effect, &state)
        }
        return true
    }

    private func search(_ id: String, _ request: PlanRequest, _ number: Int, _ state: inout DashboardState) {
        guard let scored = state.partner(id) else { return }
        switch planning {
        case .beside(let plans): plans?.search(scored, request, among: work.laterEditions, number: number)
        case .atOnce:
            if let answer = PlanFinder.answer(scored, request, among: work.laterEditions) {
                state.didPlan(answer, number: number)
            }
        }
    }

    /// Writes text to a file.
    private func write(
        _ text: String, _ what: String, to path: String, replacing: Bool, _ state: inout DashboardState
    ) {
        switch state.write(to: path, replacing: replacing, besides: work.store.store, { _ in text }) {
        case .written: state.didWrite(what, to: path)
        case .inTheWay: state.didFindFile(path, for: text, what)
        case .failed: break
        }
    }

    /// Puts text on the clipboard: by the desktop's own tool and by tmux where they are, else through the terminal.
    private func copy(_ text: String, _ what: String, _ state: inout DashboardState) {
        guard let terminal else { return }
        // tmux gets it as well where there is a desktop, which may be another one than the person's.
        let start = ContinuousClock.now
        let isKept = ClipboardTool.tmux()?.copy(text, until: start + .milliseconds(400)) == true
        let isCopied = ClipboardTool.find()?.copy(text, until: start + .milliseconds(500)) == true
        if let route = isCopied ? .clipboard : isKept ? .tmux : terminal.copy(text) {
            state.didCopy(what, by: route)
        } else {
            state.show(
                warning: "This is too long to be copied through the terminal, which takes "
                    + "\(TerminalSession.longestCopy / 1000) kB at the most.")
        }
    }
}
