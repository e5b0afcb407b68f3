internal import SolutionsPartner

/// Something of a record that conditions can ask for by name.
struct ListFacet<Record> {
    private var titles: [String]
    /// What it is compared with; `nil` where the first value that is known tells that.
    let kind: FacetKind?
    /// Whether it can stand by itself, such as `lapsed`: it then holds where it is true, or more than zero.
    let isFlag: Bool
    /// Whether its names come from an edition or a document; what the product itself calls something comes before them.
    let isOfData: Bool
    /// The value of a record; `nil` for one that is not known.
    let value: (Record) -> FacetValue?

    init(
        _ names: [String], _ kind: FacetKind?, isFlag: Bool = false, isOfData: Bool = false,
        value: @escaping (Record) -> FacetValue?
    ) {
        (titles, self.kind, self.isFlag, self.isOfData, self.value) = (names, kind, isFlag, isOfData, value)
    }

    /// Whether it has a name of its own that is written so.
    func isCalled(_ name: String) -> Bool { titles.contains(name) }

    /// The facet under one name more.
    func alsoCalled(_ title: String) -> Self {
        var facet = self
        facet.titles.append(title)
        return facet
    }

    /// A count, points or an amount.
    ///
    /// - Parameter shown: How a number is written on the screen; `nil` where it stands there whole.
    static func number(
        _ names: String..., isFlag: Bool = false, shown: ((Rational) -> Rational?)? = nil,
        value: @escaping (Record) -> Rational?
    ) -> Self {
        Self(names, .number, isFlag: isFlag) { value($0).map { .number($0, shown: [shown?($0)].compactMap(\.self)) } }
    }

    /// Days from the day of the record, with the day itself where it is known.
    static func days(_ names: String..., value: @escaping (Record) -> (days: Int, day: CalendarDate?)?) -> Self {
        Self(names, .days) { value($0).map { .days($0.days, $0.day) } }
    }

    /// A name or a word.
    static func text(_ names: String..., value: @escaping (Record) -> String?) -> Self {
        Self(names, .text) { value($0).map { .text($0) } }
    }

    /// Something that holds or does not, and stands by itself.
    static func flag(_ names: String..., value: @escaping (Record) -> Bool?) -> Self {
        Self(names, .flag, isFlag: true) { value($0).map { .flag($0) } }
    }

    /// The names that it answers to, in lower case, the one to tell first; spelled when a condition asks, which is seldom.
    var names: [String] {
        var known: [String] = []
        for name in titles.map(Self.spelled) where !known.contains(name) { known.append(name) }
        return known
    }

    /// A name as a condition can have it: no blanks, no signs of comparison.
    private static func spelled(_ name: String) -> String {
        String(name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    }

    /// The facet for records by their places.
    func of(_ records: [Record]) -> ListFacet<Int> {
        let told = kind ?? records.lazy.compactMap(value).first?.kind
        return ListFacet<Int>(titles, told, isFlag: isFlag, isOfData: isOfData) { value(records[$0]) }
    }
}

/// What the value of a facet is, and so what it can be compared with.
enum FacetKind: Sendable, Hashable {
    case number, days, text, flag
}

/// What a condition compares.
enum FacetValue: Sendable, Hashable {
    /// A count, points or an amount, and how it is written on the screen where that is not whole, the one with the fewest
    /// decimals first.
    case number(Rational, shown: [Rational] = [])
    /// So many days from the day of the record, negative for a day that is past.
    case days(Int, CalendarDate?)
    /// A name or a word.
    case text(String)
    /// Something that holds or does not.
    case flag(Bool)

    init(_ value: SortValue) {
        switch value {
        case .number(let number): self = .number(number)
        case .text(let text): self = .text(text)
        }
    }

    /// What it is.
    var kind: FacetKind {
        switch self {
        case .number: .number
        case .days: .days
        case .text: .text
        case .flag: .flag
        }
    }

    /// Whether it holds by itself.
    var holds: Bool {
        switch self {
        case .number(let number, _): number > 0
        case .days: true
        case .text(let text): !text.isEmpty
        case .flag(let holds): holds
        }
    }
}
