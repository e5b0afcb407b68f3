package import SolutionsPartner

/// A line of a list of customers: a tenant, or, where customers are top parents, those of its tenants that have the same
/// verdict.
struct CustomerRow {
    /// The tenants, at least one.
    private(set) var tenants: [CustomerJudgement]

    /// Puts tenants together by what a customer is.
    static func rows(of customers: [CustomerJudgement], by reading: CustomerReadings.Customer) -> [CustomerRow] {
        guard reading == .tpid else { return customers.map { CustomerRow(tenants: [$0]) } }
        var places: [Key: Int] = [:]
        var rows: [CustomerRow] = []
        for customer in customers {
            let key = Key(
                customer: customer.key(by: reading), workload: customer.workload, verdict: customer.verdict)
            if let place = places[key] {
                rows[place].tenants.append(customer)
            } else {
                places[key] = rows.count
                rows.append(CustomerRow(tenants: [customer]))
            }
        }
        return rows
    }

    private struct Key: Hashable {
        let customer: String
        let workload: String?
        let verdict: CustomerVerdict
    }

    var verdict: CustomerVerdict { tenants[0].verdict }
    var workload: String? { tenants[0].workload }
    var name: String { tenants.lazy.compactMap(\.name).first ?? tenants[0].tenant }
    var title: String { tenants.count == 1 ? name : "\(name) (\(tenants.count) tenants)" }
    var associations: [String] { Set(tenants.flatMap(\.associations)).sorted() }

    /// Whether it is worth a line of its own among many.
    var decides: Bool {
        verdict == .countedNew || verdict == .lost || tenants.contains { $0.nearMiss != nil }
    }
}

extension CustomerJudgement {
    /// The key of the customer: its tenant, or its top parent where that is what a customer is.
    package func key(by reading: CustomerReadings.Customer) -> String {
        switch reading {
        case .tenant: tenant
        case .tpid: tpid ?? tenant
        }
    }
}
