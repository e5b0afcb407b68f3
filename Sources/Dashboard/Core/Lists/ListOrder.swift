internal import SolutionsPartner

/// A column by which a list is in order.
struct ListOrder: Sendable, Hashable {
    /// The column's name.
    let column: String
    /// Whether the order is the other way round than the column's own.
    var isReversed = false
}

/// How the lists of each kind are put in order and which of their columns are left out.
struct Arrangement: Sendable, Equatable {
    /// The orders that differ from the list's own.
    var orders = ShortTable<ScreenKind, ListOrder>()
    /// The columns that are left out.
    var hidden = ShortTable<ScreenKind, Set<String>>()
}

/// Something by which the records of a list can be put in order.
struct ListColumn<Record> {
    /// Names the column for good.
    let id: String
    /// The heading.
    let title: String
    /// Whether the largest comes first.
    let isDescending: Bool
    /// Whether its names come from an edition, and not from the product.
    let isOfData: Bool
    /// The value of a record; `nil` for one without, which comes last.
    let value: (Record) -> SortValue?

    init(
        _ id: String, _ title: String, isDescending: Bool = false, isOfData: Bool = false,
        value: @escaping (Record) -> SortValue?
    ) {
        (self.id, self.title, self.isDescending, self.isOfData) = (id, title, isDescending, isOfData)
        self.value = value
    }

    /// The heading in the middle of a sentence: names in it stay as they are.
    var phrase: String { title.prefix(1).lowercased() + title.dropFirst() }

    /// The column for records by their places.
    func of(_ records: [Record]) -> ListColumn<Int> {
        ListColumn<Int>(id, title, isDescending: isDescending, isOfData: isOfData) { value(records[$0]) }
    }
}

/// What a record is compared by.
enum SortValue: Comparable {
    case number(Rational)
    case text(String)
}

extension ListColumn<Int> {
    /// Puts rows in order; those that are equal keep theirs.
    func sorted(_ rows: [ListRow], isReversed: Bool) -> [ListRow] {
        let isDescending = isDescending != isReversed
        var known: [(value: SortValue, offset: Int)] = []
        var unknown: [ListRow] = []
        for (offset, row) in rows.enumerated() {
            if let value = value(row.index) { known.append((value, offset)) } else { unknown.append(row) }
        }
        known.sort { left, right in
            if left.value == right.value { return left.offset < right.offset }
            return isDescending ? right.value < left.value : left.value < right.value
        }
        return known.map { rows[$0.offset] } + unknown
    }
}

extension DashboardState {
    /// The columns by which the list shown can be put in order.
    var columns: [ListColumn<Int>] { screen.content.list(in: self).columns }

    /// The order of the lists of a kind; `nil` for the one in which their records come.
    func order(of kind: ScreenKind) -> ListOrder? { arrangement.orders[kind] ?? kind.spec.order }

    /// Offers the columns by which the list can be put in order.
    mutating func showOrders() {
        let order = order(of: screen.kind)
        // Where the list's own order goes by a column, that column says so.
        let own = PopupRow(id: "", title: "The list's own order", detail: order == nil ? "now" : "")
        let columns = columns
        let rows = columns.map { column in
            let isNow = column.id == order?.column
            return PopupRow(id: column.id, title: column.title, detail: isNow ? "now, again reverses" : "")
        }
        let selected = columns.firstIndex { $0.id == order?.column }.map { $0 + 1 } ?? 0
        popup = Popup(.order, title: "Sort by", rows: [own] + rows, selected: selected)
        popup?.hint = "Enter sorts  Esc leaves"
    }

    /// Puts the list in order by a column, or the other way round if it is already; the selection stays on its record.
    mutating func order(by id: String) {
        let key = selectedRow?.key
        let kind = screen.kind
        if let column = columns.first(where: { $0.id == id }) {
            let now = order(of: kind)
            let isReversed = now?.column == id && now?.isReversed == false
            arrangement.orders[kind] = ListOrder(column: id, isReversed: isReversed)
            let isDown = column.isDescending != isReversed
            let way =
                id == "name"
                ? isDown ? "from Z to A" : "from A to Z" : isDown ? "from the highest down" : "from the lowest up"
            message = Message(text: "Sorted by \(column.phrase), \(way).", isWarning: false)
        } else {
            arrangement.orders[kind] = nil
            message = Message(text: "Sorted as the list is by itself.", isWarning: false)
        }
        select(key: key, onScreen: screens.count - 1)
        keepSelectionVisible()
    }

    /// Puts the list in order by the next of its columns; after the last one, in its own.
    mutating func orderByNext() {
        let ids = columns.map(\.id)
        let now = arrangement.orders[screen.kind].flatMap { ids.firstIndex(of: $0.column) }
        let next = now.map { $0 + 1 } ?? 0
        order(by: next < ids.count ? ids[next] : "")
    }

    /// Turns the order of the list round.
    mutating func turnOrder() {
        guard let order = order(of: screen.kind) ?? columns.first.map({ ListOrder(column: $0.id) }) else {
            return
        }
        arrangement.orders[screen.kind] = order
        self.order(by: order.column)
    }

    /// Offers to leave columns of the list out.
    mutating func showColumns(selected: Int = 0) {
        let kind = screen.kind
        let rows = kind.spec.optionalColumns.map { id, title in
            let isShown = arrangement.hidden[kind]?.contains(id) != true
            return PopupRow(id: id, title: "[\(isShown ? "x" : " ")] \(title)")
        }
        popup = Popup(.columns, title: "Columns", rows: rows, selected: selected)
        popup?.hint = "Enter shows or hides  Esc leaves"
    }

    /// Shows a column that is left out, or leaves one out that is shown.
    mutating func toggleColumn(_ id: String) {
        let hidden = (arrangement.hidden[screen.kind] ?? []).symmetricDifference([id])
        arrangement.hidden[screen.kind] = hidden.isEmpty ? nil : hidden
        showColumns(selected: screen.kind.spec.optionalColumns.firstIndex { $0.id == id } ?? 0)
    }
}

extension ScreenLayout {
    /// A heading with an arrow where the list is in the order of its column.
    func heading(_ title: String, _ column: String, _ glyphs: Glyphs) -> String {
        guard let order, order.column == column else { return title }
        return "\(title)\(isDescending ? glyphs.descending : glyphs.ascending)"
    }

    /// Whether a column is left out.
    func hides(_ column: String) -> Bool { hidden.contains(column) }
}
