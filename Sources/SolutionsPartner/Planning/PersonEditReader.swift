extension ProgramEdition {
    /// Reads a change of a person.
    ///
    /// - Throws: `EditRefusal` for a certification that is neither counted nor a code such as `AZ-500`, a name that is
    ///   none, and a text that is no day.
    func edit(_ fact: PersonEdit, named input: InputName, to text: String?) throws(EditRefusal) -> Edit {
        switch fact.part {
        case .name:
            guard let text else { return Edit(input: input, value: nil) }
            let name = text.inOneLine
            guard !name.isBlank, name.count <= 200 else {
                throw EditRefusal(of: input, "takes a name, not '\(text.prefix(40))'.")
            }
            return Edit(input: input, value: .text(name))
        case .certification(let code):
            guard let text else { return Edit(input: input, value: nil) }
            let known = lists.flatMap(\.certifications)
            let wanted = code.uppercased()
            let isPart = known.contains { $0.id.uppercased().split(separator: "+").contains { $0 == wanted } }
            guard
                let match = known.first(where: { $0.id.uppercased() == wanted })?.id
                    ?? known.first(where: { $0.otherIDs.contains { $0.uppercased() == wanted } })?.id
                    // One of several exams that make a certification together.
                    ?? (isPart ? wanted : nil)
                    // One of another edition, or of none: what somebody holds is kept, though it counts for nothing.
                    ?? (Certification.isCode(wanted) ? wanted : nil)
            else {
                let hint = NearestName(of: code, among: known.map(\.id)).match.map { " Did you mean \($0)?" } ?? ""
                throw EditRefusal("No rule of edition \(id) counts '\(code)'.\(hint)")
            }
            let name = PersonEdit.certification(match, of: fact.person)
            if text == "held" { return Edit(input: name, value: .text(text)) }
            return Edit(input: name, value: .date(try Self.day(text, for: input)))
        case .expiry:
            guard let text else { return Edit(input: input, value: nil) }
            return Edit(input: input, value: .date(try Self.day(text, for: input)))
        }
    }

    private static func day(_ text: String, for input: InputName) throws(EditRefusal) -> CalendarDate {
        guard let day = CalendarDate(written: text) else { throw EditRefusal(noDay: text, for: input) }
        if let refusal = EditRefusal(yearOf: day, for: input) { throw refusal }
        return day
    }
}
