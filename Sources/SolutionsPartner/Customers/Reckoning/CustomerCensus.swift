/// Who the customers are, as the report of customers tells it in a month.
public struct CustomerCensus: Sendable, Hashable {
    /// The tenants.
    public let tenants: Int
    /// The customers: top parents, and tenants of which none is told.
    public let customers: Int
    /// The paid seats, repeated rows aside; `nil` where no row tells any.
    public let seats: Int?
    /// The tenants whose names are blank or masked.
    public let tenantsWithoutName: Int
    /// The percentage of customers in a segment of small and medium ones; `nil` where no segment is told.
    ///
    /// Which segments Partner Center takes for small and medium is not published: this is an estimate.
    public let smallShare: Rational?
}

extension CustomerCensus {
    /// Counts the customers of a month; `nil` for a month of which no report of customers tells.
    ///
    /// - Parameter onlyActive: Whether customers that are inactive are left out.
    public init?(of book: CustomerBook, in month: YearMonth, onlyActive: Bool) {
        guard let page = book.pages[month], page.reports.contains(.customers) else { return nil }
        var tenants: Set<Int32> = []
        var seats: Int?
        for line in page.customers where line.isActive || !onlyActive {
            tenants.insert(line.tenant)
            if !line.isRepeat, let own = line.seats { seats = (seats ?? 0) + own }
        }
        var isSmall: [String: Bool] = [:]
        var customers: Set<String> = []
        var withoutName = 0
        for place in tenants {
            let tenant = book.tenants[Int(place)]
            // A number and a tenant's key never look alike.
            let customer = tenant.tpid ?? tenant.id
            customers.insert(customer)
            if tenant.name == nil { withoutName += 1 }
            guard let segment = tenant.segment?.comparableName else { continue }
            let isOne = book.names.smallSegments.contains { segment.hasPrefix($0) }
            isSmall[customer] = isSmall[customer] ?? false || isOne
        }
        self.init(
            tenants: tenants.count, customers: customers.count, seats: seats, tenantsWithoutName: withoutName,
            smallShare: Rational(isSmall.values.count { $0 } * 100, over: isSmall.count))
    }
}
