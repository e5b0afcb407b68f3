package import SolutionsPartner

/// Downloads of Partner Center, and what is missing of them.
extension Words {
    /// Why a number is unknown or not complete, with the download that is wanted.
    package func wanted(for number: CustomerNumber) -> String {
        let reports = number.reports.map { report($0) }.joined(separator: " and ")
        if !number.missing.isEmpty { return "download \(reports) of \(Self.runs(number.missing))" }
        switch number.gap {
        case .amountUnknown:
            return "download \(reports) with all its amounts; they are shown to executive report viewers"
        case .associationUnknown:
            return
                "download \(reports) with the associations; what is blank or spelled in an unknown way cannot be counted"
        case .kindUnknown: return "download \(reports) with the type of its rows; trials do not count"
        case .itemUnknown:
            return "download \(reports) with all services, workloads and products; what is blank cannot be counted"
        case .baselineZero: return "nothing was used a year ago, so that there is no growth to tell"
        case .monthMissing, .baselineMissing: return "download \(reports) of \(number.month) and the year before"
        case .rowsLost: return "mend the rows that could not be read, or download \(reports) again"
        case nil where number.readings.contains(.rowsLost):
            return "at least this much; mend the rows that could not be read, or download \(reports) again"
        case nil where number.readings.contains(.defenderNotTold):
            return "at least this much; no download tells of Defender at customers who are not claimed"
        case nil: return "at least this much; download \(reports) without a filter and with all columns"
        }
    }

    /// Why nothing follows from the records of a partner on a day, with the download or the command that is wanted;
    /// `nil` where something does, where nothing ever did, and where all of it is entered.
    package func lack(of partner: Partner, on day: CalendarDate, edition: String) -> String? {
        switch partner.derived.lack(on: day, edition: edition) {
        case .month(let month, let last, let inputs):
            let open = inputs.filter { partner.measures[$0] == nil }
            // A report of which something follows is there, whatever else does not follow from it.
            let known = partner.derived.months[month, default: [:]].values.flatMap { $0.keys.map(\.input) }
            let there = CustomerRules.embedded.reports(for: Set(known))
            let reports = CustomerRules.embedded.reports(for: open).filter { !there.contains($0) }.map { report($0) }
            guard !reports.isEmpty else { return nil }
            return "nothing follows from the downloads up to \(last): those of \(month) are missing "
                + "(\(reports.joined(separator: ", ")))"
        case .edition(let month):
            return "the numbers of \(month) are not reckoned for this edition yet: "
                + "'seventy derived \(partner.id) --month \(month) --edition \(edition)'"
        case nil: return nil
        }
    }

    /// What is wanted, a line each, with the numbers that are kept from being known.
    package func wanted(for numbers: [CustomerNumber]) -> [String] {
        var inputs: [(why: String, keys: [String])] = []
        for number in numbers {
            let why = wanted(for: number)
            if let place = inputs.firstIndex(where: { $0.why == why }) {
                inputs[place].keys.append(number.key.description)
            } else {
                inputs.append((why, [number.key.description]))
            }
        }
        return inputs.map { "\($0.keys.joined(separator: ", ")): \($0.why)" }
    }

    /// That a file has associations in spellings that nobody has listed, with the first of them.
    package func unknownAssociations(_ spellings: [String]) -> String {
        let rest = spellings.count - 5
        return "has \(count(spellings.count, "association")) in an unknown spelling, whose rows cannot be counted: "
            + spellings.prefix(5).map { "'\($0)'" }.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }

    /// What Partner Center calls a report.
    package func report(_ report: ReportKind) -> String {
        switch report {
        case .azure: "Azure usage"
        case .m365: "Microsoft 365 usage"
        case .cpor: "CPOR - Microsoft 365 usage"
        case .ems: "EMS usage"
        case .businessRevenue: "Business applications revenue"
        case .businessUsage: "Business applications usage"
        case .customers: "Customers and revenue"
        case .subscriptions: "Subscription details"
        case .trainings: "Trainings"
        case .skilling: "Skilling eligibility"
        case .profile: "Profile"
        case .resellers: "Reseller performance"
        }
    }
}

extension Words {
    /// What two parts of downloads say of the same, as far as they differ: `1,500 USD` and `500 USD`.
    package func told(_ tie: MonthRecords.Tie) -> (kept: String, leftOut: String) {
        let (kept, leftOut) = (tie.kept, tie.leftOut)
        var (own, other): ([String], [String]) = ([], [])
        func add(_ left: String, _ right: String) {
            guard left != right else { return }
            own.append(left)
            other.append(right)
        }
        add(count(kept.rows, "row"), count(leftOut.rows, "row"))
        add(
            kept.amount.map { "\(amount($0)) USD" } ?? "no amount",
            leftOut.amount.map { "\(amount($0)) USD" } ?? "no amount")
        func number(_ value: Int?, _ name: String) -> String {
            value.map { "\(quantity(Rational($0))) \(name)" } ?? "no \(name)"
        }
        add(number(kept.seats, "seats"), number(leftOut.seats, "seats"))
        add(number(kept.users, "users"), number(leftOut.users, "users"))
        add(number(kept.capacity, "capacity"), number(leftOut.capacity, "capacity"))
        // They may differ in nothing but a mark or a day.
        guard !own.isEmpty else { return ("what stands", "what stands") }
        return (own.joined(separator: ", "), other.joined(separator: ", "))
    }
}
