package import SolutionsPartner

/// One of the ways to a goal, as it is told and taken over: the best one, or an alternative to it.
package typealias PlanWay = PlanAlternative

extension PlanWay {
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
    package static func all(of plan: Plan) -> [PlanWay] { plan.way.map { [$0] + plan.alternatives } ?? [] }
}
