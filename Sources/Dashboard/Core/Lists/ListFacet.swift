internal import SolutionsPartner

/// Something of a record that conditions can ask for by name.
struct ListFacet<Record> {
    private let titles: [String]
    /// Whether it can stand by itself, such as `lapsed`: it then holds where it is true, or more than zero.
    let isFlag: Bool
    /// The value of a record; `nil` for one that is not known.
    let value: (Record) -> FacetValue?

    init(_ names: String..., isFlag: Bool = false, value: @escaping (Record) -> FacetValue?) {
        self.init(names, isFlag: isFlag, value: value)
    }

    init(_ names: [String], isFlag: Bool = false, value: @escaping (Record) -> FacetValue?) {
        (titles, self.isFlag, self.value) = (names, isFlag, value)
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
        ListFacet<Int>(titles, isFlag: isFlag) { value(records[$0]) }
    }
}

/// What a condition compares.
enum FacetValue: Sendable, Hashable {
    /// A count, points or an amount.
    case number(Rational)
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

    /// Whether it holds by itself.
    var holds: Bool {
        switch self {
        case .number(let number): number > 0
        case .days: true
        case .text(let text): !text.isEmpty
        case .flag(let holds): holds
        }
    }
}
