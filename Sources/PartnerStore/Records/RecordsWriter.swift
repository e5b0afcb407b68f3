internal import JSONTree
internal import SolutionsPartner

/// Writes the records of a month: a tenant a line, each text once, and of each line of a tenant a list of numbers.
///
/// The numbers of a line are, in their order: its part, then the places among the words of its item, association, own
/// id, subscription and kind, then 1 for a mark of repetition, the rows, the amount, the rows without one, seats, users,
/// capacity, linked users, the day of the claim and the last day. What is unknown is `null`, and left out at the end.
struct RecordsWriter {
    /// The newest format of records that this program writes.
    static let format = 1

    private var words: [String] = [""]
    private var places: [String: Int] = ["": 0]
    private var tenants: [UInt8] = []

    /// The document as bytes.
    static func bytes(_ records: MonthRecords, partner: String) -> [UInt8] {
        var writer = RecordsWriter()
        writer.tenants.reserveCapacity(records.tenants.count * 200)
        for (offset, (key, record)) in records.tenants.sorted(by: { $0.key < $1.key }).enumerated() {
            writer.append(offset == 0 ? "\n" : ",\n")
            writer.append(key, record)
        }
        let parts = records.parts.map { node(of: $0).compact }.joined(separator: ",\n")
        let words = writer.words.map { JSONNode.string($0).compact }.joined(separator: ",")
        var bytes = Array(
            """
            {"format":\(format),"partner":\(JSONNode.string(partner).compact),"month":"\(records.month)",
            "parts":[
            \(parts)],
            "words":[\(words)],
            "tenants":{
            """.utf8)
        bytes += writer.tenants
        bytes += "}}\n".utf8
        return bytes
    }

    /// The document as text.
    static func text(_ records: MonthRecords, partner: String) -> String {
        String(decoding: bytes(records, partner: partner), as: UTF8.self)
    }

    /// Written records with another number in place of that of their import, which stands before the words.
    static func renumbered(_ bytes: [UInt8], from old: Int, to new: Int) -> [UInt8] {
        let end = Array("\n\"words\":[".utf8)
        // In texts of JSON a quote has a backslash before it, so these bytes are never part of one.
        let (wanted, instead) = (Array("\"import\":\(old)}".utf8), Array("\"import\":\(new)}".utf8))
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 64)
        var place = 0
        while place < bytes.count, !bytes[place...].starts(with: end) {
            if bytes[place...].starts(with: wanted) {
                result += instead
                place += wanted.count
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return result + bytes[place...]
    }

    private mutating func append(_ key: String, _ record: TenantRecord) {
        append(JSONNode.string(key).compact)
        append(":{")
        for (name, fact) in [("name", record.name), ("tpid", record.tpid)] {
            guard let fact else { continue }
            append("\"\(name)\":[\(JSONNode.string(fact.text).compact),\"\(fact.lastMonth)\"],")
        }
        if let fact = record.segment { append("\"segment\":[\(place(of: fact.text)),\"\(fact.lastMonth)\"],") }
        append("\"lines\":[")
        for (place, line) in record.lines.enumerated() {
            if place > 0 { append(",") }
            append(line)
        }
        append("]}")
    }

    private mutating func append(_ line: RecordLine) {
        append("[")
        append(line.part)
        for text in [line.item, line.association, line.ownID, line.subscription, line.kind] {
            append(",")
            append(place(of: text))
        }
        append(line.isDuplicate ? ",1," : ",0,")
        append(line.rows)
        // The unknown is written only before something that is known.
        var unknown = 0
        func comma(_ writer: inout RecordsWriter) {
            for _ in 0..<unknown { writer.append(",null") }
            unknown = 0
            writer.append(",")
        }
        func told(_ number: Int?, _ writer: inout RecordsWriter) {
            guard let number else { return unknown += 1 }
            comma(&writer)
            writer.append(number)
        }
        func told(_ text: String?, _ writer: inout RecordsWriter) {
            guard let text else { return unknown += 1 }
            comma(&writer)
            writer.append(text)
        }
        told(line.amount?.description, &self)
        told(line.rowsWithoutAmount == 0 ? nil : line.rowsWithoutAmount, &self)
        told(line.seats, &self)
        told(line.users, &self)
        told(line.capacity, &self)
        told(line.linkedUsers, &self)
        told(line.claimed.map { "\"\($0)\"" }, &self)
        told(line.ends.map { "\"\($0)\"" }, &self)
        append("]")
    }

    private mutating func place(of text: String) -> Int {
        if text.isEmpty { return 0 }
        if let place = places[text] { return place }
        places[text] = words.count
        words.append(text)
        return words.count - 1
    }

    private mutating func append(_ text: String) { tenants += text.utf8 }

    private mutating func append(_ number: Int) {
        if (0..<10).contains(number) {
            tenants.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            tenants += String(number).utf8
        }
    }

    private static func node(of part: RecordPart) -> JSONNode {
        var members = [
            JSONMember("report", .string(part.report.rawValue)),
            JSONMember("lastMonth", .string(part.lastMonth.description)),
        ]
        if let drawn = part.drawn { members.append(JSONMember("drawn", .string(drawn.description))) }
        if !part.missing.isEmpty {
            members.append(JSONMember("missing", .array(part.missing.sorted().map { .string($0.rawValue) })))
        }
        if part.losesRows { members.append(JSONMember("losesRows", .bool(true))) }
        if part.leavesMarksBlank { members.append(JSONMember("blankMarks", .bool(true))) }
        if part.lacksNumbers { members.append(JSONMember("lacksNumbers", .bool(true))) }
        if let file = part.file { members.append(JSONMember("file", .string(file))) }
        members.append(JSONMember("import", .number(part.importNumber)))
        return JSONNode(.object(members))
    }
}
