/// Something that happened outside and that the dashboard may answer.
public enum Event: Sendable, Hashable {
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

/// A key with the modifiers that a terminal can tell.
public struct Key: Sendable, Hashable {
    /// Which key.
    public enum Code: Sendable, Hashable {
        /// A key that types a character.
        case character(Character)
        /// An arrow.
        case up, down, left, right
        /// A paging key.
        case pageUp, pageDown, home, end
        /// A key that edits.
        case backspace, delete, insert
        /// A key that confirms, leaves or moves on.
        case enter, escape, tab, backTab
        /// F1 to F12.
        case function(Int)
    }

    /// Which key.
    public var code: Code
    /// Whether Control was held.
    public var control: Bool
    /// Whether Alt or Meta was held.
    public var alt: Bool

    /// Makes a key.
    public init(_ code: Code, control: Bool = false, alt: Bool = false) {
        self.code = code
        self.control = control
        self.alt = alt
    }

    /// Makes a key that types a character.
    public static func character(_ character: Character) -> Key { Key(.character(character)) }

    /// Makes Control with a letter, written in lower case.
    public static func control(_ character: Character) -> Key { Key(.character(character), control: true) }
}
