/// What two sides add up to.
struct NumberSums {
    private(set) var value: Rational?
    private(set) var current: Rational?
    private(set) var baseline: Rational?
    private(set) var isComplete = true
    private(set) var gap: CustomerNumber.Gap?
    /// The sum of a year before, for percentages.
    private(set) var base: Amount?

    /// - Parameter losing: Whether rows of each side could not be read: what they would have told is not nothing.
    init(_ rule: CustomerRule, now: Side, then: Side, services: Int, losing: (now: Bool, then: Bool) = (false, false)) {
        switch rule.result {
        case .net: net(now, then)
        case .services: self.services(services, now)
        case .difference, .percent, .total, .baseline: sums(rule.result, now, then)
        }
        switch rule.result {
        // More may stand behind what was a year ago, and then the number would be less.
        case .net, .difference, .percent:
            if losing.then, gap == nil { (value, gap) = (nil, .rowsLost) }
            if losing.now { isComplete = false }
        case .services, .total: if losing.now { isComplete = false }
        case .baseline: if losing.then { isComplete = false }
        }
        if value == nil { isComplete = false }
    }

    /// The sum of what counts on a side.
    static func sum(_ side: Side) -> Amount {
        side.units.reduce(into: Amount.zero) { sum, unit in
            if unit.counts { sum += unit.value ?? .zero }
        }
    }

    /// Growth in percent; `nil` where nothing is compared with.
    static func percent(now: Amount, then: Amount) -> Rational? {
        (Rational(now - then) * 100).divided(by: Rational(then))
    }

    private mutating func net(_ now: Side, _ then: Side) {
        let counted = (now.units.count { $0.counts }, then.units.count { $0.counts })
        let unknown = (
            now.units.count { ($0.condition.isUnknown && !$0.cannotCount) || $0.condition == .claimUnknown },
            then.units.reduce(0) { $0 + ($1.condition.isUnknown && !$1.cannotCount ? $1.mostUnits : 0) }
        )
        if now.isKnown { current = Rational(counted.0) }
        if then.isComplete { baseline = Rational(counted.1) }
        guard now.isKnown else { return gap = .monthMissing }
        guard then.isComplete else { return gap = .baselineMissing }
        // Of nobody is known what decides, which is told rather than a number made of nothing.
        if Self.isBlind(now) || Self.isBlind(then) {
            return gap = now.isComplete ? Self.unknown(now, then) : .monthMissing
        }
        // Whoever may have counted a year ago is taken to have counted, so that the number is at least this.
        value = Rational(counted.0 - counted.1 - unknown.1)
        isComplete = now.isComplete && unknown.0 == 0 && unknown.1 == 0
    }

    private mutating func services(_ count: Int, _ now: Side) {
        guard now.missing.count < now.months.count else { return gap = .monthMissing }
        if Self.isBlind(now) { return gap = Self.unknown(now) }
        current = Rational(count)
        value = Rational(count)
        isComplete = now.isComplete && !now.units.contains { $0.isPartial }
    }

    private mutating func sums(_ result: CustomerRule.Result, _ now: Side, _ then: Side) {
        let (isKnown, wasKnown) = (now.isComplete, then.isComplete)
        let sums = (Self.sum(now), Self.sum(then))
        base = wasKnown ? sums.1 : nil
        let isPartial = now.units.contains { $0.isPartial && $0.condition >= .claimUnknown }
        let wasPartial = then.units.contains { $0.isPartial && $0.condition >= .claimUnknown }
        if isKnown { current = Rational(sums.0) }
        if wasKnown { baseline = Rational(sums.1) }
        isComplete = !isPartial
        switch result {
        case .total:
            guard isKnown else { return gap = .monthMissing }
            if Self.isBlind(now) { return gap = Self.unknown(now) }
            (value, baseline) = (current, nil)
        case .baseline:
            guard wasKnown else { return gap = .baselineMissing }
            if Self.isBlind(then) { return gap = Self.unknown(then) }
            (value, isComplete) = (baseline, !wasPartial)
        default:
            guard isKnown else { return gap = .monthMissing }
            guard wasKnown else { return gap = .baselineMissing }
            // More may stand behind an amount of a year ago, and then the growth is less.
            guard let more = Self.more(then), !Self.isBlind(now), !Self.isBlind(then) else {
                return gap = Self.unknown(now, then)
            }
            if more != .zero { isComplete = false }
            if result == .difference {
                value = Rational(sums.0 - sums.1 - more)
            } else {
                value = Self.percent(now: sums.0, then: sums.1 + more)
                if value == nil { gap = .baselineZero }
            }
        }
    }

    /// How much more may stand behind a side than is known, at most; `nil` where nobody knows.
    private static func more(_ side: Side) -> Amount? {
        var more = Amount.zero
        for unit in side.units where unit.isPartial && unit.condition >= .claimUnknown {
            guard let own = unit.mayAdd else { return nil }
            more += own
        }
        return more
    }

    /// What is not known of sides: the associations, what is paid for, what was used, or the amounts.
    private static func unknown(_ sides: Side...) -> CustomerNumber.Gap {
        // What most of them lack comes first.
        let kinds: [(lack: UnitState.Lack, gap: CustomerNumber.Gap)] = [
            (.association, .associationUnknown), (.kind, .kindUnknown), (.item, .itemUnknown),
        ]
        var counts = [0, 0, 0]
        var amounts = 0
        for unit in sides.flatMap(\.units) where unit.isPartial || unit.condition.isUnknown {
            if let place = kinds.firstIndex(where: { unit.lacks.contains($0.lack) }) {
                counts[place] += 1
            } else {
                amounts += 1
            }
        }
        guard let most = counts.max(), most > 0, most >= amounts, let place = counts.firstIndex(of: most) else {
            return .amountUnknown
        }
        return kinds[place].gap
    }

    /// Whether a side has units that may count, and not one of them tells all that decides.
    private static func isBlind(_ side: Side) -> Bool {
        var isAny = false
        for unit in side.units {
            switch unit.condition {
            case .amountUnknown, .unknownAssociation: isAny = true
            case .counts, .belowFloor, .aboveBand, .notActive, .activeAtClaim, .claimUnknown, .vmOnly: return false
            case .noData, .noWorkload, .noAssociation: break
            }
        }
        return isAny
    }
}
