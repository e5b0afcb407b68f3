package import SolutionsPartner

/// Something that the dashboard asks the outside to do.
package enum Effect: Sendable, Hashable {
    /// End the program.
    case quit
    /// Draw everything anew, whatever the terminal is thought to show.
    case redraw
    /// Hand the terminal back to the shell until it is called for again.
    case suspend
    /// Report clicks and the wheel from now on, or no more.
    case mouse(Bool)
    /// Put text on the clipboard; `what` says in a few words which, for the person.
    case copy(String, what: String)
    /// Write text to a file; where there is one, `didFindFile` asks first unless it is to be replaced. `what` says in a
    /// few words which, for the person.
    case write(String, what: String, path: String, replacing: Bool)
    /// Write down what is to be remembered, views above all, as soon as it changed.
    case remember
    /// Note today's scores of some partners in their histories; the answer comes by `didRecord`.
    case record([String])
    /// Read the store again.
    case reload
    /// Look whether a store in which nothing could be saved can be written by now, and if so try the action again.
    case tryAgain(Action)
    /// Look for the least effort, for each designation of the request and for all of them together; the answer comes by
    /// `didPlan`, and `didReach` tells how far a long search has come. An earlier search is given up.
    case plan(partner: String, PlanRequest, number: Int)
    /// Give the search for plans up.
    case stopPlanning
    /// Make costs those of the store; the answer comes by `didSaveCosts`.
    case saveCosts(PlanCosts)
    /// Do something with the scenarios of a partner.
    case scenario(partner: String, ScenarioRequest)
    /// Change which partners the store has.
    case roster(RosterRequest)
    /// Save changes of a partner as facts, then read the store again; `base` is the revision that they began on, and the
    /// reason is for the record.
    case commit(partner: String, [Edit], base: Int?, reason: String? = nil)
    /// Have the facts of a partner edited as text in the user's editor, and save what is different.
    case editText(partner: String)
    /// Save text that came back from the editor and was asked about: as it was left the last time or, where somebody is
    /// sure, without its end or without most of its facts.
    case saveText(partner: String, isSure: Bool)
    /// Read the themes; the answer comes by `didLoad`.
    case loadThemes(for: ThemeUse)
    /// Read the record of changes; the answer comes by `didRead(activity:)`.
    case readActivity
    /// Take a save of the record back, named by its first entry; with force also where a value was changed again since.
    case revert(entry: Int, isForced: Bool)
    /// Write the unsaved changes of a partner down, in place of those written before; none for an empty list.
    case draft(partner: String, [Edit], base: Int)
    /// Go on with a draft of an earlier run.
    case resumeDraft(DraftOffer)
    /// Discard a draft of an earlier run.
    case discardDraft(name: String)
    /// Discard what is unsaved in this run.
    case discardDrafts
    /// Look for the newest draft that was discarded, of a partner or of any; the answer comes by `takeUp`.
    case recoverDraft

    /// Whether it changes something that outlasts the program.
    package var isChange: Bool {
        switch self {
        case .quit, .redraw, .suspend, .mouse, .copy, .reload, .tryAgain, .plan, .stopPlanning, .scenario(_, .read),
            .loadThemes,
            .readActivity:
            false
        case .write, .remember, .record, .saveCosts, .scenario, .roster, .commit, .editText, .saveText, .revert, .draft,
            .resumeDraft, .discardDraft, .discardDrafts,
            .recoverDraft:
            true
        }
    }
}

/// What all themes are needed for, which is more than the one in use.
package enum ThemeUse: Sendable, Hashable {
    /// The list from which one is chosen.
    case picker
    /// The list of all that can be done.
    case palette
}
