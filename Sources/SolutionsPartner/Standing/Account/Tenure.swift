/// The time for which a designation is held, as far as it is on record.
struct Tenure: Hashable {
    /// The day on which it was attained.
    let attained: CalendarDate
    /// What attained it, where nobody noted the day.
    let proof: ScoresOnRecord.Proof?
    /// Whether it may have been attained before that day, since only the numbers of the day asked show that it is met.
    let isLatestDay: Bool
    /// The anniversary up to which it is valid.
    var through: CalendarDate
    /// The last day on which it is there when nothing more is noted.
    var last: CalendarDate

    /// Whether somebody noted that it is held.
    var isNoted: Bool { proof == nil }
}
