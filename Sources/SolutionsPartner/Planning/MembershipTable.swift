/// What the facts about the membership have in common, a row each: a row more, with its case of `MembershipInput`, is a
/// fact more, for reading, editing, saving and listing alike.
struct MembershipRow: Sendable {
    /// The name of the input, with `*` where a key stands.
    let name: String
    /// The names of the members on the way to it in a partner's document, with `*` where the key stands.
    let place: String
    /// How many members at the end of that way go with the fact, since they would be faulty without it.
    var owned = 1
    /// The words that it can have; empty for a day.
    var words: [String] = []
    /// The input of a key.
    let input: @Sendable (_ key: String) -> MembershipInput
    /// The value of the fact.
    let value: @Sendable (Membership, _ key: String) -> MeasureValue?
    /// Changes the fact; a value of another kind takes it away.
    let set: @Sendable (inout Membership, _ key: String, MeasureValue?) -> Void

    /// All of them.
    static let all = [anniversary, paid, benefits, legacy, attained, specialization, expertMSP]

    static let anniversary = MembershipRow(
        name: "membership.anniversary", place: "membership.anniversary", input: { _ in .anniversary },
        value: { held, _ in held.anniversary.map { .date($0) } },
        set: { held, _, value in held.anniversary = value?.date })

    static let paid = MembershipRow(
        name: "membership.paid", place: "membership.paid", input: { _ in .paid },
        value: { held, _ in held.paid.map { .date($0) } }, set: { held, _, value in held.paid = value?.date })

    static let benefits = MembershipRow(
        name: "membership.benefits", place: "membership.benefits", words: BenefitsKind.allCases.map(\.rawValue),
        input: { _ in .benefits }, value: { held, _ in held.benefits.map { .text($0) } },
        set: { held, _, value in held.benefits = value?.text })

    static let legacy = MembershipRow(
        name: "membership.legacy.*", place: "membership.legacy.*",
        words: Membership.LegacyLevel.allCases.map(\.rawValue), input: { .legacy($0) },
        value: { held, key in held.legacy[key].map { .text($0.rawValue) } },
        set: { held, key, value in held.legacy[key] = value?.text.flatMap(Membership.LegacyLevel.init(rawValue:)) })

    static let attained = MembershipRow(
        name: "designation.*.attained", place: "designations.*.attained", owned: 2,
        input: { .attained(DesignationID(rawValue: $0)) },
        value: { held, key in held.attained[DesignationID(rawValue: key)].map { .date($0) } },
        set: { held, key, value in held.attained[DesignationID(rawValue: key)] = value?.date })

    static let specialization = MembershipRow(
        name: "specialization.*.anniversary", place: "specializations.*.anniversary", owned: 2,
        input: { .specialization($0) }, value: { held, key in held.specializations[key].map { .date($0) } },
        set: { held, key, value in held.specializations[key] = value?.date })

    static let expertMSP = MembershipRow(
        name: "expert-msp.anniversary", place: "membership.expertMSP", input: { _ in .expertMSP },
        value: { held, _ in held.expertMSP.map { .date($0) } }, set: { held, _, value in held.expertMSP = value?.date })
}

extension MembershipRow {
    /// The key that stands in a name; `nil` for the name of another input.
    func key(in name: Substring) -> String? {
        guard let star = self.name.firstIndex(of: "*") else { return name == self.name ? "" : nil }
        let (before, after) = (self.name[..<star], self.name[self.name.index(after: star)...])
        guard name.utf8.count > before.utf8.count + after.utf8.count, name.hasPrefix(before), name.hasSuffix(after)
        else { return nil }
        return String(name.dropFirst(before.count).dropLast(after.count))
    }

    /// The key of the fact that stands at a place of a document, or part of which does; `nil` for another place.
    func key(at place: [String]) -> String? {
        let steps = self.place.split(separator: ".")
        guard zip(steps, place).allSatisfy({ $0 == "*" || $0 == $1 }) else { return nil }
        guard let star = steps.firstIndex(of: "*") else { return place.count >= steps.count ? "" : nil }
        return place.count > star ? place[star] : nil
    }

    /// The names of the members on the way to the fact of a key.
    func place(of key: String) -> [String] { place.split(separator: ".").map { $0 == "*" ? key : String($0) } }
}
