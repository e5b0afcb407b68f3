extension Reckoner {
    /// One side of a rule of revenue by pair of tenant and product.
    func revenueSide(_ rule: CustomerRule, in month: YearMonth) -> Side {
        revenueSide(in: month, through: rule.associations, products: rule.products, band: rule.band)
    }

    func revenueSide(
        in month: YearMonth, through associations: AssociationSet, products: Set<String>, band: CustomerRule.Band
    ) -> Side {
        let page = book.pages[month]
        let isKnown = page?.reports.contains(.businessRevenue) ?? false
        var side = Side(
            months: [month], missing: isKnown ? [] : [month],
            units: Array(repeating: UnitState(mayAdd: .zero), count: revenuePairs.pairs.count))
        let isListed = book.products.keys.map { products.contains($0) }
        var blanks: [Int32: UnitState] = [:]
        forEachUsage(in: page?.revenue ?? []) { lines in
            let line = lines[lines.startIndex]
            guard let place = revenuePairs.place(line.tenant, line.item) else { return }
            let choice = UsageChoice(of: lines, through: associations)
            if book.products.keys[Int(line.item)].isEmpty, choice.isAssociated || choice.hasUnknown {
                let most = choice.lacksAmount ? nil : choice.mayAdd.map { $0 + max(.zero, choice.amount ?? .zero) }
                blanks[line.tenant, default: UnitState(mayAdd: .zero, mostUnits: 0)].noteBlankItem(most)
                return
            }
            guard isListed[Int(line.item)] else {
                side.units[place].condition = .noWorkload
                return
            }
            guard choice.isAssociated else {
                side.units[place].miss(mayAdd: choice.hasUnknown ? choice.mayAdd : .zero, isUnknown: choice.hasUnknown)
                return
            }
            side.units[place].condition = .counts
            side.units[place].associations.formUnion(choice.associations)
            if let amount = choice.amount { side.units[place].value = (side.units[place].value ?? .zero) + amount }
            if choice.less != .zero { side.units[place].value = (side.units[place].value ?? .zero) + choice.less }
            if choice.isPartial {
                side.units[place].note(choice.lacksAmount ? nil : choice.mayAdd)
                if choice.hasUnknown { side.units[place].lacks.insert(.association) }
            }
            if choice.isUsageUnknown { side.units[place].lacks.insert(.usage) }
        }
        side.add(blanks, to: revenuePairs.pairs, isListed: isListed, names: book.products.keys, band)
        for place in side.units.indices { Self.settle(&side.units[place], band) }
        return side
    }

    /// One side of a rule of consumption value by pair of tenant and workload.
    ///
    /// - Parameter rates: The value of a user or a unit of capacity, by workload.
    func consumptionSide(_ rule: CustomerRule, in month: YearMonth, rates: [String: Rational]) -> Side {
        let page = book.pages[month]
        let isKnown = page?.reports.contains(.businessUsage) ?? false
        var side = Side(
            months: [month], missing: isKnown ? [] : [month],
            units: Array(repeating: UnitState(mayAdd: .zero), count: usePairs.pairs.count))
        let prices = book.platforms.keys.map { rates[$0].map { Amount(flooring: $0) } }
        let wanted = rule.associations.subtracting(hiddenDPOR(of: rule))
        let lines = page?.use ?? []
        let dearest = prices.compactMap(\.self).max() ?? .zero
        var blanks: [Int32: UnitState] = [:]
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].usage == lines[start].usage { end += 1 }
            let group = lines[start..<end]
            let line = lines[start]
            start = end
            guard let place = usePairs.place(line.tenant, line.item) else { continue }
            if book.platforms.keys[Int(line.item)].isEmpty {
                let either = wanted.union(rule.platformAssociations)
                let may = group.filter { $0.association.isUnknown || !$0.association.set.isDisjoint(with: either) }
                guard !may.isEmpty else { continue }
                let most = may.reduce(0) { $0 + max(0, $1.users ?? 0, $1.capacity ?? 0, $1.linkedUsers ?? 0) }
                blanks[line.tenant, default: UnitState(mayAdd: .zero, mostUnits: 0)].noteBlankItem(
                    may.allSatisfy(\.isKindKnown) ? Amount(units: dearest.units * Int128(most)) : nil)
                continue
            }
            guard let price = prices[Int(line.item)] else {
                side.units[place].condition = .noWorkload
                continue
            }
            let own = group.filter {
                !$0.association.set.isDisjoint(with: line.isPlatform ? rule.platformAssociations : wanted)
            }
            guard !own.isEmpty else {
                side.units[place].miss(mayAdd: nil, isUnknown: group.contains { $0.association.isUnknown })
                continue
            }
            side.units[place].condition = .counts
            side.units[place].quantity = .consumption
            for line in own { side.units[place].associations.formUnion(line.association.set) }
            if own.contains(where: { !$0.isKindKnown }) { side.units[place].lacks.insert(.kind) }
            // Two associations of one usage tell of the same users.
            let quantities = own.map { quantity(of: $0) }
            guard let quantity = quantities.compactMap({ $0 }).max() else {
                side.units[place].note(nil)
                continue
            }
            let value = Amount(units: price.units * Int128(quantity))
            if line.isUsageUnknown, line.isBlurred {
                // It may be told by other lines of the tenant as well.
                side.units[place].lacks.insert(.usage)
                let most = quantities.contains(nil) ? nil : quantities.compactMap(\.self).reduce(0) { $0 + max(0, $1) }
                side.units[place].note(most.map { Amount(units: price.units * Int128($0)) })
                continue
            }
            if line.isUsageUnknown, own.count > 1 {
                // They may be of several subscriptions as well, and then all of them count.
                side.units[place].lacks.insert(.usage)
                let most = quantities.contains(nil) ? nil : quantities.compactMap(\.self).reduce(0) { $0 + max(0, $1) }
                side.units[place].note(most.map { Amount(units: price.units * Int128(max(0, $0 - quantity))) })
            }
            side.units[place].value = (side.units[place].value ?? .zero) + value
            side.units[place].users = (side.units[place].users ?? 0) + quantity
        }
        side.add(
            blanks, to: usePairs.pairs, isListed: prices.map { $0 != nil }, names: book.platforms.keys, rule.band)
        for place in side.units.indices { Self.settle(&side.units[place], rule.band) }
        return side
    }

    /// DPOR, where a row shown under it is not believed to be one of CSP.
    func hiddenDPOR(of rule: CustomerRule) -> AssociationSet {
        guard !readings.dporCountsAsCSP, let dpor = book.names.associationPlace(id: "DPOR"),
            let csp = book.names.associationPlace(id: "CSP"), rule.associations.contains(AssociationSet(place: csp))
        else { return [] }
        return AssociationSet(place: dpor)
    }

    /// Users or capacity of a line.
    private func quantity(of line: UseLine) -> Int? {
        guard line.isKindKnown else { return nil }
        if line.isCapacity { return line.capacity }
        let isLinked = book.names.ids(of: line.association.set) == ["PAL"] && readings.linkedUsers == .linked
        return isLinked ? line.linkedUsers ?? line.users : line.users ?? line.linkedUsers
    }

    /// Settles whether what was added up lies in the band.
    private static func settle(_ state: inout UnitState, _ band: CustomerRule.Band) {
        if state.condition.isUnknown { state.cannotCount = state.mayAdd.map { band.isBelow($0) } ?? false }
        guard state.condition == .counts else { return }
        guard let value = state.value else {
            state.condition = .amountUnknown
            return
        }
        // More than is known may lead into the band, and over its top.
        let most = state.isPartial ? state.mayAdd.map { value + $0 } : value
        if band.isBelow(value) {
            state.condition = most.map { band.isBelow($0) } ?? false ? .belowFloor : .amountUnknown
        } else if band.isOver(value) {
            state.condition = .aboveBand
        } else if band.atMost != nil, most.map({ band.isOver($0) }) ?? true {
            state.condition = .amountUnknown
        } else if band.isOpen, most == nil {
            state.condition = .amountUnknown
        }
        if state.condition == .amountUnknown { state.mayAdd = most }
    }

    /// The track of business applications that the revenue of a month and of a year before speaks for; `nil` where one
    /// of the months is in no file.
    func trackEstimate(_ estimate: CustomerRules.TrackEstimate, in month: YearMonth) -> (track: TrackID, pairs: Int)? {
        let band = CustomerRule.Band(atLeast: nil, above: estimate.above, atMost: nil)
        let sides = [month, month.adding(months: -12)].map {
            revenueSide(in: $0, through: estimate.associations, products: estimate.products, band: band)
        }
        guard sides.allSatisfy(\.isKnown) else { return nil }
        let pairs = revenuePairs.pairs.indices.count { place in sides.allSatisfy { $0.units[place].counts } }
        return (pairs >= estimate.pairs ? estimate.track : estimate.otherwise, pairs)
    }
}

extension UnitState {
    /// Notes a usage that no known association of the partner has: whether it counts, nobody knows where one is unknown.
    ///
    /// - Parameter more: How much of it may count at most; `nil` where nobody knows.
    fileprivate mutating func miss(mayAdd more: Amount?, isUnknown: Bool) {
        condition = max(condition, isUnknown ? .unknownAssociation : .noAssociation)
        guard isUnknown else { return }
        note(more)
        lacks.insert(.association)
    }
}

extension UnitState {
    /// Notes a usage that names no product or workload.
    ///
    /// - Parameter most: How much of it may count at most; `nil` where nobody knows.
    fileprivate mutating func noteBlankItem(_ most: Amount?) {
        note(most)
        lacks.insert(.item)
        mostUnits += 1
    }
}

extension Side {
    /// Notes what tenants have that names no product or workload: it may be any that is listed, and each usage of it
    /// another one.
    fileprivate mutating func add(
        _ blanks: [Int32: UnitState], to pairs: [(tenant: Int32, item: Int32)], isListed: [Bool], names: [String],
        _ band: CustomerRule.Band
    ) {
        guard !blanks.isEmpty else { return }
        for (place, pair) in pairs.enumerated() {
            guard let blank = blanks[pair.tenant] else { continue }
            if names[Int(pair.item)].isEmpty {
                units[place] = blank
                units[place].condition = .amountUnknown
            } else if isListed[Int(pair.item)] {
                // Where sums are compared it is told once, and that is enough.
                units[place].note(band.isOpen ? .zero : blank.mayAdd)
                units[place].lacks.insert(.item)
                if !units[place].counts { units[place].condition = .amountUnknown }
            }
        }
    }
}

extension Amount {
    /// The greatest amount that is not above a number.
    init(flooring value: Rational) {
        let whole = value.numerator / value.denominator
        let rest = value.numerator % value.denominator
        let scaled = rest.multipliedReportingOverflow(by: Self.unitsPerOne)
        let fraction = scaled.overflow ? 0 : scaled.partialValue / value.denominator
        self.init(units: whole.multipliedReportingOverflow(by: Self.unitsPerOne).partialValue + fraction)
    }
}
