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
        canvas.text(
            canvas.fitting(["\(state.keyName(.quit)) quits", ""], width: canvas.columns), column: 0, row: row + 1,
            role: .hint)
    }
}

extension DashboardState {
    /// Quits, and keeps what is being typed among the unsaved changes.
    private mutating func quitUnseen() -> [Effect] {
        // What is being typed cannot be seen either, so nobody can be asked about it.
        guard typedText != nil else { return [.quit] }
        takeBeforeTheEnd()
        return draftEffects() + [.quit]
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
            case .quit: quitUnseen()
            case .redraw: [.redraw]
            case .suspend: [.suspend]
            default: []
            }
        case .paste, .click, .scroll: return []
        case .resize, .resumed, .terminate: return nil
        }
    }
}
