internal import Pages

/// A row of a list as it is being drawn.
struct ListItem {
    /// The place in the list as shown, from 0.
    let place: Int
    /// The first row of the screen that it takes.
    let row: Int
    /// Whether the cursor rests on it.
    let isSelected: Bool

    /// The look of what names the row.
    func nameRole(_ role: Role = .strong) -> Role { isSelected ? .selected : role }
}

/// Draws the part of a list that fits, with the marker, the cursor and what clicks mean; the rest is the screen's.
struct ListView {
    let layout: ScreenLayout
    let position: ListPosition

    init(_ state: DashboardState, _ layout: ScreenLayout) {
        (self.layout, position) = (layout, state.screen.position)
    }

    /// The records that fit, each with its place as shown.
    func shown<Record>(_ records: [Record]) -> [(offset: Int, element: Record)] {
        layout.shown(records, from: position.top, count: layout.visibleItems)
    }

    /// The record under the cursor; `nil` where there is none.
    func selected<Record>(in records: [Record]) -> Record? { layout.selected(in: records, position) }

    /// Marks the rows of an item as one that can be selected.
    ///
    /// - Parameters:
    ///   - rows: How many rows answer to a click.
    ///   - columns: The columns that do; all of them when left out.
    func begin(place: Int, row: Int, rows: Int = 1, columns: Range<Int>? = nil, into canvas: inout Canvas) -> ListItem {
        let item = ListItem(place: place, row: row, isSelected: place == position.selected)
        canvas.hit(.item(place), row: row, count: rows, columns: columns)
        if item.isSelected {
            canvas.marker(row: row)
            canvas.focus(column: 0, row: row)
        }
        return item
    }

    /// Draws the records that fit, one below the other.
    ///
    /// - Parameters:
    ///   - head: The rows above the first item.
    ///   - rows: How many rows of an item answer to a click; all of them when left out.
    func draw<Record>(
        _ records: [Record], below head: Int = 1, rows: Int? = nil, into canvas: inout Canvas,
        _ item: (Record, ListItem, inout Canvas) -> Void
    ) {
        for (place, record) in shown(records) {
            let row = layout.top + head + (place - position.top) * layout.itemRows
            let shown = begin(place: place, row: row, rows: rows ?? layout.itemRows, into: &canvas)
            item(record, shown, &canvas)
        }
    }
}

/// A column of a list as it is drawn.
struct TableColumn<Record> {
    /// A text with its look.
    typealias Cell = (text: String, role: Role)

    /// The name of the column, as the list is sorted by it and leaves it out.
    let id: String
    /// The heading.
    let title: String
    /// The columns of the screen that it takes.
    let span: Range<Int>
    /// Whether texts end at the same place rather than begin there.
    let isRight: Bool
    /// Whether it names the row, so that it looks selected when the row is.
    let isName: Bool
    /// What stands in it for programs where the cell has words; `nil` where the cell says it.
    let plain: ((Record) -> String?)?
    /// What stands in it; `nil` for nothing.
    let cell: (Record) -> Cell?

    /// A column from a place to another; one that would end before it begins is not shown.
    init(
        _ id: String, _ title: String, from start: Int, to end: Int, isRight: Bool = false, isName: Bool = false,
        plain: ((Record) -> String?)? = nil, cell: @escaping (Record) -> Cell?
    ) {
        (self.id, self.title, span) = (id, title, start..<max(start, end))
        (self.isRight, self.isName, self.plain, self.cell) = (isRight, isName, plain, cell)
    }
}

/// Draws a list in columns with their headings.
struct TableView<Record> {
    let list: ListView
    let columns: [TableColumn<Record>]

    /// - Parameter columns: The columns; those that are left out, and those without room, are not drawn.
    init(_ list: ListView, _ columns: [TableColumn<Record>]) {
        self.list = list
        self.columns = columns.filter { !list.layout.hides($0.id) && !$0.span.isEmpty }
    }

    /// Draws the headings, and the records that fit.
    ///
    /// - Parameter more: Draws what stands in a row beside its columns.
    func draw(
        _ records: [Record], into canvas: inout Canvas, more: (Record, ListItem, inout Canvas) -> Void = { _, _, _ in }
    ) {
        if canvas.table != nil {
            let layout = list.layout
            canvas.table?.add(columns, layout.shown(records, from: 0, count: layout.rows.count).map(\.element))
        }
        for column in columns {
            let title = list.layout.heading(column.title, column.id, canvas.glyphs)
            write(title, .heading, column, row: list.layout.top, extra: 1, into: &canvas)
            canvas.hit(.heading(column.id), row: list.layout.top, columns: column.span)
        }
        list.draw(records, into: &canvas) { record, item, canvas in
            for column in columns {
                guard let cell = column.cell(record) else { continue }
                let role = column.isName ? item.nameRole(cell.role) : cell.role
                write(cell.text, role, column, row: item.row, into: &canvas)
            }
            more(record, item, &canvas)
        }
    }

    private func write(
        _ text: String, _ role: Role, _ column: TableColumn<Record>, row: Int, extra: Int = 0,
        into canvas: inout Canvas
    ) {
        if column.isRight {
            canvas.text(text, endingBefore: column.span.upperBound, row: row, width: column.span.count, role: role)
        } else {
            canvas.text(text, column: column.span.lowerBound, row: row, width: column.span.count + extra, role: role)
        }
    }
}

extension ScreenLayout {
    /// Draws what is to be said in place of a list that is empty.
    func drawEmpty(_ text: String, role: Role = .text, below head: Int = 1, into canvas: inout Canvas) {
        for (offset, line) in StyledLine.wrapped(text, width: canvas.columns - 4, role: role).enumerated() {
            line.draw(into: &canvas, column: 2, row: top + head + offset)
        }
        canvas.focus(column: 0, row: top + head)
    }

    /// Draws lines below a rule into the rows that the screen keeps at its foot, as many as fit.
    func drawFoot(_ lines: [StyledLine], into canvas: inout Canvas) {
        guard footerRows > 0 else { return }
        let row = canvas.rows - 1 - footerRows
        canvas.line(row: row)
        for (offset, line) in lines.cut(to: footerRows - 1).enumerated() {
            line.draw(into: &canvas, column: 2, row: row + 1 + offset)
        }
    }
}
