/// Makes numbers of the sides that a reckoner finds.
struct NumberWriter {
    let reckoner: Reckoner
    let listsCustomers: Bool
    private let rules: [CustomerRule]
    /// The consumption value of a user or a unit of capacity, by workload.
    private let rates: [String: Rational]

    init(_ reckoner: Reckoner, edition: ProgramEdition, rules: [CustomerRule], listsCustomers: Bool) {
        (self.reckoner, self.rules, self.listsCustomers) = (reckoner, rules, listsCustomers)
        var rates: [String: Rational] = [:]
        for track in edition.designations.flatMap(\.tracks) {
            for metric in track.metrics {
                guard case .growth(let rule) = metric.rule else { continue }
                for workload in rule.workloads { rates[workload.id] = workload.rate }
            }
        }
        self.rates = rates
    }

    /// The number of a rule.
    func number(_ wanted: CustomerRules.Wanted, in month: YearMonth) -> CustomerNumber {
        let rule = wanted.rule
        let before = month.adding(months: -12)
        let (now, then) = sides(rule, in: month, before)
        let services = rule.result == .services ? reckoner.services(rule, in: now.months) : []
        let losing = losing(rule, now, then)
        let sums = NumberSums(rule, now: now, then: then, services: services.count, losing: losing)
        let looked = rule.result.sides(now, then)
        let months = looked.flatMap(\.months)
        let missing = Set(looked.flatMap(\.missing))
        let isUntold = reckoner.hasUntoldSeats(rule)
        let customers = listsCustomers ? judgements(rule, now: now, then: then, services: services, sums: sums) : []
        return CustomerNumber(
            input: wanted.input.name, unit: wanted.input.unit, track: wanted.track, rule: rule, month: month,
            value: sums.value, current: sums.current, baseline: sums.baseline,
            isComplete: sums.isComplete && !isUntold, gap: sums.gap, months: Set(months).sorted(),
            missing: missing.sorted(), reports: reports(rule, in: months, missing: missing),
            files: reckoner.book.files(of: rule.reports, in: Set(months)),
            readings: readings(rule, month: month) + (isUntold ? [.defenderNotTold] : [])
                + (!sums.isComplete && Self.lacksUsages(looked) ? [.usagesNotTold] : [])
                + (losing.now || losing.then ? [.rowsLost] : []),
            // Only who looks at the customers asks what comes next.
            nextBaseline: listsCustomers ? nextBaseline(rule, after: before) : nil,
            alternatives: alternatives(rule, in: month),
            services: services.map { service in
                CustomerNumber.ServiceUse(
                    service: reckoner.book.services.shown[Int(service.item)],
                    tenants: service.tenants.map { reckoner.book.tenants[Int($0)].id }.sorted())
            }.sorted { $0.service < $1.service }, customers: customers)
    }

    /// Whether nobody knows of rows of some sides which of them are one usage.
    private static func lacksUsages(_ sides: [Side]) -> Bool {
        sides.contains { $0.units.contains { $0.lacks.contains(.usage) } }
    }

    /// The reports that a rule reads in some months; where months are missing, those of them that are.
    private func reports(_ rule: CustomerRule, in months: [YearMonth], missing: Set<YearMonth>) -> [ReportKind] {
        let reports = rule.isOfSeats ? reckoner.seatReports(rule, in: months) : rule.reports
        let lacking = reports.filter { report in
            missing.contains { !(reckoner.book.pages[$0]?.reports.contains(report) ?? false) }
        }
        return lacking.isEmpty ? reports : lacking
    }

    /// Whether rows that a rule would have looked at could not be read, on each side.
    private func losing(_ rule: CustomerRule, _ now: Side, _ then: Side) -> (now: Bool, then: Bool) {
        func loses(_ side: Side) -> Bool {
            side.months.contains { month in
                reckoner.book.pages[month].map { !$0.losing.isDisjoint(with: rule.reports) } ?? false
            }
        }
        return (loses(now), loses(then))
    }

    /// Both sides of a rule.
    private func sides(_ rule: CustomerRule, in month: YearMonth, _ before: YearMonth) -> (now: Side, then: Side) {
        let (known, then) = knownSides(rule, in: month, before)
        var now = known
        guard rule.stays, !then.isComplete else { return (now, then) }
        // Whoever was within the band a year ago stays above it; without that month nobody knows who was.
        for place in now.units.indices where now.units[place].condition == .aboveBand {
            now.units[place].condition = .claimUnknown
            now.units[place].isPartial = true
        }
        return (now, then)
    }

    private func knownSides(_ rule: CustomerRule, in month: YearMonth, _ before: YearMonth) -> (now: Side, then: Side) {
        switch rule.measure {
        case .azureMonth, .azureTotal:
            let then = reckoner.azureSide(rule, endingWith: before, isBaseline: true)
            let stayed = rule.stays ? then.units.map(\.counts) : nil
            return (reckoner.azureSide(rule, endingWith: month, isBaseline: false, stayed: stayed), then)
        case .seats:
            let stayed = rule.stays ? reckoner.withinBand(rule, before) : nil
            return (
                reckoner.seatSide(rule, in: month, beside: before, baseline: before, stayed: stayed),
                reckoner.seatSide(rule, in: before, beside: month, baseline: nil)
            )
        case .users: return reckoner.userSides(rule, in: month, baseline: before)
        case .revenue: return (reckoner.revenueSide(rule, in: month), reckoner.revenueSide(rule, in: before))
        case .consumption:
            return (
                reckoner.consumptionSide(rule, in: month, rates: rates),
                reckoner.consumptionSide(rule, in: before, rates: rates)
            )
        }
    }

    /// What will be compared with next month.
    private func nextBaseline(_ rule: CustomerRule, after before: YearMonth) -> Rational? {
        let next = before.adding(months: 1)
        let last = before.adding(months: 12)
        let side: Side
        switch rule.measure {
        case _ where rule.result == .total || rule.result == .services: return nil
        case .azureMonth, .azureTotal: side = reckoner.azureSide(rule, endingWith: next, isBaseline: true)
        case .seats: side = reckoner.seatSide(rule, in: next, beside: last, baseline: nil)
        case .users: side = reckoner.userSide(rule, in: next, beside: last)
        case .revenue: side = reckoner.revenueSide(rule, in: next)
        case .consumption: side = reckoner.consumptionSide(rule, in: next, rates: rates)
        }
        // Whatever may be more than is known is no number that something can be compared with.
        let isOpen = side.units.contains {
            $0.condition.isUnknown || $0.isPartial && $0.condition >= .claimUnknown && rule.result != .net
        }
        guard side.isComplete, !isOpen else { return nil }
        return rule.result == .net ? Rational(side.units.count { $0.counts }) : Rational(NumberSums.sum(side))
    }

    /// The number by the other reading: the growth of Azure consumption, and what no source tells the beginning of.
    private func alternatives(_ rule: CustomerRule, in month: YearMonth) -> [CustomerNumber.Alternative] {
        if let earlier = rule.earlier, let other = rules.last(where: { $0.input == earlier && $0.track == nil }) {
            let (now, then) = sides(other, in: month, month.adding(months: -12))
            let services = other.result == .services ? reckoner.services(other, in: now.months).count : 0
            return [
                CustomerNumber.Alternative(
                    reading: .earlierRule, value: NumberSums(other, now: now, then: then, services: services).value)
            ]
        }
        guard rule.measure == .azureTotal, rule.result == .percent else { return [] }
        var other = reckoner.readings
        other.azureGrowth = other.azureGrowth == .twelveMonths ? .singleMonth : .twelveMonths
        let count = other.azureGrowth == .twelveMonths ? 12 : 1
        func sum(_ end: YearMonth) -> Amount? {
            var sum = Amount.zero
            for back in 0..<count {
                guard
                    let tallies = reckoner.azure(end.adding(months: -back), rule.associations, rule.services)
                else { return nil }
                for tally in tallies {
                    if tally.isPartial { return nil }
                    sum += tally.amount
                }
            }
            return sum
        }
        let value = sum(month).flatMap { now in
            sum(month.adding(months: -12)).flatMap { NumberSums.percent(now: now, then: $0) }
        }
        let reading = other.azureGrowth == .twelveMonths ? CustomerNumber.Reading.twelveMonths : .singleMonth
        return [CustomerNumber.Alternative(reading: reading, value: value)]
    }

    /// What the number rests on.
    private func readings(_ rule: CustomerRule, month: YearMonth) -> [CustomerNumber.Reading] {
        let taken = reckoner.readings
        var readings: [CustomerNumber.Reading] = []
        switch rule.measure {
        case .azureMonth, .azureTotal:
            readings.append(.offersNotShown)
            if rule.measure == .azureTotal, rule.result == .percent {
                readings.append(taken.azureGrowth == .twelveMonths ? .twelveMonths : .singleMonth)
            }
            if rule.measure == .azureMonth, rule.track?.rawValue == "smb", taken.smbBaseline == .singleMonth {
                readings.append(.singleBaselineMonth)
            }
        case .seats, .users:
            if rule.activeShare != nil {
                readings.append(taken.activeShare == .together ? .shareTogether : .shareOfAnyWorkload)
            }
            if Reckoner.hasSeatReading(rule) {
                readings.append(taken.securitySeats == .workload ? .seatsOfWorkload : .seatsOfTenant)
            }
            if !rule.isSecurity, rule.result != .net || rule.activeShare != nil, !rule.heedsClaims {
                readings.append(.associationDateUnknown)
            }
            if rule.isSecurity, rule.from >= Self.planDay { readings.append(.planUnknown) }
        case .revenue: break
        case .consumption:
            readings.append(taken.linkedUsers == .linked ? .linkedUsers : .allUsers)
            if !reckoner.hiddenDPOR(of: rule).isEmpty { readings.append(.dporDoesNotCount) }
        }
        if rule.source.inferred != nil { readings.append(.inferredRule) }
        return readings
    }

    /// The first day of the rules that count the second plan of Defender for Endpoint only.
    private static let planDay = CalendarDate(dayNumber: 20_148)

    private func judgements(
        _ rule: CustomerRule, now: Side, then: Side, services: [(item: Int32, tenants: [Int32])], sums: NumberSums
    ) -> [CustomerJudgement] {
        JudgementWriter(
            reckoner: reckoner, rule: rule, rates: rates, now: now, then: then, services: services, sums: sums
        ).judgements()
    }
}

extension CustomerRule.Result {
    /// The sides that the number follows from.
    func sides(_ now: Side, _ then: Side) -> [Side] {
        switch self {
        case .net, .difference, .percent: [now, then]
        case .total, .services: [now]
        case .baseline: [then]
        }
    }
}

extension CustomerRule {
    /// Whether it is one of security.
    var isSecurity: Bool { input.rawValue.hasPrefix("security.") }
    /// Whether it looks at seats or their users.
    var isOfSeats: Bool { measure == .seats || measure == .users }

    /// The reports that the number can be read from.
    var reports: [ReportKind] {
        switch measure {
        case .azureMonth, .azureTotal: [.azure]
        case .seats, .users: [.m365, .cpor, .ems]
        case .revenue: [.businessRevenue]
        case .consumption: [.businessUsage]
        }
    }
}
