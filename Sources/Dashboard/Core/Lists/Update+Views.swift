internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// The views of the list shown.
    private var viewsHere: [SavedView] { views.filter { $0.screen == screen.kind } }

    /// How the list is looked at now, under a name.
    ///
    /// - Parameter only: The records to show, whatever else is shown now; `nil` for what is shown.
    private func viewShown(_ name: String, only: Set<String>? = nil) -> SavedView {
        let kind = screen.kind
        return SavedView(
            name: name, screen: kind, filter: only == nil ? screen.finding.filter : "",
            order: arrangement.orders[kind], hidden: arrangement.hidden[kind] ?? [],
            only: only ?? screen.finding.only)
    }

    /// Offers the views of the list.
    mutating func showViews(selected: Int = 0) {
        let shown = screen.finding.view
        let isPlain = screen.finding == Finding()
        let all = PopupRow(id: "", title: "All rows", detail: isPlain ? "now" : "")
        let rows = viewsHere.map { view in
            let marks = [view.name == shown ? "now" : nil, view.isFirst ? "first screen" : nil, view.told]
            return PopupRow(
                id: "view:\(view.name)", title: view.name, detail: marks.compactMap(\.self).joined(separator: ", "))
        }
        let keep = PopupRow(
            id: "keep", title: "Keep what is shown as a view", detail: isPlain ? "" : viewShown("").told)
        popup = Popup(.views, title: "Views", rows: [all] + rows + [keep], selected: selected)
        popup?.hint = "Enter shows it  s begins with it  D deletes it  Esc leaves"
    }

    /// Answers a key of the list of views; `nil` for one that means nothing more there than elsewhere.
    mutating func answerViews(_ popup: Popup, with key: Key) -> [Effect]? {
        guard let id = popup.selected?.id, id.hasPrefix("view:"), !key.control,
            let place = views.firstIndex(where: { "view:\($0.name)" == id && $0.screen == screen.kind })
        else { return nil }
        let name = views[place].name
        switch key.code {
        case .character("s"):
            let isFirst = !views[place].isFirst
            for other in views.indices { views[other].isFirst = other == place && isFirst }
            showViews(selected: popup.position.selected)
            tell(isFirst ? "The dashboard begins with \(name)." : "The dashboard begins as it was left.")
        case .character("D"):
            removedViews.insert(name)
            views.remove(at: place)
            if screen.finding.view == name { screen.finding.view = nil }
            showViews(selected: max(0, popup.position.selected - 1))
            tell("The view \(name) is deleted.")
        default: return nil
        }
        return [.remember]
    }

    /// Shows a view, or all rows, or asks for the name under which what is shown is kept.
    mutating func chooseView(_ id: String) {
        if id == "keep" { return askForView(only: nil) }
        let view = views.first { "view:\($0.name)" == id && $0.screen == screen.kind }
        show(view)
        message = Message(
            text: view.map { "\($0.name): \(words.count(rows(of: screen).count, "row"))." } ?? "All rows.",
            isWarning: false)
    }

    /// Looks at the list as a view says; at all of it for `nil`.
    mutating func show(_ view: SavedView?) {
        let (key, kind) = (selectedRow?.key, screen.kind)
        screen.finding = Finding(filter: view?.filter ?? "", only: view?.only, view: view?.name)
        if let view {
            arrangement.orders[kind] = view.order
            arrangement.hidden[kind] = view.hidden.isEmpty ? nil : view.hidden
        }
        screen.position.selected = 0
        select(key: key)
    }

    /// Asks for the name of a view.
    ///
    /// - Parameter only: The records that it is to show; `nil` for what is shown.
    mutating func askForView(only: Set<String>?) {
        prompt = Prompt(
            .view(only: only), label: "Name of the view", hint: "It is kept for this store.",
            field: TextField(screen.finding.view ?? "", limit: SavedView.longestName))
    }

    /// Keeps a view under the name that was typed.
    mutating func takeView(_ typed: String, only: Set<String>?) -> [Effect] {
        let name = typed.inOneLine
        guard !name.isBlank else {
            prompt?.refusal = "A name has something that can be seen."
            return []
        }
        guard views.count < SavedView.most || views.contains(where: { $0.name == name }) else {
            prompt?.refusal = "There are \(SavedView.most) views already. Delete one first."
            return []
        }
        prompt = nil
        var view = viewShown(name, only: only)
        if let place = views.firstIndex(where: { $0.name == name }) {
            view.isFirst = views[place].isFirst
            views[place] = view
        } else {
            views.append(view)
        }
        removedViews.remove(name)
        show(view)
        tell("Kept as the view \(name). \(keyName(.views)) lists the views.")
        return [.remember]
    }

    /// Goes to a view, wherever its list is.
    mutating func go(to name: String) -> [Effect] {
        guard let view = views.first(where: { $0.name == name }) else { return [] }
        var effects: [Effect] = []
        if screen.kind != view.screen {
            guard let type = ScreenRegistry.type(of: view.screen) else { return [] }
            if let reason = type.refusalToGo(in: self) {
                message = Message(text: reason, isWarning: false)
                return []
            }
            effects = type.go(in: &self)
        }
        guard screen.kind == view.screen else { return effects }
        show(view)
        return effects
    }

    /// Begins with the view that was chosen for that; nothing where none was.
    package mutating func startOnView() -> [Effect] {
        views.first(where: \.isFirst).map { go(to: $0.name) } ?? []
    }
}
