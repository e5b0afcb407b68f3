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
        for row in MembershipRow.all {
            guard let key = row.key(in: name.rawValue[...]) else { continue }
            self = row.input(key)
            return
        }
        return nil
    }

    /// The fact that stands at a place of a partner's document, or part of which does; `nil` for a place of none.
    ///
    /// - Parameter place: The names of the members on the way to the place.
    package init?(place: [String]) {
        for row in MembershipRow.all {
            guard let key = row.key(at: place) else { continue }
            self = row.input(key)
            return
        }
        return nil
    }

    /// The row of the table, and the key where the row is for many.
    fileprivate var row: (row: MembershipRow, key: String) {
        switch self {
        case .anniversary: (.anniversary, "")
        case .paid: (.paid, "")
        case .benefits: (.benefits, "")
        case .legacy(let key): (.legacy, key)
        case .attained(let id): (.attained, id.rawValue)
        case .specialization(let key): (.specialization, key)
        case .expertMSP: (.expertMSP, "")
        }
    }

    /// The input's name.
    public var name: InputName {
        let (row, key) = row
        return InputName(
            rawValue: row.name.split(separator: "*", omittingEmptySubsequences: false).joined(separator: key))
    }

    /// The names of the members on the way to the fact in a partner's document.
    package var place: [String] { row.row.place(of: row.key) }

    /// What goes when the fact goes: a designation or specialization without its day would be a faulty document.
    package var placeOfRemoval: [String] { place.dropLast(row.row.owned - 1) }

    /// Whether its value is a day; a word otherwise.
    public var isDay: Bool { row.row.words.isEmpty }

    /// The words that it can have; empty for a day.
    public var words: [String] { row.row.words }

    /// What a value of it looks like, for lists of inputs.
    public var form: String { formPhrase.text }

    /// The same for the reader's way of writing days.
    public var formPhrase: Phrase {
        isDay ? "a day such as \(CalendarDate.example)" : Phrase(.names(words, .comma))
    }
}

extension Membership {
    /// The facts that are entered under keys, whether or not an edition knows the keys.
    package var keyed: [MembershipInput] {
        legacy.keys.sorted().map { .legacy($0) }
            + attained.keys.map(\.rawValue).sorted().map { .attained(DesignationID(rawValue: $0)) }
            + specializations.keys.sorted().map { .specialization($0) }
    }

    /// The value of a fact; `nil` where nobody entered it.
    public subscript(input: MembershipInput) -> MeasureValue? { input.row.row.value(self, input.row.key) }

    /// Changes a fact; a value of another kind takes it away.
    mutating func set(_ input: MembershipInput, to value: MeasureValue?) {
        input.row.row.set(&self, input.row.key, value)
    }
}

extension Partner {
    /// The value entered for an input under this very name, be it a measure, a fact about the membership or one about a
    /// person.
    public func value(of input: InputName) -> MeasureValue? {
        if let edit = PersonEdit(input) { return value(of: edit) }
        if let particular = Particular(input) { return self[particular] }
        return MembershipInput(input).map { membership[$0] } ?? measures[input]?.value
    }
}
