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
            blocks += limits(of: alone).map { name, reason in
                PlanBlock(designation: score.rules.id, limit: name, reason: reason)
            }
            blocks += reasons(score, alone)
        }
        if blocks.isEmpty {
            blocks = limits(of: request).map { PlanBlock(designation: nil, limit: $0.0, reason: $0.1) }
        }
        if blocks.isEmpty {
            blocks = [
                PlanBlock(
                    designation: nil, limit: nil,
                    reason: today.designations.isEmpty
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

    /// The limits of which each, lifted alone, would open the way.
    private func limits(of request: PlanRequest) -> [(String, String)] {
        var found: [(String, String)] = []
        func check(_ name: String, _ words: String, _ lift: (inout PlanCosts) -> Void) {
            var freer = request
            lift(&freer.costs)
            guard isReachable(freer) else { return }
            found.append((name, "The limit on \(words) stands in the way: without it the goal can be reached."))
        }
        for (input, exception) in request.costs.inputs.sorted(by: { $0.key < $1.key }) where exception.limit != nil {
            check(input.rawValue, input.rawValue) { $0.inputs[input]?.limit = nil }
        }
        for (id, exception) in request.costs.certifications.sorted(by: { $0.key < $1.key })
        where exception.limit != nil {
            check(id, "exams of \(id)") { $0.certifications[id]?.limit = nil }
        }
        if request.costs.newPeople != nil { check("new-people", "people who are not listed") { $0.newPeople = nil } }
        return found
    }

    /// Whether a step asks for people and no exam of its list can still be earned in time.
    private func isClosed(_ step: SkillingStep) -> Bool {
        !step.list.list.certifications.contains { request.costs.canEarn($0, from: planner.day) }
    }

    /// The metrics that stay at zero, and the points that are out of reach, on the track that counts today.
    private func reasons(_ score: DesignationScore, _ request: PlanRequest) -> [PlanBlock] {
        let today = Scorecard(
            of: planner.partner, under: planner.edition, on: planner.day, tracks: request.tracks,
            only: Set(request.designations))
        guard let problem = planner.problems(request, today).first else { return [] }
        var blocks: [PlanBlock] = []
        var most = Rational.zero
        func block(_ reason: String) {
            blocks.append(PlanBlock(designation: score.rules.id, limit: nil, reason: "\(score.rules.name): \(reason)"))
        }
        for factor in problem.factors {
            let points = factor.points.max() ?? .zero
            most += points
            guard points.isZero else { continue }
            let name = factor.rules.name.lowercased()
            let metric = score.counting.metric(factor.rules.id)
            if let metric, metric.remarks.contains(.zeroBaseline) {
                block("\(name) has a baseline of zero, so no growth can be computed.")
            } else if let metric, metric.remarks.contains(.belowMinimum), case .growth(let rule) = metric.rules.rule,
                let minimum = rule.minimum
            {
                block("\(name) earns nothing while \(minimum.meaning) is below \(minimum.amount).")
            } else if case .staged(let steps) = factor.rules.rule, let closed = steps.first(where: isClosed) {
                block(
                    "\(name) cannot be reached: no exam of its list \(closed.list.list.id) can still be earned and counted."
                )
            } else {
                block("\(name) stays at zero under the limits.")
            }
        }
        let needed = problem.targets.first.map { problem.neededPoints(of: $0) } ?? .zero
        if most < needed {
            block("at most \(most.decimalText ?? String(most.floor)) of \(needed) points are within reach.")
        }
        return blocks
    }
}
