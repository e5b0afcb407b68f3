internal import ArgumentParser
internal import Pages
internal import SolutionsPartner

/// Shows what changed in the rules between two editions or two days.
struct ProgramDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show every change of the rules between two editions or two days.",
        discussion: """
            An edition stands for its first day. Each change is told with the first day on which it holds and with \
            its source.

            EXAMPLES
              seventy program diff 2023-12 2025-03
              seventy program diff 2026-07-01 2026-11-28
              seventy program diff 2022-10 2026-07 --designation security --json
            """)

    @Argument(help: ArgumentHelp("The earlier edition, or a day.", valueName: "a"))
    var from: String

    @Argument(help: ArgumentHelp("The later edition, or a day.", valueName: "b"))
    var to: String

    @Option(help: ArgumentHelp("Only what concerns this designation.", valueName: "id"))
    var designation: [String] = []

    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let ground = try store.ground()
        let catalog = ground.shelf.catalog
        var sides = (try side(from, in: ground.shelf), try side(to, in: ground.shelf))
        // No rule changes backwards: the earlier side comes first, whichever was named first.
        if let first = sides.0.day, let second = sides.1.day, second < first { sides = (sides.1, sides.0) }
        let last = try ground.shelf.edition(sides.1.edition, on: sides.1.day)
        let only = try ScoringRequest(designation: designation).designations(in: last)
        let diff: ProgramDiff
        do {
            diff = try ProgramDiff(from: sides.0, to: sides.1, in: catalog)
        } catch {
            // Which edition is at fault is told as everywhere.
            for side in [sides.0, sides.1] { _ = try ground.shelf.edition(side.edition, on: side.day) }
            throw CommandFailure(.badData, "The editions between \(from.cleaned) and \(to.cleaned) cannot be read.")
        }
        try format.send("Changes of the rules from \(from) to \(to)") {
            ScoreJSON.document(DiffJSON.members(of: diff, only: only))
        } orPage: {
            .difference(diff, only: only, .usual)
        }
    }

    private func side(_ name: String, in shelf: EditionShelf) throws(CommandFailure) -> ProgramDiff.Side {
        if let side = shelf.catalog.side(name) {
            if shelf.names.contains(name) { return side }
            _ = try CalendarDate(name, of: "A day")
            return side
        }
        let ids = shelf.catalog.entries.map(\.id)
        if case .none(let near) = NameMatch(of: name, among: ids.map { [$0] }) {
            throw CommandFailure(
                .usage,
                "'\(name.cleaned)' is neither an edition nor a day.\(NameMatch.didYouMean(near)) "
                    + "'seventy program list' shows the editions; a day is written as in 2022-10-15.")
        }
        let id = try shelf.name(meant: name)
        guard let side = shelf.catalog.side(id) else {
            throw CommandFailure(.usage, "Edition \(id.cleaned) is chosen by name only, so it has no first day.")
        }
        return side
    }
}
