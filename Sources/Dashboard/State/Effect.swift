public import SolutionsPartner

/// Something that the dashboard asks the outside to do.
public enum Effect: Sendable, Hashable {
    /// End the program.
    case quit
    /// Draw everything anew, whatever the terminal is thought to show.
    case redraw
    /// Hand the terminal back to the shell until it is called for again.
    case suspend
    /// Read the store again.
    case reload
    /// Look for the least effort to 70, for each designation and for all that are missing together; the answer comes by
    /// `didPlan`. An earlier search is given up.
    case plan(partner: String, number: Int)
    /// Save changes of a partner as facts, then read the store again.
    case commit(partner: String, [Edit])
}
