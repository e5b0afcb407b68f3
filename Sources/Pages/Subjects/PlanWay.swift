package import SolutionsPartner

/// One of the ways to a goal: the best one, or an alternative to it.
package struct PlanWay: Sendable, Hashable {
    /// What it costs.
    package let cost: Rational
    /// Its changes.
    package let edits: [PlanEdit]
    /// The exams behind its head counts.
    package let exams: [PlanExam]

    /// The days until the rules are in force that it is met by; 0 for those of the day.
    package let wait: Int

    /// The days until the slowest of the changes counts, and until the rules are in force that it is met by.
    package var leadTime: Int { max(wait, (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0) }
    /// The changes as what-if edits of a partner.
    ///
    /// Where every exam behind a head count is passed by somebody who is listed, they pass it: a number typed for the count
    /// would stand whatever became of the people. Otherwise the number is what is known.
    package func changes(of partner: Partner, on day: CalendarDate) -> [Edit] {
        func sittings(for input: InputName) -> [PlanExam] { exams.filter { $0.inputs.contains(input) } }
        var named = Set(
            edits.map(\.input).filter { input in
                let own = sittings(for: input)
                return !own.isEmpty && partner.value(of: input) == nil
                    && own.allSatisfy { exam in partner.people.contains { $0.id == exam.personID } }
            })
        // An exam that serves another count as well does so for both in the same way.
        while let input = named.first(where: { input in
            sittings(for: input).contains { exam in exam.inputs.contains { !named.contains($0) } }
        }) {
            named.remove(input)
        }
        let passed = exams.filter { $0.inputs.contains(where: named.contains) && !$0.isHeld }.compactMap { exam in
            exam.personID.map {
                Edit(input: PersonEdit.certification(exam.certification, of: $0), value: .date(day))
            }
        }
        return edits.filter { !named.contains($0.input) }.map(\.edit) + passed
    }

    /// The ways of a plan, the best first; none where the goal cannot be reached.
    package static func all(of plan: Plan) -> [PlanWay] {
        guard plan.reachable else { return [] }
        return [PlanWay(cost: plan.cost, edits: plan.edits, exams: plan.exams, wait: plan.wait)]
            + plan.alternatives.map { PlanWay(cost: $0.cost, edits: $0.edits, exams: $0.exams, wait: plan.wait) }
    }
}
