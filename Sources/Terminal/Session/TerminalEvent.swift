package import Dashboard

/// Something that ended the wait of a terminal session.
package enum TerminalEvent: Sendable, Hashable {
    /// What the person or the system did.
    case input(Event)
    /// A watched descriptor has something to read, or its other side is gone.
    case readable(Int32)
}
