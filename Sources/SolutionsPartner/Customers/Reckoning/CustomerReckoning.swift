/// Reckons numbers from a book: pure, so the same records and rules always give the same numbers.
public struct CustomerReckoning: Sendable {
    /// What the records say.
    public let book: CustomerBook
    /// The readings that are taken.
    public let readings: CustomerReadings
    /// The rules.
    public let rules: CustomerRules

    /// Makes a reckoning.
    public init(
        of book: CustomerBook, readings: CustomerReadings = CustomerReadings(), rules: CustomerRules = .embedded
    ) {
        (self.book, self.readings, self.rules) = (book, readings, rules)
    }

    /// The numbers of an edition in a month, in the order of the edition's inputs.
    ///
    /// - Parameters:
    ///   - inputs: The inputs to reckon; all of them when left out.
    ///   - listsCustomers: Whether each number lists its customers with their verdicts.
    public func numbers(
        under edition: ProgramEdition, in month: YearMonth, inputs: Set<InputName>? = nil, listsCustomers: Bool = true
    ) -> [CustomerNumber] {
        let writer = NumberWriter(
            Reckoner(book, readings: readings), edition: edition, rules: rules.rules, listsCustomers: listsCustomers)
        return rules.wanted(in: edition).filter { inputs?.contains($0.input.name) ?? true }.map {
            writer.number($0, in: month)
        }
    }

    /// The numbers of editions in months, as a partner's document keeps them; what is unknown is left out.
    public func derived(_ wanted: [(month: YearMonth, edition: ProgramEdition)]) -> DerivedNumbers {
        var derived = DerivedNumbers()
        let reckoner = Reckoner(book, readings: readings)
        for (month, edition) in wanted {
            let writer = NumberWriter(
                reckoner, edition: edition, rules: rules.rules, listsCustomers: false)
            var numbers: [DerivedKey: DerivedNumber] = [:]
            for wanted in rules.wanted(in: edition) {
                let number = writer.number(wanted, in: month)
                if let derived = number.derived { numbers[number.key] = derived }
            }
            derived.note(numbers, month: month, edition: edition.id)
            reckoner.forgetSeats()
        }
        return derived
    }

    /// The track of business applications that revenue speaks for, which is an estimate: Partner Center assigns it.
    public func trackEstimate(in month: YearMonth) -> (input: InputName, track: TrackID, pairs: Int)? {
        guard let estimate = rules.trackEstimate,
            let found = Reckoner(book, readings: readings).trackEstimate(estimate, in: month)
        else { return nil }
        return (estimate.input, found.track, found.pairs)
    }
}

extension CustomerNumber {
    /// The number as a document keeps it; `nil` where it is unknown, and where it is larger than any number that can be
    /// entered.
    public var derived: DerivedNumber? {
        guard let value = value?.cutToSixDecimals, let text = value.decimalText, Rational(decimal: text) != nil else {
            return nil
        }
        return DerivedNumber(
            value: value, isComplete: isComplete, months: months.filter { !missing.contains($0) }, files: files,
            readings: readings.map(\.rawValue))
    }
}

extension Rational {
    /// The number cut towards minus infinity at six decimals, as documents can hold it.
    var cutToSixDecimals: Rational {
        if decimalText != nil { return self }
        let scaled = self * 1_000_000
        return Rational(scaled.floor).divided(by: 1_000_000) ?? self
    }
}
