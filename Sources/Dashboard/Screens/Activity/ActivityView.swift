internal import Pages
internal import SolutionsPartner

/// Who changed what, the newest first, and below the list all of the change under the cursor.
struct ActivityView {
    let state: DashboardState
    let layout: ScreenLayout

    /// What is told where nothing was ever changed.
    static let noChanges = "No changes are on record. Whatever is saved in this store is noted here."

    /// The rows below the list: a rule, and the selected change where there is room.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 30 ? 11 : bodyRows >= 12 ? 5 : 0 }

    func draw(into canvas: inout Canvas) {
        guard let entries = state.activity, !entries.isEmpty else {
            let text = state.activity == nil ? "Reading the record of changes." : Self.noChanges
            return layout.drawEmpty(text, into: &canvas)
        }
        let list = ListView(state, layout)
        TableView(list, columns(for: entries, in: canvas)).draw(entries, into: &canvas)
        if let entry = list.selected(in: entries) {
            layout.drawFoot(state.details(of: entry, width: canvas.columns - 4), into: &canvas)
        }
    }

    /// Names take what they need, and the change the rest.
    private func columns(for entries: [ActivityEntry], in canvas: Canvas) -> [TableColumn<ActivityEntry>] {
        func widest(_ names: [String], heading: Int, most: Int) -> Int {
            min(max(names.map { canvas.width(of: $0) }.max() ?? 0, heading), most) + 2
        }
        let words = canvas.words
        let isNarrow = layout.width == .narrow
        let who = 2 + (entries.map { canvas.words.moment($0.time).count }.max() ?? 0) + 2
        let partner =
            who + (layout.hides("who") ? 0 : widest(entries.map(\.author), heading: 3, most: isNarrow ? 8 : 14))
        let hasPartner = !layout.hides("partner") && !isNarrow
        let subjects = hasPartner ? entries.map { state.subject(of: $0) } : []
        let what = partner + (hasPartner ? widest(subjects, heading: 7, most: canvas.columns >= 120 ? 26 : 18) : 0)
        return [
            TableColumn("when", "When", from: 2, to: who - 1, isName: true) { (words.moment($0.time), .muted) },
            TableColumn("who", "Who", from: who, to: partner - 1) { ($0.author, .strong) },
            TableColumn("partner", "Partner", from: partner, to: what - 1) { (state.subject(of: $0), .text) },
            TableColumn("what", "What", from: what, to: canvas.columns - 1) { entry in
                if entry.isVoid { return (Words.interrupted, .warning) }
                let change = state.change(in: entry)
                return state.isTakenBack(entry) ? ("\(Words.takenBack): \(change)", .muted) : (change, .text)
            },
        ]
    }
}

extension DashboardState {
    /// What an entry of the record did, such as `azure.net-customer-adds 5 → 9`.
    func change(in entry: ActivityEntry) -> String {
        guard entry.parts.isEmpty else {
            return "\(words.count(entry.parts.count, "change")): "
                + entry.parts.map { change(in: $0) }.joined(separator: "; ")
        }
        return entry.deed ?? "\(place(of: entry)) \(words.recorded(entry.old))\(arrow)\(words.recorded(entry.new))"
    }

    /// What stands between an old value and a new one; a word where nothing is drawn.
    var arrow: String { isSpoken ? " to " : metrics.isUTF8 ? " → " : " -> " }

    /// Whose document an entry of the record is about.
    func subject(of entry: ActivityEntry) -> String { entry.partner.map { name(of: $0) } ?? "the store" }

    /// The numbers of the entries of a save, as the command line names them.
    private func numbers(of entry: ActivityEntry) -> String {
        guard let last = entry.parts.last?.number else { return "entry \(entry.number)" }
        return "entries \(entry.number) to \(last)"
    }

    /// All that is known of an entry of the record.
    func details(of entry: ActivityEntry, width: Int) -> [StyledLine] {
        let head = "\(words.moment(entry.time)) UTC · \(entry.author) · \(subject(of: entry)) · \(numbers(of: entry))"
        let changes =
            entry.parts.isEmpty
            ? StyledLine.wrapped(change(in: entry), width: width, role: .strong)
            : [StyledLine(words.count(entry.parts.count, "change") + ", saved together:", .strong)]
                + entry.parts.flatMap { StyledLine.wrapped(change(in: $0), width: width, role: .text) }
        // What is short comes first: of many changes some may not fit.
        return [changes[0]]
            + (entry.isVoid ? [StyledLine("It was interrupted, and never made.", .warning)] : [])
            + (isTakenBack(entry) ? [StyledLine("It was taken back since.", .muted)] : [])
            + (entry.reason.map { StyledLine.wrapped("Reason: \($0)", width: width, role: .text) } ?? [])
            + StyledLine.wrapped(head, width: width, role: .muted) + changes.dropFirst()
    }
}
