/// A key with the modifiers that a terminal can tell.
package struct Key: Sendable, Hashable {
    /// Which key.
    package enum Code: Sendable, Hashable {
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
    package var code: Code
    /// Whether Control was held.
    package var control: Bool
    /// Whether Alt or Meta was held.
    package var alt: Bool

    /// Makes a key.
    package init(_ code: Code, control: Bool = false, alt: Bool = false) {
        self.code = code
        self.control = control
        self.alt = alt
    }

    /// Makes a key that types a character.
    package static func character(_ character: Character) -> Key { Key(.character(character)) }

    /// Makes Control with a letter, written in lower case.
    package static func control(_ character: Character) -> Key { Key(.character(character), control: true) }
}
