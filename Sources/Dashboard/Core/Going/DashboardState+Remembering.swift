internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// What is to be remembered for the next time.
    package var remembered: RememberedState {
        var remembered = RememberedState()
        remembered.theme = theme.id
        remembered.arrangement = arrangement
        remembered.views = views
        if own[KeptLine.self].isNew { remembered.line = own[KeptLine.self] }
        for screen in screens {
            // What hangs on a what-if is gone with it, and what lies over a screen leads back to it.
            guard let subject = screen.content.remembered(in: self) else { break }
            remembered.places.append(
                RememberedState.Place(
                    screen: screen.kind.rawValue, subject: subject, selected: selectedRow(of: screen)?.key,
                    filter: screen.content.scrollsFreely || screen.finding.filter.isEmpty
                        ? nil : screen.finding.filter, view: screen.finding.view))
        }
        return remembered
    }
}

extension DashboardState {
    /// Comes back to what was remembered, as far as it is still there.
    ///
    /// The theme is left to whoever reads it.
    ///
    /// - Parameter screen: Whether the screens are taken over.
    /// - Returns: What the screens need from outside.
    package mutating func recall(_ remembered: RememberedState, screen: Bool = true) -> [Effect] {
        arrangement = remembered.arrangement
        views = remembered.views
        if let line = remembered.line { offer(line) }
        guard screen else { return [] }
        let begun = screens
        var effects: [Effect] = []
        screens = []
        for place in remembered.places {
            guard let content = content(of: place), follows(content) else { break }
            screens.append(OpenScreen(content))
            effects += content.didOpen(in: &self)
            let view = views.first { $0.name == place.view && $0.screen == content.kind }
            screens[screens.count - 1].finding = Finding(
                filter: place.filter ?? "", only: view?.only, view: view?.name)
            select(key: place.selected, onScreen: screens.count - 1)
        }
        if screens.count < begun.count { screens = begun }
        keepSelectionVisible()
        return effects
    }

    /// Whether a screen can stand on those that are open.
    private func follows(_ content: any Screen) -> Bool {
        switch content.spec.base {
        case .nothing: screens.isEmpty
        case .anything: !screens.isEmpty
        case .screen(let kind):
            screens.last?.kind == kind && (kind.spec.needsPartner ? screens.last?.partner == content.partnerKey : true)
        }
    }

    /// What a remembered screen shows; `nil` when it is not there any more.
    private func content(of place: RememberedState.Place) -> (any Screen)? {
        guard let type = ScreenRegistry.type(of: ScreenKind(place.screen)) else { return nil }
        if type.spec.needsPartner {
            guard let partner = place.subject["partner"], facts(of: partner) != nil else { return nil }
        }
        return type.recalled(place.subject, in: self)
    }
}
