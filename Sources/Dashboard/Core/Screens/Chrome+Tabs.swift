internal import Pages

/// The screens by key and name, in the line below the header.
extension Chrome {
    /// A screen that can be gone to from anywhere.
    private struct Tab {
        let action: Action
        let key: String
        let title: String
        let isShown: Bool
        let isRefused: Bool

        var width: Int { key.count + 1 + title.utf8.count }
    }

    /// A screen that has a tab, with the action that goes there and what it is called.
    private struct Place {
        let action: Action
        let type: any Screen.Type
        let title: String
    }

    /// The screens that can be gone to, as their own keys count: the digits first, then the letters.
    private static let places: [Place] = {
        let places = ScreenRegistry.types.compactMap { type in
            type.spec.goes.flatMap(ActionTable.entry).map { entry in
                let title = Words.uppercasedFirst(entry.hint)
                return (key: entry.keys.first, place: Place(action: entry.action, type: type, title: title))
            }
        }
        let digits = "1234567890".compactMap { digit in places.first { $0.key == .character(digit) }?.place }
        return digits + places.map(\.place).filter { place in !digits.contains { $0.action == place.action } }
    }()

    /// Draws as many of them as fit, that of the screen shown among them.
    static func drawTabs(of state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        var tabs = tabs(of: state, layout)
        let gap = canvas.columns >= 100 ? 2 : 1
        func width(_ tabs: ArraySlice<Tab>) -> Int { tabs.reduce(gap) { $0 + $1.width + gap } }
        // Where not all of them fit, those that lead nowhere now make room.
        if width(tabs[...]) > canvas.columns { tabs.removeAll { $0.isRefused && !$0.isShown } }
        let place = tabs.firstIndex(where: \.isShown) ?? 0
        var first = 0
        while first < place, width(tabs[first...place]) > canvas.columns { first += 1 }
        if first > 0 { canvas.glyph(canvas.glyphs.moreLeft, column: 0, row: 1, role: .hint) }
        var column = gap
        var isWhole = true
        for tab in tabs.dropFirst(first) {
            guard column + tab.width + gap <= canvas.columns else {
                isWhole = false
                break
            }
            let start = column
            column += canvas.text(tab.key, column: column, row: 1, role: tab.isShown ? .selected : .key)
            let role: Role = tab.isShown ? .selected : tab.isRefused ? .muted : .hint
            column += canvas.text(" \(tab.title)", column: column, row: 1, role: role)
            canvas.hit(.action(tab.action), row: 1, columns: start..<column)
            column += gap
        }
        if !isWhole { drawMore(of: state, from: column, into: &canvas) }
    }

    /// Tells at the right that there are more screens, with the key that lists all where there is room for it.
    private static func drawMore(of state: DashboardState, from column: Int, into canvas: inout Canvas) {
        let key = state.keyMap.key(of: .palette, on: state.screen.kind)?.name(isUTF8: state.metrics.isUTF8)
        let isRoomy = key.map { column + 2 + $0.count < canvas.columns } ?? false
        let start = isRoomy ? column : canvas.columns - 1
        canvas.text(canvas.glyphs.moreRight, column: start, row: 1, role: .hint)
        if isRoomy, let key {
            canvas.text(" ", column: start + 1, row: 1, role: .rule)
            canvas.text(key, column: start + 2, row: 1, role: .key)
        }
        canvas.hit(.action(.palette), row: 1, columns: start..<(isRoomy ? start + 2 + (key?.count ?? 0) : start + 1))
    }

    private static func tabs(of state: DashboardState, _ layout: ScreenLayout) -> [Tab] {
        let shown = state.screens.last { $0.kind.spec.goes != nil }?.kind.spec.goes
        let (kind, isUTF8) = (state.screen.kind, state.metrics.isUTF8)
        return places.compactMap { place in
            let (action, type) = (place.action, place.type)
            guard let key = state.keyMap.key(of: action, on: kind),
                type.spec.needsPartner || action == shown || type.refusalToGo(in: state) == nil
            else { return nil }
            return Tab(
                action: action, key: key.name(isUTF8: isUTF8), title: place.title, isShown: action == shown,
                isRefused: isRefused(type, state, layout))
        }
    }

    /// Whether a screen cannot be gone to now.
    ///
    /// On the list of partners nothing is asked that would look at all of them.
    private static func isRefused(_ type: any Screen.Type, _ state: DashboardState, _ layout: ScreenLayout) -> Bool {
        guard type.spec.needsPartner else { return false }
        if state.screens.contains(where: { $0.partner != nil }) { return type.refusalToGo(in: state) != nil }
        if type == ChangesScreen.self, state.overlays.isEmpty { return true }
        return state.screen.kind == .portfolio ? layout.rows.isEmpty : state.store.partners.isEmpty
    }
}
