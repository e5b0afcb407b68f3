internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// Carries lines from the standard input to the conversation, and answers and effects back.
struct LinearLoop {
    private var session: LinearSession
    private var runner: EffectRunner
    /// What is said before all else; `nil` for nothing.
    private let notice: String?
    /// Whether somebody sees what they type; otherwise every line is repeated in the answer.
    private let echoes = StandardStreams.inputIsTerminal

    init(_ place: StorePlace, _ options: DashboardOptions) throws {
        // Watching begins before the first look, so that nothing falls in between.
        let watch = (try? PartnerStore(opening: place.path)).map { StoreWatch($0) }
        let store = try OpenStore.open(place)
        var work = try StoreWork(options: options, watch: watch, store: store, drafts: DraftKeeper(store.store))
        var state = DashboardState(
            store: try work.snapshot(), size: Size(columns: 100, rows: 40),
            metrics: options.plainMetrics, today: CalendarDate.today,
            themes: [.plain], formats: UserSettings().config.formats)
        let drafts = work.drafts?.offers() ?? []
        // A script knows nothing of what somebody left behind: its first line would be taken for the answer.
        notice = echoes ? nil : state.notice(of: drafts)
        if echoes { state.offer(drafts) }
        // Who types reads along; a program takes all of it at once.
        session = LinearSession(
            state, pageLines: echoes && StandardStreams.outputIsTerminal ? StandardStreams.rows - 3 : nil)
        runner = EffectRunner(work: work)
    }

    /// Asks and answers until somebody quits or the input ends.
    mutating func run() throws {
        if let notice { try say([notice]) }
        try say(session.say())
        runner.work.recordToday(&session.state)
        while true {
            try write("> ")
            guard let input = InputLines.next() else { break }
            guard case .text(let line) = input else {
                let size = "\(InputLines.limit >> 10) KiB and more"
                session.fail()
                try say(["That line is longer than any command, \(size). Nothing was done."])
                continue
            }
            if !echoes { try write(line.cleaned + "\n") }
            runner.work.lookForChanges(&session.state)
            guard runner.perform(session.take(line), &session.state), runner.perform(session.goOn(), &session.state)
            else {
                return try endTruthfully()
            }
            // Before anything else may be told, which is no matter of the line.
            session.judge()
            runner.work.keepDrafts(&session.state)
            try say(session.say())
        }
        // The answer to a prompt that nobody gave.
        try write("\n")
        try say(session.farewell())
        try endTruthfully()
    }

    /// Ends with a status that tells a script of lines that failed; whoever types has read the answers.
    private func endTruthfully() throws(CommandFailure) {
        guard !echoes, session.failures > 0 else { return }
        throw CommandFailure(
            .failed, "\(Words.usual.count(session.failures, "line")) could not be done; the answers say why.")
    }

    private func say(_ lines: [String]) throws {
        if !lines.isEmpty { try write(lines.map(NamedStore.ofThisRun.told).joined(separator: "\n") + "\n") }
    }

    private func write(_ text: String) throws {
        var output = Output()
        output.exact(text)
        try output.send()
    }
}
