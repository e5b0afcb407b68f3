/// What the rest of a half-made plan costs at the least.
///
/// Each designation is reckoned exactly and on its own. What several of them share is paid by them in shares, so the sum
/// never exceeds what the rest really costs: a lower bound, exact where nothing is shared.
struct PlanBounds {
    /// The parts that the cost of a shared unit is cut into.
    static let parts = 60

    struct Column {
        let members: [Int]
        let top: Int
    }

    struct Factor {
        let columns: [Column]
        let points: [Int]
    }

    private let factors: [Factor]
    /// The factors of each designation, by place.
    private let owned: [[Int]]
    /// The points that each designation needs.
    private let needed: [Int]
    /// The cost of each level of each variable.
    private let costs: [[Int]]
    /// The place in the order of decisions, by variable.
    private let turn: [Int]
    /// The factors that read a variable.
    let readers: [[Int]]
    /// The designations that read a variable.
    let touched: [[Int]]
    /// Of each variable, the parts that each reader pays.
    private var shares: [[Int]]
    private var fronts: [[Int]: CostFront] = [:]

    init(problem: PlanProblem, points: PlanScale, costs: [[Int]], needed: [Int], order: [Int]) {
        self.costs = costs
        self.needed = needed
        factors = problem.factors.map { factor in
            Factor(
                columns: factor.columns.map { Column(members: $0.members, top: $0.top) },
                points: factor.points.map { points.points($0) })
        }
        owned = needed.indices.map { target in
            problem.factors.indices.filter { problem.factors[$0].target == target }
        }
        var turn = Array(repeating: 0, count: costs.count)
        for (place, variable) in order.enumerated() { turn[variable] = place }
        self.turn = turn
        let readers = costs.indices.map { variable in
            problem.factors.indices.filter { factor in
                problem.factors[factor].columns.contains { $0.members.contains(variable) }
            }
        }
        self.readers = readers
        touched = readers.map { Array(Set($0.map { problem.factors[$0].target })).sorted() }
        shares = readers.map { readers in
            readers.indices.map { place in
                Self.parts * (place + 1) / readers.count - Self.parts * place / readers.count
            }
        }
    }

    /// Moves shares of what several read to where they make the bound of the whole higher.
    mutating func sharpen(isCancelled: () -> Bool) {
        let levels = Array(repeating: 0, count: costs.count)
        let shared = readers.indices.filter { readers[$0].count > 1 }
        for _ in 0..<2 {
            var isBetter = false
            for variable in shared {
                if isCancelled() { return }
                var best = (shares: shares[variable], bound: sum(of: touched[variable], levels))
                for candidate in candidates(variable) where candidate != best.shares {
                    shares[variable] = candidate
                    let bound = sum(of: touched[variable], levels)
                    if bound > best.bound {
                        best = (candidate, bound)
                        isBetter = true
                    }
                }
                shares[variable] = best.shares
                fronts = [:]
            }
            if !isBetter { break }
        }
    }

    /// The bound of some designations; those of the others do not move with what these share.
    private mutating func sum(of targets: [Int], _ levels: [Int]) -> Int {
        fronts = [:]
        var sum = 0
        for target in targets { sum += bound(of: target, turn: 0, levels: levels) ?? 0 }
        return sum
    }

    private func candidates(_ variable: Int) -> [[Int]] {
        let count = readers[variable].count
        var candidates: [[Int]] = []
        for place in 0..<count {
            var all = Array(repeating: 0, count: count)
            all[place] = Self.parts
            candidates.append(all)
            for other in 0..<count where other > place {
                var half = Array(repeating: 0, count: count)
                (half[place], half[other]) = (Self.parts / 2, Self.parts - Self.parts / 2)
                candidates.append(half)
            }
        }
        return candidates
    }

    /// The least that a designation still pays, in parts, once the first variables have their levels; `nil` when it
    /// cannot reach its points any more.
    mutating func bound(of target: Int, turn now: Int, levels: [Int]) -> Int? {
        var need = needed[target]
        var key = [target]
        var open: [(factor: Int, amounts: [Int])] = []
        for place in owned[target] {
            let factor = factors[place]
            var isOpen = false
            var amounts: [Int] = []
            amounts.reserveCapacity(factor.columns.count)
            for column in factor.columns {
                var amount = 0
                for member in column.members {
                    if turn[member] < now { amount += levels[member] } else { isOpen = true }
                }
                amounts.append(min(amount, column.top))
            }
            if isOpen {
                open.append((place, amounts))
                continue
            }
            var index = 0
            for (column, amount) in zip(factor.columns, amounts) { index = index * (column.top + 1) + amount }
            let points = factor.points[index]
            if points <= 0 { return nil }
            need -= points
        }
        if open.isEmpty { return need <= 0 ? 0 : nil }
        for (factor, amounts) in open {
            // Which members are open follows from the turn; their number tells the turns of one factor apart.
            key.append(factor)
            for (column, amount) in zip(factors[factor].columns, amounts) {
                key.append(column.members.count { turn[$0] >= now })
                key.append(amount)
            }
        }
        if let front = fronts[key] { return front.cost(of: max(need, 0)) }
        var front = CostFront.nothing
        for (factor, amounts) in open {
            front = front.joined(with: menu(of: factor, from: amounts, turn: now), most: needed[target])
        }
        fronts[key] = front
        return front.cost(of: max(need, 0))
    }

    /// Whether a designation has its points with every metric above zero when nothing more is bought.
    func isMet(_ target: Int, by levels: [Int]) -> Bool {
        var need = needed[target]
        for place in owned[target] {
            let factor = factors[place]
            var index = 0
            for column in factor.columns {
                let amount = column.members.reduce(0) { $0 + levels[$1] }
                index = index * (column.top + 1) + min(amount, column.top)
            }
            if factor.points[index] <= 0 { return false }
            need -= factor.points[index]
        }
        return need <= 0
    }

    /// What a metric offers above amounts that are settled, without offers that leave it at zero.
    private func menu(of place: Int, from amounts: [Int], turn now: Int) -> CostFront {
        let factor = factors[place]
        let prices = zip(factor.columns, amounts).map { column, amount in
            self.prices(of: column, above: amount, reader: place, turn: now)
        }
        var offers: [(points: Int, cost: Int)] = []
        func visit(_ column: Int, _ index: Int, _ cost: Int) {
            if column == factor.columns.count {
                if factor.points[index] > 0 { offers.append((factor.points[index], cost)) }
                return
            }
            for (more, price) in prices[column].enumerated() {
                visit(column + 1, index * (factor.columns[column].top + 1) + amounts[column] + more, cost + price)
            }
        }
        visit(0, 0, 0)
        return CostFront(of: offers)
    }

    /// What each further amount of a column costs its reader at the least.
    private func prices(of column: Column, above amount: Int, reader: Int, turn now: Int) -> [Int] {
        var prices = [0]
        let open = column.members.filter { turn[$0] >= now }
        func share(_ variable: Int) -> Int {
            readers[variable].firstIndex(of: reader).map { shares[variable][$0] } ?? 0
        }
        if column.members.count == 1 {
            guard let variable = open.first else { return prices }
            let part = share(variable)
            for level in costs[variable].indices.dropFirst() where amount + level <= column.top {
                prices.append(costs[variable][level] * part)
            }
            return prices
        }
        // Exams of several kinds raise the same count: the cheapest ones first. The first of a kind costs a little more
        // for the change that it is, which a lower bound must not count for those after it.
        let units = open.map { variable in
            let levels = costs[variable]
            let price = levels.count > 2 ? levels[2] - levels[1] : levels.last ?? 0
            return (price: price * share(variable), room: levels.count - 1)
        }
        .sorted { $0.price < $1.price }
        for unit in units {
            for _ in 0..<unit.room where amount + prices.count <= column.top {
                prices.append((prices.last ?? 0) + unit.price)
            }
        }
        return prices
    }
}
