/// The day and the edition that a partner is scored on.
public struct ScoringChoice: Sendable, Hashable {
    /// The day that certifications and dates are judged on.
    public let day: CalendarDate

    /// The name of the edition.
    public let edition: String

    /// Chooses for a partner.
    ///
    /// The day is the one asked for, else the partner's own pin, else the store's, else today. The edition is the one
    /// asked for, else the one in force on a day that was asked for, else the partner's own pin, else the store's,
    /// else the one in force on the day.
    ///
    /// Returns `nil` only for a catalog without an edition that has a date.
    public init?(
        for partner: Partner, requestedDay: CalendarDate? = nil, requestedEdition: String? = nil,
        storeDay: CalendarDate? = nil, storeEdition: String? = nil, today: CalendarDate, catalog: EditionCatalog
    ) {
        day = requestedDay ?? partner.asOf ?? storeDay ?? today
        let pinned = requestedDay == nil ? partner.edition ?? storeEdition : nil
        guard let edition = requestedEdition ?? pinned ?? catalog.id(on: day) else { return nil }
        self.edition = edition
    }
}
