internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Lists the editions of the program.
struct ProgramListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the editions of the program with their dates.",
        discussion: """
            EXAMPLES
              seventy program list
              seventy program list --json
            """)

    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let ground = try store.ground()
        var editions: [(entry: EditionCatalog.Entry, edition: ProgramEdition)] = []
        for entry in ground.shelf.catalog.entries { editions.append((entry, try ground.shelf.edition(entry.id))) }
        let current = ground.shelf.catalog.id(on: ground.today)
        try format.send("Editions of the program") {
            ScoreJSON.document([
                JSONMember(
                    "editions",
                    .array(
                        editions.map { entry, edition in
                            .object([
                                "id": .string(entry.id), "title": .string(edition.title),
                                "from": .string(orNull: entry.effectiveFrom?.description),
                                "through": .string(orNull: entry.effectiveThrough?.description),
                                "inForce": .bool(entry.id == current),
                            ])
                        }))
            ])
        } orPage: {
            var table = Page.Table(["edition", "days", "title"])
            for (entry, edition) in editions { table.row(texts: [entry.id, entry.dates, edition.title]) }
            var page = Page()
            page.table(table)
            return page
        }
    }
}
