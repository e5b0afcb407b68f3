extension DashboardState {
    /// Switches the reports of the mouse on or off.
    mutating func toggleMouse() -> [Effect] {
        isMouseOn.toggle()
        message = Message(
            text: isMouseOn
                ? "The mouse is on: click, click again to open, turn the wheel. Hold Shift to select text."
                : "The mouse is off.", isWarning: false)
        return [.mouse(isMouseOn)]
    }

    /// Answers a click: the first one selects, a click on what is selected opens it.
    mutating func click(at point: Point) -> [Effect] {
        guard !takesKeysOnly else { return [] }
        let hit = canvas().hits.last { $0.contains(point) }?.target
        if popup != nil { return click(inPopup: hit) }
        message = nil
        finder = nil
        switch hit {
        case .item(let place)?:
            guard place == screen.position.selected else {
                move(to: place)
                return []
            }
            let opening = [Action.open, .edit].first { screen.content.spec.actions[$0] != nil }
            return opening.map { attempt($0) } ?? []
        case .heading(let id)?:
            if columns.contains(where: { $0.id == id }) { order(by: id) }
            return []
        case .action(let action)?: return attempt(action)
        default: return []
        }
    }

    /// A click beside a popup leaves it.
    private mutating func click(inPopup hit: Hit.Target?) -> [Effect] {
        switch hit {
        case .popupRow(let place)?:
            popup?.position.selected = place
            return popup.map { answer($0, with: Key(.enter)) } ?? []
        case .popup?: return []
        default: return popup.map { answer($0, with: Key(.escape)) } ?? []
        }
    }

    /// Answers a turn of the wheel: a row of a list, some lines of a text.
    mutating func scroll(by distance: Int) -> [Effect] {
        guard !takesKeysOnly else { return [] }
        if let popup {
            return answer(popup, with: Key(distance > 0 ? .down : .up))
        }
        move(by: ScreenLayout(self).scrollsFreely ? distance * 3 : distance)
        return []
    }
}
