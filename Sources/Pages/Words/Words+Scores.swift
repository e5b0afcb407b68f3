package import SolutionsPartner

/// Partner Center's words for the states of scores, and the one thing that holds a score back.
extension Words {
    /// The state of a designation as far as its points tell it.
    package static func state(of score: DesignationScore) -> String {
        if score.counting.isUntouched { return notEntered }
        if score.isOpen { return DesignationStanding.State.unknown.title }
        return state(isQualified: score.isQualified, reachesLine: score.shortfall.isZero)
    }

    /// What a count of designations counts that reach the line without a zero, whether they are held or not.
    package static let requirementsMet = "Requirements met"

    /// What is held by points of an earlier day, though nobody noted it, and is not met today.
    package static let attained = "Attained"

    /// What nobody entered anything of: neither a start nor none.
    package static let notEntered = "Not entered"

    /// The state that points tell.
    package static func state(isQualified: Bool, reachesLine: Bool) -> String {
        isQualified ? "Qualified" : reachesLine ? "Not qualified" : "In progress"
    }

    /// The state of a designation as it is judged; what is in progress may be held back by a metric without points, or not
    /// be entered at all.
    package static func state(of standing: DesignationStanding, score: DesignationScore?) -> String {
        switch standing.state {
        case .qualified where standing.isHeld && score?.isQualified == false: attained
        case .enrolled, .renewalDue, .lapsed, .unknown, .qualified: standing.state.title
        // What is met before it can be attained is in progress like the rest.
        case .inProgress: score.map { $0.isQualified ? standing.state.title : state(of: $0) } ?? standing.state.title
        }
    }

    /// Whether a program may be used.
    package static func state(of standing: DependentStanding) -> String {
        if standing.isAllowed { return "allowed" }
        return standing.ended != nil ? "ended" : standing.isKnown ? "not allowed" : "not known"
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

    /// The same from the longest wording to the shortest; each is whole, and the shortest tells what counts most.
    package func headlines(of score: DesignationScore) -> [String] {
        headlines(of: score.counting, required: score.required)
    }

    /// The one thing that holds a track back, from the longest wording to the shortest.
    package func headlines(of track: TrackScore, required: Rational) -> [String] {
        let whole = headline(of: track, required: required)
        let zeros = track.metrics.filter { $0.points.isZero }
        guard !track.isQualified, !track.isUntouched, let zero = zeros.first else { return [whole] }
        let state = Self.state(ofZeros: zeros)
        let short = "\(shortfall(required - track.total)) short"
        guard track.total < required else {
            return [whole, "\(zero.rules.shortName) \(state)", "\(zero.rules.abbreviation) \(state)"]
        }
        guard zeros.count == 1 else { return [whole, short] }
        return [whole, "\(short), \(zero.rules.abbreviation) \(state)", short]
    }

    /// The state of a metric as Partner Center has it on its card; of one that nobody entered, that.
    package static func chip(of metric: MetricScore) -> String {
        // What starts from zero and what may be more than zero is neither entered nor at its start.
        if metric.remarks.contains(.zeroBaseline) || metric.points.isZero && metric.isOpen && !metric.isUnknown {
            return DesignationStanding.State.unknown.title
        }
        return metric.isUnknown ? notEntered : metric.state.title
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
        let state = Self.state(ofZeros: zeros)
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

    /// What is true of metrics without points: unknown is not zero, though it counts as little.
    private static func state(ofZeros zeros: [MetricScore]) -> String {
        if zeros.allSatisfy(\.isUnknown) { return "not entered" }
        if zeros.allSatisfy({ !$0.isOpen }) { return "at zero" }
        return zeros.allSatisfy { $0.isOpen && !$0.isUnknown } ? "not fully known" : "without points"
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
        case .derived: score.rules.choice.reason
        case .assumed: "assumed, no track of this edition entered"
        }
    }

    /// The rule by which a track counts, in the words of its edition; `nil` where there is just one.
    package static func trackRule(of rules: DesignationRules) -> String? {
        switch rules.choice {
        case .single: nil
        case .bestTotal: "the higher total counts"
        case .assigned(let assignment): assignment.rule
        }
    }

    /// The same where it decides by what is entered, or would if something were; `nil` where something else decided.
    package static func decidingRule(of score: DesignationScore) -> String? {
        guard score.choice == .derived || score.choice == .assumed else { return nil }
        return trackRule(of: score.rules)
    }

    static func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + String(text.dropFirst()) }

    /// A text as it begins a sentence or stands alone.
    package static func uppercasedFirst(_ text: String) -> String {
        text.prefix(1).uppercased() + String(text.dropFirst())
    }
}

/// What is known of a score where its metrics are not at hand.
package struct ScoreTally: Sendable {
    let total: Rational
    let required: Rational
    let zeros: Int
    let isQualified: Bool
    let isUntouched: Bool

    /// Makes a tally.
    ///
    /// - Parameter zeros: How many metrics have no points, be it that they are at zero or that nobody entered them.
    package init(total: Rational, required: Rational, zeros: Int, isQualified: Bool, isUntouched: Bool) {
        (self.total, self.required, self.zeros) = (total, required, zeros)
        (self.isQualified, self.isUntouched) = (isQualified, isUntouched)
    }
}

extension Words {
    /// The total of a tally beside its headline: with a decimal where that tells a distance.
    package func totalBesideHeadline(of tally: ScoreTally) -> String {
        if tally.isUntouched { return "–" }
        return tally.isQualified || tally.total < tally.required
            ? totalBesideDistance(tally.total) : total(tally.total, required: tally.required)
    }

    /// What holds a tally back or how far above the line it is, from the longest wording to the shortest.
    package func headlines(of tally: ScoreTally) -> [String] {
        if tally.isUntouched { return ["nothing entered yet"] }
        if tally.isQualified {
            let (above, line) = (tally.total - tally.required, points(tally.required))
            return [above.isZero ? "exactly at \(line)" : "\(surplus(above)) above \(line)"]
        }
        let zeros = "\(count(tally.zeros, "metric")) without points"
        guard tally.total < tally.required else { return [zeros, "\(tally.zeros) without points"] }
        let short = "\(shortfall(tally.required - tally.total)) short"
        return tally.zeros == 0 ? [short] : ["\(short), \(tally.zeros) without points", short]
    }
}

extension TrackScore {
    /// The points that the metrics give together at the most.
    package var maximum: Rational { metrics.reduce(.zero) { $0 + $1.rules.maximum } }
}

extension TrackChoice {
    /// What decided the track where it follows from numbers.
    fileprivate var reason: String {
        guard case .assigned(let assignment) = self, let conditions = assignment.criterion?.conditions,
            conditions.count > 1
        else { return "by your share of small customers" }
        return "by your share of small customers and your Azure consumption"
    }
}
