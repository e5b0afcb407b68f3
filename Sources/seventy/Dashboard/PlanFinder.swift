internal import Dashboard
internal import Pages
internal import SolutionsPartner
internal import Synchronization
internal import System

/// Looks for plans beside the input: the search runs on another thread and tells by a pipe what it found and, when it
/// takes longer than a moment, what it is looking at.
final class PlanFinder: Sendable {
    /// What a search has to tell.
    enum News: Sendable {
        /// Plans; whether there are more to come.
        case answer(PlanAnswer, isComplete: Bool)
        /// What it is looking at.
        case step(PlanStep)
    }

    /// Has something to read once there is news.
    var descriptor: Int32 { bell.descriptor }
    private let bell: Bell
    private let latest = Atomic(0)
    private let news = Mutex<[(news: News, number: Int)]>([])

    /// Opens the pipe by which it tells; `nil` when the system has no pipe left.
    init?() {
        guard let bell = Bell() else { return nil }
        self.bell = bell
    }

    /// Begins a search and gives up any earlier one.
    ///
    /// - Parameter catalog: The editions among which are the rules of later days.
    func search(
        _ scored: ScoredPartner, _ request: PlanRequest, among catalog: EditionCatalog? = nil, number: Int
    ) {
        latest.store(number, ordering: .relaxed)
        let search = PlanFinding(
            scored: scored, request: request, catalog: catalog,
            isCancelled: { [self] in latest.load(ordering: .relaxed) != number },
            tell: { [self] in
                let told = $0
                news.withLock { $0.append((told, number)) }
                bell.ring()
            })
        OwnThread.background(isAwaited: true) { search.run() }
    }

    /// The plans that a search comes to, looked for at once.
    static func answer(
        _ scored: ScoredPartner, _ request: PlanRequest, among catalog: EditionCatalog? = nil
    ) -> PlanAnswer? {
        let found = Mutex<PlanAnswer?>(nil)
        PlanFinding(
            scored: scored, request: request, catalog: catalog, isCancelled: { false },
            tell: { news in
                if case .answer(let answer, _) = news { found.withLock { $0 = answer } }
            }
        ).run()
        return found.withLock { $0 }
    }

    /// Gives the search up.
    func stop() { latest.store(0, ordering: .relaxed) }

    /// The news that have come since the last time.
    func take() -> [(news: News, number: Int)] {
        bell.silence()
        return news.withLock { news in
            defer { news = [] }
            return news
        }
    }
}

/// One search: each designation alone, then all of them together.
struct PlanFinding: Sendable {
    let scored: ScoredPartner
    let request: PlanRequest
    let catalog: EditionCatalog?
    let isCancelled: @Sendable () -> Bool
    let tell: @Sendable (PlanFinder.News) -> Void

    /// How long a search is a moment, and how often it tells of itself after that.
    private static let moment = Duration.milliseconds(500)

    /// Searches; plans are told as they are found.
    func run() {
        let ids = request.designations
        let questions = ids.map { [$0] } + (ids.count > 1 ? [ids] : [])
        let planner = Planner(
            for: scored.partner, under: scored.card.edition, on: scored.card.day, among: catalog)
        let clock = ContinuousClock()
        let start = clock.now
        var next = start + Self.moment
        var plans: [Plan] = []
        var together: Plan?
        for (place, designations) in questions.enumerated() {
            var asked = request
            asked.designations = designations
            let plan = planner.plan(
                asked,
                isCancelled: {
                    // The search asks now and then, so this is where it can tell of itself as well.
                    if clock.now >= next {
                        next = clock.now + Self.moment
                        tell(
                            .step(
                                PlanStep(
                                    designations: designations, place: place + 1, count: questions.count,
                                    seconds: Int((clock.now - start).components.seconds))))
                    }
                    return isCancelled()
                })
            guard let plan else { return }
            if designations.count > 1 { together = plan } else { plans.append(plan) }
            let answer = PlanAnswer(
                ranking: Self.ranked(plans), together: together, unit: request.costs.unit,
                edition: scored.card.edition)
            tell(.answer(answer, isComplete: place == questions.count - 1))
        }
    }

    /// The nearest first, those out of reach last.
    private static func ranked(_ plans: [Plan]) -> [Plan] {
        plans.enumerated().sorted { left, right in
            if left.element.reachable != right.element.reachable { return left.element.reachable }
            if left.element.cost != right.element.cost { return left.element.cost < right.element.cost }
            return left.offset < right.offset
        }.map(\.element)
    }
}
