extension ScenarioStanding {
    /// What the edits that add something cost at most, in the unit of the costs; edits that lower a number are free.
    ///
    /// Head counts of several inputs are priced each by itself, though one exam may serve more than one of them.
    public func costAtMost(_ costs: PlanCosts, under edition: ProgramEdition) -> Rational {
        lines.filter { $0.status == .changes }.reduce(.zero) { sum, line in
            sum + cost(of: line, costs, edition)
        }
    }

    private func cost(of line: Line, _ costs: PlanCosts, _ edition: ProgramEdition) -> Rational {
        if let fact = PersonEdit(line.edit.input) {
            // Only an exam that was not passed before, or is passed again, costs anything.
            guard case .certification(let code) = fact.part, line.edit.value != nil else { return 0 }
            if let known = line.fact {
                guard let then = known.date, let day = line.edit.value?.date, day > then else { return 0 }
            }
            let certification = edition.lists.lazy.flatMap(\.certifications).first { $0.id == code }
            return certification.map { costs.price(of: $0).cost } ?? 0
        }
        guard let input = edition.input(named: line.edit.input), let new = line.edit.value?.quantity else { return 0 }
        // Unknown counts from zero, as in a plan.
        let units = new - (line.fact?.quantity ?? 0)
        return units > 0 ? units * costs.price(of: input).cost : 0
    }
}
