/// A plan as a search finds it: the level of each variable.
struct FoundPlan {
    let problem: PlanProblem
    let levels: [Int]
    let cost: Rational

    /// How many kinds of things are bought.
    var changes: Int { levels.count { $0 > 0 } }

    /// The days until it counts; `nil` where that is not in the time that it was looked for.
    var leadTime: Int? {
        let slowest = zip(problem.variables, levels).map { $1 > 0 ? $0.leadTime : 0 }.max() ?? 0
        return problem.ground.leadTime(ofSlowest: slowest)
    }

    /// What is bought, in words that tell plans of different searches apart.
    var signature: [String] {
        zip(problem.variables, levels).compactMap { variable, level in
            guard level > 0 else { return nil }
            switch variable.subject {
            case .input(let input, let values): return "\(input.name)=\(values[level])"
            case .exam(let type):
                return "\(type.certifications.map(\.id)) \(type.lists) \(type.person ?? -1)×\(level)"
            }
        }.sorted()
    }
}

/// Looks for the cheapest plans, and among those that cost the same for the ones with the fewest changes: branch and bound
/// over whole units, the most promising level first.
struct PlanSearch {
    /// How many plans are kept: the best and two others.
    static let kept = 3

    private let problem: PlanProblem
    /// What each level of each variable costs: its cost times `weight`, and one for the change where it is one.
    private let costs: [[Int]]
    /// What a whole part of cost weighs, so that all changes together weigh less; 1 where costs are so high that they
    /// leave no room for telling changes.
    private let weight: Int
    private let scale: PlanScale
    private let order: [Int]
    private let limits: [PlanLimit]
    /// Whether more never does harm, by designation: not so where a rival track might overtake.
    private let isMonotone: [Bool]
    /// By turn, the only designation that its variable serves, where no later one serves that and another; `nil` otherwise.
    private let alone: [Int?]
    /// By turn, whether that designation had what it takes before.
    private var enough: [Bool]
    private var bounds: PlanBounds
    private var levels: [Int]
    private var best: [FoundPlan]
    private var looked = 0
    private(set) var wasCancelled = false
    /// Whether changes of inputs can be told, and taken over, by the rules of the day of the plan.
    private let isToldToday: ([InputName]) -> Bool
    private let isCancelled: () -> Bool
    private let progress: (PlanProgress) -> Void

    /// Makes a search that keeps only what beats plans found before.
    init(
        _ problem: PlanProblem, scale: PlanScale, best: [FoundPlan], isToldToday: @escaping ([InputName]) -> Bool,
        isCancelled: @escaping () -> Bool, progress: @escaping (PlanProgress) -> Void
    ) {
        self.problem = problem
        self.isToldToday = isToldToday
        self.scale = scale
        self.best = best
        self.isCancelled = isCancelled
        self.progress = progress
        let plain = problem.variables.map { $0.costs.map { scale.cost($0) } }
        let highest = plain.compactMap(\.last).max() ?? 0
        let changes = plain.count + 1
        let weight = highest < PlanScale.endless / changes - 1 ? changes : 1
        let costs = plain.map { levels in
            levels.enumerated().map { $1 * weight + ($0 > 0 && weight > 1 ? 1 : 0) }
        }
        (self.costs, self.weight) = (costs, weight)
        levels = Array(repeating: 0, count: costs.count)
        enough = Array(repeating: false, count: costs.count)
        limits = problem.limits
        isMonotone = problem.targets.map { !problem.mayBeOvertaken($0) }
        let needed = problem.targets.map { problem.neededPoints(of: $0) }
        let points = PlanScale(for: problem.factors.flatMap(\.points) + needed)
        order = Self.order(of: problem)
        bounds = PlanBounds(
            problem: problem, points: points, costs: costs, needed: needed.map { points.needed($0) }, order: order)
        let readers = bounds.touched
        let touched = order.map { readers[$0] }
        alone = touched.indices.map { turn in
            guard let target = touched[turn].first, touched[turn].count == 1,
                !touched[turn...].contains(where: { $0.count > 1 && $0.contains(target) })
            else { return nil }
            return target
        }
    }

    /// What several metrics share comes first, since what is left then falls apart into independent parts; of those, what
    /// another track reads as well, since it shows early whether that one is enough.
    private static func order(of problem: PlanProblem) -> [Int] {
        let readers = problem.variables.indices.map { variable in
            problem.factors.indices.filter { problem.factors[$0].columns.contains { $0.members.contains(variable) } }
        }
        let ofRivals = problem.readByRivals
        return problem.variables.indices.sorted { left, right in
            func key(_ variable: Int) -> [Int] {
                [
                    readers[variable].count > 1 ? 0 : 1, ofRivals[variable] ? 0 : 1, readers[variable].first ?? 0,
                    problem.variables[variable].top,
                ]
            }
            let (a, b) = (key(left), key(right))
            return a == b ? left < right : a.lexicographicallyPrecedes(b)
        }
    }

    /// The cheapest plans, the best first, those handed in among them.
    mutating func run() -> [FoundPlan] {
        bounds.sharpen(isCancelled: isCancelled)
        wasCancelled = isCancelled()
        var open = Array(repeating: 0, count: problem.targets.count)
        for target in open.indices {
            guard let bound = bounds.bound(of: target, turn: 0, levels: levels) else { return best }
            open[target] = bound
        }
        visit(0, spent: 0, open: open)
        return best
    }

    /// The cost, in parts, that a plan must stay below to be kept.
    private var ceiling: Int {
        guard best.count >= Self.kept, let last = best.last else { return .max }
        return (scale.cost(last.cost) * weight + (weight > 1 ? last.changes : 0)) * PlanBounds.parts
    }

    private mutating func visit(_ turn: Int, spent: Int, open: [Int]) {
        looked += 1
        if looked % 2048 == 0 {
            if isCancelled() { wasCancelled = true }
            progress(PlanProgress(looked: looked, best: best.first?.cost))
        }
        if wasCancelled { return }
        guard turn < order.count else { return finish() }
        let variable = order[turn]
        var branches: [(bound: Int, level: Int, spent: Int, open: [Int])] = []
        let isEnough = isEnough(before: turn)
        for level in costs[variable].indices {
            if level > 0, isEnough { break }
            levels[variable] = level
            let cost = spent + costs[variable][level] * PlanBounds.parts
            if cost >= ceiling { break }
            // Variables whose turn is still to come stand at zero.
            if limits.contains(where: { $0.isBroken(by: levels) }) { break }
            // From here on, higher levels are only more of what is not needed.
            if level > 0, hasSpareUnit(touching: variable, upTo: turn) { break }
            var rest = open
            var isPossible = true
            for target in bounds.touched[variable] {
                guard let bound = bounds.bound(of: target, turn: turn + 1, levels: levels) else {
                    isPossible = false
                    break
                }
                rest[target] = bound
            }
            guard isPossible else { continue }
            let bound = rest.reduce(cost, +)
            if bound < ceiling { branches.append((bound, level, cost, rest)) }
        }
        branches.sort { ($0.bound, $0.level) < ($1.bound, $1.level) }
        for branch in branches where branch.bound < ceiling {
            levels[variable] = branch.level
            visit(turn + 1, spent: branch.spent, open: branch.open)
            if wasCancelled { break }
        }
        levels[variable] = 0
    }

    /// Whether the designation that a variable serves has what it takes on another track already, so that more for it is
    /// needless: where nothing that follows serves another designation as well.
    private mutating func isEnough(before turn: Int) -> Bool {
        guard let target = alone[turn], !problem.targets[target].rivals.isEmpty else { return false }
        // Where nothing was bought the turn before, the answer is the one of then.
        if turn > 0, alone[turn - 1] == target, levels[order[turn - 1]] == 0 {
            enough[turn] = enough[turn - 1]
            return enough[turn]
        }
        enough[turn] = problem.isMet(adding: problem.added(by: levels), levels: levels, targets: [target])
        return enough[turn]
    }

    /// Whether one of the units bought so far can be done without, whatever is bought later.
    private mutating func hasSpareUnit(touching variable: Int, upTo turn: Int) -> Bool {
        let touched = bounds.touched[variable]
        for place in 0...turn {
            let other = order[place]
            guard levels[other] > 0, bounds.touched[other].contains(where: { touched.contains($0) }) else { continue }
            levels[other] -= 1
            let isSpare = bounds.touched[other].allSatisfy { isMonotone[$0] && bounds.isMet($0, by: levels) }
            levels[other] += 1
            if isSpare { return true }
        }
        return false
    }

    private mutating func finish() {
        // A plan with a unit too many is no plan of its own.
        guard FoundPlan(problem: problem, levels: levels, cost: .zero).leadTime != nil,
            isToldToday(problem.inputs(changedBy: levels)), problem.isSolved(by: levels),
            !problem.hasNeedlessStep(levels)
        else { return }
        let problem = problem.trimmed(to: levels)
        let cost = zip(problem.variables, levels).reduce(Rational.zero) { $0 + $1.0.costs[$1.1] }
        let found = FoundPlan(problem: problem, levels: levels, cost: cost)
        let signature = found.signature
        if best.contains(where: { $0.signature == signature }) { return }
        let place =
            best.firstIndex { $0.cost > cost || ($0.cost == cost && $0.changes > found.changes) } ?? best.count
        best.insert(found, at: place)
        if best.count > Self.kept { best.removeLast() }
    }
}
