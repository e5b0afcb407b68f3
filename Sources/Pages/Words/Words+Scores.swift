package import SolutionsPartner

/// Partner Center's words for the states of scores, and the one thing that holds a score back.
extension Words {
    /// The state of a designation as far as its points tell it.
    package static func state(of score: DesignationScore) -> String {
        state(isQualified: score.isQualified, reachesLine: score.shortfall.isZero)
    }

    /// The state that points tell.
    package static func state(isQualified: Bool, reachesLine: Bool) -> String {
        isQualified ? "Qualified" : reachesLine ? "Not qualified" : "In progress"
    }

    /// The state of a designation as it is judged; where the points alone tell it, as far as they do.
    package static func state(of standing: DesignationStanding, score: DesignationScore?) -> String {
        switch standing.state {
        case .enrolled, .renewalDue, .lapsed, .unknown, .qualified: standing.state.title
        case .inProgress: score.map(state) ?? standing.state.title
        }
    }

    /// How much of a wording there is room for.
    package enum Length: Sendable {
        /// On a screen: without what stands beside it.
        case brief
        /// In a sentence that is read aloud: with the unit.
        case full
    }

    /// The one thing that stands between the partner and the designation, or how far above the line it is.
    package func headline(of score: DesignationScore, _ length: Length = .brief) -> String {
        headline(of: score.counting, required: score.required, length)
    }

    /// What stands between a track and the line, or how far above the line it is.
    package func headline(of track: TrackScore, required: Rational, _ length: Length = .brief) -> String {
        let unit = length == .full ? " points" : ""
        if track.isQualified {
            let above = track.total - required
            let line = points(required)
            return above.isZero ? "exactly at \(line)" : "\(surplus(above))\(unit) above \(line)"
        }
        if track.isUntouched { return "nothing entered yet" }
        let zeros = track.metrics.filter { $0.points.isZero }
        // Unknown is not zero, though it counts as little; what is true of both is that they have no points.
        let unknown = zeros.count(where: \.isUnknown)
        let state = unknown == 0 ? "at zero" : unknown == zeros.count ? "not entered" : "without points"
        if track.total >= required {
            guard let zero = zeros.first else { return "" }
            return zeros.count == 1
                ? "\(Self.lowercasedFirst(zero.rules.name)) \(state)" : "\(zeros.count) metrics \(state)"
        }
        let short = "\(shortfall(required - track.total))\(unit) short"
        switch zeros.count {
        case 0: return short
        case 1: return "\(short), \(zeros[0].rules.shortName) \(state)"
        default: return "\(short), \(zeros.count) \(state)"
        }
    }

    /// Why the designation is not qualified, a phrase each; empty when it is.
    package func obstacles(of score: DesignationScore) -> [String] {
        score.obstacles.map { phrase($0.phrase) }
    }

    /// Why the track counts; `nil` where there is just one.
    package static func trackReason(of score: DesignationScore) -> String? {
        switch score.choice {
        case .onlyTrack: nil
        case .requested: "chosen by you"
        case .highestTotal where score.tracks.allSatisfy { $0.isUntouched }: "assumed for now"
        case .highestTotal where score.tracks.allSatisfy { $0.total == score.total }:
            "equal totals, so the first counts"
        case .highestTotal: "the higher total counts"
        case .highestTotalThoughOtherQualifies: "the higher total counts, though only the other track qualifies"
        case .fixedAtEnrolment: "fixed at enrolment"
        case .assigned: "assigned by Microsoft"
        case .derived: "by your share of small customers"
        case .assumed: "assumed, no track entered"
        }
    }

    static func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension TrackScore {
    /// The points that the metrics give together at the most.
    package var maximum: Rational { metrics.reduce(.zero) { $0 + $1.rules.maximum } }
}
