extension PlanProblem {
    /// Variables whose steps are several units long: amounts, of which the last step may be cut.
    var amounts: [Int] {
        variables.indices.filter { variable in
            guard case .input(let input, let values) = variables[variable].subject, input.unit != .percent else {
                return false
            }
            return zip(values, values.dropFirst()).contains { $1 - $0 > 1 }
        }
    }

    /// The same question where the last step of each amount is no longer than a plan needs it to be, in whole units; the
    /// dearest steps are cut first.
    func trimmed(to levels: [Int]) -> PlanProblem {
        var trimmed = self
        func step(_ variable: Int) -> Rational {
            variables[variable].costs[levels[variable]] - variables[variable].costs[levels[variable] - 1]
        }
        for variable in amounts.filter({ levels[$0] > 0 }).sorted(by: { step($0) > step($1) }) {
            guard case .input(_, let values) = variables[variable].subject else { continue }
            let (low, high) = (values[levels[variable] - 1], values[levels[variable]])
            // So many units fewer than the whole step will do.
            var (fewest, most) = (0, (high - low).ceiling - 1)
            while fewest < most {
                let middle = (fewest + most + 1) / 2
                var tried = trimmed
                tried.cut(variable, at: levels[variable], by: middle)
                if tried.isSolved(by: levels) { fewest = middle } else { most = middle - 1 }
            }
            if fewest > 0 { trimmed.cut(variable, at: levels[variable], by: fewest) }
        }
        return trimmed
    }

    private mutating func cut(_ variable: Int, at level: Int, by units: Int) {
        guard case .input(let input, var values) = variables[variable].subject else { return }
        var costs = variables[variable].costs
        let each = (costs[level] - costs[level - 1]).divided(by: values[level] - values[level - 1]) ?? .zero
        values[level] = values[level] - Rational(units)
        costs[level] = costs[level] - each * Rational(units)
        variables[variable] = PlanVariable(
            subject: .input(input, values: values), costs: costs, leadTime: variables[variable].leadTime)
    }
}
