/// Tells of every customer why it counts for a number or not.
struct JudgementWriter {
    let reckoner: Reckoner
    let rule: CustomerRule
    let rates: [String: Rational]
    let now: Side
    let then: Side
    let services: [(item: Int32, tenants: [Int32])]
    let sums: NumberSums

    private var book: CustomerBook { reckoner.book }

    /// The customers of whom some month that is looked at has a row, by tenant and workload.
    func judgements() -> [CustomerJudgement] {
        let exclusive = exclusiveServices()
        let found = foundAssociations()
        let tallies = tallies()
        var list: [CustomerJudgement] = []
        for place in now.units.indices {
            let (state, before) = (now.units[place], then.units[place])
            guard state.condition != .noData || before.condition != .noData else { continue }
            let tenant = tenant(of: place)
            var associations = state.associations.union(before.associations)
            if associations.isEmpty { associations = found[tenant] }
            let counted = state.counts ? state.associations : associations
            list.append(
                CustomerJudgement(
                    tenant: book.tenants[tenant].id, name: book.tenants[tenant].name, tpid: book.tenants[tenant].tpid,
                    workload: workload(of: place), verdict: verdict(state, before), value: told(state, now),
                    quantity: quantity(state, before), floor: floor(state, before),
                    top: isOfBand(state, before) ? rule.band.atMost : nil,
                    baselineValue: baseline(state, before), valueMonth: state.month, baselineMonth: before.month,
                    associations: book.names.ids(of: counted), seats: state.seats, users: state.users,
                    months: months(of: place, tallies), weight: weight(state, exclusive: exclusive[Int32(tenant)] ?? 0),
                    nearMiss: nearMiss(state)))
        }
        return list.sorted { ($0.tenant, $0.workload ?? "") < ($1.tenant, $1.workload ?? "") }
    }

    private func tenant(of place: Int) -> Int {
        switch rule.measure {
        case .azureMonth, .azureTotal, .seats, .users: place
        case .revenue: Int(reckoner.revenuePairs.pairs[place].tenant)
        case .consumption: Int(reckoner.usePairs.pairs[place].tenant)
        }
    }

    private func workload(of place: Int) -> String? {
        switch rule.measure {
        case .azureMonth, .azureTotal, .seats, .users: nil
        case .revenue: book.products.shown[Int(reckoner.revenuePairs.pairs[place].item)].orNil
        case .consumption: book.platforms.shown[Int(reckoner.usePairs.pairs[place].item)].orNil
        }
    }

    /// What the values of a customer are: those of now, else those of a year ago.
    private func quantity(_ state: UnitState, _ before: UnitState) -> CustomerQuantity {
        if state.value != nil { return state.quantity }
        if before.value != nil { return before.quantity }
        switch rule.measure {
        case .azureMonth, .azureTotal, .revenue: return .amount
        case .seats, .users: return .seats
        case .consumption: return .consumption
        }
    }

    /// Whether the values are what the band limits: users and shares have limits of their own.
    private func isOfBand(_ state: UnitState, _ before: UnitState) -> Bool {
        let quantity = quantity(state, before)
        return quantity != .users && quantity != .activeShare
    }

    /// The least that counts of what is told: a percentage for a share of active users.
    private func floor(_ state: UnitState, _ before: UnitState) -> Amount? {
        if quantity(state, before) == .activeShare { return rule.activeShare.map { Amount($0) } }
        return isOfBand(state, before) ? rule.band.floor : nil
    }

    /// The value of a year ago, where it is one of the same kind.
    private func baseline(_ state: UnitState, _ before: UnitState) -> Amount? {
        if before.value != nil, before.quantity != quantity(state, before) { return nil }
        return told(before, then)
    }

    private func verdict(_ state: UnitState, _ before: UnitState) -> CustomerVerdict {
        guard now.isKnown || (rule.result == .services && now.missing.count < now.months.count) else {
            return .monthMissing
        }
        // A month without its file is missing, not zero: the months that are known decide only where no other could
        // change what they say.
        guard state.counts || now.isComplete else { return .monthMissing }
        guard state.counts else {
            // What may count, but for what no file tells, is not lost.
            let isOpen = state.condition.isUnknown || state.condition == .claimUnknown
            return before.counts && !isOpen ? .lost : state.condition.verdict
        }
        // What is not compared with a year ago needs nothing of it.
        guard rule.result.compares else { return .kept }
        guard before.counts else {
            return then.isComplete && !before.condition.isUnknown ? .countedNew : .baselineUnknown
        }
        return direction(state, before) ?? .kept
    }

    /// Why nothing can be said of growth: what is known of one side is less than all of the other; `nil` where the
    /// customer is compared by counting, or what is known tells.
    private func direction(_ state: UnitState, _ before: UnitState) -> CustomerVerdict? {
        guard rule.result == .percent || rule.result == .difference else { return nil }
        let (value, base) = (state.value ?? .zero, before.value ?? .zero)
        switch (now.isComplete, then.isComplete) {
        case (true, true): return nil
        case (true, false): return base > value ? nil : .baselineUnknown
        case (false, true): return value > base ? nil : .monthMissing
        case (false, false): return .monthMissing
        }
    }

    /// What is told of a side: a tenant without a row in a month that is in the file has nothing, which is zero.
    private func told(_ state: UnitState, _ side: Side) -> Amount? {
        if let value = state.told ?? state.value { return value }
        return state.condition == .noData && side.isComplete ? .zero : nil
    }

    /// What the number would fall by without a customer.
    private func weight(_ state: UnitState, exclusive: Int) -> Amount {
        guard state.counts else { return .zero }
        switch rule.result {
        case .net: return 1
        case .services: return Amount(exclusive)
        case .difference, .total: return (state.value ?? .zero) - state.claimed
        case .percent:
            guard let base = sums.base, let share = (Rational(state.value ?? .zero) * 100).divided(by: Rational(base))
            else { return .zero }
            return Amount(flooring: share)
        case .baseline: return .zero
        }
    }

    /// How many services each tenant is the only one to use.
    private func exclusiveServices() -> [Int32: Int] {
        var counts: [Int32: Int] = [:]
        for service in services where service.tenants.count == 1 { counts[service.tenants[0], default: 0] += 1 }
        return counts
    }

    /// The associations that lines name at all, by tenant, to be told where none of them counts.
    private func foundAssociations() -> [AssociationSet] {
        var found = [AssociationSet](repeating: [], count: book.tenants.count)
        for month in now.months + then.months {
            guard let page = book.pages[month] else { continue }
            switch rule.measure {
            case .azureMonth, .azureTotal:
                for line in page.azure { found[Int(line.tenant)].formUnion(line.association.set) }
            case .seats, .users:
                for line in page.seats { found[Int(line.tenant)].formUnion(line.association.set) }
            case .revenue:
                for line in page.revenue { found[Int(line.tenant)].formUnion(line.association.set) }
            case .consumption:
                for line in page.use { found[Int(line.tenant)].formUnion(line.association.set) }
            }
        }
        return found
    }

    /// The Azure consumption of the months that are looked at, the oldest first, found once for all customers.
    private func tallies() -> [(month: YearMonth, tallies: [Reckoner.Tally]?)] {
        guard rule.isAzure else { return [] }
        return Set(rule.result.sides(now, then).flatMap(\.months)).sorted().map { month in
            (month, reckoner.azure(month, rule.associations, rule.services))
        }
    }

    private func months(
        of place: Int, _ tallies: [(month: YearMonth, tallies: [Reckoner.Tally]?)]
    ) -> [CustomerJudgement.MonthValue] {
        switch rule.measure {
        case .azureMonth, .azureTotal:
            return tallies.map { month, tallies in
                let tally = tallies?[place]
                let isUnknown =
                    tally.map { $0.seen.contains(.unknownAmount) || $0.mayAdd != .zero && !$0.seen.contains(.amount) }
                    ?? true
                return CustomerJudgement.MonthValue(month: month, value: isUnknown ? nil : tally?.amount)
            }
        case .seats, .users, .revenue, .consumption:
            return [(then, then.units[place]), (now, now.units[place])].flatMap { side, state in
                side.months.map { CustomerJudgement.MonthValue(month: state.month ?? $0, value: told(state, side)) }
            }
        }
    }

    private func nearMiss(_ state: UnitState) -> NearMiss? {
        guard now.isComplete else { return nil }
        switch state.condition {
        case .belowFloor:
            guard let value = state.value, let floor = rule.band.floor else { return nil }
            if let seats = state.seats, let least = rule.band.atLeast {
                let missing = Int(least.units / Amount.unitsPerOne) - seats
                return (1...3).contains(missing) ? .seatsShort(missing) : nil
            }
            let missing = floor - value
            return missing > 0 && missing.units * 10 <= floor.units ? .amountShort(missing) : nil
        case .aboveBand:
            guard let seats = state.seats, let top = rule.band.atMost else { return nil }
            let over = seats - Int(top.units / Amount.unitsPerOne)
            return (1...10).contains(over) ? .seatsOver(over) : nil
        case .notActive, .counts:
            guard let share = rule.activeShare, let seats = state.seats, let users = state.users, seats > 0
            else { return nil }
            let needed = (share * seats + 99) / 100
            if users < needed { return users * 100 >= (share - 5) * seats ? .usersShort(needed - users) : nil }
            return users * 100 <= (share + 5) * seats ? .usersToSpare(users - needed) : nil
        default: return nil
        }
    }
}

extension String {
    /// The text; `nil` where it is blank.
    fileprivate var orNil: String? { isEmpty ? nil : self }
}
