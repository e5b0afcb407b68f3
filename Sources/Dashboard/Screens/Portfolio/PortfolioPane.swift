internal import Pages
internal import SolutionsPartner

/// The designations of the selected partner in two lines each, beside the list of partners.
///
/// It tells what the row of the list knows, so that nobody is read for a move of the cursor.
struct PortfolioPane {
    let entry: PartnerSnapshot
    /// What waits to be saved, which the row leaves out; `nil` for nothing.
    let unsaved: UnsavedKind?

    /// The columns from which there is room for bars.
    private static let roomy = 60

    func draw(in pane: DetailPane, into canvas: inout Canvas) {
        var top = pane.rows.lowerBound
        pane.draw(.init(entry.name, .strong), entry.account.map { .init($0, .muted) }, row: top, into: &canvas)
        guard let row = entry.row, !row.isFaulty else {
            let text = entry.isFaulty ? "This document cannot be read. Open it to see why." : "Not read yet."
            let lines = StyledLine.wrapped(text, width: pane.width, role: entry.isFaulty ? .error : .unknown)
            pane.draw(lines, from: top + 2, into: &canvas)
            return
        }
        let words = canvas.words
        let reached = "\(row.reached) of \(words.count(row.scores.count, "designation"))"
        let days =
            row.renewal.map { days in
                let left = ", \(words.count(days, "day")) left"
                return "renewal due" + (row.pinned(days, words).map { " by \($0)" } ?? left)
            }
            ?? row.anniversaryText(words).map { "anniversary \($0)" }
            ?? "anniversary not entered"
        if let unsaved {
            top += 1
            pane.draw(.init(unsaved.notice, .gain), row: top, into: &canvas)
        }
        for text in [reached, Words.uppercasedFirst(days)] {
            top += 1
            pane.draw(.init(text, row.renewal != nil && text != reached ? .warning : .muted), row: top, into: &canvas)
        }
        guard !row.isEmpty else {
            let text = "Nothing is entered yet. Open the partner to enter its numbers."
            pane.draw(StyledLine.wrapped(text, width: pane.width, role: .unknown), from: top + 2, into: &canvas)
            return
        }
        for (place, designation) in row.designations.enumerated() {
            draw(designation, maximum: row.face?.maximum, row: top + 2 + place * 3, in: pane, into: &canvas)
        }
    }

    private func draw(
        _ designation: PartnerRow.Designation, maximum: Rational?, row: Int, in pane: DetailPane,
        into canvas: inout Canvas
    ) {
        let (rules, score) = (designation.rules, designation.score)
        let tally = designation.tally
        let total = canvas.words.totalBesideHeadline(of: tally)
        let role: Role = score.isUntouched ? .unknown : score.status.totalRole
        let name = canvas.fitting([rules.name, rules.shortName], width: pane.width - canvas.width(of: total) - 1)
        pane.draw(.init(name, .text), .init(total, role), row: row, into: &canvas)
        if pane.width >= Self.roomy, let maximum {
            Bar(
                value: score.total, maximum: maximum, mark: rules.required,
                role: score.total >= rules.required ? .barReached : .barFilled
            ).draw(into: &canvas, column: pane.columns.lowerBound + 34, row: row, width: pane.width - 40)
        }
        let state = "\(score.status.glyph(canvas.glyphs)) \(score.status.title)"
        let room = pane.width - canvas.width(of: state) - 3
        let headlines = canvas.words.headlines(of: tally, isMetBefore: score.status.kind == .qualified)
        let headline = headlines.first { canvas.width(of: $0) <= room } ?? ""
        pane.draw(.init(state, score.status.role), .init(headline, .muted), indent: 1, row: row + 1, into: &canvas)
    }
}
