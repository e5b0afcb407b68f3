internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// What a text of facts says, line by line, before anybody looks at what the names and values mean.
struct FactsLines {
    /// A fact.
    struct Line {
        let number: Int
        /// The name of the input, in full.
        let name: String
        let value: String
    }

    /// Something that is wrong with a line.
    struct Fault: Hashable {
        let line: Int
        let text: String
    }

    /// The facts, in the order of the lines.
    private(set) var lines: [Line] = []
    /// What is wrong.
    private(set) var faults: [Fault] = []
    /// The lines on which sections of people begin.
    private(set) var people: [String: Int] = [:]

    /// Marks a line that tells of a fault, which is none of the text.
    static let mark = "#!"

    init(_ text: String) {
        var section = ""
        var seen: [String: Int] = [:]
        for (place, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let number = place + 1
            if let quoted = Self.quoted(raw) {
                guard let value = quoted.value else {
                    faults.append(
                        Fault(line: number, text: "expected a value in quotes such as \"a # b\", found \(quoted.found)")
                    )
                    continue
                }
                take(quoted.name, value, in: section, number, &seen)
                continue
            }
            let line = Self.withoutRemark(raw)
            guard !line.isEmpty else { continue }
            if line.hasPrefix("[") {
                section = enter(line, number)
                continue
            }
            guard let equals = line.firstIndex(of: "=") else {
                faults.append(Fault(line: number, text: "expected a line such as input = value, found '\(line)'"))
                continue
            }
            let value = Self.trimmed(line[line.index(after: equals)...])
            take(Self.trimmed(line[..<equals]), value, in: section, number, &seen)
        }
    }

    private mutating func take(
        _ typed: String, _ value: String, in section: String, _ number: Int, _ seen: inout [String: Int]
    ) {
        let name = Self.name(typed, in: section)
        if let other = seen.updateValue(number, forKey: name) {
            faults.append(Fault(line: number, text: "\(name) stands on line \(other) already"))
            return
        }
        lines.append(Line(number: number, name: name, value: value))
    }

    /// Whether there is nothing but remarks.
    var isEmpty: Bool { lines.isEmpty && faults.isEmpty }

    /// The value of every name.
    var values: [String: String] { Dictionary(lines.map { ($0.name, $0.value) }) { first, _ in first } }

    private mutating func enter(_ line: String, _ number: Int) -> String {
        let name = String(line.dropFirst().dropLast())
        guard line.hasSuffix("]"),
            name == FactsText.partner || name == FactsText.membership
                || PersonEdit(InputName(rawValue: "\(name).name")) != nil
        else {
            faults.append(
                Fault(line: number, text: "expected [partner], [membership] or [person.KEY], found '\(line)'"))
            return ""
        }
        if name.hasPrefix("person.") { people[String(name.dropFirst("person.".count))] = number }
        return name
    }

    /// The full name of an input in a section.
    private static func name(_ typed: String, in section: String) -> String {
        if section.isEmpty || typed.hasPrefix("\(section).") { return typed }
        // Names of numbers have dots, and those of the partner itself have none: no number needs a section before it.
        if section == FactsText.partner, typed.contains(".") { return typed }
        // Other facts about the membership have names of their own.
        if section == FactsText.membership, MembershipInput(InputName(rawValue: typed)) != nil { return typed }
        return "\(section).\(typed)"
    }

    /// A value as a line takes it: in quotes where it could not be read as it is.
    static func spelled(_ value: String) -> String {
        let quoted = JSONNode.string(value).compact
        let isPlain = quoted == "\"\(value)\"" && Self("a = \(value)").values == ["a": value]
        return isPlain ? value : quoted
    }

    /// The name and value of a line whose value stands in quotes; `nil` for any other line.
    private static func quoted(_ line: Substring) -> (name: String, value: String?, found: String)? {
        guard let equals = line.firstIndex(of: "=") else { return nil }
        let name = trimmed(line[..<equals])
        let rest = trimmed(line[line.index(after: equals)...])
        guard rest.hasPrefix("\""), name == withoutRemark(line[..<equals]) else { return nil }
        var end: String.Index?
        var isEscaped = false
        for place in rest.indices.dropFirst() {
            if !isEscaped, rest[place] == "\"" {
                end = rest.index(after: place)
                break
            }
            isEscaped = !isEscaped && rest[place] == "\\"
        }
        guard let end, withoutRemark(rest[end...]).isEmpty,
            case .string(let value)? = (try? JSONNode.parse(String(rest[..<end])))?.content
        else { return (name, nil, rest) }
        return (name, value, rest)
    }

    /// A line without what stands behind a #, and without blanks around it.
    private static func withoutRemark(_ line: Substring) -> String {
        var end = line.endIndex
        var isBehindBlank = true
        for place in line.indices {
            if line[place] == "#", isBehindBlank {
                end = place
                break
            }
            isBehindBlank = line[place] == " " || line[place] == "\t"
        }
        return trimmed(line[..<end])
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
