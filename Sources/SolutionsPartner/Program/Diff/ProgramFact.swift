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
            case .quantity(let value, let unit): unit.words(for: value, written: "\(value)")
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
    /// The keys of the facts that tell whether something is in force on the day, which its own days decide.
    public private(set) var terms: Set<String> = []
    /// The days on which the same rules say something else, each the first of what is new.
    public private(set) var turns: Set<CalendarDate> = []

    /// The day; `nil` for everything that the rules say of any day.
    let day: CalendarDate?

    private var keys: Set<String> = []

    /// Collects what an edition says; its rules of standing as well where it has any.
    ///
    /// - Parameters:
    ///   - edition: The edition.
    ///   - successor: The edition that it will be compared with, whose names of tracks are used for those that had
    ///     another name.
    ///   - day: The day on which it is judged what is in force; `nil` for everything that the rules say.
    public init(of edition: ProgramEdition, namedAs successor: ProgramEdition? = nil, on day: CalendarDate? = nil) {
        sources = edition.sources
        self.day = day
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

extension ProgramFacts {
    /// Where a day stands to the days of something.
    enum Term: String {
        /// It has not begun.
        case before = "not yet"
        /// It is in force.
        case during = "yes"
        /// It is over.
        case after = "no longer"
    }

    /// Where the day stands to the first and last day of something; in force where no day is asked.
    mutating func term(from: CalendarDate?, through: CalendarDate? = nil) -> Term {
        if let from { turns.insert(from) }
        if let through { turns.insert(through.adding(days: 1)) }
        guard let day else { return .during }
        if let from, day < from { return .before }
        if let through, day > through { return .after }
        return .during
    }

    /// Adds whether something is in force on the day: the one place where the days within a rule become changes.
    mutating func addTerm(
        _ subject: ProgramFact.Subject, _ id: String, _ place: [String], _ aspect: String, from: CalendarDate? = nil,
        through: CalendarDate? = nil, _ source: RuleSource
    ) {
        let term = term(from: from, through: through)
        guard day != nil else { return }
        terms.insert(id)
        add(subject, id, place, aspect, .text(term.rawValue), source)
    }
}
