/// Applies rules to evidence.
struct Scorer {
    private let evidence: ScoredEvidence

    init(evidence: EvidenceTable) { self.evidence = ScoredEvidence(evidence) }

    @inline(__always) private func known(of part: RulePart) -> InputFact { evidence.table.facts[part.input] }

    func designation(_ rules: DesignationRules, requested: TrackID?, edition: ProgramEdition) -> DesignationScore {
        var tracks: [TrackScore] = []
        tracks.reserveCapacity(rules.tracks.count)
        for track in rules.tracks {
            let own = evidence.table.isSameForTracks ? self : Scorer(evidence: evidence.table.asking(track: track.id))
            tracks.append(own.score(track, required: rules.requiredPoints))
        }
        let (index, reason) = choose(rules, tracks, requested: requested, edition)
        return DesignationScore(
            rules: rules, tracks: tracks, countingIndex: index, choice: reason, required: rules.requiredPoints)
    }

    private func score(_ rules: TrackRules, required: Rational) -> TrackScore {
        var total = Rational.zero
        var hasZero = false
        let metrics = rules.metrics.indices.map { place in
            let score = metric(rules.metrics[place])
            total += score.points
            if score.points.isZero { hasZero = true }
            return score
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
            if let frozen = assignment.frozen, let word = evidence.table.fixedTrack(frozen, edition),
                let index = index(of: TrackID(rawValue: word))
            {
                return (index, .fixedAtEnrolment)
            }
            // A track of another edition was assigned by another rule, even where this one asks it for the same numbers.
            if let word = evidence.table.word(assignment.input),
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
            guard let value = evidence.table.entered(condition.input) else {
                holds = nil
                continue
            }
            if !condition.holds(value) { return false }
        }
        return holds
    }

    /// Scores one metric.
    func metric(_ rules: MetricRules) -> MetricScore {
        switch rules.shape {
        case .linear: linear(rules)
        case .growth(let hasMinimum): growth(rules, hasMinimum: hasMinimum)
        case .staged: staged(rules)
        case .bestOf: bestOf(rules)
        case .pools(let combination, let haveSum): pools(rules, combination, haveSum: haveSum)
        }
    }

    /// Whether a part lacks people of a list of which nobody can pass an exam any more.
    static func isClosed(_ part: RulePart, for rules: MetricRules, in evidence: EvidenceTable) -> Bool {
        guard rules.category == .skilling, part.lastDay < evidence.dayNumber else { return false }
        if case .staged = rules.shape { return evidence.facts[part.input].number < part.threshold }
        return true
    }

    /// What is to be said of a metric that lacks points for want of people who cannot be had any more.
    private func closing(_ rules: MetricRules, _ points: Rational) -> ScoreRemarks {
        guard rules.category == .skilling, rules.lastDay < evidence.table.dayNumber, points < rules.maximum
        else { return [] }
        for part in rules.parts where Self.isClosed(part, for: rules, in: evidence.table) { return .listClosed }
        return []
    }

    /// The points of a value on a threshold: in proportion, for whole units only where the unit is indivisible, never
    /// below zero and never above the maximum.
    static func points(_ value: Rational?, unit: Unit, threshold: Rational, maximum: Rational) -> Rational {
        guard let value else { return .zero }
        return points(value, isWhole: unit.isWhole, threshold: threshold, maximum: maximum)
    }

    /// The same with what a whole unit is worth, where that is known, which is the proportion reckoned before.
    @inline(__always) static func points(
        _ value: Rational, isWhole: Bool, threshold: Rational, maximum: Rational, worth: UnitWorth? = nil
    ) -> Rational {
        if value.numerator <= 0 { return .zero }
        if value >= threshold { return maximum }
        let counted = isWhole ? Rational(value.floor) : value
        return worth?.times(counted) ?? (maximum * counted).divided(by: threshold) ?? .zero
    }

    /// Whole units missing from a value to a threshold; an unknown value is missing all of it.
    static func missing(_ value: Rational?, threshold: Rational) -> Int {
        min(max(0, (threshold - (value ?? .zero)).ceiling), Int(Rational.inputLimit))
    }

    private func linear(_ rules: MetricRules) -> MetricScore {
        let fact = known(of: rules.parts[0])
        let points = rules.parts[0].points(of: fact.number)
        return MetricScore(
            rules: rules, evidence: evidence, value: fact.known, points: points,
            remarks: fact.remarks.union(closing(rules, points)))
    }

    private func growth(_ rules: MetricRules, hasMinimum: Bool) -> MetricScore {
        var remarks: ScoreRemarks = []
        let fact = known(of: rules.parts[0])
        let minimum = hasMinimum ? known(of: rules.parts[1]) : InputFact()
        // What is entered comes first, then what follows from entered workloads, then what follows from records.
        let isEntered = fact.origin == .typed && minimum.origin == .typed
        let consumption =
            isEntered ? Consumption() : Consumption(of: rules, from: hasMinimum ? 2 : 1, in: evidence.table)
        let baseline = minimum.typed ?? consumption.baseline ?? minimum.entered
        var value = fact.typed
        if value == nil, let growth = consumption.growth(on: baseline) {
            value = growth
            remarks.insert(.derived)
        }
        if value == nil, let growth = fact.entered {
            value = growth
            remarks.formUnion(fact.remarks)
        }
        if hasMinimum {
            if let baseline {
                if baseline < rules.parts[1].threshold { remarks.insert(.belowMinimum) }
            } else if value != nil {
                remarks.insert(.minimumUnchecked)
            }
        }
        if let baseline, baseline.isZero, !isMinimumOfNow(rules) {
            // Nothing divided by nothing is no growth rate, whatever was entered.
            value = nil
            remarks.insert(.zeroBaseline)
        }
        let counted = remarks.contains(.belowMinimum) ? nil : value
        let points = rules.parts[0].points(of: counted ?? .zero)
        return MetricScore(
            rules: rules, evidence: evidence, value: value, points: points,
            remarks: remarks.union(closing(rules, points)))
    }

    /// Whether the least amount of a growth is one of now, which growth is no share of.
    private func isMinimumOfNow(_ rules: MetricRules) -> Bool {
        guard case .growth(let rule) = rules.rule else { return false }
        return rule.minimum?.time == .now
    }

    /// The points of steps with so many people each, none for unknown: those of the gates that are passed, and those of the
    /// last step once all of them are.
    @inline(__always) static func stagedPoints(
        _ rules: MetricRules, counting people: (RulePart) -> Rational
    ) -> (points: Rational, gatesMet: Bool) {
        var (earned, gatesMet) = (Rational.zero, true)
        for part in rules.parts where part.isGate {
            if people(part) >= part.threshold { earned += part.maximum } else { gatesMet = false }
        }
        guard gatesMet, !rules.parts.isEmpty else { return (earned, gatesMet) }
        let scoring = rules.parts[rules.parts.count - 1]
        return (earned + scoring.points(of: people(scoring)), true)
    }

    private func staged(_ rules: MetricRules) -> MetricScore {
        var remarks: ScoreRemarks = []
        for part in rules.parts { remarks.formUnion(known(of: part).remarks) }
        // Steps say nothing of records.
        remarks.remove(.fromRecords)
        remarks.remove(.atLeast)
        let (points, gatesMet) = Self.stagedPoints(rules) { known(of: $0).number }
        if !gatesMet { remarks.insert(.gateUnmet) }
        return MetricScore(
            rules: rules, evidence: evidence, value: known(of: rules.parts[rules.parts.count - 1]).known,
            points: points, remarks: remarks.union(closing(rules, points)))
    }

    private func bestOf(_ rules: MetricRules) -> MetricScore {
        // Without points, the known option that is nearest to its threshold is the one worth showing.
        func distance(_ place: Int) -> Rational? {
            let part = rules.parts[place]
            return known(of: part).known.flatMap { (part.threshold - $0).divided(by: part.threshold) }
        }
        func isNearer(_ place: Int, than other: Int) -> Bool {
            distance(place).map { new in distance(other).map { new < $0 } ?? true } ?? false
        }
        var best = 0
        var bestPoints = rules.parts[0].points(of: known(of: rules.parts[0]).number)
        for place in rules.parts.indices.dropFirst() {
            let points = rules.parts[place].points(of: known(of: rules.parts[place]).number)
            if points > bestPoints || (points == bestPoints && isNearer(place, than: best)) {
                (best, bestPoints) = (place, points)
            }
        }
        let fact = known(of: rules.parts[best])
        return MetricScore(
            rules: rules, evidence: evidence, value: fact.known, points: bestPoints,
            remarks: fact.remarks.union(closing(rules, bestPoints)), option: best)
    }

    private func pools(_ rules: MetricRules, _ combination: PoolRule.Combination, haveSum: Bool) -> MetricScore {
        var remarks: ScoreRemarks = []
        var isKnown = false
        var (sum, points) = (Rational.zero, Rational.zero)
        for part in rules.parts {
            let fact = known(of: part)
            remarks.formUnion(fact.remarks)
            if fact.origin != .none { isKnown = true }
            sum += max(.zero, fact.number)
            if combination != .counts { points += part.points(of: fact.number) }
        }
        // Pools of which the counts are added earn together what each alone would.
        points = combination == .counts ? rules.parts[0].points(of: sum) : min(points, rules.maximum)
        return MetricScore(
            rules: rules, evidence: evidence, value: isKnown ? (haveSum ? sum : points) : nil,
            points: points, remarks: remarks.union(closing(rules, points)))
    }
}

extension RulePart {
    /// The points of a value.
    @inline(__always) func points(of value: Rational) -> Rational {
        Scorer.points(value, isWhole: isWhole, threshold: threshold, maximum: maximum, worth: worth)
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

    /// Nothing is known.
    init() { (current, baseline) = (nil, nil) }

    /// The consumption of the workloads among the parts of a rule.
    ///
    /// - Parameter first: The place of the first one; those after it are workloads too.
    init(of rules: MetricRules, from first: Int, in evidence: EvidenceTable) {
        var (now, before): (Rational?, Rational?) = (nil, nil)
        var (lacksNow, lacksBefore) = (false, false)
        for workload in rules.parts[first...] {
            let count = evidence.facts[workload.input].entered
            let countBefore = evidence.facts[workload.baseline].entered
            // The most that a workload is worth is its consumption value per unit.
            if let count { now = (now ?? .zero) + count * workload.maximum }
            if let countBefore { before = (before ?? .zero) + countBefore * workload.maximum }
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
