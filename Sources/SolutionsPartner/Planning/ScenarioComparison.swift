/// Today and scenarios side by side: the scores, and the metrics in which they differ.
public struct ScenarioComparison: Sendable {
    /// The most scenarios that stand side by side.
    public static let limit = 4

    /// What the column of changes that are not kept is called, which no scenario can be.
    public static let whatIf = "what if"

    /// What the scenarios are sorted by.
    public enum Order: String, Sendable, Hashable, CaseIterable {
        /// As they were named.
        case given
        /// By their names.
        case name
        /// The most points of all designations first.
        case score
        /// The cheapest first.
        case cost
        /// The most qualified designations first, and of equals the most points.
        case qualified
    }

    /// A line of the comparison: a designation, or a metric of it that differs.
    public struct Line: Sendable {
        /// The designation.
        public let designation: DesignationRules
        /// The metric; `nil` for the designation itself.
        public let metric: MetricID?
        /// The name of the designation or the metric.
        public let name: String
        /// The points today, then in each scenario; `nil` for a metric that the track that counts there does not have.
        public let points: [Rational?]
        /// Whether it is qualified, in the same order; empty for a metric.
        public let qualified: [Bool]
        /// Whether anything of it is entered, in the same order: what nobody entered has no points that are known.
        public let entered: [Bool]
        /// The points that are known; `nil` for what nobody entered as well.
        public var known: [Rational?] { zip(points, entered).map { $1 ? $0 : nil } }
    }

    /// The scores today.
    public let today: Scorecard
    /// The scenarios in the order shown.
    public let outcomes: [ScenarioOutcome]
    /// Each designation, followed by its metrics that differ.
    public let lines: [Line]
    /// What each scenario costs at most, in the unit of the costs.
    public let costs: [Rational]
    /// What costs are counted in.
    public let unitOfCost: String

    /// Compares scenarios.
    ///
    /// - Parameters:
    ///   - costs: What units cost.
    ///   - onlyChanged: Whether designations on which no scenario has an effect are left out.
    public init(
        _ outcomes: [ScenarioOutcome], with today: Scorecard, costs: PlanCosts, sortedBy order: Order = .given,
        onlyChanged: Bool = false
    ) {
        func cost(_ outcome: ScenarioOutcome) -> Rational { outcome.standing.costAtMost(costs, under: today.edition) }
        let sorted: [ScenarioOutcome] =
            switch order {
            case .given: outcomes
            case .name: outcomes.sorted { $0.scenario.name < $1.scenario.name }
            case .score: outcomes.sorted { ($1.total, $0.scenario.name) < ($0.total, $1.scenario.name) }
            case .cost: outcomes.sorted { (cost($0), $0.scenario.name) < (cost($1), $1.scenario.name) }
            case .qualified:
                outcomes.sorted {
                    ($1.qualifiedCount, $1.total, $0.scenario.name) < ($0.qualifiedCount, $0.total, $1.scenario.name)
                }
            }
        self.today = today
        self.outcomes = sorted
        self.costs = sorted.map(cost)
        unitOfCost = costs.unit
        let cards = [today] + sorted.map(\.after)
        var lines: [Line] = []
        for (place, score) in today.designations.enumerated() {
            let scores = cards.map { $0.designations[place] }
            let metrics = Self.metrics(of: scores).filter { line in line.points.contains { $0 != line.points[0] } }
            if onlyChanged, metrics.isEmpty, Set(scores.map(\.total)).count == 1 { continue }
            lines.append(
                Line(
                    designation: score.rules, metric: nil, name: score.rules.name, points: scores.map(\.total),
                    qualified: scores.map(\.isQualified), entered: scores.map { !$0.counting.isUntouched }))
            lines += metrics
        }
        self.lines = lines
    }

    /// The metrics of the tracks that count in any of the scores, each once.
    private static func metrics(of scores: [DesignationScore]) -> [Line] {
        var known: Set<MetricID> = []
        return scores.flatMap { score in
            score.counting.metrics.filter { known.insert($0.rules.id).inserted }.map { metric in
                Line(
                    designation: score.rules, metric: metric.rules.id, name: metric.rules.name,
                    points: scores.map { $0.counting.metric(metric.rules.id)?.points }, qualified: [],
                    entered: scores.map { $0.counting.metric(metric.rules.id)?.isUnknown == false })
            }
        }
    }

    /// The names of the columns: today, then the scenarios.
    public var columns: [String] { ["today"] + outcomes.map(\.scenario.name) }

    /// How many designations are qualified today and in each scenario.
    public var qualifiedCounts: [Int] {
        [today.designations.count(where: \.isQualified)] + outcomes.map(\.qualifiedCount)
    }

    /// What changes nothing in some scenario, and which of them stand on older facts.
    public var remarks: [String] {
        outcomes.flatMap { outcome in
            let name = outcome.scenario.name
            return
                (outcome.isCurrent
                ? [] : ["\(name): the facts have moved on since, from revision \(outcome.scenario.base)"])
                + outcome.standing.leftOut.map {
                    "\(name): \($0.edit.input.rawValue) left out, " + ($0.status.reason(in: today.edition.id) ?? "")
                }
        }
    }
}
