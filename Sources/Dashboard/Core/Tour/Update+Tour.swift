internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Begins the tour, on the partner in focus or the one that is nearest to a further designation.
    package mutating func startTour() {
        tour = nil
        guard TourPanel.rows(in: size) > 0 else {
            message = Message(text: "The tour needs a larger window: 60 columns and 18 rows.", isWarning: true)
            return
        }
        guard let id = tourPartner else {
            message = Message(text: "The tour needs a partner to show.", isWarning: true)
            return
        }
        show(partner: id)
        if let nearest = partner(id)?.nearest { select(key: nearest.rules.id.rawValue, onScreen: screens.count - 1) }
        tour = Tour()
        keepSelectionVisible()
    }

    /// Answers a key that belongs to the tour; `nil` for all others, which do what they always do.
    mutating func answerTour(_ key: Key) -> [Effect]? {
        guard let tour else { return nil }
        switch key.code {
        case .escape: endTour()
        case .enter where tour.isLast: endTour()
        case .character(" "):
            guard let action = tour.step.action else {
                endTour()
                return []
            }
            let effects = perform(action)
            // Where the action could do nothing here, the tour goes on all the same.
            if self.tour?.place == tour.place, !tour.step.isDone(self) { advanceTour(anyway: true) }
            return effects
        default: return nil
        }
        return []
    }

    /// Goes on with the tour when the person has done what a step is about.
    mutating func advanceTour(anyway: Bool = false) {
        guard var tour else { return }
        guard TourPanel.rows(in: size) > 0 else { return self.tour = nil }
        guard !tour.isLast, anyway || tour.step.isDone(self) else { return }
        tour.place += 1
        self.tour = tour
        keepSelectionVisible()
    }

    /// The room for screens: the window without the panel of the tour.
    var screenSize: Size {
        Size(columns: size.columns, rows: size.rows - (tour == nil ? 0 : TourPanel.rows(in: size)))
    }

    /// The what-if of the partner that the tour is about.
    var tourOverlay: Overlay? { focusedPartner.flatMap { overlays[$0] } }

    private mutating func endTour() {
        tour = nil
        keepSelectionVisible()
    }

    private var tourPartner: String? {
        if let id = screen.partner, facts(of: id) != nil { return id }
        let rows = store.partners.compactMap(\.row).filter { !$0.isFaulty }
        let shortfalls = rows.compactMap { row in
            row.isEmpty ? nil : row.nearest.map { (id: row.id, shortfall: $0.shortfall) }
        }
        let nearest = shortfalls.filter { !$0.shortfall.isZero }.min { $0.shortfall < $1.shortfall }
        return nearest?.id ?? shortfalls.first?.id ?? rows.first?.id
    }
}
