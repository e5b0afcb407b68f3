internal import Pages

/// The words that the linear mode understands.
enum LinearCommand: String, CaseIterable {
    case partners, open, overview, designation, why, gaps, people, person, plan, `try`, anniversary, badges
    case membership, editions, history, activity, revert, changes
    case scenarios, keep, load, compare, rename, duplicate, delete, rebase
    case add, name, remove, set, passes, joins, leaves, undo, redo, drop, facts, save, mine, theirs, recover
    case explain, next, previous, track, back, again, more, all, reload, help, quit

    /// What comes behind the word; empty for nothing.
    var form: String {
        switch self {
        case .open, .designation, .person: "NAME"
        case .why: "METRIC"
        case .set: "INPUT VALUE"
        case .try, .revert: "NUMBER"
        case .passes: "PERSON CODE"
        case .explain: "WORD"
        case .add: "NAME"
        case .joins: "NAME: CODE DAY, …"
        case .name: "NEW-NAME"
        case .remove: "PARTNER"
        case .leaves: "PERSON"
        case .drop: "INPUT"
        case .mine, .theirs: "NUMBER"
        case .keep: "NAME NOTE"
        case .load, .delete, .rebase: "NAME"
        case .compare: "NAMES"
        case .rename, .duplicate: "NAME NEW-NAME"
        default: ""
        }
    }

    /// What it does.
    var help: String {
        switch self {
        case .partners: "the partners of the store"
        case .open: "the designations of a partner"
        case .overview: "the designations of this partner"
        case .designation: "the metrics of a designation"
        case .why: "how a metric is scored, from which numbers, by which rule"
        case .gaps: "what is missing, the nearest designation first"
        case .people: "the people and their certifications"
        case .person: "the certifications of a person"
        case .plan: "the least effort to what a designation takes"
        case .try: "lay a plan of the list over the facts as a what-if"
        case .anniversary: "every date that matters, and what can be done at the anniversary"
        case .badges: "badges, specializations and all that hangs on a designation"
        case .membership: "the facts about the membership"
        case .editions: "the same facts under every edition of the rules"
        case .history: "how the scores moved"
        case .activity: "who changed what"
        case .revert: "take a change of the list of activity back, after asking"
        case .changes: "the changes of the what-if"
        case .scenarios: "the what-ifs that were kept under a name"
        case .keep: "keep the what-if, or the first plan while plans are shown, as a scenario; the note may be left out"
        case .load: "lay a scenario over the facts as a what-if"
        case .compare: "scenarios beside today, by name or number; the first four without names"
        case .rename: "give a scenario another name"
        case .duplicate: "keep a copy of a scenario"
        case .delete: "delete a scenario, after asking; undo brings it back"
        case .rebase: "put a scenario on the facts as they are now"
        case .set:
            "what if an input had another value: 12, +5 or -5 for more or less (-5 is minus five where a number can be below zero), none for not entered; a number of the list does for the input"
        case .passes: "what if a person passes a certification"
        case .joins: "what if a person joins"
        case .leaves: "what if a person leaves"
        case .add: "add a partner to the store"
        case .name: "give this partner another name"
        case .remove: "remove a partner from the store, after asking; revert brings it back"
        case .undo: "undo the last change of the what-if"
        case .redo: "make the change again that was undone"
        case .drop: "drop a change of the what-if, or all of them"
        case .facts: "show the facts without the what-if, or with it again"
        case .save: "save the what-if as facts, after asking"
        case .mine: "where somebody else changed the same: take your value"
        case .theirs: "where somebody else changed the same: leave theirs"
        case .recover: "bring back the unsaved changes that were discarded last"
        case .next: "the next designation, metric or partner"
        case .previous: "the previous one"
        case .track: "the other track of a designation"
        case .back: "the screen before"
        case .again: "say the screen again"
        case .more: "go on with a long answer"
        case .all: "the rest of a long answer at once"
        case .reload: "read the store again"
        case .explain: "what a word of the program means, such as explain anniversary; without a word, all words"
        case .help: "these words"
        case .quit: "end the program"
        }
    }
}
