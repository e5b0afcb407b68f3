internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// A plan as the options of a command ask for it.
struct PlanRun {
    let request: PlanRequest
    let plan: Plan
    /// Every designation planned alone, the nearest first; `nil` when designations were named.
    let ranking: [Plan]?

    /// Plans: without named designations, for the nearest that is not there yet.
    ///
    /// - Parameters:
    ///   - costs: The costs that the store states; `nil` for none.
    ///   - catalog: The editions among which are the rules of later days.
    init(
        for scores: ScoredPartner, _ options: PlanOptions, _ scoring: ScoringOptions, costs: JSONNode?,
        among catalog: EditionCatalog
    ) throws(CommandFailure) {
        let edition = scores.card.edition
        var request = PlanRequest(
            designations: scores.card.designations.map(\.rules.id), costs: try options.costs(costs, in: edition),
            margin: try options.points(), keepsSpare: options.spare, budget: try options.limitOfCost(),
            deadline: try options.lastDay(from: scores.card.day), tracks: scores.requestedTracks)
        // Whoever names an edition asks what its rules would take, whatever rules follow.
        let planner = Planner(
            for: scores.partner, under: edition, on: scores.card.day,
            among: scoring.rules.edition == nil ? catalog : nil)
        var ranking: [Plan]?
        // A limit may decide which designation is the nearest, so it is held against all that were looked at.
        let asked = request
        if scoring.designation.isEmpty {
            ranking = planner.ranking(request)
            let next = ranking?.first { $0.reachable && !$0.edits.isEmpty } ?? ranking?.first { !$0.reachable }
            request.designations = next?.designations ?? request.designations
        }
        guard var plan = planner.plan(request) else { throw CommandFailure(.failed, "The search was stopped.") }
        plan.notes += asked.idleLimits(of: try options.costs(nil, in: edition), for: scores.partner, under: edition)
        (self.request, self.plan, self.ranking) = (request, plan, ranking)
    }
}
