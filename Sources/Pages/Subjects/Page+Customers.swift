package import SolutionsPartner

/// Numbers that follow from customers.
extension Page {
    /// More customers than this are told by their number, except those that decide.
    private static let shownCustomers = 40

    /// Each number with its customers and why each counts or does not.
    ///
    /// - Parameters:
    ///   - only: The verdict of the customers that are asked for; `nil` for all.
    ///   - reading: What a customer is.
    package static func customers(
        _ sections: [CustomerSection], of question: CustomerQuestion, only: CustomerVerdict?,
        by reading: CustomerReadings.Customer, _ words: Words
    ) -> Page {
        var page = Page()
        page.title(
            of: question,
            "Estimates from downloads; Partner Center may leave out offers and customers that no file marks.")
        var written: Set<DerivedKey> = []
        for section in sections {
            let key = section.number.key
            // The Azure designations share their numbers.
            guard written.insert(key).inserted else { continue }
            let sharing = sections.filter { $0.number.key == key }
            page.heading(title(of: section, sharing))
            page.summary(of: sharing, question, words)
            page.customers(of: sharing, question, only: only, by: reading, words)
        }
        if sections.isEmpty { page.sentence("Nothing of this edition follows from downloads.") }
        return page
    }

    /// What was reported beside what follows from downloads.
    package static func derived(
        _ comparisons: [DerivedComparison], by reckoning: CustomerReckoning, of question: CustomerQuestion,
        _ words: Words
    ) -> Page {
        func figure(_ value: Rational?, _ unit: Unit) -> String { value.map { words.quantity($0, unit) } ?? "–" }
        var page = Page()
        page.title(of: question, "Derived numbers are estimates; the reported one scores where there is one.")
        page.gap()
        var table = Table(
            [.init("input"), .right("reported"), .right("derived"), .right("difference"), .init("")],
            tellsTitles: true)
        table.isWhole = true
        for comparison in comparisons {
            let number = comparison.number
            let atLeast = number.isComplete || number.value == nil ? "" : "≥ "
            table.row(texts: [
                number.key.description, figure(comparison.reported?.value.quantity, number.unit),
                atLeast + figure(number.value, number.unit),
                comparison.difference.map { atLeast + figure($0, number.unit) } ?? figure(nil, number.unit),
                remark(on: comparison),
            ])
        }
        page.table(table)
        if comparisons.isEmpty { page.sentence("Nothing of this edition follows from downloads.") }
        if let estimate = reckoning.trackEstimate(in: question.month) {
            page.gap()
            page.sentence(
                "The revenue speaks for the track \(estimate.track.rawValue): \(words.count(estimate.pairs, "workload")) "
                    + "above the line in both months. Partner Center assigns the track.")
        }
        if let census = CustomerCensus(of: reckoning.book, in: question.month, onlyActive: true) {
            page.gap()
            let share = census.smallShare.map {
                ", \(words.quantity($0, .percent)) of them in a segment of small and medium ones (estimate)"
            }
            page.sentence(
                "\(words.count(census.customers, "active customer")) with \(words.count(census.tenants, "tenant"))"
                    + (share ?? ""))
        }
        return page
    }

    private mutating func title(of question: CustomerQuestion, _ note: String) {
        title(
            "\(question.partner.name) · \(question.month) compared with \(question.baselineMonth) · "
                + "edition \(question.edition.id)", [note])
    }

    private static func title(of section: CustomerSection, _ sharing: [CustomerSection]) -> String {
        var designations: [String] = []
        for other in sharing where !designations.contains(other.designation.name) {
            designations.append(other.designation.name)
        }
        var title = [section.metric.name]
        let tracks = Set(sharing.map { $0.track.id?.rawValue ?? "" })
        if tracks.count == 1, section.track.id != nil { title.append(section.track.name) }
        if let part = section.partName { title.append(part) }
        return "\(title.joined(separator: ", ")) · \(designations.joined(separator: ", "))"
    }

    private mutating func summary(of sharing: [CustomerSection], _ question: CustomerQuestion, _ words: Words) {
        guard let number = sharing.first?.number else { return }
        sentence(words.sentence(of: number))
        if !number.missing.isEmpty {
            // The month may be there of one of the reports, and not of the other.
            let reports = number.reports.map { words.report($0) }.joined(separator: " and ")
            sentence("missing: \(Words.runs(number.missing)) of \(reports)", .warning)
        }
        for other in number.alternatives {
            let value = other.value.map { words.quantity($0, number.unit) } ?? "unknown"
            sentence("by the other reading (\(Words.reading(other.reading))): \(value)", .muted)
        }
        if let next = number.nextBaseline {
            let month = number.month.adding(months: -11)
            sentence("next month is compared with \(words.total(next, behind: number)) of \(month)")
        }
        if let value = number.value, value > 0, number.rule.result == .net {
            let losses = sharing.compactMap { section in
                section.stakes(question).map { (section: section, points: $0.loss(from: value, by: 1)) }
            }
            if !losses.isEmpty { sentence("one \(number.unit.word(for: 1)) less costs \(words.costs(losses))") }
        }
        for reading in number.readings { sentence("note: \(Words.reading(reading))", .muted) }
        let known = Dictionary(number.customers.map { ($0.tenant, $0.name ?? $0.tenant) }) { first, _ in first }
        for service in number.services {
            let names =
                service.tenants.count == 1
                ? "\(known[service.tenants[0]] ?? service.tenants[0]) alone"
                : words.count(service.tenants.count, "tenant")
            sentence("\(service.service): \(names)")
        }
    }

    private mutating func customers(
        of sharing: [CustomerSection], _ question: CustomerQuestion, only: CustomerVerdict?,
        by reading: CustomerReadings.Customer, _ words: Words
    ) {
        guard let number = sharing.first?.number else { return }
        // What a customer who leaves costs, where customers weigh differently.
        let costs =
            number.rule.result == .net
            ? []
            : sharing.compactMap { section in
                LeavingCosts(section, question, by: reading).map { (section: section, costs: $0) }
            }
        let all = CustomerRow.rows(of: number.customers.filter { only == nil || $0.verdict == only }, by: reading)
        let isLong = all.count > Self.shownCustomers && only == nil
        let order = CustomerVerdict.allCases
        func rank(_ row: CustomerRow) -> (Int, String, String) {
            (order.firstIndex(of: row.verdict) ?? 0, row.name, row.workload ?? "")
        }
        func leaving(_ row: CustomerRow) -> [String] {
            let losses = costs.compactMap { section, costs in
                row.tenants.lazy.compactMap { costs.points($0) }.first.map { (section: section, points: $0) }
            }
            return losses.contains { $0.points > 0 } ? ["leaving costs \(words.costs(losses))"] : []
        }
        var table = Table(["customer", "association", "verdict"])
        table.isWhole = true
        for row in (isLong ? all.filter(\.decides) : all).sorted(by: { rank($0) < rank($1) }) {
            table.row(texts: [
                row.title + (row.workload.map { ", \($0)" } ?? ""), row.associations.joined(separator: ", "),
                (row.tenants.map { words.reason(of: $0, for: number) } + leaving(row)).joined(separator: "; "),
            ])
        }
        self.table(table)
        guard isLong else { return }
        for verdict in order {
            let count = all.count { $0.verdict == verdict && !$0.decides }
            if count > 0 {
                let number = words.quantity(Rational(count))
                sentence("and \(number) more: \(Words.verdict(verdict)) (--verdict \(verdict.rawValue))", .muted)
            }
        }
    }

    private static func remark(on comparison: DerivedComparison) -> String {
        let number = comparison.number
        if number.value == nil {
            let missing = number.missing.isEmpty ? "" : " (\(Words.runs(number.missing)))"
            return (number.gap.map(Words.gap) ?? "") + missing
        }
        guard !comparison.causes.isEmpty else { return "" }
        return "likely: " + comparison.causes.map(Words.cause).joined(separator: ", ")
    }
}
