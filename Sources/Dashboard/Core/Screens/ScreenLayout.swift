internal import SolutionsPartner

/// How much room a screen has: the same answer for drawing it and for moving in it.
struct ScreenLayout {
    /// The widths for which screens are laid out.
    enum Width: Comparable {
        /// Below 40 columns or 10 rows: a line that says so.
        case tooSmall
        /// 40 to 79 columns.
        case narrow
        /// 80 to 119 columns.
        case normal
        /// 120 columns or more.
        case wide

        /// The class of a window.
        init(of size: Size) {
            self =
                size.columns < ScreenLayout.smallest.columns || size.rows < ScreenLayout.smallest.rows
                ? .tooSmall : size.columns < 80 ? .narrow : size.columns < 120 ? .normal : .wide
        }
    }

    /// The smallest window that shows a screen.
    static let smallest = Size(columns: 40, rows: 10)

    /// The class of the body's width.
    let width: Width
    /// The columns of the body, from the left.
    let columns: Int
    /// The columns beside the body in which more is told of the selected row; `nil` where there is no such pane.
    let pane: Range<Int>?
    /// The first row of the body, below the header.
    let top: Int
    /// The rows of the body, above the hint bar.
    let bodyRows: Int
    /// The rows of the screen's list in the order shown; none for a screen that is text.
    let rows: [ListRow]
    /// What the list is narrowed down to.
    let question: ListQuestion
    /// The number of items in the screen's list.
    let itemCount: Int
    /// The number of items that fit.
    let visibleItems: Int
    /// The rows of one item.
    let itemRows: Int
    /// The rows below the list that the screen keeps for itself.
    let footerRows: Int
    /// How the list was put in order; `nil` for its own order.
    let order: ListOrder?
    /// Whether the largest comes first in that order.
    let isDescending: Bool
    /// The columns that are left out.
    let hidden: Set<String>
    /// Whether the screen is text that scrolls rather than a list with a selection.
    let scrollsFreely: Bool

    /// Whether a what-if is told in a row of its own, below the tabs, rather than in their place.
    static func hasBannerRow(in size: Size) -> Bool { size.columns >= 100 && size.rows >= 28 }

    /// The columns of a window in which header, banner and hints stand, so that what belongs together stays together.
    static func chromeColumns(of columns: Int) -> Int { min(columns, ScreenWidth.wide) }

    init(_ state: DashboardState) {
        let size = state.screenSize
        let content = state.screen.content
        let share = content.spec.width.share(of: size.columns)
        (columns, pane) = share
        // The window says whether there is room at all, the body how much of it there is for the screen.
        width =
            Width(of: size) == .tooSmall
            ? .tooSmall : max(.narrow, Width(of: Size(columns: share.body, rows: size.rows)))
        top = Self.hasBannerRow(in: size) ? 3 : 2
        bodyRows = max(0, size.rows - top - 1 - FormBox.rows(of: state.editor, in: size))
        let chosen = state.order(of: state.screen.kind)
        rows = state.rows(of: state.screen)
        let column = chosen.flatMap { chosen in state.columns.first { $0.id == chosen.column } }
        let filter = state.screen.finding.filter
        question = filter.isEmpty ? .all : content.list(in: state).question(filter)
        order = column == nil ? nil : chosen
        isDescending = column.map { $0.isDescending != chosen?.isReversed } ?? false
        hidden = state.arrangement.hidden[state.screen.kind] ?? []
        scrollsFreely = content.scrollsFreely
        if scrollsFreely {
            itemCount = state.textLines(of: content).count
            visibleItems = bodyRows
            (itemRows, footerRows) = (1, 0)
        } else {
            itemCount = rows.count
            let shape =
                pane == nil
                ? content.shape(bodyRows: bodyRows, itemCount: itemCount)
                : content.shapeBesidePane(bodyRows: bodyRows, itemCount: itemCount)
            visibleItems = shape.visibleItems(bodyRows: bodyRows)
            (itemRows, footerRows) = (shape.itemRows, shape.footerRows)
        }
    }

    /// Some of the records of the screen's list in the order shown, each with its place in it.
    func shown<Record>(_ records: [Record], from top: Int, count: Int) -> [(offset: Int, element: Record)] {
        (top..<max(top, min(rows.count, top + count))).map { ($0, records[rows[$0].index]) }
    }

    /// The record under the cursor; `nil` where there is none.
    func selected<Record>(in records: [Record], _ position: ListPosition) -> Record? {
        rows.indices.contains(position.selected) ? records[rows[position.selected].index] : nil
    }
}
