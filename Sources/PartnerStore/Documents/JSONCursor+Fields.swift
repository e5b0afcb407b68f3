internal import JSONTree
internal import SolutionsPartner

extension JSONCursor {
    /// The value as a month.
    var asMonth: YearMonth? {
        if case .string(let text) = node.content, let month = YearMonth(text) { return month }
        fault(expected: Self.monthForm)
        return nil
    }

    /// What a month looks like.
    static let monthForm = "a month such as \"2022-10\""

    /// The value as an exact number or a word.
    var asMeasureValue: MeasureValue? {
        if let value = MeasureValue(node.content) { return value }
        if case .number(let text) = node.content { return exactNumber(text).map { .quantity($0) } }
        fault(expected: "a number or a text")
        return nil
    }

    /// The value as a text in which there is something to see.
    var asName: String? {
        guard let text = asString.flatMap(seen) else { return nil }
        guard text.utf8.count <= 16 << 10 else {
            fault(expected: "a name of at most \(16 << 10) bytes", found: "one of \(text.utf8.count)")
            return nil
        }
        return text
    }

    /// The member of a name, which must be there, as an exact number or a word.
    func measureValue(_ name: String) -> MeasureValue? {
        content(of: name).flatMap { MeasureValue($0) } ?? required(name)?.asMeasureValue
    }

    /// The text of a member that may be left out.
    func text(_ name: String) -> String? {
        guard let content = content(of: name) else { return nil }
        if case .string(let text) = content { return text }
        return self[name]?.asString
    }

    /// The day of a member that may be left out.
    func date(_ name: String) -> CalendarDate? {
        guard let content = content(of: name) else { return nil }
        if case .string(let text) = content, let date = CalendarDate(text) { return date }
        return self[name]?.asDate
    }

    /// The way of a member that may be left out in which a fact came in.
    func origin(_ name: String) -> Provenance.Origin? {
        guard let content = content(of: name) else { return nil }
        if case .string(let text) = content, let origin = Provenance.Origin(rawValue: text) { return origin }
        return self[name]?.asCase(Provenance.Origin.self)
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

extension MeasureValue {
    /// The exact number or the word that a value of a document is; `nil` where it is neither.
    fileprivate init?(_ content: JSONNode.Content) {
        switch content {
        case .number(let text):
            // Most numbers are whole.
            if let whole = Int(text), whole.magnitude < Rational.inputLimit {
                self = .quantity(Rational(whole))
            } else if let value = Rational(decimal: text) {
                self = .quantity(value)
            } else {
                return nil
            }
        case .string(let text): self = .text(text)
        default: return nil
        }
    }
}
