public import SolutionsPartner

extension Partner {
    /// A partner with numbers, or words for tracks, entered by input name.
    ///
    /// A text that reads as a number becomes one; every other text stays a word.
    public static func testing(_ measures: [String: String], people: [Person] = []) -> Partner {
        var partner = Partner(id: "test", name: "Test", people: people)
        for (name, text) in measures {
            let value = Rational(decimal: text).map(MeasureValue.quantity) ?? .text(text)
            partner.measures[InputName(rawValue: name)] = Measure(value)
        }
        return partner
    }
}

extension Person {
    /// A person who holds certifications by code, without dates.
    public static func testing(_ id: String, _ codes: String...) -> Person {
        Person(id: id, name: id, certifications: codes.map { HeldCertification(code: $0) })
    }
}
