extension String {
    /// The text as names, titles, notes and reasons are kept, however it was typed, pasted or read: in one line, with
    /// single spaces between the words and none at the ends, and with nothing that a reader cannot see.
    ///
    /// Breaks, tabs and control characters part words as spaces do. What directs, fills or joins without being seen is
    /// left out, since two names could look alike or one be read in another order; joiners stay where letters of a
    /// script or the parts of an emoji need them.
    package var inOneLine: String {
        // Nearly all text is like this, and lists are long.
        if isPlainLine { return self }
        return visible(parting: { $0.isPartingWords }).split(separator: " ").joined(separator: " ")
    }

    /// A piece of a text in one line, while it is still being typed: blanks stay as they are, and those that breaks, tabs
    /// and control characters at its ends would make are left out.
    ///
    /// So do joiners, which come key by key: whether they are needed is seen once the next letter is there.
    package var inOneLinePiece: String {
        split { $0.isNewline || $0.unicodeScalars.contains { $0.isControl } }
            .map { String($0).visible(parting: { _ in false }, keeping: { $0.isJoining }) }.joined(separator: " ")
    }

    /// A text of several lines as remarks are kept: each line is cleaned as `inOneLine` cleans one, except that blanks in
    /// it stay, and blank lines at its ends are gone.
    package var inPlainLines: String {
        let lines = split(omittingEmptySubsequences: false) { $0.isNewline }
            .map { String($0).visible(parting: { $0.isControl }) }
        guard let first = lines.firstIndex(where: { !$0.isBlank }), let last = lines.lastIndex(where: { !$0.isBlank })
        else { return "" }
        return lines[first...last].joined(separator: "\n")
    }

    /// Whether it is made of visible ASCII with single spaces between.
    private var isPlainLine: Bool {
        var isBehindBlank = true
        for byte in utf8 {
            guard (0x20..<0x7F).contains(byte), !isBehindBlank || byte != 0x20 else { return false }
            isBehindBlank = byte == 0x20
        }
        return !isBehindBlank || isEmpty
    }

    /// The text without what cannot be seen, with a space for every character that parts words.
    private func visible(
        parting: (Unicode.Scalar) -> Bool, keeping: (Unicode.Scalar) -> Bool = { _ in false }
    ) -> String {
        let scalars = Array(unicodeScalars)
        var kept = UnicodeScalarView()
        for (place, scalar) in scalars.enumerated() {
            if parting(scalar) {
                kept.append(" ")
            } else if !scalar.isHidden || keeping(scalar)
                || scalar.isNeeded(behind: kept.last, before: scalars.dropFirst(place + 1).first)
            {
                kept.append(scalar)
            }
        }
        return String(kept)
    }
}

extension Unicode.Scalar {
    /// Whether it stands between words: a blank, a break or a control character.
    fileprivate var isPartingWords: Bool { properties.isWhitespace || isControl }

    fileprivate var isControl: Bool { properties.generalCategory == .control }

    /// Whether it joins or parts the letters beside it, or chooses the picture of the one before it.
    fileprivate var isJoining: Bool {
        switch value {
        case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    /// Whether it takes no place on the screen: it joins, directs, fills or chooses among pictures, or is a mark of notes
    /// between lines.
    fileprivate var isHidden: Bool {
        value >= 0x80 && (properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value))
    }

    /// Whether a hidden character changes how its neighbours are meant to be seen, rather than nothing or everything.
    fileprivate func isNeeded(behind last: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
        guard let last else { return false }
        switch value {
        // The joiner and the non-joiner.
        case 0x200C, 0x200D:
            // Behind a sign that takes a vowel away they choose the form of the letter, at the end of a word as well.
            if last.properties.canonicalCombiningClass == .virama { return true }
            guard let next else { return false }
            if last.isOfJoiningScript, next.isOfJoiningScript { return true }
            return value == 0x200D && (last.isOfEmoji || last.value == 0xFE0F) && next.isOfEmoji
        // Whether an emoji is shown as one.
        case 0xFE0E, 0xFE0F: return last.isOfEmoji
        // Which form of an ideograph is meant, as in names of people.
        case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return last.properties.isIdeographic
        // Which form of a Mongolian letter is meant.
        case 0x180B...0x180D, 0x180F: return (0x1820...0x18AA).contains(last.value)
        default: return false
        }
    }

    private var isOfEmoji: Bool { value >= 0x80 && properties.isEmoji }

    /// Whether it is of a script whose letters take other forms beside each other: Arabic and its kin, those of India and
    /// its neighbours, Mongolian, Adlam.
    private var isOfJoiningScript: Bool {
        guard !isHidden else { return false }
        return switch value {
        case 0x0600...0x109F, 0x1700...0x1CFF, 0xA800...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x10A00...0x11FFF,
            0x1E900...0x1E95F:
            true
        default: false
        }
    }
}
