package import JSONTree

extension PlanCosts {
    /// The costs in the form that `read` takes.
    package var node: JSONNode {
        var members = [JSONMember("unit", .string(unit))]
        for kind in PlanKind.allCases {
            guard let price = prices[kind] else { continue }
            members.append(
                JSONMember(kind.rawValue, Self.node(cost: price.cost, leadTime: price.leadTime, limit: nil)))
        }
        if let newPeople { members.append(JSONMember("newPeople", .number(newPeople))) }
        let inputs = inputs.map { ($0.key.rawValue, $0.value) }
        for (name, exceptions) in [("inputs", inputs), ("certifications", certifications.map { ($0, $1) })] {
            let stated = exceptions.filter { $0.1 != Exception() }.sorted { $0.0 < $1.0 }
            guard !stated.isEmpty else { continue }
            members.append(
                JSONMember(
                    name,
                    JSONNode(
                        .object(
                            stated.map {
                                JSONMember(
                                    $0.0, Self.node(cost: $0.1.cost, leadTime: $0.1.leadTime, limit: $0.1.limit))
                            }))))
        }
        return JSONNode(.object(members))
    }

    private static func node(cost: Rational?, leadTime: Int?, limit: Int?) -> JSONNode {
        var members: [JSONMember] = []
        // Costs are typed as decimals, so they can be written as such.
        if let text = cost?.decimalText { members.append(JSONMember("cost", JSONNode(.number(text)))) }
        if let leadTime { members.append(JSONMember("leadTime", .number(leadTime))) }
        if let limit { members.append(JSONMember("limit", .number(limit))) }
        return JSONNode(.object(members))
    }
}
