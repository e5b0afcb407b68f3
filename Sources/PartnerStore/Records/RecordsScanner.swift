internal import JSONTree
internal import SolutionsPartner

/// Reads records as `RecordsWriter` writes them straight from their bytes, which is many times faster than by a tree of
/// values: two years of thousands of customers are millions of lines.
///
/// It takes what the writer writes, with blanks wherever JSON has them, and gives up at anything else. Whoever gets `nil`
/// reads the text with `RecordsReader`, which tells what is wrong, or that it is right all the same: a text is never
/// judged here.
struct RecordsScanner {
    private let bytes: [UInt8]
    private var index = 0
    private var words: [String] = []
    private var partCount = 0
    /// The months met so far, by their seven letters.
    private var months: [(text: UInt64, month: YearMonth)] = []

    /// Reads records; `nil` for a text that is not quite as this program writes it.
    static func read(_ bytes: [UInt8], partner: String, month: YearMonth) -> MonthRecords? {
        var scanner = RecordsScanner(bytes: bytes)
        do throws(Unexpected) {
            return try scanner.records(partner: partner, month: month)
        } catch {
            return nil
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Something that the writer does not write.
    private struct Unexpected: Error {}

    // MARK: The document

    private mutating func records(partner: String, month: YearMonth) throws(Unexpected) -> MonthRecords {
        var records = MonthRecords(month: month)
        try take("{")
        try name("format")
        guard try integer() == RecordsWriter.format else { throw Unexpected() }
        try take(",")
        try name("partner")
        guard try string() == partner else { throw Unexpected() }
        try take(",")
        try name("month")
        guard try string() == month.description else { throw Unexpected() }
        try take(",")
        try name("parts")
        records.parts = try parts()
        partCount = records.parts.count
        try take(",")
        try name("words")
        words = try list { (scanner) throws(Unexpected) in try scanner.string() }
        try take(",")
        try name("tenants")
        try take("{")
        if !isNext("}") {
            repeat {
                let key = try string()
                try take(":")
                let record = try record()
                // A key that comes twice is a fault, and no business of this reader.
                guard records.tenants.updateValue(record, forKey: key) == nil else { throw Unexpected() }
            } while isNext(",")
            try take("}")
        }
        try take("}")
        skipBlanks()
        guard index == bytes.count else { throw Unexpected() }
        return records
    }

    /// The parts, which are few, by way of the other reader.
    private mutating func parts() throws(Unexpected) -> [RecordPart] {
        skipBlanks()
        let start = index
        var depth = 0
        repeat {
            guard index < bytes.count else { throw Unexpected() }
            switch bytes[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "\""):
                _ = try string()
                continue
            default: break
            }
            index += 1
        } while depth > 0
        let text = Array(bytes[start..<index])
        guard let node = try? JSONNode.parse(text), let parts = RecordsReader.parts(node) else { throw Unexpected() }
        return parts
    }

    private mutating func record() throws(Unexpected) -> TenantRecord {
        var record = TenantRecord()
        try take("{")
        var key = try string()
        if key == "name" {
            try take(":")
            record.name = try fact { (scanner) throws(Unexpected) in try scanner.string() }
            try take(",")
            key = try string()
        }
        if key == "tpid" {
            try take(":")
            record.tpid = try fact { (scanner) throws(Unexpected) in try scanner.string() }
            try take(",")
            key = try string()
        }
        if key == "segment" {
            try take(":")
            record.segment = try fact { (scanner) throws(Unexpected) in try scanner.word() }
            try take(",")
            key = try string()
        }
        guard key == "lines" else { throw Unexpected() }
        try take(":")
        record.lines = try list { (scanner) throws(Unexpected) in try scanner.line() }
        try take("}")
        return record
    }

    private mutating func fact(
        _ text: (inout RecordsScanner) throws(Unexpected) -> String
    ) throws(Unexpected) -> TenantFact {
        try take("[")
        let text = try text(&self)
        try take(",")
        let month = try month()
        try take("]")
        return TenantFact(text, lastMonth: month)
    }

    private mutating func line() throws(Unexpected) -> RecordLine {
        try take("[")
        let part = try integer()
        guard (0..<partCount).contains(part) else { throw Unexpected() }
        try take(",")
        let item = try word()
        try take(",")
        let association = try word()
        try take(",")
        let ownID = try word()
        try take(",")
        let subscription = try word()
        try take(",")
        let kind = try word()
        try take(",")
        let mark = try integer()
        guard mark == 0 || mark == 1 else { throw Unexpected() }
        try take(",")
        let rows = try integer()
        guard rows >= 0, rows < .max else { throw Unexpected() }
        var line = RecordLine(
            part: part, item: item, association: association, ownID: ownID, subscription: subscription, kind: kind,
            isDuplicate: mark == 1, rows: rows)
        guard isNext(",") else {
            try take("]")
            return line
        }
        line.amount = try amount()
        if isNext(",") { line.rowsWithoutAmount = try count() ?? 0 }
        if isNext(",") { line.seats = try count() }
        if isNext(",") { line.users = try count() }
        if isNext(",") { line.capacity = try count() }
        if isNext(",") { line.linkedUsers = try count() }
        if isNext(",") { line.claimed = try day() }
        if isNext(",") { line.ends = try day() }
        try take("]")
        return line
    }

    // MARK: Values

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }

    /// Takes a sign.
    private mutating func take(_ sign: Unicode.Scalar) throws(Unexpected) {
        guard isNext(sign) else { throw Unexpected() }
    }

    /// Takes a sign if it comes next.
    private mutating func isNext(_ sign: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < bytes.count && bytes[index] == UInt8(ascii: sign) else { return false }
        index += 1
        return true
    }

    /// Takes the name of a member and its colon.
    private mutating func name(_ wanted: String) throws(Unexpected) {
        guard try string() == wanted else { throw Unexpected() }
        try take(":")
    }

    private mutating func list<Item>(
        _ item: (inout RecordsScanner) throws(Unexpected) -> Item
    ) throws(Unexpected) -> [Item] {
        var items: [Item] = []
        try take("[")
        if isNext("]") { return items }
        repeat { items.append(try item(&self)) } while isNext(",")
        try take("]")
        return items
    }

    private mutating func string() throws(Unexpected) -> String {
        try take("\"")
        let start = index
        var isPlain = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") { break }
            if byte < 0x20 { throw Unexpected() }
            if byte >= 0x80 { isPlain = false }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                index += 1
            }
            index += 1
        }
        guard index < bytes.count else { throw Unexpected() }
        let end = index
        index += 1
        if isPlain { return String(decoding: bytes[start..<end], as: UTF8.self) }
        // Escapes, and letters beyond ASCII that may be damaged.
        guard let text = (try? JSONNode.parse(Array(bytes[start - 1...end])))?.text else { throw Unexpected() }
        return text
    }

    private mutating func word() throws(Unexpected) -> String {
        let place = try integer()
        guard place >= 0, place < words.count else { throw Unexpected() }
        return words[place]
    }

    /// A whole number as JSON writes it.
    private mutating func integer() throws(Unexpected) -> Int {
        skipBlanks()
        var isNegative = false
        if index < bytes.count && bytes[index] == UInt8(ascii: "-") {
            isNegative = true
            index += 1
        }
        let start = index
        var value = 0
        while index < bytes.count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int(digit)
            index += 1
        }
        // Longer ones may not fit, and a nought in front is none of JSON's.
        let length = index - start
        guard (1...18).contains(length), length == 1 || bytes[start] != UInt8(ascii: "0") else {
            throw Unexpected()
        }
        if index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw Unexpected()
            default: break
            }
        }
        return isNegative ? -value : value
    }

    /// `null`, if it comes next.
    private mutating func isNull() -> Bool {
        skipBlanks()
        guard index + 4 <= bytes.count && bytes[index] == UInt8(ascii: "n") else { return false }
        guard bytes[index..<index + 4].elementsEqual("null".utf8) else { return false }
        index += 4
        return true
    }

    private mutating func count() throws(Unexpected) -> Int? { isNull() ? nil : try integer() }

    private mutating func amount() throws(Unexpected) -> Amount? {
        if isNull() { return nil }
        let start = index
        var place = index
        // Amounts with a few digits, as nearly all are.
        var digits = 0
        var value = 0
        var decimals = -1
        let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        let first = place
        while place < bytes.count, digits < 17 {
            let byte = bytes[place]
            if byte == UInt8(ascii: "."), decimals < 0, digits > 0 {
                decimals = 0
            } else if byte &- UInt8(ascii: "0") < 10 {
                value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
                digits += 1
                if decimals >= 0 { decimals += 1 }
            } else {
                break
            }
            place += 1
        }
        guard place < bytes.count else { throw Unexpected() }
        let isEnd = bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: "]")
        let isShort = digits > 0 && digits <= 15 && decimals != 0 && decimals <= 12
        let isJSON =
            bytes[first] != UInt8(ascii: "0")
            || (place - first == 1 || bytes[first + 1] == UInt8(ascii: "."))
        guard isEnd, isShort, isJSON else { return try longAmount(from: start) }
        let units = Int128(value) * Self.powers[12 - max(0, decimals)]
        index = place
        return Amount(units: isNegative ? -units : units)
    }

    /// An amount with many digits, or with an exponent.
    private mutating func longAmount(from start: Int) throws(Unexpected) -> Amount {
        index = start
        while index < bytes.count && bytes[index] != UInt8(ascii: ",") && bytes[index] != UInt8(ascii: "]") {
            index += 1
        }
        guard let node = try? JSONNode.parse(Array(bytes[start..<index])), case .number(let text) = node.content,
            let amount = Amount(total: ArraySlice(text.utf8))
        else { throw Unexpected() }
        return amount
    }

    private static let powers: [Int128] = (0...12).map { exponent in
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }

    private mutating func day() throws(Unexpected) -> CalendarDate? {
        if isNull() { return nil }
        guard let day = CalendarDate(try string()) else { throw Unexpected() }
        return day
    }

    /// A month; the same few come again and again.
    private mutating func month() throws(Unexpected) -> YearMonth {
        skipBlanks()
        if index + 9 <= bytes.count && bytes[index] == UInt8(ascii: "\"") && bytes[index + 8] == UInt8(ascii: "\"") {
            var key: UInt64 = 0
            for place in index + 1...index + 7 { key = key << 8 | UInt64(bytes[place]) }
            if let known = months.first(where: { $0.text == key }) {
                index += 9
                return known.month
            }
            guard let month = YearMonth(try string()) else { throw Unexpected() }
            if months.count < 100 { months.append((key, month)) }
            return month
        }
        throw Unexpected()
    }
}
