package import SolutionsPartner

/// The state of a designation in word, shape and colour.
package struct DesignationStatus: Sendable, Hashable {
    /// The word.
    package let title: String
    /// The word, and what it may be where room is short.
    package var titles: [String] { kind == .renewalDue ? [title, "Renewal due"] : [title] }
    /// The look of the word.
    package let role: Role
    /// The look of the total.
    package var totalRole: Role { role == .inProgress ? .strong : role }
    /// What the state is.
    package let kind: Kind

    /// The states that a list tells apart; the numbers are those of what was written down of a row.
    package enum Kind: UInt8, Sendable {
        case enrolled, renewalDue, qualified, blocked, inProgress, lapsed, unknown, notEntered, attained

        /// The state of the standing; that a metric is without points is told of one in progress.
        package var state: DesignationStanding.State {
            switch self {
            case .enrolled: .enrolled
            case .renewalDue: .renewalDue
            case .qualified, .attained: .qualified
            case .blocked, .inProgress, .notEntered: .inProgress
            case .lapsed: .lapsed
            case .unknown: .unknown
            }
        }
    }

    /// A status as far as points and the record tell it, for lists that judge nothing.
    package init(of score: DesignationScore, isHeld: Bool) {
        self.init(of: score, standing: nil)
        if isHeld { self = DesignationStatus(.enrolled) }
    }

    /// The look of a state.
    package init(_ kind: Kind) {
        self.kind = kind
        switch kind {
        case .enrolled: (title, role) = (DesignationStanding.State.enrolled.title, .enrolled)
        case .renewalDue: (title, role) = (DesignationStanding.State.renewalDue.title, .warning)
        case .lapsed: (title, role) = (DesignationStanding.State.lapsed.title, .blocked)
        case .unknown: (title, role) = (DesignationStanding.State.unknown.title, .unknown)
        case .qualified: (title, role) = (Words.state(isQualified: true, reachesLine: true), .qualified)
        case .attained: (title, role) = (Words.attained, .qualified)
        case .blocked: (title, role) = (Words.state(isQualified: false, reachesLine: true), .blocked)
        case .inProgress: (title, role) = (Words.state(isQualified: false, reachesLine: false), .inProgress)
        case .notEntered: (title, role) = (Words.notEntered, .muted)
        }
    }

    /// - Parameter standing: What is judged of the designation; without it only the points tell.
    package init(of score: DesignationScore, standing: DesignationStanding?) {
        switch standing?.state {
        case .enrolled?: self.init(.enrolled)
        case .renewalDue?: self.init(.renewalDue)
        case .lapsed?: self.init(.lapsed)
        case .unknown?: self.init(.unknown)
        // Attained by what was met on a day on record, whatever the points of today are.
        case .qualified? where !score.isQualified && standing?.isHeld == true: self.init(.attained)
        case .qualified?: self.init(.qualified)
        // Before there were designations nothing could be qualified for, whatever the points are.
        case .inProgress? where score.isQualified: self.init(.inProgress)
        case .inProgress? where score.isOpen, nil where score.isOpen: self.init(.unknown)
        case .inProgress?, nil:
            self.init(
                score.counting.isUntouched
                    ? .notEntered : score.isQualified ? .qualified : score.shortfall.isZero ? .blocked : .inProgress)
        }
    }
}
