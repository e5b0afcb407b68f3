internal import Pages
internal import SolutionsPartner

/// The metrics of a designation: value, bar, points, what is missing and what the next unit brings; below or beside
/// them the reckoning of the selected one.
struct DesignationView {
    let scored: ScoredPartner
    let score: DesignationScore
    let track: Int?
    let layout: ScreenLayout

    /// The rows of the title: state and bar, track and what holds it back.
    private static let titleRows = 3

    /// The number of metrics that fit into a body.
    static func visibleItems(bodyRows: Int, itemCount: Int) -> Int {
        // Three categories make three headings at the most.
        let rows = bodyRows - titleRows
        if rows >= itemCount * 2 + 3 { return max(1, itemCount) }
        return max(1, (rows - 1) / 2)
    }

    /// The most columns of the list where the reckoning stands beside it.
    private static let widestList = 92

    /// The columns in which it is told how far the what-if moved a total.
    private static let deltaWidth = 6

    /// The track shown as it is without the what-if; `nil` where there is none.
    private var shownBefore: TrackScore? {
        let place = track ?? score.countingIndex
        return scored.base?.designation(score.rules.id).flatMap {
            $0.tracks.indices.contains(place) ? $0.tracks[place] : nil
        }
    }

    private var shown: TrackScore { score.tracks[track ?? score.countingIndex] }

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let isWide = layout.width == .wide
        let listWidth = isWide ? min(canvas.columns * 23 / 40, Self.widestList) : canvas.columns
        canvas.within(columns: ScreenLayout.chromeColumns(of: canvas.columns)) { drawTitle(into: &$0) }
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
        let total = "\(canvas.words.totalBesideHeadline(of: shown, required: score.required)) / \(maximum)"
        canvas.text(total, endingBefore: right, row: row, role: isCounting ? status.totalRole : .strong)
        // What the what-if changes has its room always, so that it changes no bar's length.
        let totalWidth = canvas.width(of: "\(maximum) / \(maximum)") + 2
        if isCounting, let delta = scored.delta(of: score) {
            canvas.text(
                canvas.words.delta(delta), endingBefore: right - max(totalWidth, canvas.width(of: total) + 1), row: row,
                width: Self.deltaWidth, role: delta > 0 ? .gain : .loss)
        }
        let barStart = max(2 + used + 2, layout.width == .narrow ? 18 : 22)
        let barEnd = right - totalWidth - Self.deltaWidth - 1
        Bar(of: shown, required: score.required, before: shownBefore)
            .draw(into: &canvas, column: barStart, row: row, width: barEnd - barStart)

        canvas.text(
            canvas.fitting(standings(isCounting: isCounting, canvas.words), width: right - 3), column: 2, row: row + 1,
            width: right - 3, role: .muted)
    }

    /// What holds the designation back and which track counts, from the longest wording to the shortest.
    private func standings(isCounting: Bool, _ words: Words) -> [String] {
        let headlines =
            isCounting
            ? words.headlines(of: score, scored.standing()?.designation(score.rules.id))
            : words.headlines(of: shown, required: score.required)
        let headline = headlines[0]
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
        return (tracks.map { base + [$0] } + [base] + short).map { $0.joined(separator: " · ") } + headlines
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
            let item = list.begin(place: place, row: row, rows: 2, columns: 0..<width, into: &canvas)
            draw(metric, row: row, width: width, isSelected: item.isSelected, into: &canvas)
            row += 2
        }
        return row
    }

    private func drawHeading(_ category: ScoreCategory, row: Int, width: Int, into canvas: inout Canvas) {
        let metrics = shown.metrics.filter { $0.rules.category == category }
        let points = metrics.reduce(Rational.zero) { $0 + $1.points }
        let maximum = metrics.reduce(Rational.zero) { $0 + $1.rules.maximum }
        canvas.text("\(category.ordinal). \(category.title)", column: 1, row: row, role: .heading)
        // Unknown is not zero.
        let known = metrics.allSatisfy(\.isUnknown) ? "–" : canvas.words.points(points, of: maximum)
        canvas.text(
            "\(known)/\(canvas.words.points(maximum))", endingBefore: width - 1, row: row, role: .heading)
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
        canvas.text(
            canvas.words.pointsOfMaximum(of: metric), endingBefore: right, row: row, width: pointsWidth,
            role: Miniatures.role(of: metric))
        let before = self.before(metric)
        if width >= 60 {
            let chipWidth = 12
            Bar(of: metric, before: before)
                .draw(into: &canvas, column: 31, row: row, width: right - pointsWidth - chipWidth - 32)
            canvas.text(
                Words.chip(of: metric), column: right - pointsWidth - chipWidth, row: row, width: chipWidth,
                role: Miniatures.role(of: metric))
        }
        let next = canvas.words.next(of: metric)
        // What the next step brings is worth more than a unit that it tells itself.
        let values = canvas.words.progresses(of: metric)
        let value =
            values.first { canvas.width(of: "\($0) · \(next)") <= right - 4 }
            ?? values.first { canvas.width(of: $0) <= right - 4 } ?? values[values.count - 1]
        var used = canvas.text(
            value, column: 4, row: row + 1, width: right - 4, role: metric.value == nil ? .unknown : .text)
        // Where there is no room for it beside the name, the state of the card stands behind the value.
        var behind: [StyledLine.Span] = []
        if width < 60, !metric.isUnknown {
            behind = [.init(" · ", .muted), .init(Words.chip(of: metric), Miniatures.role(of: metric))]
        }
        let delta = delta(of: metric)
        if !delta.isZero { behind.append(.init("  \(canvas.words.delta(delta))", delta > 0 ? .gain : .loss)) }
        for span in behind where canvas.width(of: span.text) <= right - 4 - used {
            used += canvas.text(span.text, column: 4 + used, row: row + 1, role: span.role)
        }
        var more: [String] = []
        if let before, before.value != metric.value { more.append("was \(canvas.words.value(of: before))") }
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
