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
    /// Save changes of a partner as facts, then read the store again.
    case commit(partner: String, [Edit])
}
