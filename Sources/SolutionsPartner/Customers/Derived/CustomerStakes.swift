/// What a derived number is worth in points, and what one customer less would cost.
///
/// The other numbers of the metric are those that the partner scores with.
public struct CustomerStakes: Sendable {
    private let evidence: EvidenceTable
    private let input: InputReference
    private let rules: MetricRules

    /// Makes stakes of one metric of a track; `nil` where the edition has none that reads the input.
    ///
    /// - Parameters:
    ///   - input: The input that the number is for.
    ///   - designation: The designation whose points are asked for.
    ///   - track: The track; `nil` for the only one.
    ///   - minimum: What is there of the amount that growth must start from, where nobody entered it.
    public init?(
        of partner: Partner, input: InputName, designation: DesignationID, track: TrackID?,
        under edition: ProgramEdition, on day: CalendarDate, minimum: Rational? = nil
    ) {
        guard let reference = edition.input(named: input),
            let tracks = edition.designation(designation)?.tracks,
            let own = track.flatMap({ id in tracks.first { $0.answers(to: id) } }) ?? tracks.first,
            let rules = own.metrics.first(where: { $0.inputs.contains(reference) })
        else { return nil }
        (self.input, self.rules) = (reference, rules)
        var evidence = EvidenceTable(partner: partner, edition: edition, day: day).asking(track: own.id)
        // What growth must start from follows from the same customers, whether or not somebody noted it.
        if case .growth(let rule) = rules.rule, let least = rule.minimum, let minimum,
            evidence.entered(least.input) == nil
        {
            evidence.suppose(minimum, for: least.input)
        }
        self.evidence = evidence
    }

    /// The points of the metric with a number in place of what is entered or derived.
    public func points(with value: Rational?) -> Rational {
        var evidence = evidence
        evidence.suppose(value, for: input)
        return Scorer(evidence: evidence).metric(rules).points
    }

    /// The points that the metric would lose if a number fell by so much.
    public func loss(from value: Rational, by weight: Rational) -> Rational {
        points(with: value) - points(with: value - weight)
    }
}
