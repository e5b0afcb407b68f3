/// The rules of scoring as facts.
extension ProgramFacts {
    mutating func collectRules(of edition: ProgramEdition, namedAs successor: ProgramEdition?) {
        let source = edition.qualificationSource
        add(.rule, "points", ["Every designation"], "points needed", .points(edition.requiredPoints), source)
        add(.rule, "maximum", ["Every designation"], "points that there are", .points(edition.maximumPoints), source)
        for rules in edition.designations {
            collect(rules, in: edition, namedAs: successor?.designation(rules.id))
        }
        for certification in edition.lists.flatMap(\.certifications) { collect(certification, source) }
    }

    private mutating func collect(
        _ rules: DesignationRules, in edition: ProgramEdition, namedAs successor: DesignationRules?
    ) {
        let (id, place) = (rules.id.rawValue, [rules.name])
        let source = rules.tracks.first?.metrics.first?.source ?? edition.qualificationSource
        add(.rule, "\(id)/name", [id], "name", .text(rules.name), source)
        add(.rule, "\(id)/short-name", [id], "short name", .text(rules.shortName), source)
        add(.rule, "\(id)/abbreviation", [id], "abbreviation", .text(rules.abbreviation), source)
        if rules.requiredPoints != edition.requiredPoints {
            add(.rule, "\(id)/points", place, "points needed", .points(rules.requiredPoints), source)
        }
        if rules.maximumPoints != edition.maximumPoints {
            add(.rule, "\(id)/maximum", place, "points that there are", .points(rules.maximumPoints), source)
        }
        add(.rule, "\(id)/inferred", place, "not known for certain", rules.inferred.map { .text($0) }, source)
        add(.rule, "\(id)/note", place, "note", rules.note.map { .text($0) }, source)
        collectChoice(rules, source)
        for track in rules.tracks {
            let others = track.otherIDs.map(\.rawValue)
            let named = successor?.tracks.filter { named in track.id.map { named.answers(to: $0) } ?? true } ?? []
            // The only track of before stands for each of those that took its place.
            let keys = named.isEmpty ? [(track.id?.rawValue, track.name)] : named.map { ($0.id?.rawValue, $0.name) }
            for (key, name) in keys {
                let prefix = key.map { "\(id)/\($0)" } ?? id
                let where_ = key == nil ? place : place + [track.id == nil ? name : track.name]
                if let key, track.id != nil {
                    add(.rule, prefix, place, "track \(key)", .text(track.name), source)
                    if !others.isEmpty {
                        add(.rule, "\(prefix)/other-names", where_, "other names of the track", .names(others), source)
                    }
                }
                for metric in track.metrics { collect(metric, of: rules, prefix: prefix, place: where_) }
            }
        }
    }

    private mutating func collectChoice(_ rules: DesignationRules, _ source: RuleSource) {
        let (id, place) = (rules.id.rawValue, [rules.name])
        switch rules.choice {
        case .single: add(.rule, "\(id)/choice", place, "how the track is found", .text("there is one"), source)
        case .bestTotal:
            add(.rule, "\(id)/choice", place, "how the track is found", .text("the higher total counts"), source)
        case .assigned(let assignment):
            add(.rule, "\(id)/choice", place, "how the track is found", .text(assignment.rule), source)
            let inputs = [assignment.input] + (assignment.frozen.map { [$0] } ?? [])
            add(
                .rule, "\(id)/choice/inputs", place, "where the track is entered",
                .names(inputs.map(\.name.rawValue)), source)
            guard let criterion = assignment.criterion else { return }
            let conditions = criterion.conditions.map { condition in
                let amount = ProgramFact.Value.quantity(condition.amount, condition.input.unit).words
                return "\(condition.input.name) \(condition.comparison.words) \(amount)"
            }
            let text =
                "\(criterion.track.rawValue) where \(conditions.joined(separator: " and ")), "
                + "else \(criterion.otherwise.rawValue)"
            add(.rule, "\(id)/choice/criterion", place, "what decides the track", .text(text), source)
        }
    }

    private mutating func collect(
        _ metric: MetricRules, of rules: DesignationRules, prefix: String, place: [String]
    ) {
        let (id, here, source) = ("\(prefix)/\(metric.id.rawValue)", place + [metric.name], metric.source)
        func fact(_ key: String, _ aspect: String, _ value: ProgramFact.Value?) {
            add(.rule, "\(id)/\(key)", here, aspect, value, source)
        }
        fact("name", "name", .text(metric.name))
        fact("short-name", "short name", .text(metric.shortName))
        fact("abbreviation", "abbreviation", .text(metric.abbreviation))
        fact("category", "category", .text(metric.category.rawValue))
        fact("maximum", "points at most", .points(metric.maximum))
        fact("unit", "unit", .text(metric.unit.rawValue))
        fact("counts", "what counts", .text(metric.counts))
        fact("associations", "associations", metric.associations.isEmpty ? nil : .names(metric.associations))
        fact("inferred", "not stated by a source", source.inferred.map { .text($0) })
        fact("note", "note", metric.note.map { .text($0) })
        switch metric.rule {
        case .linear(let rule):
            fact("threshold", "needed for all points", .quantity(rule.threshold, metric.unit))
            fact("input", "input", .text(rule.input.name.rawValue))
            if let list = rule.list { collect(list.list, of: rules, metric: metric, step: nil, track: prefix) }
        case .growth(let rule): collect(rule, of: rules, metric: metric, track: prefix, place: here)
        case .staged(let steps):
            for step in steps {
                let people = ProgramFact.Value.quantity(Rational(step.people), .person)
                fact(
                    "\(step.id)/people",
                    "\(step.title), \(step.isGate ? "people that open it" : "needed for all points")",
                    people)
                if step.isGate {
                    fact("\(step.id)/earns", "\(step.title), points of the gate", .points(step.earns))
                }
                fact("\(step.id)/input", "\(step.title), input", .text(step.input.name.rawValue))
                collect(step.list.list, of: rules, metric: metric, step: step.id, track: prefix)
            }
        case .bestOf(let options):
            for option in options {
                fact(
                    "\(option.id)/threshold", "\(option.name), needed for all points",
                    .quantity(option.threshold, metric.unit))
                fact("\(option.id)/name", "name of \(option.id)", .text(option.name))
                fact("\(option.id)/input", "\(option.name), input", .text(option.input.name.rawValue))
            }
        case .pools(let rule):
            fact("combine", "how the pools come together", .text(rule.combination.rawValue))
            if rule.combination == .counts {
                fact("threshold", "needed for all points", .quantity(rule.threshold, metric.unit))
            }
            for pool in rule.pools {
                if rule.combination != .counts {
                    fact(
                        "\(pool.id)/threshold", "\(pool.name), needed for its points",
                        .quantity(pool.threshold, pool.input.unit))
                    fact("\(pool.id)/maximum", "\(pool.name), points at most", .points(pool.maximum))
                }
                fact("\(pool.id)/name", "name of \(pool.id)", .text(pool.name))
                fact("\(pool.id)/input", "\(pool.name), input", .text(pool.input.name.rawValue))
            }
        }
    }

    private mutating func collect(
        _ rule: GrowthRule, of rules: DesignationRules, metric: MetricRules, track: String, place: [String]
    ) {
        let (id, source) = ("\(track)/\(metric.id.rawValue)", metric.source)
        add(
            .rule, "\(id)/threshold", place, "growth needed for all points", .quantity(rule.threshold, metric.unit),
            source)
        add(.rule, "\(id)/input", place, "input", .text(rule.input.name.rawValue), source)
        if let minimum = rule.minimum {
            add(
                .rule, "\(id)/minimum", place, "least amount (\(minimum.meaning))",
                .quantity(minimum.amount, minimum.input.unit), source)
            add(.rule, "\(id)/minimum/meaning", place, "what must be there", .text(minimum.meaning), source)
            add(
                .rule, "\(id)/minimum/input", place, "where that is entered", .text(minimum.input.name.rawValue), source
            )
        }
        // One rate card serves all tracks of a designation, as a rule.
        let isShared = Self.isShared(metric, of: rules) { other in
            guard case .growth(let growth) = other.rule else { return [] }
            return growth.workloads.map { "\($0.id) \($0.name) \($0.rate) \($0.input.name)" }
        }
        let prefix = isShared ? "\(rules.id.rawValue)/rates" : "\(id)/rates"
        let where_ = isShared ? [rules.name, metric.name] : place
        for workload in rule.workloads {
            add(
                .rule, "\(prefix)/\(workload.id)", where_, "rate of \(workload.name)", .number(workload.rate), source)
            add(
                .rule, "\(prefix)/\(workload.id)/name", where_, "name of \(workload.id)", .text(workload.name), source)
            add(
                .rule, "\(prefix)/\(workload.id)/input", where_, "input of \(workload.name)",
                .text(workload.input.name.rawValue), source)
        }
    }

    /// Whether every track of a designation says the same of a metric.
    private static func isShared(
        _ metric: MetricRules, of rules: DesignationRules, _ words: (MetricRules) -> [String]
    ) -> Bool {
        let own = words(metric)
        return rules.tracks.flatMap(\.metrics).allSatisfy { $0.id != metric.id || words($0) == own }
    }

    /// The certifications of a list, each of which joins or leaves on its own.
    private mutating func collect(
        _ list: CertificationList, of rules: DesignationRules, metric: MetricRules, step: String?, track: String
    ) {
        let isShared = Self.isShared(metric, of: rules) { other in
            switch other.rule {
            case .linear(let rule): step == nil ? rule.list?.list.certifications.map(\.id) ?? [] : []
            case .staged(let steps): steps.first { $0.id == step }?.list.list.certifications.map(\.id) ?? []
            case .growth, .bestOf, .pools: []
            }
        }
        let owner = isShared ? rules.id.rawValue : track
        let prefix = ([owner, "lists", metric.id.rawValue] + (step.map { [$0] } ?? [])).joined(separator: "/")
        let place = [rules.name, metric.name] + (step.map { [$0] } ?? [])
        for certification in list.certifications {
            add(
                .list, "\(prefix)/\(certification.id)", place, certification.id, .text(certification.name),
                metric.source)
        }
    }

    private mutating func collect(_ certification: Certification, _ otherwise: RuleSource) {
        let (id, place) = ("certifications/\(certification.id)", [certification.id])
        let source = certification.source ?? otherwise
        func fact(_ key: String, _ aspect: String, _ value: ProgramFact.Value?) {
            add(.certification, "\(id)/\(key)", place, aspect, value, source)
        }
        fact("name", "name", .text(certification.name))
        let others = certification.otherNames + certification.otherIDs
        fact("other-names", "other names", others.isEmpty ? nil : .names(others))
        addTerm(.certification, "\(id)/earned", place, "can be earned", through: certification.retired, source)
        addTerm(
            .certification, "\(id)/counts", place, "counts", from: certification.eligibleFrom,
            through: certification.countsThrough, source)
        fact("retired", "last day to earn it", certification.retired.map { .day($0) })
        fact("retired-perhaps", "last day to earn it, as some say", certification.retiredPerhaps.map { .day($0) })
        fact("from", "first day on which it counts", certification.eligibleFrom.map { .day($0) })
        fact("through", "last day on which it counts", certification.countsThrough.map { .day($0) })
        fact("replaced", "replaced by", certification.replacedBy.isEmpty ? nil : .names(certification.replacedBy))
        fact("note", "note", certification.note.map { .text($0) })
    }
}

extension TrackChoice.Comparison {
    /// The comparison in words that stand between a measure and an amount.
    var words: String {
        switch self {
        case .atLeast: "is at least"
        case .moreThan: "is more than"
        case .below: "is below"
        }
    }
}
