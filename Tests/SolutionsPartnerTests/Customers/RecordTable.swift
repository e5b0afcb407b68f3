import SolutionsPartner
import TestSupport

/// Records written as lines of a table, so that a test shows what it is about.
struct RecordTable {
    /// The months and what they say.
    private(set) var months: [YearMonth: MonthRecords] = [:]

    /// The records in the order of their months.
    var records: [MonthRecords] { months.keys.sorted().compactMap { months[$0] } }

    /// A book of the records.
    var book: CustomerBook {
        var book = CustomerBook()
        for records in records { book.add(records) }
        return book
    }

    /// A reckoning of the records.
    func reckoning(_ readings: CustomerReadings = CustomerReadings()) -> CustomerReckoning {
        CustomerReckoning(of: book, readings: readings)
    }

    /// Adds a line for every month of some runs: `2021-10..2022-02 900, 2022-03 950`.
    ///
    /// - Parameter runs: Months with what the line says in them, by which `fill` makes the line.
    mutating func add(
        _ tenant: String, report: ReportKind, runs: String, missing: Set<RecordFact> = [],
        _ fill: (String, Int) throws -> RecordLine
    ) throws {
        for run in runs.split(separator: ",") {
            let words = run.split(separator: " ").map(String.init)
            let ends = words[0].split(separator: ".", omittingEmptySubsequences: true).map(String.init)
            let first = try month(ends[0])
            let last = try month(ends[ends.count - 1])
            for back in 0...first.months(to: last) {
                let month = first.adding(months: back)
                let part = place(of: report, missing: missing, in: month)
                let line = try fill(words[1...].joined(separator: " "), part)
                months[month, default: MonthRecords(month: month)].tenants[tenant, default: TenantRecord()].lines
                    .append(line)
            }
        }
    }

    /// Names a tenant in a month.
    mutating func name(_ tenant: String, _ name: String?, tpid: String? = nil, segment: String? = nil, in text: String)
        throws
    {
        let month = try month(text)
        func fact(_ text: String?) -> TenantFact? { text.map { TenantFact($0, lastMonth: month) } }
        var records = months[month] ?? MonthRecords(month: month)
        var record = records.tenants[tenant] ?? TenantRecord()
        (record.name, record.tpid, record.segment) = (fact(name), fact(tpid), fact(segment))
        records.tenants[tenant] = record
        months[month] = records
    }

    /// Notes that a report has rows in a month, though none of them is of a tenant here.
    mutating func touch(_ report: ReportKind, _ text: String) throws {
        _ = place(of: report, missing: [], in: try month(text))
    }

    /// Takes a month away.
    mutating func remove(_ text: String) throws { months[try month(text)] = nil }

    private mutating func place(of report: ReportKind, missing: Set<RecordFact>, in month: YearMonth) -> Int {
        var records = months[month] ?? MonthRecords(month: month)
        defer { months[month] = records }
        if let place = records.parts.firstIndex(where: { $0.report == report && $0.missing == missing }) {
            return place
        }
        records.parts.append(RecordPart(report: report, lastMonth: month, missing: missing, file: "\(report).csv"))
        return records.parts.count - 1
    }
}

/// The month that a text names.
func month(_ text: String) throws -> YearMonth {
    guard let month = YearMonth(text) else { throw NotSpelled("\(text) is no month") }
    return month
}

/// The amount that a text spells.
func amount(_ text: String) throws -> Amount {
    guard let amount = Amount(decimal: text) else { throw NotSpelled("\(text) is no amount") }
    return amount
}

extension CustomerReckoning {
    /// The number of an input in October 2022, which must be there.
    func number(
        _ input: String, track: String? = nil, edition: String, in text: String = "2022-10"
    ) throws -> CustomerNumber {
        let numbers = numbers(
            under: try TestEditions.edition(edition), in: try month(text), inputs: [InputName(rawValue: input)])
        guard let number = numbers.first(where: { track == nil || $0.track?.rawValue == track }) else {
            throw NotSpelled("there is no number for \(input)")
        }
        return number
    }
}

extension CustomerNumber {
    /// The tenants, and their workloads where those are counted, of some verdicts.
    func units(_ verdicts: CustomerVerdict...) -> [String] {
        customers.filter { verdicts.contains($0.verdict) }.map { customer in
            customer.workload.map { "\(customer.tenant) \($0)" } ?? customer.tenant
        }
    }

    /// The verdict of every customer.
    var verdicts: [String: CustomerVerdict] {
        Dictionary(customers.map { ($0.tenant, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    }
}

/// A text of a test that cannot be read.
struct NotSpelled: Error {
    let text: String

    init(_ text: String) { self.text = text }
}
