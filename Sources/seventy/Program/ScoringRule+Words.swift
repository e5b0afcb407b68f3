internal import Dashboard
internal import Pages
internal import SolutionsPartner

extension ScoringRule {
    /// The shape of the rule in a word, as edition documents name it.
    var shape: String {
        switch self {
        case .linear: "linear"
        case .growth: "growth"
        case .staged: "staged"
        case .bestOf: "best-of"
        case .pools: "pools"
        }
    }

    /// What earns the maximum, in words.
    func requirement(unit: Unit) -> String {
        switch self {
        case .linear(let rule): Words.usual.quantity(rule.threshold, unit)
        case .growth(let rule):
            "\(Words.usual.quantity(rule.threshold, unit)) growth"
                + (rule.minimum.map { ", from \(Words.usual.quantity($0.amount)) \($0.meaning)" } ?? "")
        case .staged(let steps):
            steps.map { step in
                let people = Words.usual.quantity(Rational(step.people), .person)
                let earns = step.earns.isZero ? "" : " (\(Words.usual.points(step.earns)) points)"
                return step.isGate ? "\(step.id): \(people) first\(earns)" : "\(step.id): \(people)"
            }.joined(separator: ", ")
        case .bestOf(let options):
            options.map { "\($0.name) \(Words.usual.quantity($0.threshold, unit))" }.joined(separator: " or ")
        case .pools(let rule):
            if rule.combination == .counts {
                Words.usual.quantity(rule.threshold, unit) + " of "
                    + rule.pools.map(\.name).joined(separator: " and ")
            } else {
                rule.pools.map { pool in
                    "\(pool.name) \(Words.usual.quantity(pool.threshold, pool.input.unit)) "
                        + "(\(Words.usual.points(pool.maximum)) points)"
                }.joined(separator: " + ")
            }
        }
    }
}
