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

    /// The inputs that a choice of levels changes.
    func inputs(changedBy levels: [Int]) -> [InputName] {
        let added = added(by: levels)
        let bought = zip(variables, levels).compactMap { variable, level -> InputName? in
            guard level > 0, case .input(let input, _) = variable.subject else { return nil }
            return input.name
        }
        return bought + headCountInputs.filter { added[$0.list.index] != nil }.map(\.input.name)
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

    /// Whether every designation reaches its goal on the track that is planned for, with people added to lists and inputs at
    /// their levels.
    func reaches(adding people: [Int: Int], levels: [Int]) -> Bool {
        let supposed = evidence(adding: people, levels: levels)
        let scorer = Scorer(evidence: supposed)
        return targets.allSatisfy { target in
            isMet(target.track, of: target.rules, scorer) && (target.rivals.isEmpty || isMet(target, supposed))
        }
    }

    /// Whether every designation, or those at some places, reaches its goal on whatever track counts by itself then.
    func isMet(adding people: [Int: Int], levels: [Int], targets places: [Int]? = nil) -> Bool {
        let supposed = evidence(adding: people, levels: levels)
        return (places ?? Array(targets.indices)).allSatisfy { isMet(targets[$0], supposed) }
    }

    /// Whether a designation reaches its goal on the track that counts by itself.
    private func isMet(_ target: PlanTarget, _ evidence: EvidenceTable) -> Bool {
        let scorer = Scorer(evidence: evidence)
        if target.rivals.isEmpty { return isMet(target.track, of: target.rules, scorer) }
        let score = scorer.designation(target.rules, requested: nil, edition: edition)
        guard score.isQualified, score.total >= line(of: target.rules) else { return false }
        guard request.keepsSpare else { return true }
        return isMet(
            score.counting.rules, of: target.rules, Scorer(evidence: evidence.asking(track: score.counting.rules.id)))
    }

    private func isMet(_ track: TrackRules, of rules: DesignationRules, _ scorer: Scorer) -> Bool {
        var total = Rational.zero
        for metric in track.metrics {
            let points = scorer.metric(metric.planned(keepingSpare: request.keepsSpare)).points
            guard points > 0 else { return false }
            total += points
        }
        return total >= line(of: rules)
    }

    /// The points that a designation takes, with the margin.
    private func line(of rules: DesignationRules) -> Rational { rules.requiredPoints + request.margin }

    /// Whether a choice of levels is a plan.
    func isSolved(by levels: [Int]) -> Bool {
        if limits.contains(where: { $0.isBroken(by: levels) }) { return false }
        guard reaches(adding: added(by: levels), levels: levels) else { return false }
        return !limitsPeople || ExamAssignment(self, levels: levels).isComplete
    }

    /// Whether something of a choice of levels that is a plan can be left out: a unit, a whole step, several steps, or what an
    /// exam counts for besides.
    ///
    /// Without it another track may count, so it is asked for whatever track counts by itself.
    func hasNeedlessStep(_ levels: [Int]) -> Bool {
        let bought = levels.indices.filter { levels[$0] > 0 }
        func isMet(by fewer: [Int]) -> Bool { self.isMet(adding: added(by: fewer), levels: fewer) }
        for variable in bought {
            var fewer = levels
            fewer[variable] -= 1
            if isSolved(by: fewer) || isMet(by: fewer) { return true }
        }
        if targets.allSatisfy(\.rivals.isEmpty) { return hasNeedlessCount(levels) }
        // More may do harm where another track comes to count, so that several steps can be needless of which each is needed
        // beside the others.
        for mask in 0..<(1 << min(bought.count, Self.mostTriedTogether)) {
            var fewer = levels
            for (place, variable) in bought.prefix(Self.mostTriedTogether).enumerated() where mask & (1 << place) == 0 {
                fewer[variable] = 0
            }
            if fewer != levels, isMet(by: fewer) { return true }
        }
        return hasNeedlessCount(levels)
    }

    /// More steps than these are not left out together.
    private static let mostTriedTogether = 5

    /// Whether an exam counts in a list that could do without it, so that another way is the same without that.
    private func hasNeedlessCount(_ levels: [Int]) -> Bool {
        let exams = zip(variables, levels).compactMap { variable, level -> [Int]? in
            guard level > 0, case .exam(let type) = variable.subject, type.lists.count > 1 else { return nil }
            return type.lists
        }
        guard !exams.isEmpty else { return false }
        let added = added(by: levels)
        return Set(exams.joined()).contains { list in
            var fewer = added
            fewer[list, default: 0] -= 1
            // Where nobody asks who passes it, a plan leaves out of itself what its own track does not need.
            if !limitsPeople, reaches(adding: fewer, levels: levels) { return false }
            return isMet(adding: fewer, levels: levels)
        }
    }
}
