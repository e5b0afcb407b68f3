/// A certification that a rule counts.
public struct Certification: Sendable, Hashable {
    /// The key in the edition, usually the exam's code, such as `AZ-305`.
    public let id: String

    /// The name of the certification.
    public let name: String

    /// Earlier or other names under which people hold it.
    public let otherNames: [String]

    /// Keys of the same certification in other editions or before its exam had a code.
    public let otherIDs: [String]

    /// The last day on which it can be earned; `nil` while it lasts, or where the day is not known.
    public let retired: CalendarDate?

    /// A last day on which it can be earned that some sources name and others do not; `nil` for none.
    ///
    /// Nothing is judged by it, but a plan takes what stays first and says the day.
    public let retiredPerhaps: CalendarDate?

    /// The last day on which it counts, where the rules name one.
    public let eligibleThrough: CalendarDate?

    /// The first day on which it counts, where the rules name one.
    public let eligibleFrom: CalendarDate?

    /// The keys of certifications that took its place; empty for none.
    public let replacedBy: [String]

    /// Where its days come from; `nil` where it has none, or where nobody noted it.
    public let source: RuleSource?

    /// A remark on it; `nil` for none.
    public let note: String?

    /// What it is compared by with what people hold.
    let keys: CertificationKeys

    init(
        id: String, name: String, otherNames: [String], otherIDs: [String] = [], retired: CalendarDate?,
        eligibleThrough: CalendarDate?, eligibleFrom: CalendarDate?, replacedBy: [String] = [],
        source: RuleSource? = nil, note: String? = nil, retiredPerhaps: CalendarDate? = nil
    ) {
        self.id = id
        self.name = name
        self.otherNames = otherNames
        self.otherIDs = otherIDs
        self.replacedBy = replacedBy
        self.source = source
        self.note = note
        self.retired = retired
        self.retiredPerhaps = retiredPerhaps
        self.eligibleThrough = eligibleThrough
        self.eligibleFrom = eligibleFrom
        keys = CertificationKeys(id: id, otherIDs: otherIDs, names: [name] + otherNames)
    }

    /// Whether a text is written like the code of an exam, or of several that make a certification together, such as
    /// `AZ-800+AZ-801`.
    static func isCode(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Z]{2,3}-[0-9]{3}(\+[A-Z]{2,3}-[0-9]{3}){0,3}/) != nil
    }

    /// Whether a code is its own, one that it had, or that of one of the exams that make it together.
    func isCalled(_ code: String) -> Bool {
        let code = code.uppercased()
        return keys.code == code || keys.otherCodes.contains(code) || keys.parts.contains(code)
    }

    /// The last day on which it counts: as the rules say, otherwise one year after it was retired; `nil` while it lasts.
    ///
    /// Source: the solution area pages, "a retired certification counts one more year".
    public var countsThrough: CalendarDate? { eligibleThrough ?? retired?.adding(years: 1) }

    /// Whether the rules count the certification on a day.
    public func counts(on day: CalendarDate) -> Bool {
        if let from = eligibleFrom, day < from { return false }
        if let through = countsThrough, day > through { return false }
        return true
    }
}

/// A list of certifications of which any one serves.
public struct CertificationList: Sendable, Hashable {
    /// The name of the list; the same name means the same list in every edition.
    public let id: String

    /// The certifications in the order of the source.
    public let certifications: [Certification]

    /// What the list is to hold from days on that are still to come, in their order; empty where nothing is known.
    let upcoming: [Upcoming]

    /// The last day on which somebody can pass an exam of the list, as far as that is known today; `nil` while there is
    /// one that stays.
    public let lastDay: CalendarDate?

    /// The list from a day on.
    struct Upcoming: Sendable, Hashable {
        let day: CalendarDate
        let certifications: [Certification]
    }

    init(id: String, certifications: [Certification], upcoming: [Upcoming] = []) {
        self.id = id
        self.certifications = certifications
        self.upcoming = upcoming
        let ends = (certifications + upcoming.flatMap(\.certifications)).map { $0.retired ?? $0.eligibleThrough }
        lastDay = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
    }

    /// The certifications that the list has on a day, as far as that is known today.
    func certifications(on day: CalendarDate) -> [Certification] {
        upcoming.last { $0.day <= day }?.certifications ?? certifications
    }

    /// The first day after another one from which on what somebody holds serves the list, as far as that is known; `nil`
    /// where it never does.
    func firstDay(after day: CalendarDate, servedBy held: HeldKeys) -> CalendarDate? {
        let days = upcoming.map(\.day) + all.compactMap(\.eligibleFrom)
        return Set(days.filter { $0 > day }).sorted().first { from in
            certifications(on: from).contains { held.serve($0, on: from) }
        }
    }

    /// Every certification that the list has or is to have, once each.
    var all: [Certification] {
        var seen: Set<String> = []
        return (certifications + upcoming.flatMap(\.certifications)).filter { seen.insert($0.id).inserted }
    }
}

extension Sequence where Element == Certification {
    /// The certifications that stay first, then those that end, the latest first.
    var longestFirst: [Certification] {
        enumerated().sorted { left, right in
            switch (left.element.staysThrough, right.element.staysThrough) {
            case (nil, nil): left.offset < right.offset
            case (nil, _?): true
            case (_?, nil): false
            case (let a?, let b?): a == b ? left.offset < right.offset : a > b
            }
        }.map(\.element)
    }
}

extension Certification {
    /// The last day on which it can be earned, be it for sure or as some sources have it; `nil` while it lasts.
    var lastDay: CalendarDate? { retired ?? retiredPerhaps }
    /// The same, or the last day on which it counts where no source tells the other.
    fileprivate var staysThrough: CalendarDate? { lastDay ?? eligibleThrough }
}
