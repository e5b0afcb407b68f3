internal import JSONTree
internal import SolutionsPartner

/// Reads the records of a month, noting what is wrong with them.
struct RecordsReader {
    /// The most bytes of a month's records, more than other documents have.
    static let limit = 256 << 20
    /// The most values of a month's records: an import keeps at most a million lines of a month.
    static let valueLimit = 20_000_000

    private let faults: JSONFaultList
    private var words: [String] = []
    private var partCount = 0

    /// Reads a document; the result is `nil` when a fault was noted.
    static func read(_ node: JSONNode, partner: String, month: YearMonth) -> (
        records: MonthRecords?, faults: [JSONFault]
    ) {
        let faults = JSONFaultList()
        var reader = RecordsReader(faults: faults)
        let records = reader.records(JSONCursor(node, faults: faults), partner: partner, month: month)
        return (faults.faults.isEmpty ? records : nil, faults.faults.inOrder)
    }

    private init(faults: JSONFaultList) { self.faults = faults }

    /// Reads the parts alone; `nil` when anything is wrong with them.
    static func parts(_ node: JSONNode) -> [RecordPart]? {
        let faults = JSONFaultList()
        let reader = RecordsReader(faults: faults)
        let parts = JSONCursor(node, faults: faults).items.compactMap { reader.part($0) }
        return faults.faults.isEmpty ? parts : nil
    }

    private mutating func records(_ top: JSONCursor, partner: String, month: YearMonth) -> MonthRecords {
        _ = top.required("format")?.asInt(in: 1...RecordsWriter.format)
        if let written = top.required("partner")?.asString, written != partner {
            top["partner"]?.fault(expected: "\"\(partner)\", as the folder is named")
        }
        if let written = top.required("month")?.asString, written != month.description {
            top["month"]?.fault(expected: "\"\(month)\", as the file is named")
        }
        var records = MonthRecords(month: month)
        records.parts = (top.required("parts")?.items ?? []).compactMap(part)
        partCount = records.parts.count
        words = (top.required("words")?.items ?? []).map { $0.asString ?? "" }
        guard faults.faults.isEmpty else { return records }
        for tenant in top.required("tenants")?.members ?? [] {
            records.tenants[tenant.name] = record(tenant.value)
            // The first few faults tell enough of a file with thousands of lines.
            guard faults.faults.count < 100 else { break }
        }
        return records
    }

    private func part(_ cursor: JSONCursor) -> RecordPart? {
        guard let report = cursor.required("report")?.asCase(ReportKind.self),
            let last = cursor.required("lastMonth")?.asMonth
        else { return nil }
        return RecordPart(
            report: report, lastMonth: last, drawn: cursor["drawn"]?.asDate,
            missing: Set(cursor["missing"]?.items.compactMap { $0.asCase(RecordFact.self) } ?? []),
            losesRows: cursor["losesRows"]?.asBool ?? false,
            leavesMarksBlank: cursor["blankMarks"]?.asBool ?? false,
            lacksNumbers: cursor["lacksNumbers"]?.asBool ?? false, file: cursor["file"]?.asString,
            importNumber: cursor["import"]?.asInt(in: 0...JSONNode.countable.upperBound) ?? 0)
    }

    private func record(_ cursor: JSONCursor) -> TenantRecord {
        var record = TenantRecord()
        record.name = fact(cursor["name"]) { $0.asString }
        record.tpid = fact(cursor["tpid"]) { $0.asString }
        record.segment = fact(cursor["segment"]) { item in
            guard let place = item.asInt(in: 0...max(0, words.count - 1)), place < words.count else { return nil }
            return words[place]
        }
        guard let lines = cursor.required("lines") else { return record }
        guard case .array(let items) = lines.node.content else {
            lines.fault(expected: "a list")
            return record
        }
        record.lines.reserveCapacity(items.count)
        for (place, item) in items.enumerated() {
            if let line = line(item) {
                record.lines.append(line)
            } else {
                JSONCursor(item, path: lines.path + [.index(place)], faults: faults).fault(
                    expected: "a list of a part, five places among the words, a mark, rows, and numbers or null")
            }
        }
        return record
    }

    private func fact(_ cursor: JSONCursor?, _ text: (JSONCursor) -> String?) -> TenantFact? {
        guard let cursor else { return nil }
        let items = cursor.items
        guard items.count == 2, let value = text(items[0]), let month = items[1].asMonth else {
            if items.count != 2 { cursor.fault(expected: "a text and a month") }
            return nil
        }
        return TenantFact(value, lastMonth: month)
    }

    /// A line; `nil` for anything else.
    private func line(_ node: JSONNode) -> RecordLine? {
        guard case .array(let items) = node.content, (8...16).contains(items.count) else { return nil }
        var isFaulty = false
        func count(_ place: Int) -> Int? {
            guard place < items.count else { return nil }
            switch items[place].content {
            case .null: return nil
            case .number(let text):
                if let number = Int(text) { return number }
            default: break
            }
            isFaulty = true
            return nil
        }
        func required(_ place: Int, below limit: Int) -> Int {
            guard let number = count(place), (0..<max(1, limit)).contains(number) else {
                isFaulty = true
                return 0
            }
            return number
        }
        func day(_ place: Int) -> CalendarDate? {
            guard place < items.count else { return nil }
            switch items[place].content {
            case .null: return nil
            case .string(let text):
                if let day = CalendarDate(text) { return day }
            default: break
            }
            isFaulty = true
            return nil
        }
        var amount: Amount?
        if items.count > 8, case .number(let text) = items[8].content {
            amount = Amount(total: ArraySlice(text.utf8))
            if amount == nil { isFaulty = true }
        } else if items.count > 8, items[8].orNil != nil {
            isFaulty = true
        }
        let part = required(0, below: partCount)
        let texts = (1...5).map { required($0, below: words.count) }
        guard !isFaulty, part < partCount, texts.allSatisfy({ $0 < words.count }) else { return nil }
        let line = RecordLine(
            part: part, item: words[texts[0]], association: words[texts[1]], ownID: words[texts[2]],
            subscription: words[texts[3]], kind: words[texts[4]], isDuplicate: required(6, below: 2) == 1,
            rows: required(7, below: .max), amount: amount, rowsWithoutAmount: count(9) ?? 0, seats: count(10),
            users: count(11), capacity: count(12), linkedUsers: count(13), claimed: day(14), ends: day(15))
        return isFaulty ? nil : line
    }
}
