/// The most that some variables may come to together.
struct PlanLimit {
    let members: [Int]
    let most: Int

    /// Whether the members exceed it.
    func isBroken(by levels: [Int]) -> Bool { members.reduce(0) { $0 + levels[$1] } > most }
}

extension PlanProblem {
    /// The limits that concern several variables at once.
    var limits: [PlanLimit] {
        var limits: [PlanLimit] = []
        let exams = variables.indices.compactMap { place -> (place: Int, type: ExamType)? in
            guard case .exam(let type) = variables[place].subject else { return nil }
            return (place, type)
        }
        for list in edition.lists.indices {
            let members = exams.filter { $0.type.lists.contains(list) }
            if members.isEmpty { continue }
            if let most = listLimits[list] { limits.append(PlanLimit(members: members.map(\.place), most: most)) }
            if limitsPeople, let others = request.costs.newPeople {
                let listed = served.count { !$0.contains(list) }
                limits.append(PlanLimit(members: members.map(\.place), most: listed + min(others, 10_000)))
            }
            // Nobody counts twice in a list.
            for person in served.indices {
                let own = members.filter { $0.type.person == person }
                if own.count > 1 { limits.append(PlanLimit(members: own.map(\.place), most: 1)) }
            }
        }
        for (id, exception) in request.costs.certifications.sorted(by: { $0.key < $1.key }) {
            guard let most = exception.limit else { continue }
            let members = exams.filter { $0.type.certifications.contains { $0.id == id } }
            if members.count > 1 { limits.append(PlanLimit(members: members.map(\.place), most: most)) }
        }
        return limits
    }

    /// The points that a target must reach on its track: the line with its margin, and no less than a rival track that
    /// would count instead and cannot qualify.
    func neededPoints(of target: PlanTarget) -> Rational {
        var needed = target.rules.requiredPoints + request.margin
        let scorer = Scorer(evidence: evidence)
        let inputs = Set(
            variables.compactMap { variable -> InputReference? in
                guard case .input(let input, _) = variable.subject else { return nil }
                return input
            })
        for rival in target.rivals {
            let scores = rival.metrics.map { scorer.metric($0) }
            let isStuck = scores.contains { score in
                score.points.isZero && score.rules.headCounts.isEmpty
                    && !score.rules.inputs.contains { inputs.contains($0) }
            }
            if isStuck { needed = max(needed, scores.reduce(Rational.zero) { $0 + $1.points }) }
        }
        return needed
    }

    /// Whether a rival track might come out above a target that has its points, and keep it from qualifying.
    ///
    /// That takes a metric of the rival at zero, and more points in the others than the target needs.
    func mayBeOvertaken(_ target: PlanTarget) -> Bool {
        if target.rivals.isEmpty { return false }
        let today = Scorer(evidence: evidence)
        let tops = variables.map(\.top)
        let most = Scorer(evidence: evidence(adding: added(by: tops), levels: tops))
        return target.rivals.contains { rival in
            rival.metrics.contains { today.metric($0).points.isZero }
                && rival.metrics.reduce(Rational.zero) { $0 + most.metric($1).points } > neededPoints(of: target)
        }
    }

    /// The people that a choice of levels adds to each list, by place.
    func added(by levels: [Int]) -> [Int: Int] {
        var added: [Int: Int] = [:]
        for (variable, level) in zip(variables, levels) where level > 0 {
            guard case .exam(let type) = variable.subject else { continue }
            for list in type.lists { added[list, default: 0] += level }
        }
        return added
    }

    /// The evidence once so many people more serve each list and inputs have their levels.
    func evidence(adding people: [Int: Int], levels: [Int]) -> EvidenceTable {
        var supposed = evidence
        for (variable, level) in zip(variables, levels) where level > 0 {
            guard case .input(let input, let values) = variable.subject else { continue }
            supposed.suppose(values[level], for: input)
        }
        for (input, list) in headCountInputs {
            guard let more = people[list.index], more > 0 else { continue }
            supposed.suppose(Rational(today(input, list) + more), for: input)
        }
        return supposed
    }

    /// The head counts that the planned designations read, on any of their tracks, once each.
    var headCountInputs: [(input: InputReference, list: ListReference)] {
        var seen: Set<Int> = []
        var found: [(input: InputReference, list: ListReference)] = []
        for target in targets {
            for track in [target.track] + target.rivals {
                for metric in track.metrics {
                    for (input, list, _) in metric.headCounts where seen.insert(input.index).inserted {
                        found.append((input, list))
                    }
                }
            }
        }
        return found
    }

    /// The whole people of a head count today.
    func today(_ input: InputReference, _ list: ListReference) -> Int {
        (evidence.entered(input) ?? evidence.derived(list) ?? .zero).floor
    }

    /// Whether every designation reaches its goal with people added to lists and inputs at their levels.
    func reaches(adding people: [Int: Int], levels: [Int]) -> Bool {
        let scorer = Scorer(evidence: evidence(adding: people, levels: levels))
        for target in targets {
            let line = target.rules.requiredPoints + request.margin
            let scores = target.track.metrics.map { scorer.metric($0.planned(keepingSpare: request.keepsSpare)) }
            let total = scores.reduce(Rational.zero) { $0 + $1.points }
            if total < line || scores.contains(where: { $0.points <= 0 }) { return false }
            guard !target.rivals.isEmpty else { continue }
            let score = scorer.designation(target.rules, requested: nil, edition: edition)
            if !score.isQualified || score.total < line { return false }
        }
        return true
    }

    /// Whether a choice of levels is a plan.
    func isSolved(by levels: [Int]) -> Bool {
        if limits.contains(where: { $0.isBroken(by: levels) }) { return false }
        guard reaches(adding: added(by: levels), levels: levels) else { return false }
        return !limitsPeople || ExamAssignment(self, levels: levels).isComplete
    }
}
