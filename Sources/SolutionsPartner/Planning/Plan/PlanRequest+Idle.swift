extension PlanRequest {
    /// Which of some limits change nothing of a plan for the designations of the request, in words.
    ///
    /// - Parameter limits: The limits that somebody set for this plan; those of a store hold for every partner and plan.
    package func idleLimits(of limits: PlanCosts, for partner: Partner, under edition: ProgramEdition) -> [Phrase] {
        let planned = designations.compactMap { edition.designation($0) }
        let metrics = planned.flatMap(\.tracks).flatMap(\.metrics)
        let raised = Set(metrics.flatMap { $0.ladders.map(\.input.name) })
        let lists = metrics.flatMap { $0.headCounts.map(\.list.list) }
        let names = planned.map(\.name)
        var idle: [Phrase] = []
        for (input, exception) in limits.inputs.sorted(by: { $0.key < $1.key }) where exception.limit != nil {
            let list = edition.input(named: input).flatMap { edition.inputLists[$0.index] }
            if raised.contains(input) || lists.contains(where: { $0.id == list }) { continue }
            idle.append(self.idle(input.rawValue, for: names))
        }
        for (code, exception) in limits.certifications.sorted(by: { $0.key < $1.key }) where exception.limit != nil {
            if lists.contains(where: { $0.all.contains { $0.isCalled(code) } }) { continue }
            idle.append(self.idle("exams of \(code)", for: names))
        }
        if limits.newPeople != nil, partner.people.isEmpty {
            idle.append("The limit on people who are not listed has no effect, since nobody is listed.")
        }
        return idle
    }

    private func idle(_ words: String, for names: [String]) -> Phrase {
        "The limit on \(name: words) has no effect: a plan for \(names: names) takes none of it."
    }
}
