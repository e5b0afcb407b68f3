internal import Pages

/// Everything that can be done with a key.
package enum Action: String, Sendable, PlacedCase {
    case up, down, pageUp, pageDown, first, last
    case open, back, quit
    case portfolio, overview, designation
    case nextDesignation, previousDesignation
    case edit, increase, decrease, undo, redo, whatIf, drop, dropAll, save, edits
    case addPartner, renamePartner, removePartner, addPerson, particulars, editText
    case people, add, remove, removeCertification, anniversary, badges, plan, apply, editions, membership
    case history, activity, revert, takeMine, takeTheirs, takeOther, settle, recover
    case scenarios, keep, rename, duplicate, delete, rebase, takeBack, mark, markAll, several, compare, order,
        differing, export
    case nextWay, previousWay, planSteps, planSettings, changeSetting, resetSetting, saveCosts
    case palette, find, nextMatch, previousMatch, sort, sortNext, sortTurn, columns, views, table, mouse, copy, copyAll
    case track, theme, reload, redraw, suspend, help, tour
}

/// What is known of an action: the keys and the words.
struct ActionEntry: Sendable {
    let action: Action
    /// The keys that do it, the one to show first.
    let keys: [Key]
    /// Where it belongs in the help.
    let group: ActionGroup
    /// Whether the hint bar shows it where there is room, and how early.
    let rank: Int?
    /// The word that does it where there are no keys.
    let spoken: LinearCommand
    /// What is done, in a few imperative words, as the command palette lists it.
    let title: String
    /// One or two words for the hint bar.
    let hint: String
    /// A sentence for the help screen.
    let help: String

    /// - Parameter spoken: The word; the one that is called as the action, or the word for help, when left out.
    init(
        _ action: Action, keys: [Key], group: ActionGroup, rank: Int? = nil, spoken: LinearCommand? = nil,
        title: String, hint: String, help: String
    ) {
        (self.action, self.keys, self.group, self.rank) = (action, keys, group, rank)
        self.spoken = spoken ?? LinearCommand(rawValue: action.rawValue) ?? .help
        (self.title, self.hint, self.help) = (title, hint, help)
    }

    /// The screens on which it means something.
    var screens: [ScreenKind] { ScreenKind.allCases.filter(isOn) }

    /// Whether it means something on a kind of screen.
    func isOn(_ screen: ScreenKind) -> Bool { ActionTable.function(of: action, on: screen.spec) != nil }
}

/// The kinds of actions, in the order of the help.
enum ActionGroup: String, Sendable, CaseIterable {
    case changing = "What if, and changes"
    case finding = "Finding and copying"
    case moving = "Moving"
    case screens = "Screens"
    case program = "The program"
}

extension Action {
    /// What is done, in a few imperative words, as the command palette lists it.
    var title: String { ActionTable.entry(self)?.title ?? rawValue }
    /// Where it belongs in the help.
    var group: ActionGroup { ActionTable.entry(self)?.group ?? .program }

    /// Whether it changes a what-if or the store, which nothing may while a save waits.
    var isChange: Bool { group == .changing && !Self.changingNothing.contains(self) }

    /// What stands among the changes in the help and changes neither a what-if nor the store.
    private static let changingNothing: Set<Action> = [
        .whatIf, .mark, .markAll, .several, .export, .changeSetting, .resetSetting,
    ]
}
