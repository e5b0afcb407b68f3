package import SolutionsPartner

/// What a metric has, what is missing and what the next unit brings.
extension Words {
    /// The value of a metric against its threshold, such as `9 of 10 customers`.
    ///
    /// Of pools that count different things, those that are entered, each in its own unit. What follows from records is
    /// marked as the estimate that it is, with its month.
    package func progress(of metric: MetricScore) -> String {
        let told = count(of: metric)
        guard metric.value != nil, let month = metric.recordsMonth else { return told }
        return "\(metric.remarks.contains(.atLeast) ? "at least " : "")\(told) (\(Words.estimate(of: month)))"
    }

    /// What a number is called that follows from the records of a month.
    package static func estimate(of month: YearMonth) -> String { "estimate of \(month)" }

    /// What several numbers are called that follow from the records of a month.
    package static func estimates(of month: YearMonth) -> String { "estimates of \(month)" }

    /// The same from the longest wording to the shortest: without the units that the step to come tells.
    package func progresses(of metric: MetricScore) -> [String] {
        let whole = progress(of: metric)
        let entered = metric.ownPools?.filter { $0.value != nil } ?? []
        // Which number is not entered is told by what the next unit brings.
        if !openPools(of: metric).isEmpty, let end = whole.firstIndex(of: ";") {
            return [whole, String(whole[..<end])]
        }
        guard entered.count > 1, !metric.missingPoints.isZero, metric.recordsMonth == nil else { return [whole] }
        let short = entered.map { pool in
            let (value, threshold) = (pool.value ?? .zero, pool.rules.threshold)
            return "\(pool.rules.name) \(quantity(value, apartFrom: threshold)) of \(quantity(threshold))"
        }
        return [whole, short.joined(separator: ", ")]
    }

    private func count(of metric: MetricScore) -> String {
        guard let value = metric.value else { return unknown(metric) }
        if let most = metric.atMost {
            return "at least \(quantity(value)), at most \(quantity(most)) of "
                + quantity(metric.threshold, metric.unit)
        }
        if let pools = metric.ownPools {
            let entered = pools.filter { $0.value != nil }
            // What it would take does not matter any more.
            if entered.count > 1, metric.missingPoints.isZero {
                return entered.map { "\($0.rules.name) \(quantity($0.value ?? .zero, $0.rules.input.unit))" }
                    .joined(separator: ", ")
            }
            // Beside a pool that is not entered, the number of another one would tell of the whole.
            let open = openPools(of: metric)
            let rest = open.isEmpty ? "" : "; \(open.joined(separator: " and ")) not entered"
            return entered.map { pool in
                let text = progress(of: pool.value ?? .zero, pool.rules.input.unit, threshold: pool.rules.threshold)
                return entered.count == 1 && open.isEmpty ? text : "\(pool.rules.name) \(text)"
            }.joined(separator: ", ") + rest
        }
        let told = progress(of: value, metric.unit, threshold: metric.threshold)
        let open = openPools(of: metric)
        return open.isEmpty ? told : "at least \(told); \(open.joined(separator: " and ")) not entered"
    }

    /// The pools of one sum that nobody entered beside others; empty once they matter no more.
    private func openPools(of metric: MetricScore) -> [String] {
        guard case .pools(let rule) = metric.rules.rule, !metric.missingPoints.isZero, !metric.isUnknown else {
            return []
        }
        return zip(rule.pools, metric.parts).filter { $1 == nil }.map(\.0.name)
    }

    /// What is told in place of a value that does not follow from what was entered.
    private func unknown(_ metric: MetricScore) -> String {
        if metric.remarks.contains(.zeroBaseline) { return "no growth on a baseline of zero" }
        return metric.isUnknown ? "not entered" : "partly entered"
    }

    private func progress(of value: Rational, _ unit: Unit, threshold: Rational) -> String {
        if value > threshold {
            // "6 of 5" reads like a mistake.
            return
                "\(quantity(value, unit, apartFrom: threshold)), \(quantity(threshold)) \(unit == .percent ? "% " : "")needed"
        }
        let reached = quantity(value, apartFrom: threshold)
        return unit == .percent
            ? "\(reached) of \(quantity(threshold)) %" : "\(reached) of \(quantity(threshold, unit))"
    }

    /// The value of a metric alone, such as `9`; `not entered` for an unknown one.
    package func value(of metric: MetricScore) -> String {
        guard let value = metric.value else { return unknown(metric) }
        if let pools = metric.ownPools {
            return pools.compactMap { pool in pool.value.map { quantity($0, pool.rules.input.unit) } }
                .joined(separator: ", ")
        }
        return metric.atMost.map { "at least \(quantity(value)), at most \(quantity($0))" } ?? quantity(value)
    }

    /// The points of a metric against its maximum, such as `13.3/40`; a dash for a metric of which nothing is known.
    package func pointsOfMaximum(of metric: MetricScore) -> String {
        let maximum = metric.rules.maximum
        return "\(metric.isUnknown ? "–" : points(metric.points, of: maximum))/\(points(maximum))"
    }

    /// The points of a metric with its state, as it is read aloud: `13.3 of 40 points, in progress`.
    package func pointsInFull(of metric: MetricScore) -> String {
        let maximum = points(metric.rules.maximum)
        guard !metric.isUnknown else { return "\(unknown(metric)), \(maximum) points to be had" }
        let points = points(metric.points, of: metric.rules.maximum)
        return "\(points) of \(maximum) points, \(Self.chip(of: metric).lowercased())"
    }

    /// A category with the points of its metrics, as it is read aloud.
    package func categoryInFull(_ category: ScoreCategory, of track: TrackScore) -> String {
        let metrics = track.metrics.filter { $0.rules.category == category }
        let maximum = metrics.reduce(Rational.zero) { $0 + $1.rules.maximum }
        guard !metrics.allSatisfy(\.isUnknown) else {
            return "\(category.title), not known, \(points(maximum)) points to be had"
        }
        let points = metrics.reduce(Rational.zero) { $0 + $1.points }
        return "\(category.title), \(self.points(points, of: maximum)) of \(self.points(maximum)) points"
    }

    /// What the next unit brings, such as `1 more customer: +2`; what is in the way when none can help.
    package func next(of metric: MetricScore) -> String {
        if metric.points == metric.rules.maximum { return "all points earned" }
        if metric.remarks.contains(.zeroBaseline) { return "no baseline to grow from" }
        if metric.remarks.contains(.belowMinimum) { return "below the minimum" }
        guard let next = metric.next else {
            return metric.remarks.contains(.listClosed) ? "no exam left that counts" : ""
        }
        let gates = metric.remarks.contains(.gateUnmet) ? ", gates included" : ""
        return "\(more(next.units, next.unit))\(gates)\(Self.belonging(next.names, in: metric)): \(gain(next.gain))"
    }

    /// To which of several options or pools what is told belongs, such as ` of Microsoft 365` or ` under CSP`; empty where
    /// any of them will do.
    private static func belonging(_ names: [String], in metric: MetricScore) -> String {
        guard !names.isEmpty else { return "" }
        // An option is an association, under which a customer is served; a pool is a product.
        let joint = if case .bestOf = metric.rules.rule { "under" } else { "of" }
        return " \(joint) \(names.joined(separator: " or "))"
    }

    /// All that is missing to the full points, such as `4 more: +26.7`; empty when nothing is or no unit can tell it.
    ///
    /// Of pools that earn their points apart every one is named that brings something: none makes up for another.
    package func gap(of metric: MetricScore) -> String {
        let pools = missingPools(in: metric.poolsApart, of: metric)
        guard pools.isEmpty else {
            let told = pools.map { "\($0.name) \(more($0.units, $0.unit)): \(gain($0.points))" }
            return told.joined(separator: Self.joint(of: pools, in: metric))
        }
        guard let (units, unit, points) = missing(of: metric) else { return "" }
        let names = metric.names(bringing: points, with: units, of: unit)
        let word = unit == .percent ? " % more" : " more"
        return "\(quantity(units))\(word)\(Self.belonging(names, in: metric)): \(gain(points))"
    }

    /// The units that are still to go to the full points, such as `26.4 % to go`; empty where no unit can tell it.
    package func toGo(of metric: MetricScore) -> String {
        let isAtLeast = metric.remarks.contains(.atLeast) || metric.ownPools == nil && !openPools(of: metric).isEmpty
        let most = isAtLeast ? "at most " : ""
        let pools = missingPools(of: metric)
        guard pools.isEmpty else {
            // The names of several take too much of a cell; they are told below it.
            let told = pools.map { pools.count == 1 ? "\($0.name) \(amount(of: $0))" : amount(of: $0) }
            return "\(most)\(told.joined(separator: Self.joint(of: pools, in: metric))) to go"
        }
        return missing(of: metric).map { units, unit, _ in "\(most)\(quantity(units, unit)) to go" } ?? ""
    }

    /// What each of several pools has to go, by its name: `Usage growth: Azure 5,200 USD, Microsoft 365 1,100 users to go`;
    /// `nil` where no more than one has.
    package func poolsToGo(of metric: MetricScore) -> String? {
        let pools = missingPools(of: metric)
        guard pools.count > 1 else { return nil }
        let told = pools.map { "\($0.name) \(amount(of: $0))" }
        return "\(metric.rules.name): \(told.joined(separator: Self.joint(of: pools, in: metric))) to go"
    }

    private func amount(of pool: MissingPool) -> String { quantity(pool.units, pool.unit) }

    /// A pool that does not give all that it can: what it takes, and the points that this brings.
    private typealias MissingPool = (name: String, units: Rational, unit: Unit, points: Rational)

    /// The pools that can bring points, of pools that count different things; empty for every other metric.
    private func missingPools(of metric: MetricScore) -> [MissingPool] {
        missingPools(in: metric.ownPools, of: metric)
    }

    private func missingPools(
        in pools: [(rules: PoolRule.Pool, value: Rational?)]?, of metric: MetricScore
    ) -> [MissingPool] {
        guard metric.missingPoints > 0, let pools else { return [] }
        return pools.compactMap { pool in
            pool.rules.missing(from: pool.value ?? .zero, atMost: metric.missingPoints)
                .map { (pool.rules.name, $0.units, $0.unit, $0.points) }
        }
    }

    /// What stands between pools: all of them are needed, or each of them alone is enough.
    private static func joint(of pools: [MissingPool], in metric: MetricScore) -> String {
        pools.allSatisfy { $0.points == metric.missingPoints } ? " or " : ", "
    }

    /// The units that are missing to the full points, counted from the value also where that is below zero, with the
    /// points that they bring; `nil` where there are none or no unit can tell it.
    private func missing(of metric: MetricScore) -> (units: Rational, unit: Unit, points: Rational)? {
        guard let missing = metric.missing, metric.missingPoints > 0, metric.unit != .point,
            !metric.remarks.contains(.listClosed)
        else { return nil }
        // Who passes an exam for one step may pass one for another, so that fewer people may do.
        let unit = metric.remarks.contains(.gateUnmet) ? .certification : metric.unit
        return (missing, unit, metric.missingPoints)
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
    /// from the value also where that is below zero; `nil` where no number of units brings them, since something else is
    /// missing.
    ///
    /// So it is for a growth below its minimum, however high it is, and for one on a baseline of zero.
    package var missing: Rational? {
        guard remarks.isDisjoint(with: [.belowMinimum, .zeroBaseline]) else { return nil }
        let units = unit == .percent ? max(.zero, threshold - (value ?? .zero)) : Rational(missingUnits)
        return units.isZero && missingPoints > 0 ? nil : units
    }
}

extension MetricScore {
    /// The pools with their values where they count different things, or where one has more than counts, so that their sum
    /// would tell nothing; `nil` for every other metric.
    fileprivate var ownPools: [(rules: PoolRule.Pool, value: Rational?)]? {
        guard let pools = poolsApart else { return nil }
        let isOverfull = pools.contains { pool, value in (value ?? .zero) > pool.threshold }
        return unit == .point || isOverfull ? pools : nil
    }

    /// The pools with their values where each earns its own points; `nil` for every other metric.
    fileprivate var poolsApart: [(rules: PoolRule.Pool, value: Rational?)]? {
        guard case .pools(let rule) = rules.rule, rule.combination != .counts else { return nil }
        return zip(rule.pools, parts).map { ($0, $1) }
    }
}

extension PoolRule.Pool {
    /// What is missing in the pool to its own maximum, or to the points that the metric can still give; `nil` for nothing.
    fileprivate func missing(
        from value: Rational, atMost points: Rational
    ) -> (units: Rational, unit: Unit, points: Rational)? {
        let counted = min(max(value, .zero), threshold)
        let earned =
            (maximum * (input.unit.isWhole ? Rational(counted.floor) : counted)).divided(by: threshold) ?? .zero
        let gain = min(maximum - earned, points)
        let needed = (gain * threshold).divided(by: maximum) ?? .zero
        let below = max(.zero, -value)
        let units = input.unit.isWhole ? Rational((needed + below).ceiling) : needed + below
        return units > 0 ? (units, input.unit, gain) : nil
    }
}
