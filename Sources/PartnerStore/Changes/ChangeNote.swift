/// What the journal tells of a change beside the values: who, when and why.
public struct ChangeNote: Sendable, Hashable {
    /// The user who makes the change.
    public var author: String

    /// The time in UTC, such as `2022-10-10T09:30:00Z`.
    public var time: String

    /// Why the change is made, such as `seventy set`; `nil` where nobody says.
    public var reason: String?

    /// Makes a note.
    public init(author: String, time: String, reason: String? = nil) {
        self.author = author
        self.time = time
        self.reason = reason
    }
}
