/// Text from data, made safe to show: no control characters, no overrides of the reading direction, no invisible
/// characters, and every piece of it of known width.
///
/// Text is cleaned once, on its way into a view or another output; nothing else reaches a cell.
package struct CleanText: Sendable, Hashable {
    /// One character of the screen: a spacing character with at most four marks.
    package struct Piece: Sendable, Hashable {
        /// The characters.
        package let character: ScreenCharacter
        /// The columns: 1 or 2.
        package let width: Int

        /// The characters as text.
        package var text: String { character.text }
    }

    /// The pieces from left to right.
    package let pieces: [Piece]

    /// The columns of all pieces.
    package let width: Int

    /// Cleans text for a terminal.
    package init(_ text: String, metrics: TextMetrics) {
        if text.isPrintableASCII {
            // Nearly all text is, and needs no looking up.
            self.init(pieces: text.utf8.map { Piece(character: ScreenCharacter(ascii: $0), width: 1) })
            return
        }
        var cleaner = TextCleaner(metrics: metrics, capacity: text.utf8.count)
        for scalar in text.unicodeScalars { cleaner.take(scalar) }
        self.init(pieces: cleaner.finish())
    }

    /// Makes text of pieces that are clean already.
    package init(pieces: [Piece]) {
        self.pieces = pieces
        width = pieces.reduce(0) { $0 + $1.width }
    }

    /// The text as one string.
    package var string: String {
        var string = String.UnicodeScalarView()
        for piece in pieces { piece.character.forEachScalar { string.append($0) } }
        return String(string)
    }

    /// The text cut to a width, with an ellipsis where something was cut.
    package func truncated(to limit: Int, ellipsis: String = "…") -> CleanText {
        guard width > limit else { return self }
        guard limit > 0 else { return CleanText(pieces: []) }
        var kept: [Piece] = []
        var used = 0
        for piece in pieces {
            guard used + piece.width <= limit - 1 else { break }
            kept.append(piece)
            used += piece.width
        }
        kept.append(Piece(character: ScreenCharacter(ellipsis), width: 1))
        return CleanText(pieces: kept)
    }
}

/// Builds pieces from scalars, dropping and replacing what may not reach a screen.
private struct TextCleaner {
    let metrics: TextMetrics
    private var pieces: [CleanText.Piece] = []
    private var current = ScreenCharacter.none
    private var currentWidth = 0

    init(metrics: TextMetrics, capacity: Int) {
        self.metrics = metrics
        pieces.reserveCapacity(capacity)
    }

    /// What stands for a character that cannot be shown.
    private var replacement: Unicode.Scalar { metrics.isUTF8 ? "\u{FFFD}" : "?" }

    mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20..<0x7F:
            append(scalar, width: 1)
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029, 0x85:
            // Breaks become the space that they stand for, so that words do not run together.
            append(" ", width: 1)
        case 0..<0x20, 0x7F..<0xA0:
            append(replacement, width: 1)
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
            0xFFF9...0xFFFB,
            0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
            // Joiners, selectors, skin tones, direction marks and tags: terminals disagree on them, and some lie.
            return
        case 0x115F, 0x1160, 0x3164, 0xFFA0:
            append(" ", width: 1)
        default:
            let width = metrics.width(scalar)
            if !metrics.isUTF8, !scalar.isASCII {
                guard width != 0 else { return }
                for scalar in (Transliteration.ascii[scalar] ?? "?").unicodeScalars { append(scalar, width: 1) }
            } else if width == 0 {
                if !current.isNone { current.add(scalar) }
            } else if width < 0 || width > 2 {
                append(replacement, width: 1)
            } else {
                append(scalar, width: width)
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, width: Int) {
        flush()
        (current, currentWidth) = (ScreenCharacter(scalar), width)
    }

    private mutating func flush() {
        if !current.isNone { pieces.append(CleanText.Piece(character: current, width: currentWidth)) }
        current = .none
    }

    mutating func finish() -> [CleanText.Piece] {
        flush()
        return pieces
    }
}

/// What stands for characters of our own texts on a terminal that shows ASCII only.
package enum Transliteration {
    package static let ascii: [Unicode.Scalar: String] = [
        "·": "-", "–": "-", "—": "-", "…": "...", "×": "x", "÷": "/", "→": ">", "›": ">", "‹": "<", "✔": "+", "✖": "x",
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "≥": ">=", "≤": "<=", "−": "-",
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "â": "a",
        "ç": "c", "ñ": "n", "ó": "o", "ò": "o", "ô": "o", "í": "i", "ú": "u", "å": "a", "ø": "o", "æ": "ae", "ã": "a",
        "õ": "o", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "É": "E", "Å": "A", "Ø": "O", "ł": "l", "ś": "s", "ž": "z", "š": "s",
        "č": "c", "ř": "r",
    ]
}

extension TextMetrics {
    /// The columns that a text takes once it is cleaned.
    package func width(of text: String) -> Int {
        text.isPrintableASCII ? text.utf8.count : CleanText(text, metrics: self).width
    }

    /// A text cleaned and cut to a width, with the columns that it takes.
    package func cut(_ text: String, to limit: Int, ellipsis: String) -> (text: String, width: Int) {
        if text.isPrintableASCII, text.utf8.count <= limit { return (text, text.utf8.count) }
        let clean = CleanText(text, metrics: self).truncated(to: limit, ellipsis: ellipsis)
        return (clean.string, clean.width)
    }

    /// The first of several wordings that fits a width; the last one where none does.
    package func fitting(_ wordings: [String], width limit: Int) -> String {
        wordings.first { width(of: $0) <= limit } ?? wordings.last ?? ""
    }
}

extension String {
    /// Whether there is nothing in it but letters, digits, signs and spaces of ASCII, which are clean and a column wide.
    package var isPrintableASCII: Bool {
        let bytes = utf8Span.span
        // Looking at all of them takes less than asking after each whether to go on.
        var others: UInt8 = 0
        for place in bytes.indices { others |= bytes[place] &- 0x20 < 0x5F ? 0 : 1 }
        return others == 0
    }
}
