package import SolutionsPartner

/// What rules ask for.
extension Words {
    /// What earns the maximum.
    package func requirement(of rule: ScoringRule, unit: Unit) -> String {
        switch rule {
        case .linear(let rule): quantity(rule.threshold, unit)
        case .growth(let rule):
            "\(quantity(rule.threshold, unit)) growth"
                + (rule.minimum.map { ", from \(quantity($0.amount)) \($0.meaning)" } ?? "")
        case .staged(let steps):
            steps.map { step in
                let people = quantity(Rational(step.people), .person)
                let earns = step.earns.isZero ? "" : " (\(points(step.earns)) points)"
                return step.isGate ? "\(step.title): \(people) first\(earns)" : "\(step.title): \(people)"
            }.joined(separator: ", ")
        case .bestOf(let options):
            options.map { "\($0.name) \(quantity($0.threshold, unit))" }.joined(separator: " or ")
        case .pools(let rule):
            if rule.combination == .counts {
                quantity(rule.threshold, unit) + " of " + rule.pools.map(\.name).joined(separator: " and ")
            } else {
                rule.pools.map { pool in
                    "\(pool.name) \(quantity(pool.threshold, pool.input.unit)) (\(points(pool.maximum)) points)"
                }.joined(separator: " + ")
            }
        }
    }

    /// The line of an edition or a designation, such as `70 of 100 points`.
    package func line(_ required: Rational, of maximum: Rational) -> String {
        "\(points(required)) of \(points(maximum)) points"
    }
}

extension ScoringRule {
    /// The shape of the rule in a word, as edition documents name it.
    package var shape: String {
        switch self {
        case .linear: "linear"
        case .growth: "growth"
        case .staged: "staged"
        case .bestOf: "best-of"
        case .pools: "pools"
        }
    }
}
