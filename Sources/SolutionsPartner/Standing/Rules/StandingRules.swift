/// What hangs on a designation in one edition: every date, name and amount that a partner's standing follows from.
///
/// Nothing of them ever changes, so all partners that are judged by them share one.
public final class StandingRules: Sendable {
    /// How a designation is attained.
    public let attaining: AttainingRule
    /// How long a renewal is possible, from the anniversary on.
    public let renewal: RenewalRule
    /// When the requirements are checked at the anniversary, in the order of their dates.
    public let windows: [CheckWindowRule]
    /// The fees that Microsoft publishes, for a store that has none of its own.
    public let fees: FeeSchedule
    /// Where those fees come from.
    public let feeSource: RuleSource
    /// What became of the competencies.
    public let legacy: LegacyRules
    /// The customer-facing badges.
    public let badges: BadgeRules
    /// What the benefits of a designation consist of.
    public let benefits: [Statement]
    /// The specializations and what opens them.
    public let specializations: SpecializationRules
    /// The Azure Expert MSP status.
    public let expertMSP: ExpertMSPRule
    /// The programs that ask for a designation.
    public let dependents: [DependentRule]
    /// The designation of Learning Partners.
    public let training: TrainingRules
    /// How badges and benefits spread over a partner's accounts.
    public let accounts: [Statement]
    /// The partner associations: those that count and those that do not.
    public let associations: [AssociationRule]
    /// How often Partner Center refreshes its numbers.
    public let freshness: [FreshnessRule]
    /// What the program tells the kinds of partners.
    public let partnerKinds: [Statement]
    /// The names that the program had, in the order of their dates.
    public let programNames: [ProgramName]
    /// The levels at which a partner qualifies.
    public let levels: [Statement]

    init(
        attaining: AttainingRule, renewal: RenewalRule, windows: [CheckWindowRule], fees: FeeSchedule,
        feeSource: RuleSource, legacy: LegacyRules, badges: BadgeRules, benefits: [Statement],
        specializations: SpecializationRules, expertMSP: ExpertMSPRule, dependents: [DependentRule],
        training: TrainingRules, accounts: [Statement], associations: [AssociationRule], freshness: [FreshnessRule],
        partnerKinds: [Statement], programNames: [ProgramName], levels: [Statement]
    ) {
        (self.attaining, self.renewal, self.windows) = (attaining, renewal, windows)
        (self.fees, self.feeSource, self.legacy) = (fees, feeSource, legacy)
        (self.badges, self.benefits, self.specializations) = (badges, benefits, specializations)
        (self.expertMSP, self.dependents, self.training) = (expertMSP, dependents, training)
        (self.accounts, self.associations, self.freshness) = (accounts, associations, freshness)
        (self.partnerKinds, self.programNames, self.levels) = (partnerKinds, programNames, levels)
    }

    /// The first anniversary after which what ends with it stays until the time for the renewal is over: since the check is
    /// more than that of one day; `nil` while nothing stays.
    var staysFrom: CalendarDate? { windows.first { $0.kind != .anniversaryDay }?.from }

    /// Why an edition's rules of standing cannot be had.
    public enum Unavailable: Error, Sendable {
        /// The edition has none.
        case missing(edition: String)
        /// They are faulty.
        case faulty(edition: String, faults: [JSONFault])
    }
}

public import JSONTree

extension StandingRules.Unavailable: CustomStringConvertible {
    /// The reason in words, the faults a line each.
    public var description: String {
        switch self {
        case .missing(let edition):
            "Edition \(edition) has no member \"standing\". Add one, or let it extend an edition that has."
        case .faulty(_, let faults): faults.map(\.description).joined(separator: "\n")
        }
    }
}

/// A sentence of the program with its source.
public struct Statement: Sendable, Hashable {
    /// The key.
    public let id: String
    /// What it is about.
    public let title: String
    /// The sentence in plain words.
    public let text: String
    /// Where it comes from.
    public let source: RuleSource
}

/// How a designation is attained.
public struct AttainingRule: Sendable {
    /// When the badge comes.
    public enum BadgeMoment: String, Sendable, CaseIterable {
        /// As soon as the requirements are met.
        case atOnce = "at-once"
        /// With the enrolment, which is free for those who are enrolled or have legacy benefits.
        case onEnrolment = "on-enrolment"
    }

    /// The first day on which a designation can be attained.
    public let from: CalendarDate
    /// When the badge comes.
    public let badge: BadgeMoment
    /// The last day on which meeting the requirements was all it took; `nil` while it still is.
    public let metAttainsThrough: CalendarDate?
    /// Where the rule comes from.
    public let source: RuleSource
}

/// How long a renewal is possible.
public struct RenewalRule: Sendable {
    /// The days from the anniversary within which the fee is paid.
    public let days: Int
    /// Where the rule comes from.
    public let source: RuleSource
}

/// A name of the program.
public struct ProgramName: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The first day of the name; `nil` for one older than the designations.
    public let from: CalendarDate?
    /// Why it changed, or a remark.
    public let text: String
    /// Where it comes from.
    public let source: RuleSource
}

/// A kind of partner association, for a designation or all of them.
public struct AssociationRule: Sendable, Hashable {
    /// The key, such as `gdap`.
    public let id: String
    /// The name.
    public let name: String
    /// Whether it counts for the score; where designations are named, it says so for these.
    public let counts: Bool
    /// The designations concerned; empty for all of them.
    public let designations: [DesignationID]
    /// What it is, or why it does not count.
    public let text: String
    /// Where it comes from.
    public let source: RuleSource
}

/// How often numbers of some categories are refreshed.
public struct FreshnessRule: Sendable, Hashable {
    /// The categories.
    public let categories: [ScoreCategory]
    /// The day of the month by which a refresh comes; `nil` for categories that follow the event.
    public let dayOfMonth: Int?
    /// The days within which an event shows; `nil` for categories with a day of the month.
    public let daysAfter: Int?
    /// Where the rule comes from.
    public let source: RuleSource
}
