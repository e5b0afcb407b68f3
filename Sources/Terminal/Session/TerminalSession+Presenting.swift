package import Dashboard

extension TerminalSession {
    /// Shows a frame: only what differs from the last one is written, in one go, and nothing if nothing differs.
    ///
    /// What does not fit the window is cut off; what the frame does not cover is blank. On a slow line that is still
    /// busy, the frame is shown by ``waitForEvents()`` once the line is free, unless a later one takes its place.
    package func present(_ frame: Frame, theme: Theme) {
        guard isOpen, !isLost else { return }
        guard lineIsBusyFor == nil else { return held = (frame, theme) }
        held = nil
        pace.didSend(bytes: screen.show(frame, theme: theme, counts: pace.isSlow), at: .now)
    }

    /// Shows the frame that was held back, once the line is free.
    func presentHeld() {
        if let held { present(held.frame, theme: held.theme) }
    }

    /// How long the line is busy with what it was sent; `nil` when it is free.
    var lineIsBusyFor: Duration? { pace.wait(from: .now) }

    /// Draws again what is on the screen, for when another program has written over it.
    package func redraw() {
        guard isOpen, !isLost else { return }
        screen.drawAgain()
    }
}
