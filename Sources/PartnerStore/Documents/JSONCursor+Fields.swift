internal import JSONTree
internal import SolutionsPartner

extension JSONCursor {
    /// The value as a day.
    var asDate: CalendarDate? {
        if case .string(let text) = node.content, let date = CalendarDate(text) { return date }
        fault(expected: "a day such as \"2022-10-15\"")
        return nil
    }

    /// The value as an exact number or a word.
    var asMeasureValue: MeasureValue? {
        switch node.content {
        case .number(let text):
            if let value = Rational(decimal: text) { return .quantity(value) }
            fault(expected: "a number below \(Rational.inputLimit) with at most six decimals")
        case .string(let text): return .text(text)
        default: fault(expected: "a number or a text")
        }
        return nil
    }

    /// The value as a text in which there is something to see.
    var asName: String? {
        guard let text = asString else { return nil }
        guard !text.isBlank else {
            fault(expected: "a name", found: "nothing that can be seen")
            return nil
        }
        guard text.utf8.count <= 16 << 10 else {
            fault(expected: "a name of at most \(16 << 10) bytes", found: "one of \(text.utf8.count)")
            return nil
        }
        return text
    }

    /// The members of an object that may be left out.
    func members(of name: String) -> [(name: String, value: JSONCursor)] { self[name]?.members ?? [] }

    /// The days of an object whose members each hold one under the same name.
    func dates(of name: String, member: String) -> [(String, CalendarDate)] {
        members(of: name).compactMap { entry in
            entry.value.required(member)?.asDate.map { (entry.name, $0) }
        }
    }
}
