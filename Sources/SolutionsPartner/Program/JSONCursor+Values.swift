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
