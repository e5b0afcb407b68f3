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
            let typed = Self.trimmed(line[..<equals])
            let name = Self.name(typed, in: section)
            if let other = seen.updateValue(number, forKey: name) {
                faults.append(Fault(line: number, text: "\(name) stands on line \(other) already"))
                continue
            }
            lines.append(Line(number: number, name: name, value: Self.trimmed(line[line.index(after: equals)...])))
        }
    }

    /// Whether there is nothing but remarks.
    var isEmpty: Bool { lines.isEmpty && faults.isEmpty }

    /// The value of every name.
    var values: [String: String] { Dictionary(lines.map { ($0.name, $0.value) }) { first, _ in first } }

    private mutating func enter(_ line: String, _ number: Int) -> String {
        let name = String(line.dropFirst().dropLast())
        guard line.hasSuffix("]"),
            name == FactsText.membership || PersonEdit(InputName(rawValue: "\(name).name")) != nil
        else {
            faults.append(
                Fault(line: number, text: "expected [membership] or [person.KEY], found '\(line)'"))
            return ""
        }
        if name != FactsText.membership { people[String(name.dropFirst("person.".count))] = number }
        return name
    }

    /// The full name of an input in a section.
    private static func name(_ typed: String, in section: String) -> String {
        if section.isEmpty || typed.hasPrefix("\(section).") { return typed }
        // Other facts about the membership have names of their own.
        if section == FactsText.membership, MembershipInput(InputName(rawValue: typed)) != nil { return typed }
        return "\(section).\(typed)"
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
