/// Who passes which of a plan's exams, so that nobody counts twice in a list.
struct ExamAssignment {
    /// One exam with the person who passes it.
    struct Sitting {
        let type: ExamType
        /// The lists in which it must count, by place.
        var lists: [Int]
        /// The listed person who passes it, by place; `nil` for somebody else.
        var person: Int?
    }

    /// More tries than this are not made.
    private static let mostTries = 100_000

    private(set) var sittings: [Sitting]
    /// Whether everybody needed was found.
    private(set) var isComplete = true

    private let served: [Set<Int>]
    private var others: Int
    private var taken: [Set<Int>]
    private var load: [Int]
    private var triesLeft = mostTries

    /// Assigns the exams of a choice of levels.
    init(_ problem: PlanProblem, levels: [Int]) {
        sittings = []
        for (variable, level) in zip(problem.variables, levels) {
            guard case .exam(let type) = variable.subject else { continue }
            for _ in 0..<level { sittings.append(Sitting(type: type, lists: type.lists, person: type.person)) }
        }
        served = problem.served
        others = problem.limitsPeople ? min(problem.request.costs.newPeople ?? 0, sittings.count) : 0
        taken = Array(repeating: [], count: served.count + others)
        load = Array(repeating: 0, count: served.count + others)
        if !problem.limitsPeople { trim(problem, levels: levels) }
        if problem.partner.people.isEmpty { return }
        // Those whom the fewest can pass come first.
        let order = sittings.indices.sorted { left, right in
            let (a, b) = (candidates(left).count, candidates(right).count)
            return a == b ? left < right : a < b
        }
        if assign(order[...]) { return }
        isComplete = !problem.limitsPeople
        if isComplete { assignGreedily(order) }
    }

    /// Leaves out lists in which an exam need not count, so that people who serve them already may pass it.
    private mutating func trim(_ problem: PlanProblem, levels: [Int]) {
        var added = problem.added(by: levels)
        for place in sittings.indices where sittings[place].lists.count > 1 {
            for list in sittings[place].lists where sittings[place].lists.count > 1 {
                added[list, default: 0] -= 1
                if problem.reaches(adding: added, levels: levels) {
                    sittings[place].lists.removeAll { $0 == list }
                } else {
                    added[list, default: 0] += 1
                }
            }
        }
    }

    private func candidates(_ place: Int) -> [Int] {
        let sitting = sittings[place]
        return taken.indices.filter { person in
            if let only = sitting.type.person, only != person { return false }
            let serves = person < served.count ? served[person] : []
            return sitting.lists.allSatisfy { !serves.contains($0) && !taken[person].contains($0) }
        }
    }

    private mutating func take(_ place: Int, by person: Int) {
        sittings[place].person = person < served.count ? person : nil
        taken[person].formUnion(sittings[place].lists)
        load[person] += 1
    }

    private mutating func assign(_ order: ArraySlice<Int>) -> Bool {
        guard let place = order.first else { return true }
        triesLeft -= 1
        guard triesLeft > 0 else { return false }
        // Listed people first, and of those the ones with the least to learn.
        let people = candidates(place).sorted { left, right in
            let (a, b) = (
                (left < served.count ? 0 : 1, load[left], left), (right < served.count ? 0 : 1, load[right], right)
            )
            return a < b
        }
        var triedStranger = false
        for person in people {
            // People who are not listed and have nothing yet are all alike.
            if person >= served.count, load[person] == 0 {
                if triedStranger { continue }
                triedStranger = true
            }
            let before = (sittings[place].person, taken[person])
            take(place, by: person)
            if assign(order.dropFirst()) { return true }
            (sittings[place].person, taken[person]) = before
            load[person] -= 1
        }
        return false
    }

    private mutating func assignGreedily(_ order: [Int]) {
        for place in order {
            if let person = candidates(place).min(by: { (load[$0], $0) < (load[$1], $1) }) { take(place, by: person) }
        }
    }
}
