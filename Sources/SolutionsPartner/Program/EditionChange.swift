/// A change of the rules on one day within an edition: a dated entry.
///
/// A fee, a name, a list, a refresh day or the end of a program changes on its own day and not with the edition; the
/// entry says what, when, and where that is stated.
public struct EditionChange: Sendable, Hashable {
    /// The first day on which the change holds.
    public let day: CalendarDate
    /// What changes, in one line.
    public let title: String
    /// Where that is stated, and how sure it is.
    public let source: RuleSource
}

/// An edition as it reads on a day: its name, and how many of its dated changes have come into force.
///
/// Two readings that are equal hold the same rules, so that a reading serves as the key of what was made from it.
public struct EditionReading: Sendable, Hashable {
    /// The name of the edition.
    public let edition: String
    /// The day of the latest change in it; `nil` where none has come into force.
    public let since: CalendarDate?
    /// The day on which the next change comes into force; `nil` where none is to come.
    public let until: CalendarDate?

    /// Whether the edition reads like this on a day.
    public func holds(on day: CalendarDate) -> Bool {
        (since.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }
}
