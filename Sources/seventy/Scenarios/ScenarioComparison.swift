internal import Dashboard
internal import JSONTree
internal import SolutionsPartner

/// Today and scenarios side by side: the scores, and the metrics in which they differ.
struct ScenarioComparison {
    /// What the scenarios are sorted by.
    enum Order: String, CaseIterable {
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
    struct Line {
        let designation: DesignationRules
        /// The metric; `nil` for the designation itself.
        let metric: MetricID?
        let name: String
        /// The points today, then in each scenario; `nil` for a metric that the track that counts there does not have.
        let points: [Rational?]
        /// Whether it is qualified, in the same order; empty for a metric.
        let qualified: [Bool]
    }

    let today: PartnerScores
    let reports: [ScenarioReport]
    let lines: [Line]
    /// What each scenario costs at most, in the unit of the costs.
    let costs: [Rational]
    let unitOfCost: String

    /// Compares scenarios.
    ///
    /// - Parameters:
    ///   - costs: What units cost.
    ///   - onlyChanged: Whether designations on which no scenario has an effect are left out.
    init(
        _ reports: [ScenarioReport], with today: PartnerScores, costs: PlanCosts, sortedBy order: Order,
        onlyChanged: Bool
    ) {
        func cost(_ report: ScenarioReport) -> Rational {
            report.standing.costAtMost(costs, under: today.card.edition)
        }
        let sorted: [ScenarioReport] =
            switch order {
            case .given: reports
            case .name: reports.sorted { $0.scenario.name < $1.scenario.name }
            case .score: reports.sorted { ($1.points, $0.scenario.name) < ($0.points, $1.scenario.name) }
            case .cost: reports.sorted { (cost($0), $0.scenario.name) < (cost($1), $1.scenario.name) }
            case .qualified:
                reports.sorted {
                    ($1.qualified, $1.points, $0.scenario.name) < ($0.qualified, $0.points, $1.scenario.name)
                }
            }
        self.today = today
        self.reports = sorted
        self.costs = sorted.map(cost)
        unitOfCost = costs.unit
        let cards = [today.card] + sorted.map(\.changes.after.card)
        var lines: [Line] = []
        for (place, score) in today.card.designations.enumerated() {
            let scores = cards.map { $0.designations[place] }
            let metrics = Self.metrics(of: scores).filter { line in line.points.contains { $0 != line.points[0] } }
            if onlyChanged, metrics.isEmpty, Set(scores.map(\.total)).count == 1 { continue }
            lines.append(
                Line(
                    designation: score.rules, metric: nil, name: score.rules.name, points: scores.map(\.total),
                    qualified: scores.map(\.isQualified)))
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
                    points: scores.map { $0.counting.metric(metric.rules.id)?.points }, qualified: [])
            }
        }
    }

    /// The names of the columns: today, then the scenarios.
    var columns: [String] { ["today"] + reports.map(\.scenario.name) }

    /// How many designations are qualified today and in each scenario.
    var qualifiedCounts: [Int] {
        ([today.card] + reports.map(\.changes.after.card)).map { $0.designations.count(where: \.isQualified) }
    }

    /// What changes nothing in some scenario, and which of them stand on older facts.
    var remarks: [String] {
        reports.flatMap { report in
            let name = report.scenario.name
            return
                (report.scenario.base == report.revision
                ? [] : ["\(name): the facts have moved on since, from revision \(report.scenario.base)"])
                + report.standing.leftOut.map {
                    "\(name): \($0.edit.input.rawValue) left out, "
                        + ($0.status.reason(in: today.card.edition.id) ?? "")
                }
        }
    }
}

extension ScenarioReport {
    /// The points of all designations together.
    fileprivate var points: Rational { changes.after.card.designations.reduce(.zero) { $0 + $1.total } }

    /// How many designations are qualified.
    fileprivate var qualified: Int { changes.after.card.designations.count(where: \.isQualified) }
}
