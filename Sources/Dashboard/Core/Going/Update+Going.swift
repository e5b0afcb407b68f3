internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Goes back to the screen before; on the first one, asks whether to quit.
    mutating func goBack() -> [Effect] {
        if let effects = screen.content.interrupt(in: &self) { return effects }
        // What a filter hides comes back before the list is left.
        if !screen.finding.filter.isEmpty || screen.finding.only != nil, !ScreenLayout(self).scrollsFreely {
            (screen.finding.only, screen.finding.view) = (nil, nil)
            look(for: "")
            message = Message(text: "The filter is off.", isWarning: false)
            return []
        }
        let first = hasPortfolio ? 1 : 2
        guard screens.count > first else {
            question =
                questionBeforeQuitting
                ?? Question(text: "Quit? \(keyName(.quit)) quits without asking. y/n", answer: .quit)
            return []
        }
        close()
        return []
    }

    /// Closes the screen on top; the one below is on the record on which it was left, whatever has moved meanwhile.
    mutating func close() {
        screens.removeLast()
        select(key: screen.leftOn)
        keepSelectionVisible()
    }

    /// Opens a screen over the present one, and says what is to be done outside to fill it.
    @discardableResult
    mutating func push(_ content: any Screen, _ position: ListPosition = ListPosition()) -> [Effect] {
        if let last = screens.indices.last { screens[last].leftOn = selectedRow?.key }
        screens.append(OpenScreen(content, position))
        let effects = content.didOpen(in: &self)
        keepSelectionVisible()
        return effects
    }

    /// Opens what is under the cursor.
    mutating func open() {
        guard let row = selectedRow else { return }
        screen.content.open(row, in: &self)
    }

    /// Goes to a screen of the partner that is in focus, from its overview.
    mutating func show(_ content: (String) -> any Screen) -> [Effect] {
        guard let id = focusedPartner, partner(id) != nil else { return [] }
        showOverview()
        return push(content(id))
    }

    /// Goes to the overview of a partner.
    mutating func show(partner id: String) {
        guard partner(id) != nil else { return }
        select(key: id, onScreen: 0)
        screens.removeSubrange(1...)
        push(OverviewScreen(partner: id))
    }

    /// The partner that the current screen is about, or the one selected in the portfolio.
    var focusedPartner: String? {
        screens.lazy.compactMap(\.partner).last ?? selectedRow(of: screens[0])?.key
    }

    /// Goes to the designations of the partner in focus.
    mutating func showOverview() {
        guard let id = focusedPartner, partner(id) != nil else { return }
        let overview = screens.first { $0.content.isSame(as: OverviewScreen(partner: id)) }
        screens.removeSubrange(1...)
        screens.append(overview ?? OpenScreen(OverviewScreen(partner: id)))
        keepSelectionVisible()
    }

    /// Goes to the next or previous of what the screen is about.
    mutating func step(by distance: Int) {
        screen.content.step(by: distance, in: &self)
        keepSelectionVisible()
    }

    /// Why no screen of the partner in focus can be shown.
    var refusalOfPartner: String? {
        guard let id = focusedPartner else {
            return store.partners.isEmpty ? Self.noPartners : "No partner is selected."
        }
        return cannotBeRead(id) ? "\(id) cannot be read. Its faults tell why." : nil
    }

    /// Whether the document of a partner is faulty; its row tells without reading it.
    func cannotBeRead(_ id: String) -> Bool {
        guard let entry = store[id] else { return true }
        return entry.nameKnown == nil ? entry.scored == nil : entry.isFaulty
    }

    /// What is told where there is nobody to show.
    static let noPartners = "This store has no partners yet."

    /// Shows the help, or goes back from it.
    mutating func toggleHelp() {
        if screen.kind == .help {
            close()
        } else {
            push(HelpScreen(topic: helpTopic))
        }
    }
}
