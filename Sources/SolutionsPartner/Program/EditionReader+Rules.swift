internal import JSONTree

extension EditionReader {
    /// Reads the rule of a metric, whatever its shape.
    mutating func rule(
        _ cursor: JSONCursor, metric: MetricID, unit: Unit, maximum: Rational
    ) -> ScoringRule? {
        switch cursor.required("shape")?.asString {
        case "linear":
            cursor.refuseMembers(except: EditionMembers.linear)
            let list = cursor["list"].flatMap { listReference($0) }
            guard let threshold = cursor.required("threshold")?.asPositive,
                let input = inputReference(cursor.required("input"), unit: unit, metric: metric, list: list?.list)
            else { return nil }
            return .linear(LinearRule(input: input, threshold: threshold, list: list))
        case "growth": return growth(cursor, metric: metric, unit: unit)
        case "staged": return staged(cursor, metric: metric, maximum: maximum)
        case "best-of":
            cursor.refuseMembers(except: EditionMembers.bestOf)
            let options = (cursor.required("options")?.items ?? []).compactMap { item -> RuleOption? in
                item.refuseMembers(except: EditionMembers.option)
                guard let id = item.required("id")?.identifier, let name = item.required("name")?.asString,
                    let threshold = item.required("threshold")?.asPositive,
                    let input = inputReference(item.required("input"), unit: unit, metric: metric)
                else { return nil }
                return RuleOption(id: id, name: name, input: input, threshold: threshold)
            }
            if options.isEmpty { cursor.fault(expected: "at least one option", found: "none") }
            return options.isEmpty ? nil : .bestOf(options)
        case "pools": return pools(cursor, metric: metric, unit: unit, maximum: maximum)
        default:
            cursor["shape"]?.fault(
                expected: "one of \"linear\", \"growth\", \"staged\", \"best-of\", \"pools\"")
            return nil
        }
    }

    private mutating func growth(_ cursor: JSONCursor, metric: MetricID, unit: Unit) -> ScoringRule? {
        cursor.refuseMembers(except: EditionMembers.growth)
        guard let threshold = cursor.required("threshold")?.asPositive,
            let input = inputReference(cursor.required("input"), unit: unit, metric: metric)
        else { return nil }
        var minimum: GrowthRule.Minimum?
        if let entry = cursor["minimum"] {
            entry.refuseMembers(except: EditionMembers.minimum)
            let unit = entry.required("unit")?.asCase(Unit.self) ?? .usd
            if let amount = entry.required("amount")?.asPositive,
                let reference = inputReference(entry.required("input"), unit: unit, metric: metric)
            {
                minimum = GrowthRule.Minimum(
                    input: reference, amount: amount, meaning: entry.required("meaning")?.asString ?? "",
                    time: entry["of"]?.asCase(GrowthRule.Minimum.Time.self) ?? .yearAgo)
            }
        }
        var rates: [GrowthRule.WorkloadRate] = []
        if let entry = cursor["workloads"] {
            entry.refuseMembers(except: EditionMembers.workloads)
            let card = entry.required("rateCard")
            let prefix = entry.required("prefix")?.asString ?? ""
            if let name = card?.asString, rateCards[name] == nil {
                card?.fault(expected: "the name of a rate card in \"rateCards\"", found: "\"\(name)\", which is none")
            }
            for workload in rateCards[card?.asString ?? ""] ?? [] {
                let name = "\(prefix).\(workload.id)"
                guard
                    case .success(let now) = builder.reference(name, unit: .capacity, metric: metric, list: nil),
                    case .success(let before) = builder.reference(
                        "\(name).baseline", unit: .capacity, metric: metric, list: nil)
                else {
                    entry.fault(expected: "workload inputs of their own", found: "\(name), which another rule reads")
                    continue
                }
                rates.append(
                    GrowthRule.WorkloadRate(
                        id: workload.id, name: workload.name, rate: workload.rate, input: now, baseline: before))
            }
        }
        return .growth(GrowthRule(input: input, threshold: threshold, minimum: minimum, workloads: rates))
    }

    private mutating func staged(_ cursor: JSONCursor, metric: MetricID, maximum: Rational) -> ScoringRule? {
        cursor.refuseMembers(except: EditionMembers.staged)
        var steps: [SkillingStep] = []
        let stepCursor = cursor.required("steps")
        let items = stepCursor?.items ?? []
        if items.isEmpty { stepCursor?.fault(expected: "at least one step") }
        for (offset, item) in items.enumerated() {
            item.refuseMembers(except: EditionMembers.step)
            let isGate = item["gate"] != nil
            if isGate == (offset == items.count - 1) {
                item.fault(
                    expected: isGate ? "a \"threshold\" in the last step" : "a \"gate\" in every step but the last")
            }
            if !isGate { item["earns"]?.fault(expected: "nothing, since only gates earn points of their own") }
            guard let id = item.required("id")?.identifier, let list = listReference(item.required("list")),
                let people = item.required(isGate ? "gate" : "threshold")?.asInt(in: 1...1000),
                let input = inputReference(item.required("input"), unit: .person, metric: metric, list: list.list)
            else { continue }
            steps.append(
                SkillingStep(
                    id: id, list: list, input: input, people: people, earns: item["earns"]?.asPositive ?? 0,
                    isGate: isGate))
        }
        let earned = steps.reduce(Rational.zero) { $0 + $1.earns }
        if earned >= maximum {
            cursor.fault(expected: "gates that earn less than the maximum of \(maximum)", found: "\(earned)")
        }
        guard steps.count == items.count, !steps.isEmpty else { return nil }
        return .staged(steps)
    }

    private mutating func pools(
        _ cursor: JSONCursor, metric: MetricID, unit: Unit, maximum: Rational
    ) -> ScoringRule? {
        cursor.refuseMembers(except: EditionMembers.pools)
        guard let combination = cursor.required("combine")?.asCase(PoolRule.Combination.self) else { return nil }
        let common = combination == .counts ? cursor.required("threshold")?.asPositive : maximum
        let pools = (cursor.required("pools")?.items ?? []).compactMap { item -> PoolRule.Pool? in
            item.refuseMembers(except: EditionMembers.pool)
            let poolUnit = item["unit"].map { $0.asCase(Unit.self) } ?? unit
            guard let id = item.required("id")?.identifier, let name = item.required("name")?.asString, let poolUnit,
                let input = inputReference(item.required("input"), unit: poolUnit, metric: metric)
            else { return nil }
            let threshold = combination == .counts ? common : item.required("threshold")?.asPositive
            let most = combination == .cappedEach ? item.required("maximum")?.asPositive : maximum
            guard let threshold, let most else { return nil }
            return PoolRule.Pool(id: id, name: name, input: input, threshold: threshold, maximum: most)
        }
        guard let common, !pools.isEmpty else {
            if case .array(let items)? = cursor["pools"]?.node.content, items.isEmpty {
                cursor["pools"]?.fault(expected: "at least one pool")
            }
            return nil
        }
        if combination == .counts, Set(pools.map(\.input.unit)) != [unit] {
            cursor.fault(expected: "pools of the metric's unit, since their counts are added", found: "another unit")
        }
        if combination == .cappedEach, pools.reduce(Rational.zero, { $0 + $1.maximum }) != maximum {
            cursor.fault(expected: "pools whose maxima add up to \(maximum)")
        }
        return .pools(PoolRule(combination: combination, pools: pools, threshold: common))
    }
}
