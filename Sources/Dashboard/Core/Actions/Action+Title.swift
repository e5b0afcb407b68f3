internal import Pages

extension Action {
    /// What is done, in a few imperative words, as the command palette lists it.
    var title: String {
        switch self {
        case .up: "Move up"
        case .down: "Move down"
        case .pageUp: "Move up by a page"
        case .pageDown: "Move down by a page"
        case .first: "Go to the first line"
        case .last: "Go to the last line"
        case .open: "Open what is selected"
        case .back: "Go back"
        case .quit: "Quit"
        case .portfolio: "Go to the partners"
        case .overview: "Go to the overview"
        case .designation: "Go to the designation"
        case .nextDesignation: "Show the next one"
        case .previousDesignation: "Show the previous one"
        case .edit: "Edit the value"
        case .increase: "Add one unit"
        case .decrease: "Take one unit away"
        case .undo: "Undo the last change"
        case .redo: "Redo the change"
        case .whatIf: "Switch between what-if and facts"
        case .drop: "Drop the change"
        case .dropAll: "Drop all changes"
        case .save: "Save the changes"
        case .edits: "Go to the changes"
        case .addPartner: "Add a partner"
        case .renamePartner: "Rename the partner"
        case .removePartner: "Remove the partner"
        case .addPerson: "Add a person"
        case .people: "Go to people"
        case .add: "Add a certification"
        case .remove: "Remove the person or certification"
        case .anniversary: "Go to the anniversary"
        case .badges: "Go to badges"
        case .plan: "Go to the plan"
        case .apply: "Try the plan"
        case .editions: "Compare the editions"
        case .membership: "Go to the membership"
        case .history: "Go to the history"
        case .activity: "Go to the activity"
        case .revert: "Take the change back"
        case .takeMine: "Take my value"
        case .takeTheirs: "Leave their value"
        case .takeOther: "Type another value"
        case .settle: "Save what was chosen"
        case .recover: "Bring back discarded changes"
        case .scenarios: "Go to the scenarios"
        case .keep: "Keep as a scenario"
        case .rename: "Rename the scenario"
        case .duplicate: "Duplicate the scenario"
        case .delete: "Delete the scenario"
        case .rebase: "Put the scenario on today's facts"
        case .takeBack: "Take the last scenario change back"
        case .mark: "Mark the scenario"
        case .compare: "Compare the scenarios"
        case .order: "Order the comparison"
        case .differing: "Show only what differs"
        case .export: "Write the comparison to a file"
        case .nextWay: "Show another way"
        case .previousWay: "Show the way before"
        case .planSteps: "Show all steps of the plan"
        case .planSettings: "Change the settings of plans"
        case .changeSetting: "Change the setting"
        case .resetSetting: "Put the setting back"
        case .saveCosts: "Save the costs"
        case .palette: "Open the command palette"
        case .find: "Filter the list or search the text"
        case .nextMatch: "Go to the next match"
        case .previousMatch: "Go to the previous match"
        case .sort: "Sort the list"
        case .columns: "Choose the columns"
        case .mouse: "Switch the mouse on or off"
        case .copy: "Copy the value"
        case .copyAll: "Copy the row or the text"
        case .track: "Show the other track"
        case .theme: "Choose a theme"
        case .reload: "Read the store again"
        case .redraw: "Draw the screen anew"
        case .suspend: "Suspend to the shell"
        case .tour: "Take the tour"
        case .help: "Show or hide the help"
        }
    }

    /// Where an action belongs in the help.
    var group: ActionGroup {
        switch self {
        case .up, .down, .pageUp, .pageDown, .first, .last, .open, .back, .nextDesignation, .previousDesignation:
            .moving
        case .portfolio, .overview, .designation, .people, .anniversary, .badges, .plan, .editions, .membership,
            .history, .activity, .edits, .track, .scenarios, .planSteps, .planSettings, .compare, .nextWay,
            .previousWay, .order,
            .differing:
            .screens
        case .edit, .increase, .decrease, .undo, .redo, .whatIf, .drop, .dropAll, .save, .add, .remove, .apply,
            .recover, .addPartner, .renamePartner, .removePartner, .addPerson, .revert, .takeMine, .takeTheirs,
            .takeOther, .settle, .keep, .rename, .duplicate, .delete,
            .rebase,
            .takeBack, .mark, .export, .changeSetting, .resetSetting, .saveCosts:
            .changing
        case .palette, .find, .nextMatch, .previousMatch, .sort, .columns, .copy, .copyAll: .finding
        case .mouse, .quit, .theme, .reload, .redraw, .suspend, .help, .tour: .program
        }
    }
}

/// The kinds of actions, in the order of the help.
enum ActionGroup: String, Sendable, CaseIterable {
    case changing = "What if, and changes"
    case finding = "Finding and copying"
    case moving = "Moving"
    case screens = "Screens"
    case program = "The program"
}
