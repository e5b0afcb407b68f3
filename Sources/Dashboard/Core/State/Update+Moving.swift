internal import Pages

extension DashboardState {
    /// The rows that a page key moves by.
    var pageLength: Int {
        let layout = ScreenLayout(self)
        // Heads that stay lie over what would be the first lines of the next page.
        let heads = layout.scrollsFreely ? min(3, textLines(of: screen.content).count { $0.headOf > 0 }) : 0
        return max(1, layout.visibleItems - 1 - heads)
    }

    /// Moves the selection by so many rows.
    mutating func move(by distance: Int) {
        move(to: min(max(screen.position.selected + distance, 0), .max / 2))
    }

    /// Moves the selection to a row, or to the nearest that there is.
    mutating func move(to place: Int) {
        let layout = ScreenLayout(self)
        screen.position.selected = min(max(place, 0), max(0, layout.itemCount - 1))
        keepSelectionVisible()
    }

    /// Brings selection and scrolling in line with what there is to show.
    mutating func keepSelectionVisible() {
        screen.content.prepare(&self)
        let layout = ScreenLayout(self)
        var position = screen.position
        position.selected = min(max(position.selected, 0), max(0, layout.itemCount - 1))
        let visible = max(1, layout.visibleItems)
        if layout.scrollsFreely {
            position.selected = min(position.selected, max(0, layout.itemCount - visible))
            position.top = position.selected
        } else {
            position.top = min(position.top, position.selected)
            position.top = max(position.top, position.selected - visible + 1)
            position.top = max(0, min(position.top, layout.itemCount - visible))
        }
        screen.position = position
    }
}
