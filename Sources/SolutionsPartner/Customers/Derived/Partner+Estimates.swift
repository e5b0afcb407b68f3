extension Partner {
    /// The partner with the numbers that follow from records entered where nobody entered any, as estimates; the same
    /// partner where none do.
    ///
    /// Numbers that hold for one track only are left out: which track counts is for the scores to say.
    ///
    /// - Parameters:
    ///   - edition: The edition whose rules gave the numbers.
    ///   - day: The day on which the month before it speaks.
    public func enteringEstimates(under edition: ProgramEdition, on day: CalendarDate) -> Partner {
        var partner = self
        let month = DerivedNumbers.closedMonth(on: day)
        for (key, number) in derived.months[month]?[edition.id] ?? [:] where key.track == nil {
            guard let input = edition.input(named: key.input),
                edition.names(of: input).allSatisfy({ measures[$0] == nil })
            else { continue }
            partner.measures[key.input] = Measure(
                .quantity(number.value), provenance: Provenance(origin: .derived))
        }
        return partner
    }
}
