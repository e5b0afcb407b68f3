internal import Pages
internal import SolutionsPartner

/// The metrics of a designation in a few lines each, beside a list of designations.
struct DesignationPane {
    let scored: ScoredPartner
    let score: DesignationScore
    let standing: DesignationStanding?

    /// The columns from which there is room for bars.
    private static let roomy = 60

    func draw(in pane: DetailPane, into canvas: inout Canvas) {
        let words = canvas.words
        let status = DesignationStatus(of: score, standing: standing)
        var row = pane.rows.lowerBound
        let total = canvas.total(of: score)
        let names = [score.rules.name, score.rules.shortName]
        let name = canvas.fitting(names, width: pane.width - canvas.width(of: total) - 1)
        pane.draw(.init(name, .strong), .init(total, status.totalRole), row: row, into: &canvas)
        row += 1
        if pane.width >= Self.roomy {
            Bar(of: score, in: scored).draw(
                into: &canvas, column: pane.columns.lowerBound, row: row, width: pane.width)
            row += 1
        }
        let headline = canvas.fitting(words.headlines(of: score, standing), width: pane.width)
        pane.draw(.init("\(status.glyph(canvas.glyphs)) \(status.title)", status.role), row: row, into: &canvas)
        pane.draw(.init(headline, score.isQualified ? .muted : .text), row: row + 1, into: &canvas)
        row += 2
        if let reason = Words.trackReason(of: score) {
            let track = "\(score.counting.rules.name) track"
            let told = canvas.fitting(["\(track), \(reason)", track], width: pane.width)
            pane.draw(.init(told, .muted), row: row, into: &canvas)
        }
        row += 2
        var category: ScoreCategory?
        for metric in score.counting.metrics {
            if metric.rules.category != category {
                category = metric.rules.category
                pane.draw(
                    .init("\(metric.rules.category.ordinal). \(metric.rules.category.title)", .heading), row: row,
                    into: &canvas)
                row += 1
            }
            draw(metric, row: row, in: pane, into: &canvas)
            // As many rows for each, so that what is alike stays where it is from one designation to the next.
            row += 3
        }
    }

    private func draw(_ metric: MetricScore, row: Int, in pane: DetailPane, into canvas: inout Canvas) {
        let words = canvas.words
        let role = Miniatures.role(of: metric)
        let points = words.pointsOfMaximum(of: metric)
        pane.draw(.init(metric.rules.name, .text), .init(points, role), indent: 1, row: row, into: &canvas)
        if pane.width >= Self.roomy {
            Bar(
                of: metric, before: scored.before(metric, of: score, track: score.countingIndex)
            ).draw(into: &canvas, column: pane.columns.lowerBound + 31, row: row, width: pane.width - 41)
        }
        let chip = Words.chip(of: metric)
        // A number that is cut reads as another one.
        let progress = metric.isUnknown ? [] : words.progresses(of: metric) + [words.toGo(of: metric)]
        let room = pane.width - 3 - canvas.width(of: chip) - 1
        pane.draw(
            .init(chip, role), .init(canvas.fitting(progress + [""], width: room), .muted), indent: 3, row: row + 1,
            into: &canvas)
        guard metric.points != metric.rules.maximum else { return }
        // Where the next step is the last one, it is told once.
        let isLast = metric.next.map { $0.gain == metric.missingPoints } ?? false
        let more = [words.next(of: metric), isLast ? "" : words.gap(of: metric)].filter { !$0.isEmpty }
        let wordings = (0..<more.count).reversed().map { more[...$0].joined(separator: " · ") } + [""]
        pane.draw(
            .init(canvas.fitting(wordings, width: pane.width - 3), .muted), indent: 3, row: row + 2, into: &canvas)
    }
}
