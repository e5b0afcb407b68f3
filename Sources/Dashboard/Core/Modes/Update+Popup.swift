internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Answers a key while a popup has the keys.
    mutating func answer(_ popup: Popup, with key: Key) -> [Effect] {
        var popup = popup
        if popup.purpose == .views, let effects = answerViews(popup, with: key) { return effects }
        switch (key.code, key.control) {
        case (.escape, _), (.character("c"), true), (.character("g"), true): return close(popup)
        case (.character("q"), false) where popup.query == nil: return close(popup)
        case (.character("Q"), false) where popup.query == nil: return close(popup) + quit()
        case (.enter, _):
            guard let row = popup.selected, row.refusal == nil else { return [] }
            self.popup = nil
            return choose(row, of: popup)
        default:
            guard popup.answer(key, page: PopupBox.visibleRows(of: popup, in: size)) else { return [] }
            self.popup = popup
            didMove(in: popup)
            return []
        }
    }

    /// Leaves a popup without a choice.
    private mutating func close(_ popup: Popup) -> [Effect] {
        self.popup = nil
        switch popup.purpose {
        case .themes(let before): themeIndex = before
        case .plan, .palette, .order, .columns, .views, .table, .several, .particulars, .edition, .word: break
        }
        return []
    }

    /// Shows what the row under the cursor would do, where that can be shown.
    private mutating func didMove(in popup: Popup) {
        switch popup.purpose {
        case .themes:
            if let place = themes.firstIndex(where: { $0.id == popup.selected?.id }) { themeIndex = place }
        case .plan, .palette, .order, .columns, .views, .table, .several, .particulars, .edition, .word: break
        }
    }

    /// Does what a row stands for.
    private mutating func choose(_ row: PopupRow, of popup: Popup) -> [Effect] {
        switch popup.purpose {
        case .themes:
            if let place = themes.firstIndex(where: { $0.id == row.id }) { themeIndex = place }
            message = Message(text: "Theme: \(theme.name)", isWarning: false)
            return []
        case .plan(let choice): return choose(row, for: choice)
        case .palette: return chooseInPalette(row)
        case .order: order(by: row.id)
        case .columns: toggleColumn(row.id)
        case .views: chooseView(row.id)
        case .table: return chooseTable(row.id)
        case .several: return chooseForSeveral(row.id)
        case .particulars(let id): choose(particular: row, of: id)
        case .edition(let id): return change(.edition, of: id, to: row.id.isEmpty ? nil : .text(row.id))
        case .word(let fact, let id): choose(word: row, for: fact, of: id)
        }
        return []
    }

    /// Offers the themes, once all of them are there.
    mutating func showThemes() -> [Effect] {
        guard !hasMoreThemes else { return [.loadThemes(for: .picker)] }
        let rows = themes.map { theme in
            PopupRow(
                id: theme.id, title: theme.name, detail: theme.ground == .any ? "" : "for \(theme.ground.rawValue)",
                words: theme.id)
        }
        popup = Popup(.themes(before: themeIndex), title: "Theme", rows: rows, selected: themeIndex)
        return []
    }

    /// Takes all themes and goes on with what they were needed for.
    ///
    /// - Parameter notice: What is wrong with some of them; `nil` when nothing is.
    package mutating func didLoad(themes loaded: [Theme], notice: String?, for use: ThemeUse) -> [Effect] {
        let current = theme
        // The one in use stays, even when its file is gone by now.
        themes = loaded.contains { $0.id == current.id } ? loaded : [current] + loaded
        themeIndex = themes.firstIndex { $0.id == current.id } ?? 0
        hasMoreThemes = false
        if let notice { message = Message(text: notice, isWarning: true) }
        return use == .picker ? showThemes() : showPalette()
    }
}
