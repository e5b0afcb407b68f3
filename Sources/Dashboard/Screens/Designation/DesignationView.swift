internal import Pages
internal import SolutionsPartner

/// The metrics of a designation: value, bar, points, what is missing and what the next unit brings; below or beside
/// them the reckoning of the selected one.
struct DesignationView {
    let scored: ScoredPartner
    let score: DesignationScore
    let track: Int?
    let layout: ScreenLayout
    let editor: Editor?

    /// The rows of the title: state and bar, track and what holds it back.
    private static let titleRows = 3

    /// The number of metrics that fit into a body.
    static func visibleItems(bodyRows: Int, itemCount: Int) -> Int {
        // Three categories make three headings at the most.
        let rows = bodyRows - titleRows
        if rows >= itemCount * 2 + 3 { return max(1, itemCount) }
        return max(1, (rows - 1) / 2)
    }

    private var shown: TrackScore { score.tracks[track ?? score.countingIndex] }

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let isWide = layout.width == .wide
        let listWidth = isWide ? canvas.columns * 11 / 20 : canvas.columns
        drawTitle(into: &canvas)
        let end = drawMetrics(list, width: listWidth, into: &canvas)
        let metrics = shown.metrics
        guard let selected = list.selected(in: metrics) else { return }
        let pane = Page.explanation(of: selected, for: scored, canvas.words, isBrief: !isWide)
            .cells(width: isWide ? canvas.columns - listWidth - 4 : canvas.columns - 4, metrics: canvas.metrics)
        if isWide {
            let top = layout.top + Self.titleRows
            for row in top..<(canvas.rows - 1) {
                canvas.glyph(canvas.glyphs.vertical, column: listWidth, row: row, role: .rule)
            }
            for (offset, line) in pane.cut(to: canvas.rows - 1 - top).enumerated() {
                line.draw(into: &canvas, column: listWidth + 2, row: top + offset)
            }
        } else if canvas.rows - 1 - end >= 3 {
            canvas.line(row: end)
            for (offset, line) in pane.cut(to: canvas.rows - 2 - end).enumerated() {
                line.draw(into: &canvas, column: 2, row: end + 1 + offset)
            }
        }
    }

    private func drawTitle(into canvas: inout Canvas) {
        let row = layout.top
        let right = canvas.columns - 1
        let status = DesignationStatus(of: score, standing: scored.standing()?.designation(score.rules.id))
        let isCounting = track == nil || track == score.countingIndex
        let title = isCounting ? "\(status.glyph(canvas.glyphs)) \(status.title)" : "This track does not count"
        let used = canvas.text(title, column: 2, row: row, width: 26, role: isCounting ? status.role : .warning)
        let maximum = canvas.words.points(shown.maximum)
        var total = "\(canvas.words.totalBesideHeadline(of: shown, required: score.required)) / \(maximum)"
        if isCounting, let delta = scored.delta(of: score) { total = "\(canvas.words.delta(delta))  \(total)" }
        canvas.text(total, endingBefore: right, row: row, role: isCounting ? status.totalRole : .strong)
        let barStart = max(2 + used + 2, layout.width == .narrow ? 18 : 22)
        let barEnd = right - canvas.width(of: total) - 2
        Bar(
            value: shown.total, maximum: shown.maximum, mark: score.required,
            role: shown.total >= score.required ? .barReached : .barFilled
        ).draw(into: &canvas, column: barStart, row: row, width: barEnd - barStart)

        canvas.text(
            canvas.fitting(standings(isCounting: isCounting, canvas.words), width: right - 3), column: 2, row: row + 1,
            width: right - 3, role: .muted)
    }

    /// What holds the designation back and which track counts, from the longest wording to the shortest.
    private func standings(isCounting: Bool, _ words: Words) -> [String] {
        let headline = words.headline(of: shown, required: score.required)
        let isInferred = score.rules.inferred != nil || shown.metrics.contains { $0.rules.source.inferred != nil }
        let base = isInferred ? [headline, "includes inferred rules"] : [headline]
        var tracks: [String] = []
        if score.tracks.count > 1 {
            let name = "\(shown.rules.name) track"
            let reason = isCounting ? Words.trackReason(of: score).map { ": \($0)" } ?? "" : ""
            let others = score.tracks.filter { $0.rules !== shown.rules }
                .map { "\($0.rules.name) \(words.total(of: $0, required: score.required))" }
            tracks = ["\(name)\(reason) (\(others.joined(separator: ", ")))", "\(name)\(reason)", name]
        }
        let short = tracks.last.map { [[headline, $0]] } ?? []
        return (tracks.map { base + [$0] } + [base] + short + [[headline]])
            .map { $0.joined(separator: " · ") }
    }

    /// Draws the metrics below their categories and returns the row after the last one.
    private func drawMetrics(_ list: ListView, width: Int, into canvas: inout Canvas) -> Int {
        var row = layout.top + Self.titleRows
        let bottom = canvas.rows - 1
        var category: ScoreCategory?
        // Metrics in another order belong to no part of the page.
        let showsHeadings = layout.order == nil
        let showsAllHeadings = layout.visibleItems >= layout.itemCount
        for (place, metric) in list.shown(shown.metrics) {
            if showsHeadings, metric.rules.category != category, showsAllHeadings || category == nil {
                category = metric.rules.category
                drawHeading(metric.rules.category, row: row, width: width, into: &canvas)
                row += 1
            }
            guard row + 1 < bottom else { break }
            // A field that is being edited takes the cursor to itself.
            let item = list.begin(place: place, row: row, rows: 2, columns: 0..<width, into: &canvas)
            draw(metric, row: row, width: width, isSelected: item.isSelected, into: &canvas)
            row += 2
        }
        return row
    }

    /// Draws the field in place of the value that is being edited.
    private func drawEditor(_ editor: Editor, row: Int, width: Int, into canvas: inout Canvas) {
        var column = 4
        if editor.targets.count > 1 {
            column += canvas.text("\(editor.target.label): ", column: column, row: row, width: width, role: .muted)
        }
        let field = column
        column += canvas.text(editor.typed, column: column, row: row, width: 42, role: .key)
        canvas.focus(column: field + editor.caret, row: row)
        canvas.isEditing = true
        canvas.text(
            "  \(editor.target.unit)", column: column, row: row, width: max(0, width - column), role: .muted)
    }

    private func drawHeading(_ category: ScoreCategory, row: Int, width: Int, into canvas: inout Canvas) {
        let metrics = shown.metrics.filter { $0.rules.category == category }
        let points = metrics.reduce(Rational.zero) { $0 + $1.points }
        let maximum = metrics.reduce(Rational.zero) { $0 + $1.rules.maximum }
        canvas.text("\(category.ordinal). \(category.title)", column: 1, row: row, role: .heading)
        canvas.text(
            "\(canvas.words.points(points, of: maximum))/\(canvas.words.points(maximum))", endingBefore: width - 1,
            row: row,
            role: .heading)
    }

    /// A metric as it is without the what-if; `nil` where there is none.
    private func before(_ metric: MetricScore) -> MetricScore? {
        scored.before(metric, of: score, track: track ?? score.countingIndex)
    }

    /// How far the what-if moved a metric.
    private func delta(of metric: MetricScore) -> Rational {
        before(metric).map { Words.delta(from: $0, to: metric) } ?? .zero
    }

    private func draw(_ metric: MetricScore, row: Int, width: Int, isSelected: Bool, into canvas: inout Canvas) {
        let right = width - 1
        let pointsWidth = 10
        let nameWidth = width < 60 ? width - pointsWidth - 4 : 28
        canvas.text(
            metric.rules.name, column: 2, row: row, width: nameWidth, role: isSelected ? .selected : .strong)
        let maximum = metric.rules.maximum
        canvas.text(
            canvas.words.pointsOfMaximum(of: metric), endingBefore: right, row: row, width: pointsWidth,
            role: Miniatures.role(of: metric))
        let before = self.before(metric)
        let delta = delta(of: metric)
        // One that moved makes room beside all bars, so that they stay comparable.
        let deltaWidth = shown.metrics.contains { !self.delta(of: $0).isZero } ? 6 : 0
        if !delta.isZero {
            canvas.text(
                canvas.words.delta(delta), endingBefore: right - pointsWidth + 1, row: row, width: deltaWidth,
                role: delta > 0 ? .gain : .loss)
        }
        if width >= 60 {
            Bar(
                value: metric.points, maximum: maximum, mark: nil,
                role: metric.points == maximum ? .barReached : .barFilled
            ).draw(into: &canvas, column: 31, row: row, width: right - pointsWidth - 32 - deltaWidth)
        }
        if isSelected, let editor {
            drawEditor(editor, row: row + 1, width: right - 4, into: &canvas)
            return
        }
        let value = canvas.words.progress(of: metric)
        let used = canvas.text(
            value, column: 4, row: row + 1, width: right - 4, role: metric.value == nil ? .unknown : .text)
        var more: [String] = []
        if let before, before.value != metric.value { more.append("was \(canvas.words.value(of: before))") }
        let next = canvas.words.next(of: metric)
        if !next.isEmpty { more.append(next) }
        // The whole gap is worth telling when it is more than the next unit.
        if let step = metric.next, step.gain < metric.missingPoints {
            let gap = canvas.words.gap(of: metric)
            if !gap.isEmpty { more.append(gap) }
        }
        // As many as fit, each of them whole.
        let room = right - 4 - used
        let wordings = more.indices.reversed().map { " · " + more[...$0].joined(separator: " · ") } + [""]
        canvas.text(
            canvas.fitting(wordings, width: room), column: 4 + used, row: row + 1, width: room, role: .muted)
    }
}
