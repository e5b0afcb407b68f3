/// A partner's scores under one edition on one day.
///
/// A scorecard is a pure value: the same partner, edition and day always give the same card.
public struct Scorecard: Sendable {
    /// The edition that the scores follow.
    public let edition: ProgramEdition
    /// The day that certifications are judged on.
    public let day: CalendarDate
    /// The designations in the order of the page.
    public let designations: [DesignationScore]

    /// Scores a partner.
    ///
    /// - Parameters:
    ///   - tracks: Tracks that are to count whatever the rules would choose, by designation.
    ///   - only: The designations to score; all of them when left out.
    public init(
        of partner: borrowing Partner, under edition: borrowing ProgramEdition, on day: CalendarDate,
        tracks: [DesignationID: TrackID] = [:], only: Set<DesignationID>? = nil
    ) {
        self.init(of: partner, under: edition, on: day, tracks: tracks, only: only, peopleOn: day)
    }

    /// The same with people counted on another day, for a plan that is met later than its numbers are known.
    init(
        of partner: borrowing Partner, under edition: borrowing ProgramEdition, on day: CalendarDate,
        tracks: [DesignationID: TrackID] = [:], only: Set<DesignationID>? = nil, peopleOn counted: CalendarDate
    ) {
        self.edition = copy edition
        self.day = day
        let scorer = Scorer(
            evidence: EvidenceTable(partner: partner, edition: edition, day: day, peopleOn: counted))
        var designations: [DesignationScore] = []
        designations.reserveCapacity(edition.designations.count)
        for rules in edition.designations where only?.contains(rules.id) ?? true {
            designations.append(
                scorer.designation(
                    rules, requested: tracks.isEmpty ? nil : tracks[rules.id], edition: edition))
        }
        self.designations = designations
    }

    /// The score of a designation; `nil` when the edition has none for it or it was not asked for.
    public func designation(_ id: DesignationID) -> DesignationScore? {
        designations.first { $0.rules.id == id }
    }
}

/// The score of one designation.
public struct DesignationScore: Sendable {
    /// The rules that gave the score.
    public let rules: DesignationRules
    /// Every track, in the order of the rules.
    public let tracks: [TrackScore]
    /// The place of the track that counts.
    public let countingIndex: Int
    /// Why that track counts.
    public let choice: TrackChoiceReason
    /// The points that a designation takes.
    public let required: Rational

    /// The track that counts.
    public var counting: TrackScore { tracks[countingIndex] }
    /// The total of the track that counts, exact.
    public var total: Rational { counting.total }
    /// Whether the total reaches the line and every metric is above zero.
    public var isQualified: Bool { counting.isQualified }
    /// Whether the total rests on a rule that no source states.
    public var includesInferredRules: Bool {
        rules.inferred != nil || counting.rules.metrics.contains { $0.source.inferred != nil }
    }
    /// The points that a designation can have.
    public var maximum: Rational { rules.maximumPoints }
    /// The points missing to the line; zero when it is reached.
    public var shortfall: Rational { max(.zero, required - total) }

    /// Whether nobody knows whether it is qualified: the points are there, and only numbers that nobody entered may be at
    /// zero; or nobody entered the track, and another one qualifies.
    public var isOpen: Bool {
        guard !isQualified else { return false }
        if otherTracks.contains(where: \.isQualified) { return true }
        return shortfall.isZero && counting.metrics.allSatisfy { !$0.points.isZero || $0.isOpen }
    }

    /// Whether what nobody entered, its track or numbers, could still bring it to the line, so that it is not known to miss
    /// it.
    var mayQualify: Bool {
        guard !isQualified else { return false }
        return counting.mayQualify(required)
            || otherTracks.contains { !$0.isUntouched && ($0.isQualified || $0.mayQualify(required)) }
    }

    /// The tracks that may be the one that counts as well, where nobody entered which is; empty otherwise.
    var otherTracks: [TrackScore] {
        guard choice == .assumed else { return [] }
        return tracks.indices.filter { $0 != countingIndex }.map { tracks[$0] }
    }

    /// That nobody entered the track, with what another one gives where that is something else; `nil` where it is known.
    var assumption: Phrase? {
        guard choice == .assumed, case .assigned(let assignment) = rules.choice else { return nil }
        let (assumed, input) = (counting.rules.name, assignment.input.name.rawValue)
        let names = Phrase.Argument.names(
            otherTracks.filter { $0.isQualified != isQualified }.map(\.rules.name), .or)
        guard otherTracks.contains(where: { $0.isQualified != isQualified }) else {
            return "No track is entered, so \(name: assumed) is assumed (\(verbatim: input))."
        }
        return isQualified
            ? "No track is entered, so \(name: assumed) is assumed; by \(names) it is not met (\(verbatim: input))."
            : "No track is entered, so \(name: assumed) is assumed; by \(names) it is met (\(verbatim: input))."
    }

    /// What stands between the partner and the designation; empty when it is qualified.
    public var obstacles: [Obstacle] {
        // How far it is to the line is not known either.
        guard !counting.isUntouched else { return [.nothingEntered] }
        var obstacles: [Obstacle] = counting.metrics.filter { $0.points.isZero }.map {
            if $0.remarks.contains(.zeroBaseline) { return .zeroBaseline($0.rules) }
            return !$0.isUnknown && $0.isOpen ? .openMetric($0.rules) : .zeroMetric($0.rules, isUnknown: $0.isUnknown)
        }
        if shortfall > 0 { obstacles.insert(.short(shortfall, of: required), at: 0) }
        return obstacles
    }
}

/// The score of one track.
public struct TrackScore: Sendable {
    /// The rules that gave the score.
    public let rules: TrackRules
    /// The metrics in the order of the page.
    public let metrics: [MetricScore]
    /// The sum of the metrics, exact.
    public let total: Rational
    /// Whether the total reaches the line and every metric is above zero.
    public let isQualified: Bool

    /// Whether nothing that the track reads was entered, so that its total is unknown rather than zero.
    public var isUntouched: Bool { metrics.allSatisfy(\.isUnknown) }

    /// Whether what nobody entered would bring it to the line at its most, with points in every metric.
    fileprivate func mayQualify(_ required: Rational) -> Bool {
        let most = metrics.map(\.mostPoints)
        return most.allSatisfy { !$0.isZero } && most.reduce(.zero, +) >= required
    }

    /// The score of a metric; `nil` when the track has none of that name.
    public func metric(_ id: MetricID) -> MetricScore? { metrics.first { $0.rules.id == id } }
}

/// Why a track counts.
public enum TrackChoiceReason: Sendable, Hashable {
    /// There is just one.
    case onlyTrack
    /// It was asked for.
    case requested
    /// Its total is the highest; of equal totals, one that qualifies, then the first.
    case highestTotal
    /// Its total is the highest, though only another track qualifies.
    case highestTotalThoughOtherQualifies
    /// It was fixed at enrolment.
    case fixedAtEnrolment
    /// It was entered as the assigned one.
    case assigned
    /// It follows from a measure.
    case derived
    /// Nothing is known, so the first one is assumed.
    case assumed
}

/// Something that stands between a partner and a designation.
public enum Obstacle: Sendable {
    /// So many points are missing to the line.
    case short(Rational, of: Rational)
    /// Nothing is known of the designation.
    case nothingEntered
    /// A metric has no points.
    case zeroMetric(MetricRules, isUnknown: Bool)
    /// A metric is not known, since what it grew from is zero.
    case zeroBaseline(MetricRules)
    /// A metric has no points as far as is known: its records are not complete, or who of its people are the same.
    case openMetric(MetricRules)

    /// The obstacle in words that follow "Not met:".
    public var phrase: Phrase {
        switch self {
        case .short(let missing, let required): "\(shortfall: missing) short of \(required)"
        case .nothingEntered: "nothing entered"
        case .zeroMetric(let rules, isUnknown: true): "\(term: rules.name): not entered"
        case .zeroMetric(let rules, isUnknown: false): "\(term: rules.name) at zero"
        case .zeroBaseline(let rules): "\(term: rules.name): not known, since growth on a baseline of zero is none"
        case .openMetric(let rules): "\(term: rules.name): at least 0, not all of it is known"
        }
    }
}
