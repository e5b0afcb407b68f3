/// What is known of a kind of screen before one is open.
///
/// A class, because it is asked for a hundred times a frame and has much to be copied.
final class ScreenSpec: Sendable {
    /// What a screen can lie over, when one comes back to it.
    enum Base: Sendable, Hashable {
        /// Nothing: it is the first one.
        case nothing
        /// Any other.
        case anything
        /// Another of the same partner.
        case screen(ScreenKind)
    }

    /// The kind.
    let kind: ScreenKind
    /// What the screen is called in the middle of a sentence, such as `the people`.
    let phrase: String
    /// Where one is, as the header and the title have it; `nil` for nothing, or where that depends on the screen.
    let title: String?
    /// The name by which it is asked for on the command line, in the settings and by word; `nil` where it cannot be.
    let name: ScreenName?
    /// Whether it is about one partner.
    let needsPartner: Bool
    /// Whether the dashboard can begin with it: it needs no more than a partner.
    let isStart: Bool
    /// What it lies over.
    let base: Base
    /// The action that goes there from anywhere; `nil` where none does.
    let goes: Action?
    /// How it makes use of the columns of a window.
    let width: ScreenWidth
    /// The order of its list until another is chosen; `nil` for the one in which the records come.
    let order: ListOrder?
    /// The columns of its list that can be left out.
    let optionalColumns: [(id: String, title: String)]
    /// What can be done on it, beside what can be done anywhere.
    let actions: ScreenActions
    /// What can be done anywhere but here.
    let lacks: [Action]

    init(
        _ kind: ScreenKind, phrase: String, title: String? = nil, name: ScreenName? = nil, needsPartner: Bool = true,
        isStart: Bool = false, base: Base = .screen(.overview), goes: Action? = nil, width: ScreenWidth = .alone(),
        order: ListOrder? = nil, optionalColumns: [(id: String, title: String)] = [], actions: ScreenActions = [:],
        lacks: [Action] = []
    ) {
        (self.kind, self.phrase, self.title, self.name) = (kind, phrase, title, name)
        (self.needsPartner, self.isStart, self.base, self.goes) = (needsPartner, isStart, base, goes)
        (self.width, self.order, self.optionalColumns) = (width, order, optionalColumns)
        (self.actions, self.lacks) = (actions, lacks)
    }
}

/// What an action does on a screen, and why it may mean nothing there now.
struct ScreenAction: Sendable {
    /// Does it, and says what is to be done outside.
    let perform: @Sendable (inout DashboardState) -> [Effect]
    /// Why it means nothing now, as a sentence; `nil` where it has something to do.
    let refusal: @Sendable (DashboardState) -> String?

    /// Something that the dashboard does by itself.
    static func does(
        unless refusal: @escaping @Sendable (DashboardState) -> String? = { _ in nil },
        _ perform: @escaping @Sendable (inout DashboardState) -> Void
    ) -> ScreenAction {
        ScreenAction(
            perform: { state in
                perform(&state)
                return []
            }, refusal: refusal)
    }

    /// Something for which the outside may be needed.
    static func asks(
        unless refusal: @escaping @Sendable (DashboardState) -> String? = { _ in nil },
        _ perform: @escaping @Sendable (inout DashboardState) -> [Effect]
    ) -> ScreenAction {
        ScreenAction(perform: perform, refusal: refusal)
    }
}

/// What can be done on a screen.
struct ScreenActions: Sendable, ExpressibleByDictionaryLiteral {
    private var all: [(action: Action, function: ScreenAction)]

    init(dictionaryLiteral elements: (Action, ScreenAction)...) { all = elements.map { ($0, $1) } }

    /// What an action does; `nil` for one that means nothing there.
    subscript(_ action: Action) -> ScreenAction? { all.last { $0.action == action }?.function }

    /// Both; where they differ, as the second has it.
    static func + (left: ScreenActions, right: ScreenActions) -> ScreenActions {
        var both = left
        both.all += right.all
        return both
    }
}
