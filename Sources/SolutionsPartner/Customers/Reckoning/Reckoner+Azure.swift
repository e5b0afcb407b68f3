extension Reckoner {
    /// The months that an Azure rule looks at on one side, the last one first.
    func azureMonths(_ rule: CustomerRule, endingWith month: YearMonth, isBaseline: Bool) -> [YearMonth] {
        var count = rule.measure == .azureTotal ? 12 : rule.window
        if rule.measure == .azureTotal, rule.result == .percent, readings.azureGrowth == .singleMonth { count = 1 }
        if isBaseline, rule.measure == .azureMonth, rule.track?.rawValue == "smb",
            readings.smbBaseline == .singleMonth
        {
            count = 1
        }
        return (0..<count).map { month.adding(months: -$0) }
    }

    /// One side of an Azure rule by tenant.
    ///
    /// - Parameter stayed: Tenants that were within the band a year before, which may have grown over it.
    func azureSide(_ rule: CustomerRule, endingWith month: YearMonth, isBaseline: Bool, stayed: [Bool]? = nil) -> Side {
        let months = azureMonths(rule, endingWith: month, isBaseline: isBaseline)
        var side = Side(months: months, missing: [], units: Array(repeating: UnitState(), count: book.tenants.count))
        var sums: [Tally] = []
        for month in months {
            guard let tallies = azure(month, rule.associations, rule.services) else {
                side.missing.append(month)
                continue
            }
            if rule.measure == .azureTotal {
                if sums.isEmpty {
                    sums = tallies
                } else {
                    for place in sums.indices { sums[place].add(tallies[place]) }
                }
                continue
            }
            // Each month alone: the best one counts.
            for place in tallies.indices {
                var state = state(tallies[place], rule, stays: stayed?[place] ?? false)
                state.month = month
                let known = side.units[place]
                let isBetter = (state.condition, state.value ?? .zero) > (known.condition, known.value ?? .zero)
                if isBetter { side.units[place] = state }
            }
        }
        if rule.measure == .azureTotal {
            for place in sums.indices {
                let stays = stayed?[place] ?? false
                side.units[place] = state(sums[place], rule, stays: stays)
                // What the missing months add may lead over the top of the band.
                if !side.missing.isEmpty, rule.band.atMost != nil, !stays, side.units[place].counts {
                    side.units[place].condition = .amountUnknown
                }
            }
        }
        return side
    }

    private func state(_ tally: Tally, _ rule: CustomerRule, stays: Bool) -> UnitState {
        var state = UnitState(
            associations: tally.associations, isPartial: tally.isPartial,
            mayAdd: tally.seen.contains(.unknownAmount) ? nil : tally.mayAdd,
            lacks: tally.seen.contains(.unknownAssociation) ? .association : [])
        if tally.seen.contains(.unknownService) { state.lacks.insert(.item) }
        if tally.seen.contains(.unknownUsage) { state.lacks.insert(.usage) }
        state.cannotCount = state.mayAdd.map { rule.band.isBelow(tally.amount + $0) } ?? false
        if tally.seen.contains(.amount) { state.value = tally.amount }
        state.condition = condition(tally, rule, stays: stays)
        if !state.counts { state.mayAdd = state.mayAdd.map { $0 + max(.zero, tally.amount) } }
        return state
    }

    private func condition(_ tally: Tally, _ rule: CustomerRule, stays: Bool) -> CustomerCondition {
        guard tally.seen.contains(.row) else { return .noData }
        if case .except = rule.services {
            // Services that never count are left out after the association was checked.
            guard tally.seen.contains(.anyAssociation) else {
                return tally.seen.contains(.anyUnknownAssociation) ? .unknownAssociation : .noAssociation
            }
            if tally.amount > 0 { return .counts }
            return tally.isPartial ? .amountUnknown : .vmOnly
        }
        let mayBeListed = tally.seen.contains(.unknownService) && tally.isPartial
        guard tally.seen.contains(.service) || mayBeListed else { return .noWorkload }
        guard tally.seen.contains(.association) || mayBeListed else {
            return tally.seen.contains(.unknownAssociation) ? .unknownAssociation : .noAssociation
        }
        let band = rule.band
        // What may count on top is known in part: the most that it may come to decides as well.
        let most = tally.seen.contains(.unknownAmount) ? nil : tally.amount + tally.mayAdd
        let isOfAssociation = tally.seen.contains(.unknownAssociation) && !tally.seen.contains(.unknownAmount)
        let open = isOfAssociation ? CustomerCondition.unknownAssociation : .amountUnknown
        if band.isBelow(tally.amount) { return most.map { band.isBelow($0) } ?? false ? .belowFloor : open }
        if !stays {
            if band.isOver(tally.amount) { return .aboveBand }
            if band.atMost != nil, most.map({ band.isOver($0) }) ?? true { return open }
        }
        return tally.isPartial && !tally.seen.contains(.amount) ? open : .counts
    }

    /// The services in use in the months of a side, with the tenants that use each.
    func services(_ rule: CustomerRule, in months: [YearMonth]) -> [(item: Int32, tenants: [Int32])] {
        var sums: [UInt64: Amount] = [:]
        let isListed = isChosen(rule.services)
        for month in months {
            guard let page = book.pages[month] else { continue }
            forEachUsage(in: page.azure) { lines in
                let line = lines[lines.startIndex]
                guard isListed[Int(line.item)] else { return }
                let choice = UsageChoice(of: lines, through: rule.associations)
                guard choice.isAssociated, choice.amount != nil || choice.less != .zero else { return }
                sums[UInt64(line.item) << 32 | UInt64(line.tenant), default: .zero] +=
                    (choice.amount ?? .zero) + choice.less
            }
        }
        var tenants: [Int32: [Int32]] = [:]
        for (key, amount) in sums where amount > 0 {
            tenants[Int32(key >> 32), default: []].append(Int32(truncatingIfNeeded: key & 0xFFFF_FFFF))
        }
        return tenants.map { ($0.key, $0.value.sorted()) }.sorted { $0.item < $1.item }
    }
}
