/// The specializations and what opens them.
public struct SpecializationRules: Sendable {
    /// The day from which a designation is needed to earn, keep and renew one.
    public let from: CalendarDate
    /// The last day on which an application could rest on a gold competency.
    public let competencyThrough: CalendarDate
    /// Every specialization in the order of the source.
    public let all: [Specialization]
    /// The areas with the most specializations whose further benefits count.
    public let areas: [BenefitArea]
    /// Where the table comes from.
    public let source: RuleSource

    /// The specialization of a key, its own or one of an earlier year; `nil` when there is none.
    public func specialization(_ id: String) -> Specialization? {
        all.first { $0.id == id } ?? all.first { $0.otherIDs.contains(id) }
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
    /// Whether a competency serves only until the first anniversary unless legacy benefits are bought there.
    public let endsAtAnniversary: Bool
    /// A remark of the source; `nil` for none.
    public let note: String?
    /// Where the rule comes from.
    public let source: RuleSource
}
