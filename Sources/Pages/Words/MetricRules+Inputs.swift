package import SolutionsPartner

extension MetricRules {
    /// The inputs of the metric that can be edited, with what they are called.
    package var labelledInputs: [(input: InputReference, label: String)] {
        switch rule {
        case .linear(let rule): [(rule.input, name)]
        case .growth(let rule):
            [(rule.input, "growth")] + (rule.minimum.map { [($0.input, "baseline")] } ?? [])
                + rule.workloads.flatMap { [($0.input, $0.name), ($0.baseline, "\($0.name), a year ago")] }
        case .staged(let steps): steps.map { ($0.input, $0.isGate ? "\($0.id), a gate" : $0.id) }
        case .bestOf(let options): options.map { ($0.input, $0.name) }
        case .pools(let rule): rule.pools.map { ($0.input, $0.name) }
        }
    }
}
