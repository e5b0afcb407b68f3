/// What a cell of a screen holds: a spacing character with at most four marks, or nothing in the right half of a wide one.
///
/// A frame has thousands of them, so none counts references, two are compared in a step, and what the rooms that draw and
/// show them ask of them is inlined there. For that it is public: the compiler specializes for other rooms only what is.
@frozen
public struct ScreenCharacter: Sendable, Hashable, BitwiseCopyable {
    // The terminal library drops more than four marks without a word.

    /// Two marks, the earlier one in the lower half; 0 for none.
    @usableFromInline var marks: UInt64 = 0
    /// Two more.
    @usableFromInline var moreMarks: UInt64 = 0
    /// The spacing character; 0 for none.
    ///
    /// It stands last, so that a cell's role fits into the same word.
    @usableFromInline var first: UInt32

    /// The right half of a wide character.
    @inlinable public static var none: ScreenCharacter { ScreenCharacter(ascii: 0) }
    /// A space.
    @inlinable public static var blank: ScreenCharacter { ScreenCharacter(ascii: 0x20) }

    /// Makes a character without marks.
    @inlinable public init(_ scalar: Unicode.Scalar) { first = scalar.value }

    /// Makes a character of a byte of ASCII.
    @inlinable public init(ascii byte: UInt8) { first = UInt32(byte) }

    /// Takes the first scalar of a text and at most four more, which are taken to be its marks; nothing of an empty one.
    public init(_ text: String) {
        var scalars = text.unicodeScalars.makeIterator()
        first = scalars.next()?.value ?? 0
        while let mark = scalars.next(), add(mark) {}
    }

    /// Whether two are the same, marks included.
    @inlinable
    public static func == (one: ScreenCharacter, other: ScreenCharacter) -> Bool {
        one.first == other.first && one.marks == other.marks && one.moreMarks == other.moreMarks
    }

    /// Whether it is the right half of a wide character.
    @inlinable public var isNone: Bool { first == 0 }

    /// Whether it is a space.
    @inlinable public var isBlank: Bool { self == .blank }

    /// Whether there are marks on it.
    @inlinable public var hasMarks: Bool { marks != 0 }

    /// The spacing character; `nil` in the right half of a wide one.
    @inlinable public var base: Unicode.Scalar? { isNone ? nil : Unicode.Scalar(first) }

    /// Puts a mark on it; false where there is no room for one more.
    @discardableResult
    public mutating func add(_ mark: Unicode.Scalar) -> Bool {
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
    @inlinable
    public func forEachScalar(_ take: (Unicode.Scalar) -> Void) {
        guard let base else { return }
        take(base)
        if hasMarks { forEachMark(take) }
    }

    /// Hands over the marks, one after the other.
    @usableFromInline
    func forEachMark(_ take: (Unicode.Scalar) -> Void) {
        for value in [marks, marks >> 32, moreMarks, moreMarks >> 32] {
            guard let mark = Unicode.Scalar(UInt32(truncatingIfNeeded: value)), mark.value > 0 else { return }
            take(mark)
        }
    }

    /// The characters as text; empty in the right half of a wide one.
    public var text: String {
        var text = String.UnicodeScalarView()
        forEachScalar { text.append($0) }
        return String(text)
    }

    /// The bytes of the characters in UTF-8.
    public var utf8Count: Int {
        var count = 0
        forEachScalar { count += UTF8.width($0) }
        return count
    }
}
