internal import Pages

/// The one table that feeds the keymap, the help screen, the hint bar and the tests.
enum ActionTable {
    private static let everywhere = Set(ScreenKind.allCases)
    private static let lists: Set<ScreenKind> = [.portfolio, .overview, .designation, .people]
    private static let texts: Set<ScreenKind> = [
        .explanation, .faults, .anniversary, .badges, .editions, .history,
    ]
    /// The screens that have a next one beside them.
    private static let rings: Set<ScreenKind> = [.overview, .designation, .explanation]
    private static let what: Set<ScreenKind> = texts.union([
        .overview, .designation, .edits, .people, .person, .plan, .membership,
    ])
    /// Where partners are added and removed: the list, and what a store of one partner shows in its place.
    private static let rosters: Set<ScreenKind> = [.portfolio, .overview]
    private static let plans: Set<ScreenKind> = [.plan, .planSteps]

    static let entries: [ActionEntry] = [
        ActionEntry(
            action: .open, keys: [Key(.enter), Key(.right), .character("l")], hint: "open",
            help: "Open what is selected: a partner, a designation, or how a metric is scored.", screens: lists, rank: 1
        ),
        ActionEntry(
            action: .back, keys: [Key(.escape), .character("q"), Key(.left), .character("h"), Key(.backspace)],
            hint: "back",
            help: "Go back; from the first screen, quit.", screens: everywhere, rank: 2),
        ActionEntry(
            action: .down, keys: [Key(.down), .character("j")], hint: "down", help: "Move down.", screens: everywhere,
            rank: nil),
        ActionEntry(
            action: .up, keys: [Key(.up), .character("k")], hint: "up", help: "Move up.", screens: everywhere, rank: nil
        ),
        ActionEntry(
            action: .pageDown, keys: [Key(.pageDown), .control("f"), .character(" ")], hint: "page",
            help: "Move down by a page.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .pageUp, keys: [Key(.pageUp), .control("b")], hint: "page", help: "Move up by a page.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .first, keys: [.character("g"), Key(.home)], hint: "first", help: "Go to the first line.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .last, keys: [.character("G"), Key(.end)], hint: "last", help: "Go to the last line.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .nextDesignation, keys: [Key(.tab), .character("]")], hint: "next",
            help: "Show the next designation, or the next partner.", screens: rings, rank: 4),
        ActionEntry(
            action: .previousDesignation, keys: [Key(.backTab), .character("[")], hint: "previous",
            help: "Show the previous designation, or the previous partner.", screens: rings, rank: nil),
        ActionEntry(
            action: .edit, keys: [.character("e")], hint: "edit",
            help:
                "What if: type another number, +5 or -5 for more or less, nothing for not entered; a last day for a certification.",
            screens: [.designation, .person, .membership], rank: 2),
        ActionEntry(
            action: .add, keys: [.character("a")], hint: "passes", help: "What if: the person passes a certification.",
            screens: [.person], rank: 2),
        ActionEntry(
            action: .remove, keys: [.character("D")], hint: "without",
            help: "What if: the person leaves, or the certification is gone.", screens: [.people, .person], rank: 3),
        ActionEntry(
            action: .addPerson, keys: [.character("a")], hint: "add", help: "What if: a person joins.",
            screens: [.people], rank: 2),
        ActionEntry(
            action: .addPartner, keys: [.character("a")], hint: "add partner",
            help: "Add a partner to the store.", screens: rosters, rank: 8),
        ActionEntry(
            action: .renamePartner, keys: [.character("R")], hint: "rename",
            help: "Give the partner another name.", screens: rosters, rank: nil),
        ActionEntry(
            action: .removePartner, keys: [.character("D")], hint: "remove",
            help: "Remove the partner from the store, after asking.", screens: rosters, rank: nil),
        ActionEntry(
            action: .increase, keys: [.character("+"), .character("=")], hint: "more", help: "What if: one unit more.",
            screens: [.designation], rank: 3),
        ActionEntry(
            action: .decrease, keys: [.character("-")], hint: "less", help: "What if: one unit less.",
            screens: [.designation], rank: nil),
        ActionEntry(
            action: .whatIf, keys: [.character("w")], hint: "what-if", help: "Show the what-if or the facts.",
            screens: what, rank: nil),
        ActionEntry(
            action: .undo, keys: [.character("u")], hint: "undo", help: "Undo the last change of the what-if.",
            screens: what, rank: nil),
        ActionEntry(
            action: .redo, keys: [.control("r")], hint: "redo", help: "Make the change again that was undone.",
            screens: what, rank: nil),
        ActionEntry(
            action: .drop, keys: [.character("x")], hint: "drop", help: "Drop the change under the cursor.",
            screens: [.designation, .edits, .membership], rank: 3),
        ActionEntry(
            action: .dropAll, keys: [.character("X")], hint: "drop all", help: "Drop all changes, after asking.",
            screens: what, rank: nil),
        ActionEntry(
            action: .save, keys: [.character("s")], hint: "save",
            help: "Save the changes of the what-if as facts, after showing them.", screens: what, rank: nil),
        ActionEntry(
            action: .track, keys: [.character("t")], hint: "track",
            help: "Show the other track. What counts stays as it is.", screens: [.designation], rank: 4),
        ActionEntry(
            action: .portfolio, keys: [.character("1")], hint: "partners", help: "Go to the partners of the store.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .overview, keys: [.character("2")], hint: "overview",
            help: "Go to the six designations of the partner.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .designation, keys: [.character("3")], hint: "designation",
            help: "Go to the metrics of the selected designation.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .edits, keys: [.character("4")], hint: "changes", help: "Go to the list of changes of the what-if.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .people, keys: [.character("5")], hint: "people",
            help: "Go to the people and their certifications.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .anniversary, keys: [.character("6")], hint: "anniversary",
            help: "Go to the anniversary: every date that matters, and what can be done then.", screens: everywhere,
            rank: nil),
        ActionEntry(
            action: .badges, keys: [.character("7")], hint: "badges",
            help: "Go to badges, specializations and all that hangs on a designation.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .plan, keys: [.character("8")], hint: "plan",
            help: "Go to the least effort that lifts designations to 70.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .apply, keys: [.character("a")], hint: "try it",
            help: "Lay the selected plan or scenario over the facts as a what-if.",
            screens: [.plan, .planSteps, .scenarios], rank: 1),
        ActionEntry(
            action: .planSteps, keys: [Key(.enter), Key(.right), .character("l")], hint: "all steps",
            help: "Show every step of the selected plan.", screens: [.plan], rank: 3),
        ActionEntry(
            action: .nextWay, keys: [Key(.tab), .character("]")], hint: "other way",
            help: "Show another way to the same goal.", screens: plans, rank: 2),
        ActionEntry(
            action: .previousWay, keys: [Key(.backTab), .character("[")], hint: "way before",
            help: "Show the way before.", screens: plans, rank: nil),
        ActionEntry(
            action: .planSettings, keys: [.character("e")], hint: "settings",
            help: "Choose what to plan for, what things cost, and what is ruled out.", screens: plans, rank: 2),
        ActionEntry(
            action: .changeSetting, keys: [Key(.enter), .character("e")], hint: "change",
            help: "Change the setting; the plan is searched anew.", screens: [.planSettings], rank: 1),
        ActionEntry(
            action: .resetSetting, keys: [.character("x")], hint: "as the store",
            help: "Put the setting back to what the store says.", screens: [.planSettings], rank: 3),
        ActionEntry(
            action: .saveCosts, keys: [.character("s")], hint: "save costs",
            help: "Save the costs and limits in the store, after asking.", screens: [.planSettings], rank: 2),
        ActionEntry(
            action: .scenarios, keys: [.character("S")], hint: "scenarios",
            help: "Go to the what-ifs that were kept under a name.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .keep, keys: [.character("K")], hint: "keep",
            help: "Keep the what-if, or the selected plan, as a scenario under a name.",
            screens: [.scenarios, .edits, .plan], rank: 2),
        ActionEntry(
            action: .mark, keys: [.character("v")], hint: "mark",
            help: "Mark the scenario, up to four, to be compared.", screens: [.scenarios], rank: 3),
        ActionEntry(
            action: .compare, keys: [.character("c"), Key(.enter), Key(.right), .character("l")], hint: "compare",
            help: "Show the marked scenarios, or the selected one, beside today.", screens: [.scenarios], rank: 3),
        ActionEntry(
            action: .rename, keys: [.character("R")], hint: "rename", help: "Give the scenario another name.",
            screens: [.scenarios], rank: nil),
        ActionEntry(
            action: .duplicate, keys: [.character("d")], hint: "copy", help: "Keep a second scenario like this one.",
            screens: [.scenarios], rank: nil),
        ActionEntry(
            action: .delete, keys: [.character("D")], hint: "delete", help: "Delete the scenario, after asking.",
            screens: [.scenarios], rank: 4),
        ActionEntry(
            action: .rebase, keys: [.character("b")], hint: "on today's facts",
            help: "Put the scenario on the facts as they are now, without edits that are spent.",
            screens: [.scenarios], rank: nil),
        ActionEntry(
            action: .takeBack, keys: [.character("u")], hint: "undo",
            help: "Take the last change of the scenarios back, such as a deletion.", screens: [.scenarios], rank: 4),
        ActionEntry(
            action: .order, keys: [.character("o")], hint: "order",
            help: "Put the scenarios in another order: by points, designations, cost or name.",
            screens: [.comparison], rank: 1),
        ActionEntry(
            action: .differing, keys: [.character("d")], hint: "what differs",
            help: "Show only designations that differ, or all.", screens: [.comparison], rank: 1),
        ActionEntry(
            action: .export, keys: [.character("w")], hint: "write a file",
            help: "Write the comparison to a file: Markdown, CSV or JSON.", screens: [.comparison], rank: 2),
        ActionEntry(
            action: .editions, keys: [.character("E")], hint: "editions",
            help: "Compare the same facts under every edition of the rules.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .membership, keys: [.character("M")], hint: "membership",
            help: "Go to the facts about the membership: anniversary, benefits, what is held.", screens: everywhere,
            rank: nil),
        ActionEntry(
            action: .activity, keys: [.character("9")], hint: "activity",
            help: "Go to the record of changes: who changed what, the newest first.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .revert, keys: [.character("u")], hint: "take back",
            help: "Take the change under the cursor back, after asking; that is a change of its own.",
            screens: [.activity], rank: 1),
        ActionEntry(
            action: .history, keys: [.character("0")], hint: "history",
            help: "Go to the history: how the scores moved from day to day.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .takeMine, keys: [.character("m")], hint: "mine",
            help: "Where somebody else changed the same: take your value.", screens: [.conflicts], rank: 1),
        ActionEntry(
            action: .takeTheirs, keys: [.character("t")], hint: "theirs",
            help: "Where somebody else changed the same: leave their value.", screens: [.conflicts], rank: 1),
        ActionEntry(
            action: .takeOther, keys: [.character("e")], hint: "another",
            help: "Where somebody else changed the same: type another value.", screens: [.conflicts], rank: 2),
        ActionEntry(
            action: .settle, keys: [.character("s"), Key(.enter)], hint: "save",
            help: "Save what was chosen where somebody else changed the same.", screens: [.conflicts], rank: 2),
        ActionEntry(
            action: .recover, keys: [.character("B")], hint: "bring back",
            help: "Bring back the unsaved changes that were discarded last, for a week.", screens: everywhere,
            rank: nil),
        ActionEntry(
            action: .palette, keys: [.character(":")], hint: "menu",
            help: "Look for an action, a partner, a designation, a metric, a person, a scenario or a word, "
                + "and go there.",
            screens: everywhere, rank: 5),
        ActionEntry(
            action: .find, keys: [.character("/")], hint: "find",
            help: "Narrow a list down as you type, or search a text; Enter keeps it, Esc ends it.",
            screens: everywhere, rank: 5),
        ActionEntry(
            action: .nextMatch, keys: [.character("n")], hint: "next match",
            help: "Go to the next match of a search, or the next row of a filtered list.", screens: everywhere,
            rank: nil),
        ActionEntry(
            action: .previousMatch, keys: [.character("N")], hint: "previous match",
            help: "Go to the previous match of a search, or the previous row of a filtered list.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .sort, keys: [.character("o")], hint: "sort",
            help: "Sort the list by another column; the same one again turns the order round.",
            screens: lists.union([.activity]), rank: 6),
        ActionEntry(
            action: .columns, keys: [.character("O")], hint: "columns",
            help: "Choose which columns the list has.", screens: [.portfolio, .people, .activity], rank: nil),
        ActionEntry(
            action: .copy, keys: [.character("y")], hint: "copy",
            help: "Copy the value under the cursor to the clipboard.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .copyAll, keys: [.character("Y")], hint: "copy row",
            help: "Copy the row under the cursor as text, or the whole text.", screens: everywhere, rank: nil),
        ActionEntry(
            action: .mouse, keys: [.character("m")], hint: "mouse",
            help: "Switch the mouse on or off; while it is on, hold Shift to select text as usual.",
            screens: everywhere.subtracting([.conflicts]), rank: nil),
        ActionEntry(
            action: .theme, keys: [.character("T")], hint: "theme",
            help: "Choose a theme; the screen shows the one under the cursor.", screens: everywhere, rank: 6),
        ActionEntry(
            action: .reload, keys: [.character("r")], hint: "reload", help: "Read the store again.",
            screens: everywhere,
            rank: 7),
        ActionEntry(
            action: .help, keys: [.character("?"), Key(.function(1))], hint: "help",
            help: "Explain the words on the screen and show the keys, or hide them.",
            screens: everywhere, rank: 0),
        ActionEntry(
            action: .tour, keys: [Key(.function(2))], hint: "tour", help: "Take a short tour of the dashboard.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .redraw, keys: [.control("l")], hint: "redraw", help: "Draw the screen anew.", screens: everywhere,
            rank: nil),
        ActionEntry(
            action: .suspend, keys: [.control("z")], hint: "suspend", help: "Go back to the shell for a while.",
            screens: everywhere, rank: nil),
        ActionEntry(
            action: .quit, keys: [.character("Q"), .control("c")], hint: "quit", help: "Quit from anywhere.",
            screens: everywhere, rank: 5),
    ]

    /// The action of a key on a screen; `nil` for a key that does nothing there.
    static func action(for key: Key, on screen: ScreenKind) -> Action? {
        entries.first { $0.screens.contains(screen) && $0.keys.contains(key) }?.action
    }
}
