internal import Pages
internal import SolutionsPartner

/// Who changed what, the newest first, and below the list all of the change under the cursor.
struct ActivityView {
    let state: DashboardState
    let layout: ScreenLayout

    /// The rows below the list: a rule, and the selected change where there is room.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 30 ? 11 : bodyRows >= 12 ? 5 : 0 }

    func draw(into canvas: inout Canvas) {
        guard let entries = state.activity, !entries.isEmpty else {
            let text = state.activity == nil ? "Reading the record of changes." : Page.noChanges
            return layout.drawEmpty(text, into: &canvas)
        }
        let (list, words) = (ListView(state, layout), canvas.words)
        TableView(list, columns(for: entries, in: canvas)).draw(entries, into: &canvas)
        if let entry = list.selected(in: entries) {
            let page = state.told(entry).page(words)
            layout.drawFoot(page.cells(width: canvas.columns - 4, metrics: canvas.metrics), into: &canvas)
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
            TableColumn("when", "When", from: 2, to: who - 1, isName: true, plain: { $0.time }) {
                (words.moment($0.time), .muted)
            },
            TableColumn("who", "Who", from: who, to: partner - 1) { ($0.author, .strong) },
            TableColumn("partner", "Partner", from: partner, to: what - 1) { (state.subject(of: $0), .text) },
            TableColumn("what", "What", from: what, to: canvas.columns - 1) { entry in
                let (told, fate) = (state.told(entry), state.fate(of: entry))
                let change = words.changes(told.changes, isUndo: told.isUndo)
                switch fate {
                case .made: return (change, .text)
                case .interrupted: return (fate.words ?? "", .warning)
                case .takenBack: return ("\(fate.words ?? ""): \(change)", .muted)
                }
            },
        ]
    }
}

extension DashboardState {
    /// What an entry of the record did, such as `azure.net-customer-adds 5 → 9`.
    func change(in entry: ActivityEntry) -> String { words.changes(changes(in: entry)) }

    /// What each part of an entry of the record did.
    func changes(in entry: ActivityEntry) -> [String] {
        entry.all.map { part in part.deed ?? "\(place(of: part)) \(values(in: part))" }
    }

    /// The values before and after a change.
    func values(in entry: ActivityEntry) -> String {
        words.recorded(entry.old, of: entry.input) + arrow + words.recorded(entry.new, of: entry.input)
    }

    /// An entry of the record in words.
    func told(_ entry: ActivityEntry) -> RecordedChange {
        RecordedChange(
            numbers: entry.number...max(entry.number, entry.parts.last?.number ?? 0), time: entry.time,
            author: entry.author, subject: subject(of: entry), changes: changes(in: entry), reason: entry.reason,
            fate: fate(of: entry), isUndo: entry.isUndo)
    }

    /// What stands between an old value and a new one; a word where nothing is drawn.
    var arrow: String { isSpoken ? " to " : metrics.isUTF8 ? " → " : " -> " }

    /// Whose document an entry of the record is about.
    func subject(of entry: ActivityEntry) -> String { entry.partner.map { name(of: $0) } ?? "the store" }
}
