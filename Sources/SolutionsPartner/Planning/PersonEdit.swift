/// A change of a person, as the name of an input says it.
///
/// `person.<id>.certification.<code>` holds the day on which the certification was or will be earned; taking it away
/// means that the person does not hold it. `person.<id>.certification.<code>.expires` holds its last day.
/// `person.<id>.name` holds the name, and taking it away means that the person left.
package struct PersonEdit: Sendable, Hashable {
    /// What of a person changes.
    package enum Part: Sendable, Hashable {
        /// The name, and with it whether the person is there at all.
        case name
        /// A certification and the day on which it was earned.
        case certification(String)
        /// The last day of a certification.
        case expiry(String)
    }

    /// The person's key.
    package let person: String
    /// What changes.
    package let part: Part

    /// Whether it is the last day of a certification.
    package var isExpiry: Bool { if case .expiry = part { true } else { false } }

    /// Reads the name of an input; `nil` for one that is about no person.
    package init?(_ name: InputName) {
        let words = name.rawValue.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard words.count >= 3, words[0] == "person", Identifier.isValid(words[1]) else { return nil }
        person = words[1]
        switch (words[2], words.count) {
        case ("name", 3): part = .name
        case ("certification", 4) where !words[3].isEmpty: part = .certification(words[3])
        case ("certification", 5) where !words[3].isEmpty && words[4] == "expires": part = .expiry(words[3])
        default: return nil
        }
    }

    /// The input that holds a person's name.
    package static func name(of person: String) -> InputName { InputName(rawValue: "person.\(person).name") }

    /// The input that holds the day on which a person earned a certification.
    package static func certification(_ code: String, of person: String) -> InputName {
        InputName(rawValue: "person.\(person).certification.\(code)")
    }

    /// The input that holds the last day of a person's certification.
    package static func expiry(_ code: String, of person: String) -> InputName {
        InputName(rawValue: "person.\(person).certification.\(code).expires")
    }
}

extension HeldCertification {
    /// Whether one that was earned on a day is another than this, which had ended by then: its last day is not known yet.
    package func isAnew(earned day: CalendarDate?) -> Bool {
        guard let day, let expires else { return false }
        return day > expires
    }
}

extension Partner {
    /// Changes a person; what does not fit, such as an expiry of something not held, changes nothing.
    mutating func apply(_ edit: PersonEdit, value: MeasureValue?) {
        let place = people.firstIndex { $0.id == edit.person }
        let day = value?.date
        switch edit.part {
        case .name:
            if let name = value?.text {
                if let place {
                    people[place].name = name
                } else {
                    people.append(Person(id: edit.person, name: name, certifications: []))
                }
            } else if let place {
                people.remove(at: place)
            }
        case .certification(let code):
            guard let place else { return }
            let held = people[place].certifications.firstIndex { $0.code == code }
            guard value != nil else {
                if let held { people[place].certifications.remove(at: held) }
                return
            }
            if let held {
                if people[place].certifications[held].isAnew(earned: day) {
                    people[place].certifications[held].expires = nil
                }
                people[place].certifications[held].earned = day
            } else {
                people[place].certifications.append(HeldCertification(code: code, earned: day))
            }
        case .expiry(let code):
            guard let place, let held = people[place].certifications.firstIndex(where: { $0.code == code })
            else { return }
            people[place].certifications[held].expires = day
        }
    }

    /// The value that an input about a person has now; `nil` for unknown, or when the person or certification is not
    /// there.
    package func value(of edit: PersonEdit) -> MeasureValue? {
        guard let person = people.first(where: { $0.id == edit.person }) else { return nil }
        switch edit.part {
        case .name: return .text(person.name)
        case .certification(let code):
            guard let held = person.certifications.first(where: { $0.code == code }) else { return nil }
            return held.earned.map { .date($0) } ?? .text("held")
        case .expiry(let code):
            return person.certifications.first { $0.code == code }?.expires.map { .date($0) }
        }
    }
}
