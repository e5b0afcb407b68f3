internal import Pages

/// What is shown in a window that is too small for anything else.
enum TooSmallScreen {
    static func draw(of state: DashboardState, into canvas: inout Canvas) {
        let needed = ScreenLayout.smallest
        let sentence = "seventy needs \(needed.columns)x\(needed.rows)"
        let texts = ["\(sentence), has \(canvas.columns)x\(canvas.rows)", sentence, "\(needed.columns)x\(needed.rows)"]
        let row = max(0, (canvas.rows - 1) / 2)
        canvas.text(canvas.fitting(texts, width: canvas.columns), column: 0, row: row, role: .warning)
        canvas.focus(column: 0, row: row)
        guard row + 1 < canvas.rows else { return }
        let ways = state.refusalToQuitUnseen ?? ["\(state.keyName(.quit)) quits"]
        canvas.text(canvas.fitting(ways + [""], width: canvas.columns), column: 0, row: row + 1, role: .hint)
    }
}

extension DashboardState {
    /// Why the key that quits does not where nothing can be seen, from the longest wording to the shortest; `nil` where it
    /// does: nobody can be asked, so nothing may be lost.
    fileprivate var refusalToQuitUnseen: [String]? {
        switch mode.beneath {
        case .editing, .typing, .finding: return ["What is being typed waits there.", "something is typed"]
        case .choosing(let popup) where popup.query != nil:
            return ["What is being typed waits there.", "something is typed"]
        case .browsing, .choosing, .asking: break
        }
        guard !keepsDrafts, overlays.values.contains(where: { !$0.isEmpty }) else { return nil }
        return ["Unsaved changes would be lost.", "unsaved changes"]
    }

    /// Answers a key, a paste or the mouse in a window that is too small to show what they would be about; `nil` for
    /// all other events.
    ///
    /// Nothing is done to what nobody can see. Whoever leaves keeps what is unsaved as a draft, which the next start
    /// asks about.
    mutating func answerUnseen(_ event: Event) -> [Effect]? {
        switch event {
        case .key(let key):
            return switch action(of: key) {
            case .quit: refusalToQuitUnseen == nil ? [.quit] : []
            case .redraw: [.redraw]
            case .suspend: [.suspend]
            default: []
            }
        case .paste, .click, .scroll: return []
        case .resize, .resumed, .terminate: return nil
        }
    }
}
