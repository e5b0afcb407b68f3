package import SolutionsPartner

/// One of the ways to a goal: the best one, or an alternative to it.
package struct PlanWay: Sendable, Hashable {
    /// What it costs.
    package let cost: Rational
    /// Its changes.
    package let edits: [PlanEdit]
    /// The exams behind its head counts.
    package let exams: [PlanExam]

    /// The days until the slowest of the changes counts.
    package var leadTime: Int { (edits.map(\.leadTime) + exams.map(\.leadTime)).max() ?? 0 }
    /// The changes as what-if edits.
    package var changes: [Edit] { edits.map(\.edit) }

    /// The ways of a plan, the best first; none where the goal cannot be reached.
    package static func all(of plan: Plan) -> [PlanWay] {
        guard plan.reachable else { return [] }
        return [PlanWay(cost: plan.cost, edits: plan.edits, exams: plan.exams)]
            + plan.alternatives.map { PlanWay(cost: $0.cost, edits: $0.edits, exams: $0.exams) }
    }
}
