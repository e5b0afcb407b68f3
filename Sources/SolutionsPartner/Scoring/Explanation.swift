/// How numbers are spelled for the eye; rounding is the view's business, so the view hands it in.
public struct NumberSpelling: Sendable {
    /// Spells points; of those that a maximum stands beside, fewer must not read like it.
    public var points: @Sendable (_ value: Rational, _ maximum: Rational?) -> String
    /// Spells a count, an amount or a percentage.
    public var quantity: @Sendable (Rational) -> String
    /// Spells a day.
    public var day: @Sendable (CalendarDate) -> String

    /// Makes a spelling.
    public init(
        points: @escaping @Sendable (_ value: Rational, _ maximum: Rational?) -> String,
        quantity: @escaping @Sendable (Rational) -> String,
        day: @escaping @Sendable (CalendarDate) -> String = { $0.description }
    ) {
        self.points = points
        self.quantity = quantity
        self.day = day
    }

    /// Days as `2022-10-15`, numbers exact and without groups.
    public static let plain = NumberSpelling(points: { value, _ in value.description }, quantity: { $0.description })
}

/// Why a metric has the points that it has: the formula with the values put in, the rule and where it comes from.
///
/// Built on request, since it is needed for one metric at a time.
public struct Explanation: Sendable {
    /// The formula with the values put in, a line a step.
    public let formula: [String]
    /// Remarks that a reader should not miss, such as a minimum that was not checked.
    public let remarks: [String]
    /// The facts that the metric was reckoned from, with who entered them and when.
    public let facts: [Fact]
    /// What the metric counts.
    public let counts: String
    /// The partner associations that count.
    public let associations: [String]
    /// Where the rule comes from, in words.
    public let sources: [String]
    /// How sure the rule is.
    public let confidence: Confidence
    /// Why the rule is completed rather than read in a source; `nil` for a rule that a source states.
    public let inferred: String?
    /// A remark of the source on the rule.
    public let note: String?

    /// A fact with its origin.
    public struct Fact: Sendable {
        /// The input's name.
        public let input: InputName
        /// The value in words, `not entered` for none.
        public let value: String
        /// Who entered or imported it and when, or which people it was counted from; empty when nobody noted it.
        public let origin: String
        /// What follows from records: the number with its months and readings; `nil` for anything else.
        public var derived: DerivedNumber?
    }

    /// Explains the score of a metric of a partner.
    public init(
        of score: MetricScore, for partner: Partner, under edition: ProgramEdition, on day: CalendarDate,
        spelling: NumberSpelling = .plain
    ) {
        let rules = score.rules
        let writer = ExplanationWriter(score: score, partner: partner, edition: edition, day: day, spelling: spelling)
        formula = writer.formula
        remarks = writer.remarks
        facts = writer.facts
        counts = rules.counts
        associations = rules.associations
        sources = rules.source.sources.map { edition.sources[$0] ?? $0 }
        confidence = rules.source.confidence
        inferred = rules.source.inferred
        note = rules.note
    }
}
