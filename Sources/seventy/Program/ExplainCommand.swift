internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Explains a word of the program.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a word of the program, or list the words.",
        discussion: """
            A word, a few words or a question will do. Besides the words of the program it knows designations, specializations, competencies and certifications \
            by their names and codes, as the edition in force today has them, or the one of --as-of or --edition; what \
            only another edition has is told as that one tells it.

            EXAMPLES
              seventy explain
              seventy explain partial points
              seventy explain 'Does GDAP count?'
              seventy explain AZ-500 --as-of 2026-07-01
              seventy explain merge --json
            """)

    @Argument(help: ArgumentHelp("The word; without one, all words are listed.", valueName: "word"))
    var words: [String] = []

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let ground = try store.ground()
        let (edition, day) = try ground.choice(rules.request)
        guard !words.isEmpty else { return try list(Glossary.explaining(edition, on: day)) }
        let word = words.joined(separator: " ")
        let term: Glossary.Term
        switch Glossary.answer(to: word, in: edition, on: day, among: ground.shelf.catalog) {
        case .one(let found): term = found
        case .several(let terms):
            throw CommandFailure(
                .notFound,
                "'\(word.cleaned)' can mean several words: \(NameMatch.list(terms.map(\.id.cleaned))). Name one of them."
            )
        case .none(let nearest):
            let hint = NameMatch.didYouMean(nearest?.cleaned)
            throw CommandFailure(
                .notFound, "'\(word.cleaned)' is not explained.\(hint) 'seventy explain' lists the words.")
        }
        try format.send(term.title) {
            ScoreJSON.document([
                JSONMember("word", .string(term.id)), JSONMember("title", .string(term.title)),
                JSONMember("text", .string(term.text)), JSONMember("source", .string(term.source)),
                JSONMember("see", .array(term.see.map { .string($0) })),
            ])
        } orPage: {
            .explaining(term)
        }
    }

    private func list(_ glossary: Glossary) throws {
        try format.send("Words of the program") {
            ScoreJSON.document([
                JSONMember(
                    "words",
                    .array(
                        glossary.terms.map { .object(["word": .string($0.id), "title": .string($0.title)]) }))
            ])
        } orPage: {
            var table = Page.Table(["word", "title"])
            for term in glossary.terms {
                table.row(texts: [term.id, term.title == term.id ? term.otherNames.first ?? "" : term.title])
            }
            var page = Page()
            page.table(table)
            return page
        }
    }
}
