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

    /// The class of the window's width.
    let width: Width
    /// The first row of the body, below the header.
    let top: Int
    /// The rows of the body, above the hint bar.
    let bodyRows: Int
    /// The rows of the screen's list in the order shown; none for a screen that is text.
    let rows: [ListRow]
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

    init(_ state: DashboardState) {
        let size = state.screenSize
        width = Width(of: size)
        top = 2
        bodyRows = max(0, size.rows - top - 1)
        rows = state.rows(of: state.screen)
        let chosen = state.arrangement.orders[state.screen.kind]
        let column = chosen.flatMap { chosen in
            state.columns(of: state.screen.content).first { $0.id == chosen.column }
        }
        order = column == nil ? nil : chosen
        isDescending = column.map { $0.isDescending != chosen?.isReversed } ?? false
        hidden = state.arrangement.hidden[state.screen.kind] ?? []
        switch state.screen.content {
        case .portfolio:
            itemCount = rows.count
            itemRows = 1
            footerRows = PortfolioScreen.footerRows(bodyRows: bodyRows)
            // One row goes to the headings of the columns.
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .overview:
            itemCount = rows.count
            footerRows = bodyRows >= 21 ? 3 : bodyRows >= 12 ? 2 : 0
            let rows = bodyRows - footerRows
            itemRows = rows >= itemCount * 4 ? 4 : 3
            visibleItems = max(1, (rows + itemRows - 3) / itemRows)
            scrollsFreely = false
        case .designation:
            itemCount = rows.count
            itemRows = 2
            footerRows = 0
            visibleItems = DesignationScreen.visibleItems(bodyRows: bodyRows, itemCount: itemCount)
            scrollsFreely = false
        case .edits:
            itemCount = rows.count
            itemRows = 1
            footerRows = 0
            visibleItems = max(1, bodyRows - EditsScreen.titleRows)
            scrollsFreely = false
        case .plan:
            itemCount = rows.count
            itemRows = 1
            footerRows = 0
            visibleItems = max(1, min(bodyRows - 2, itemCount))
            scrollsFreely = false
        case .planSettings:
            itemCount = rows.count
            itemRows = 1
            footerRows = PlanSettingsScreen.footerRows(bodyRows: bodyRows)
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .scenarios:
            itemCount = rows.count
            itemRows = 1
            footerRows = ScenariosScreen.footerRows(bodyRows: bodyRows)
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .comparison:
            itemCount = rows.count
            itemRows = 1
            footerRows = ComparisonScreen.footerRows(bodyRows: bodyRows)
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .membership:
            itemCount = rows.count
            itemRows = 1
            footerRows = 0
            visibleItems = max(1, bodyRows - 1)
            scrollsFreely = false
        case .people:
            itemCount = rows.count
            itemRows = 1
            footerRows = bodyRows >= 14 ? PeopleScreen.footerRows : 0
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .person:
            itemCount = rows.count
            itemRows = 1
            footerRows = bodyRows >= 14 ? bodyRows / 2 : 0
            visibleItems = max(1, bodyRows - footerRows - 2)
            scrollsFreely = false
        case .activity:
            itemCount = rows.count
            itemRows = 1
            footerRows = ActivityScreen.footerRows(bodyRows: bodyRows)
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .conflicts:
            itemCount = rows.count
            itemRows = ConflictsScreen.itemRows
            footerRows = 0
            visibleItems = max(1, bodyRows / ConflictsScreen.itemRows)
            scrollsFreely = false
        case .explanation, .faults, .help, .anniversary, .badges, .editions, .history, .planSteps:
            itemCount = TextScreen.lines(of: state.screen, in: state).count
            itemRows = 1
            footerRows = 0
            visibleItems = bodyRows
            scrollsFreely = true
        }
    }

    /// The records of the screen's list in the order shown, each with its row.
    func shown<Record>(_ records: [Record]) -> [(offset: Int, element: Record)] {
        rows.enumerated().map { ($0.offset, records[$0.element.index]) }
    }

    /// The record under the cursor; `nil` where there is none.
    func selected<Record>(in records: [Record], _ position: ListPosition) -> Record? {
        rows.indices.contains(position.selected) ? records[rows[position.selected].index] : nil
    }
}
