public import SolutionsPartner

/// What people read about a score: Partner Center's words for states, and the one thing that holds a score back.
public enum StateText: Sendable {
    /// The state of a designation as far as its points tell it.
    public static func state(of score: DesignationScore) -> String {
        if score.isQualified { return "Qualified" }
        return score.shortfall.isZero ? "Not qualified" : "In progress"
    }

    /// The one thing that stands between the partner and the designation, or how far above the line it is.
    public static func headline(of score: DesignationScore) -> String {
        headline(of: score.counting, required: score.required)
    }

    /// What stands between a track and the line, or how far above the line it is.
    package static func headline(of track: TrackScore, required: Rational) -> String {
        if track.isQualified {
            let above = track.total - required
            return above.isZero ? "exactly at 70" : "\(ScoreText.points(above)) above 70"
        }
        if track.isUntouched { return "nothing entered yet" }
        let zeros = track.metrics.filter { $0.points.isZero }
        // Unknown is not zero, though it counts as little.
        let state = !zeros.isEmpty && zeros.allSatisfy(\.isUnknown) ? "not entered" : "at zero"
        if track.total >= required {
            guard let zero = zeros.first else { return "" }
            return zeros.count == 1 ? "\(lowercasedFirst(zero.rules.name)) \(state)" : "\(zeros.count) metrics \(state)"
        }
        let short = "\(ScoreText.points(required - track.total)) short"
        switch zeros.count {
        case 0: return short
        case 1: return "\(short), \(shortName(zeros[0].rules)) \(state)"
        default: return "\(short), \(zeros.count) \(state)"
        }
    }

    /// Why the designation is not qualified, a sentence each; empty when it is.
    public static func reasons(of score: DesignationScore) -> [String] {
        score.obstacles.map { ScoreText.phrase($0.phrase) }
    }

    /// Why the track counts, in words; `nil` where there is just one.
    public static func trackReason(of score: DesignationScore) -> String? {
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

    /// A metric's name for narrow places.
    public static func shortName(_ rules: MetricRules) -> String {
        switch rules.id {
        case .netCustomerAdds: "adds"
        case .intermediateCertifications: "intermediate"
        case .advancedCertifications: "advanced"
        case .usageGrowth: "usage"
        case .deployments: "deployments"
        default: lowercasedFirst(rules.name)
        }
    }

    /// The value of a metric against its threshold, such as `9 of 10 customers`.
    public static func progress(of metric: MetricScore) -> String {
        guard let value = metric.value else { return "not entered" }
        if value > metric.threshold, metric.unit != .point {
            // "6 of 5" reads like a mistake.
            let needed = ScoreText.quantity(metric.threshold)
            return "\(ScoreText.quantity(value, metric.unit)), \(needed) \(metric.unit == .percent ? "% " : "")needed"
        }
        if metric.unit == .percent {
            return "\(ScoreText.quantity(value)) of \(ScoreText.quantity(metric.threshold)) %"
        }
        return "\(ScoreText.quantity(value)) of \(ScoreText.quantity(metric.threshold, metric.unit))"
    }

    /// The value of a metric alone, such as `9`; `not entered` for an unknown one.
    public static func value(of metric: MetricScore) -> String {
        metric.value.map { ScoreText.quantity($0) } ?? "not entered"
    }

    /// What the next unit brings, such as `1 more customer: +2`; what is in the way when none can help.
    public static func next(of metric: MetricScore) -> String {
        if metric.points == metric.rules.maximum { return "all points earned" }
        if metric.remarks.contains(.zeroBaseline) { return "no baseline to grow from" }
        if metric.remarks.contains(.belowMinimum) { return "below the minimum" }
        guard let next = metric.next else { return "" }
        let gates = metric.remarks.contains(.gateUnmet) ? " with the gates" : ""
        return "\(more(next.units, next.unit))\(gates): \(gain(next.gain))"
    }

    /// All that is missing to the full points, such as `4 more: +26.7`; empty when nothing is or no unit can tell it.
    package static func gap(of metric: MetricScore) -> String {
        // Pools of different things have no unit in common; their points tell what is missing.
        guard metric.missingPoints > 0, metric.unit != .point else { return "" }
        let missing =
            metric.unit == .percent
            ? max(.zero, metric.threshold - max(.zero, metric.value ?? .zero)) : Rational(metric.missingUnits)
        guard missing > 0 else { return "" }
        let amount = ScoreText.quantity(missing)
        return "\(amount)\(metric.unit == .percent ? " %" : "") more: \(gain(metric.missingPoints))"
    }

    /// An amount that is still to come, such as `2 more customers`.
    private static func more(_ amount: Rational, _ unit: Unit) -> String {
        unit == .percent
            ? "\(ScoreText.quantity(amount)) % more" : "\(ScoreText.quantity(amount)) more \(unit.word(for: amount))"
    }

    /// Points won, such as `+2`.
    private static func gain(_ points: Rational) -> String {
        let text = ScoreText.points(points)
        return text.hasPrefix("<") ? "under +\(text.dropFirst())" : "+\(text)"
    }

    /// A metric's name for the narrowest places.
    package static func abbreviation(_ rules: MetricRules) -> String {
        switch rules.id {
        case .netCustomerAdds: "adds"
        case .intermediateCertifications: "interm."
        case .advancedCertifications: "adv."
        case .usageGrowth: "usage"
        case .deployments: "deploy."
        default: String(lowercasedFirst(rules.name).prefix(7))
        }
    }

    private static func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension MetricScore {
    /// Whether nothing that the metric reads was entered.
    package var isUnknown: Bool { value == nil && parts.allSatisfy { $0 == nil } }
}

extension TrackScore {
    /// Whether nothing that the track reads was entered.
    package var isUntouched: Bool { metrics.allSatisfy(\.isUnknown) }
}
