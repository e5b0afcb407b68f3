/// The rules of one designation in one edition.
///
/// Rules are classes without a mutable part, so that each of the many scores that refer to one holds one reference.
public final class DesignationRules: Sendable {
    /// Which designation.
    public let id: DesignationID
    /// The full name, such as `Data & AI (Azure)`.
    public let name: String
    /// The name for narrow places, such as `Business Apps`; the full one where the edition gives none.
    public let shortName: String
    /// The name for a column of numbers, such as `Biz`; the beginning of the short one where the edition gives none.
    public let abbreviation: String
    /// The points that the designation takes; 70.
    public let requiredPoints: Rational
    /// The points that it can have; 100.
    public let maximumPoints: Rational
    /// How the track that counts is found.
    public let choice: TrackChoice
    /// The tracks in the order of the source; one for a designation without tracks.
    public let tracks: [TrackRules]
    /// The edition these rules were taken from.
    public let edition: String
    /// Why the rules as a whole are not known to be those of the time; `nil` where each metric speaks for itself.
    public let inferred: String?
    /// A remark of the source on the designation as a whole.
    public let note: String?

    init(
        id: DesignationID, name: String, shortName: String, abbreviation: String, requiredPoints: Rational,
        maximumPoints: Rational, choice: TrackChoice, tracks: [TrackRules], edition: String, inferred: String?,
        note: String?
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.abbreviation = abbreviation
        self.requiredPoints = requiredPoints
        self.maximumPoints = maximumPoints
        self.inferred = inferred
        self.choice = choice
        self.tracks = tracks
        self.edition = edition
        self.note = note
    }
}

/// How the track that counts is found.
public enum TrackChoice: Sendable {
    /// There is just one.
    case single
    /// The track with the higher total counts, for the whole area and never per metric.
    case bestTotal
    /// Microsoft assigns the track by what the partner's customers are.
    case assigned(Assignment)

    /// How Microsoft assigns a track.
    public struct Assignment: Sendable {
        /// The input that names the assigned track.
        public let input: InputReference
        /// The input that names the track fixed at enrolment, which beats the assigned one; `nil` where none is fixed.
        public let frozen: InputReference?
        /// The measure from which the assignment follows when it is not entered; `nil` when it only can be entered.
        public let criterion: Criterion?
        /// The rule in words.
        public let rule: String
    }

    /// Measures that decide between two tracks.
    public struct Criterion: Sendable {
        /// What must hold, all of it, for `track`.
        public let conditions: [Condition]
        /// The track that is assigned where every condition holds.
        public let track: TrackID
        /// The track that is assigned where one does not.
        public let otherwise: TrackID
    }

    /// A measure against a value.
    public struct Condition: Sendable {
        /// The measure.
        public let input: InputReference
        /// How the two are compared.
        public let comparison: Comparison
        /// The value.
        public let amount: Rational

        /// Whether a number meets the condition.
        public func holds(_ value: Rational) -> Bool {
            switch comparison {
            case .atLeast: value >= amount
            case .moreThan: value > amount
            case .below: value < amount
            }
        }
    }

    /// How a measure is compared with a value.
    public enum Comparison: String, Sendable, CaseIterable {
        /// The measure is the value or more.
        case atLeast
        /// The measure is more than the value.
        case moreThan
        /// The measure is less than the value.
        case below
    }
}

/// One track of a designation.
public final class TrackRules: Sendable {
    /// The track's key; `nil` for the only track of a designation without tracks.
    public let id: TrackID?
    /// The name shown.
    public let name: String
    /// Names of the same track in other editions.
    public let otherIDs: [TrackID]
    /// The metrics in the order of the page.
    public let metrics: [MetricRules]

    init(id: TrackID?, name: String, otherIDs: [TrackID], metrics: [MetricRules]) {
        self.id = id
        self.name = name
        self.otherIDs = otherIDs
        self.metrics = metrics
    }

    /// Whether the track answers to a key, its own or one of another edition.
    public func answers(to id: TrackID) -> Bool { self.id == id || otherIDs.contains(id) }
}

/// One metric of a track: what it counts, what it is worth and why we think so.
public final class MetricRules: Sendable {
    /// Which metric.
    public let id: MetricID
    /// The category that it belongs to.
    public let category: ScoreCategory
    /// The name shown.
    public let name: String
    /// The name for narrow places, such as `intermediate`, as it stands within a sentence.
    public let shortName: String
    /// The name for the narrowest places, such as `interm.`.
    public let abbreviation: String
    /// The most points that it can earn.
    public let maximum: Rational
    /// What the value counts.
    public let unit: Unit
    /// What it counts, in one line.
    public let counts: String
    /// How the value turns into points.
    public let rule: ScoringRule
    /// The partner associations that count.
    public let associations: [String]
    /// Where the rule comes from.
    public let source: RuleSource
    /// A remark of the source.
    public let note: String?
    /// The shape of the rule, and the numbers that it reads: what scoring takes of it.
    let shape: RuleShape
    let parts: [RulePart]
    /// The first of the last days on which somebody can pass an exam of the parts' lists, as its number.
    let lastDay: Int

    init(
        id: MetricID, category: ScoreCategory, name: String, shortName: String, abbreviation: String, maximum: Rational,
        unit: Unit, counts: String, rule: ScoringRule, associations: [String], source: RuleSource, note: String?
    ) {
        self.id = id
        self.category = category
        self.name = name
        self.shortName = shortName
        self.abbreviation = abbreviation
        self.maximum = maximum
        self.unit = unit
        self.counts = counts
        self.rule = rule
        shape = rule.shape
        parts = rule.parts(earning: maximum)
        lastDay = parts.reduce(.max) { min($0, $1.lastDay) }
        self.associations = associations
        self.source = source
        self.note = note
    }

    /// The inputs that the metric reads, in the order of the rule.
    public var inputs: [InputReference] {
        switch rule {
        case .linear(let rule): [rule.input]
        case .growth(let rule):
            [rule.input] + (rule.minimum.map { [$0.input] } ?? []) + rule.workloads.flatMap { [$0.input, $0.baseline] }
        case .staged(let steps): steps.map(\.input)
        case .bestOf(let options): options.map(\.input)
        case .pools(let rule): rule.pools.map(\.input)
        }
    }
}
