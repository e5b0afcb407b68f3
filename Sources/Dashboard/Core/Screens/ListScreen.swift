internal import Pages

/// A screen that is a list of records, of which one is selected.
protocol ListScreen: Screen {
    /// What a row stands for.
    associatedtype Record

    /// The records as they are without filter and order.
    func records(in state: DashboardState) -> [Record]
    /// Names a record, so that the selection stays on it when the list changes.
    func key(of record: Record) -> String
    /// What of a record a filter looks at.
    func words(of record: Record, in state: DashboardState) -> [String]
    /// The columns by which the list can be put in order; none for a list that has its order for a reason.
    func columns(in state: DashboardState) -> [ListColumn<Record>]
    /// What conditions can ask of a record beside its columns; one that has the name of a column speaks for it.
    func facets(in state: DashboardState) -> [ListFacet<Record>]
}

extension ListScreen {
    func words(of record: Record, in state: DashboardState) -> [String] { [key(of: record)] }
    func columns(in state: DashboardState) -> [ListColumn<Record>] { [] }
    func facets(in state: DashboardState) -> [ListFacet<Record>] { [] }

    func list(in state: DashboardState) -> ScreenList {
        let records = records(in: state)
        let columns = columns(in: state)
        var facets = facets(in: state)
        for column in columns {
            // A column of a facet's name is the same thing: it is asked for by its heading as well.
            if let place = facets.firstIndex(where: { $0.isCalled(column.id) }) {
                facets[place] = facets[place].alsoCalled(column.title)
                continue
            }
            facets.append(
                ListFacet([column.id, column.title], nil, isOfData: column.isOfData) {
                    column.value($0).map { FacetValue($0) }
                })
        }
        return ScreenList(
            count: records.count, key: { key(of: records[$0]) }, words: { words(of: records[$0], in: state) },
            columns: columns.map { $0.of(records) }, facets: facets.map { $0.of(records) }, formats: state.formats)
    }

    func isListEmpty(in state: DashboardState) -> Bool { records(in: state).isEmpty }

    /// The record of a row.
    func record(_ row: ListRow, in state: DashboardState) -> Record? {
        let records = records(in: state)
        return records.indices.contains(row.index) ? records[row.index] : nil
    }
}

/// A list before it is narrowed down and put in order, whatever its records are.
struct ScreenList {
    /// How many records there are.
    let count: Int
    /// The name that stays with a record.
    let key: (Int) -> String
    /// What of a record a filter looks at.
    let words: (Int) -> [String]
    /// The columns by which it can be put in order.
    let columns: [ListColumn<Int>]
    /// What conditions can ask for.
    var facets: [ListFacet<Int>] = []
    /// How days and numbers are written.
    var formats = Formats()

    static var empty: ScreenList { ScreenList(count: 0, key: { _ in "" }, words: { _ in [] }, columns: []) }

    /// What a filter looks at in each record.
    var texts: [SearchText] { (0..<count).map { SearchText(words($0)) } }

    /// What was typed as a question to this list.
    func question(_ typed: String) -> ListQuestion {
        ListQuestion(typed, of: facets, formats)
    }

    /// The rows that a finding leaves, in an order.
    ///
    /// - Parameter spelled: What a filter looks at in each record, where that is kept.
    func rows(_ finding: Finding, in order: ListOrder?, spelled: ((ScreenList) -> [SearchText])? = nil) -> [ListRow] {
        var rows = (0..<count).map { ListRow(key: key($0), index: $0) }
        if let only = finding.only { rows = rows.filter { only.contains($0.key) } }
        if !finding.filter.isEmpty {
            let question = question(finding.filter)
            if !question.isEmpty {
                let texts = question.looksAtWords ? spelled?(self) ?? texts : []
                rows = rows.filter { row in
                    question.holds(
                        value: { facets[$0].value(row.index) }, contains: { texts[row.index].contains($0) })
                }
            }
        }
        guard let order, let column = columns.first(where: { $0.id == order.column }) else { return rows }
        return column.sorted(rows, isReversed: order.isReversed)
    }
}

/// How a list is laid out in the body of a screen.
struct ListShape {
    /// The rows of one item.
    var itemRows = 1
    /// The rows above the list, such as the headings of its columns.
    var headerRows = 1
    /// The rows below the list that the screen keeps for itself.
    var footerRows = 0
    /// The number of items that fit; `nil` for as many as there are rows.
    var visibleItems: Int?

    /// The number of items that fit into a body.
    func visibleItems(bodyRows: Int) -> Int {
        visibleItems ?? max(1, (bodyRows - headerRows - footerRows) / itemRows)
    }
}
