extension ProgramEdition {
    /// Reads a cost as it is typed, for a kind of unit, an input or a certification, and puts it into costs.
    ///
    /// - Throws: `EditRefusal` for an unknown name and for a text that is no cost.
    package func setCost(of name: String, to text: String, in costs: inout PlanCosts) throws(EditRefusal) {
        guard let cost = Rational(decimal: text), !cost.isNegative, cost < Rational(PlanCosts.costLimit) else {
            throw EditRefusal("A cost is a number from 0 to below \(PlanCosts.costLimit), not '\(text)'.")
        }
        if let kind = PlanKind(rawValue: name) {
            costs.prices[kind, default: PlanCosts.Price(cost: cost, leadTime: 0)].cost = cost
            return
        }
        switch try planName(name, others: PlanKind.allCases.map(\.rawValue)) {
        case .input(let input): costs.inputs[input, default: PlanCosts.Exception()].cost = cost
        case .certification(let id): costs.certifications[id, default: PlanCosts.Exception()].cost = cost
        case .newPeople: throw EditRefusal("'new-people' has no cost; limit their number instead.")
        }
    }

    /// Reads the most units of an input, exams of a certification or people who are not listed (`new-people`) as it is
    /// typed, and puts it into costs; 0 rules them out.
    ///
    /// - Throws: `EditRefusal` for an unknown name and for a text that is no whole number.
    package func setLimit(of name: String, to text: String, in costs: inout PlanCosts) throws(EditRefusal) {
        guard let limit = Int(typed: text, in: 0...1_000_000) else {
            throw EditRefusal("A limit is a whole number from 0 to 1000000, not '\(text)'.")
        }
        switch try planName(name, others: ["new-people"]) {
        case .input(let input): costs.inputs[input, default: PlanCosts.Exception()].limit = limit
        case .certification(let id): costs.certifications[id, default: PlanCosts.Exception()].limit = limit
        case .newPeople: costs.newPeople = limit
        }
    }

    private enum PlanName {
        case input(InputName)
        case certification(String)
        case newPeople
    }

    private func planName(_ name: String, others: [String]) throws(EditRefusal) -> PlanName {
        if name == "new-people" { return .newPeople }
        if let input = input(named: InputName(rawValue: name)), input.unit != .track { return .input(input.name) }
        let codes = lists.flatMap(\.certifications).map(\.id)
        if let code = codes.first(where: { $0.uppercased() == name.uppercased() }) { return .certification(code) }
        let names = inputPlaces.names.map(\.rawValue) + codes + others
        let hint = NameMatch.didYouMean(NearestName(of: name, among: names).match)
        throw EditRefusal(
            "There is no input or certification '\(name)' in edition \(id).\(hint) 'seventy program inputs' lists the inputs."
        )
    }
}

extension Int {
    /// Reads a whole number as it is typed; `nil` for any other text, and for a number outside of the range.
    package init?(typed text: String, in range: ClosedRange<Int>) {
        guard let number = Rational(decimal: text), number.isWhole, let whole = Int(exactly: number.numerator),
            range.contains(whole)
        else { return nil }
        self = whole
    }
}

extension PlanCosts {
    /// Reads the most that a plan may cost as it is typed.
    ///
    /// - Throws: `EditRefusal` for a text that is no amount, and for one that no sum of costs comes near.
    package static func budget(_ text: String) throws(EditRefusal) -> Rational {
        guard let amount = Rational(decimal: text), !amount.isNegative, amount <= Rational(costLimit) else {
            throw EditRefusal("A budget is an amount from 0 to \(costLimit), not '\(text)'.")
        }
        return amount
    }
}
