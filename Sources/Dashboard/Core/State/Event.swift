/// Something that happened outside and that the dashboard may answer.
package enum Event: Sendable, Hashable {
    /// A key was pressed.
    case key(Key)
    /// The window has this size now.
    case resize(Size)
    /// Text was pasted as one piece.
    case paste(String)
    /// A mouse button went down.
    case click(Point)
    /// The wheel was turned: negative is up.
    case scroll(Int, at: Point)
    /// The program came back from being suspended.
    case resumed
    /// The program was asked to end.
    case terminate
}
