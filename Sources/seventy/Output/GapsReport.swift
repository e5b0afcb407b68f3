internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner
internal import System

/// What is missing, ranked: the metric with the most points to gain first.
struct GapsReport {
    let scores: PartnerScores

    /// The metrics that can give more, by the points that are missing; equal ones stay in the order of the page.
    static func gaps(of score: DesignationScore) -> [MetricScore] {
        score.counting.metrics.filter { $0.missingPoints > 0 }.enumerated()
            .sorted { ($1.element.missingPoints, $0.offset) < ($0.element.missingPoints, $1.offset) }
            .map(\.element)
    }

    /// Each designation with what holds it back and its gaps below it.
    var lines: [String] {
        let designations = scores.card.designations
        var table = TextTable([.left, .right, .left, .left, .left], indent: 4)
        let isNarrow = StandardStreams.columns.map { $0 < 120 } ?? false
        for score in designations {
            for metric in Self.gaps(of: score) {
                table.row(
                    metric.rules.name, "\(Words.usual.points(metric.missingPoints)) points",
                    Words.usual.toGo(of: metric),
                    isNarrow ? "" : "now \(Words.usual.progress(of: metric))", Words.usual.next(of: metric))
            }
        }
        var gapLines = table.lines()[...]
        var lines: [String] = []
        for (score, line) in zip(designations, ScoreReport(scores: scores).designationLines) {
            lines += ["", line]
            let reasons = Words.usual.obstacles(of: score)
            if !reasons.isEmpty { lines.append("    held back: \(reasons.joined(separator: "; "))".cleaned) }
            let count = Self.gaps(of: score).count
            lines += gapLines.prefix(count)
            gapLines = gapLines.dropFirst(count)
            if count == 0 { lines.append("    every metric is at its maximum") }
        }
        return lines
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        let designations = scores.card.designations.map { score in
            JSONNode(
                .object(
                    ScoreJSON.summary(of: score) + [
                        JSONMember("gaps", .array(Self.gaps(of: score).map { Self.gap($0) }))
                    ]))
        }
        return ScoreJSON.head(of: scores) + [JSONMember("designations", .array(designations))]
    }

    private static func gap(_ metric: MetricScore) -> JSONNode {
        .object([
            "metric": .string(metric.rules.id.rawValue), "name": .string(metric.rules.name),
            "category": .string(metric.rules.category.rawValue), "value": .number(orNull: metric.value),
            "threshold": .number(metric.threshold), "unit": .string(metric.unit.rawValue),
            "points": .number(metric.missingPoints), "units": .number(metric.missing),
            "next": MetricJSON.next(of: metric),
        ])
    }
}
