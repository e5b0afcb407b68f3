internal import Dashboard
internal import Glibc
internal import SolutionsPartner
internal import Synchronization

/// Looks for plans beside the input: the search runs on another thread and says by a pipe that it is done.
final class PlanSearchDesk: Sendable {
    /// Has something to read once an answer is there.
    let descriptor: Int32
    private let bell: Int32
    private let latest = Atomic(0)
    private let answers = Mutex<[(answer: PlanAnswer, number: Int)]>([])

    /// Opens the desk; `nil` when the system has no pipe left.
    init?() {
        var ends: (Int32, Int32) = (-1, -1)
        let code = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
            unsafe pipe(bytes.bindMemory(to: Int32.self).baseAddress)
        }
        guard code == 0 else { return nil }
        for end in [ends.0, ends.1] {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, bell) = ends
    }

    deinit {
        close(descriptor)
        close(bell)
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
            var byte: UInt8 = 1
            _ = unsafe write(bell, &byte, 1)
        }
    }

    /// The answers that have come since the last time.
    func take() -> [(answer: PlanAnswer, number: Int)] {
        var byte: UInt8 = 0
        while unsafe read(descriptor, &byte, 1) == 1 {}
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
