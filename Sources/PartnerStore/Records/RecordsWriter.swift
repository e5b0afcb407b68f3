internal import JSONTree
internal import SolutionsPartner

/// Writes the records of a month: a tenant a line, each text once, and of each line of a tenant a list of numbers.
///
/// The numbers of a line are, in their order: its part, then the places among the words of its item, association, own
/// id, subscription and kind, then 1 for a mark of repetition, the rows, the amount, the rows without one, seats, users,
/// capacity, linked users, the day of the claim and the last day. What is unknown is `null`, and left out at the end.
enum RecordsWriter {
    /// The newest format of records that this program writes.
    static let format = 1

    /// The document as text.
    static func text(_ records: MonthRecords, partner: String) -> String {
        var words: [String] = [""]
        var places: [String: Int] = ["": 0]
        func word(_ text: String) -> Int {
            if let place = places[text] { return place }
            places[text] = words.count
            words.append(text)
            return words.count - 1
        }
        var tenants = ""
        tenants.reserveCapacity(records.tenants.count * 400)
        for (offset, (key, record)) in records.tenants.sorted(by: { $0.key < $1.key }).enumerated() {
            tenants += offset == 0 ? "\n" : ",\n"
            tenants += JSONNode.string(key).compact + ":{"
            for (name, fact) in [("name", record.name), ("tpid", record.tpid)] {
                guard let fact else { continue }
                tenants += "\"\(name)\":[\(JSONNode.string(fact.text).compact),\"\(fact.lastMonth)\"],"
            }
            if let fact = record.segment { tenants += "\"segment\":[\(word(fact.text)),\"\(fact.lastMonth)\"]," }
            tenants += "\"lines\":["
            for (place, line) in record.lines.enumerated() {
                if place > 0 { tenants += "," }
                append(line, to: &tenants, word)
            }
            tenants += "]}"
        }
        let parts = records.parts.map { node(of: $0).compact }.joined(separator: ",\n")
        return """
            {"format":\(format),"partner":\(JSONNode.string(partner).compact),"month":"\(records.month)",
            "parts":[
            \(parts)],
            "words":[\(words.map { JSONNode.string($0).compact }.joined(separator: ","))],
            "tenants":{\(tenants)}}

            """
    }

    private static func append(_ line: RecordLine, to text: inout String, _ word: (String) -> Int) {
        text += "[\(line.part),\(word(line.item)),\(word(line.association)),\(word(line.ownID)),"
        text += "\(word(line.subscription)),\(word(line.kind)),\(line.isDuplicate ? 1 : 0),\(line.rows)"
        let numbers: [String?] = [
            line.amount?.description, line.rowsWithoutAmount == 0 ? nil : "\(line.rowsWithoutAmount)",
            line.seats?.description, line.users?.description, line.capacity?.description,
            line.linkedUsers?.description, line.claimed.map { "\"\($0)\"" }, line.ends.map { "\"\($0)\"" },
        ]
        guard let last = numbers.lastIndex(where: { $0 != nil }) else {
            text += "]"
            return
        }
        for number in numbers[...last] {
            text += ","
            text += number ?? "null"
        }
        text += "]"
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
        if let file = part.file { members.append(JSONMember("file", .string(file))) }
        members.append(JSONMember("import", .number(part.importNumber)))
        return JSONNode(.object(members))
    }
}
