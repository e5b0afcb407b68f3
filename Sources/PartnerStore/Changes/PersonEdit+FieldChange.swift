internal import JSONTree
internal import SolutionsPartner

extension PersonEdit {
    /// The edit as a change of a document; `nil` when the document says so already, or has no such person.
    func change(to value: MeasureValue?, in document: PartnerDocument) -> FieldChange? {
        guard document.partner.value(of: self) != value else { return nil }
        let entry = ["people", person]
        switch part {
        case .name:
            guard let name = value?.text else { return FieldChange(path: entry, value: nil) }
            if document.node.value(at: entry) == nil {
                // A person has certifications, even if none yet.
                return FieldChange(
                    path: entry, value: .object(["name": .string(name), "certifications": JSONNode(.object([]))]))
            }
            return FieldChange(path: entry + ["name"], value: .string(name))
        case .certification(let code):
            let place = entry + ["certifications", code]
            guard document.node.value(at: entry) != nil else { return nil }
            guard let value else { return FieldChange(path: place, value: nil) }
            var held = document.node.value(at: place) ?? JSONNode(.object([]))
            let known = document.partner.people.first { $0.id == person }?.certifications.first { $0.code == code }
            if known?.isAnew(earned: value.date) == true { held = held.setting(["expires"], to: nil) }
            return FieldChange(
                path: place, value: held.setting(["earned"], to: value.date.map { .string($0.description) }))
        case .expiry(let code):
            let place = entry + ["certifications", code]
            guard document.node.value(at: place) != nil else { return nil }
            return FieldChange(path: place + ["expires"], value: value?.date.map { .string($0.description) })
        }
    }
}
