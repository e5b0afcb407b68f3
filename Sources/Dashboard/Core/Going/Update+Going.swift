internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Goes back to the screen before; from the first one, quits.
    mutating func goBack() -> [Effect] {
        if let effects = stopPlanning() { return effects }
        // What a filter hides comes back before the list is left.
        if !screen.finding.filter.isEmpty, !ScreenLayout(self).scrollsFreely {
            look(for: "")
            message = Message(text: "The filter is off.", isWarning: false)
            return []
        }
        let first = hasPortfolio ? 1 : 2
        guard screens.count > first else { return quit() }
        screens.removeLast()
        keepSelectionVisible()
        return []
    }

    /// Opens a screen over the present one.
    mutating func push(_ content: Screen.Content, _ position: ListPosition = ListPosition()) {
        screens.append(Screen(content, position))
        keepSelectionVisible()
    }

    /// Opens what is under the cursor.
    mutating func open() {
        guard let row = selectedRow else { return }
        switch screen.content {
        case .portfolio:
            let entry = store.partners[row.index]
            push(entry.scored == nil ? .faults(partner: entry.id) : .overview(partner: entry.id))
        case .overview(let id):
            push(.designation(partner: id, DesignationID(rawValue: row.key), track: nil))
        case .designation(let id, let designation, let track):
            push(.explanation(partner: id, designation, track: track, metric: row.index))
        case .people(let id): push(.person(partner: id, person: row.key))
        case .explanation, .faults, .help, .edits, .person, .anniversary, .badges, .plan, .editions, .history,
            .activity, .membership, .conflicts, .scenarios, .comparison, .planSteps, .planSettings:
            break
        }
    }

    /// Goes to a screen of the partner that is in focus, from its overview.
    mutating func show(_ content: (String) -> Screen.Content) {
        guard let id = focusedPartner, partner(id) != nil else { return }
        showOverview()
        push(content(id))
    }

    /// Goes to the overview of a partner.
    mutating func show(partner id: String) {
        guard partner(id) != nil else { return }
        select(key: id, onScreen: 0)
        screens.removeSubrange(1...)
        push(.overview(partner: id))
    }

    /// Goes to the partners of the store.
    mutating func showPortfolio() {
        guard hasPortfolio else { return }
        screens.removeSubrange(1...)
        keepSelectionVisible()
    }

    /// The partner that the current screen is about, or the one selected in the portfolio.
    var focusedPartner: String? {
        screens.lazy.compactMap(\.partner).last ?? selectedRow(of: screens[0])?.key
    }

    /// Goes to the designations of the partner in focus.
    mutating func showOverview() {
        guard let id = focusedPartner, partner(id) != nil else { return }
        let overview = screens.first { $0.content == .overview(partner: id) }
        screens.removeSubrange(1...)
        screens.append(overview ?? Screen(.overview(partner: id)))
        keepSelectionVisible()
    }

    /// Goes to the metrics of the designation that is selected in the overview.
    mutating func showDesignation() {
        showOverview()
        if screen.kind == .overview { open() }
    }

    /// Goes to the next or previous of what the screen is about.
    mutating func step(by distance: Int) {
        switch screen.content {
        case .overview(let id):
            let partners = rows(of: screens[0]).map(\.key).filter { facts(of: $0) != nil }
            guard let place = partners.firstIndex(of: id), partners.count > 1 else { return }
            let next = partners[(place + distance + partners.count) % partners.count]
            screen.content = .overview(partner: next)
            select(key: next, onScreen: 0)
        case .designation(let id, let designation, _):
            guard let next = neighbour(of: designation, of: id, distance) else { return }
            screen = Screen(.designation(partner: id, next, track: nil))
        case .explanation(let id, let designation, let track, let metric):
            guard let score = partner(id)?.card.designation(designation) else { return }
            let metrics = score.tracks[track ?? score.countingIndex].metrics
            let next = (metric + distance + metrics.count) % metrics.count
            screen = Screen(.explanation(partner: id, designation, track: track, metric: next))
            if screens.count > 1 { select(key: metrics[next].rules.id.rawValue, onScreen: screens.count - 2) }
        case .portfolio, .faults, .help, .edits, .people, .person, .anniversary, .badges, .plan, .editions, .history,
            .activity, .membership, .conflicts, .scenarios, .comparison, .planSteps, .planSettings:
            break
        }
        keepSelectionVisible()
    }

    private mutating func neighbour(of designation: DesignationID, of id: String, _ distance: Int) -> DesignationID? {
        guard let designations = partner(id)?.card.designations,
            let place = designations.firstIndex(where: { $0.rules.id == designation })
        else { return nil }
        let next = designations[(place + distance + designations.count) % designations.count].rules.id
        if let list = screens.lastIndex(where: { $0.kind == .overview }) { select(key: next.rawValue, onScreen: list) }
        return next
    }

    /// Shows the other track of a designation that has two.
    mutating func showOtherTrack() {
        guard case .designation(let id, let designation, let track) = screen.content,
            let score = partner(id)?.card.designation(designation)
        else { return }
        guard score.tracks.count > 1 else { return }
        let next = ((track ?? score.countingIndex) + 1) % score.tracks.count
        screen.content = .designation(partner: id, designation, track: next == score.countingIndex ? nil : next)
    }

    /// Shows the help, or goes back from it.
    mutating func toggleHelp() {
        if screen.kind == .help {
            screens.removeLast()
        } else {
            push(.help(helpTopic))
        }
    }
}
