public import SolutionsPartner

extension DashboardState {
    /// Answers an event and says what is to be done outside.
    public mutating func update(_ event: Event) -> [Effect] {
        defer { noteBases() }
        switch event {
        case .key(let key):
            // What others changed is still told when the field is left.
            if question == nil, editor == nil { message = nil }
            if let question { return answer(question, with: key) }
            if let editor {
                edit(editor, with: key)
                if key.code == .enter, self.editor == nil { didTypeOtherValue() }
                return []
            }
            guard let action = ActionTable.action(for: key, on: screen.kind) else { return [] }
            return perform(action)
        case .resize(let size):
            self.size = size
            keepSelectionVisible()
            return []
        case .resumed: return [.redraw]
        case .terminate: return [.quit]
        case .paste(let text):
            editor?.insert(text)
            return []
        case .click, .scroll: return []
        }
    }

    /// Takes over a store that was read again; selection and screens stay on the same records.
    public mutating func replaceStore(_ store: StoreSnapshot, today: CalendarDate) {
        let selectedPartner: String? =
            if case .portfolio(let position) = screens[0], self.store.partners.indices.contains(position.selected) {
                self.store.partners[position.selected].id
            } else { nil }
        let people = screens.map { selectedPerson(on: $0) }
        self.store = store
        self.today = today
        for (id, overlay) in overlays {
            var rebased = overlay
            if let facts = facts(of: id)?.partner { rebased.rebase(on: facts) }
            overlays[id] = rebased
        }
        if let place = store.partners.firstIndex(where: { $0.id == selectedPartner }) {
            screens[0].position.selected = place
        }
        for (place, person) in people.enumerated() { select(person: person, onScreen: place) }
        // A screen whose partner is gone has nothing to show.
        if let gone = screens.firstIndex(where: { screen in
            screen.partner.map { id in !store.partners.contains { $0.id == id } } ?? false
        }) {
            screens.removeSubrange(max(1, gone)...)
        }
        let shown = (screens.count, screen.partner, screen.kind)
        keepScreensTruthful()
        // A field belongs to its screen.
        if shown != (screens.count, screen.partner, screen.kind) { editor = nil }
        keepSelectionVisible()
    }

    /// Brings the screens in line with documents that broke, were mended or moved to another edition.
    private mutating func keepScreensTruthful() {
        if let first = screens.firstIndex(where: { $0.partner != nil }), let id = screens[first].partner {
            let isFaulty = partner(id) == nil
            let showsFaults = if case .faults = screens[first] { true } else { false }
            if isFaulty != showsFaults {
                screens.removeSubrange(first...)
                screens.append(
                    isFaulty ? .faults(partner: id, ListPosition()) : .overview(partner: id, ListPosition()))
            }
        }
        // Another edition may have other designations, tracks and metrics.
        for place in screens.indices {
            guard case .designation(let id, let designation, let track, let position) = screens[place] else { continue }
            guard let score = partner(id)?.card.designation(designation) else {
                screens.removeSubrange(place...)
                return
            }
            if let track, !score.tracks.indices.contains(track) {
                screens[place] = .designation(partner: id, designation, track: nil, position)
                screens.removeSubrange((place + 1)...)
                return
            }
        }
    }

    private mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .quit: return quit()
        case .back: return goBack()
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: move(by: -pageLength)
        case .pageDown: move(by: pageLength)
        case .first: move(to: 0)
        case .last: move(to: .max)
        case .open: open()
        case .portfolio: showPortfolio()
        case .overview: showOverview()
        case .designation: showDesignation()
        case .nextDesignation: step(by: 1)
        case .previousDesignation: step(by: -1)
        case .track: showOtherTrack()
        case .theme:
            themeIndex = (themeIndex + 1) % themes.count
            message = Message(text: "Theme: \(theme.name)", isWarning: false)
        case .reload:
            message = Message(text: "Read again from disk.", isWarning: false)
            return [.reload]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .help: toggleHelp()
        case .edit, .increase, .decrease, .undo, .redo, .whatIf, .drop, .dropAll, .save, .edits, .add,
            .remove:
            return performWhatIf(action)
        case .people: show { .people(partner: $0, ListPosition()) }
        case .anniversary: show { .anniversary(partner: $0, ListPosition()) }
        case .editions: show { .editions(partner: $0, ListPosition()) }
        case .membership: show { .membership(partner: $0, ListPosition()) }
        case .plan: return showPlan()
        case .apply: applyPlan()
        case .badges: show { .badges(partner: $0, ListPosition()) }
        case .history: show { .history(partner: $0, ListPosition()) }
        case .activity: return showActivity()
        case .takeMine, .takeTheirs, .takeOther, .settle: return performConflict(action)
        case .recover: return [.recoverDraft]
        }
        return []
    }

    /// Quits, after asking where changes would be lost.
    private mutating func quit() -> [Effect] {
        question = questionBeforeQuitting
        return question == nil ? [.quit] : []
    }

    // MARK: Moving inside a list

    private var pageLength: Int { max(1, ScreenLayout(self).visibleItems - 1) }

    private mutating func move(by distance: Int) {
        move(to: min(max(screen.position.selected + distance, 0), .max / 2))
    }

    private mutating func move(to place: Int) {
        let layout = ScreenLayout(self)
        screen.position.selected = min(max(place, 0), max(0, layout.itemCount - 1))
        keepSelectionVisible()
    }

    mutating func keepSelectionVisible() {
        let layout = ScreenLayout(self)
        var position = screen.position
        position.selected = min(max(position.selected, 0), max(0, layout.itemCount - 1))
        let visible = max(1, layout.visibleItems)
        if layout.scrollsFreely {
            position.selected = min(position.selected, max(0, layout.itemCount - visible))
            position.top = position.selected
        } else {
            position.top = min(position.top, position.selected)
            position.top = max(position.top, position.selected - visible + 1)
            position.top = max(0, min(position.top, layout.itemCount - visible))
        }
        screen.position = position
    }

    // MARK: Going from screen to screen

    private mutating func goBack() -> [Effect] {
        let first = hasPortfolio ? 1 : 2
        guard screens.count > first else { return quit() }
        screens.removeLast()
        keepSelectionVisible()
        return []
    }

    private mutating func push(_ screen: Screen) {
        screens.append(screen)
        keepSelectionVisible()
    }

    private mutating func open() {
        switch screen {
        case .portfolio(let position):
            guard store.partners.indices.contains(position.selected) else { return }
            let entry = store.partners[position.selected]
            push(
                entry.scored == nil
                    ? .faults(partner: entry.id, ListPosition()) : .overview(partner: entry.id, ListPosition()))
        case .overview(let id, let position):
            guard let designations = partner(id)?.card.designations, designations.indices.contains(position.selected)
            else { return }
            push(.designation(partner: id, designations[position.selected].rules.id, track: nil, ListPosition()))
        case .designation(let id, let designation, let track, let position):
            push(.explanation(partner: id, designation, track: track, metric: position.selected, ListPosition()))
        case .people(let id, let position):
            guard let scored = partner(id) else { return }
            let members = SkillingRoster(of: scored.partner, card: scored.card).members
            guard members.indices.contains(position.selected) else { return }
            push(.person(partner: id, person: members[position.selected].person.id, ListPosition()))
        case .explanation, .faults, .help, .edits, .person, .anniversary, .badges, .plan, .editions, .history,
            .activity, .membership, .conflicts:
            break
        }
    }

    /// Goes to a screen of the partner that is in focus, from its overview.
    mutating func show(_ screen: (String) -> Screen) {
        guard let id = focusedPartner, partner(id) != nil else { return }
        showOverview()
        push(screen(id))
    }

    /// Goes to the overview of a partner.
    mutating func show(partner id: String) {
        guard partner(id) != nil else { return }
        if let place = store.partners.firstIndex(where: { $0.id == id }) { screens[0].position.selected = place }
        screens.removeSubrange(1...)
        push(.overview(partner: id, ListPosition()))
    }

    private mutating func showPortfolio() {
        guard hasPortfolio else {
            message = Message(text: "This store has one partner only.", isWarning: false)
            return
        }
        screens.removeSubrange(1...)
        keepSelectionVisible()
    }

    /// The partner that the current screen is about, or the one selected in the portfolio.
    var focusedPartner: String? {
        if let id = screens.lazy.compactMap(\.partner).last { return id }
        let place = screens[0].position.selected
        return store.partners.indices.contains(place) ? store.partners[place].id : nil
    }

    private mutating func showOverview() {
        guard let id = focusedPartner, partner(id) != nil else { return }
        let position =
            screens.lazy.compactMap { screen -> ListPosition? in
                guard case .overview(id, let position) = screen else { return nil }
                return position
            }.first ?? ListPosition()
        screens.removeSubrange(1...)
        push(.overview(partner: id, position))
    }

    private mutating func showDesignation() {
        showOverview()
        if case .overview = screen { open() }
    }

    private mutating func step(by distance: Int) {
        switch screen {
        case .overview(let id, let position):
            let partners = store.partners.filter { $0.scored != nil }.map(\.id)
            guard let place = partners.firstIndex(of: id), partners.count > 1 else { return }
            let next = partners[(place + distance + partners.count) % partners.count]
            screen = .overview(partner: next, position)
            if let row = store.partners.firstIndex(where: { $0.id == next }) { screens[0].position.selected = row }
        case .designation(let id, let designation, _, _):
            guard let next = neighbour(of: designation, of: id, distance) else { return }
            screen = .designation(partner: id, next, track: nil, ListPosition())
        case .explanation(let id, let designation, let track, let metric, _):
            guard let score = partner(id)?.card.designation(designation) else { return }
            let count = score.tracks[track ?? score.countingIndex].metrics.count
            let next = (metric + distance + count) % count
            screen = .explanation(partner: id, designation, track: track, metric: next, ListPosition())
            if screens.count > 1 { screens[screens.count - 2].position.selected = next }
        case .portfolio, .faults, .help, .edits, .people, .person, .anniversary, .badges, .plan, .editions, .history,
            .activity, .membership, .conflicts:
            break
        }
        keepSelectionVisible()
    }

    private mutating func neighbour(of designation: DesignationID, of id: String, _ distance: Int) -> DesignationID? {
        guard let designations = partner(id)?.card.designations,
            let place = designations.firstIndex(where: { $0.rules.id == designation })
        else { return nil }
        let next = (place + distance + designations.count) % designations.count
        if let list = screens.lastIndex(where: { $0.kind == .overview }) { screens[list].position.selected = next }
        return designations[next].rules.id
    }

    private mutating func showOtherTrack() {
        guard case .designation(let id, let designation, let track, let position) = screen,
            let score = partner(id)?.card.designation(designation)
        else { return }
        guard score.tracks.count > 1 else {
            message = Message(text: "This designation has a single track in this edition.", isWarning: false)
            return
        }
        let next = ((track ?? score.countingIndex) + 1) % score.tracks.count
        screen = .designation(partner: id, designation, track: next == score.countingIndex ? nil : next, position)
    }

    private mutating func toggleHelp() {
        if case .help = screen {
            screens.removeLast()
        } else {
            push(.help(ListPosition(), words: Words.shown(in: frame())))
        }
    }
}

extension DashboardState {
    /// Tells the person at the keyboard of something that went wrong outside.
    public mutating func show(warning: String) {
        message = Message(text: warning, isWarning: true)
    }
}
