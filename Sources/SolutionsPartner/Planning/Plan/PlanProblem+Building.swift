extension PlanProblem {
    /// Lays out the question for one choice of tracks.
    init(
        partner: Partner, ground: PlanGround, day: CalendarDate, request: PlanRequest, targets: [PlanTarget]
    ) {
        let (edition, counted) = (ground.edition, ground.counted)
        self.partner = partner
        self.ground = ground
        self.day = day
        self.request = request
        self.targets = targets
        // Each target is judged by the numbers of its own track.
        let evidence = targets.reduce(EvidenceTable(partner: partner, edition: edition, day: day, peopleOn: counted)) {
            $0.asking(track: $1.track.id)
        }
        self.evidence = evidence
        served = partner.people.map { person in
            let held = HeldKeys(person, on: counted)
            return Set(edition.lists.indices.filter { held.serve(edition.lists[$0], on: counted) })
        }
        var limits: [Int: Int] = [:]
        for (place, name) in edition.inputLists.enumerated() {
            guard let name, let limit = request.costs.inputs[edition.inputs[place].name]?.limit,
                let list = edition.lists.firstIndex(where: { $0.id == name })
            else { continue }
            limits[list] = min(limits[list] ?? limit, limit)
        }
        listLimits = limits

        let metrics = targets.enumerated().flatMap { place, target in
            target.track.metrics.map { (target: place, rules: $0.planned(keepingSpare: request.keepsSpare)) }
        }
        var builder = VariableBuilder(
            evidence: evidence, ground: ground, day: day, costs: request.costs, partner: partner,
            served: served, listLimits: limits)
        for metric in metrics { builder.collect(metric.rules) }
        builder.finish()
        variables = builder.variables
        factors = metrics.map { builder.factor(of: $0.rules, target: $0.target) }
    }

    /// Every choice of tracks that might qualify: all of them where the best total counts, otherwise the one that
    /// counts.
    static func targets(
        of request: PlanRequest, card: Scorecard
    ) -> [[PlanTarget]] {
        var choices: [[PlanTarget]] = [[]]
        for score in card.designations {
            let rules = score.rules
            let options: [PlanTarget]
            if case .bestTotal = rules.choice, score.choice != .requested, rules.tracks.count > 1 {
                // The track that counts today first: it is the likeliest to be near.
                let order = [score.countingIndex] + rules.tracks.indices.filter { $0 != score.countingIndex }
                options = order.map { index in
                    PlanTarget(
                        rules: rules, track: rules.tracks[index],
                        rivals: rules.tracks.indices.filter { $0 != index }.map { rules.tracks[$0] })
                }
            } else {
                options = [PlanTarget(rules: rules, track: score.counting.rules, rivals: [])]
            }
            choices = choices.flatMap { choice in options.map { choice + [$0] } }
        }
        return choices
    }
}

extension MetricRules {
    /// The rules with one person more in every gate where a spare is asked for.
    func planned(keepingSpare: Bool) -> MetricRules {
        guard keepingSpare, case .staged(let steps) = rule else { return self }
        let stricter = steps.map { step in
            SkillingStep(
                id: step.id, list: step.list, input: step.input, people: step.people + (step.isGate ? 1 : 0),
                earns: step.earns, isGate: step.isGate)
        }
        return MetricRules(
            id: id, category: category, name: name, shortName: shortName, abbreviation: abbreviation, maximum: maximum,
            unit: unit, counts: counts,
            rule: .staged(stricter), associations: associations, source: source, note: note)
    }

    /// The inputs that a plan can raise step by step, with what is worth reaching.
    var ladders: [(input: InputReference, threshold: Rational, maximum: Rational)] {
        switch rule {
        case .linear(let rule): rule.list == nil ? [(rule.input, rule.threshold, maximum)] : []
        case .growth(let rule): [(rule.input, rule.threshold, maximum)]
        case .staged: []
        case .bestOf(let options): options.map { ($0.input, $0.threshold, maximum) }
        case .pools(let rule): rule.pools.map { ($0.input, $0.threshold, $0.maximum) }
        }
    }

    /// The head counts that exams raise, with the number of people worth having.
    var headCounts: [(input: InputReference, list: ListReference, people: Int)] {
        switch rule {
        case .linear(let rule): rule.list.map { [(rule.input, $0, rule.threshold.ceiling)] } ?? []
        case .staged(let steps): steps.map { ($0.input, $0.list, $0.people) }
        default: []
        }
    }
}
