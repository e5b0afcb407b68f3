internal import Dashboard
internal import SolutionsPartner
internal import Synchronization

/// Looks for plans beside the input: the search runs on another thread and says by a pipe that it is done.
final class PlanSearchDesk: Sendable {
    /// Has something to read once an answer is there.
    var descriptor: Int32 { bell.descriptor }
    private let bell: Bell
    private let latest = Atomic(0)
    private let answers = Mutex<[(answer: PlanAnswer, number: Int)]>([])

    /// Opens the desk; `nil` when the system has no pipe left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    /// Begins a search and gives up any earlier one.
    func search(_ scored: ScoredPartner, costs: PlanCosts, number: Int) {
        latest.store(number, ordering: .relaxed)
        Task.detached { [self] in
            guard
                let answer = Self.answer(
                    scored, costs: costs,
                    isCancelled: { [self] in
                        latest.load(ordering: .relaxed) != number
                    })
            else { return }
            answers.withLock { $0.append((answer, number)) }
            bell.ring()
        }
    }

    /// The answers that have come since the last time.
    func take() -> [(answer: PlanAnswer, number: Int)] {
        bell.silence()
        return answers.withLock { answers in
            defer { answers = [] }
            return answers
        }
    }

    /// Plans for each designation that is not qualified and for all of them; `nil` when it was given up.
    static func answer(
        _ scored: ScoredPartner, costs: PlanCosts, isCancelled: @escaping @Sendable () -> Bool
    ) -> PlanAnswer? {
        let card = scored.card
        let planner = Planner(for: scored.partner, under: card.edition, on: card.day)
        let missing = card.designations.filter { !$0.isQualified }.map(\.rules.id)
        guard
            let ranking = planner.ranking(
                PlanRequest(designations: missing, costs: costs), isCancelled: isCancelled)
        else { return nil }
        var together: Plan?
        if missing.count > 1 {
            together = planner.plan(PlanRequest(designations: missing, costs: costs), isCancelled: isCancelled)
            guard together != nil else { return nil }
        }
        return PlanAnswer(
            ranking: ranking.filter { plan in plan.designations.contains { missing.contains($0) } }, together: together,
            unit: costs.unit, edition: card.edition)
    }
}
