import SolutionsPartner
import TestSupport
import Testing

/// What must hold for any records, over random ones.
@Suite("Numbers of any customers")
struct NumberPropertyTests {
    static let editions = ["2022-10", "2023-06", "2026-07"]

    /// The numbers of an edition by their keys, with the words that belong to them.
    private func told(_ records: [MonthRecords], _ edition: String) throws -> [String: String] {
        var book = CustomerBook()
        for records in records { book.add(records) }
        let numbers = CustomerReckoning(of: book).numbers(
            under: try TestEditions.edition(edition), in: try month("2022-10"))
        return Dictionary(
            uniqueKeysWithValues: numbers.map { number in
                let customers = number.customers.map {
                    "\($0.tenant) \($0.workload ?? "") \($0.verdict) \($0.value?.description ?? "?") \($0.weight)"
                }
                let value = number.value?.description ?? "?"
                return (
                    number.key.description,
                    "\(value) \(number.isComplete) \(number.services.map(\.service)) \(customers.joined(separator: ";"))"
                )
            })
    }

    @Test("The order of months, tenants and lines changes nothing", arguments: 0..<4)
    func order(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let records = try RandomRecords.records(&random)
        let shuffled = records.shuffled(using: &random).map { records in
            var records = records
            for (id, tenant) in records.tenants {
                records.tenants[id]?.lines = tenant.lines.shuffled(using: &random)
            }
            return records
        }
        for edition in Self.editions { #expect(try told(records, edition) == told(shuffled, edition)) }
    }

    @Test("Adding a month again changes nothing", arguments: 0..<4)
    func again(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed + 100)
        let records = try RandomRecords.records(&random)
        for edition in Self.editions { #expect(try told(records, edition) == told(records + records, edition)) }
    }

    @Test("The nets and differences of two halves of the customers add up to those of all", arguments: 0..<4)
    func halves(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed + 200)
        let records = try RandomRecords.records(&random)
        func half(_ isFirst: Bool) -> [MonthRecords] {
            records.map { records in
                var records = records
                records.tenants = records.tenants.filter { ($0.key < "t10") == isFirst }
                return records
            }
        }
        func numbers(_ records: [MonthRecords], _ edition: String) throws -> [CustomerNumber] {
            var book = CustomerBook()
            for records in records { book.add(records) }
            return CustomerReckoning(of: book).numbers(
                under: try TestEditions.edition(edition), in: try month("2022-10"))
        }
        for edition in Self.editions {
            let (all, first, second) = try (
                numbers(records, edition), numbers(half(true), edition), numbers(half(false), edition)
            )
            for (whole, parts) in zip(all, zip(first, second)) where [.net, .difference].contains(whole.rule.result) {
                guard let value = whole.value, let one = parts.0.value, let two = parts.1.value else { continue }
                #expect(value == one + two, "\(edition): \(whole.key)")
            }
            // Each service in use is in use in one half at least.
            for (whole, parts) in zip(all, zip(first, second)) where whole.rule.result == .services {
                let union = Set(parts.0.services.map(\.service)).union(parts.1.services.map(\.service))
                #expect(Set(whole.services.map(\.service)) == union)
            }
        }
    }

    @Test("Without a customer the number falls by what the customer weighs", arguments: 0..<2)
    func weights(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed + 300)
        let records = try RandomRecords.records(&random)
        let october = try month("2022-10")
        func numbers(_ records: [MonthRecords]) throws -> [DerivedKey: CustomerNumber] {
            var book = CustomerBook()
            for records in records { book.add(records) }
            return Dictionary(
                uniqueKeysWithValues: CustomerReckoning(of: book).numbers(
                    under: try TestEditions.edition("2023-06"), in: october
                ).map { ($0.key, $0) })
        }
        let all = try numbers(records)
        for (key, number) in all where number.rule.result == .services {
            for customer in number.customers.prefix(5) {
                let without = records.map { records in
                    var records = records
                    records.tenants[customer.tenant] = nil
                    return records
                }
                let rest = try #require(try numbers(without)[key]?.value)
                #expect(try #require(number.value) - rest == Rational(customer.weight))
            }
        }
    }

    @Test("A month without its file makes verdicts unknown, never others", arguments: 0..<6)
    func missingMonths(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed + 500)
        let samples = try [SampleCustomers.azure(), SampleCustomers.microsoft365(), SampleCustomers.business()]
        let records = seed < 3 ? samples[Int(seed)].records : try RandomRecords.records(&random)
        func numbers(_ records: [MonthRecords], _ edition: String) throws -> [DerivedKey: CustomerNumber] {
            var book = CustomerBook()
            for records in records { book.add(records) }
            return Dictionary(
                uniqueKeysWithValues: CustomerReckoning(of: book).numbers(
                    under: try TestEditions.edition(edition), in: try month("2022-10")
                ).map { ($0.key, $0) })
        }
        let unknown: Set<CustomerVerdict> = [.monthMissing, .baselineUnknown, .amountUnknown, .unknownAssociation]
        for edition in Self.editions {
            let all = try numbers(records, edition)
            for _ in 0..<6 {
                let count = Int.random(in: 1...3, using: &random)
                let gone = Set((0..<count).map { _ in records.indices.randomElement(using: &random) })
                let kept = records.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
                for (key, number) in try numbers(kept, edition) {
                    let whole = try #require(all[key])
                    // A claim is judged by the first month after it that is on file.
                    guard !whole.rule.heedsClaims else { continue }
                    for customer in number.customers where !unknown.contains(customer.verdict) {
                        let other = try #require(
                            whole.customers.first {
                                ($0.tenant, $0.workload ?? "") == (customer.tenant, customer.workload ?? "")
                            })
                        guard !unknown.contains(other.verdict) else { continue }
                        // Why it does not count now is so, whether or not it counted a year ago.
                        let isAgreed =
                            other.verdict == customer.verdict || other.verdict == .lost && customer.weight == .zero
                        let place = "\(edition) \(key) \(customer.tenant)"
                        #expect(isAgreed, "\(place): \(other.verdict), \(customer.verdict)")
                        guard whole.rule.result == .percent || whole.rule.result == .difference else { continue }
                        let (before, after) = (Self.direction(other), Self.direction(customer))
                        #expect(before == after, "\(place): \(before), \(after)")
                    }
                }
            }
        }
    }

    private static func direction(_ customer: CustomerJudgement) -> Int {
        guard customer.verdict == .kept else { return 0 }
        let (now, then) = (customer.value ?? .zero, customer.baselineValue ?? .zero)
        return now > then ? 1 : now < then ? -1 : 0
    }

    @Test("Azure adds are those of a plain count", arguments: 0..<4)
    func plainAzure(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed + 400)
        let records = try RandomRecords.records(&random)
        var table: [String: [String: Amount]] = [:]
        for month in records {
            for (id, tenant) in month.tenants {
                var usages: [String: [RecordLine]] = [:]
                for line in tenant.lines where month.report(of: line) == .azure {
                    let counts = ["CSP Tier 1", "CSP T2", "DPOR", "PAL"].contains(line.association)
                    if counts { usages["\(line.subscription)/\(line.item)", default: []].append(line) }
                }
                var sum = Amount.zero
                for lines in usages.values {
                    let originals = lines.filter { !$0.isDuplicate }
                    let amounts = (originals.isEmpty ? lines : originals).map { $0.amount ?? .zero }
                    sum += originals.isEmpty ? amounts.max() ?? .zero : amounts.reduce(.zero, +)
                }
                table[month.month.description, default: [:]][id] = sum
            }
        }
        func count(_ months: String...) -> Int {
            let tenants = Set(months.flatMap { Array((table[$0] ?? [:]).keys) })
            return tenants.count { id in months.contains { table[$0]?[id].map { $0 >= 1000 } ?? false } }
        }
        var book = CustomerBook()
        for records in records { book.add(records) }
        let number = try CustomerReckoning(of: book).number("azure.net-customer-adds", edition: "2023-06")
        #expect(number.current == Rational(count("2022-10", "2022-09")))
        #expect(number.baseline == Rational(count("2021-10", "2021-09")))
    }
}

/// Random records of two years.
enum RandomRecords {
    static func records(_ random: inout SeededGenerator) throws -> [MonthRecords] {
        var table = RecordTable()
        let october = try month("2022-10")
        for back in 0..<24 {
            let month = october.adding(months: -back).description
            for report in [ReportKind.azure, .m365, .cpor, .businessRevenue, .businessUsage] {
                try table.touch(report, month)
            }
        }
        for number in 0..<20 {
            let tenant = "t\(number < 10 ? "0" : "")\(number)"
            for back in 0..<24 where Int.random(in: 0..<4, using: &random) > 0 {
                let month = october.adding(months: -back).description
                try azure(tenant, month, &table, &random)
                try seats(tenant, month, &table, &random)
                try business(tenant, month, &table, &random)
            }
        }
        return table.records
    }

    private static func pick(_ words: [String], _ random: inout SeededGenerator) -> String {
        words[Int.random(in: words.indices, using: &random)]
    }

    private static func azure(
        _ tenant: String, _ month: String, _ table: inout RecordTable, _ random: inout SeededGenerator
    ) throws {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let line = RecordLine(
                part: 0, item: pick(["Sentinel", "Key Vault", "Storage", "Virtual Machines", "Functions"], &random),
                association: pick(["CSP Tier 1", "CSP T2", "DPOR", "PAL", "DAP", "?"], &random),
                ownID: pick(["1", "2"], &random), subscription: pick(["a", "b"], &random),
                isDuplicate: Bool.random(using: &random), amount: Amount(Int.random(in: -50...1500, using: &random)))
            try table.add(tenant, report: .azure, runs: "\(month) -") { _, part in
                var line = line
                line.part = part
                return line
            }
        }
    }

    private static func seats(
        _ tenant: String, _ month: String, _ table: inout RecordTable, _ random: inout SeededGenerator
    ) throws {
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let seats = Int.random(in: 0...400, using: &random)
            let line = RecordLine(
                part: 0, item: pick(["Exchange", "Teams", "Intune", "AADP", "Skype for Business"], &random),
                association: pick(["CSP Tier 1", "DPOR", "CPOR", "DAP"], &random), seats: seats,
                users: Int.random(in: 0...(seats + 5), using: &random))
            try table.add(tenant, report: .m365, runs: "\(month) -") { _, part in
                var line = line
                line.part = part
                return line
            }
        }
        guard Bool.random(using: &random) else { return }
        let day = try date("2022-0\(Int.random(in: 1...9, using: &random))-15")
        let seats = Int.random(in: 1...400, using: &random)
        let item = pick(["Exchange", "Teams", "Intune"], &random)
        let users = Int.random(in: 0...seats, using: &random)
        try table.add(tenant, report: .cpor, runs: "\(month) -", missing: [.duplicate]) { _, part in
            RecordLine(
                part: part, item: item, association: "CPOR", subscription: "c", seats: seats, users: users,
                claimed: day)
        }
    }

    private static func business(
        _ tenant: String, _ month: String, _ table: inout RecordTable, _ random: inout SeededGenerator
    ) throws {
        let product = pick(["Sales", "Finance", "Visio"], &random)
        let association = pick(["CSP T1", "DPOR", "CPOR OSA", "PAL"], &random)
        let amount = Amount(Int.random(in: 0...3000, using: &random))
        try table.add(tenant, report: .businessRevenue, runs: "\(month) -", missing: [.duplicate]) { _, part in
            RecordLine(part: part, item: product, association: association, subscription: "s", amount: amount)
        }
        let workload = pick(["Business Central", "Power Apps", "Customer Insights"], &random)
        let users = Int.random(in: 0...80, using: &random)
        let link = pick(["DPOR", "CPOR OSU", "PAL", "CSP"], &random)
        try table.add(tenant, report: .businessUsage, runs: "\(month) -", missing: [.duplicate]) { _, part in
            RecordLine(
                part: part, item: workload, association: link, subscription: "s", kind: "Paid", users: users,
                capacity: users * 1000)
        }
    }

    private static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else { throw NotSpelled("\(text) is no day") }
        return date
    }
}
