/// The whole numbers in which a search counts costs and points, exact as long as the fractions have a common measure.
struct PlanScale {
    /// Beyond this, numbers are rounded against the plan: points down, costs up.
    private static let finest: Int128 = 1_000_000_000_000
    /// Costs above this are as good as endless; a hundred of them still add up.
    static let endless = Int.max / 100_000

    let factor: Rational

    /// Makes a scale for some numbers.
    init(for values: some Sequence<Rational>) {
        var common: Int128 = 1
        for value in values where common % value.denominator != 0 {
            let divisor = Self.divisor(common, value.denominator)
            let product = (common / divisor).multipliedReportingOverflow(by: value.denominator)
            guard !product.overflow, product.partialValue <= Self.finest else {
                common = Self.finest
                break
            }
            common = product.partialValue
        }
        factor = Rational(Int(common))
    }

    private static func divisor(_ left: Int128, _ right: Int128) -> Int128 {
        var (a, b) = (left, right)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    /// Points as a whole number.
    func points(_ value: Rational) -> Int { (value * factor).floor }

    /// Points that are needed, as a whole number.
    func needed(_ value: Rational) -> Int { (value * factor).ceiling }

    /// A cost as a whole number.
    func cost(_ value: Rational) -> Int { min((value * factor).ceiling, Self.endless) }
}

/// The least cost for every number of points: neither falls along the way.
struct CostFront {
    private(set) var points: [Int]
    private(set) var costs: [Int]

    /// Nothing bought, nothing earned.
    static let nothing = CostFront(points: [0], costs: [0])

    private init(points: [Int], costs: [Int]) {
        self.points = points
        self.costs = costs
    }

    /// Keeps of many offers those that no other one beats.
    init(of offers: [(points: Int, cost: Int)]) {
        points = []
        costs = []
        let sorted = offers.sorted { ($0.cost, $1.points) < ($1.cost, $0.points) }
        for offer in sorted where offer.points > (points.last ?? -1) {
            points.append(offer.points)
            costs.append(offer.cost)
        }
    }

    /// The front of buying from both; points above `most` are worth no more than it.
    func joined(with other: CostFront, most: Int) -> CostFront {
        var offers: [(points: Int, cost: Int)] = []
        offers.reserveCapacity(points.count * other.points.count)
        for (left, leftCost) in zip(points, costs) {
            for (right, rightCost) in zip(other.points, other.costs) {
                offers.append((min(left + right, most), leftCost + rightCost))
                if left + right >= most { break }
            }
        }
        return CostFront(of: offers)
    }

    /// The least cost of so many points; `nil` when they cannot be had.
    func cost(of needed: Int) -> Int? {
        var low = 0
        var high = points.count
        while low < high {
            let middle = (low + high) / 2
            if points[middle] >= needed { high = middle } else { low = middle + 1 }
        }
        return low < costs.count ? costs[low] : nil
    }
}
