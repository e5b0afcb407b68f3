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
        if score.isQualified {
            let above = score.total - score.required
            return above.isZero ? "exactly at 70" : "\(ScoreText.points(above)) above 70"
        }
        let zeros = score.counting.metrics.filter { $0.points.isZero }
        let isEmpty = score.counting.metrics.allSatisfy { $0.value == nil && $0.parts.allSatisfy { $0 == nil } }
        if isEmpty { return "nothing entered yet" }
        if score.shortfall.isZero {
            guard let zero = zeros.first else { return "" }
            return zeros.count == 1 ? "\(lowercasedFirst(zero.rules.name)) at zero" : "\(zeros.count) metrics at zero"
        }
        let short = "\(ScoreText.points(score.shortfall)) short"
        switch zeros.count {
        case 0: return short
        case 1: return "\(short), \(shortName(zeros[0].rules)) at zero"
        default: return "\(short), \(zeros.count) at zero"
        }
    }

    /// Why the designation is not qualified, a sentence each; empty when it is.
    public static func reasons(of score: DesignationScore) -> [String] {
        score.obstacles.map { $0.sentence { ScoreText.points($0) } }
    }

    /// Why the track counts, in words; `nil` where there is just one.
    public static func trackReason(of score: DesignationScore) -> String? {
        switch score.choice {
        case .onlyTrack: nil
        case .requested: "chosen by you"
        case .highestTotal: "the higher total counts"
        case .highestTotalThoughOtherQualifies: "the higher total counts, though only the other track qualifies"
        case .fixedAtEnrolment: "fixed at enrolment"
        case .assigned: "assigned by Microsoft"
        case .derived: "follows from your share of small customers"
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
        let gain = "+\(ScoreText.points(next.gain))"
        let amount = ScoreText.quantity(next.units, next.unit)
        return "\(amount) more\(metric.remarks.contains(.gateUnmet) ? " with the gates" : ""): \(gain)"
    }

    /// All that is missing to the full points, such as `4 people more: +26.7`; empty when nothing is.
    public static func gap(of metric: MetricScore) -> String {
        guard metric.missingPoints > 0 else { return "" }
        let points = "+\(ScoreText.points(metric.missingPoints))"
        guard metric.unit != .point else { return "\(ScoreText.points(metric.missingPoints)) more to the full points" }
        return "\(ScoreText.quantity(Rational(metric.missingUnits), metric.unit)) more: \(points)"
    }

    /// A metric's name for the narrowest places.
    static func abbreviation(_ rules: MetricRules) -> String {
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
