/// A fact that somebody entered or that was imported, with where it comes from.
public struct Measure: Sendable, Hashable {
    /// The fact itself.
    public var value: MeasureValue

    /// Who says so, and since when.
    public var provenance: Provenance

    /// The certification list that a head count stands for; `nil` for other facts and where nobody noted it.
    ///
    /// The order and contents of skilling steps differ between editions, so a head count only speaks for the list that
    /// it was entered for.
    public var list: String?

    /// Makes a fact.
    public init(_ value: MeasureValue, provenance: Provenance = Provenance(), list: String? = nil) {
        self.value = value
        self.provenance = provenance
        self.list = list
    }
}

/// The value of a measure.
public enum MeasureValue: Sendable, Hashable {
    /// A count, an amount or a percentage.
    case quantity(Rational)
    /// A word, such as the name of a track.
    case text(String)
    /// A day, such as an anniversary.
    case date(CalendarDate)

    /// The number; `nil` for anything else.
    public var quantity: Rational? {
        guard case .quantity(let value) = self else { return nil }
        return value
    }

    /// The word; `nil` for anything else.
    public var text: String? {
        guard case .text(let value) = self else { return nil }
        return value
    }

    /// The day; `nil` for anything else.
    public var date: CalendarDate? {
        guard case .date(let value) = self else { return nil }
        return value
    }
}

/// Where a fact comes from.
public struct Provenance: Sendable, Hashable {
    /// The way in which a fact came in.
    public enum Origin: String, Sendable, CaseIterable {
        /// Entered by hand, usually as Partner Center reports it.
        case typed
        /// Read from an export of Partner Center.
        case imported
        /// Reckoned from the records of months.
        case derived
    }

    /// The way in which it came in.
    public var origin: Origin

    /// The user who brought it in; `nil` when nobody noted it.
    public var author: String?

    /// When it came in, as `2022-10-10` or `2022-10-10T09:30:00Z`; `nil` when nobody noted it.
    public var time: String? { didSet { day = Self.day(of: time) } }

    /// The day on which it came in, by the clock of whoever asks; `nil` when nobody noted it.
    public private(set) var day: CalendarDate?

    /// Makes a provenance.
    ///
    /// - Parameter day: The local day of the time; the day that the time names, which is one in UTC, when left out.
    public init(origin: Origin = .typed, author: String? = nil, time: String? = nil, day: CalendarDate? = nil) {
        self.origin = origin
        self.author = author
        self.time = time
        self.day = day ?? Self.day(of: time)
    }

    private static func day(of time: String?) -> CalendarDate? { time.flatMap { CalendarDate($0.prefix(10)) } }
}
