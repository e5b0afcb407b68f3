internal import Pages

/// The one table that feeds the key map, the palette, the help screen, the hint bar, the linear mode and the tests: a row
/// an action.
///
/// What an action does stands with the screens that have it, in the `actions` of their ``ScreenSpec``; what can be done
/// anywhere stands in ``GeneralActions``.
enum ActionTable {
    static let entries: [ActionEntry] = [
        ActionEntry(
            .open, keys: [Key(.enter), Key(.right), .character("l")], group: .moving, rank: 1,
            title: "Open what is selected", hint: "open",
            help:
                "Open what is selected: a partner, a designation, or how a metric is scored; on the editions, what changed."
        ),
        ActionEntry(
            .back, keys: [Key(.escape), .character("q"), Key(.left), .character("h"), Key(.backspace)], group: .moving,
            rank: 2, title: "Go back", hint: "back",
            help: "Go back; on the first screen, asks whether to quit."),
        ActionEntry(
            .down, keys: [Key(.down), .character("j")], group: .moving,
            title: "Move down", hint: "down",
            help: "Move down."),
        ActionEntry(
            .up, keys: [Key(.up), .character("k")], group: .moving,
            title: "Move up", hint: "up",
            help: "Move up."),
        ActionEntry(
            .pageDown, keys: [Key(.pageDown), .control("f"), .character(" ")], group: .moving,
            title: "Move down by a page", hint: "page",
            help: "Move down by a page."),
        ActionEntry(
            .pageUp, keys: [Key(.pageUp), .control("b")], group: .moving,
            title: "Move up by a page", hint: "page",
            help: "Move up by a page."),
        ActionEntry(
            .first, keys: [.character("g"), Key(.home)], group: .moving,
            title: "Go to the first line", hint: "first",
            help: "Go to the first line."),
        ActionEntry(
            .last, keys: [.character("G"), Key(.end)], group: .moving,
            title: "Go to the last line", hint: "last",
            help: "Go to the last line."),
        ActionEntry(
            .nextDesignation, keys: [Key(.tab), .character("]")], group: .moving, rank: 4, spoken: .next,
            title: "Show the next one", hint: "next",
            help: "Show the next designation, or the next partner."),
        ActionEntry(
            .previousDesignation, keys: [Key(.backTab), .character("[")], group: .moving, spoken: .previous,
            title: "Show the previous one", hint: "previous",
            help: "Show the previous designation, or the previous partner."),
        ActionEntry(
            .edit, keys: [.character("e")], group: .changing, rank: 2, spoken: .set,
            title: "Edit the value", hint: "edit",
            help:
                "Type numbers, +5 or -5 for more or less (-5 is minus five where a number can be below zero), nothing for not entered; Tab takes each and goes on to the next. A certification's days."
        ),
        ActionEntry(
            .add, keys: [.character("a")], group: .changing, rank: 2, spoken: .passes,
            title: "Add a certification", hint: "passes",
            help: "Certifications that the person holds, or what if they pass one."),
        ActionEntry(
            .remove, keys: [.character("D")], group: .changing, rank: 3, spoken: .leaves,
            title: "Remove the person", hint: "without",
            help: "What if: the person leaves."),
        ActionEntry(
            .removeCertification, keys: [.character("D")], group: .changing, rank: 3, spoken: .help,
            title: "Drop the certification", hint: "drop",
            help: "What if: the person does not hold this certification any more."),
        ActionEntry(
            .addPerson, keys: [.character("a")], group: .changing, rank: 2, spoken: .joins,
            title: "Add a person", hint: "add",
            help: "What if: a person joins."),
        ActionEntry(
            .addPartner, keys: [.character("a")], group: .changing, rank: 8, spoken: .add,
            title: "Add a partner", hint: "add partner",
            help: "Add a partner to the store."),
        ActionEntry(
            .renamePartner, keys: [.character("R")], group: .changing, spoken: .name,
            title: "Rename the partner", hint: "rename",
            help: "Give the partner another name."),
        ActionEntry(
            .removePartner, keys: [.character("D")], group: .changing, spoken: .remove,
            title: "Remove the partner", hint: "remove",
            help: "Remove the partner from the store, after asking."),
        ActionEntry(
            .particulars, keys: [.character("A")], group: .changing,
            title: "Change account, edition, day or note", hint: "particulars",
            help: "Change the account number of the partner, the edition or the day that it is pinned to, or its note."),
        ActionEntry(
            .editText, keys: [.character("F")], group: .changing,
            title: "Edit the facts as text", hint: "as text",
            help: "Edit all facts of the partner as text, in the editor that VISUAL or EDITOR names."),
        ActionEntry(
            .increase, keys: [.character("+"), .character("=")], group: .changing, rank: 3, spoken: .set,
            title: "Add one unit", hint: "more",
            help: "What if: one unit more."),
        ActionEntry(
            .decrease, keys: [.character("-")], group: .changing, spoken: .set,
            title: "Take one unit away", hint: "less",
            help: "What if: one unit less."),
        ActionEntry(
            .whatIf, keys: [.character("w")], group: .changing, spoken: .facts,
            title: "Switch between what-if and facts", hint: "what-if",
            help: "Show the what-if or the facts."),
        ActionEntry(
            .undo, keys: [.character("u")], group: .changing,
            title: "Undo the last change", hint: "undo",
            help: "Undo the last change of the what-if."),
        ActionEntry(
            .redo, keys: [.control("r")], group: .changing,
            title: "Redo the change", hint: "redo",
            help: "Make the change again that was undone."),
        ActionEntry(
            .drop, keys: [.character("x")], group: .changing, rank: 3,
            title: "Drop the change", hint: "drop",
            help: "Drop the change under the cursor."),
        ActionEntry(
            .dropAll, keys: [.character("X")], group: .changing,
            title: "Drop all changes", hint: "drop all",
            help: "Drop all changes, after asking."),
        ActionEntry(
            .save, keys: [.character("s")], group: .changing,
            title: "Save the changes", hint: "save",
            help: "Save the changes as facts, after showing them and asking for a reason."),
        ActionEntry(
            .track, keys: [.character("t")], group: .screens, rank: 4,
            title: "Show the other track", hint: "track",
            help: "Show the other track. What counts stays as it is."),
        ActionEntry(
            .portfolio, keys: [.character("1")], group: .screens, spoken: .partners,
            title: "Go to the partners", hint: "partners",
            help: "Go to the partners of the store."),
        ActionEntry(
            .overview, keys: [.character("2")], group: .screens,
            title: "Go to the overview", hint: "overview",
            help: "Go to the six designations of the partner."),
        ActionEntry(
            .designation, keys: [.character("3")], group: .screens,
            title: "Go to the designation", hint: "designation",
            help: "Go to the metrics of the selected designation."),
        ActionEntry(
            .edits, keys: [.character("4")], group: .screens, spoken: .changes,
            title: "Go to the changes", hint: "changes",
            help: "Go to the list of changes of the what-if."),
        ActionEntry(
            .people, keys: [.character("5")], group: .screens,
            title: "Go to people", hint: "people",
            help: "Go to the people and their certifications."),
        ActionEntry(
            .anniversary, keys: [.character("6")], group: .screens,
            title: "Go to the anniversary", hint: "anniversary",
            help: "Go to the anniversary: every date that matters, and what can be done then."),
        ActionEntry(
            .badges, keys: [.character("7")], group: .screens,
            title: "Go to badges", hint: "badges",
            help: "Go to badges, specializations and all that hangs on a designation."),
        ActionEntry(
            .plan, keys: [.character("8")], group: .screens,
            title: "Go to the plan", hint: "plan",
            help: "Go to the plan: the least effort that qualifies a designation."),
        ActionEntry(
            .apply, keys: [.character("a")], group: .changing, rank: 1, spoken: .`try`,
            title: "Try the plan", hint: "try it",
            help: "Lay the selected plan or scenario over the facts as a what-if."),
        ActionEntry(
            .planSteps, keys: [Key(.enter), Key(.right), .character("l")], group: .screens, rank: 3,
            title: "Show all steps of the plan", hint: "all steps",
            help: "Show every step of the selected plan."),
        ActionEntry(
            .nextWay, keys: [Key(.tab), .character("]")], group: .screens, rank: 2,
            title: "Show another way", hint: "other way",
            help: "Show another way to the same goal."),
        ActionEntry(
            .previousWay, keys: [Key(.backTab), .character("[")], group: .screens,
            title: "Show the way before", hint: "way before",
            help: "Show the way before."),
        ActionEntry(
            .planSettings, keys: [.character("e")], group: .screens, rank: 2,
            title: "Change the settings of plans", hint: "settings",
            help: "Choose what to plan for, what things cost, and what is ruled out."),
        ActionEntry(
            .changeSetting, keys: [Key(.enter), .character("e")], group: .changing, rank: 1,
            title: "Change the setting", hint: "change",
            help: "Change the setting; the plan is searched anew."),
        ActionEntry(
            .resetSetting, keys: [.character("x")], group: .changing, rank: 3,
            title: "Put the setting back", hint: "as the store",
            help: "Put the setting back to what the store says."),
        ActionEntry(
            .saveCosts, keys: [.character("s")], group: .changing, rank: 2,
            title: "Save the costs", hint: "save costs",
            help: "Save the costs and limits in the store, after asking."),
        ActionEntry(
            .scenarios, keys: [.character("S")], group: .screens,
            title: "Go to the scenarios", hint: "scenarios",
            help: "Go to the what-ifs that were kept under a name."),
        ActionEntry(
            .keep, keys: [.character("K")], group: .changing, rank: 2,
            title: "Keep as a scenario", hint: "keep",
            help: "Keep the what-if, or the selected plan, as a scenario under a name."),
        ActionEntry(
            .mark, keys: [.character("v")], group: .changing, rank: 3,
            title: "Mark the row", hint: "mark",
            help: "Mark the scenario to be compared, up to four, or the partner for what is done with several."),
        ActionEntry(
            .markAll, keys: [.character("*")], group: .changing,
            title: "Mark all rows", hint: "mark all",
            help: "Mark all partners that are shown, or none of them."),
        ActionEntry(
            .several, keys: [.character("x")], group: .changing, rank: 3,
            title: "Do something with what is marked", hint: "with marked",
            help: "Record, copy or write the marked partners, or keep them as a view."),
        ActionEntry(
            .compare, keys: [.character("c"), Key(.enter), Key(.right), .character("l")], group: .screens, rank: 3,
            title: "Compare the scenarios", hint: "compare",
            help: "Show the marked scenarios, or the selected one, beside today."),
        ActionEntry(
            .rename, keys: [.character("R")], group: .changing,
            title: "Rename the scenario", hint: "rename",
            help: "Give the scenario another name."),
        ActionEntry(
            .duplicate, keys: [.character("d")], group: .changing,
            title: "Duplicate the scenario", hint: "copy",
            help: "Keep a second scenario like this one."),
        ActionEntry(
            .delete, keys: [.character("D")], group: .changing, rank: 4,
            title: "Delete the scenario", hint: "delete",
            help: "Delete the scenario, after asking."),
        ActionEntry(
            .rebase, keys: [.character("b")], group: .changing,
            title: "Put the scenario on today's facts", hint: "on today's facts",
            help: "Put the scenario on the facts as they are now, without edits that are spent."),
        ActionEntry(
            .takeBack, keys: [.character("u")], group: .changing, rank: 4, spoken: .undo,
            title: "Take the last scenario change back", hint: "undo",
            help: "Take the last change of the scenarios back, such as a deletion."),
        ActionEntry(
            .order, keys: [.character("o")], group: .screens, rank: 1,
            title: "Order the comparison", hint: "order",
            help: "Put the scenarios in another order: by points, designations, cost or name."),
        ActionEntry(
            .differing, keys: [.character("d")], group: .screens, rank: 1,
            title: "Show only what differs", hint: "what differs",
            help: "Show only designations that differ, or all."),
        ActionEntry(
            .export, keys: [.character("w")], group: .changing, rank: 2,
            title: "Write the comparison to a file", hint: "write a file",
            help: "Write the comparison to a file: Markdown, CSV or JSON."),
        ActionEntry(
            .editions, keys: [.character("E")], group: .screens,
            title: "Compare the editions", hint: "editions",
            help: "Compare the same facts under every edition of the rules."),
        ActionEntry(
            .membership, keys: [.character("M")], group: .screens,
            title: "Go to the membership", hint: "membership",
            help: "Go to the facts about the membership: anniversary, benefits, what is held."),
        ActionEntry(
            .activity, keys: [.character("9")], group: .screens,
            title: "Go to the activity", hint: "activity",
            help: "Go to the record of changes: who changed what, the newest first."),
        ActionEntry(
            .revert, keys: [.character("u")], group: .changing, rank: 1,
            title: "Take the save back", hint: "take back",
            help: "Take all that was saved at once under the cursor back, after asking; that is a change of its own."),
        ActionEntry(
            .history, keys: [.character("0")], group: .screens,
            title: "Go to the history", hint: "history",
            help: "Go to the history: how the scores moved from day to day."),
        ActionEntry(
            .takeMine, keys: [.character("m")], group: .changing, rank: 1, spoken: .mine,
            title: "Take my value", hint: "mine",
            help: "Where somebody else changed the same: take your value."),
        ActionEntry(
            .takeTheirs, keys: [.character("t")], group: .changing, rank: 1, spoken: .theirs,
            title: "Leave their value", hint: "theirs",
            help: "Where somebody else changed the same: leave their value."),
        ActionEntry(
            .takeOther, keys: [.character("e")], group: .changing, rank: 2,
            title: "Type another value", hint: "another",
            help: "Where somebody else changed the same: type another value."),
        ActionEntry(
            .settle, keys: [.character("s"), Key(.enter)], group: .changing, rank: 2,
            title: "Save what was chosen", hint: "save",
            help: "Save what was chosen where somebody else changed the same."),
        ActionEntry(
            .recover, keys: [.character("B")], group: .changing,
            title: "Bring back discarded changes", hint: "bring back",
            help: "Bring back the unsaved changes that were discarded last, for a week."),
        ActionEntry(
            .palette, keys: [.character(":")], group: .finding, rank: 5,
            title: "Open the command palette", hint: "menu",
            help:
                "Look for an action, a partner, a designation, a metric, a person, a scenario or a word, and go there."),
        ActionEntry(
            .find, keys: [.character("/")], group: .finding, rank: 5,
            title: "Filter the list or search the text", hint: "find",
            help:
                "Narrow a list down as you type, by words and by conditions such as short<5, zero, lapsed or expires<60d; or search a text. Enter keeps it, Esc ends it."
        ),
        ActionEntry(
            .nextMatch, keys: [.character("n")], group: .finding,
            title: "Go to the next match", hint: "next match",
            help: "Go to the next match of a search, or the next row of a filtered list."),
        ActionEntry(
            .previousMatch, keys: [.character("N")], group: .finding,
            title: "Go to the previous match", hint: "previous match",
            help: "Go to the previous match of a search, or the previous row of a filtered list."),
        ActionEntry(
            .sort, keys: [.character("o")], group: .finding, rank: 6,
            title: "Sort the list", hint: "sort",
            help: "Sort the list by another column; the same one again turns the order round."),
        ActionEntry(
            .sortNext, keys: [.character(">")], group: .finding,
            title: "Sort by the next column", hint: "sort by next",
            help: "Sort the list by the next of its columns."),
        ActionEntry(
            .sortTurn, keys: [.character("<")], group: .finding,
            title: "Turn the order round", hint: "turn order",
            help: "Turn the order of the list round."),
        ActionEntry(
            .views, keys: [.character("V")], group: .finding, rank: 7,
            title: "Choose or keep a view", hint: "views",
            help: "Choose a view: a filter, an order and columns under a name; or keep what is shown as one."),
        ActionEntry(
            .table, keys: [.character("W")], group: .finding,
            title: "Copy or write the table", hint: "table",
            help: "Copy the table as shown, or write it to a file, as CSV or Markdown."),
        ActionEntry(
            .columns, keys: [.character("O")], group: .finding,
            title: "Choose the columns", hint: "columns",
            help: "Choose which columns the list has."),
        ActionEntry(
            .copy, keys: [.character("y")], group: .finding,
            title: "Copy the value", hint: "copy",
            help: "Copy the value under the cursor to the clipboard."),
        ActionEntry(
            .copyAll, keys: [.character("Y")], group: .finding,
            title: "Copy the row or the text", hint: "copy row",
            help: "Copy the row under the cursor as text, or the whole text."),
        ActionEntry(
            .mouse, keys: [.character("m")], group: .program,
            title: "Switch the mouse on or off", hint: "mouse",
            help: "Switch the mouse on or off; while it is on, hold Shift to select text as usual."),
        ActionEntry(
            .theme, keys: [.character("T")], group: .program, rank: 6,
            title: "Choose a theme", hint: "theme",
            help: "Choose a theme; the screen shows the one under the cursor."),
        ActionEntry(
            .reload, keys: [.character("r")], group: .program, rank: 7,
            title: "Read the store again", hint: "reload",
            help: "Read the store again."),
        ActionEntry(
            .help, keys: [.character("?"), Key(.function(1))], group: .program, rank: 0,
            title: "Show or hide the help", hint: "help",
            help: "Explain the words on the screen and show the keys, or hide them."),
        ActionEntry(
            .tour, keys: [Key(.function(2))], group: .program,
            title: "Take the tour", hint: "tour",
            help: "Take a short tour of the dashboard."),
        ActionEntry(
            .redraw, keys: [.control("l")], group: .program,
            title: "Draw the screen anew", hint: "redraw",
            help: "Draw the screen anew."),
        ActionEntry(
            .suspend, keys: [.control("z")], group: .program,
            title: "Suspend to the shell", hint: "suspend",
            help: "Go back to the shell for a while."),
        ActionEntry(
            .quit, keys: [.character("Q"), .control("c")], group: .program, rank: 5,
            title: "Quit", hint: "quit",
            help: "Quit from anywhere."),
    ]

    /// The row of an action.
    static func entry(_ action: Action) -> ActionEntry? { rows[action] }

    private static let rows: CaseTable<Action, ActionEntry> = {
        var rows: CaseTable<Action, ActionEntry> = [:]
        for entry in entries { rows[entry.action] = entry }
        return rows
    }()

    /// What the hint bar shows where there is room, in its order.
    static let hinted = entries.filter { $0.rank != nil }.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }

    /// What an action does on a kind of screen; `nil` where it means nothing.
    static func function(of action: Action, on spec: ScreenSpec) -> ScreenAction? {
        spec.actions[action] ?? (spec.lacks.contains(action) ? nil : GeneralActions.all[action])
    }

    /// The action of a key on a screen; `nil` for a key that does nothing there.
    static func action(for key: Key, on screen: ScreenKind) -> Action? {
        entries.first { $0.keys.contains(key) && $0.isOn(screen) }?.action
    }
}
