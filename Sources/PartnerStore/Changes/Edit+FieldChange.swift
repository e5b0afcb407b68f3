internal import JSONTree
internal import SolutionsPartner

extension Edit {
    /// What goes beside the input itself: the same fact under its other names.
    func removals(from document: PartnerDocument) -> [FieldChange] {
        aliases.filter { document.partner.measures[$0] != nil }.map {
            FieldChange(path: ["measures", $0.rawValue], value: nil)
        }
    }

    /// The edit as a change of a document: what it does not know of a measure stays.
    ///
    /// Returns `nil` when the document holds the value already, for the same list: who typed it first stays on record.
    func change(
        of document: PartnerDocument, origin: Provenance.Origin, note: ChangeNote
    ) throws(StoreError) -> FieldChange? {
        if let fact = PersonEdit(input) { return fact.change(to: value, in: document) }
        if let particular = Particular(input) { return particular.change(to: value, in: document) }
        if let fact = MembershipInput(input) { return change(of: fact, in: document) }
        let path = ["measures", input.rawValue]
        let known = document.partner.measures[input]
        guard let value else { return known == nil ? nil : FieldChange(path: path, value: nil) }
        if let known, known.value == value, known.list == list { return nil }
        let spelled: JSONNode
        switch value {
        case .text(let text): spelled = .string(text)
        case .date(let day): spelled = .string(day.description)
        case .quantity(let number):
            guard let text = number.decimalText else {
                throw .notStorable(input: input.rawValue, value: number.description)
            }
            spelled = JSONNode(.number(text))
        }
        let measure = (document.node.value(at: path) ?? JSONNode(.object([])))
            .setting(["value"], to: spelled)
            .setting(["source"], to: .string(origin.rawValue))
            .setting(["by"], to: .string(note.author))
            .setting(["at"], to: .string(note.time))
            .setting(["list"], to: list.map { .string($0) })
        return FieldChange(path: path, value: measure)
    }

    /// The edit of a fact about the membership, which has a place of its own in the document.
    private func change(of fact: MembershipInput, in document: PartnerDocument) -> FieldChange? {
        guard document.partner.membership[fact] != value else { return nil }
        switch value {
        case .date(let day): return FieldChange(path: fact.place, value: .string(day.description))
        case .text(let word): return FieldChange(path: fact.place, value: .string(word))
        case .quantity, nil: return FieldChange(path: fact.placeOfRemoval, value: nil)
        }
    }
}
