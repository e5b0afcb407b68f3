package import SolutionsPartner

/// Verdicts, readings and causes of numbers that follow from customers.
extension Words {
    /// A verdict in a few words.
    package static func verdict(_ verdict: CustomerVerdict) -> String {
        switch verdict {
        case .countedNew: "new, counts"
        case .kept: "counted a year ago, still counts"
        case .lost: "counted a year ago, does not count now"
        case .belowFloor: "below the floor"
        case .aboveBand: "above the band"
        case .unknownAssociation: "association not told, or in an unknown spelling"
        case .noAssociation: "no association that counts"
        case .noWorkload: "no workload or service that counts"
        case .notActiveEnough: "too small a share is active"
        case .activeAtClaim: "was active already when it was claimed"
        case .vmOnly: "virtual machines only"
        case .amountUnknown: "amount not known"
        case .monthMissing: "month not in all files that it takes"
        case .baselineUnknown: "a year ago is not known"
        case .noData: "no row in the month"
        }
    }

    /// The verdict on a customer in the words of its number: only where customers are counted does one count or not.
    private static func verdict(of customer: CustomerJudgement, for number: CustomerNumber) -> String {
        let (now, before) = (customer.value ?? .zero, customer.baselineValue ?? .zero)
        switch (number.rule.result, customer.verdict) {
        case (.percent, .kept), (.difference, .kept):
            return now > before ? "with growth" : now < before ? "in decline" : "no change"
        case (.percent, .countedNew), (.difference, .countedNew): return "new, with growth"
        case (.percent, .lost), (.difference, .lost): return "there a year ago, not now"
        case (.services, .countedNew), (.services, .kept), (.total, .countedNew), (.total, .kept): return "contributes"
        case (.services, .lost), (.total, .lost): return "does not contribute now"
        // Nothing of a year ago is compared with.
        case (.services, .baselineUnknown), (.total, .baselineUnknown): return "not all of it is known"
        default: return verdict(customer.verdict)
        }
    }

    /// Why there is no number.
    package static func gap(_ gap: CustomerNumber.Gap) -> String {
        switch gap {
        case .monthMissing: "unknown: months are missing"
        case .baselineMissing: "unknown: months of last year are missing"
        case .amountUnknown: "unknown: amounts are missing in the files"
        case .associationUnknown: "unknown: the files do not tell every association"
        case .rowsLost: "unknown: rows of a download that tells of last year could not be read"
        case .kindUnknown: "unknown: the files do not tell what is paid for"
        case .itemUnknown: "unknown: the files do not tell which services, workloads or products were used"
        case .baselineZero: "unknown: there was nothing a year ago to compare with"
        }
    }

    /// A reading in a few words.
    package static func reading(_ reading: CustomerNumber.Reading) -> String {
        switch reading {
        case .twelveMonths: "twelve months are compared with twelve months"
        case .singleMonth: "one month is compared with the same month last year"
        case .offersNotShown: "Support, internal, benefit and trial offers cannot be told apart, so it may be less"
        case .shareTogether: "the active share is that of all listed workloads together"
        case .shareOfAnyWorkload: "the active share is that of any one workload"
        case .seatsOfWorkload: "seats are those of one workload"
        case .seatsOfTenant: "seats are those of the whole tenant"
        case .linkedUsers: "users of a partner link count where they are told"
        case .allUsers: "all active users count"
        case .associationDateUnknown: "the day of the association is in no file, so growth may be less"
        case .planUnknown: "only plan 2 of Defender for Endpoint counts, and files may not name the plan"
        case .defenderNotTold: "no download tells of Defender at customers who are not claimed"
        case .singleBaselineMonth: "one month of a year ago is looked at"
        case .dporDoesNotCount: "rows shown as DPOR do not count as CSP"
        case .earlierRule: "the rules of 2023, of which no source tells until when they held"
        case .usagesNotTold:
            "no subscription or mark tells which rows repeat others, so what may be one usage counts once"
        case .rowsLost: "rows that could not be read are left out"
        case .inferredRule: "the rule is taken from the nearest edition that states it"
        }
    }

    /// Why a reported number may differ, in a few words.
    package static func cause(_ cause: DerivedComparison.Cause) -> String {
        switch cause {
        case .monthsDiffer: "the months differ"
        case .fileIncomplete: "files are incomplete"
        case .offersExcluded: "offers that do not count"
        case .associationHidden: "an association is missing or hidden"
        case .claimDate: "days of claims"
        case .restated: "restated months"
        case .reading: "another reading of the rules"
        case .editionOrTrack: "another edition or track"
        }
    }

    /// A customer near a line, in a few words.
    package func nearMiss(_ miss: NearMiss) -> String {
        switch miss {
        case .seatsShort(let count): "\(self.count(count, "seat")) short"
        case .seatsOver(let count): "\(self.count(count, "seat")) over the band"
        case .usersShort(let count): "\(self.count(count, "active user")) short"
        case .usersToSpare(0): "drops out when one user stops"
        case .usersToSpare(let count): "drops out when \(self.count(count + 1, "user")) stop"
        case .amountShort(let amount): "\(self.amount(amount, isRoundedUp: true)) short"
        }
    }

    /// The sentence that says why one customer counts for a number or does not, such as `counted a year ago, still
    /// counts: 1,420 USD in 2022-10 (floor 1,000), 1,300 USD in 2021-10`.
    package func reason(of customer: CustomerJudgement, for number: CustomerNumber) -> String {
        let verdict = Self.verdict(of: customer, for: number)
        switch customer.verdict {
        // What it has does not matter before it has what is asked for first.
        case .noWorkload, .noAssociation, .unknownAssociation, .noData, .vmOnly, .monthMissing: return verdict
        default: break
        }
        func fact(_ value: Amount, in month: YearMonth, limit: String?) -> String {
            let isOfMonths = number.rule.measure == .azureTotal && !number.readings.contains(.singleMonth)
            let months = isOfMonths ? month.trailingYear : [month]
            // Of a sum a part of which is not known, nobody can say that it is no more.
            let isOpen = customer.months.contains { $0.value == nil && months.contains($0.month) }
            let span = isOfMonths ? Self.span(to: month, of: customer) : "\(month)"
            return (isOpen ? "at least " : "") + "\(amount(value)) \(customer.quantity.word) in \(span)"
                + (limit.map { " (\($0))" } ?? "")
        }
        let limit: String? =
            switch (customer.verdict, customer.floor, customer.top) {
            case (.aboveBand, _, let top?): "at most \(amount(top))"
            // What grew over the top is lost by it, and not by the floor.
            case (.lost, _, let top?) where customer.value.map { $0 > top } ?? false: "at most \(amount(top))"
            case (_, let floor?, _):
                // A limit that must be passed is not reached by what equals it.
                number.rule.band.above == floor && customer.quantity != .activeShare
                    ? "more than \(amount(floor))" : "floor \(amount(floor))"
            default: nil
            }
        var facts: [String] = []
        if let value = customer.value {
            facts.append(fact(value, in: customer.valueMonth ?? number.month, limit: limit))
        }
        // Only where a year ago is compared with is all of it looked at.
        if number.rule.result.compares, let before = customer.baselineValue {
            facts.append(fact(before, in: customer.baselineMonth ?? number.month.adding(months: -12), limit: nil))
        }
        if let miss = customer.nearMiss { facts.append(nearMiss(miss)) }
        return facts.isEmpty ? verdict : "\(verdict): \(facts.joined(separator: ", "))"
    }

    /// The twelve months that a sum is of, or those of them that are known, such as `2 of 12 months to 2022-10`.
    private static func span(to month: YearMonth, of customer: CustomerJudgement) -> String {
        let known = customer.months.count { value in
            value.value != nil && (0...11).contains(value.month.months(to: month))
        }
        switch known {
        case 12: return "12 months to \(month)"
        case 0: return "the months to \(month)"
        default: return "\(known) of 12 months to \(month)"
        }
    }

    /// A number, what it is made of, and whether all of it is known.
    package func sentence(of number: CustomerNumber) -> String {
        guard let value = number.value else { return number.gap.map(Self.gap) ?? "unknown" }
        let figure = "\(number.isComplete ? "" : "at least ")\(quantity(value, number.unit))"
        guard let current = number.current, let baseline = number.baseline, number.rule.result != .baseline else {
            return figure
        }
        // What is open is open now: a year ago is compared with only where all of it is known.
        let now = "\(number.isComplete ? "" : "at least ")\(total(current, behind: number)) now"
        return "\(figure): \(now), \(total(baseline, behind: number)) a year ago"
    }

    /// A total behind a number: of a percentage it is an amount.
    package func total(_ value: Rational, behind number: CustomerNumber) -> String {
        let unit: Unit =
            switch (number.rule.result, number.rule.measure) {
            case (.percent, .consumption): .consumption
            case (.percent, _): .usd
            default: number.unit
            }
        return quantity(value, unit)
    }

    /// An amount, cut at two decimals, so that what is below a floor never reads as the floor; what is missing to it is
    /// rounded up instead.
    package func amount(_ value: Amount, isRoundedUp: Bool = false) -> String {
        let (cut, rest) = value.units.quotientAndRemainder(dividingBy: Amount.unitsPerOne / 100)
        let hundredths = Int(clamping: cut + (isRoundedUp && rest > 0 ? 1 : 0))
        return quantity(Rational(hundredths, over: 100) ?? .zero)
    }

    /// Months in runs, such as `2022-01 to 2022-03, 2022-05`.
    package static func runs(_ months: [YearMonth]) -> String {
        DerivedNumber(value: 0, isComplete: true, months: months, files: 0, readings: []).monthRuns
            .map { $0.split(separator: ".").joined(separator: " to ") }.joined(separator: ", ")
    }
}

extension CustomerQuantity {
    /// The word behind a value.
    fileprivate var word: String {
        switch self {
        case .amount: "USD"
        case .seats: "seats"
        case .users: "users"
        case .activeShare: "% active"
        case .consumption: "MCV"
        }
    }
}
