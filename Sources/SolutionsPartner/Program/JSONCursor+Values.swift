package import JSONTree

extension JSONCursor {
    /// The value as a day.
    package var asDate: CalendarDate? {
        if case .string(let text) = node.content, let date = CalendarDate(text) { return date }
        fault(expected: "a day such as \"2022-10-15\"")
        return nil
    }

    /// The value as an exact number, spelled as a number or as a fraction in quotes such as `"20/3"`.
    var asRational: Rational? {
        switch node.content {
        case .number(let text): return exactNumber(text)
        case .string(let text):
            if let value = Rational(fraction: text) { return value }
            fallthrough
        default:
            fault(expected: "a number")
            return nil
        }
    }

    /// The exact number that the number here spells; `nil`, with a fault, for one that is too large or too fine.
    package func exactNumber(_ text: String) -> Rational? {
        if let value = Rational(decimal: text) { return value }
        fault(expected: "a number below \(Rational.inputLimit) with at most six decimals")
        return nil
    }

    /// A name that stands here; `nil`, with a fault, for one of which nothing can be seen.
    package func seen(_ name: String) -> String? {
        if !name.isBlank { return name }
        fault(expected: "a name", found: "nothing that can be seen")
        return nil
    }

    /// The value as an exact number above zero.
    var asPositive: Rational? {
        guard let value = asRational else { return nil }
        guard value > 0 else {
            fault(expected: "a number above 0")
            return nil
        }
        return value
    }

    /// The value as a key of lower-case letters, digits and dashes, at most 64 of them.
    var identifier: String? {
        guard let text = asString else { return nil }
        guard Identifier.isValid(text) else {
            fault(expected: "lower-case letters, digits and dashes")
            return nil
        }
        return text
    }

    // MARK: Sources

    /// The names of sources in the member `source`, which must be there; one that nobody lists is a fault.
    ///
    /// - Parameter known: The sources that the document lists, by name.
    func sources<Source>(among known: [String: Source]) -> [String] {
        (required("source")?.items ?? []).compactMap { item in
            guard let name = item.asString else { return nil }
            if known[name] == nil {
                item.fault(expected: "the name of a source in \"sources\"", found: "\"\(name)\", which is none")
            }
            return name
        }
    }

    /// Where a rule comes from.
    func ruleSource<Source>(among known: [String: Source]) -> RuleSource {
        RuleSource(
            sources: sources(among: known), confidence: required("confidence")?.asCase(Confidence.self) ?? .low,
            inferred: self["inferred"]?.asString)
    }
}

/// The form of keys that may become parts of file names and input names.
package enum Identifier: Sendable {
    /// Whether a text is made of 1 to 64 lower-case letters, digits and single dashes, with none at either end.
    package static func isValid(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-")
        else { return false }
        for (left, right) in zip(bytes, bytes.dropFirst()) where left == UInt8(ascii: "-") && right == left {
            return false
        }
        return bytes.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
            default: false
            }
        }
    }

    /// A key for something that has a name: its letters and digits, without their accents, with dashes between the
    /// words, and a number behind where the key is taken.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - taken: The keys that there are already.
    ///   - fallback: The key for a name without such letters.
    package static func proposed(for name: String, among taken: [String], otherwise fallback: String) -> String {
        // An accent that is written behind its letter parts no words.
        let words = name.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }.map { plain($0) }
            .split { $0 == nil }.map { String($0.compactMap(\.self)) }
        var key = ""
        for word in words where key.utf8.count + word.utf8.count < 60 { key += key.isEmpty ? word : "-\(word)" }
        if key.isEmpty { key = words.first.map { String($0.prefix(56)) } ?? fallback }
        guard taken.contains(key) else { return key }
        return (2...).lazy.map { "\(key)-\($0)" }.first { !taken.contains($0) } ?? key
    }

    /// A letter or digit as keys have it; `nil` for everything else.
    private static func plain(_ scalar: Unicode.Scalar) -> Character? {
        if scalar.isASCII {
            let character = Character(scalar)
            return character.isLetter || character.isNumber ? Character(character.lowercased()) : nil
        }
        // The name of the character says which letter carries the accent.
        guard let words = scalar.properties.name?.split(separator: " "), words.count >= 5, words[0] == "LATIN",
            words[2] == "LETTER", words[3].count == 1, words[4] == "WITH"
        else { return nil }
        return Character(words[3].lowercased())
    }
}
