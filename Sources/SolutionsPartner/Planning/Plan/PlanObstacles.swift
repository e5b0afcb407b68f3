/// Finds out what keeps a request from its goal.
struct PlanObstacles {
    let planner: Planner
    let request: PlanRequest

    /// What stands in the way, the limits that alone would clear it by being lifted first.
    func blocks(of today: Scorecard) -> [PlanBlock] {
        var blocks: [PlanBlock] = []
        for score in today.designations {
            var alone = request
            alone.designations = [score.rules.id]
            if isReachable(alone) { continue }
            blocks += limits(of: alone, for: score.rules)
            blocks += reasons(score, alone)
        }
        if blocks.isEmpty {
            blocks = limits(of: request, for: nil)
        }
        if blocks.isEmpty {
            blocks = [
                PlanBlock(
                    designation: nil, limit: nil,
                    phrase: today.designations.isEmpty
                        ? "There is no designation to plan for."
                        : "The limits leave too little to reach every designation at once.")
            ]
        }
        return blocks
    }

    /// Whether buying everything that limits allow reaches the goal, on whatever tracks.
    private func isReachable(_ request: PlanRequest) -> Bool {
        let today = Scorecard(
            of: planner.partner, under: planner.edition, on: planner.day, tracks: request.tracks,
            only: Set(request.designations))
        return planner.problems(request, today).contains { problem in
            problem.targets.indices.allSatisfy { target in
                let factors = problem.factors.filter { $0.target == target }
                let most = factors.map { $0.points.max() ?? .zero }
                return most.allSatisfy { $0 > 0 }
                    && most.reduce(.zero, +) >= problem.neededPoints(of: problem.targets[target])
            }
        }
    }

    /// A limit of a request, with how it is lifted.
    private struct Limit {
        let name: String
        let words: String
        let lift: (inout PlanCosts) -> Void
    }

    private func limits(in costs: PlanCosts) -> [Limit] {
        var found: [Limit] = []
        for (input, exception) in costs.inputs.sorted(by: { $0.key < $1.key }) where exception.limit != nil {
            found.append(Limit(name: input.rawValue, words: input.rawValue) { $0.inputs[input]?.limit = nil })
        }
        for (id, exception) in costs.certifications.sorted(by: { $0.key < $1.key }) where exception.limit != nil {
            found.append(Limit(name: id, words: "exams of \(id)") { $0.certifications[id]?.limit = nil })
        }
        if costs.newPeople != nil {
            found.append(Limit(name: "new-people", words: "people who are not listed") { $0.newPeople = nil })
        }
        return found
    }

    /// The limits of which each, lifted alone, would open the way; where none does, those that must go together.
    ///
    /// - Parameter rules: The designation that a request is for, where it is one of several that are asked for; what opens the
    ///   way to it alone is not told as if it opened that to all of them.
    private func limits(of request: PlanRequest, for rules: DesignationRules?) -> [PlanBlock] {
        func isOpen(_ request: PlanRequest, without limits: [Limit]) -> Bool {
            var freer = request
            for limit in limits { limit.lift(&freer.costs) }
            return isReachable(freer)
        }
        func reached(without limits: [Limit]) -> Phrase {
            guard let rules, !isOpen(self.request, without: limits) else { return "the goal can be reached" }
            return "\(name: rules.name) can be reached, though not the whole goal"
        }
        let all = limits(in: request.costs)
        let single = all.filter { isOpen(request, without: [$0]) }
        if !single.isEmpty {
            return single.map { limit in
                PlanBlock(
                    designation: rules?.id, limit: limit.name,
                    phrase:
                        "The limit on \(name: limit.words) stands in the way: without it \(reached(without: [limit])).")
            }
        }
        // Each that the way is open without may stay.
        guard all.count > 1, isOpen(request, without: all) else { return [] }
        var together = all
        for limit in all {
            let fewer = together.filter { $0.name != limit.name }
            if isOpen(request, without: fewer) { together = fewer }
        }
        let phrase: Phrase =
            "The limits on \(names: together.map(\.words)) stand in the way together: without all of them \(reached(without: together))."
        return together.map { PlanBlock(designation: rules?.id, limit: $0.name, phrase: phrase) }
    }

    /// The first list of a metric that asks for more people and can get none, because no exam of it can still be earned
    /// and counted; `nil` where there is none.
    private func closedList(of rules: MetricRules, in problem: PlanProblem) -> CertificationList? {
        rules.headCounts.first { input, list, people in
            problem.today(input, list) < people
                && !list.list.all.contains { request.costs.canEarn($0, for: list.list, from: planner.day) }
        }?.list.list
    }

    /// Why nobody can be won for a list any more, with the last day of the exam that can be sat longest.
    private func closed(_ list: CertificationList) -> Phrase {
        let reason: Phrase = "no exam of its list \(name: list.id) can still be earned and counted"
        let ends = list.all.compactMap { exam in exam.retired.map { (exam: exam, day: $0) } }
        guard let (last, day) = ends.max(by: { $0.day < $1.day }) else { return reason }
        let earned = planner.day.adding(days: request.costs.price(of: last).leadTime)
        return "\(reason) (\(name: last.id) ends on \(day), and would be earned on \(earned))"
    }

    /// The metrics that stay at zero, and the points that are out of reach, on the track that counts today.
    private func reasons(_ score: DesignationScore, _ request: PlanRequest) -> [PlanBlock] {
        let today = Scorecard(
            of: planner.partner, under: planner.edition, on: planner.day, tracks: request.tracks,
            only: Set(request.designations))
        guard let problem = planner.problems(request, today).first else { return [] }
        var blocks: [PlanBlock] = []
        var most = Rational.zero
        func block(_ reason: Phrase) {
            blocks.append(
                PlanBlock(designation: score.rules.id, limit: nil, phrase: "\(name: score.rules.name): \(reason)"))
        }
        for factor in problem.factors {
            let points = factor.points.max() ?? .zero
            most += points
            guard points.isZero else { continue }
            let name = factor.rules.name
            let metric = score.counting.metric(factor.rules.id)
            if let metric, metric.remarks.contains(.zeroBaseline) {
                block("\(term: name) has a baseline of zero, so no growth can be computed.")
            } else if let metric, metric.remarks.contains(.belowMinimum), case .growth(let rule) = metric.rules.rule,
                let minimum = rule.minimum
            {
                block("\(term: name) earns nothing while \(name: minimum.meaning) is below \(minimum.amount).")
            } else if let list = closedList(of: factor.rules, in: problem) {
                block("\(term: name) cannot be reached: \(closed(list)).")
            } else {
                block("\(term: name) stays at zero under the limits.")
            }
        }
        let needed = problem.targets.first.map { problem.neededPoints(of: $0) } ?? .zero
        if most < needed {
            // What is above zero and cannot grow is the reason as well.
            for factor in problem.factors where !(factor.points.max() ?? .zero).isZero {
                if let list = closedList(of: factor.rules, in: problem) {
                    block("\(term: factor.rules.name) cannot grow: \(closed(list)).")
                }
            }
            block("at most \(Rational((most * 10).floor, over: 10) ?? most) of \(needed) points are within reach.")
        }
        return blocks
    }
}
