internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The line of the edition that is looked at: that of the partner shown, otherwise that of all partners; `nil` where
    /// their editions do not agree, and where there are none.
    var pointsLine: PointsLine? {
        if let id = screen.partner, let scored = partner(id) { return PointsLine(of: scored.card.edition) }
        let totals = store.totals
        guard totals.hasOneLine, let first = totals.first else { return nil }
        return PointsLine(first.required, of: first.maximum)
    }

    /// The words of the program as they read with that line.
    var glossary: Glossary { GlossaryText.glossary(with: pointsLine) }
}
