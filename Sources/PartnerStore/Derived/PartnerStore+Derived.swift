package import SolutionsPartner

extension PartnerStore {
    /// The changes of a partner's document that bring its derived numbers up to its records.
    ///
    /// Editions that were asked for before are reckoned again, so that none of their numbers stays behind.
    ///
    /// - Parameters:
    ///   - document: The document as it is.
    ///   - months: The months on record.
    ///   - today: The day on which scores will be asked for.
    ///   - records: What is on record of a month; asked once for each month that a number needs.
    package func derivedChanges(
        of document: PartnerDocument, months: [YearMonth], catalog: EditionCatalog, today: CalendarDate,
        records: (YearMonth) throws(StoreError) -> MonthRecords?
    ) throws(StoreError) -> [FieldChange] {
        let partner = document.partner
        let asked = Set(partner.derived.months.values.flatMap(\.keys))
        let plan = DerivedPlan(
            recorded: months, catalog: catalog, days: [today, partner.asOf, settings.asOf].compactMap(\.self),
            pinned: [partner.edition, settings.edition].compactMap(\.self) + asked)
        let numbers = try plan.numbers(readings: settings.readings, catalog: catalog, records: records)
        return numbers.changes(from: partner.derived)
    }
}
