internal import JSONTree
internal import SolutionsPartner

extension Edit {
    /// The edit as a change of a document: what it does not know of a measure stays.
    ///
    /// Returns `nil` when the document holds the value already, for the same list: who typed it first stays on record.
    func change(
        of document: PartnerDocument, origin: Provenance.Origin, note: ChangeNote
    ) throws(StoreError) -> FieldChange? {
        let path = ["measures", input.rawValue]
        let known = document.partner.measures[input]
        guard let value else { return known == nil ? nil : FieldChange(path: path, value: nil) }
        if let known, known.value == value, known.list == list { return nil }
        let spelled: JSONNode
        switch value {
        case .text(let text): spelled = .string(text)
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
}
