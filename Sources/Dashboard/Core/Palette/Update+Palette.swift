internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Offers all that can be done and looked at, themes included.
    mutating func showPalette() -> [Effect] {
        guard !hasMoreThemes else { return [.loadThemes(for: .palette)] }
        popup = Popup(
            .palette, title: "What to do, or where to go", rows: paletteEntries.map(\.row), query: TextField())
        guard let id = focusedPartner, facts(of: id) != nil else { return [] }
        knownScenarios.turn(to: id)
        return [.scenario(partner: id, .read)]
    }

    /// Does what a row of the palette stands for.
    mutating func chooseInPalette(_ row: PopupRow) -> [Effect] {
        switch paletteEntries.first(where: { $0.row.id == row.id })?.target {
        case .action(let action)?: return attempt(action)
        case .partner(let id)?: goTo(partner: id)
        case .designation(let designation)?: goTo(designation)
        case .metric(let designation, let place)?: goTo(designation, metric: place)
        case .person(let person, let id)?: goTo(person: person, of: id)
        case .command(let command)?:
            let text = command.text(for: focusedPartner, store: storeFolder, day: dayAsked)
            return [.copy(text, what: "'\(text)', a command for the shell")]
        case .scenario(let name)?:
            let effects = ScenariosScreen.go(in: &self)
            select(key: name)
            return effects
        case .view(let name)?: return go(to: name)
        case .theme(let id)?:
            if let place = themes.firstIndex(where: { $0.id == id }) { themeIndex = place }
            message = Message(text: "Theme: \(theme.name)", isWarning: false)
        case .term(let id)?: push(HelpScreen(topic: .term(id)))
        case nil: message = Message(text: "\(shortened(row.title)) is not there any more.", isWarning: true)
        }
        return []
    }

    /// Offers scenarios that were read since the palette was opened; what was typed and chosen stays.
    mutating func renewPalette() {
        guard var popup, popup.purpose == .palette else { return }
        let selected = popup.selected?.id
        popup.rows = paletteEntries.map(\.row)
        popup.position.selected = popup.shown.firstIndex { $0.id == selected } ?? 0
        self.popup = popup
    }

    private mutating func goTo(partner id: String) {
        if facts(of: id) == nil { showFaults(of: id) } else { show(partner: id) }
    }

    private mutating func goTo(_ designation: DesignationID, metric: Int? = nil) {
        guard let id = focusedPartner, let score = partner(id)?.card.designation(designation) else { return }
        showOverview()
        select(key: designation.rawValue)
        push(DesignationScreen(partner: id, designation: designation))
        guard let metric, score.counting.metrics.indices.contains(metric) else { return }
        select(key: score.counting.metrics[metric].rules.id.rawValue)
        push(ExplanationScreen(partner: id, designation: designation, metric: metric))
    }

    private mutating func goTo(person: String, of id: String) {
        guard partner(id) != nil else { return }
        if focusedPartner != id || screen.partner == nil { show(partner: id) }
        _ = PeopleScreen.go(in: &self)
        select(key: person)
        push(PersonScreen(partner: id, person: person))
    }
}
