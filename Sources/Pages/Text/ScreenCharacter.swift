/// What a cell of a screen holds: a spacing character with at most four marks, or nothing in the right half of a wide one.
///
/// A frame has thousands of them, so none counts references, two are compared in a step, and what the rooms that draw and
/// show them ask of them is inlined there.
@frozen
package struct ScreenCharacter: Sendable, Hashable {
    /// The most marks on one character; the terminal library drops more without a word.
    package static let mostMarks = 4

    /// The spacing character; 0 for none.
    @usableFromInline var first: UInt32
    /// Two marks, the earlier one in the lower half; 0 for none.
    @usableFromInline var marks: UInt64 = 0
    /// Two more.
    @usableFromInline var moreMarks: UInt64 = 0

    /// The right half of a wide character.
    @inlinable package static var none: ScreenCharacter { ScreenCharacter(ascii: 0) }
    /// A space.
    @inlinable package static var blank: ScreenCharacter { ScreenCharacter(ascii: 0x20) }

    /// Makes a character without marks.
    @inlinable package init(_ scalar: Unicode.Scalar) { first = scalar.value }

    /// Makes a character of a byte of ASCII.
    @inlinable package init(ascii byte: UInt8) { first = UInt32(byte) }

    /// Takes the first scalar of a text and at most four more, which are taken to be its marks; nothing of an empty one.
    package init(_ text: String) {
        var scalars = text.unicodeScalars.makeIterator()
        first = scalars.next()?.value ?? 0
        while let mark = scalars.next(), add(mark) {}
    }

    @inlinable
    package static func == (one: ScreenCharacter, other: ScreenCharacter) -> Bool {
        one.first == other.first && one.marks == other.marks && one.moreMarks == other.moreMarks
    }

    /// Whether it is the right half of a wide character.
    @inlinable package var isNone: Bool { first == 0 }

    /// Whether it is a space.
    @inlinable package var isBlank: Bool { self == .blank }

    /// Whether there are marks on it.
    @inlinable package var hasMarks: Bool { marks != 0 }

    /// The spacing character; `nil` in the right half of a wide one.
    @inlinable package var base: Unicode.Scalar? { isNone ? nil : Unicode.Scalar(first) }

    /// Puts a mark on it; false where there is no room for one more.
    @discardableResult
    package mutating func add(_ mark: Unicode.Scalar) -> Bool {
        let value = UInt64(mark.value)
        if marks >> 32 == 0 {
            marks = marks == 0 ? value : marks | value << 32
        } else if moreMarks >> 32 == 0 {
            moreMarks = moreMarks == 0 ? value : moreMarks | value << 32
        } else {
            return false
        }
        return true
    }

    /// Hands over the spacing character and its marks, one after the other.
    package func forEachScalar(_ take: (Unicode.Scalar) -> Void) {
        guard let base else { return }
        take(base)
        guard hasMarks else { return }
        for value in [marks, marks >> 32, moreMarks, moreMarks >> 32] {
            guard let mark = Unicode.Scalar(UInt32(truncatingIfNeeded: value)), mark.value > 0 else { return }
            take(mark)
        }
    }

    /// The characters as text; empty in the right half of a wide one.
    package var text: String {
        var text = String.UnicodeScalarView()
        forEachScalar { text.append($0) }
        return String(text)
    }

    /// The bytes of the characters in UTF-8.
    package var utf8Count: Int {
        var count = 0
        forEachScalar { count += UTF8.width($0) }
        return count
    }
}
