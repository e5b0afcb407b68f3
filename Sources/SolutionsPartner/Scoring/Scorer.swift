/// Applies rules to evidence.
struct Scorer {
    let evidence: EvidenceTable

    func designation(_ rules: DesignationRules, requested: TrackID?, edition: ProgramEdition) -> DesignationScore {
        var tracks: [TrackScore] = []
        tracks.reserveCapacity(rules.tracks.count)
        for track in rules.tracks {
            let own = evidence.isSameForTracks ? self : Scorer(evidence: evidence.asking(track: track.id))
            tracks.append(own.score(track, required: rules.requiredPoints))
        }
        let (index, reason) = choose(rules, tracks, requested: requested, edition)
        return DesignationScore(
            rules: rules, tracks: tracks, countingIndex: index, choice: reason, required: rules.requiredPoints)
    }

    private func score(_ rules: TrackRules, required: Rational) -> TrackScore {
        var metrics: [MetricScore] = []
        metrics.reserveCapacity(rules.metrics.count)
        var total = Rational.zero
        var hasZero = false
        for rule in rules.metrics {
            let score = metric(rule)
            total += score.points
            if score.points.isZero { hasZero = true }
            metrics.append(score)
        }
        return TrackScore(rules: rules, metrics: metrics, total: total, isQualified: !hasZero && total >= required)
    }

    private func choose(
        _ rules: DesignationRules, _ tracks: [TrackScore], requested: TrackID?, _ edition: ProgramEdition
    ) -> (Int, TrackChoiceReason) {
        func index(of id: TrackID) -> Int? { rules.tracks.firstIndex { $0.answers(to: id) } }
        if tracks.count == 1 { return (0, .onlyTrack) }
        if let requested, let index = index(of: requested) { return (index, .requested) }
        switch rules.choice {
        case .single: return (0, .onlyTrack)
        case .bestTotal:
            var best = 0
            for candidate in tracks.indices.dropFirst() {
                let (new, old) = (tracks[candidate], tracks[best])
                if new.total > old.total || (new.total == old.total && new.isQualified && !old.isQualified) {
                    best = candidate
                }
            }
            let other = !tracks[best].isQualified && tracks.contains { $0.isQualified }
            return (best, other ? .highestTotalThoughOtherQualifies : .highestTotal)
        case .assigned(let assignment):
            if let frozen = assignment.frozen, let word = evidence.fixedTrack(frozen, edition),
                let index = index(of: TrackID(rawValue: word))
            {
                return (index, .fixedAtEnrolment)
            }
            // A track of another edition was assigned by another rule, even where this one asks it for the same numbers.
            if let word = evidence.word(assignment.input),
                let index = rules.tracks.firstIndex(where: { $0.id?.rawValue == word })
            {
                return (index, .assigned)
            }
            if let criterion = assignment.criterion, let holds = holds(criterion),
                let index = index(of: holds ? criterion.track : criterion.otherwise)
            {
                return (index, .derived)
            }
            return (0, .assumed)
        }
    }

    /// Whether every condition of a criterion holds; `nil` where that hangs on a measure that nobody entered.
    private func holds(_ criterion: TrackChoice.Criterion) -> Bool? {
        var holds: Bool? = true
        for condition in criterion.conditions {
            guard let value = evidence.entered(condition.input) else {
                holds = nil
                continue
            }
            if !condition.holds(value) { return false }
        }
        return holds
    }

    /// Scores one metric.
    func metric(_ rules: MetricRules) -> MetricScore {
        var score = scored(rules)
        if score.remarks.contains(.fromRecords) { score.recordsMonth = evidence.recordsMonth }
        if rules.category == .skilling, score.points < rules.maximum { close(&score) }
        return score
    }

    /// Notes what lacks people who cannot be had any more.
    private func close(_ score: inout MetricScore) {
        switch score.rules.rule {
        case .linear(let rule):
            if let list = rule.list, list.list.isClosed(on: evidence.day) { score.closedSteps = [0] }
        case .staged(let steps):
            // By place, since a copy of each step with its names would cost more than the question.
            for place in steps.indices where steps[place].list.list.isClosed(on: evidence.day) {
                let count = score.parts[place] ?? .zero
                if count < Rational(steps[place].people) { score.closedSteps.append(place) }
            }
        case .growth, .bestOf, .pools: return
        }
        if !score.closedSteps.isEmpty { score.remarks.insert(.listClosed) }
    }

    private func scored(_ rules: MetricRules) -> MetricScore {
        switch rules.rule {
        case .linear(let rule): linear(rules, rule)
        case .growth(let rule): growth(rules, rule)
        case .staged(let steps): staged(rules, steps)
        case .bestOf(let options): bestOf(rules, options)
        case .pools(let rule): pools(rules, rule)
        }
    }

    /// The points of a value on a threshold: in proportion, for whole units only where the unit is indivisible, never
    /// below zero and never above the maximum.
    static func points(_ value: Rational?, unit: Unit, threshold: Rational, maximum: Rational) -> Rational {
        guard let value, value > 0 else { return .zero }
        if value >= threshold { return maximum }
        let counted = unit.isWhole ? Rational(value.floor) : value
        return (maximum * counted).divided(by: threshold) ?? .zero
    }

    /// Whole units missing from a value to a threshold; an unknown value is missing all of it.
    static func missing(_ value: Rational?, threshold: Rational) -> Int {
        min(max(0, (threshold - (value ?? .zero)).ceiling), Int(Rational.inputLimit))
    }

    private func state(_ points: Rational, of rules: MetricRules, hasProgress: Bool) -> MetricState {
        if points == rules.maximum { return .achieved }
        return hasProgress || points > 0 ? .inProgress : .notStarted
    }

    private func linear(_ rules: MetricRules, _ rule: LinearRule) -> MetricScore {
        let entered = evidence.entered(rule.input)
        let derived = rule.list.flatMap { evidence.derived($0) }
        var remarks: ScoreRemarks = []
        if entered == nil, derived != nil { remarks.insert(.derived) }
        if let entered, let list = rule.list, !evidence.agrees(entered, list) { remarks.insert(.differsFromPeople) }
        remarks.formUnion(evidence.remarksOfRecords(rule.input))
        let value = entered ?? derived
        let points = Self.points(value, unit: rules.unit, threshold: rule.threshold, maximum: rules.maximum)
        let unsettled = entered == nil ? rule.list.flatMap { evidence.unsettled($0) } : nil
        if unsettled != nil { remarks.insert(.peopleUnsettled) }
        return MetricScore(
            rules: rules, value: value, threshold: rule.threshold, unit: rules.unit, points: points,
            state: state(points, of: rules, hasProgress: value.map { $0 > 0 } ?? false),
            missingUnits: Self.missing(value, threshold: rule.threshold), option: nil, parts: [], remarks: remarks,
            atMost: unsettled.map { Rational($0.atMost) })
    }

    private func growth(_ rules: MetricRules, _ rule: GrowthRule) -> MetricScore {
        var remarks: ScoreRemarks = []
        let consumption = rule.workloads.isEmpty ? nil : Consumption(of: rule, in: evidence)
        let minimum = rule.minimum
        // What is entered comes first, then what follows from entered workloads, then what follows from records.
        let baseline =
            minimum.flatMap { evidence.byHand($0.input) } ?? consumption?.baseline
            ?? minimum.flatMap { evidence.entered($0.input) }
        var value = evidence.byHand(rule.input)
        if value == nil, let growth = consumption?.growth(on: baseline) {
            value = growth
            remarks.insert(.derived)
        }
        if value == nil, let growth = evidence.entered(rule.input) {
            value = growth
            remarks.formUnion(evidence.remarksOfRecords(rule.input))
        }
        if let minimum = rule.minimum {
            if let baseline {
                if baseline < minimum.amount { remarks.insert(.belowMinimum) }
            } else if value != nil {
                remarks.insert(.minimumUnchecked)
            }
        }
        if let baseline, baseline.isZero {
            // Nothing divided by nothing is no growth rate, whatever was entered.
            value = nil
            remarks.insert(.zeroBaseline)
        }
        let counted = remarks.contains(.belowMinimum) ? nil : value
        let points = Self.points(counted, unit: rules.unit, threshold: rule.threshold, maximum: rules.maximum)
        return MetricScore(
            rules: rules, value: value, threshold: rule.threshold, unit: rules.unit, points: points,
            state: state(points, of: rules, hasProgress: value.map { $0 > 0 } ?? false),
            missingUnits: Self.missing(value, threshold: rule.threshold), option: nil, parts: [], remarks: remarks)
    }

    /// The points of steps with so many people each, `nil` for unknown: those of the gates that are passed, and those of the
    /// last step once all of them are.
    static func points(
        of steps: [SkillingStep], counts: [Rational?], maximum: Rational
    ) -> (points: Rational, gatesMet: Bool) {
        var (earned, reserved, gatesMet) = (Rational.zero, Rational.zero, true)
        // By place, since a copy of each step with its names would cost more than the sums.
        for place in 0..<min(steps.count, counts.count) where steps[place].isGate {
            reserved += steps[place].earns
            if let count = counts[place], count >= Rational(steps[place].people) {
                earned += steps[place].earns
            } else {
                gatesMet = false
            }
        }
        guard gatesMet, let count = counts.last, !steps.isEmpty else { return (earned, gatesMet) }
        let people = Rational(steps[steps.count - 1].people)
        earned += points(count, unit: .person, threshold: people, maximum: maximum - reserved)
        return (earned, true)
    }

    private func staged(_ rules: MetricRules, _ steps: [SkillingStep]) -> MetricScore {
        var parts: [Rational?] = []
        parts.reserveCapacity(steps.count)
        var remarks: ScoreRemarks = []
        var hasProgress = false
        var atMost: [Rational?] = []
        for place in steps.indices {
            let entered = evidence.entered(steps[place].input)
            let derived = evidence.derived(steps[place].list)
            if entered == nil, derived != nil { remarks.insert(.derived) }
            if let entered, !evidence.agrees(entered, steps[place].list) { remarks.insert(.differsFromPeople) }
            let count = entered ?? derived
            parts.append(count)
            if entered == nil, let unsettled = evidence.unsettled(steps[place].list) {
                remarks.insert(.peopleUnsettled)
                if atMost.isEmpty { atMost = Array(repeating: nil, count: steps.count) }
                atMost[place] = Rational(unsettled.atMost)
            }
            if let count, count > 0 { hasProgress = true }
        }
        let threshold = Rational(steps[steps.count - 1].people)
        let value = parts[parts.count - 1]
        let (earned, gatesMet) = Self.points(of: steps, counts: parts, maximum: rules.maximum)
        if !gatesMet { remarks.insert(.gateUnmet) }
        return MetricScore(
            rules: rules, value: value, threshold: threshold, unit: .person, points: earned,
            state: state(earned, of: rules, hasProgress: hasProgress),
            missingUnits: SkillingGap.missing(in: steps, parts: parts), option: nil, parts: parts, remarks: remarks,
            atMost: atMost.last ?? nil, partsAtMost: atMost)
    }

    private func bestOf(_ rules: MetricRules, _ options: [RuleOption]) -> MetricScore {
        let parts = options.map { evidence.entered($0.input) }
        var best = 0
        var bestPoints = Rational.zero
        var bestDistance: Rational?
        for index in options.indices {
            let threshold = options[index].threshold
            let points = Self.points(parts[index], unit: rules.unit, threshold: threshold, maximum: rules.maximum)
            if points < bestPoints { continue }
            // Without points, the known option that is nearest to its threshold is the one worth showing.
            let distance = parts[index].flatMap { (threshold - $0).divided(by: threshold) }
            let isNearer = distance.map { new in bestDistance.map { new < $0 } ?? true } ?? false
            if points > bestPoints || (points == bestPoints && isNearer) {
                (best, bestPoints, bestDistance) = (index, points, distance)
            }
        }
        let threshold = options[best].threshold
        return MetricScore(
            rules: rules, value: parts[best], threshold: threshold, unit: rules.unit, points: bestPoints,
            state: state(bestPoints, of: rules, hasProgress: parts.contains { $0.map { $0 > 0 } ?? false }),
            missingUnits: Self.missing(parts[best], threshold: threshold), option: best, parts: parts,
            remarks: evidence.remarksOfRecords(options[best].input))
    }

    private func pools(_ rules: MetricRules, _ rule: PoolRule) -> MetricScore {
        let parts = rule.pools.map { evidence.entered($0.input) }
        let isUnknown = parts.allSatisfy { $0 == nil }
        var sum = Rational.zero
        var threshold = rule.threshold
        var points: Rational
        var missing: Int
        var unit = rules.unit
        if rule.combination == .counts {
            for part in parts { sum += max(.zero, part ?? .zero) }
            points = Self.points(sum, unit: unit, threshold: threshold, maximum: rules.maximum)
            missing = Self.missing(sum, threshold: threshold)
            // A unit more in a pool below zero counts only once the pool is out of the red.
            if missing > 0 { missing += (parts.map { max(.zero, -($0 ?? .zero)) }.min() ?? .zero).ceiling }
        } else {
            points = .zero
            missing = 0
            let pools = rule.pools
            for place in pools.indices {
                let (part, threshold) = (parts[place], pools[place].threshold)
                points += Self.points(
                    part, unit: pools[place].input.unit, threshold: threshold, maximum: pools[place].maximum)
                missing += Self.missing(part, threshold: threshold)
                sum += max(.zero, part ?? .zero)
            }
            points = min(points, rules.maximum)
            if rule.hasCommonUnit, rule.combination == .cappedEach {
                threshold = rule.pools.reduce(.zero) { $0 + $1.threshold }
            } else {
                // Users and dollars have no sum; what they are worth has.
                (sum, threshold, unit) = (points, rules.maximum, .point)
                missing = (rules.maximum - points).ceiling
            }
        }
        return MetricScore(
            rules: rules, value: isUnknown ? nil : sum, threshold: threshold, unit: unit, points: points,
            state: state(points, of: rules, hasProgress: parts.contains { $0.map { $0 > 0 } ?? false }),
            missingUnits: missing, option: nil, parts: parts,
            remarks: rule.pools.reduce(into: []) { $0.formUnion(evidence.remarksOfRecords($1.input)) })
    }
}

/// Monthly consumption value of the workloads, now and a year ago.
struct Consumption {
    /// The value of the last month; `nil` when no workload is known, or when one is known for a year ago only.
    let current: Rational?
    /// The value of the same month last year; `nil` when no workload's baseline is known, or when one is known for the
    /// last month only.
    ///
    /// A side that nobody entered is unknown, not zero: a sum without it would show a growth or a decline that is none.
    let baseline: Rational?

    init(of rule: GrowthRule, in evidence: EvidenceTable) {
        var (now, before): (Rational?, Rational?) = (nil, nil)
        var (lacksNow, lacksBefore) = (false, false)
        // By place, since a copy of each workload with its names would cost more than the sums.
        let workloads = rule.workloads
        for place in workloads.indices {
            let count = evidence.entered(workloads[place].input)
            let countBefore = evidence.entered(workloads[place].baseline)
            if let count { now = (now ?? .zero) + count * workloads[place].rate }
            if let countBefore { before = (before ?? .zero) + countBefore * workloads[place].rate }
            if count == nil, countBefore != nil { lacksNow = true }
            if count != nil, countBefore == nil { lacksBefore = true }
        }
        current = lacksNow ? nil : now
        baseline = lacksBefore ? nil : before
    }

    /// The growth in percent on a baseline; `nil` when either is unknown or the baseline is zero.
    func growth(on baseline: Rational?) -> Rational? {
        guard let current, let baseline else { return nil }
        return ((current - baseline) * 100).divided(by: baseline)
    }
}
