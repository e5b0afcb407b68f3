/// Text from data, made safe to show: no control characters, no overrides of the reading direction, no invisible
/// characters, and every piece of it of known width.
///
/// Text is cleaned once, on its way into a view or another output; nothing else reaches a cell.
package struct CleanText: Sendable, Hashable {
    /// One character of the screen: a spacing character with at most four marks.
    package struct Piece: Sendable, Hashable {
        /// The characters.
        package let text: String
        /// The columns: 1 or 2.
        package let width: Int
    }

    /// The pieces from left to right.
    package let pieces: [Piece]

    /// The columns of all pieces.
    package let width: Int

    /// Cleans text for a terminal.
    package init(_ text: String, metrics: TextMetrics) {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            // Nearly all text is printable ASCII and needs no looking up.
            pieces = text.utf8.map { Piece(text: String(Unicode.Scalar($0)), width: 1) }
            width = pieces.count
            return
        }
        var cleaner = TextCleaner(metrics: metrics)
        for scalar in text.unicodeScalars { cleaner.take(scalar) }
        pieces = cleaner.finish()
        width = pieces.reduce(0) { $0 + $1.width }
    }

    /// Makes text of pieces that are clean already.
    package init(pieces: [Piece]) {
        self.pieces = pieces
        width = pieces.reduce(0) { $0 + $1.width }
    }

    /// The text as one string.
    package var string: String { pieces.map(\.text).joined() }

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
        kept.append(Piece(text: ellipsis, width: 1))
        return CleanText(pieces: kept)
    }
}

/// Builds pieces from scalars, dropping and replacing what may not reach a screen.
private struct TextCleaner {
    let metrics: TextMetrics
    private var pieces: [CleanText.Piece] = []
    private var current = ""
    private var currentWidth = 0
    private var marks = 0

    init(metrics: TextMetrics) { self.metrics = metrics }

    /// What stands for a character that cannot be shown.
    private var replacement: String { metrics.isUTF8 ? "\u{FFFD}" : "?" }

    mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
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
                if width != 0 { append(Transliteration.ascii[scalar] ?? "?", width: 1) }
            } else if width == 0 {
                // More than four marks on one character are dropped by the terminal library without a word.
                guard marks < 4, !current.isEmpty else { return }
                current.unicodeScalars.append(scalar)
                marks += 1
            } else if width < 0 || width > 2 {
                append(replacement, width: 1)
            } else {
                append(String(Character(scalar)), width: width)
            }
        }
    }

    private mutating func append(_ text: String, width: Int) {
        flush()
        for scalar in text.unicodeScalars.dropLast() {
            pieces.append(CleanText.Piece(text: String(Character(scalar)), width: 1))
        }
        current = text.unicodeScalars.last.map { String(Character($0)) } ?? ""
        currentWidth = width
        marks = 0
    }

    private mutating func flush() {
        if !current.isEmpty { pieces.append(CleanText.Piece(text: current, width: currentWidth)) }
        current = ""
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
    /// The first of several wordings that fits a width; the last one where none does.
    package func fitting(_ wordings: [String], width limit: Int) -> String {
        wordings.first { CleanText($0, metrics: self).width <= limit } ?? wordings.last ?? ""
    }
}
