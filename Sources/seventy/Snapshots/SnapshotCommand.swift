internal import ArgumentParser
internal import Dashboard
internal import Pages
internal import SolutionsPartner

/// Writes a screen as a document.
struct SnapshotCommand: ParsableCommand {
    /// What a snapshot can be.
    enum Format: String, CaseIterable {
        case text
        case ansi
        case svg
        case html
    }

    static let configuration = CommandConfiguration(
        commandName: "snapshot", abstract: "Write a screen of the dashboard as text, picture or page.",
        discussion: """
            The screen is the dashboard's own, drawn for a window of the given size. Keys are typed as in the \
            dashboard, others than letters by name: 'jj<Enter>', '<Tab>', '<Ctrl-R>', and '<lt>' for the bracket itself. Nothing is \
            ever saved. With --set or --unset, the screen 'changes' shows what is supposed.

            EXAMPLES
              seventy snapshot --screen portfolio --output portfolio.svg
              seventy snapshot contoso --designation security --output security.html
              seventy snapshot contoso --set azure.usage-growth=5 --format ansi
              seventy snapshot contoso --screen plan --keys j --format text
            """)

    @Argument(help: ArgumentHelp("The partner's id or name, for screens about one.", valueName: "partner"))
    var partner: String?

    @OptionGroup var screen: ScreenOptions

    @Option(help: ArgumentHelp("The window's columns and rows.", valueName: "columns>x<rows"))
    var size = "120x40"

    @Option(help: ArgumentHelp("Use this theme.", valueName: "name"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "text, ansi, svg or html (default: by the name of the output, else text).", valueName: "name"))
    var format: String?

    @Option(help: ArgumentHelp("Write this file instead of the standard output.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Type these keys before the screen is taken.", valueName: "keys"))
    var keys: String?

    @Option(help: ArgumentHelp("What stands around a picture or a page: none or window.", valueName: "name"))
    var frame: String = "window"

    @Option(help: ArgumentHelp("The title instead of the screen's own.", valueName: "text"))
    var title: String?

    @Flag(help: "Draw with ASCII characters only.")
    var ascii = false

    @OptionGroup var changes: EditOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption

    func run() throws {
        let format = try chosenFormat()
        guard let surround = Snapshot.Surround(rawValue: frame) else {
            throw CommandFailure(
                .usage, "'--frame \(frame.cleaned)' is not known. Write '--frame none' or '--frame window'.")
        }
        let name = try screen.name() ?? (partner == nil ? .portfolio : screen.usual)
        let script = try keysTyped()
        let size = try windowSize()
        let first = FirstTheme(named: theme ?? FirstTheme.usual)
        if first == nil, let theme { throw CommandFailure(.usage, ThemeShelf().missing(theme)) }
        let store = try store.open()
        var paper = try PaperDashboard(
            store, rules: rules.request, size: size, metrics: ascii ? .ascii : .standard,
            theme: first?.theme ?? .plain)
        let id = try chosenPartner(for: name, in: store)
        if let id, let partner = store.partners.first(where: { $0.id == id }) {
            let edition = try store.ground.choice(for: partner, rules.request).0
            paper.state.lay(try changes.edits(in: edition, of: partner), over: id)
        } else if !changes.set.isEmpty || !changes.unset.isEmpty {
            throw CommandFailure(.usage, "--set and --unset need the partner whose facts they change.")
        }
        try paper.go(to: screen.place(name, partner: id))
        paper.press(script)
        let snapshot = Snapshot(paper.state.frame(), theme: paper.state.theme, title: title ?? paper.state.title)
        let text =
            switch format {
            case .text: snapshot.text
            case .ansi: snapshot.ansi(depth: .truecolor)
            case .svg: snapshot.svg(surround: surround)
            case .html: snapshot.html(surround: surround)
            }
        if let output, output != "-" { return try NamedFile(output).write(text, besides: store.store) }
        var result = Output()
        result.exact(text)
        try result.send()
    }

    /// The partner that the screen is about; `nil` for a screen that is about none.
    private func chosenPartner(for name: ScreenName, in store: OpenStore) throws(CommandFailure) -> String? {
        if let partner { return try store.key(of: partner) }
        guard name.needsPartner else { return nil }
        let ids = store.partners.map(\.id)
        guard let first = ids.first else { throw CommandFailure(.notFound, OpenStore.emptyHint) }
        guard ids.count == 1 else {
            throw CommandFailure(
                .usage,
                "The screen '\(name.rawValue)' is about one partner. "
                    + "Write 'seventy snapshot \(first.cleaned) --screen \(name.rawValue)'; 'seventy partners' lists all."
            )
        }
        return first
    }

    private func chosenFormat() throws(CommandFailure) -> Format {
        let ending = output?.split(separator: ".").last.map { $0.lowercased() }
        guard let format else {
            return ending.flatMap { $0 == "htm" ? .html : Format(rawValue: $0) } ?? .text
        }
        if let known = Format(rawValue: format.lowercased()) { return known }
        let names = Format.allCases.map(\.rawValue)
        let hint = NameMatch.didYouMean(NearestName(of: format, among: names).match)
        throw CommandFailure(
            .usage, "There is no format '\(format.cleaned)'.\(hint) There are: \(names.joined(separator: ", ")).")
    }

    private func windowSize() throws(CommandFailure) -> Size {
        let parts = size.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...500).contains(columns),
            (1...500).contains(rows)
        else {
            throw CommandFailure(
                .usage,
                "'--size \(size.cleaned)' is no size. Write columns and rows as in 120x40, 1 to 500 each.")
        }
        return Size(columns: columns, rows: rows)
    }

    private func keysTyped() throws(CommandFailure) -> [Key] {
        do {
            return try Key.script(keys ?? "").get()
        } catch {
            throw CommandFailure(
                .usage,
                "There is no key '<\(error.name.cleaned)>'. Write a key as in <Enter>, <Tab>, <Esc> or <Ctrl-R>, and "
                    + "the bracket itself as <lt>.")
        }
    }
}
