internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Shows the record of changes.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show who changed what, the newest change last.",
        discussion: """
            EXAMPLES
              seventy log contoso --since 2026-11-01
              seventy log --path usage-growth --json
              seventy log --follow                     changes as they come, until Ctrl-C
            """)

    @Argument(help: ArgumentHelp("Only changes of this partner, by id or name.", valueName: "partner"))
    var named: String?

    @Option(help: ArgumentHelp("The same, as an option.", valueName: "partner"))
    var partner: String?

    @Option(help: ArgumentHelp("Only changes by this user.", valueName: "user"))
    var user: String?

    @Option(help: ArgumentHelp("Only changes since this day or this time in UTC.", valueName: "date"))
    var since: String?

    @Option(
        help: ArgumentHelp("Only changes with this text in their path or in the name of the input.", valueName: "text"))
    var path: String?

    @Option(help: ArgumentHelp("At most this many changes.", valueName: "count"))
    var last: Int?

    @Flag(help: "Go on and show changes as they come, as text, or with --json one object a line.")
    var follow = false

    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    /// The beginning as the record writes it, in whichever way a day is written.
    private func start() throws(CommandFailure) -> String? {
        guard let since else { return nil }
        if !JournalFilter.isTime(since), CalendarDate(written: since) == nil {
            throw CommandFailure(
                .usage, "--since takes a day such as 2026-11-01 or a time such as 2026-11-01T09:30:00Z.")
        }
        // A time begins with its day.
        let isTime = CalendarDate(written: since) == nil
        let day = try CalendarDate(isTime ? String(since.prefix(10)) : since, of: "--since")
        return isTime ? since : day.description
    }

    func validate() throws {
        if let last, last < 1 { throw ValidationError("--last takes a number from 1.") }
        if let named, let partner, named != partner {
            throw ValidationError("Two partners are named, '\(named.cleaned)' and '\(partner.cleaned)'; name one.")
        }
        try CommandFailure.beforeBeginning { () throws(CommandFailure) in _ = try start() }
    }

    func run() throws {
        let store = try store.open()
        let id = try (named ?? partner).map { name in
            try store.key(onRecord: name) { try !store.journal(JournalFilter(partner: name), last: 1).isEmpty }
        }
        let filter = JournalFilter(partner: id, author: user, since: try start(), path: path)
        // Watching begins before the first look, so that nothing falls in between.
        let watcher = follow ? StoreWatcher(store.store) : nil
        // What is saved while the entries are read is among the next ones, whether they have it or not.
        var shown = follow ? try store.journal(JournalFilter(), last: 1).last?.number ?? 0 : .max
        let entries = try store.journal(filter, last: last ?? .max).filter { $0.number <= shown }
        let names = PeopleNames(of: store.store)
        guard let watcher else {
            return try format.send("Record of changes") {
                ScoreJSON.document([JSONMember("entries", .array(entries.map(Self.node)))])
            } orPage: {
                entries.isEmpty ? .saying("No changes are on record.") : .journal(entries, naming: names.name)
            }
        }
        try send(entries, names)
        while true {
            _ = Polling.wait(for: [watcher.descriptor ?? -1], atMost: watcher.interval)
            guard watcher.changes().isJournal else { continue }
            let new = try store.journal(JournalFilter(), after: shown)
            shown = new.last?.number ?? shown
            // Who joins is known by then, and who left no more.
            try send(new.filter(filter.allows), PeopleNames(of: store.store))
        }
    }

    /// Writes entries as they come.
    private func send(_ entries: [JournalEntry], _ names: PeopleNames) throws {
        guard !entries.isEmpty else { return }
        var output = Output()
        if format.isForPrograms {
            output.lines(entries.map { Self.node($0).compact })
        } else {
            output.tell(.journal(entries, naming: names.name))
        }
        try output.send()
    }

    private static func node(_ entry: JournalEntry) -> JSONNode {
        entry.isVoid ? entry.node.setting(["void"], to: .bool(true)) : entry.node
    }
}
