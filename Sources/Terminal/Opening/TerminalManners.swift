/// What is written to a terminal of a type besides frames.
struct TerminalManners {
    /// What puts it back as it was found.
    let restore: RestoreBytes
    /// Whether it takes marks around pasted text.
    let pasteBrackets: Bool
    /// What is written when it is taken over.
    let opening: [UInt8]
    /// The description that makes ncurses say looks in few bytes and moves without looking for long; `nil` where that of the system is all there is.
    let description: CompiledDescription?
    /// What goes around a frame; `nil` for a terminal that shows what it gets when it gets it.
    let frameMarks: FrameMarks?
}
