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
            let key = book.workloads.keys[Int(topic.item)]
            return (key.isEmpty || rule.workloads.contains(key))
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
                // What leaves the workload blank may be any.
                let may = group.filter {
                    $0.association.isUnknown || !$0.association.set.isDisjoint(with: associations)
                }
                guard book.workloads.keys[Int(first.item)].isEmpty, !may.isEmpty else {
                    reach(.noWorkload)
                    continue
                }
                result.open[first.tenant, default: SeatPage.Open()].add(may[...], lacking: .item)
                reach(.amountUnknown)
                continue
            }
            guard let row = SeatPage.Row(of: group, through: associations) else {
                // A spelling that nobody knows may be any association.
                let unknown = group.filter(\.association.isUnknown)
                if !unknown.isEmpty {
                    result.open[first.tenant, default: SeatPage.Open()].add(unknown[...], lacking: .association)
                }
                reach(unknown.isEmpty ? .noAssociation : .unknownAssociation)
                continue
            }
            reach(.counts)
            result.rows[first.tenant, default: []].append(row)
        }
        seatPages[key] = result
        return result
    }

    /// Whether it is a matter of reading if seats are those of a workload or of the tenant: where the floor is one for all.
    static func hasSeatReading(_ rule: CustomerRule) -> Bool {
        rule.isSecurity && rule.measure == .seats && rule.band.atMost == nil
            && rule.band.floor.map { $0 < 100 } ?? false
    }

    /// Where a tenant's seats stand to a band: `counts` within it.
    func band(_ rule: CustomerRule, _ rows: [SeatPage.Row], stays: Bool) -> (condition: CustomerCondition, seats: Int?)
    {
        var seats = rows.map(\.seats)
        let known = seats.compactMap(\.value)
        guard !known.isEmpty else { return (rule.band.isOpen ? .counts : .amountUnknown, nil) }
        if readings.securitySeats == .tenant, Self.hasSeatReading(rule), let first = seats.first {
            seats = [seats.dropFirst().reduce(first, +)]
        }
        let within = seats.filter { count in
            guard let seats = count.value, !rule.band.isBelow(Amount(seats)) else { return false }
            // More than is known may lead over the top.
            return stays || rule.band.atMost == nil || !count.isPartial && !rule.band.isOver(Amount(seats))
        }
        if let most = within.compactMap(\.value).max() { return (.counts, most) }
        let most = seats.compactMap(\.value).max() ?? 0
        let mayCount = seats.contains { count in
            count.isPartial && !(count.value.map { rule.band.isOver(Amount($0)) } ?? false)
        }
        if mayCount { return (.amountUnknown, most) }
        return (rule.band.isOver(Amount(most)) ? .aboveBand : .belowFloor, most)
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
            for row in rows {
                state.associations.formUnion(row.associations)
                state.lacks.formUnion(row.lacks)
            }
            if condition == .amountUnknown { state.isPartial = true }
            if condition == .counts, let share = rule.activeShare {
                judge(share, rows, rule, baseline: baseline, tenant: tenant, state: &state)
            }
            side.units[place] = state
        }
        for (tenant, open) in page.open {
            let place = Int(tenant)
            side.units[place].isPartial = true
            side.units[place].lacks.formUnion(open.lacks)
            // More seats or users may make the active share another one.
            let isOpen = side.units[place].counts && rule.activeShare != nil
            if isOpen || side.units[place].condition < .claimUnknown {
                side.units[place].condition =
                    open.lacks.contains(.association) ? .unknownAssociation : .amountUnknown
            }
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
                guard let users = row.users.value else { continue }
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
                        let open = then.units[place]
                        then.units[place] = UnitState(condition: .counts, value: .zero, quantity: .users)
                        (then.units[place].isPartial, then.units[place].mayAdd) = (open.isPartial, open.mayAdd)
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
        seats(month, rule.associations, rule.workloads).rows[tenant]?.first { $0.item == item }?.users.value
    }

    /// One side of a rule of users by tenant, claims aside.
    func userSide(
        _ rule: CustomerRule, in month: YearMonth, beside other: YearMonth, stayed: [Bool]? = nil
    ) -> Side {
        var side = seatSide(rule, in: month, beside: other, baseline: nil, stayed: stayed)
        let page = seats(month, rule.associations, rule.workloads)
        for (tenant, rows) in page.rows {
            let place = Int(tenant)
            let users = rows.dropFirst().reduce(rows[0].users) { $0 + $1.users }
            let open = page.open[tenant] ?? SeatPage.Open()
            guard side.units[place].counts else {
                // Outside of the band the seats are what is worth telling; all users count where it may be within.
                let most = users.isPartial ? nil : users.value
                side.units[place].mayAdd = most.flatMap { own in open.users.map { Amount(max(0, own) + $0) } }
                continue
            }
            side.units[place].value = users.value.map { Amount($0) }
            side.units[place].quantity = .users
            if users.isPartial { side.units[place].isPartial = true }
            side.units[place].mayAdd = users.isPartial ? nil : open.users.map { Amount($0) }
            if users.value == nil { side.units[place].condition = .amountUnknown }
        }
        for (tenant, open) in page.open where page.rows[tenant] == nil {
            side.units[Int(tenant)].mayAdd = open.users.map { Amount($0) }
        }
        return side
    }
}
