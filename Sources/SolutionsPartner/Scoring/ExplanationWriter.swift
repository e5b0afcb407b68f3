/// Puts the reckoning of one metric into words.
struct ExplanationWriter {
    let score: MetricScore
    let partner: Partner
    let edition: ProgramEdition
    let day: CalendarDate
    let spelling: NumberSpelling

    private var maximum: String { spelling.points(score.rules.maximum, nil) }

    private func points(_ value: Rational, of maximum: Rational? = nil) -> String {
        "\(spelling.points(value, maximum)) \(Unit.point.word(for: value))"
    }

    private func spelled(_ value: Rational?, _ unit: Unit) -> String {
        guard let value else { return "not entered" }
        return unit == .percent
            ? "\(spelling.quantity(value)) %" : unit.words(for: value, written: spelling.quantity(value))
    }

    private func product(_ value: Rational?, unit: Unit, threshold: Rational, maximum: Rational, result: Rational)
        -> String
    {
        guard let value else { return "nothing entered, so no points are counted" }
        let counted = unit.isWhole ? Rational(value.floor) : value
        let most = spelling.points(maximum, nil)
        let base = "\(most) × \(spelling.quantity(counted)) ÷ \(spelling.quantity(threshold))"
        if counted <= 0 { return "\(spelled(value, unit)): nothing to count = 0 points" }
        if counted > threshold {
            return "\(base), at most \(most) = \(points(result, of: maximum))"
        }
        return "\(base) = \(points(result, of: maximum))"
    }

    var formula: [String] {
        let rules = score.rules
        switch rules.rule {
        case .linear(let rule):
            return [
                product(
                    score.value, unit: score.unit, threshold: rule.threshold, maximum: rules.maximum,
                    result: score.points)
            ]
        case .growth(let rule):
            if score.remarks.contains(.zeroBaseline) {
                return ["no growth rate on a baseline of zero: not known, counted as 0 points"]
            }
            if score.remarks.contains(.belowMinimum) { return ["below the minimum = 0 points"] }
            return [
                product(
                    score.value, unit: score.unit, threshold: rule.threshold, maximum: rules.maximum,
                    result: score.points)
            ]
        case .staged(let steps): return stagedFormula(steps)
        case .bestOf(let options):
            let lines = options.enumerated().map { index, option in
                let points = Scorer.points(
                    score.parts[index], unit: rules.unit, threshold: option.threshold, maximum: rules.maximum)
                return "\(option.name): "
                    + product(
                        score.parts[index], unit: rules.unit, threshold: option.threshold, maximum: rules.maximum,
                        result: points)
            }
            return score.isUnknown ? lines : lines + ["the best one counts: \(options[score.option ?? 0].name)"]
        case .pools(let rule): return poolFormula(rule)
        }
    }

    private func stagedFormula(_ steps: [SkillingStep]) -> [String] {
        let reserve = steps.dropLast().reduce(Rational.zero) { $0 + $1.earns }
        var lines: [String] = []
        for (step, count) in zip(steps, score.parts) {
            let codes = step.list.list.certifications.map(\.id)
            let names = codes.prefix(4).joined(separator: ", ") + (codes.count > 4 ? ", …" : "")
            if step.isGate {
                let met = (count ?? .zero) >= Rational(step.people)
                let earns = step.earns.isZero ? "" : met ? ": \(points(step.earns))" : ": 0 points"
                // Of what nobody entered nothing is concluded.
                let state = count == nil ? "" : " – \(met ? "met" : "not met")\(earns)"
                lines.append("\(title(of: step)), a gate: \(people(count, of: step)) (\(names))\(state)")
            } else {
                let line = product(
                    count, unit: .person, threshold: Rational(step.people), maximum: score.rules.maximum - reserve,
                    result: Scorer.points(
                        count, unit: .person, threshold: Rational(step.people), maximum: score.rules.maximum - reserve))
                let waits = score.remarks.contains(.gateUnmet) ? ", waiting for the gates" : ""
                lines.append("\(title(of: step)) (\(names)): \(line)\(waits)")
            }
        }
        return lines
    }

    /// A step at the beginning of a line: `Step 1`.
    private func title(of step: SkillingStep) -> String { step.title.prefix(1).uppercased() + step.title.dropFirst() }

    /// The people of a gate against those that it takes.
    private func people(_ count: Rational?, of step: SkillingStep) -> String {
        let needed = Rational(step.people)
        guard let count else { return "not entered, \(spelled(needed, .person)) needed" }
        return count > needed
            ? "\(spelled(count, .person)), \(spelling.quantity(needed)) needed"
            : "\(spelling.quantity(count)) of \(spelled(needed, .person))"
    }

    private func poolFormula(_ rule: PoolRule) -> [String] {
        if rule.combination == .counts {
            let counts = zip(rule.pools, score.parts).map {
                "\($0.name) \($1.map(spelling.quantity) ?? "not entered")"
            }
            let line = product(
                score.value, unit: score.unit, threshold: rule.threshold, maximum: score.rules.maximum,
                result: score.points)
            return [counts.joined(separator: " + ") + ", each at least 0", line]
        }
        let lines = zip(rule.pools, score.parts).map { pool, part in
            let points = Scorer.points(
                part, unit: pool.input.unit, threshold: pool.threshold, maximum: pool.maximum)
            return "\(pool.name): "
                + product(
                    part, unit: pool.input.unit, threshold: pool.threshold, maximum: pool.maximum, result: points)
        }
        let end =
            rule.combination == .cappedEach
            ? "added: \(points(score.points, of: score.rules.maximum))"
            : "added, at most \(maximum): \(points(score.points, of: score.rules.maximum))"
        return lines + [end]
    }

    var remarks: [String] {
        var lines: [String] = []
        let remarks = score.remarks
        if remarks.contains(.belowMinimum), let minimum {
            lines.append(
                "\(minimum.meaning.prefix(1).uppercased() + minimum.meaning.dropFirst()) must be at least \(spelling.quantity(minimum.amount)); below it growth earns nothing."
            )
        }
        if remarks.contains(.minimumUnchecked), let minimum {
            lines.append(
                "Not checked: \(minimum.meaning) of at least \(spelling.quantity(minimum.amount)) (enter \(minimum.input.name))."
            )
        }
        if remarks.contains(.zeroBaseline) {
            lines.append("The baseline is zero, so a growth rate cannot be computed.")
        }
        if remarks.contains(.differsFromPeople) {
            lines.append("The entered number differs from what the listed people give; the entered one counts.")
        }
        if remarks.contains(.peopleUnsettled) { lines.append(unsettled) }
        if let value = score.value, value < 0 {
            lines.append("A number below zero earns 0 points.")
        }
        return lines
    }

    /// Who may be one person, and how many they are at least and at most.
    private var unsettled: String {
        var counts: [String] = []
        if case .staged(let steps) = score.rules.rule {
            for (place, step) in steps.enumerated() where place < score.partsAtMost.count {
                guard let most = score.partsAtMost[place] else { continue }
                counts.append("\(title(of: step)) \(range(score.parts[place], most))")
            }
        } else if let most = score.atMost {
            counts.append(range(score.value, most))
        }
        var (who, until): ([String], [String]) = ([], [])
        for group in LikelyPair.namesakes(among: partner.people).prefix(3) {
            let people = group.map { partner.people[$0] }
            who.append("\(people[0].name) (\(people.map(\.id).joined(separator: ", "))) may be one person")
            if until.isEmpty {
                until.append(
                    "all but one are taken out, or said to be somebody else (person.\(people[0].id).apart=\(people[1].id))"
                )
            }
        }
        if !LikelyPair.pairs(among: partner.people).isEmpty {
            who.append("Some who were typed by hand may be people of downloads")
            until.append("'seventy import' is told who is who (--join, --apart)")
        }
        return "\(who.joined(separator: ". ")): \(counts.joined(separator: "; ")). "
            + "The least counts until \(until.joined(separator: ", and "))."
    }

    private func range(_ least: Rational?, _ most: Rational) -> String {
        "at least \(spelling.quantity(least ?? .zero)), at most \(spelled(most, .person))"
    }

    private var minimum: GrowthRule.Minimum? {
        guard case .growth(let rule) = score.rules.rule else { return nil }
        return rule.minimum
    }

    var facts: [Explanation.Fact] {
        var facts: [Explanation.Fact] = []
        let lists: [InputName: CertificationList]
        switch score.rules.rule {
        case .linear(let rule): lists = rule.list.map { [rule.input.name: $0.list] } ?? [:]
        case .staged(let steps): lists = Dictionary(steps.map { ($0.input.name, $0.list.list) }) { first, _ in first }
        default: lists = [:]
        }
        for input in score.rules.inputs {
            let measures = edition.names(of: input).compactMap { partner.measures[$0] }
            let recorded = partner.derived.isEmpty ? nil : recorded(input)
            // The one that scores, otherwise one that speaks for the list of another edition.
            if let measure = measures.first(where: { serves(input, $0) }) ?? measures.first {
                facts.append(fact(input, measure))
            } else if recorded == nil, lists[input.name] == nil || partner.people.isEmpty, !input.isWorkload {
                facts.append(Explanation.Fact(input: input.name, value: "not entered", origin: ""))
            }
            if let recorded { facts.append(recorded) }
            guard let list = lists[input.name], !partner.people.isEmpty else { continue }
            let people = EvidenceTable.people(of: partner, serving: list, on: day)
            let names = people.prefix(6).map(\.name).joined(separator: ", ")
            let count = EvidenceTable.headCount(of: partner, serving: list, on: day)
            facts.append(
                Explanation.Fact(
                    input: input.name,
                    value: count.isSettled
                        ? spelled(Rational(count.atLeast), .person)
                        : range(Rational(count.atLeast), Rational(count.atMost)),
                    origin: people.isEmpty ? "from the listed people" : "\(names)\(people.count > 6 ? ", …" : "")"))
        }
        return facts
    }

    /// Whether a head count speaks for the certification list that the edition reads it for.
    private func serves(_ input: InputReference, _ measure: Measure) -> Bool {
        guard let list = measure.list, let expected = edition.inputLists[input.index] else { return true }
        return list == expected
    }

    /// What the records of months say of an input, beside what is entered or in its place.
    private func recorded(_ input: InputReference) -> Explanation.Fact? {
        let track = edition.designations.lazy.flatMap(\.tracks).first { track in
            track.metrics.contains { $0 === score.rules }
        }
        guard
            let (month, number) = partner.derived.number(
                of: input.name, track: track?.id, edition: edition.id, on: day)
        else {
            guard case .month(let month, let last, let inputs)? = partner.derived.lack(on: day, edition: edition.id),
                inputs.contains(input.name)
            else { return nil }
            return Explanation.Fact(
                input: input.name, value: "unknown",
                origin:
                    "nothing of it follows from the downloads of \(month), the last month that is closed; those of \(last) say nothing of it"
            )
        }
        let value = spelled(number.value, input.unit)
        let months = number.monthRuns.map { $0.replacing("..", with: " to ") }.joined(separator: ", ")
        let whole = number.isComplete ? "complete" : "not all of it is known"
        return Explanation.Fact(
            input: input.name, value: number.isComplete ? value : "at least \(value)",
            origin:
                "\(Provenance.Origin.derived.rawValue) for \(month), an estimate from the downloads of \(months), \(whole)",
            derived: number)
    }

    private func fact(_ input: InputReference, _ measure: Measure) -> Explanation.Fact {
        let value: String
        switch measure.value {
        case .quantity(let quantity): value = spelled(quantity, input.unit)
        case .text(let word): value = word
        case .date(let day): value = spelling.day(day)
        }
        var origin = measure.provenance.origin.rawValue
        if let author = measure.provenance.author { origin += " by \(author)" }
        if let time = measure.provenance.time {
            origin += ", \(CalendarDate(time.prefix(10)).map(spelling.day) ?? String(time.prefix(10)))"
        }
        if !serves(input, measure) { origin += ", for other certifications than this edition counts" }
        return Explanation.Fact(input: input.name, value: value, origin: origin)
    }
}

extension InputReference {
    /// Whether the input is one of the many workloads, which are only worth telling when they are known.
    fileprivate var isWorkload: Bool { unit == .capacity }
}

extension ProgramEdition {
    /// Every name under which a partner may have entered an input, its own first.
    func names(of input: InputReference) -> [InputName] {
        [input.name] + definitions.filter { $0.name == input.name }.flatMap(\.aliases)
    }
}
