internal import Pages

/// The line in which a filter or a search is being typed.
struct Finder: Sendable, Hashable {
    /// What is typed.
    var field: TextField
    /// The record that was selected when typing began.
    let key: String?
    /// The line at the top of the text when typing began.
    let top: Int
}

extension DashboardState {
    /// Begins to type what a list is narrowed down to, or what a text is searched for.
    mutating func startFinding() {
        finder = Finder(
            field: TextField(screen.finding.filter), key: selectedRow?.key, top: screen.position.top)
    }

    /// Answers a key while a filter or a search is being typed; the list follows each letter.
    mutating func find(_ current: Finder, with key: Key) {
        switch (key.code, key.control) {
        case (.enter, _): finder = nil
        case (.escape, _), (.character("c"), true), (.character("g"), true):
            look(for: "")
            finder = nil
        case (.up, _): move(by: -1)
        case (.down, _): move(by: 1)
        case (.pageUp, _): move(by: -pageLength)
        case (.pageDown, _): move(by: pageLength)
        case (.backspace, _) where current.field.typed.isEmpty: finder = nil
        default:
            guard finder?.field.edit(with: key) == true else { return }
            look(for: finder?.field.typed ?? "")
        }
    }

    /// Types pasted text into the line.
    mutating func paste(intoFinder text: String) {
        finder?.field.insert(text)
        look(for: finder?.field.typed ?? "")
    }

    /// Narrows the list down, or goes to the first match of the text from where typing began.
    mutating func look(for text: String) {
        if ScreenLayout(self).scrollsFreely {
            screen.finding.filter = text
            let top = finder?.top ?? screen.position.top
            let matches = matchingLines
            screen.finding.match = matches.first { $0 >= top } ?? matches.first
            screen.position.selected = top
            showMatch()
        } else {
            let key = finder?.key ?? selectedRow?.key
            // What is narrowed down otherwise is another view.
            if text != screen.finding.filter { screen.finding.view = nil }
            screen.finding.filter = text
            screen.position.selected = 0
            select(key: key, onScreen: screens.count - 1)
        }
        keepSelectionVisible()
    }

    /// The lines of the text shown that contain what is searched for.
    var matchingLines: [Int] {
        guard !screen.finding.filter.isEmpty else { return [] }
        let lines = textLines(of: screen.content)
        if let own = screen.content.matches(of: screen.finding.filter, in: lines) { return own }
        let wanted = screen.finding.filter.lowercased()
        return lines.enumerated().filter { $0.element.plain.lowercased().contains(wanted) }.map(\.offset)
    }

    /// Goes to the next or previous match of a text, or to the next or previous row of a list that is narrowed down.
    mutating func goToMatch(_ distance: Int) {
        guard ScreenLayout(self).scrollsFreely else { return goToRow(distance) }
        let matches = matchingLines
        guard !matches.isEmpty else {
            message = Message(text: nothingFound, isWarning: false)
            return
        }
        let from = screen.finding.match ?? screen.position.top
        let next = distance > 0 ? matches.first { $0 > from } : matches.last { $0 < from }
        let line = next ?? (distance > 0 ? matches[0] : matches[matches.count - 1])
        screen.finding.match = line
        showMatch()
        keepSelectionVisible()
        guard next == nil else { return }
        let place = (matches.firstIndex(of: line) ?? 0) + 1
        message = Message(text: "\(Self.wrapped(distance)) \(place) of \(matches.count).", isWarning: false)
    }

    private mutating func goToRow(_ distance: Int) {
        let count = rows(of: screen).count
        guard count > 0 else {
            message = Message(text: nothingFound, isWarning: false)
            return
        }
        let place = screen.position.selected + distance
        move(to: (place + count) % count)
        guard !(0..<count).contains(place) else { return }
        message = Message(
            text: "\(Self.wrapped(distance)) \(screen.position.selected + 1) of \(count).", isWarning: false)
    }

    private static func wrapped(_ distance: Int) -> String {
        distance > 0 ? "Past the end, on from the top:" : "Past the top, on from the end:"
    }

    /// Scrolls the text so that the match is on the screen.
    private mutating func showMatch() {
        guard let line = screen.finding.match else { return }
        let visible = ScreenLayout(self).visibleItems
        let top = screen.position.selected
        if !(top..<(top + visible)).contains(line) { screen.position.selected = max(0, line - visible / 3) }
    }

    /// What is told where a filter or a search leaves nothing.
    var nothingFound: String {
        let filter = screen.finding.filter
        guard !filter.isEmpty else { return "Nothing of this view is there any more." }
        guard !screen.content.scrollsFreely else { return "Nothing here contains '\(filter)'." }
        let question = screen.content.list(in: self).question(filter)
        return question.fault
            ?? (question.hasConditions ? "Nothing here answers to '\(filter)'." : "Nothing here contains '\(filter)'.")
    }

    /// What can be typed into a filter beside words, from the longest wording to the shortest; none where nothing can.
    func conditionHints(_ layout: ScreenLayout) -> [String] {
        guard !layout.scrollsFreely else { return [] }
        let facets = screen.content.list(in: self).facets.filter { !$0.isOfData }
        func name(_ kind: FacetKind, _ wanted: String) -> String? {
            let names = facets.filter { $0.kind == kind }.compactMap(\.names.first)
            return names.first { $0 == wanted } ?? names.first
        }
        let examples = [
            name(.number, "short").map { "\($0)<5" }, name(.days, "expires").map { "\($0)<60d" },
            name(.flag, "lapsed"),
        ].compactMap(\.self)
        guard !examples.isEmpty else { return [] }
        return examples.indices.reversed().map { "words, or conditions: \(examples[...$0].joined(separator: "  "))" }
            + ["words or conditions"]
    }

    /// What is searched for and with what success, and how the list is in order; empty where neither is.
    func findingText(_ layout: ScreenLayout) -> String {
        // What is cut where there is little room is the filter: how the list is in order is told nowhere else.
        let long = findingText(layout, filterWidth: 20)
        let excess = metrics.width(of: long) - (screenSize.columns - 3)
        return excess > 0 ? findingText(layout, filterWidth: max(4, 20 - excess)) : long
    }

    private func findingText(_ layout: ScreenLayout, filterWidth: Int) -> String {
        let filter = screen.finding.filter
        let shown = CleanText(filter, metrics: metrics).truncated(to: filterWidth).string
        var parts: [String] = []
        if !filter.isEmpty, layout.scrollsFreely {
            let matches = matchingLines
            let place = screen.finding.match.flatMap { matches.firstIndex(of: $0) }.map { $0 + 1 }
            let count = matches.isEmpty ? "none" : place.map { "\($0) of \(matches.count)" } ?? "\(matches.count)"
            parts.append("search: \(shown) · \(count)")
        } else if screen.finding.only != nil || screen.finding.view != nil {
            let view = screen.finding.view ?? "some"
            let more = filter.isEmpty || screen.finding.view != nil ? "" : ", \(shown)"
            parts.append(
                "view: \(view)\(more) · \(layout.rows.count) of \(screen.content.list(in: self).count)")
        } else if !filter.isEmpty {
            parts.append("filter: \(shown) · \(layout.rows.count) of \(screen.content.list(in: self).count)")
        }
        if let order = arrangement.orders[screen.kind],
            let column = columns.first(where: { $0.id == order.column })
        {
            let glyphs: Glyphs = metrics.isUTF8 ? .utf8 : .ascii
            let arrow = layout.isDescending ? glyphs.descending : glyphs.ascending
            parts.append("by \(column.phrase) \(arrow)")
        }
        return parts.joined(separator: " · ")
    }
}
