internal import SolutionsPartner

/// The sentence that says why one customer counts for a number or does not.
struct CustomerReason {
    let number: CustomerNumber
    let customer: CustomerJudgement

    /// The sentence, such as `counted a year ago, still counts: 1,420 USD in 2022-10 (floor 1,000), 1,300 USD in
    /// 2021-10`.
    var text: String {
        let words = CustomerWords.words(customer.verdict)
        switch customer.verdict {
        // What it has does not matter before it has what is asked for first.
        case .noWorkload, .noAssociation, .unknownAssociation, .noData, .vmOnly, .monthMissing: return words
        default: break
        }
        var facts: [String] = []
        if let value = customer.value { facts.append(fact(value, in: number.month, limit: limit)) }
        if let before = customer.baselineValue {
            facts.append(fact(before, in: number.month.adding(months: -12), limit: nil))
        }
        if let miss = customer.nearMiss { facts.append(CustomerWords.words(miss)) }
        return facts.isEmpty ? words : "\(words): \(facts.joined(separator: ", "))"
    }

    private func fact(_ value: Amount, in month: YearMonth, limit: String?) -> String {
        let span = number.rule.measure == .azureTotal ? "12 months to \(month)" : "\(month)"
        return "\(spelled(value)) in \(span)" + (limit.map { " (\($0))" } ?? "")
    }

    private var limit: String? {
        switch (customer.verdict, customer.floor, customer.top) {
        case (.aboveBand, _, let top?): "at most \(Self.grouped(top))"
        case (_, let floor?, _): "floor \(Self.grouped(floor))"
        default: nil
        }
    }

    private func spelled(_ value: Amount) -> String { "\(Self.grouped(value)) \(unit)" }

    private var unit: String {
        switch customer.quantity {
        case .amount: "USD"
        case .seats: "seats"
        case .users: "users"
        case .activeShare: "% active"
        case .consumption: "MCV"
        }
    }

    /// An amount with thousands apart, cut at two decimals.
    static func grouped(_ value: Amount) -> String {
        let cut = Amount(units: value.units / 10_000_000_000 * 10_000_000_000)
        var text = cut.description
        let sign = text.hasPrefix("-") ? String(text.removeFirst()) : ""
        let parts = text.split(separator: ".")
        var whole = ""
        for (place, digit) in parts[0].reversed().enumerated() {
            if place > 0, place % 3 == 0 { whole.append(",") }
            whole.append(digit)
        }
        return sign + String(whole.reversed()) + (parts.count > 1 ? "." + parts[1] : "")
    }
}
