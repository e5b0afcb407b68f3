internal import SolutionsPartner

/// A short list laid over the screen, from which one thing is chosen; it has the keys until it is gone.
struct Popup: Sendable, Hashable {
    /// What the choice is about, with what is needed to answer it.
    enum Purpose: Sendable, Hashable {
        /// Which theme to use; the screen behind shows the one under the cursor.
        case themes(before: Int)
        /// What is to differ in the costs of plans.
        case plan(PlanChoice)
        /// What to do, or where to go.
        case palette
        /// By which column the list is put in order.
        case order
        /// Which columns the list has.
        case columns
        /// How the list is looked at.
        case views
        /// How the table leaves.
        case table
        /// What is done with what is marked.
        case several
        /// Which particular of a partner is to change.
        case particulars(partner: String)
        /// Which edition a partner is pinned to.
        case edition(partner: String)
        /// Which word a fact about the membership has.
        case word(MembershipInput, partner: String)

        /// Whether it means nothing once the screen is gone on which it was opened.
        var isAboutScreen: Bool {
            switch self {
            case .plan, .order, .columns, .views, .table, .several, .particulars, .edition, .word: true
            case .themes, .palette: false
            }
        }
    }

    /// What the choice is about.
    let purpose: Purpose
    /// The heading.
    let title: String
    /// What is typed to narrow the rows down; `nil` where letters are keys.
    var query: TextField? { didSet { if query?.typed != oldValue?.typed { shown = found() } } }
    /// All rows.
    var rows: [PopupRow] { didSet { shown = found() } }
    /// The rows that answer to what was typed, the best first: looked for once, when that changes.
    private(set) var shown: [PopupRow] = []
    /// What is selected of the rows shown.
    var position = ListPosition()
    /// Words at the lower edge, such as what Enter does.
    var hint = "Enter takes it  Esc leaves"

    init(_ purpose: Purpose, title: String, rows: [PopupRow], selected: Int = 0, query: TextField? = nil) {
        self.purpose = purpose
        self.title = title
        self.rows = rows
        self.query = query
        position.selected = selected
        shown = found()
    }

    private func found() -> [PopupRow] {
        guard let typed = query?.typed, !typed.isEmpty else { return rows }
        let search = FuzzySearch(typed)
        let found = rows.enumerated().compactMap { place, row in
            let score =
                row.isKey && row.detail == typed
                ? FuzzySearch.certain : search.score(of: row.title, synonyms: row.synonyms, row.words)
            return score.map { (row: row, score: $0, place: place) }
        }
        // Letters strewn over a name are no answer where another name has them together.
        let best = min(found.map(\.score).max() ?? 0, search.ideal / 2)
        return found.filter { $0.score <= 1 || $0.score * 2 >= best }
            .map { ($0.row, $0.row.refusal == nil ? $0.score : $0.score - 40, $0.place) }
            .sorted { ($0.1, $1.2) > ($1.1, $0.2) }.map(\.0)
    }

    /// The row under the cursor; `nil` where there is none.
    var selected: PopupRow? {
        let rows = shown
        return rows.indices.contains(position.selected) ? rows[position.selected] : nil
    }

    /// Answers a key that moves in the list or edits the query; false for one that does neither.
    mutating func answer(_ key: Key, page: Int) -> Bool {
        switch (key.code, key.control) {
        case (.up, _), (.character("p"), true), (.backTab, _): move(by: -1)
        case (.down, _), (.character("n"), true), (.tab, _): move(by: 1)
        case (.pageUp, _): move(by: -page)
        case (.pageDown, _): move(by: page)
        case (.character("k"), false) where query == nil: move(by: -1)
        case (.character("j"), false) where query == nil: move(by: 1)
        case (.character("g"), false) where query == nil, (.home, _) where query == nil: move(by: -rows.count)
        case (.character("G"), false) where query == nil, (.end, _) where query == nil: move(by: rows.count)
        default:
            guard query?.edit(with: key) == true else { return false }
            position = ListPosition()
        }
        return true
    }

    private mutating func move(by distance: Int) {
        position.selected = min(max(0, position.selected + distance), max(0, shown.count - 1))
    }
}

/// A row of a popup.
struct PopupRow: Sendable, Hashable {
    /// What is chosen by it, in the terms of the popup's purpose.
    let id: String
    /// What it is called.
    let title: String
    /// What stands at its right, such as a key.
    var detail = ""
    /// Whether what stands at its right is a key, which finds it as well.
    var isKey = false
    /// Other names, of which one that is typed counts as much as the title.
    var synonyms: [String] = []
    /// Further words that a search looks at.
    var words = ""
    /// Why it cannot be chosen now; `nil` when it can.
    var refusal: String?
}
