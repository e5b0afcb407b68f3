internal import Pages
internal import SolutionsPartner

/// The partners of the store, a line each.
struct PortfolioView {
    let state: DashboardState
    let layout: ScreenLayout

    /// The rows below the list: a rule and three lines about the selected partner where there is room.
    static func footerRows(bodyRows: Int) -> Int { bodyRows >= 16 ? 4 : 0 }

    func draw(into canvas: inout Canvas) {
        guard !state.store.partners.isEmpty else { return drawNobody(into: &canvas) }
        let places = Places(layout, columns: canvas.columns)
        let marks = state.own[PartnerMarks.self].ids
        TableView(ListView(state, layout), columns(at: places, in: canvas))
            .draw(state.store.partners, into: &canvas) { entry, item, canvas in
                drawWhatIf(of: entry.id, item, places, into: &canvas)
                if marks.contains(entry.id) { canvas.glyph(canvas.glyphs.dot, column: 1, row: item.row, role: .key) }
                guard let row = entry.row else { return }
                if row.isFaulty {
                    canvas.text(
                        "cannot be read: \(canvas.words.count(row.faultCount, "fault"))", column: places.first,
                        row: item.row, role: .error)
                } else if places.shows("scores"), layout.width == .wide ? row.saysNothing : row.isEmpty {
                    canvas.text(
                        "nothing entered", column: places.best, row: item.row,
                        width: places.qualified - places.best - 1, role: .unknown)
                }
            }
        drawFooter(into: &canvas)
    }

    /// Tells that changes of a partner wait to be saved, which the numbers of the list leave out.
    private func drawWhatIf(of id: String, _ item: ListItem, _ places: Places, into canvas: inout Canvas) {
        guard let unsaved = state.unsavedKind(of: id) else { return }
        let end = places.first - 1
        let text = end - places.name >= 20 ? "  \(unsaved.mark)" : " *"
        canvas.text(text, endingBefore: end, row: item.row, role: .gain)
    }

    private func drawNobody(into canvas: inout Canvas) {
        canvas.text("This store has no partners yet.", column: 2, row: layout.top + 1, role: .strong)
        let way = state.refusal(of: .addPartner) ?? "Press \(state.keyName(.addPartner)) to add one."
        layout.drawEmpty(way, below: 3, into: &canvas)
        canvas.focus(column: 2, row: layout.top + 1)
    }

    /// Where the columns of the table stand.
    private struct Places {
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
            // What a column leaves free goes to the names: it and those at its left move over, and none gets less.
            let (first, second, third) = (nearest - qualified, anniversary - nearest, columns - anniversary)
            if hidden.contains("anniversary") { move(by: third, to: 4) }
            if hidden.contains("gap") { move(by: second, to: 3) }
            if hidden.contains("qualified") { move(by: first, to: 2) }
        }

        /// Moves the first columns to the right.
        private mutating func move(by distance: Int, to count: Int) {
            best += distance
            if count > 1 { qualified += distance }
            if count > 2 { nearest += distance }
            if count > 3 { anniversary += distance }
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

    private func columns(at places: Places, in canvas: Canvas) -> [TableColumn<PartnerSnapshot>] {
        let (glyphs, words) = (canvas.glyphs, canvas.words)
        let end = canvas.columns
        // Numbers are set to the right of their column, so one column between is enough.
        let name = TableColumn<PartnerSnapshot>(
            "name", "Partner", from: places.name, to: places.first - 1, isName: true
        ) { ($0.name, $0.nameKnown == nil ? .muted : .strong) }
        return [name] + scoreColumns(at: places, glyphs, words) + [
            TableColumn(
                "qualified", layout.width == .wide ? "Qualified" : "Qual.", from: places.qualified,
                to: min(places.nearest - 1, end)
            ) { entry in
                guard let row = entry.row, !row.isFaulty else { return nil }
                // The signs of the states that are counted: held, qualified for, or both.
                let signs = row.reachedSigns(glyphs)
                let gap = signs.count == 1 ? " " : ""
                return (
                    "\(signs)\(gap)\(row.reached)/\(row.scores.count)",
                    look(row.reached > 0 ? .qualified : .muted, of: entry)
                )
            },
            TableColumn(
                "gap", line.map { "Short of \($0.required)" } ?? "Points short", from: places.nearest,
                to: min(places.anniversary - 1, end)
            ) { entry in
                guard let row = entry.row, !row.isEmpty else { return nil }
                let isShort = row.nearest != nil
                let role: Role = !row.lapsed.isEmpty ? .blocked : isShort ? .text : .muted
                return (row.gapText(words), look(role, of: entry))
            },
            TableColumn("anniversary", "Anniversary", from: places.anniversary, to: end) { entry in
                guard let row = entry.row else { return nil }
                let width = end - places.anniversary
                if let renewal = row.renewal {
                    return (row.renewalText(renewal, words, within: width), look(.warning, of: entry))
                }
                return row.anniversaryText(words, within: width).map { text in
                    (text, look((row.anniversary ?? 0) < 0 ? .warning : .muted, of: entry))
                }
            },
        ]
    }

    /// The best score; in a wide window the score of every designation, with a mark behind those that qualify.
    private func scoreColumns(
        at places: Places, _ glyphs: Glyphs, _ words: Words
    ) -> [TableColumn<PartnerSnapshot>] {
        guard places.shows("scores") else { return [] }
        guard layout.width == .wide else {
            return [
                TableColumn("best", "Best score", from: places.best, to: places.qualified - 1) { entry in
                    guard let row = entry.row, !row.isEmpty, let best = row.best else { return nil }
                    let total = Self.total(of: best, words)
                    let blank = String(repeating: " ", count: max(0, 3 - total.count))
                    let shown: Role = best.score.isQualified ? .qualified : .text
                    return ("\(blank)\(total) \(best.rules.shortName)", look(shown, of: entry))
                }
            ]
        }
        return (totals.first?.designations ?? []).enumerated().flatMap { index, first in
            let end = places.score(index)
            let heading = TableColumn<PartnerSnapshot>(
                "score:\(first.id.rawValue)", first.abbreviation, from: end - 6, to: end, isRight: true
            ) { _ in nil }
            let total = TableColumn<PartnerSnapshot>("", "", from: end - 6, to: end - 1, isRight: true) { entry in
                guard let designation = Self.designation(entry, index) else { return nil }
                let score = designation.score
                let shown: Role = score.isUntouched ? .unknown : score.status.totalRole
                return (Self.total(of: designation, words), look(shown, of: entry))
            }
            let mark = TableColumn<PartnerSnapshot>("", "", from: end, to: end + 1) { entry in
                guard let designation = Self.designation(entry, index) else { return nil }
                let score = designation.score
                guard score.total >= designation.rules.required || score.status.role != .inProgress else { return nil }
                return (score.status.glyph(glyphs), look(score.status.role, of: entry))
            }
            return [heading, total, mark]
        }
    }

    /// The score of a designation by its place; `nil` where there is none to show.
    private static func designation(_ entry: PartnerSnapshot, _ index: Int) -> PartnerRow.Designation? {
        entry.row.flatMap { $0.saysNothing ? nil : $0.designation(index) }
    }

    /// A total as it stands alone; a dash where nothing is entered.
    private static func total(of designation: PartnerRow.Designation, _ words: Words) -> String {
        designation.score.isUntouched
            ? "–" : words.total(designation.score.total, required: designation.rules.required)
    }

    /// The look of what is told of a partner: what was last known of it, and may be otherwise by now, stands back.
    private func look(_ role: Role, of entry: PartnerSnapshot) -> Role { entry.isCurrent ? role : .muted }

    /// What the rows add up to.
    private var totals: PortfolioTotals { state.store.totals }

    /// The points that a designation takes and those there are, where all partners are under editions that agree.
    private var line: (required: String, maximum: String)? {
        guard let first = totals.first, totals.hasOneLine else { return nil }
        return (state.words.points(first.required), state.words.points(first.maximum))
    }

    private func drawFooter(into canvas: inout Canvas) {
        guard layout.footerRows > 0 else { return }
        // The same lines whatever is selected, so that moving through the list rewrites little.
        let row = canvas.rows - 1 - layout.footerRows
        canvas.line(row: row)
        let shown = state.rowTotals
        let (words, all) = (canvas.words, totals.partners)
        let partners =
            shown.partners == all ? words.count(all, "partner") : "\(shown.partners) of \(words.count(all, "partner"))"
        let marked = state.markedRows.count
        let told =
            totals.current == all && state.store.isInOrder
            ? "\(partners), \(words.count(shown.reached, "designation")) held or qualified"
                + (shown.faulty > 0 ? ", \(words.quantity(Rational(shown.faulty))) cannot be read" : "")
                + (marked > 0 ? ", \(words.count(marked, "partner")) marked" : "")
            : "\(partners), \(words.quantity(Rational(totals.current))) read so far; "
                + "what was last known stands back"
        canvas.text(told, column: 2, row: row + 1, role: .muted)
        drawTotals(shown, row: row + 2, into: &canvas)
        let points = line.map { "\($0.required) of \($0.maximum) points" } ?? "the points that the edition asks for"
        let rule = canvas.fitting(
            [
                "A designation takes \(points) and more than zero in every metric.",
                "\(Words.uppercasedFirst(points)), and more than zero in every metric.",
            ], width: canvas.columns - 4)
        canvas.text(rule, column: 2, row: row + 3, width: canvas.columns - 4, role: .muted)
    }

    /// How many partners hold or qualify for each designation: below its column where it has one.
    private func drawTotals(_ totals: RowTotals, row: Int, into canvas: inout Canvas) {
        guard !totals.designations.isEmpty else { return }
        func line(_ name: KeyPath<RowTotals.Designation, String>) -> String {
            let counts = totals.designations.map { "\($0[keyPath: name]) \($0.reached)" }
            return "By designation: \(counts.joined(separator: ", "))"
        }
        let text = canvas.fitting([line(\.name), line(\.letters)], width: canvas.columns - 4)
        canvas.text(text, column: 2, row: row, width: canvas.columns - 4, role: .muted)
    }
}

extension PartnerRow {
    /// A day so many days away, where the partner is pinned to a day of its own: how far away it is from there tells
    /// nothing today.
    func pinned(_ days: Int, _ words: Words) -> String? {
        isPinned ? day.map { words.date($0.adding(days: days)) } : nil
    }

    /// When the anniversary is: how far away, or the day where the partner is pinned to one; `nil` where none is known.
    func anniversaryText(_ words: Words, within width: Int = .max) -> String? {
        guard let days = anniversary else { return nil }
        guard isPinned, let day else {
            return words.anniversaryDistance(days, isLatest: isLatestAnniversary, within: width)
        }
        return words.anniversary(day.adding(days: days), isLatest: isLatestAnniversary, within: width)
    }

    /// What is left for a renewal that is due, in no more than so many columns.
    func renewalText(_ days: Int, _ words: Words, within width: Int) -> String {
        let texts =
            pinned(days, words).map { ["renewal by \($0)"] }
            ?? ["renewal: \(words.count(days, "day")) left", "renewal \(days) d"]
        return texts.first { $0.count <= width } ?? "renewal due"
    }

    /// The signs of the states that make up what is reached; the one of what is open where nothing is.
    fileprivate func reachedSigns(_ glyphs: Glyphs) -> String {
        let kinds = scores.map(\.status.kind)
        let isHeld = kinds.contains { $0 == .enrolled || $0 == .renewalDue }
        let signs = (isHeld ? glyphs.dot : "") + (kinds.contains(.qualified) ? glyphs.yes : "")
        return signs.isEmpty ? glyphs.open : signs
    }

    /// What holds the partner back first: what lapsed, the designation with the fewest points to go, or nothing.
    func gapText(_ words: Words) -> String {
        if let first = lapsed.first { return lapsed.count == 1 ? "\(first) lapsed" : "\(lapsed.count) lapsed" }
        guard let nearest else { return scores.contains { $0.isUntouched } ? "others not entered" : "all reached" }
        return nearest.shortfall.isZero
            ? "\(nearest.rules.shortName), a zero" : "\(nearest.rules.shortName) \(words.shortfall(nearest.shortfall))"
    }
}
