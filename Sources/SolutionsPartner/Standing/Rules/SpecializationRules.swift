/// The specializations and what opens them.
public struct SpecializationRules: Sendable {
    /// The day from which a designation is needed to earn, keep and renew one.
    public let from: CalendarDate
    /// The last day on which an application could rest on a gold competency.
    public let competencyThrough: CalendarDate
    /// Every specialization in the order of the source.
    public let all: [Specialization]
    /// When a specialization is renewed; `nil` while it is on the anniversary alone.
    public let renewal: Renewal?
    /// The areas with the most specializations whose further benefits count.
    public let areas: [BenefitArea]
    /// Where the table comes from.
    public let source: RuleSource

    /// The specialization of a key, its own or one of an earlier year; `nil` when there is none.
    public func specialization(_ id: String) -> Specialization? {
        all.first { $0.id == id } ?? all.first { $0.otherIDs.contains(id) }
    }

    /// The specializations that there are on a day.
    public func current(on day: CalendarDate) -> [Specialization] { all.filter { $0.exists(on: day) } }

    /// The specializations that there were before a day and are no more.
    public func ended(before day: CalendarDate) -> [Specialization] {
        all.filter { specialization in specialization.through.map { $0 < day } ?? false }
    }

    /// The specialization that stands in the place of an ended one on a day, however often it was replaced; `nil` for
    /// none.
    public func successor(of ended: Specialization, on day: CalendarDate) -> Specialization? {
        var seen: Set<String> = []
        var next = ended
        while !next.exists(on: day), seen.insert(next.id).inserted {
            guard let id = next.replacedBy, let found = all.first(where: { $0.id == id }) else { return nil }
            next = found
        }
        return next.exists(on: day) ? next : nil
    }

    /// The days around its anniversary on which a specialization is renewed.
    public struct Renewal: Sendable, Hashable {
        /// The first anniversary that has these days; earlier ones were decided on the anniversary alone.
        public let from: CalendarDate
        /// The days before the anniversary from which on it can be renewed.
        public let daysBefore: Int
        /// The days after the anniversary until which it can.
        public let daysAfter: Int
        /// Whether a specialization stays until its own anniversary when the designation that opens it is lost.
        public let outlastsDesignation: Bool
        /// Where the rule comes from.
        public let source: RuleSource
    }
}

/// A specialization.
public struct Specialization: Sendable, Hashable {
    /// The key, such as `threat-protection`.
    public let id: String
    /// The name.
    public let name: String
    /// Keys of the same specialization under earlier names.
    public let otherIDs: [String]
    /// The designations of which any one opens it.
    public let opensWith: [DesignationID]
    /// The area in which its further benefits are counted.
    public let area: String
    /// The first day of it under this name; `nil` where it was there before, or nobody knows.
    public let from: CalendarDate?
    /// The last day of it under this name; `nil` while it goes on.
    public let through: CalendarDate?
    /// The key of the one that takes its place afterwards; `nil` for none.
    public let replacedBy: String?
    /// The audit that it asks for; `nil` for none, or where nobody noted it.
    public let audit: Audit?
    /// A remark of the source; `nil` for none.
    public let note: String?
    /// Where its own days and names come from; `nil` where that is what the table says as a whole.
    public let source: RuleSource?

    /// Makes a specialization.
    public init(
        id: String, name: String, otherIDs: [String], opensWith: [DesignationID], area: String,
        from: CalendarDate? = nil, through: CalendarDate? = nil, replacedBy: String? = nil, audit: Audit? = nil,
        note: String? = nil, source: RuleSource? = nil
    ) {
        self.id = id
        self.name = name
        self.otherIDs = otherIDs
        self.opensWith = opensWith
        self.area = area
        self.from = from
        self.through = through
        self.replacedBy = replacedBy
        self.audit = audit
        self.note = note
        self.source = source
    }

    /// Whether there is such a specialization on a day.
    public func exists(on day: CalendarDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
    }

    /// An audit by a third party, which the partner pays.
    public struct Audit: Sendable, Hashable {
        /// The first day from which on it is asked for.
        public let from: CalendarDate
        /// The years between two audits.
        public let years: Int
        /// The months by which the first audit may come later than the anniversary; 0 for none.
        public let graceMonths: Int

        /// What it asks for, as a sentence.
        public var phrase: Phrase {
            let often: Phrase = years == 1 ? "every year" : "every \(years) years"
            return graceMonths == 0
                ? "From \(from) on it asks for an audit by a third party \(often)."
                : "From \(from) on it asks for an audit by a third party \(often), the first one up to \(graceMonths) months after its anniversary."
        }

        /// The day by which the next audit is due for one with this anniversary, of whatever year.
        public func due(anniversary: CalendarDate, on day: CalendarDate) -> CalendarDate {
            let first = anniversary.yearlyReturn(after: from.adding(days: -1))
            let grace = first.adding(months: graceMonths)
            guard day > grace else { return grace }
            let passed = max(0, day.year - first.year) / years
            let due = first.adding(years: passed * years)
            return due > grace && day <= due ? due : first.adding(years: (passed + 1) * years)
        }
    }
}

/// An area with a cap on further benefits.
public struct BenefitArea: Sendable, Hashable {
    /// The key, such as `azure`.
    public let id: String
    /// The name.
    public let name: String
    /// The most specializations that bring further benefits.
    public let cap: Int
    /// Where the cap comes from.
    public let source: RuleSource
}

/// The Azure Expert MSP status.
public struct ExpertMSPRule: Sendable {
    /// The day from which the designations are needed.
    public let from: CalendarDate
    /// The designations, all of which are needed.
    public let designations: [DesignationID]
    /// The days after its anniversary within which status and benefits end.
    public let graceDays: Int
    /// The competency on which an application could rest before.
    public let competency: String
    /// The last day on which it could.
    public let competencyThrough: CalendarDate
    /// The last day on which a partner could enrol; `nil` while it stays open.
    public let closes: CalendarDate?
    /// The last day on which the status can be renewed; `nil` while no end is known.
    public let renewalsThrough: CalendarDate?
    /// Where the rule comes from.
    public let source: RuleSource
}

/// A program that asks for a designation, or that stays as it is.
public struct DependentRule: Sendable {
    /// What it asks for.
    public enum Requirement: Sendable, Hashable {
        /// Nothing: it stays as it is.
        case nothing
        /// Any designation, or any of those named.
        case designation(anyOf: [DesignationID])
    }

    /// The key, such as `incentives`.
    public let id: String
    /// The name.
    public let name: String
    /// What it asks for.
    public let requirement: Requirement
    /// The first day on which it asks for it; `nil` when it asks for nothing.
    public let from: CalendarDate?
    /// The last day on which a competency of the past serves instead; `nil` when none does.
    public let competencyThrough: CalendarDate?
    /// The last day on which it can be had or renewed; `nil` while no end is known.
    public let through: CalendarDate?
    /// Whether a competency serves only until the first anniversary unless legacy benefits are bought there.
    public let endsAtAnniversary: Bool
    /// A remark of the source; `nil` for none.
    public let note: String?
    /// Where the rule comes from.
    public let source: RuleSource
}
