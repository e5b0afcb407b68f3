internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// Why an action means nothing here or now, as a sentence; `nil` for one that has something to do.
    ///
    /// Keys, hints, help and the palette all ask here, so that they cannot disagree.
    func refusal(of action: Action) -> String? {
        if action.isChange, let refusalWhileSaving { return refusalWhileSaving }
        guard let function = ActionTable.function(of: action, on: screen.content.spec) else {
            return refusalHere(of: [action])
        }
        return function.refusal(self)
    }

    /// Why actions, of which a key means another one on each screen, mean nothing on this kind of screen.
    func refusalHere(of actions: [Action]) -> String {
        let meant = Set(actions.flatMap { ActionTable.entry($0)?.screens ?? [] })
        let screens = ScreenKind.allCases.filter(meant.contains)
        if screen.kind == .help { return "This does nothing in the help. Leave it first." }
        if screen.kind == .portfolio, screens.count > 4 {
            return store.partners.isEmpty ? Self.noPartners : "Open a partner first."
        }
        let openable: [(from: ScreenKind, kind: ScreenKind, name: String)] = [
            (.overview, .designation, "the designation"), (.people, .person, "the person"),
        ]
        if let (_, kind, name) = openable.first(where: { $0.from == screen.kind }),
            let action = actions.first(where: { ActionTable.entry($0)?.screens.contains(kind) ?? false }),
            selectedRow != nil
        {
            return "Open \(name) first: \(keyName(.open)), then \(keyName(action))."
        }
        let places = screens.map(\.spec.phrase)
        guard places.count <= 6, let last = places.last else { return "This does nothing here." }
        let list = places.count == 1 ? last : "\(places.dropLast().joined(separator: ", ")) or \(last)"
        return "This does nothing here. It is for \(list)."
    }

    /// The what-if of the partner that the screen is about.
    var overlay: Overlay? { screen.partner.flatMap { overlays[$0] } }

    /// The what-if of the partner in focus.
    var focusedOverlay: Overlay? { focusedPartner.flatMap { overlays[$0] } }

    /// Why nothing can be saved; `nil` where it can.
    var refusalToSave: String? {
        store.readOnlyReason.map { "Nothing can be saved: the store is read-only, \($0)." }
    }
}

extension DashboardState {
    /// That a text is no day, with how one is written.
    func noDay(_ typed: String, suchAs day: CalendarDate) -> String {
        "'\(typed)' is no day. Write it as \(words.date(day)) or \(day)."
    }
}
