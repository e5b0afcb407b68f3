extension ResolvedStyle {
    /// The control sequence that begins this look (ECMA-48 `SGR`), for texts that go to a terminal without a screen.
    ///
    /// ``escapeEnd`` ends it. Empty for ordinary text.
    package var escapeStart: String {
        var codes: [String] = []
        for (attribute, code) in Self.attributeCodes where attributes.contains(attribute) { codes.append(code) }
        if let foreground { codes.append(Self.codes(of: foreground, first: 30, bright: 90, more: 38)) }
        if let background { codes.append(Self.codes(of: background, first: 40, bright: 100, more: 48)) }
        return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
    }

    /// The control sequence that ends any look.
    package static let escapeEnd = "\u{1B}[0m"

    private static let attributeCodes: KeyValuePairs<TextAttributes, String> = [
        .bold: "1", .dim: "2", .italic: "3", .underline: "4", .reverse: "7",
    ]

    private static func codes(of color: TerminalColor, first: Int, bright: Int, more: Int) -> String {
        switch color {
        case .index(let index) where index < 8: "\(first + index)"
        case .index(let index) where index < 16: "\(bright + index - 8)"
        case .index(let index): "\(more);5;\(index)"
        case .rgb(let red, let green, let blue): "\(more);2;\(red);\(green);\(blue)"
        }
    }
}
