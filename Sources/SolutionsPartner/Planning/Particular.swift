/// What a partner's document says beside what scores are reckoned from, as an input that can be edited.
///
/// Nothing of it can be tried out: a what-if of an account number says nothing, and one of a pin would be scored under
/// the rules that it began with.
package enum Particular: Sendable, Hashable {
    /// The name shown.
    case name
    /// The number of the partner global account.
    case account
    /// The numbers of further accounts and locations.
    case accounts
    /// The edition that the partner is pinned to.
    case edition
    /// The day that the partner is pinned to.
    case asOf
    /// A remark on the partner.
    case note
    /// The people who are somebody else than a person, whatever the names say.
    case apart(person: String)
    /// The name of a certification that a person holds, where its code alone does not tell.
    case certificationName(String, person: String)

    /// Those of the partner itself, in the order of the page.
    package static let ofPartner: [Particular] = [.name, .account, .accounts, .edition, .asOf, .note]

    /// Reads the name of an input; `nil` for one of another kind.
    package init?(_ name: InputName) {
        if let own = Self.ofPartner.first(where: { $0.input == name }) {
            self = own
            return
        }
        let words = name.rawValue.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard words.count >= 3, words[0] == "person", Identifier.isValid(words[1]) else { return nil }
        switch (words[2], words.count) {
        case ("apart", 3): self = .apart(person: words[1])
        case ("certification", 5) where !words[3].isEmpty && words[4] == "name":
            self = .certificationName(words[3], person: words[1])
        default: return nil
        }
    }

    /// The name of the input.
    package var input: InputName {
        switch self {
        case .name: InputName(rawValue: "partner.name")
        case .account: InputName(rawValue: "partner.account")
        case .accounts: InputName(rawValue: "partner.accounts")
        case .edition: InputName(rawValue: "partner.edition")
        case .asOf: InputName(rawValue: "partner.as-of")
        case .note: InputName(rawValue: "partner.note")
        case .apart(let person): InputName(rawValue: "person.\(person).apart")
        case .certificationName(let code, let person):
            InputName(rawValue: "person.\(person).certification.\(code).name")
        }
    }

    /// The key of the person that it is about; `nil` for the partner itself.
    package var person: String? {
        switch self {
        case .apart(let person), .certificationName(_, let person): person
        default: nil
        }
    }

    /// Whether it holds numbers of accounts and locations.
    package var isNumbers: Bool { self == .account || self == .accounts }

    /// What a value looks like, for lists of inputs.
    package var form: String {
        switch self {
        case .name: "a name"
        case .account: "the number of the partner global account"
        case .accounts: "numbers of further accounts and locations, with commas between"
        case .edition: "an edition such as 2022-10; none for that of the day"
        case .asOf: "a day such as \(CalendarDate.example); none for today"
        case .note: "a remark"
        case .apart: "keys of people who are somebody else, whatever the names say, with commas between"
        case .certificationName: "the name of the certification"
        }
    }

    /// Whether a text can be the number of an account or location: 1 to 64 letters, digits and dashes.
    package static func isAccount(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
            }
    }

    /// The parts of a value that is a list.
    package static func parts(of text: String) -> [String] {
        text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    }

    /// The most characters of a name.
    package static let longestName = 200

    /// The most bytes of a remark.
    private static let longestNote = 16 << 10

    /// Reads a value as it is typed.
    ///
    /// - Parameter editions: The editions that there are.
    /// - Throws: `EditRefusal` for what cannot be a value of it.
    func value(_ text: String, editions: [String]) throws(EditRefusal) -> MeasureValue {
        switch self {
        case .name, .certificationName:
            let name = text.inOneLine
            guard !name.isBlank, name.count <= Self.longestName else {
                throw EditRefusal(
                    of: input, "takes a name of at most \(Self.longestName) characters, not '\(text.prefix(40))'.")
            }
            return .text(name)
        case .account:
            guard Self.isAccount(text) else {
                throw EditRefusal(
                    of: input, "takes the number of an account such as 4455667, not '\(text.prefix(40))'.")
            }
        case .accounts:
            let parts = Self.parts(of: text)
            guard !parts.isEmpty, parts.allSatisfy(Self.isAccount) else {
                throw EditRefusal(of: input, "takes numbers of accounts with commas between, not '\(text.prefix(40))'.")
            }
            try refuseTwice(parts)
            return .text(parts.joined(separator: ", "))
        case .apart:
            let parts = Self.parts(of: text)
            guard !parts.isEmpty, parts.allSatisfy({ Identifier.isValid($0) }) else {
                throw EditRefusal(of: input, "takes keys of people with commas between, not '\(text.prefix(40))'.")
            }
            try refuseTwice(parts)
            return .text(parts.joined(separator: ", "))
        case .edition:
            guard editions.contains(text) else {
                let list = editions.joined(separator: ", ")
                throw EditRefusal(of: input, "must be one of \(list), not '\(text.prefix(40))'.")
            }
        case .asOf:
            guard let day = CalendarDate(written: text) else { throw EditRefusal(noDay: text, for: input) }
            if let refusal = EditRefusal(yearOf: day, for: input) { throw refusal }
            return .date(day)
        case .note:
            let note = text.inPlainLines
            guard !note.isBlank, note.utf8.count <= Self.longestNote else {
                throw EditRefusal(of: input, "takes a remark of at most \(Self.longestNote) bytes.")
            }
            return .text(note)
        }
        return .text(text)
    }

    /// Refuses a list that names something twice, as no document can hold.
    private func refuseTwice(_ parts: [String]) throws(EditRefusal) {
        for (place, part) in parts.enumerated() where parts[..<place].contains(part) {
            throw EditRefusal(of: input, "names \(part.prefix(40)) twice.")
        }
    }
}

extension ProgramEdition {
    /// Reads a change that is to be kept: of anything that a document holds, particulars of the partner included.
    ///
    /// - Parameter editions: The editions that the partner can be pinned to.
    /// - Throws: `EditRefusal` as `edit(_:to:)` does.
    package func fact(_ name: String, to text: String?, editions: [String]) throws(EditRefusal) -> Edit {
        let typed = InputName(rawValue: name)
        guard let particular = Particular(typed) else { return try edit(name, to: text) }
        if text == nil, particular == .name { throw EditRefusal(of: typed, "cannot be taken away.") }
        return Edit(
            input: typed,
            value: try text.map { text throws(EditRefusal) in try particular.value(text, editions: editions) })
    }
}

extension Partner {
    /// What is known of a particular; `nil` for nothing.
    package subscript(particular: Particular) -> MeasureValue? {
        func list(_ parts: some Collection<String>) -> MeasureValue? {
            parts.isEmpty ? nil : .text(parts.sorted().joined(separator: ", "))
        }
        switch particular {
        case .name: return .text(name)
        case .account: return accountID.map { .text($0) }
        case .accounts: return list(accounts)
        case .edition: return edition.map { .text($0) }
        case .asOf: return asOf.map { .date($0) }
        case .note: return note.map { .text($0) }
        case .apart(let id): return list(people.first { $0.id == id }?.apart ?? [])
        case .certificationName(let code, let id):
            let held = people.first { $0.id == id }?.certifications.first { $0.code == code }
            return held?.name.map { .text($0) }
        }
    }

    /// Changes a particular; what does not fit, such as the name of a certification not held, changes nothing.
    mutating func set(_ particular: Particular, to value: MeasureValue?) {
        let parts = Set(value?.text.map { Particular.parts(of: $0) } ?? [])
        switch particular {
        case .name: if let text = value?.text { name = text }
        case .account: accountID = value?.text
        case .accounts: accounts = parts
        case .edition: edition = value?.text
        case .asOf: asOf = value?.date
        case .note: note = value?.text
        case .apart(let id):
            if let place = people.firstIndex(where: { $0.id == id }) { people[place].apart = parts }
        case .certificationName(let code, let id):
            guard let place = people.firstIndex(where: { $0.id == id }),
                let held = people[place].certifications.firstIndex(where: { $0.code == code })
            else { return }
            people[place].certifications[held].name = value?.text
        }
    }
}
