/// Where a partner stands with something that designations open: a specialization or an expert program.
public enum ProgramState: String, Sendable, CaseIterable {
    /// The partner has it, and nothing endangers it.
    case held
    /// The partner may apply: a designation opens it.
    case eligible
    /// No designation opens it.
    case notEligible = "not-eligible"
    /// The partner has it and loses it on the decision date unless a designation is attained.
    case atRisk = "at-risk"
    /// The partner had it.
    case lost
    /// Whether the partner has it, or may apply, hangs on a day of which nothing is on record, or on what nobody entered.
    case unknown
    /// It is no longer given.
    case ended

    /// The state in words.
    public var title: String {
        switch self {
        case .held: "Held"
        case .eligible: "Eligible"
        case .notEligible: "Not eligible"
        case .atRisk: "At risk"
        case .lost: "Lost"
        case .unknown: "Not known"
        case .ended: "Ended"
        }
    }
}

/// Where a partner stands with one specialization.
public struct SpecializationStanding: Sendable, Hashable {
    /// The specialization.
    public let specialization: Specialization
    /// Where it stands.
    public let state: ProgramState
    /// The designations of those that open it which the partner has.
    public let openedBy: [DesignationID]
    /// The day on which it is renewed or lost; `nil` for one that the partner does not have.
    public let decisionDate: CalendarDate?
    /// The last day on which it is held when nothing changes; `nil` when it goes on, or is not held.
    public let heldThrough: CalendarDate?
    /// Whether the state is known.
    public let isKnown: Bool
    /// The record or fact that would settle it; `nil` where it is known.
    public let settledBy: Phrase?
    /// Its last day, for everybody or, where the partner lost it, for the partner; `nil` while it goes on.
    public let ended: CalendarDate?
    /// The renewal at the decision date, and before it one that was due and is still possible; empty for one that the
    /// partner does not have.
    public let renewals: [SpecializationRenewal]
    /// The day by which the next audit is due; `nil` where none is asked for, or the partner does not have it.
    public let auditDue: CalendarDate?
    /// Why.
    public let reasons: [Reason]
    /// Whether what renews it may be gone before the decision date.
    let isInDoubt: Bool

    /// The renewal at the decision date; `nil` where none is to come.
    public var renewal: SpecializationRenewal? { renewals.last }
    /// What takes its place before that renewal; `nil` for nothing.
    public var successor: Specialization? {
        guard let next = renewal?.specialization, next.id != specialization.id else { return nil }
        return next
    }
}

/// Where a partner stands with the Azure Expert MSP status.
public struct ExpertMSPStanding: Sendable, Hashable {
    /// Where it stands.
    public let state: ProgramState
    /// The designations that are missing.
    public let missing: [DesignationID]
    /// The day on which it is renewed or lost; `nil` for a partner that does not have it.
    public let decisionDate: CalendarDate?
    /// The last day within which status and benefits end; `nil` when they go on.
    public let endsBy: CalendarDate?
    /// Whether the state is known.
    public let isKnown: Bool
    /// The record or fact that would settle it; `nil` where it is known.
    public let settledBy: Phrase?
    /// The last day on which it was given; `nil` while it goes on.
    public let ended: CalendarDate?
    /// Why.
    public let reasons: [Reason]
}
