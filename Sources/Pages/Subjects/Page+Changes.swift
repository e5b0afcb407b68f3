package import SolutionsPartner

/// What changes of facts are, and what they do.
extension Page {
    /// A what-if: the changes, those that mean nothing, and every designation concerned with its metrics.
    ///
    /// - Parameter standing: The scenario that the changes began with; `nil` for none.
    package static func whatIf(
        _ effect: ChangeEffect, scenario standing: ScenarioStanding? = nil, _ words: Words
    ) -> Page {
        var page = Page()
        page.title(of: effect.after, words)
        if !effect.edits.isEmpty {
            page.heading("What if")
            page.edits(of: effect, words)
        }
        if let standing { page.leftOut(of: standing, effect) }
        var outline = Outline(
            effectColumns,
            inner: [Column("metric"), Column("value"), .right("points"), Column("change"), Column("next")])
        for (before, after) in effect.pairs {
            var item = Outline.Item(effectCells(before, after, effect, words))
            item.rows = after.counting.metrics.map { metric in
                let old = before.counting.metric(metric.rules.id)
                let delta = old.map { Words.delta(from: $0, to: metric) } ?? metric.points
                var cells = cells(of: metric, words)
                cells[3] = Cell(delta.isZero ? "" : words.delta(delta), delta.isNegative ? .loss : .gain)
                return cells
            }
            item.notes = notes(on: after, words)
            outline.items.append(item)
        }
        page.outline(outline)
        return page
    }

    /// What was changed for good: each fact, and the scores before and after.
    package static func changed(_ effect: ChangeEffect, _ words: Words) -> Page {
        var page = Page()
        page.title("Changed \(effect.before.partner.name) (\(effect.before.partner.id)):")
        page.edits(of: effect, words, areMade: true)
        page.effects(of: effect, words)
        return page
    }

    /// Adds each change as `input  9 -> 12 customers`.
    ///
    /// - Parameter areMade: Whether they were made for good: what took away something that was not there changed nothing.
    package mutating func edits(of effect: ChangeEffect, _ words: Words, areMade: Bool = false) {
        var table = Table(["input", "change"])
        for edit in effect.edits {
            let unit = effect.before.card.edition.input(named: edit.input)?.unit
            let old = words.standing(before: edit, of: effect.before)
            let new =
                if case .quantity(let number)? = edit.value, let unit { words.entered(number, unit) } else {
                    words.value(edit.value)
                }
            if areMade, edit.value == nil, old == new { continue }
            table.row(Cell(effect.name(of: edit.input), .strong), Cell("\(old) → \(new)"))
        }
        self.table(table)
    }

    /// Adds a line for each designation concerned: the score before and after.
    package mutating func effects(of effect: ChangeEffect, _ words: Words) {
        var outline = Outline(Self.effectColumns)
        outline.items = effect.pairs.map { Outline.Item(Self.effectCells($0.before, $0.after, effect, words)) }
        self.outline(outline)
    }

    /// Adds the edits of a scenario that change nothing, each with the reason.
    package mutating func leftOut(of standing: ScenarioStanding, _ effect: ChangeEffect) {
        guard !standing.leftOut.isEmpty else { return }
        heading("Left out")
        var table = Table(["input", "reason"])
        for line in standing.leftOut {
            table.row(
                Cell(effect.name(of: line.edit.input), .strong),
                Cell(line.status.reason(in: effect.before.card.edition.id) ?? ""))
        }
        self.table(table)
    }

    private static let effectColumns = [
        Column("designation"), Column("track"), .right("score"), Column("change"), Column("what counts"),
    ]

    private static func effectCells(
        _ before: DesignationScore, _ after: DesignationScore, _ effect: ChangeEffect, _ words: Words
    ) -> [Cell] {
        let delta = Words.delta(from: before, to: after)
        let turn = DesignationTurn(from: before, of: effect.before, to: after, of: effect.after)
        let state = turn.map { words.phrase(of: $0, required: after.required) } ?? effect.after.state(of: after)
        let outcome = "\(state): \(words.headline(of: after))"
        return [
            Cell(after.rules.name, .strong), Cell(after.rules.tracks.count > 1 ? after.counting.rules.name : ""),
            Cell("\(words.totalBesideHeadline(of: before)) → \(words.totalOfMaximum(of: after))", .strong),
            Cell(delta.isZero ? "" : words.delta(delta), delta.isNegative ? .loss : .gain), Cell(outcome),
        ]
    }
}
