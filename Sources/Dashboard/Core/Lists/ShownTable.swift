internal import Pages

/// A list as it is shown, every column whole: what is written to a file or copied.
struct ShownTable: Sendable, Hashable {
    /// The headings.
    var headings: [String]
    /// The rows in the order shown, each with a cell for every heading.
    var rows: [[String]] = []
    /// The same for programs where that is another text, by row and column: days as 2022-10-15.
    private var plain: [Int: [Int: String]] = [:]

    init(headings: [String], rows: [[String]] = []) { (self.headings, self.rows) = (headings, rows) }

    /// The table as CSV: cleaned, and never a formula; days and numbers are those that programs read.
    ///
    /// - Parameter formats: How days and numbers are written in it.
    func commaSeparated(_ formats: Formats) -> String {
        var writer = CommaSeparatedWriter()
        if headings.contains(where: { !$0.isEmpty }) { writer.row(headings) }
        for (place, row) in rows.enumerated() {
            writer.row(row.enumerated().map { plain[place]?[$0.offset] ?? formats.forPrograms($0.element) })
        }
        return writer.text
    }

    /// The table as Markdown.
    var markdown: String {
        var table = Page.Table(headings, tellsTitles: true)
        for row in rows { table.row(texts: row) }
        var page = Page()
        page.table(table)
        return page.markdown.joined(separator: "\n") + "\n"
    }

    /// Adds what the columns of a list say of its records; a column without a heading belongs to the one before.
    mutating func add<Record>(_ columns: [TableColumn<Record>], _ records: [Record]) {
        var groups: [[TableColumn<Record>]] = []
        for column in columns {
            if column.title.isEmpty, !groups.isEmpty {
                groups[groups.count - 1].append(column)
            } else {
                groups.append([column])
            }
        }
        headings = groups.map { $0.first?.title ?? "" }
        for (place, record) in records.enumerated() {
            for (column, group) in groups.enumerated() {
                guard let text = group.lazy.compactMap({ $0.plain?(record) }).first else { continue }
                plain[rows.count + place, default: [:]][column] = text
            }
        }
        rows += records.map { record in
            groups.map { group in
                group.compactMap { $0.cell(record)?.text.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
            }
        }
    }
}

extension String {
    /// The text without blanks at its ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension DashboardState {
    /// The list shown with all its rows and the columns that are not left out; `nil` for a text and an empty list.
    ///
    /// - Parameter only: The keys of the records that are wanted; `nil` for all that are shown.
    func shownTable(only: Set<String>? = nil) -> ShownTable? {
        guard !screen.content.scrollsFreely else { return nil }
        var state = self
        state.mode = .browsing
        // A narrow window leaves out what the table has.
        state.size = Size(columns: max(size.columns, 160), rows: max(size.rows, 50))
        // What is wanted is wanted whatever a filter or a view shows.
        if let only { state.screen.finding = Finding(only: only) }
        if let table = state.screen.content.table(in: state) { return table.rows.isEmpty ? nil : table }
        let layout = ScreenLayout(state)
        guard layout.itemCount > 0 else { return nil }
        var canvas = Canvas(
            size: state.size, metrics: metrics, glyphs: Glyphs(metrics: metrics, theme: theme), words: words)
        canvas.table = ShownTable(headings: [])
        state.screen.content.draw(state, layout, into: &canvas)
        if let table = canvas.table, !table.rows.isEmpty { return table }
        return state.drawnTable(of: layout)
    }

    /// What is drawn of each row, where a screen draws its list in a way of its own.
    private func drawnTable(of layout: ScreenLayout) -> ShownTable? {
        var rows: [[String]] = []
        var state = self
        for place in 0..<layout.itemCount {
            state.screen.position = ListPosition(selected: place, top: place)
            state.keepSelectionVisible()
            rows.append(state.copyableText?.split(whereSeparator: { "\t\n".contains($0) }).map(String.init) ?? [])
        }
        let count = rows.map(\.count).max() ?? 0
        guard count > 0 else { return nil }
        return ShownTable(
            headings: Array(repeating: "", count: count),
            rows: rows.map { $0 + Array(repeating: "", count: count - $0.count) })
    }
}
