internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// What is to be remembered for the next time.
    public var remembered: RememberedState {
        var remembered = RememberedState()
        remembered.theme = theme.id
        remembered.arrangement = arrangement
        for screen in screens {
            // What hangs on a what-if is gone with it, and what lies over a screen leads back to it.
            guard var place = place(of: screen.content) else { break }
            place.selected = selectedRow(of: screen)?.key
            remembered.places.append(place)
        }
        return remembered
    }

    private func place(of content: Screen.Content) -> RememberedState.Place? {
        let name = Screen(content).kind.rawValue
        switch content {
        case .portfolio, .activity: return RememberedState.Place(screen: name)
        case .overview(let partner), .editions(let partner), .membership(let partner), .people(let partner),
            .plan(let partner), .anniversary(let partner), .badges(let partner), .history(let partner),
            .planSettings(let partner), .scenarios(let partner):
            return RememberedState.Place(screen: name, subject: ["partner": partner])
        case .planSteps(let partner, let plan):
            return RememberedState.Place(screen: name, subject: ["partner": partner, "plan": plan])
        case .comparison(let partner, let choice):
            let names = choice.names.joined(separator: " ")
            return RememberedState.Place(screen: name, subject: ["partner": partner, "scenarios": names])
        case .designation(let partner, let designation, let track):
            return RememberedState.Place(screen: name, subject: subject(partner, designation, track))
        case .explanation(let partner, let designation, let track, let metric):
            var subject = subject(partner, designation, track)
            subject["metric"] = metrics(of: partner, designation, track: track).flatMap {
                $0.indices.contains(metric) ? $0[metric].rules.id.rawValue : nil
            }
            return RememberedState.Place(screen: name, subject: subject)
        case .person(let partner, let person):
            return RememberedState.Place(screen: name, subject: ["partner": partner, "person": person])
        default: return nil
        }
    }

    private func subject(_ partner: String, _ designation: DesignationID, _ track: Int?) -> [String: String] {
        var subject = ["partner": partner, "designation": designation.rawValue]
        subject["track"] = track.map { String($0) }
        return subject
    }

    private func metrics(of partner: String, _ designation: DesignationID, track: Int?) -> [MetricScore]? {
        guard let score = self.partner(partner)?.card.designation(designation) else { return nil }
        let shown = track ?? score.countingIndex
        return score.tracks.indices.contains(shown) ? score.tracks[shown].metrics : nil
    }
}

extension DashboardState {
    /// Comes back to what was remembered, as far as it is still there.
    ///
    /// The theme is left to whoever reads it.
    ///
    /// - Parameter screen: Whether the screens are taken over.
    /// - Returns: What the screens need from outside.
    public mutating func recall(_ remembered: RememberedState, screen: Bool = true) -> [Effect] {
        arrangement = remembered.arrangement
        guard screen else { return [] }
        let begun = screens
        var effects: [Effect] = []
        screens = []
        places: for place in remembered.places {
            switch ScreenKind(rawValue: place.screen) {
            case .activity where !screens.isEmpty: effects += showActivity()
            case .plan where screens.last?.kind == .overview: effects += showPlan()
            case .scenarios where screens.last?.kind == .overview: effects += showScenarios()
            default:
                guard let content = content(of: place), follows(content) else { break places }
                screens.append(Screen(content))
                select(key: place.selected, onScreen: screens.count - 1)
            }
        }
        if screens.count < begun.count { screens = begun }
        keepSelectionVisible()
        return effects
    }

    /// Whether a screen can stand on those that are open.
    private func follows(_ content: Screen.Content) -> Bool {
        let next = Screen(content)
        guard let last = screens.last else { return next.kind == .portfolio }
        switch next.kind {
        case .portfolio: return false
        case .overview: return last.kind == .portfolio
        case .explanation: return last.kind == .designation && last.partner == next.partner
        case .person: return last.kind == .people && last.partner == next.partner
        case .planSteps, .planSettings: return last.kind == .plan && last.partner == next.partner
        case .comparison: return last.kind == .scenarios && last.partner == next.partner
        default: return last.kind == .overview && last.partner == next.partner
        }
    }

    /// What a remembered screen shows; `nil` when it is not there any more.
    private func content(of place: RememberedState.Place) -> Screen.Content? {
        guard let kind = ScreenKind(rawValue: place.screen) else { return nil }
        if kind == .portfolio { return .portfolio }
        guard let partner = place.subject["partner"], facts(of: partner) != nil else { return nil }
        switch kind {
        case .overview: return .overview(partner: partner)
        case .editions: return .editions(partner: partner)
        case .membership: return .membership(partner: partner)
        case .people: return .people(partner: partner)
        case .anniversary: return .anniversary(partner: partner)
        case .badges: return .badges(partner: partner)
        case .history: return .history(partner: partner)
        case .planSettings: return .planSettings(partner: partner)
        case .planSteps: return place.subject["plan"].map { .planSteps(partner: partner, plan: $0) }
        case .comparison:
            let names = place.subject["scenarios"]?.split(separator: " ").prefix(ScenarioComparison.limit)
            return names.map { .comparison(partner: partner, ComparisonChoice(names: $0.map(String.init))) }
        case .person:
            guard let person = place.subject["person"], members(of: partner).contains(where: { $0.person.id == person })
            else { return nil }
            return .person(partner: partner, person: person)
        case .designation, .explanation:
            guard let name = place.subject["designation"] else { return nil }
            let designation = DesignationID(rawValue: name)
            let track = place.subject["track"].flatMap { Int($0) }
            guard let metrics = metrics(of: partner, designation, track: track) else { return nil }
            if kind == .designation { return .designation(partner: partner, designation, track: track) }
            guard let metric = metrics.firstIndex(where: { $0.rules.id.rawValue == place.subject["metric"] })
            else { return nil }
            return .explanation(partner: partner, designation, track: track, metric: metric)
        default: return nil
        }
    }
}
