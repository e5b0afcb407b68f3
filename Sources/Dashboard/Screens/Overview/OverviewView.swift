internal import Pages
internal import SolutionsPartner

/// The six designations of a partner: state, score, bar, metrics in miniature, and what holds each one back.
struct OverviewView {
    let scored: ScoredPartner
    let layout: ScreenLayout
    let today: CalendarDate

    /// The columns behind the bars, whatever is told there, so that all bars are of one length on every day.
    private static let wordsWidth = 32

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let standing = scored.standing()
        let miniatures = Miniatures(
            of: scored.card, wide: layout.width == .wide, width: canvas.columns - 4, words: canvas.words)
        list.draw(scored.card.designations, below: 0, rows: 3, into: &canvas) { score, item, canvas in
            draw(
                score, standing: standing?.designation(score.rules.id), row: item.row, isSelected: item.isSelected,
                miniatures: miniatures, into: &canvas)
        }
        drawFooter(standing, into: &canvas)
    }

    private func draw(
        _ score: DesignationScore, standing: DesignationStanding?, row: Int, isSelected: Bool, miniatures: Miniatures,
        into canvas: inout Canvas
    ) {
        let right = canvas.columns - 1
        let total = canvas.total(of: score)
        let status = DesignationStatus(of: score, standing: standing)
        let isNarrow = layout.width == .narrow

        // First line: who, in which state, how much.
        let statusColumn = isNarrow ? right : statusColumn(in: canvas)
        let nameEnd = isNarrow ? right - 10 : statusColumn - 2
        // The track decides what counts, so a long name gives way to it.
        let track = score.rules.tracks.count > 1 ? "  " + score.counting.rules.name : ""
        let room = nameEnd - 2 - canvas.width(of: track)
        var column =
            2
            + canvas.text(
                canvas.fitting([score.rules.name, score.rules.shortName], width: room), column: 2, row: row,
                width: nameEnd - 2, role: isSelected ? .selected : .strong)
        if !track.isEmpty {
            column += canvas.text(
                track, column: column, row: row, width: nameEnd - column, role: .muted)
        }
        canvas.text(total, endingBefore: right, row: row, role: status.totalRole)
        var end = right - canvas.width(of: total) - 1
        if let delta = scored.delta(of: score) {
            let moved = canvas.words.delta(delta)
            canvas.text(moved, endingBefore: end, row: row, width: 8, role: delta > 0 ? .gain : .loss)
            end -= canvas.width(of: moved) + 1
        }
        if !isNarrow {
            let room = end - statusColumn
            let states = status.titles.map { "\(status.glyph(canvas.glyphs)) \($0)" }
            canvas.text(
                canvas.fitting(states, width: room), column: statusColumn, row: row, width: room, role: status.role)
        }

        // Second line: the bar and the words.
        let barWidth = isNarrow ? canvas.columns - 4 : canvas.columns - Self.wordsWidth - 5
        Bar(of: score, in: scored).draw(into: &canvas, column: 2, row: row + 1, width: barWidth)
        let wordsRole: Role = score.isQualified ? .muted : status.role == .blocked ? .blocked : .text
        if isNarrow {
            let state = "\(status.glyph(canvas.glyphs)) \(status.title)"
            let texts = canvas.words.headlines(of: score, standing).map { "\(state), \($0)" } + [state]
            canvas.text(
                canvas.fitting(texts, width: canvas.columns - 4), column: 2, row: row + 2, width: canvas.columns - 4,
                role: wordsRole)
            return
        }
        let words = canvas.fitting(canvas.words.headlines(of: score, standing), width: Self.wordsWidth)
        canvas.text(words, column: barWidth + 4, row: row + 1, width: right - barWidth - 4, role: wordsRole)

        // Third line: the metrics.
        miniatures.draw(score, column: 2, row: row + 2, into: &canvas)
    }

    private func drawFooter(_ standing: Standing?, into canvas: inout Canvas) {
        guard layout.footerRows > 0 else { return }
        let top = canvas.rows - 1 - layout.footerRows
        if layout.footerRows == 3 { canvas.line(row: top) }
        let row = canvas.rows - 3
        let summary = PartnerSummary(scored, standing: standing, words: canvas.words)
        let width = canvas.columns - 4
        let isInferred = scored.card.designations.contains(where: \.includesInferredRules)
        let inferred = isInferred ? " · \(canvas.glyphs.approximate) includes inferred rules" : ""
        canvas.text(
            canvas.fitting(summary.badges.map { $0 + inferred }, width: width), column: 2, row: row, width: width,
            role: .muted)
        canvas.text(
            canvas.fitting(summary.anniversaryAndFreshness, width: width), column: 2, row: row + 1, width: width,
            role: .muted)
    }

    /// The column of the states: behind the longest name, so that nothing is cut that need not be.
    private func statusColumn(in canvas: Canvas) -> Int {
        let longest = scored.card.designations.map { score in
            let track = score.rules.tracks.count > 1 ? 2 + canvas.width(of: score.counting.rules.name) : 0
            return canvas.width(of: score.rules.name) + track
        }
        let wanted = 2 + (longest.max() ?? 0) + 3
        // A state is told whole beside what a what-if moved.
        let behind = scored.card.designations.contains { scored.delta(of: $0) != nil } ? 34 : 31
        return min(max(wanted, canvas.columns * 9 / 20), canvas.columns - behind)
    }
}
