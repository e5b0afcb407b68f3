extension Partner {
    /// Why some changes cannot be made, since what they speak of is not there or would end before it began: the first
    /// reason; `nil` where all can.
    public func refusal(of edits: some Sequence<Edit>) -> EditRefusal? {
        var partner = self
        for edit in edits {
            if edit.value != nil, let fact = PersonEdit(edit.input), let refusal = partner.refusal(of: fact) {
                return refusal
            }
            partner = partner.applying([edit])
        }
        return partner.refusal(ofDaysSince: self)
    }

    /// Why certifications cannot be left as they are: the last day of one comes before it was earned, which it did not.
    private func refusal(ofDaysSince before: Partner) -> EditRefusal? {
        let known = before.reversedDays
        let added = reversedDays.filter { input, days in known[input].map { $0 != days } ?? true }
        return added.min { $0.key < $1.key }.map { input, days in
            EditRefusal(of: input, phrase: "is \(days.last), before it was earned on \(days.earned).")
        }
    }

    /// The certifications whose last day comes before the day on which they were earned, by the input of the last day.
    package var reversedDays: [InputName: (earned: CalendarDate, last: CalendarDate)] {
        var found: [InputName: (earned: CalendarDate, last: CalendarDate)] = [:]
        for person in people {
            for held in person.certifications {
                guard let earned = held.earned, let last = held.expires, last < earned else { continue }
                found[PersonEdit.expiry(held.code, of: person.id)] = (earned, last)
            }
        }
        return found
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
