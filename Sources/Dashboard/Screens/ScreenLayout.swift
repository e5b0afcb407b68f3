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
    }

    /// The smallest window that shows a screen.
    static let smallest = Size(columns: 40, rows: 10)

    /// The class of the window's width.
    let width: Width
    /// The first row of the body, below the header.
    let top: Int
    /// The rows of the body, above the hint bar.
    let bodyRows: Int
    /// The number of items in the screen's list.
    let itemCount: Int
    /// The number of items that fit.
    let visibleItems: Int
    /// The rows of one item.
    let itemRows: Int
    /// The rows below the list that the screen keeps for itself.
    let footerRows: Int
    /// Whether the screen is text that scrolls rather than a list with a selection.
    let scrollsFreely: Bool

    init(_ state: DashboardState) {
        let size = state.size
        width =
            size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
            ? .tooSmall : size.columns < 80 ? .narrow : size.columns < 120 ? .normal : .wide
        top = 2
        bodyRows = max(0, size.rows - top - 1)
        switch state.screen {
        case .portfolio:
            itemCount = state.store.partners.count
            itemRows = 1
            footerRows = PortfolioScreen.footerRows(bodyRows: bodyRows)
            // One row goes to the headings of the columns.
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .overview(let id, _):
            itemCount = state.partner(id)?.card.designations.count ?? 0
            footerRows = bodyRows >= 21 ? 3 : bodyRows >= 12 ? 2 : 0
            let rows = bodyRows - footerRows
            itemRows = rows >= itemCount * 4 ? 4 : 3
            visibleItems = max(1, (rows + itemRows - 3) / itemRows)
            scrollsFreely = false
        case .designation(let id, let designation, let track, _):
            let score = state.partner(id)?.card.designation(designation)
            itemCount = score.map { $0.tracks[track ?? $0.countingIndex].metrics.count } ?? 0
            itemRows = 2
            footerRows = 0
            visibleItems = DesignationScreen.visibleItems(bodyRows: bodyRows, itemCount: itemCount)
            scrollsFreely = false
        case .edits(let id, _):
            itemCount = state.overlays[id]?.edits.count ?? 0
            itemRows = 1
            footerRows = 0
            visibleItems = max(1, bodyRows - EditsScreen.titleRows)
            scrollsFreely = false
        case .plan(let id, _):
            itemCount = state.planning.rows(for: id).count
            itemRows = 1
            footerRows = 0
            visibleItems = max(1, min(bodyRows - 2, itemCount))
            scrollsFreely = false
        case .membership(let id, _):
            itemCount = state.partner(id)?.membershipRows.count ?? 0
            itemRows = 1
            footerRows = 0
            visibleItems = max(1, bodyRows - 1)
            scrollsFreely = false
        case .people(let id, _):
            itemCount = state.partner(id)?.partner.people.count ?? 0
            itemRows = 1
            footerRows = bodyRows >= 14 ? PeopleScreen.footerRows : 0
            visibleItems = max(1, bodyRows - footerRows - 1)
            scrollsFreely = false
        case .person(let id, let person, _):
            itemCount = state.partner(id)?.partner.people.first { $0.id == person }?.certifications.count ?? 0
            itemRows = 1
            footerRows = bodyRows >= 14 ? bodyRows / 2 : 0
            visibleItems = max(1, bodyRows - footerRows - 2)
            scrollsFreely = false
        case .conflicts:
            itemCount = state.conflictQuestion?.conflicts.count ?? 0
            itemRows = ConflictsScreen.itemRows
            footerRows = 0
            visibleItems = max(1, bodyRows / ConflictsScreen.itemRows)
            scrollsFreely = false
        case .explanation, .faults, .help, .anniversary, .badges, .editions, .history, .activity:
            itemCount = TextScreen.lines(of: state.screen, in: state).count
            itemRows = 1
            footerRows = 0
            visibleItems = bodyRows
            scrollsFreely = true
        }
    }
}
