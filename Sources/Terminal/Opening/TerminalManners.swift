/// What is written to a terminal of a type besides frames.
struct TerminalManners {
    /// What puts it back as it was found.
    let restore: RestoreBytes
    /// Whether it takes marks around pasted text.
    let pasteBrackets: Bool
    /// What goes around a frame; `nil` for a terminal that shows what it gets when it gets it.
    let frameMarks: FrameMarks?
}
