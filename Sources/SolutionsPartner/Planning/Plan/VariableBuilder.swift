/// Gathers what a plan can buy from the metrics that it wants to raise.
struct VariableBuilder {
    let evidence: EvidenceTable
    let ground: PlanGround
    let day: CalendarDate
    let costs: PlanCosts
    let partner: Partner
    let served: [Set<Int>]
    let listLimits: [Int: Int]

    private(set) var variables: [PlanVariable] = []
    private var ladders: [(input: InputReference, ladder: InputLadder)] = []
    /// The most people worth adding to each list, by place.
    private(set) var wanted: [Int: Int] = [:]
    private var inputVariables: [Int: Int] = [:]
    private var examVariables: [Int] = []

    init(
        evidence: EvidenceTable, ground: PlanGround, day: CalendarDate, costs: PlanCosts, partner: Partner,
        served: [Set<Int>], listLimits: [Int: Int]
    ) {
        self.evidence = evidence
        self.ground = ground
        self.day = day
        self.costs = costs
        self.partner = partner
        self.served = served
        self.listLimits = listLimits
    }

    /// Takes note of what a metric could use more of.
    mutating func collect(_ rules: MetricRules) {
        let score = Scorer(evidence: evidence).metric(rules)
        // Growth that a minimum blocks earns nothing, however high.
        if !score.remarks.isDisjoint(with: [.belowMinimum, .zeroBaseline]) { return }
        for (input, threshold, maximum) in rules.ladders {
            let place: Int
            if let known = ladders.firstIndex(where: { $0.input == input }) {
                place = known
            } else {
                // Growth may follow from workloads; what is derived today is where its ladder begins.
                let today = evidence.entered(input) ?? (rules.ladders.count == 1 ? score.value : nil)
                place = ladders.count
                ladders.append((input, InputLadder(from: today, unit: input.unit)))
            }
            ladders[place].ladder.climb(to: threshold, worth: maximum, unit: input.unit)
        }
        for (input, list, people) in rules.headCounts {
            let missing = min(people - count(of: input, list), 10_000)
            var allowed = min(missing, listLimits[list.index] ?? missing)
            if !partner.people.isEmpty, let others = costs.newPeople {
                allowed = min(allowed, served.count { !$0.contains(list.index) } + min(others, 10_000))
            }
            if allowed > 0 { wanted[list.index] = max(wanted[list.index] ?? 0, allowed) }
        }
    }

    /// The whole people of a step today.
    private func count(of input: InputReference, _ list: ListReference) -> Int {
        (evidence.entered(input) ?? evidence.derived(list) ?? .zero).floor
    }

    /// Makes the variables once every metric was seen.
    mutating func finish() {
        for (input, ladder) in ladders {
            let price = costs.price(of: input)
            let values = ladder.steps(limit: costs.inputs[input.name]?.limit)
            guard values.count > 1, price.leadTime <= ground.times.upperBound else { continue }
            inputVariables[input.index] = variables.count
            variables.append(
                PlanVariable(
                    subject: .input(input, values: values),
                    costs: values.map { ($0 - values[0]) * price.cost }, leadTime: price.leadTime))
        }
        let catalog = ExamCatalog(
            ground: ground, day: day, costs: costs, partner: partner, served: served, wanted: wanted,
            listLimits: listLimits)
        for type in catalog.types {
            var top = type.lists.map { wanted[$0] ?? 0 }.max() ?? 0
            if let limit = type.limit { top = min(top, limit) }
            for list in type.lists { if let limit = listLimits[list] { top = min(top, limit) } }
            guard top > 0 else { continue }
            examVariables.append(variables.count)
            variables.append(
                PlanVariable(
                    subject: .exam(type), costs: (0...top).map { Rational($0) * type.cost }, leadTime: type.leadTime))
        }
    }

    /// The table of a metric's points.
    func factor(of rules: MetricRules, target: Int) -> PlanFactor {
        var columns: [PlanFactor.Column] = []
        for (input, _, _) in rules.ladders {
            guard let variable = inputVariables[input.index], !columns.contains(where: { $0.members == [variable] })
            else { continue }
            columns.append(PlanFactor.Column(members: [variable], top: variables[variable].top, lists: []))
        }
        let counts = rules.headCounts
        var groups: [(lists: Set<Int>, members: [Int])] = []
        for variable in examVariables {
            guard case .exam(let type) = variables[variable].subject else { continue }
            let lists = Set(counts.map(\.list.index).filter { type.lists.contains($0) })
            if lists.isEmpty { continue }
            if let known = groups.firstIndex(where: { $0.lists == lists }) {
                groups[known].members.append(variable)
            } else {
                groups.append((lists, [variable]))
            }
        }
        for group in groups {
            let top = counts.filter { group.lists.contains($0.list.index) }.map {
                $0.people - count(of: $0.input, $0.list)
            }
            let most = group.members.reduce(0) { $0 + variables[$1].top }
            columns.append(
                PlanFactor.Column(
                    members: group.members, top: max(0, min(top.max() ?? 0, most)), lists: group.lists))
        }
        return PlanFactor(target: target, rules: rules, columns: columns, points: table(of: rules, columns))
    }

    private func table(of rules: MetricRules, _ columns: [PlanFactor.Column]) -> [Rational] {
        let size = columns.reduce(1) { $0 * ($1.top + 1) }
        var points: [Rational] = []
        points.reserveCapacity(size)
        let counts = rules.headCounts
        for place in 0..<size {
            var supposed = evidence
            var added: [Int: Int] = [:]
            var rest = place
            for column in columns.reversed() {
                let amount = rest % (column.top + 1)
                rest /= column.top + 1
                if case .input(let input, let values) = variables[column.members[0]].subject {
                    // Level 0 leaves unknown what is unknown and derived what is derived.
                    if amount > 0 { supposed.suppose(values[amount], for: input) }
                } else {
                    for list in column.lists { added[list, default: 0] += amount }
                }
            }
            for (input, list, _) in counts {
                guard let more = added[list.index], more > 0 else { continue }
                supposed.suppose(Rational(count(of: input, list) + more), for: input)
            }
            points.append(Scorer(evidence: supposed).metric(rules).points)
        }
        return points
    }
}
