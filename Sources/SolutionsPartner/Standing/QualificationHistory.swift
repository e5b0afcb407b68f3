/// The days on which scores were recorded, with the designations that were qualified on each.
public struct QualificationHistory: Sendable, Hashable {
    /// What is recorded.
    public private(set) var days: [CalendarDate: Set<DesignationID>]

    /// The designations of which something was known on a day; a day without an entry tells of all of them.
    private var known: [CalendarDate: Set<DesignationID>] = [:]

    /// A history without a record, so that only today's score is known.
    public static let empty = QualificationHistory()

    /// Makes a history from recorded days.
    public init(days: [CalendarDate: Set<DesignationID>] = [:]) { self.days = days }

    /// Adds the scores of a day, in place of an earlier record of that day.
    ///
    /// - Parameter known: The designations of which something was entered then; `nil` for all. What is not among them was
    ///   not known to be met and not known to be missed.
    public mutating func record(
        _ qualified: Set<DesignationID>, known: Set<DesignationID>? = nil, on day: CalendarDate
    ) {
        days[day] = qualified
        self.known[day] = known
    }

    /// Whether the record of a day tells of a designation.
    func tells(of id: DesignationID, on day: CalendarDate) -> Bool {
        days[day] != nil && known[day].map { $0.contains(id) } ?? true
    }
}
