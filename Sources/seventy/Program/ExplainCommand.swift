internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner
internal import System

/// Explains a word of the program.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a word of the program, or list the words.",
        discussion: """
            Besides the words of the program it knows designations, specializations, competencies and certifications \
            by their names and codes, as the edition in force today has them, or the one of --as-of or --edition.

            EXAMPLES
              seventy explain
              seventy explain partial points
              seventy explain AZ-500 --as-of 2026-07-01
              seventy explain merge --json
            """)

    @Argument(help: ArgumentHelp("The word; without one, all words are listed.", valueName: "word"))
    var words: [String] = []

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let ground = try store.ground()
        let (edition, _) = try ground.choice(rules.request)
        let glossary = Glossary.explaining(edition)
        guard !words.isEmpty else { return try list(glossary) }
        let word = words.joined(separator: " ")
        guard let term = glossary.term(word) else {
            let hint = String.didYouMean(glossary.nearest(to: word)?.cleaned)
            throw CommandFailure(
                .notFound, "'\(word.cleaned)' is not explained.\(hint) 'seventy explain' lists the words.")
        }
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember("word", .string(term.id)), JSONMember("title", .string(term.title)),
                JSONMember("text", .string(term.text)), JSONMember("source", .string(term.source)),
                JSONMember("see", .array(term.see.map { .string($0) })),
            ])
        } orText: { output in
            output.line(term.title.cleaned)
            output.lines(Paragraph.lines(term.text.cleaned, width: Paragraph.width))
            if !term.source.isEmpty {
                output.lines(Paragraph.lines("Source: \(term.source)".cleaned, width: Paragraph.width))
            }
            if !term.see.isEmpty { output.line("See: \(term.see.joined(separator: ", "))".cleaned) }
        }
    }

    private func list(_ glossary: Glossary) throws {
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember(
                    "words",
                    .array(
                        glossary.terms.map { .object(["word": .string($0.id), "title": .string($0.title)]) }))
            ])
        } orText: { output in
            var table = TextTable()
            for term in glossary.terms {
                table.row(term.id, term.title == term.id ? term.otherNames.first ?? "" : term.title)
            }
            output.lines(table.lines())
        }
    }
}

/// Text in lines of a width.
enum Paragraph {
    /// The width of the terminal, at most one that is easy to read.
    static var width: Int { min(100, max(40, StandardStreams.columns ?? 80)) }

    /// The words of a text in lines that are no longer than a width where words allow it.
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= width {
                line += " \(word)"
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
