internal import SolutionsPartner
internal import System

/// What the journal tells of a change beside the values: who, when and why.
package struct ChangeNote: Sendable, Hashable {
    /// The user who makes the change.
    package var author: String

    /// The time in UTC, such as `2022-10-10T09:30:00Z`.
    package var time: String

    /// Why the change is made, such as `seventy set`; `nil` where nobody says.
    package var reason: String?

    /// The user with whose rights the change is made, where that is another one.
    package var effectiveAuthor: String?

    /// The machine that the change is made on; `nil` where nobody says.
    package var host: String?

    /// Makes a note.
    package init(
        author: String, time: String, reason: String? = nil, effectiveAuthor: String? = nil, host: String? = nil
    ) {
        self.author = author
        self.time = time
        // It is shown among others, a line for each.
        self.reason = reason.map(\.inOneLine).flatMap { $0.isBlank ? nil : $0 }
        self.effectiveAuthor = effectiveAuthor
        self.host = host
    }

    /// A note of the user who runs the program, on this machine, at this moment.
    package static func now(_ reason: String? = nil) -> ChangeNote {
        let (author, effective) = (Account.userName, Account.effectiveUserName)
        return ChangeNote(
            author: author, time: Timestamp.now, reason: reason,
            effectiveAuthor: effective == author ? nil : effective, host: Account.hostName)
    }
}
