/// A fact about the membership that can be entered like any other input.
public enum MembershipInput: Sendable, Hashable {
    /// The membership's next anniversary, a day.
    case anniversary
    /// The day on which the last fee was paid.
    case paid
    /// The kind of benefits in force.
    case benefits
    /// The level of a competency held on 2022-09-30, by its key.
    case legacy(String)
    /// The day on which a designation was attained.
    case attained(DesignationID)
    /// The anniversary of a specialization, by its key.
    case specialization(String)
    /// The anniversary of the Azure Expert MSP status.
    case expertMSP

    /// Reads an input name, or `nil` for one of another kind.
    ///
    /// Whether an edition knows the key is another question.
    public init?(_ name: InputName) {
        let text = name.rawValue[...]
        func key(_ prefix: String, _ suffix: String = "") -> String? {
            guard text.hasPrefix(prefix), text.hasSuffix(suffix),
                text.utf8.count > prefix.utf8.count + suffix.utf8.count
            else { return nil }
            return String(text.dropFirst(prefix.count).dropLast(suffix.count))
        }
        if text == "membership.anniversary" {
            self = .anniversary
        } else if text == "membership.paid" {
            self = .paid
        } else if text == "membership.benefits" {
            self = .benefits
        } else if text == "expert-msp.anniversary" {
            self = .expertMSP
        } else if let key = key("membership.legacy.") {
            self = .legacy(key)
        } else if let key = key("designation.", ".attained") {
            self = .attained(DesignationID(rawValue: key))
        } else if let key = key("specialization.", ".anniversary") {
            self = .specialization(key)
        } else {
            return nil
        }
    }

    /// The input's name.
    public var name: InputName {
        switch self {
        case .anniversary: InputName(rawValue: "membership.anniversary")
        case .paid: InputName(rawValue: "membership.paid")
        case .benefits: InputName(rawValue: "membership.benefits")
        case .legacy(let key): InputName(rawValue: "membership.legacy.\(key)")
        case .attained(let id): InputName(rawValue: "designation.\(id.rawValue).attained")
        case .specialization(let key): InputName(rawValue: "specialization.\(key).anniversary")
        case .expertMSP: InputName(rawValue: "expert-msp.anniversary")
        }
    }

    /// Whether its value is a day; a word otherwise.
    public var isDay: Bool {
        switch self {
        case .anniversary, .paid, .attained, .specialization, .expertMSP: true
        case .benefits, .legacy: false
        }
    }

    /// The words that it can have; empty for a day.
    public var words: [String] {
        switch self {
        case .anniversary, .paid, .attained, .specialization, .expertMSP: []
        case .benefits: BenefitsKind.allCases.map(\.rawValue)
        case .legacy: Membership.LegacyLevel.allCases.map(\.rawValue)
        }
    }

    /// What a value of it looks like, for lists of inputs.
    public var form: String { isDay ? "a day such as 2022-11-11" : words.joined(separator: ", ") }
}

extension Membership {
    /// The value of a fact; `nil` where nobody entered it.
    public subscript(input: MembershipInput) -> MeasureValue? {
        switch input {
        case .anniversary: anniversary.map { .date($0) }
        case .paid: paid.map { .date($0) }
        case .benefits: benefits.map { .text($0) }
        case .legacy(let key): legacy[key].map { .text($0.rawValue) }
        case .attained(let id): attained[id].map { .date($0) }
        case .specialization(let key): specializations[key].map { .date($0) }
        case .expertMSP: expertMSP.map { .date($0) }
        }
    }

    /// Changes a fact; a value of another kind takes it away.
    mutating func set(_ input: MembershipInput, to value: MeasureValue?) {
        switch input {
        case .anniversary: anniversary = value?.date
        case .paid: paid = value?.date
        case .benefits: benefits = value?.text
        case .legacy(let key): legacy[key] = value?.text.flatMap(LegacyLevel.init(rawValue:))
        case .attained(let id): attained[id] = value?.date
        case .specialization(let key): specializations[key] = value?.date
        case .expertMSP: expertMSP = value?.date
        }
    }
}

extension Partner {
    /// The value entered for an input under this very name, be it a measure, a fact about the membership or one about a
    /// person.
    public func value(of input: InputName) -> MeasureValue? {
        if let edit = PersonEdit(input) { return value(of: edit) }
        return MembershipInput(input).map { membership[$0] } ?? measures[input]?.value
    }
}
