internal import JSONTree
internal import SolutionsPartner

extension Particular {
    /// The particular that stands at a place of a partner's document, or part of which does; `nil` for a place of none.
    init?(place: [String]) {
        if let own = Self.ofPartner.first(where: { place.starts(with: $0.path) }) {
            self = own
            return
        }
        guard place.count >= 3, place[0] == "people" else { return nil }
        if place[2] == "apart" {
            self = .apart(person: place[1])
        } else if place.count == 5, place[2] == "certifications", place[4] == "name" {
            self = .certificationName(place[3], person: place[1])
        } else {
            return nil
        }
    }

    /// The names of the members on the way to the particular in a partner's document.
    var path: [String] {
        switch self {
        case .name: ["name"]
        case .account: ["account"]
        case .accounts: ["accounts"]
        case .edition: ["edition"]
        case .asOf: ["asOf"]
        case .note: ["note"]
        case .apart(let person): ["people", person, "apart"]
        case .certificationName(let code, let person): ["people", person, "certifications", code, "name"]
        }
    }

    /// The edit as a change of a document; `nil` when the document says so already, or has no such person or
    /// certification.
    func change(to value: MeasureValue?, in document: PartnerDocument) -> FieldChange? {
        guard document.partner[self] != value else { return nil }
        switch self {
        case .name, .account, .edition, .asOf, .note: break
        case .accounts, .apart:
            guard path.count == 1 || document.node.value(at: path.dropLast()) != nil else { return nil }
            // What the document says of one that stays, stays.
            let members = Particular.parts(of: value?.text ?? "").map { part in
                JSONMember(part, document.node.value(at: path + [part]) ?? JSONNode(.object([])))
            }
            return FieldChange(path: path, value: members.isEmpty ? nil : JSONNode(.object(members)))
        case .certificationName:
            guard document.node.value(at: path.dropLast()) != nil else { return nil }
        }
        return FieldChange(path: path, value: value.flatMap { $0.date?.description ?? $0.text }.map { .string($0) })
    }
}
