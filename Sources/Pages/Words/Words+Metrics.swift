package import SolutionsPartner

/// What a metric has, what is missing and what the next unit brings.
extension Words {
    /// The value of a metric against its threshold, such as `9 of 10 customers`.
    package func progress(of metric: MetricScore) -> String {
        guard let value = metric.value else { return "not entered" }
        if value > metric.threshold, metric.unit != .point {
            // "6 of 5" reads like a mistake.
            let needed = quantity(metric.threshold)
            return "\(quantity(value, metric.unit)), \(needed) \(metric.unit == .percent ? "% " : "")needed"
        }
        if metric.unit == .percent { return "\(quantity(value)) of \(quantity(metric.threshold)) %" }
        return "\(quantity(value)) of \(quantity(metric.threshold, metric.unit))"
    }

    /// The value of a metric alone, such as `9`; `not entered` for an unknown one.
    package func value(of metric: MetricScore) -> String { metric.value.map { quantity($0) } ?? "not entered" }

    /// The points of a metric against its maximum, such as `13.3/40`; a dash for a metric of which nothing is known.
    package func pointsOfMaximum(of metric: MetricScore) -> String {
        let maximum = metric.rules.maximum
        return "\(metric.isUnknown ? "–" : points(metric.points, of: maximum))/\(points(maximum))"
    }

    /// The points of a metric with its state, as it is read aloud: `13.3 of 40 points, in progress`.
    package func pointsInFull(of metric: MetricScore) -> String {
        let maximum = points(metric.rules.maximum)
        guard !metric.isUnknown else { return "not entered, \(maximum) points to be had" }
        let points = points(metric.points, of: metric.rules.maximum)
        return "\(points) of \(maximum) points, \(metric.state.title.lowercased())"
    }

    /// What the next unit brings, such as `1 more customer: +2`; what is in the way when none can help.
    package func next(of metric: MetricScore) -> String {
        if metric.points == metric.rules.maximum { return "all points earned" }
        if metric.remarks.contains(.zeroBaseline) { return "no baseline to grow from" }
        if metric.remarks.contains(.belowMinimum) { return "below the minimum" }
        guard let next = metric.next else { return "" }
        let gates = metric.remarks.contains(.gateUnmet) ? " with the gates" : ""
        return "\(more(next.units, next.unit))\(gates): \(gain(next.gain))"
    }

    /// All that is missing to the full points, such as `4 more: +26.7`; empty when nothing is or no unit can tell it.
    package func gap(of metric: MetricScore) -> String {
        guard metric.missingPoints > 0, let missing = missing(of: metric) else { return "" }
        return "\(quantity(missing))\(metric.unit == .percent ? " %" : "") more: \(gain(metric.missingPoints))"
    }

    /// The units that are still to go to the full points, such as `26.4 % to go`; empty where no unit can tell it.
    package func toGo(of metric: MetricScore) -> String {
        missing(of: metric).map { "\(quantity($0, metric.unit)) to go" } ?? ""
    }

    /// The units that are missing to the full points, counted from the value also where that is below zero; `nil` where
    /// there are none or no unit can tell it.
    private func missing(of metric: MetricScore) -> Rational? {
        // Pools of different things have no unit in common; their points tell what is missing.
        guard metric.unit != .point, metric.missing > 0 else { return nil }
        return metric.missing
    }

    /// An amount that is still to come, such as `2 more customers`.
    private func more(_ amount: Rational, _ unit: Unit) -> String {
        unit == .percent ? "\(quantity(amount)) % more" : "\(quantity(amount)) more \(unit.word(for: amount))"
    }

    /// Points won, such as `+2`.
    private func gain(_ points: Rational) -> String {
        let text = self.points(points)
        return text.hasPrefix("<") ? "under +\(text.dropFirst())" : "+\(text)"
    }
}

extension MetricScore {
    /// What is missing of the unit to the full points: whole units where it is indivisible, else the exact amount, counted
    /// from the value also where that is below zero.
    package var missing: Rational {
        unit == .percent ? max(.zero, threshold - (value ?? .zero)) : Rational(missingUnits)
    }
}
