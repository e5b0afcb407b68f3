package import JSONTree

extension PlanCosts {
    /// Reads costs as a store states them, over the costs that hold until somebody says otherwise.
    ///
    /// The form, in which everything may be left out:
    ///
    /// ```json
    /// {
    ///   "unit": "EUR",
    ///   "exam": 1500,
    ///   "customer": {"cost": 8000, "leadTime": 90},
    ///   "newPeople": 2,
    ///   "inputs": {"azure.usage-growth": {"cost": 900, "limit": 5}},
    ///   "certifications": {"AZ-305": {"cost": 2500}}
    /// }
    /// ```
    ///
    /// Each kind of unit (`exam`, `customer`, `workload`, `deployment`, `service`, `percent`, `user`, `usd`) has the
    /// cost of one, or an object with it and the days until it counts. A `limit` of 0 rules an input out.
    ///
    /// - Returns: The costs, and every fault at once; faulty members keep their standard value.
    package static func read(_ node: JSONNode) -> (costs: PlanCosts, faults: [JSONFault]) {
        let faults = JSONFaultList()
        let top = JSONCursor(node, faults: faults)
        var costs = PlanCosts()
        // Both hold costs under names that somebody gave.
        top.refuseMembers(except: PlanCostsFormat.members.names.union(["inputs", "certifications"]))
        if case .object = node.content {} else { top.fault(expected: "an object") }
        if let unit = top["unit"]?.asString { costs.unit = unit }
        for kind in PlanKind.allCases {
            guard let cursor = top[kind.rawValue] else { continue }
            var price = costs.prices[kind] ?? Price(cost: 0, leadTime: 0)
            let exception = exception(cursor, in: kind.rawValue)
            price.cost = exception.cost ?? price.cost
            price.leadTime = exception.leadTime ?? price.leadTime
            costs.prices[kind] = price
        }
        costs.newPeople = top["newPeople"]?.asInt(in: 0...10_000)
        for (name, cursor) in top["inputs"]?.members ?? [] {
            costs.inputs[InputName(rawValue: name)] = exception(cursor, in: "inputs.*")
        }
        for (code, cursor) in top["certifications"]?.members ?? [] {
            costs.certifications[code] = exception(cursor, in: "certifications.*")
        }
        return (costs, faults.faults)
    }

    /// A bare cost, or an object with a cost and more.
    private static func exception(_ cursor: JSONCursor, in place: String) -> Exception {
        if case .object = cursor.node.content {
            cursor.refuseMembers(besides: PlanCostsFormat.members, in: place)
            return Exception(
                cost: cursor["cost"].flatMap { cost($0) }, leadTime: cursor["leadTime"]?.asInt(in: 0...3650),
                limit: cursor["limit"]?.asInt(in: 0...1_000_000))
        }
        return Exception(cost: cost(cursor))
    }

    private static func cost(_ cursor: JSONCursor) -> Rational? {
        guard let value = cursor.asRational else { return nil }
        guard !value.isNegative, value < Rational(costLimit) else {
            cursor.fault(expected: "a cost from 0 to below \(costLimit)")
            return nil
        }
        return value
    }
}

extension ProgramEdition {
    /// The costs with every name of an input replaced by its own, and faults for names that the edition does not know.
    ///
    /// A store speaks of several editions, so an unknown name is only a fault where somebody typed it for this one.
    package func resolving(_ costs: PlanCosts) -> PlanCosts {
        var resolved = costs
        resolved.inputs = [:]
        // An input's own name beats an alias.
        for (name, exception) in costs.inputs.sorted(by: { $0.key < $1.key }) {
            guard let input = input(named: name) else { continue }
            if resolved.inputs[input.name] == nil || input.name == name { resolved.inputs[input.name] = exception }
        }
        return resolved
    }
}
