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
            units: Array(repeating: UnitState(), count: revenuePairs.pairs.count))
        let isListed = book.products.keys.map { products.contains($0) }
        forEachUsage(in: page?.revenue ?? []) { lines in
            let line = lines[lines.startIndex]
            guard let place = revenuePairs.place(line.tenant, line.item) else { return }
            guard isListed[Int(line.item)] else {
                side.units[place].condition = .noWorkload
                return
            }
            let choice = UsageChoice(of: lines, through: associations)
            guard choice.isAssociated else {
                side.units[place].miss(isUnknown: choice.hasUnknown)
                return
            }
            side.units[place].condition = .counts
            side.units[place].associations.formUnion(choice.associations)
            if let amount = choice.amount { side.units[place].value = (side.units[place].value ?? .zero) + amount }
            if choice.isPartial {
                side.units[place].isPartial = true
                if choice.hasUnknown { side.units[place].lacks.insert(.association) }
            }
        }
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
            units: Array(repeating: UnitState(), count: usePairs.pairs.count))
        let prices = book.platforms.keys.map { rates[$0].map { Amount(flooring: $0) } }
        let wanted = rule.associations.subtracting(hiddenDPOR(of: rule))
        let lines = page?.use ?? []
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].usage == lines[start].usage { end += 1 }
            let group = lines[start..<end]
            let line = lines[start]
            start = end
            guard let place = usePairs.place(line.tenant, line.item) else { continue }
            guard let price = prices[Int(line.item)] else {
                side.units[place].condition = .noWorkload
                continue
            }
            let own = group.filter {
                !$0.association.set.isDisjoint(with: line.isPlatform ? rule.platformAssociations : wanted)
            }
            guard !own.isEmpty else {
                side.units[place].miss(isUnknown: group.contains { $0.association.isUnknown })
                continue
            }
            side.units[place].condition = .counts
            side.units[place].quantity = .consumption
            for line in own { side.units[place].associations.formUnion(line.association.set) }
            if own.contains(where: { !$0.isKindKnown }) { side.units[place].lacks.insert(.kind) }
            // Two associations of one usage tell of the same users.
            guard let quantity = own.compactMap({ quantity(of: $0) }).max() else {
                side.units[place].isPartial = true
                continue
            }
            let value = Amount(units: price.units * Int128(quantity))
            side.units[place].value = (side.units[place].value ?? .zero) + value
            side.units[place].users = (side.units[place].users ?? 0) + quantity
        }
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
        guard state.condition == .counts else { return }
        guard let value = state.value else {
            state.condition = .amountUnknown
            return
        }
        if state.isPartial {
            let isEnough = !band.isOpen && band.atMost == nil && !band.isBelow(value)
            if !isEnough { state.condition = .amountUnknown }
        } else if band.isBelow(value) {
            state.condition = .belowFloor
        } else if band.isOver(value) {
            state.condition = .aboveBand
        }
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
    fileprivate mutating func miss(isUnknown: Bool) {
        condition = max(condition, isUnknown ? .unknownAssociation : .noAssociation)
        guard isUnknown else { return }
        isPartial = true
        lacks.insert(.association)
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
