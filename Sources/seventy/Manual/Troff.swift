/// Text in the language of manual pages, man(7).
struct Troff {
    private(set) var text = ""
    /// Whether a heading was the last thing: a paragraph begins by itself there.
    private var isBelowHeading = false

    /// Begins a page.
    init(_ name: String, section: Int) {
        // A date is read by programs, so its dashes are plain ones.
        text = ".TH \(Self.escaped(name.uppercased())) \(section) \(Version.date)"
        text += " \"\(Version.line)\" \"seventy manual\"\n"
    }

    /// Begins a section.
    mutating func section(_ title: String) { heading("SH", title) }

    /// Begins a part of a section.
    mutating func part(_ title: String) { heading("SS", title) }

    /// A paragraph.
    mutating func paragraph(_ words: String) {
        beginParagraph()
        fill(words)
    }

    /// A term with what is to be said of it.
    mutating func item(_ term: String, _ words: String) {
        isBelowHeading = false
        macro("TP")
        text += Self.bold(term) + "\n"
        fill(words)
    }

    /// A term whose parts alternate between what is typed as it stands and what stands for something.
    mutating func item(literal: String, _ placeholder: String, _ words: String) {
        isBelowHeading = false
        macro("TP")
        let parts = [literal.isEmpty ? "" : Self.bold(literal), placeholder.isEmpty ? "" : Self.italic(placeholder)]
        text += parts.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
        fill(words)
    }

    /// Lines that stay as they are.
    mutating func lines(_ lines: some Sequence<some StringProtocol>) {
        beginParagraph()
        macro("nf")
        macro("RS", "4")
        for line in lines { text += Self.escaped(String(line)) + "\n" }
        macro("RE")
        macro("fi")
    }

    /// A line of a synopsis.
    mutating func synopsis(_ command: String, _ rest: String) {
        beginParagraph()
        text += Self.bold(command) + (rest.isEmpty ? "" : " " + Self.escaped(rest)) + "\n"
    }

    /// Text in lines of a length that editors and checkers are content with.
    mutating func fill(_ words: String) {
        var line = ""
        for word in words.split(whereSeparator: \.isWhitespace).map({ Self.escaped(String($0)) }) {
            if !line.isEmpty, line.utf8.count + word.utf8.count + 1 > 76 {
                text += line + "\n"
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + (line.isEmpty ? word : Self.unguarded(word))
        }
        if !line.isEmpty { text += line + "\n" }
    }

    private mutating func heading(_ name: String, _ title: String) {
        macro(name, title)
        isBelowHeading = true
    }

    private mutating func beginParagraph() {
        if !isBelowHeading { macro("PP") }
        isBelowHeading = false
    }

    private mutating func macro(_ name: String, _ arguments: String...) {
        let quoted = arguments.map { " \"" + Self.escaped($0).replacing("\"", with: "\"\"") + "\"" }
        text += "." + name + quoted.joined() + "\n"
    }

    private static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }
    private static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

    /// The text with what troff would take for commands spelled out, and in ASCII as far as there are names.
    private static func escaped(_ text: String) -> String {
        var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case "…": result += "\\&..."
            case "×": result += "\\(mu"
            case "→": result += "\\(->"
            default: result.append(character)
            }
        }
        return result
    }

    /// What must not be taken for a command at the start of a line may be written plainly inside of one.
    private static func unguarded(_ word: String) -> String {
        word.hasPrefix("\\&.") ? String(word.dropFirst(2)) : word
    }
}
