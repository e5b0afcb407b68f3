internal import Pages
internal import SolutionsPartner

/// Screens that are text to be read and scrolled: explanations, faults, help.
enum TextScreen {
    /// All lines of a screen at the window's width; none is longer than that.
    static func lines(of screen: Screen, in state: DashboardState) -> [StyledLine] {
        unfolded(screen, in: state).flatMap { $0.folded(to: state.size.columns - 3, metrics: state.metrics) }
    }

    private static func unfolded(_ screen: Screen, in state: DashboardState) -> [StyledLine] {
        let width = min(state.size.columns - 4, 100)
        switch screen.content {
        case .explanation(let id, let designation, let track, let metric):
            guard let scored = state.partner(id), let score = scored.card.designation(designation) else { return [] }
            let metrics = score.tracks[track ?? score.countingIndex].metrics
            guard metrics.indices.contains(metric) else { return [] }
            return ExplanationText(words: state.words).lines(
                for: metrics[metric], of: scored, width: width, isBrief: false)
        case .faults(let id):
            let faults = state.store.partners.first { $0.id == id }?.faults ?? []
            let head = StyledLine("This document cannot be used until it is mended.", .strong)
            return [head, StyledLine("", .text)] + faults.flatMap { StyledLine.wrapped($0, width: width, role: .text) }
                + [StyledLine("", .text)]
                + StyledLine.wrapped(
                    "The other partners are not affected. 'seventy validate' lists the faults of the whole store.",
                    width: width, role: .muted)
        case .help(let topic):
            return HelpText.lines(topic, isUTF8: state.metrics.isUTF8, width: width, keyMap: state.keyMap)
        case .editions(let id):
            guard let scored = state.partner(id), let cards = state.editionCards, cards.isFor(scored) else { return [] }
            return EditionsText(words: state.words).lines(for: scored, cards: cards, width: width)
        case .anniversary(let id):
            return state.partner(id).map {
                AnniversaryText(words: state.words).lines(for: $0, width: state.size.columns - 4)
            } ?? []
        case .badges(let id):
            return state.partner(id).map {
                BadgesText(words: state.words).lines(for: $0, width: state.size.columns - 4)
            } ?? []
        case .history(let id):
            guard let entry = state.store.partners.first(where: { $0.id == id }), let scored = entry.scored else {
                return []
            }
            return HistoryText(words: state.words).lines(
                entry.history, of: scored, isUTF8: state.metrics.isUTF8, width: state.size.columns - 4)
        case .planSteps(let id, let key):
            guard let scored = state.partner(id), let row = state.planning.rows(for: id).first(where: { $0.key == key })
            else { return [] }
            return [StyledLine(row.title, .strong)]
                + PlanText(
                    row: row, place: state.planning.way(of: row), unit: state.planning.answer?.unit ?? "",
                    scored: scored, width: state.size.columns - 4, metrics: state.metrics, words: state.words,
                    nextWay: state.isSpoken ? nil : state.keyName(.nextWay)
                ).lines
        case .portfolio, .overview, .designation, .edits, .people, .person, .plan, .membership, .conflicts, .scenarios,
            .comparison, .planSettings, .activity:
            return []
        }
    }

    static func draw(_ screen: Screen, of state: DashboardState, layout: ScreenLayout, into canvas: inout Canvas) {
        let lines = lines(of: screen, in: state)
        let top = screen.position.top
        for (offset, line) in lines.dropFirst(top).prefix(layout.visibleItems).enumerated() {
            line.draw(into: &canvas, column: 2, row: layout.top + offset)
        }
        let match = screen.finding.match.map { $0 - top }.flatMap { (0..<layout.visibleItems).contains($0) ? $0 : nil }
        if let match { canvas.marker(row: layout.top + match) }
        canvas.focus(column: 0, row: layout.top + (match ?? 0))
    }
}

extension StyledLine {
    /// Draws the line, as much of it as there is room for.
    func draw(into canvas: inout Canvas, column: Int, row: Int) {
        var place = column
        for span in spans {
            place += canvas.text(span.text, column: place, row: row, width: canvas.columns - place - 1, role: span.role)
        }
    }
}
