internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes what is missing in the shape that the page "JSON" documents: the metric with the most points to gain first.
enum GapsJSON {
    /// A partner's gaps without the version.
    static func members(of scores: ScoredPartner) -> [JSONMember] {
        let designations = scores.card.designations.map { score in
            JSONNode(
                .object(
                    ScoreJSON.summary(of: score) + [
                        JSONMember("gaps", .array(score.gaps.map { Self.gap($0) }))
                    ]))
        }
        return ScoreJSON.head(of: scores) + [JSONMember("designations", .array(designations))]
    }

    private static func gap(_ metric: MetricScore) -> JSONNode {
        .object([
            "metric": .string(metric.rules.id.rawValue), "name": .string(metric.rules.name),
            "category": .string(metric.rules.category.rawValue), "value": .number(orNull: metric.value),
            "threshold": .number(metric.threshold), "unit": .string(metric.unit.rawValue),
            "points": .number(metric.missingPoints), "units": .number(orNull: metric.missing),
            "next": MetricJSON.next(of: metric),
        ])
    }
}
