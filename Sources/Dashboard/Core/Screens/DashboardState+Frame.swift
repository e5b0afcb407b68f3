internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// What the screen looks like now.
    public func frame() -> Frame {
        let frame = canvas().frame
        return tour.map { TourPanel(tour: $0).draw(below: frame, of: self) } ?? frame
    }

    /// The screen without what may stand below it, and what a click on it means.
    func canvas() -> Canvas {
        var canvas = Canvas(
            size: screenSize, metrics: metrics, glyphs: Glyphs(metrics: metrics, theme: theme), words: words)
        let layout = ScreenLayout(self)
        guard layout.width > .tooSmall else {
            TooSmallScreen.draw(of: self, into: &canvas)
            return canvas
        }
        Chrome.drawHeader(of: self, into: &canvas)
        Chrome.drawBanner(of: self, into: &canvas)
        let position = screen.position
        switch screen.content {
        case .portfolio: PortfolioScreen(state: self, layout: layout).draw(position, into: &canvas)
        case .overview(let id):
            if let scored = partner(id) {
                OverviewScreen(scored: scored, layout: layout, today: today).draw(position, into: &canvas)
            }
        case .designation(let id, let designation, let track):
            if let scored = partner(id), let score = scored.card.designation(designation) {
                DesignationScreen(scored: scored, score: score, track: track, layout: layout, editor: editor)
                    .draw(position, into: &canvas)
            }
        case .plan(let id):
            if let scored = partner(id) {
                PlanScreen(state: self, scored: scored, id: id, layout: layout).draw(position, into: &canvas)
            }
        case .planSettings(let id):
            PlanSettingsScreen(state: self, id: id, layout: layout).draw(position, into: &canvas)
        case .scenarios(let id):
            if let facts = facts(of: id) {
                ScenariosScreen(state: self, facts: facts, id: id, layout: layout).draw(position, into: &canvas)
            }
        case .comparison(let id, let choice):
            if let comparison = comparison(choice, of: id) {
                ComparisonScreen(comparison: comparison, layout: layout).draw(position, into: &canvas)
            } else {
                canvas.text(noComparison(choice), column: 2, row: layout.top + 1, role: .muted)
                canvas.focus(column: 0, row: layout.top + 1)
            }
        case .membership(let id):
            if let scored = partner(id), let facts = facts(of: id) {
                MembershipScreen(scored: scored, facts: facts.partner, layout: layout, editor: editor)
                    .draw(position, into: &canvas)
            }
        case .people(let id):
            if let scored = partner(id) {
                let hint = "Press \(keyName(.addPerson)) to add somebody."
                PeopleScreen(scored: scored, layout: layout, hint: hint).draw(position, into: &canvas)
            }
        case .person(let id, let person):
            if let scored = partner(id) {
                let hint = "No certifications yet. Press \(keyName(.add)) to add one."
                PersonScreen(
                    scored: scored, person: person, layout: layout, editor: editor, hint: hint,
                    absence: absence(of: person, id)
                ).draw(position, into: &canvas)
            }
        case .edits(let id):
            if let facts = facts(of: id), let edits = overlays[id]?.edits {
                EditsScreen(facts: facts, edits: edits, layout: layout)
                    .draw(position, into: &canvas)
            }
        case .activity: ActivityScreen(state: self, layout: layout).draw(position, into: &canvas)
        case .conflicts:
            if let conflictQuestion {
                ConflictsScreen(state: self, asked: conflictQuestion, layout: layout, editor: editor)
                    .draw(position, into: &canvas)
            }
        case .explanation, .faults, .help, .anniversary, .badges, .editions, .history, .planSteps:
            TextScreen.draw(screen, of: self, layout: layout, into: &canvas)
        }
        drawFinding(layout, into: &canvas)
        Chrome.drawHints(of: self, into: &canvas)
        if let prompt { prompt.draw(into: &canvas) }
        if let popup { PopupBox(popup: popup).draw(into: &canvas) }
        return canvas
    }
}
