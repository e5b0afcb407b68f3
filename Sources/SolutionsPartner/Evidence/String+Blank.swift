extension String {
    /// Whether nothing of the text can be seen: it is empty, or made of spaces, marks without a letter, and characters
    /// that only join, direct or fill.
    ///
    /// A name must have more than that, or its row in a list would be an empty one.
    package var isBlank: Bool {
        !unicodeScalars.contains { scalar in
            if scalar.isASCII { return (0x21..<0x7F).contains(scalar.value) }
            switch scalar.value {
            // The fillers of Hangul, which count as letters, and the empty pattern of Braille.
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: return false
            default: break
            }
            return switch scalar.properties.generalCategory {
            case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark,
                .enclosingMark, .surrogate:
                false
            default: true
            }
        }
    }
}
