internal import Pages
internal import SolutionsPartner

/// The partners of the store, a line each.
struct PortfolioScreen {
    let state: DashboardState
    let layout: ScreenLayout

    /// The rows below the list: a rule and three lines about the selected partner where there is room.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 16 ? 4 : 0 }

    /// Where the columns of the table stand.
    private struct Columns {
        let name = 2
        private(set) var best: Int
        private(set) var qualified: Int
        private(set) var nearest: Int
        private(set) var anniversary: Int
        private let hidden: Set<String>
        private let end: Int

        init(_ layout: ScreenLayout, columns: Int) {
            hidden = layout.hidden
            end = columns
            switch layout.width {
            case .wide: (best, qualified, nearest, anniversary) = (30, columns - 44, columns - 34, columns - 13)
            case .normal: (best, qualified, nearest, anniversary) = (24, 42, 48, columns - 12)
            case .narrow, .tooSmall: (best, qualified, nearest, anniversary) = (columns - 18, columns, columns, columns)
            }
            // What a column leaves free goes to the names: those at its left move over.
            let (first, second, third) = (nearest - qualified, anniversary - nearest, columns - anniversary)
            if hidden.contains("anniversary") { move(by: third, to: 3) }
            if hidden.contains("gap") { move(by: second, to: 2) }
            if hidden.contains("qualified") { move(by: first, to: 1) }
        }

        /// Moves the first columns to the right.
        private mutating func move(by distance: Int, to count: Int) {
            best += distance
            if count > 1 { qualified += distance }
            if count > 2 { nearest += distance }
        }

        /// Whether a column is shown.
        func shows(_ id: String) -> Bool { !hidden.contains(id) }

        /// Where the first column behind the names stands.
        var first: Int {
            shows("scores")
                ? best
                : shows("qualified") ? qualified : shows("gap") ? nearest : shows("anniversary") ? anniversary : end
        }

        /// The column behind the score of a designation in a wide window, where each has a column of its own.
        func score(_ index: Int) -> Int { best + 6 + index * 7 }
    }

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        guard !state.store.partners.isEmpty else {
            drawEmpty(into: &canvas)
            return
        }
        let columns = Columns(layout, columns: canvas.columns)
        drawHeadings(columns, into: &canvas)
        let shown = layout.shown(state.store.partners).dropFirst(position.top).prefix(layout.visibleItems)
        for (index, entry) in shown {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.marker(row: row)
                canvas.focus(column: 0, row: row)
            }
            draw(entry, row: row, isSelected: isSelected, columns, into: &canvas)
        }
        drawFooter(into: &canvas)
    }

    private func drawEmpty(into canvas: inout Canvas) {
        canvas.text("This store has no partners yet.", column: 2, row: layout.top + 1, role: .strong)
        let way = state.refusal(of: .addPartner) ?? "Press \(state.keyName(.addPartner)) to add one."
        for (offset, line) in StyledLine.wrapped(way, width: canvas.columns - 4, role: .text).enumerated() {
            line.draw(into: &canvas, column: 2, row: layout.top + 3 + offset)
        }
        canvas.focus(column: 2, row: layout.top + 1)
    }

    private func drawHeadings(_ columns: Columns, into canvas: inout Canvas) {
        let row = layout.top
        func draw(_ title: String, _ id: String, as shown: String? = nil, column: Int) {
            guard columns.shows(shown ?? id) else { return }
            canvas.text(layout.heading(title, id, canvas.glyphs), column: column, row: row, role: .heading)
        }
        canvas.text(layout.heading("Partner", "name", canvas.glyphs), column: columns.name, row: row, role: .heading)
        if layout.width == .wide {
            let first = state.store.partners.lazy.compactMap(\.scored).first
            for (index, score) in (first?.card.designations ?? []).enumerated() {
                let title = layout.heading(
                    score.rules.columnTitle, "score:\(score.rules.id.rawValue)", canvas.glyphs)
                if columns.shows("scores") {
                    canvas.text(title, endingBefore: columns.score(index), row: row, role: .heading)
                }
            }
        } else {
            draw("Best score", "best", as: "scores", column: columns.best)
        }
        draw(layout.width == .wide ? "Qualified" : "Qual.", "qualified", column: columns.qualified)
        draw("Short of 70", "gap", column: columns.nearest)
        draw("Anniversary", "anniversary", column: columns.anniversary)
    }

    private func draw(
        _ entry: PartnerSnapshot, row: Int, isSelected: Bool, _ columns: Columns, into canvas: inout Canvas
    ) {
        // Numbers are set to the right of their column, so one column between is enough.
        let nameWidth = columns.first - columns.name - 1
        guard let scored = entry.scored else {
            canvas.text(
                entry.id, column: columns.name, row: row, width: nameWidth, role: isSelected ? .selected : .strong)
            canvas.text(
                "cannot be read: \(canvas.words.count(entry.faults.count, "fault"))", column: columns.first, row: row,
                role: .error)
            return
        }
        canvas.text(
            scored.partner.name, column: columns.name, row: row, width: nameWidth,
            role: isSelected ? .selected : .strong)
        if !columns.shows("scores") {
            // Nothing stands in for what was left out on purpose.
        } else if scored.isEmpty {
            canvas.text(
                "nothing entered", column: columns.best, row: row, width: columns.qualified - columns.best - 1,
                role: .unknown)
        } else if layout.width == .wide {
            drawScores(scored, row: row, columns, into: &canvas)
        } else if let best = scored.best {
            let role: Role = best.isQualified ? .qualified : .text
            let total = canvas.words.total(of: best)
            canvas.text(total, endingBefore: columns.best + 3, row: row, role: role)
            canvas.text(
                best.rules.shortName, column: columns.best + 4, row: row,
                width: columns.qualified - columns.best - 5, role: role)
        }
        guard layout.width > .narrow else { return }
        let count = scored.qualifiedCount
        let all = scored.card.designations.count
        let glyph = count == 0 ? canvas.glyphs.open : count == all ? canvas.glyphs.dot : canvas.glyphs.yes
        if columns.shows("qualified") {
            canvas.text(
                "\(glyph) \(count)/\(all)", column: columns.qualified, row: row, role: count > 0 ? .qualified : .muted)
        }
        if !columns.shows("gap") {
            // As above.
        } else if let nearest = scored.nearest, !scored.isEmpty {
            canvas.text(
                Self.nearestText(nearest, canvas.words), column: columns.nearest, row: row,
                width: columns.anniversary - columns.nearest - 1)
        } else if !scored.isEmpty {
            canvas.text("all reached", column: columns.nearest, row: row, role: .muted)
        }
        if columns.shows("anniversary"),
            let next = PartnerSummary.nextAnniversary(of: scored.partner.membership, from: scored.card.day)
        {
            let distance = canvas.words.distance(from: scored.card.day, to: next)
            canvas.text(distance, column: columns.anniversary, row: row, role: .muted)
        }
    }

    /// Draws the score of every designation, each in its column, with a mark behind those that qualify.
    private func drawScores(_ scored: ScoredPartner, row: Int, _ columns: Columns, into canvas: inout Canvas) {
        for (index, score) in scored.card.designations.enumerated() {
            let status = DesignationStatus(of: score, isHeld: scored.holds(score.rules.id))
            let end = columns.score(index)
            canvas.text(
                canvas.words.total(of: score), endingBefore: end - 1, row: row,
                role: score.counting.isUntouched ? .unknown : status.totalRole)
            if score.total >= score.required || status.role == .enrolled {
                canvas.text(status.glyph(canvas.glyphs), column: end, row: row, role: status.role)
            }
        }
    }

    private static func nearestText(_ score: DesignationScore, _ words: Words) -> String {
        score.shortfall.isZero
            ? "\(score.rules.shortName), a zero" : "\(score.rules.shortName) \(words.shortfall(score.shortfall))"
    }

    private func drawFooter(into canvas: inout Canvas) {
        guard layout.footerRows > 0 else { return }
        // The same three lines whatever is selected, so that moving through the list rewrites little.
        let row = canvas.rows - 1 - layout.footerRows
        canvas.line(row: row)
        let qualified = state.store.partners.reduce(0) { $0 + ($1.scored?.qualifiedCount ?? 0) }
        let partners = state.store.partners.count
        canvas.text(
            "\(canvas.words.count(partners, "partner")), \(canvas.words.count(qualified, "designation")) qualified",
            column: 2, row: row + 1, role: .muted)
        let rule = canvas.fitting(
            [
                "A designation takes 70 of 100 points and more than zero in every metric.",
                "70 of 100 points, and more than zero in every metric.",
            ], width: canvas.columns - 4)
        canvas.text(rule, column: 2, row: row + 2, width: canvas.columns - 4, role: .muted)
    }
}
