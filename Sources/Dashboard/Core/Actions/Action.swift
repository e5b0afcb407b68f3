/// Everything that can be done with a key.
enum Action: String, Sendable, CaseIterable {
    case up, down, pageUp, pageDown, first, last
    case open, back, quit
    case portfolio, overview, designation
    case nextDesignation, previousDesignation
    case edit, increase, decrease, undo, redo, whatIf, drop, dropAll, save, edits
    case addPartner, renamePartner, removePartner, addPerson
    case people, add, remove, anniversary, badges, plan, apply, editions, membership
    case history, activity, revert, takeMine, takeTheirs, takeOther, settle, recover
    case scenarios, keep, rename, duplicate, delete, rebase, takeBack, mark, compare, order, differing, export
    case nextWay, previousWay, planSteps, planSettings, changeSetting, resetSetting, saveCosts
    case palette, find, nextMatch, previousMatch, sort, columns, mouse, copy, copyAll
    case track, theme, reload, redraw, suspend, help, tour
}

/// What is known of an action: the keys, the words, and where it means something.
struct ActionEntry: Sendable {
    let action: Action
    /// The keys that do it, the one to show first.
    let keys: [Key]
    /// One or two words for the hint bar.
    let hint: String
    /// A sentence for the help screen.
    let help: String
    /// The screens on which it means something.
    let screens: Set<ScreenKind>
    /// Whether the hint bar shows it where there is room, and how early.
    let rank: Int?
}
