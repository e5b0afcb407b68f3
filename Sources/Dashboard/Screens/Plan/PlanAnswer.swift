internal import Pages
package import SolutionsPartner

/// The answer of a search for the least effort, or as much of it as is known so far.
package struct PlanAnswer: Sendable {
    /// A plan with what it is for.
    struct Row: Sendable {
        /// Names the row for as long as the question stays the same.
        let key: String
        /// What the plan is for, such as `Security`.
        let title: String
        /// The plan.
        let plan: Plan
        /// The ways to the goal, the cheapest first; none when it cannot be reached.
        let ways: [PlanWay]
    }

    /// The plans in the order shown.
    let rows: [Row]
    /// What costs are counted in.
    let unit: String

    /// Makes an answer.
    ///
    /// - Parameters:
    ///   - ranking: A plan for each designation asked for, the nearest first.
    ///   - together: A plan for all of them; `nil` when there is just one.
    package init(ranking: [Plan], together: Plan?, unit: String, edition: ProgramEdition) {
        var rows = ranking.map { plan in
            Row(
                key: plan.designations.map(\.rawValue).joined(separator: "+"),
                title: plan.designations.compactMap { edition.designation($0)?.name }.joined(separator: ", "),
                plan: plan, ways: PlanWay.all(of: plan))
        }
        if let together {
            rows.append(
                Row(key: "together", title: "All of these together", plan: together, ways: PlanWay.all(of: together)))
        }
        self.rows = rows
        self.unit = unit
    }
}

/// What a search is looking at, told when it takes longer than a moment.
package struct PlanStep: Sendable, Hashable {
    /// The designations that are being planned for.
    package let designations: [DesignationID]
    /// The place of the plan among those asked for, from 1.
    package let place: Int
    /// How many plans are asked for.
    package let count: Int
    /// How long the whole search has taken so far.
    package let seconds: Int

    /// Makes a step.
    package init(designations: [DesignationID], place: Int, count: Int, seconds: Int) {
        (self.designations, self.place, self.count, self.seconds) = (designations, place, count, seconds)
    }
}
