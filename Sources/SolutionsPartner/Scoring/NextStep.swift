/// The smallest step that brings a metric further by something worth telling, and what it brings.
public struct NextStep: Sendable {
    /// How many units it takes: one, or what one point costs where one unit brings less than a tenth of it; never more
    /// than what is missing to the maximum.
    public let units: Rational
    /// What they are.
    public let unit: Unit
    /// The points that they bring, exact.
    public let gain: Rational
    /// The option, pool or step that they belong to; `nil` for a rule without parts.
    public let part: String?
    /// The certification lists of which they are; empty for other units.
    public let lists: [CertificationList]
    /// The names of the options or pools that bring it, where others that count the same unit do not; empty where any of
    /// them does.
    public fileprivate(set) var names: [String] = []
}

extension MetricScore {
    /// The smallest step that brings points; `nil` when the maximum is earned, no step of this kind can help, or
    /// nobody can pass the exams any more.
    public var next: NextStep? {
        guard var step = smallestStep else { return nil }
        step.names = names(bringing: step.gain, with: step.units, of: step.unit)
        return step
    }

    /// The names of the options or pools in which so many units more bring so many points, where others that count the
    /// same unit bring something else.
    ///
    /// In a pool that is full, for one, they bring nothing. Empty where any of them does, and for a rule without options
    /// and pools.
    package func names(bringing gain: Rational, with units: Rational, of unit: Unit) -> [String] {
        let parts: [(name: String, unit: Unit)]
        switch rules.rule {
        case .bestOf(let options): parts = options.map { ($0.name, rules.unit) }
        case .pools(let rule): parts = rule.pools.map { ($0.name, $0.input.unit) }
        case .linear, .growth, .staged: return []
        }
        let candidates = parts.indices.filter { parts[$0].unit == unit }
        let bringing = candidates.filter { points(with: units, morePart: $0) == points + gain }
        return bringing.count == candidates.count ? [] : bringing.map { parts[$0].name }
    }

    /// The points with so many units more in one of the options or pools.
    private func points(with units: Rational, morePart place: Int) -> Rational {
        let values = parts.enumerated().map { ($1 ?? .zero) + ($0 == place ? units : .zero) }
        let points = zip(rules.parts, values).map { $0.points(of: $1) }
        switch rules.shape {
        case .bestOf: return points.max() ?? .zero
        case .pools(.counts, _):
            return rules.parts[0].points(of: values.reduce(.zero) { $0 + max(.zero, $1) })
        case .pools: return min(points.reduce(.zero, +), rules.maximum)
        case .linear, .growth, .staged: return self.points
        }
    }

    private var smallestStep: NextStep? {
        guard points < rules.maximum else { return nil }
        switch rules.rule {
        case .linear(let rule):
            guard closedSteps.isEmpty else { return nil }
            return step(
                from: value, unit: unit, threshold: rule.threshold, maximum: rules.maximum, part: nil,
                lists: rule.list.map { [$0.list] } ?? [])
        case .growth(let rule):
            guard remarks.isDisjoint(with: [.belowMinimum, .zeroBaseline]) else { return nil }
            return step(from: value, unit: unit, threshold: rule.threshold, maximum: rules.maximum, part: nil)
        case .bestOf(let options):
            let option = options[option ?? 0]
            return step(
                from: value, unit: unit, threshold: option.threshold, maximum: rules.maximum, part: option.name)
        case .pools(let rule): return nextPool(rule)
        case .staged(let steps): return nextCertification(steps)
        }
    }

    private func step(
        from value: Rational?, unit: Unit, threshold: Rational, maximum: Rational, part: String?,
        lists: [CertificationList] = []
    ) -> NextStep? {
        let start = value ?? .zero
        guard start < threshold else { return nil }
        let floored = unit.isWhole ? Rational(start.floor) : start
        let one = Self.step(unit, threshold: threshold, maximum: maximum)
        // What lies beyond the threshold brings nothing.
        let units = min(floored < 0 ? one - floored : one, max(threshold - floored, .zero))
        let after = Scorer.points(floored + units, unit: unit, threshold: threshold, maximum: maximum)
        let before = Scorer.points(value, unit: unit, threshold: threshold, maximum: maximum)
        return NextStep(units: units, unit: unit, gain: after - before, part: part, lists: lists)
    }

    /// One whole unit or one percent; of an amount, and of units of which a single one moves nothing that is shown, what
    /// one point costs.
    private static func step(_ unit: Unit, threshold: Rational, maximum: Rational) -> Rational {
        guard let point = threshold.divided(by: maximum) else { return 1 }
        if unit == .percent { return 1 }
        guard unit.isWhole else { return point }
        return point > 10 ? Rational(point.ceiling) : 1
    }

    private func nextPool(_ rule: PoolRule) -> NextStep? {
        var best: NextStep?
        var bestIsEntered = false
        for (pool, part) in zip(rule.pools, parts) {
            var candidate: NextStep?
            if rule.combination == .counts {
                let debt = max(.zero, -(part ?? .zero))
                let gain =
                    Scorer.points(
                        (value ?? .zero) + 1, unit: unit, threshold: rule.threshold, maximum: rules.maximum) - points
                candidate = NextStep(units: debt + 1, unit: unit, gain: gain, part: pool.name, lists: [])
            } else if let step = step(
                from: part, unit: pool.input.unit, threshold: pool.threshold, maximum: pool.maximum, part: pool.name)
            {
                candidate = NextStep(
                    units: step.units, unit: step.unit, gain: min(step.gain, rules.maximum - points), part: step.part,
                    lists: [])
            }
            guard let candidate else { continue }
            // Of pools that count different things, one that somebody works on comes before one of which nothing is known.
            let isEntered = rule.combination != .counts && part != nil
            if let current = best {
                if bestIsEntered, !isEntered { continue }
                if bestIsEntered == isEntered {
                    if current.gain > candidate.gain { continue }
                    if current.gain == candidate.gain,
                        current.unit != candidate.unit || current.units <= candidate.units
                    {
                        continue
                    }
                }
            }
            (best, bestIsEntered) = (candidate, isEntered)
        }
        return best
    }

    private func nextCertification(_ steps: [SkillingStep]) -> NextStep? {
        guard let scoring = steps.last else { return nil }
        let unmet = steps.indices.dropLast().filter { (parts[$0] ?? .zero) < Rational(steps[$0].people) }
        let reserve = steps.dropLast().reduce(Rational.zero) { $0 + $1.earns }
        let waiting = parts[steps.count - 1]
        func scored(_ count: Rational?) -> Rational {
            Scorer.points(
                count, unit: .person, threshold: Rational(scoring.people), maximum: rules.maximum - reserve)
        }
        let isScoringClosed = closedSteps.contains(steps.count - 1)
        if unmet.isEmpty {
            guard !isScoringClosed else { return nil }
            let gain = scored(max(.zero, waiting ?? .zero) + 1) - scored(waiting)
            return NextStep(units: 1, unit: .person, gain: gain, part: scoring.id, lists: [scoring.list.list])
        }
        func needed(_ index: Int) -> Rational { Rational(steps[index].people) - max(.zero, parts[index] ?? .zero) }
        // A gate that earns points of its own brings them alone; otherwise all gates must open before anything comes.
        if let earning = unmet.first(where: { !steps[$0].earns.isZero && !closedSteps.contains($0) }) {
            let opens = unmet.count == 1 ? scored(waiting) : .zero
            return NextStep(
                units: needed(earning), unit: .person, gain: steps[earning].earns + opens, part: steps[earning].id,
                lists: [steps[earning].list.list])
        }
        guard !unmet.contains(where: closedSteps.contains) else { return nil }
        var units = unmet.reduce(Rational.zero) { $0 + needed($1) }
        var gain = scored(waiting)
        var lists = unmet.map { steps[$0].list.list }
        if gain.isZero {
            guard !isScoringClosed else { return nil }
            units += 1
            gain = scored(1)
            lists.append(scoring.list.list)
        }
        return NextStep(
            // Who passes an exam for one step may pass one for another, so that fewer people may do.
            units: units, unit: lists.count == 1 ? .person : .certification, gain: gain,
            part: unmet.count == 1 ? steps[unmet[0]].id : nil, lists: lists)
    }
}
