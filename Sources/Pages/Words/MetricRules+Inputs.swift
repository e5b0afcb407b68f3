package import SolutionsPartner

extension MetricRules {
    /// The inputs of the metric that can be edited, with what they are called.
    package var labelledInputs: [(input: InputReference, label: String)] {
        switch rule {
        case .linear(let rule): [(rule.input, name)]
        case .growth(let rule):
            [(rule.input, "growth")] + (rule.minimum.map { [($0.input, "baseline")] } ?? [])
                + rule.workloads.flatMap { [($0.input, $0.name), ($0.baseline, "\($0.name), a year ago")] }
        case .staged(let steps): steps.map { ($0.input, $0.isGate ? "\($0.title), a gate" : $0.title) }
        case .bestOf(let options): options.map { ($0.input, $0.name) }
        case .pools(let rule): rule.pools.map { ($0.input, $0.name) }
        }
    }

    /// What an input needs for all the points that it can bring; `nil` where no number of its own says.
    package func needed(of input: InputReference) -> Rational? {
        switch rule {
        case .linear(let rule): return rule.input.name == input.name ? rule.threshold : nil
        case .growth(let rule):
            if let minimum = rule.minimum, minimum.input.name == input.name { return minimum.amount }
            return rule.input.name == input.name ? rule.threshold : nil
        case .staged(let steps):
            return steps.first { $0.input.name == input.name }.map { Rational($0.people) }
        case .bestOf(let options): return options.first { $0.input.name == input.name }?.threshold
        case .pools(let rule):
            // Pools of which the counts are added have one number together.
            guard rule.combination != .counts else { return nil }
            return rule.pools.first { $0.input.name == input.name }?.threshold
        }
    }
}

extension MetricScore {
    /// The place among the labelled inputs of the one that is worth changing first: the one that brings the next points.
    package var worthwhileInput: Int {
        switch rules.rule {
        case .linear, .growth: return 0
        case .bestOf: return option ?? 0
        case .staged(let steps):
            return steps.indices.first { steps[$0].isGate && (parts[$0] ?? .zero) < Rational(steps[$0].people) }
                ?? steps.count - 1
        case .pools(let rule):
            guard let name = next?.part else { return 0 }
            return rule.pools.firstIndex { $0.name == name } ?? 0
        }
    }
}
