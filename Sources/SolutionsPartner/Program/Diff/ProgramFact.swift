/// One thing that the rules say, in a form in which two editions can be compared.
public struct ProgramFact: Sendable, Hashable {
    /// What kind of thing it is.
    public enum Subject: String, Sendable, CaseIterable {
        /// How points are earned and how many are needed.
        case rule
        /// Which certifications count where.
        case list
        /// The days of a certification.
        case certification
        /// What a year costs, and when it can no longer be bought.
        case fee
        /// When requirements are checked, and how long a renewal is possible.
        case window
        /// The names and days of badges.
        case badge
        /// A specialization and what opens it.
        case specialization
        /// A program that hangs on a designation, and the names of the program itself.
        case program
        /// When numbers are refreshed.
        case refresh
        /// What the program says of itself in words.
        case statement

        /// The kind as a heading.
        public var title: String {
            switch self {
            case .rule: "Rules"
            case .list: "Certification lists"
            case .certification: "Certifications"
            case .fee: "Fees and legacy benefits"
            case .window: "Windows"
            case .badge: "Badges"
            case .specialization: "Specializations"
            case .program: "Programs"
            case .refresh: "Refresh days"
            case .statement: "Statements"
            }
        }
    }

    /// What a rule says: numbers and days as they are, so that whoever shows them chooses the form.
    public enum Value: Sendable, Hashable {
        /// A number of points.
        case points(Rational)
        /// A number of units.
        case quantity(Rational, Unit)
        /// An amount of money with its currency.
        case amount(Rational, currency: String)
        /// A day.
        case day(CalendarDate)
        /// A length of time, or another whole number, with the word for it.
        case count(Int, of: String)
        /// A plain number, such as a rate.
        case number(Rational)
        /// Names or codes in their order.
        case names([String])
        /// Words.
        case text(String)

        /// The value in plain words, with days as in 2022-10-03 and exact numbers.
        public var words: String {
            switch self {
            case .points(let value): "\(value) \(Unit.point.word(for: value))"
            case .quantity(let value, .percent): "\(value) %"
            case .quantity(let value, let unit): "\(value) \(unit.word(for: value))"
            case .amount(let value, let currency): "\(value) \(currency)"
            case .day(let day): day.description
            case .count(let count, let word): "\(count) \(count == 1 ? word : word + "s")"
            case .number(let value): "\(value)"
            case .names(let names): names.joined(separator: ", ")
            case .text(let text): text
            }
        }
    }

    /// The kind of thing.
    public let subject: Subject
    /// A key that is the same for the same thing in every edition, such as `security/smb/net-customer-adds/threshold`.
    public let id: String
    /// Where it stands, from the whole to the part, such as Security, SMB, Net customer adds.
    public let place: [String]
    /// What is said of it, such as `needed for all points`.
    public let aspect: String
    /// What it is.
    public let value: Value
    /// Where that is stated.
    public let source: RuleSource
}

/// Everything that an edition says on a day, one fact each.
public struct ProgramFacts: Sendable {
    /// The facts in the order of the page, each key once.
    public private(set) var all: [ProgramFact] = []
    /// What the short names of the sources stand for.
    public let sources: [String: String]

    private var keys: Set<String> = []

    /// Collects what an edition says; its rules of standing as well where it has any.
    ///
    /// - Parameter successor: The edition that it will be compared with, whose names of tracks are used for those that
    ///   had another name.
    public init(of edition: ProgramEdition, namedAs successor: ProgramEdition? = nil) {
        sources = edition.sources
        collectRules(of: edition, namedAs: successor)
        if let rules = try? edition.standingRules() { collectStanding(rules, of: edition) }
    }

    mutating func add(
        _ subject: ProgramFact.Subject, _ id: String, _ place: [String], _ aspect: String, _ value: ProgramFact.Value?,
        _ source: RuleSource
    ) {
        guard let value, keys.insert(id).inserted else { return }
        all.append(
            ProgramFact(subject: subject, id: id, place: place, aspect: aspect, value: value, source: source))
    }
}
