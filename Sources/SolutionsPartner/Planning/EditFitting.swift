extension Partner {
    /// Why some changes cannot be made, since what they speak of is not there: the first of them; `nil` where all can.
    public func refusal(of edits: some Sequence<Edit>) -> EditRefusal? {
        var partner = self
        for edit in edits {
            if edit.value != nil, let fact = PersonEdit(edit.input), let refusal = partner.refusal(of: fact) {
                return refusal
            }
            partner = partner.applying([edit])
        }
        return nil
    }

    private func refusal(of fact: PersonEdit) -> EditRefusal? {
        if fact.part == .name { return nil }
        guard let person = people.first(where: { $0.id == fact.person }) else {
            return EditRefusal(
                "There is no person '\(fact.person)'. \(PersonEdit.name(of: fact.person))=NAME adds one.")
        }
        guard case .expiry(let code) = fact.part, !person.certifications.contains(where: { $0.code == code }) else {
            return nil
        }
        return EditRefusal(
            "It is not entered that \(person.name) holds \(code). \(PersonEdit.certification(code, of: fact.person))=held enters it."
        )
    }
}

extension Sequence<Edit> {
    /// The changes in an order in which they can be made; otherwise they stay in their own.
    ///
    /// Who is added comes before what they hold, and that before the days on which it ends.
    public var inFittingOrder: [Edit] {
        func rank(_ edit: Edit) -> Int {
            guard edit.value != nil, let fact = PersonEdit(edit.input) else { return 3 }
            return switch fact.part {
            case .name: 0
            case .certification: 1
            case .expiry: 2
            }
        }
        return enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
    }
}
