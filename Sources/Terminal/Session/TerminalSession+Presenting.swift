public import Dashboard

extension TerminalSession {
    /// Shows a frame: only what differs from the last one is written, in one go, and nothing if nothing differs.
    ///
    /// What does not fit the window is cut off; what the frame does not cover is blank.
    public func present(_ frame: Frame, theme: Theme) {
        guard isOpen, !isLost else { return }
        screen.show(frame, theme: theme)
    }

    /// Draws again what is on the screen, for when another program has written over it.
    public func redraw() {
        guard isOpen, !isLost else { return }
        screen.drawAgain()
    }
}
