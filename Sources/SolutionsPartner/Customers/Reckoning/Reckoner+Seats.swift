/// What a choice of seats is made by.
struct SeatKey: Hashable {
    let month: YearMonth
    let associations: AssociationSet
    let workloads: Set<String>
}

/// The seats of the listed workloads of a month through some associations.
struct SeatPage {
    /// A workload at a tenant.
    struct Row {
        let item: Int32
        let seats: Int?
        let users: Int?
        /// The month of the earliest claim; `nil` for what was not claimed.
        let claimed: YearMonth?
        /// Whether it was claimed on a day that nobody knows.
        let isClaimUnknown: Bool
        let associations: AssociationSet
    }

    /// The rows of each tenant that has any, by its place.
    var rows: [Int32: [Row]] = [:]
    /// How far each other tenant comes.
    var conditions: [CustomerCondition]
    /// The tenants of whom more may count, but for an association that nobody knows.
    var unknown: Set<Int32> = []
}

extension Reckoner {
    /// The reports without which the seats of a rule are not known.
    ///
    /// The file of claims alone has all customers of CPOR, and the workloads of security; that of all usage has the
    /// customers of the other associations.
    func seatReports(_ rule: CustomerRule) -> [ReportKind] {
        if rule.isSecurity || rule.associations.isSubset(of: cpor) { return [.cpor] }
        return rule.associations.isDisjoint(with: cpor) ? [.m365] : [.m365, .cpor]
    }

    /// The reports that the seats of a rule are read from in months that are compared.
    ///
    /// They are those without which they are not known, and every other one that tells of them in any of the months: what
    /// stands in a second report in one month only would else be taken for nothing in the other.
    func seatReports(_ rule: CustomerRule, in months: [YearMonth]) -> [ReportKind] {
        let needed = seatReports(rule)
        let more = SeatLine.Source.allCases.filter { source in
            !needed.contains(source.report) && tellsSeats(source, of: rule)
                && months.contains { book.pages[$0]?.reports.contains(source.report) ?? false }
        }
        return needed + more.map(\.report)
    }

    /// Whether a report tells of workloads and associations that a rule looks at.
    private func tellsSeats(_ source: SeatLine.Source, of rule: CustomerRule) -> Bool {
        let wanted = rule.associations.union(rule.bandAssociations)
        return (book.seatTopics[source] ?? []).contains { topic in
            rule.workloads.contains(book.workloads.keys[Int(topic.item)])
                && (topic.association.isUnknown || !topic.association.set.isDisjoint(with: wanted))
        }
    }

    /// Whether no download tells of all seats that a rule counts: that of claims has the customers of CPOR alone, and no
    /// other one has the workloads of Defender.
    func hasUntoldSeats(_ rule: CustomerRule) -> Bool {
        rule.isOfSeats && rule.isSecurity && !rule.associations.isSubset(of: cpor)
    }

    /// Whether files tell of the seats of a month that is compared with another one.
    private func knowsSeats(_ month: YearMonth, beside other: YearMonth, _ rule: CustomerRule) -> Bool {
        guard let reports = book.pages[month]?.reports else { return false }
        return seatReports(rule, in: [month, other]).allSatisfy(reports.contains)
    }

    private var cpor: AssociationSet { book.names.associationPlace(id: "CPOR").map { AssociationSet(place: $0) } ?? [] }

    /// The seats of a month, chosen by associations and workloads.
    func seats(_ month: YearMonth, _ associations: AssociationSet, _ workloads: Set<String>) -> SeatPage {
        let key = SeatKey(month: month, associations: associations, workloads: workloads)
        if let page = seatPages[key] { return page }
        var result = SeatPage(conditions: Array(repeating: .noData, count: book.tenants.count))
        let isListed = book.workloads.keys.map { workloads.contains($0) }
        let lines = book.pages[month]?.seats ?? []
        var start = 0
        while start < lines.count {
            let first = lines[start]
            var end = start + 1
            while end < lines.count, lines[end].tenant == first.tenant, lines[end].item == first.item { end += 1 }
            let group = lines[start..<end]
            start = end
            let tenant = Int(first.tenant)
            func reach(_ condition: CustomerCondition) {
                result.conditions[tenant] = max(result.conditions[tenant], condition)
            }
            guard isListed[Int(first.item)] else {
                reach(.noWorkload)
                continue
            }
            guard let row = Self.row(of: group, through: associations) else {
                // A spelling that nobody knows may be any association.
                let isUnknown = group.contains { $0.association.isUnknown }
                if isUnknown { result.unknown.insert(first.tenant) }
                reach(isUnknown ? .unknownAssociation : .noAssociation)
                continue
            }
            reach(.counts)
            result.rows[first.tenant, default: []].append(row)
        }
        seatPages[key] = result
        return result
    }

    /// What counts of the lines of one workload at one tenant; `nil` where none has an association that is wanted.
    private static func row(of lines: ArraySlice<SeatLine>, through wanted: AssociationSet) -> SeatPage.Row? {
        if lines.count == 1 {
            let line = lines[lines.startIndex]
            guard !line.association.set.isDisjoint(with: wanted) else { return nil }
            return SeatPage.Row(
                item: line.item, seats: line.seats, users: line.users, claimed: line.claimed,
                isClaimUnknown: line.isClaimUnknown, associations: line.association.set)
        }
        var best: (seats: Int?, users: Int?)?
        var claimed: YearMonth?
        var isClaimUnknown = false
        var associations: AssociationSet = []
        for source in [SeatLine.Source.claims, .usage, .plans] {
            let own = lines.filter { $0.source == source && !$0.association.set.isDisjoint(with: wanted) }
            guard !own.isEmpty else { continue }
            for line in own { associations.formUnion(line.association.set) }
            claimed = own.compactMap(\.claimed).min() ?? claimed
            if own.contains(where: \.isClaimUnknown) { isClaimUnknown = true }
            let counts = source == .plans ? plans(own) : once(own)
            if best.map({ ($0.seats ?? -1) < (counts.seats ?? -1) }) ?? true { best = counts }
        }
        guard let best else { return nil }
        return SeatPage.Row(
            item: lines[lines.startIndex].item, seats: best.seats, users: best.users,
            claimed: claimed, isClaimUnknown: isClaimUnknown, associations: associations)
    }

    /// The seats of one usage: lines that repeat no others are added up under each association, and the largest one
    /// counts, since two associations tell of the same seats.
    private static func once(_ lines: [SeatLine]) -> (seats: Int?, users: Int?) {
        let originals = lines.filter { !$0.isRepeat }
        if originals.isEmpty {
            return lines.map { ($0.seats, $0.users) }.max { ($0.0 ?? -1, $0.1 ?? -1) < ($1.0 ?? -1, $1.1 ?? -1) } ?? (
                nil, nil
            )
        }
        var sums: [UInt32: (seats: Int?, users: Int?)] = [:]
        for line in originals {
            let known = sums[line.association.set.rawValue]
            sums[line.association.set.rawValue] = (
                sum(known?.seats, line.seats), sum(known?.users, line.users)
            )
        }
        return sums.values.max { ($0.seats ?? -1, $0.users ?? -1) < ($1.seats ?? -1, $1.users ?? -1) } ?? (nil, nil)
    }

    /// The seats of plans: those of all subscriptions together.
    private static func plans(_ lines: [SeatLine]) -> (seats: Int?, users: Int?) {
        var total: (seats: Int?, users: Int?) = (nil, nil)
        for (_, own) in Dictionary(grouping: lines, by: \.usage) {
            let counts = once(own)
            total = (sum(total.seats, counts.seats), sum(total.users, counts.users))
        }
        return total
    }

    private static func sum(_ left: Int?, _ right: Int?) -> Int? {
        guard let left, let right else { return left ?? right }
        return left + right
    }

    /// Whether it is a matter of reading if seats are those of a workload or of the tenant: where the floor is one for all.
    static func hasSeatReading(_ rule: CustomerRule) -> Bool {
        rule.isSecurity && rule.measure == .seats && rule.band.atMost == nil
            && rule.band.floor.map { $0 < 100 } ?? false
    }

    /// Where a tenant's seats stand to a band: `counts` within it.
    func band(_ rule: CustomerRule, _ rows: [SeatPage.Row], stays: Bool) -> (condition: CustomerCondition, seats: Int?)
    {
        var seats = rows.compactMap(\.seats)
        guard !seats.isEmpty else { return (rule.band.isOpen ? .counts : .amountUnknown, nil) }
        if readings.securitySeats == .tenant, Self.hasSeatReading(rule) { seats = [seats.reduce(0, +)] }
        let within = seats.filter { !rule.band.isBelow(Amount($0)) && (stays || !rule.band.isOver(Amount($0))) }
        if let most = within.max() { return (.counts, most) }
        let most = seats.max() ?? 0
        if rule.band.isOver(Amount(most)) { return (.aboveBand, most) }
        return (rows.contains { $0.seats == nil } ? .amountUnknown : .belowFloor, most)
    }

    /// The tenants that were within the band of a rule in a month.
    func withinBand(_ rule: CustomerRule, _ month: YearMonth) -> [Bool] {
        var within = Array(repeating: false, count: book.tenants.count)
        for (tenant, rows) in seats(month, rule.bandAssociations, rule.workloads).rows {
            within[Int(tenant)] = band(rule, rows, stays: false).condition == .counts
        }
        return within
    }

    /// One side of a rule of seats by tenant: customers or deployments.
    ///
    /// - Parameters:
    ///   - other: The month that it is compared with.
    ///   - baseline: The month of a year ago, for rules that heed claims.
    func seatSide(
        _ rule: CustomerRule, in month: YearMonth, beside other: YearMonth, baseline: YearMonth?, stayed: [Bool]? = nil
    ) -> Side {
        let page = seats(month, rule.associations, rule.workloads)
        let bandPage =
            rule.bandAssociations == rule.associations
            ? page : seats(month, rule.bandAssociations, rule.workloads)
        var side = Side(
            months: [month], missing: knowsSeats(month, beside: other, rule) ? [] : [month],
            units: page.conditions.map { UnitState(condition: $0) })
        for (tenant, rows) in page.rows {
            let place = Int(tenant)
            let (condition, seats) = band(rule, bandPage.rows[tenant] ?? rows, stays: stayed?[place] ?? false)
            var state = UnitState(
                condition: condition, value: seats.map { Amount($0) }, quantity: .seats, seats: seats)
            for row in rows { state.associations.formUnion(row.associations) }
            if condition == .counts, let share = rule.activeShare {
                judge(share, rows, rule, baseline: baseline, tenant: tenant, state: &state)
            }
            side.units[place] = state
        }
        for tenant in page.unknown {
            let place = Int(tenant)
            side.units[place].isPartial = true
            side.units[place].lacks.insert(.association)
            if side.units[place].condition < .claimUnknown { side.units[place].condition = .unknownAssociation }
        }
        return side
    }

    /// Whether enough of a tenant's seats are active, and were not when it was claimed.
    private func judge(
        _ share: Int, _ rows: [SeatPage.Row], _ rule: CustomerRule, baseline: YearMonth?, tenant: Int32,
        state: inout UnitState
    ) {
        let active = ActiveShare(of: rows, reading: readings.activeShare)
        (state.seats, state.users, state.value) = (active.seats, active.users, active.percent)
        state.quantity = .activeShare
        guard let reaches = active.reaches(share) else {
            state.condition = .amountUnknown
            return
        }
        guard reaches else {
            state.condition = .notActive
            return
        }
        guard rule.heedsClaims, let baseline else { return }
        guard !rows.contains(where: \.isClaimUnknown) else {
            state.condition = .claimUnknown
            return
        }
        guard let claimed = rows.compactMap(\.claimed).min(), claimed > baseline else { return }
        guard let then = claimRows(tenant, claimed, rule) else {
            state.condition = .claimUnknown
            return
        }
        switch ActiveShare(of: then, reading: readings.activeShare).exceeds(share) {
        case true?: state.condition = .activeAtClaim
        case false?: break
        case nil: state.condition = .claimUnknown
        }
    }

    /// The rows of a tenant in the month of its claim, or in the next one; `nil` where neither has any.
    private func claimRows(_ tenant: Int32, _ claimed: YearMonth, _ rule: CustomerRule) -> [SeatPage.Row]? {
        for month in [claimed, claimed.adding(months: 1)] {
            if let rows = seats(month, rule.associations, rule.workloads).rows[tenant] { return rows }
        }
        return nil
    }

    /// Both sides of a rule of users by tenant.
    func userSides(_ rule: CustomerRule, in month: YearMonth, baseline: YearMonth) -> (now: Side, then: Side) {
        let stayed = rule.stays ? withinBand(rule, baseline) : nil
        var now = userSide(rule, in: month, beside: baseline, stayed: stayed)
        var then = userSide(rule, in: baseline, beside: month)
        guard rule.heedsClaims else { return (now, then) }
        for (tenant, rows) in seats(month, rule.associations, rule.workloads).rows {
            let place = Int(tenant)
            guard now.units[place].counts else { continue }
            for row in rows {
                guard let users = row.users else { continue }
                guard !row.isClaimUnknown else {
                    // Nobody knows what of it there was before the claim.
                    withhold(users, of: rows, from: &now.units[place])
                    continue
                }
                guard let claimed = row.claimed, claimed > baseline else { continue }
                // What there was a year ago was not the partner's.
                if then.units[place].counts, let old = activeUsers(of: row.item, tenant, baseline, rule) {
                    then.units[place].value = (then.units[place].value ?? .zero) - Amount(old)
                    now.units[place].claimed = now.units[place].claimed - Amount(old)
                }
                let start = [claimed, claimed.adding(months: 1)].lazy
                    .compactMap { month in self.activeUsers(of: row.item, tenant, month, rule).map { (month, $0) } }
                    .first
                if let (month, users) = start {
                    if !then.units[place].counts {
                        then.units[place] = UnitState(condition: .counts, value: .zero, quantity: .users)
                    }
                    then.units[place].value = (then.units[place].value ?? .zero) + Amount(users)
                    now.units[place].claimed += Amount(users)
                    // It is told of the month that it is of.
                    if rows.count == 1 { then.units[place].month = month }
                } else {
                    // Without the users of that month there is no credit for the growth since.
                    withhold(users, of: rows, from: &now.units[place])
                }
            }
        }
        return (now, then)
    }

    /// Takes users out of what counts; what there is of them is told all the same.
    private func withhold(_ users: Int, of rows: [SeatPage.Row], from state: inout UnitState) {
        state.told = state.told ?? state.value
        state.value = (state.value ?? .zero) - Amount(users)
        state.isPartial = true
        if rows.count == 1 { state.condition = .claimUnknown }
    }

    private func activeUsers(of item: Int32, _ tenant: Int32, _ month: YearMonth, _ rule: CustomerRule) -> Int? {
        seats(month, rule.associations, rule.workloads).rows[tenant]?.first { $0.item == item }?.users
    }

    /// One side of a rule of users by tenant, claims aside.
    func userSide(
        _ rule: CustomerRule, in month: YearMonth, beside other: YearMonth, stayed: [Bool]? = nil
    ) -> Side {
        var side = seatSide(rule, in: month, beside: other, baseline: nil, stayed: stayed)
        for (tenant, rows) in seats(month, rule.associations, rule.workloads).rows {
            let place = Int(tenant)
            let users = rows.compactMap(\.users)
            // Outside of the band the seats are what is worth telling.
            guard side.units[place].counts else { continue }
            side.units[place].value = users.isEmpty ? nil : Amount(users.reduce(0, +))
            side.units[place].quantity = .users
            if users.count < rows.count { side.units[place].isPartial = true }
            if users.isEmpty { side.units[place].condition = .amountUnknown }
        }
        return side
    }
}

/// The share of seats that are active.
private struct ActiveShare {
    let seats: Int?
    let users: Int?
    private let shares: [(users: Int, seats: Int)]
    private let isComplete: Bool

    init(of rows: [SeatPage.Row], reading: CustomerReadings.ActiveShare) {
        let known = rows.compactMap { row in row.seats.flatMap { seats in row.users.map { ($0, seats) } } }
        isComplete = known.count == rows.count
        let sums = known.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        (users, seats) = known.isEmpty ? (nil, nil) : sums
        shares = (reading == .together ? (known.isEmpty ? [] : [sums]) : known).map { (users: $0.0, seats: $0.1) }
    }

    /// The percentage that is active, cut at six decimals; `nil` without any seats.
    var percent: Amount? {
        guard let users, let seats, seats > 0 else { return nil }
        return Amount(units: Int128(users) * 100_000_000 / Int128(seats) * 1_000_000)
    }

    /// Whether a percentage is reached; `nil` where it is not known.
    func reaches(_ percent: Int) -> Bool? { decide { $0.users * 100 >= percent * $0.seats } }

    /// Whether a percentage is passed; `nil` where it is not known.
    func exceeds(_ percent: Int) -> Bool? { decide { $0.users * 100 > percent * $0.seats } }

    private func decide(_ test: ((users: Int, seats: Int)) -> Bool) -> Bool? {
        if shares.contains(where: { $0.seats > 0 && test($0) }) { return isComplete || shares.count > 1 ? true : nil }
        return isComplete ? false : nil
    }
}
