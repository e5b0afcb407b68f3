import SolutionsPartner

extension MetricFact {
    /// Numbers entered, and the points that follow from the facts alone.
    struct Case: Sendable {
        let entered: [String: Int]
        let points: Rational
    }

    /// Cases around every border: nothing, zero, one, one below the threshold, the threshold, above, below zero.
    var cases: [Case] {
        switch shape {
        case .each(let input, let threshold):
            return Self.values(threshold).map { Case(entered: [input: $0], points: share($0, threshold, maximum)) }
        case .best(let options):
            return alone(options, maximum: maximum)
                + [
                    Case(entered: [options[0].input: options[0].threshold, options[1].input: 1], points: full),
                    Case(entered: [options[0].input: -1, options[1].input: options[1].threshold], points: full),
                    Case(
                        entered: [options[0].input: 1, options[1].input: 1],
                        points: share(1, options[0].threshold, maximum)),
                ]
        case .halves(let pools):
            return alone(pools, maximum: maximum / 2)
                + [
                    Case(
                        entered: [pools[0].input: pools[0].threshold * 9, pools[1].input: 1],
                        points: Rational(maximum / 2) + share(1, pools[1].threshold, maximum / 2)),
                    Case(
                        entered: [pools[0].input: pools[0].threshold, pools[1].input: pools[1].threshold], points: full),
                ]
        case .either(let pools):
            return alone(pools, maximum: maximum)
                + [
                    Case(
                        entered: [pools[0].input: pools[0].threshold / 2, pools[1].input: pools[1].threshold / 4],
                        points: Rational(maximum / 2 + maximum / 4)),
                    Case(
                        entered: [pools[0].input: pools[0].threshold, pools[1].input: pools[1].threshold], points: full),
                    Case(entered: [pools[0].input: -5000, pools[1].input: pools[1].threshold], points: full),
                ]
        case .together(let inputs, let threshold):
            return alone(inputs.map { ($0, threshold) }, maximum: maximum)
                + [
                    Case(entered: [inputs[0]: 1, inputs[1]: threshold - 1], points: full),
                    Case(entered: [inputs[0]: 1, inputs[1]: 2], points: share(3, threshold, maximum)),
                    // One pool in the red takes nothing from the other.
                    Case(entered: [inputs[0]: -9, inputs[1]: 2], points: share(2, threshold, maximum)),
                ]
        case .staged(let gates, let scoring, let people):
            let earned = gates.reduce(0) { $0 + $1.earns }
            let open = Dictionary(uniqueKeysWithValues: gates.map { ($0.input, $0.people) })
            var cases = Self.values(people).map { count in
                Case(
                    entered: open.merging([scoring: count]) { $1 },
                    points: Rational(earned) + share(count, people, maximum - earned))
            }
            for gate in gates {
                cases.append(
                    Case(
                        entered: open.merging([gate.input: gate.people - 1, scoring: people]) { $1 },
                        points: Rational(earned - gate.earns)))
                cases.append(
                    Case(
                        entered: [gate.input: gate.people],
                        points: gates.count == 1 || gate.earns > 0 ? Rational(gate.earns) : 0))
            }
            cases.append(Case(entered: open, points: Rational(earned)))
            cases.append(Case(entered: [scoring: people * 2], points: 0))
            return cases
        }
    }

    /// Numbers that bring the metric to its maximum.
    var thresholds: [String: Int] {
        switch shape {
        case .each(let input, let threshold): return [input: threshold]
        case .best(let options): return [options[0].input: options[0].threshold]
        case .halves(let pools): return Dictionary(uniqueKeysWithValues: pools.map { ($0.input, $0.threshold) })
        case .either(let pools): return [pools[1].input: pools[1].threshold]
        case .together(let inputs, let threshold): return [inputs[1]: threshold]
        case .staged(let gates, let scoring, let people):
            return Dictionary(uniqueKeysWithValues: gates.map { ($0.input, $0.people) } + [(scoring, people)])
        }
    }

    private var full: Rational { Rational(maximum) }

    private static func values(_ threshold: Int) -> [Int] {
        [-1, 0, 1, threshold - 1, threshold, threshold + 1, threshold * 100]
    }

    private func share(_ count: Int, _ threshold: Int, _ maximum: Int) -> Rational {
        Rational(maximum * min(max(count, 0), threshold), over: threshold) ?? .zero
    }

    private func alone(_ parts: [(input: String, threshold: Int)], maximum: Int) -> [Case] {
        parts.flatMap { part in
            Self.values(part.threshold).map {
                Case(entered: [part.input: $0], points: share($0, part.threshold, maximum))
            }
        }
    }
}
