internal import SolutionsPartner

/// Says which download is still missing for a number.
enum MissingWords {
    /// Why a number is unknown or not complete, with the download that is wanted.
    static func why(_ number: CustomerNumber) -> String {
        let reports = number.reports.map(name).joined(separator: " or ")
        if !number.missing.isEmpty { return "download \(reports) of \(runs(number.missing))" }
        switch number.gap {
        case .amountUnknown: return "download \(reports) with its amounts; they are shown to executive report viewers"
        case .baselineZero: return "nothing was used a year ago, so that there is no growth to tell"
        case .monthMissing, .baselineMissing: return "download \(reports) of \(number.month) and the year before"
        case nil: return "at least this much; download \(reports) without a filter and with all columns"
        }
    }

    /// The reasons a line each, with the numbers that they keep from being known.
    static func lines(_ numbers: [CustomerNumber]) -> [String] {
        var inputs: [(why: String, keys: [String])] = []
        for number in numbers {
            let why = why(number)
            if let place = inputs.firstIndex(where: { $0.why == why }) {
                inputs[place].keys.append(number.key.description)
            } else {
                inputs.append((why, [number.key.description]))
            }
        }
        return inputs.map { "\($0.keys.joined(separator: ", ")): \($0.why)" }
    }

    /// Months as runs in words.
    static func runs(_ months: [YearMonth]) -> String {
        DerivedNumber(value: 0, isComplete: true, months: months, files: 0, readings: []).monthRuns
            .map { $0.split(separator: ".").joined(separator: " to ") }.joined(separator: ", ")
    }

    /// What Partner Center calls a report.
    static func name(_ report: ReportKind) -> String {
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
