internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes metrics in the shape that the page "JSON" documents.
enum MetricJSON {
    /// A metric with its gap.
    static func metric(_ metric: MetricScore) -> JSONNode {
        let rules = metric.rules
        let node = JSONNode.object([
            "id": .string(rules.id.rawValue), "name": .string(rules.name),
            "category": .string(rules.category.rawValue), "value": .number(orNull: metric.value),
            "threshold": .number(metric.threshold), "unit": .string(metric.unit.rawValue),
            "points": .number(metric.points), "maximum": .number(rules.maximum),
            "state": .string(metric.state.rawValue), "gap": gap(of: metric), "next": next(of: metric),
            "inferred": .string(orNull: rules.source.inferred),
            "remarks": .array(metric.remarks.words.map { .string($0) }), "parts": .array(parts(of: metric)),
        ])
        return metric.atMost.map { node.setting(["atMost"], to: .number($0)) } ?? node
    }

    /// What is missing to the maximum.
    static func gap(of metric: MetricScore) -> JSONNode {
        .object(["points": .number(metric.missingPoints), "units": .number(orNull: metric.missing)])
    }

    /// The smallest step that brings points; `null` when none does.
    static func next(of metric: MetricScore) -> JSONNode {
        guard let next = metric.next else { return .null }
        return .object([
            "units": .number(next.units), "unit": .string(next.unit.rawValue), "gain": .number(next.gain),
            "part": .string(orNull: next.part),
        ])
    }

    /// The steps, options or pools of a rule that has them.
    private static func parts(of metric: MetricScore) -> [JSONNode] {
        func part(_ id: String, _ input: InputReference, _ threshold: Rational?, _ place: Int) -> JSONNode {
            let value = place < metric.parts.count ? metric.parts[place] : nil
            let most = place < metric.partsAtMost.count ? metric.partsAtMost[place] : nil
            let node = JSONNode.object([
                "id": .string(id), "input": .string(input.name.rawValue), "unit": .string(input.unit.rawValue),
                "value": .number(orNull: value), "threshold": .number(orNull: threshold),
            ])
            return most.map { node.setting(["atMost"], to: .number($0)) } ?? node
        }
        return switch metric.rules.rule {
        case .linear, .growth: []
        case .staged(let steps):
            steps.enumerated().map { part($1.id, $1.input, Rational($1.people), $0) }
        case .bestOf(let options): options.enumerated().map { part($1.id, $1.input, $1.threshold, $0) }
        case .pools(let rule):
            // Pooled counts share one threshold, that of the metric.
            rule.pools.enumerated().map { place, pool in
                part(pool.id, pool.input, rule.combination == .counts ? nil : pool.threshold, place)
            }
        }
    }
}

extension ScoreRemarks {
    /// The remarks as words for programs.
    var words: [String] {
        let words: [(ScoreRemarks, String)] = [
            (.derived, "derived"), (.differsFromPeople, "differs-from-people"),
            (.minimumUnchecked, "minimum-unchecked"), (.belowMinimum, "below-minimum"),
            (.zeroBaseline, "zero-baseline"), (.gateUnmet, "gate-unmet"), (.fromRecords, "from-records"),
            (.peopleUnsettled, "people-unsettled"), (.atLeast, "at-least"), (.listClosed, "list-closed"),
        ]
        return words.filter { contains($0.0) }.map(\.1)
    }
}
