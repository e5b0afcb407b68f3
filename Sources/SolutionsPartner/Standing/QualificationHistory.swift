/// The days on which scores were recorded, with the designations that were qualified on each.
public struct QualificationHistory: Sendable, Hashable {
    /// The days a record speaks for: Partner Center refreshes once a month, so a score stands about so long.
    static let reach = 31

    /// What is recorded.
    public private(set) var days: [CalendarDate: Set<DesignationID>]

    /// A history without a record, so that only today's score is known.
    public static let empty = QualificationHistory()

    /// Makes a history from recorded days.
    public init(days: [CalendarDate: Set<DesignationID>] = [:]) { self.days = days }

    /// Adds the scores of a day, in place of an earlier record of that day.
    public mutating func record(_ qualified: Set<DesignationID>, on day: CalendarDate) { days[day] = qualified }

    /// What a range of days tells about a designation.
    enum Finding: Hashable {
        /// It was qualified, on this day first.
        case qualified(CalendarDate)
        /// It was recorded and never qualified.
        case notQualified
        /// Nothing was recorded.
        case unknown
    }

    /// What the records tell about a designation in a range; a record from shortly before speaks for the first day.
    func finding(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> Finding {
        let start = range.lowerBound
        let earlier = days.keys.filter { $0 < start && $0.days(to: start) <= Self.reach }.max()
        if let earlier, days[start] == nil, days[earlier]?.contains(id) == true { return .qualified(start) }
        let within = days.keys.filter { range.contains($0) }.sorted()
        if let first = within.first(where: { days[$0]?.contains(id) == true }) { return .qualified(first) }
        return within.isEmpty && earlier == nil ? .unknown : .notQualified
    }

    /// The first day of a range on which a designation was recorded as qualified; `nil` for none.
    func firstQualified(_ id: DesignationID, in range: ClosedRange<CalendarDate>) -> CalendarDate? {
        days.filter { range.contains($0.key) && $0.value.contains(id) }.keys.min()
    }
}
