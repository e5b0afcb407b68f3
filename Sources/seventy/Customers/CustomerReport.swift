internal import Pages
internal import SolutionsPartner

/// Writes numbers and their customers for people.
struct CustomerReport {
    let request: CustomerRequest
    let sections: [CustomerRequest.Section]
    let only: CustomerVerdict?

    /// More customers than this are told by their number, except those that decide.
    private static let shown = 40

    func write(to output: inout Output) {
        output.line(
            "\(request.partner.name.cleaned) · \(request.month) compared with \(request.baselineMonth) · "
                + "edition \(request.edition.id.cleaned)")
        output.line("Estimates from downloads; Partner Center may leave out offers and customers that no file marks.")
        var written: Set<DerivedKey> = []
        for section in sections {
            let key = section.number.key
            // The Azure designations share their numbers.
            guard written.insert(key).inserted else { continue }
            let sharing = sections.filter { $0.number.key == key }
            output.line()
            heading(section, sharing, &output)
            summary(section, sharing, &output)
            customers(section, &output)
        }
        if sections.isEmpty { output.line("Nothing of this edition follows from downloads.") }
    }

    private func heading(
        _ section: CustomerRequest.Section, _ sharing: [CustomerRequest.Section], _ output: inout Output
    ) {
        var designations: [String] = []
        for other in sharing where !designations.contains(other.designation.name) {
            designations.append(other.designation.name)
        }
        var title = "\(section.metric.name)"
        let tracks = Set(sharing.map { $0.track.id?.rawValue ?? "" })
        if tracks.count == 1, section.track.id != nil { title += ", \(section.track.name)" }
        if let part = section.part { title += ", \(partName(part, of: section))" }
        output.line("\(title) · \(designations.joined(separator: ", "))".cleaned)
    }

    private func partName(_ part: String, of section: CustomerRequest.Section) -> String {
        switch section.metric.rule {
        case .bestOf(let options): options.first { $0.id == part }?.name ?? part
        case .pools(let rule): rule.pools.first { $0.id == part }?.name ?? part
        case .linear, .growth, .staged: part
        }
    }

    private func summary(
        _ section: CustomerRequest.Section, _ sharing: [CustomerRequest.Section], _ output: inout Output
    ) {
        let number = section.number
        output.line("  \(CustomerFigures(number).sentence)")
        if !number.missing.isEmpty {
            output.line("  missing: \(CustomerFigures.runs(number.missing))")
        }
        for other in number.alternatives {
            let value = other.value.map { CustomerFigures.spelled($0, number.unit) } ?? "unknown"
            output.line("  by the other reading (\(CustomerWords.words(other.reading))): \(value)")
        }
        if let next = number.nextBaseline {
            let month = number.month.adding(months: -11)
            output.line("  next month is compared with \(CustomerFigures.spelledTotal(next, number)) of \(month)")
        }
        if let stakes = stakes(section), let value = number.value, value > 0, number.rule.result == .net {
            let loss = stakes.loss(from: value, by: 1)
            output.line("  one customer less costs \(CustomerFigures.points(loss)) points")
        }
        for reading in number.readings { output.line("  note: \(CustomerWords.words(reading))") }
        let known = Dictionary(number.customers.map { ($0.tenant, $0.name ?? $0.tenant) }) { first, _ in first }
        for service in number.services {
            let names =
                service.tenants.count == 1
                ? "\(known[service.tenants[0]] ?? service.tenants[0]) alone".cleaned
                : "\(service.tenants.count) tenants"
            output.line("  \(service.service.cleaned): \(names)")
        }
    }

    private func stakes(_ section: CustomerRequest.Section) -> CustomerStakes? {
        CustomerStakes(
            of: request.partner, input: section.number.input, designation: section.designation.id,
            track: section.track.id, under: request.edition, on: request.day)
    }

    private func customers(_ section: CustomerRequest.Section, _ output: inout Output) {
        let number = section.number
        let stakes = number.rule.result == .net ? nil : stakes(section)
        let all = number.customers.filter { only == nil || $0.verdict == only }
        let isLong = all.count > Self.shown && only == nil
        let told = isLong ? all.filter { Self.decides($0) } : all
        let order = CustomerVerdict.allCases
        var table = TextTable([.left, .left, .left], indent: 2)
        for customer in told.sorted(by: { Self.rank($0, order) < Self.rank($1, order) }) {
            let name = customer.name ?? customer.tenant
            table.row(
                name + (customer.workload.map { ", \($0)" } ?? ""),
                customer.associations.joined(separator: ", "),
                CustomerReason(number: number, customer: customer).text + cost(of: customer, number, stakes))
        }
        output.lines(table.lines(width: nil))
        guard isLong else { return }
        for verdict in order {
            let count = all.count { $0.verdict == verdict && !Self.decides($0) }
            if count > 0 {
                output.line("  and \(count) more: \(CustomerWords.words(verdict)) (--verdict \(verdict.rawValue))")
            }
        }
    }

    /// What a customer who leaves costs, where customers weigh differently.
    private func cost(of customer: CustomerJudgement, _ number: CustomerNumber, _ stakes: CustomerStakes?) -> String {
        guard let stakes, let value = number.value, customer.weight > 0 else { return "" }
        let loss = stakes.loss(from: value, by: Rational(customer.weight))
        return loss > 0 ? "; leaving costs \(CustomerFigures.points(loss)) points" : ""
    }

    private static func rank(_ customer: CustomerJudgement, _ order: [CustomerVerdict]) -> (Int, String, String) {
        (order.firstIndex(of: customer.verdict) ?? 0, customer.name ?? customer.tenant, customer.workload ?? "")
    }

    /// Whether a customer is worth a line of its own among many.
    private static func decides(_ customer: CustomerJudgement) -> Bool {
        customer.verdict == .countedNew || customer.verdict == .lost || customer.nearMiss != nil
    }
}

/// A number in words.
struct CustomerFigures {
    private let number: CustomerNumber

    init(_ number: CustomerNumber) { self.number = number }

    /// The number, what it is made of, and whether all of it is known.
    var sentence: String {
        guard let value = number.value else { return number.gap.map(CustomerWords.words) ?? "unknown" }
        let atLeast = number.isComplete ? "" : "at least "
        let figure = "\(atLeast)\(Self.spelled(value, number.unit))"
        guard let current = number.current, let baseline = number.baseline, number.rule.result != .baseline else {
            return figure
        }
        return "\(figure): \(Self.spelledTotal(current, number)) now, \(Self.spelledTotal(baseline, number)) a year ago"
    }

    /// A value with its unit.
    static func spelled(_ value: Rational, _ unit: Unit) -> String {
        let text = CustomerReason.grouped(Amount(decimal: cut(value)) ?? .zero)
        return unit == .percent ? "\(text) %" : "\(text) \(unit.word(for: value))"
    }

    /// A total behind a number: of a percentage it is an amount.
    static func spelledTotal(_ value: Rational, _ number: CustomerNumber) -> String {
        let unit: Unit =
            switch (number.rule.result, number.rule.measure) {
            case (.percent, .consumption): .consumption
            case (.percent, _): .usd
            default: number.unit
            }
        return spelled(value, unit)
    }

    /// Points cut at one decimal.
    static func points(_ value: Rational) -> String {
        let tenths = (value * 10).floor
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }

    /// Months in runs.
    static func runs(_ months: [YearMonth]) -> String {
        DerivedNumber(value: 0, isComplete: false, months: months, files: 0, readings: []).monthRuns
            .map { $0.split(separator: ".").joined(separator: " to ") }.joined(separator: ", ")
    }

    private static func cut(_ value: Rational) -> String {
        value.decimalText ?? Rational((value * 100 + (Rational(1, over: 2) ?? 0)).floor).divided(by: 100)?.decimalText
            ?? "0"
    }
}
