/// A screen that is open, with all that it remembers.
struct OpenScreen: Sendable, Hashable {
    /// What it shows.
    var content: any Screen
    /// The place in its list.
    var position = ListPosition()
    /// How its list is narrowed down and put in order.
    var finding = Finding()
    /// The record that was chosen last, by name or by opening it, to come back to wherever it is by then.
    var leftOn: String?

    init(_ content: any Screen, _ position: ListPosition = ListPosition()) {
        self.content = content
        self.position = position
    }

    /// The partner that the screen is about.
    var partner: String? { content.partnerKey }

    /// The kind of the screen, for the table of actions.
    var kind: ScreenKind { content.kind }

    static func == (left: OpenScreen, right: OpenScreen) -> Bool {
        left.content.isSame(as: right.content) && left.position == right.position && left.finding == right.finding
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(AnyHashable(content))
        hasher.combine(position)
        hasher.combine(finding)
    }
}

/// What is selected in a list and what is scrolled off at its top.
struct ListPosition: Sendable, Hashable {
    /// The place of the selected row, from 0; for text, the first line shown.
    var selected = 0
    /// The place of the first row shown.
    var top = 0
}

/// How a list is narrowed down and put in order.
struct Finding: Sendable, Hashable {
    /// What the rows shown must contain, and the conditions that they meet; empty for all rows.
    var filter = ""
    /// The records that are shown at all, by their keys; `nil` for all of them.
    var only: Set<String>?
    /// The name of the view that it is; `nil` where nobody named it.
    var view: String?
    /// The line of a text that the search has come to; `nil` before it found one.
    var match: Int?
}
