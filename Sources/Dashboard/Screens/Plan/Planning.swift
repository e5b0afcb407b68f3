internal import Pages
internal import SolutionsPartner

/// What is known of the least effort to 70 of one partner.
struct Planning: ScreenState {
    /// The partner that was planned for, by key; `nil` before the first time.
    var partner: String?
    /// Counts the searches, so that the answer of one that was given up is not taken for the latest.
    var number = 0
    /// Whether a search is on its way.
    var isRunning = false
    /// Whether the last search was given up before its end.
    var wasStopped = false
    /// What the search is looking at; `nil` until it takes longer than a moment.
    var step: PlanStep?
    /// The plans found so far; `nil` before the first.
    var answer: PlanAnswer?
    /// The plans found so far that wait for the last one, where nothing may move by itself; `nil` for none.
    var held: PlanAnswer?
    /// Which of its ways is shown of a row, by the row's key; the best where nothing was chosen.
    var ways: [String: Int] = [:]
    /// What is planned for and at which costs, in this run of the program.
    var settings = PlanSettings()

    /// Begins to search anew; an earlier search is given up.
    mutating func begin(for id: String) {
        number += 1
        partner = id
        (answer, held, step) = (nil, nil, nil)
        ways = [:]
        (wasStopped, isRunning) = (false, false)
    }

    /// Gives the search up and keeps what it found.
    mutating func stop() {
        number += 1
        (isRunning, wasStopped) = (false, true)
        step = nil
        if let held { answer = held }
    }

    /// Takes note that the search is at its end.
    mutating func finish() {
        isRunning = false
        step = nil
    }

    /// The plans of a partner in the order shown: each designation alone, the nearest first, then all together.
    func rows(for id: String) -> [PlanAnswer.Row] { partner == id ? answer?.rows ?? [] : [] }

    /// Which way of a row is shown, from 0.
    func way(of row: PlanAnswer.Row) -> Int { min(ways[row.key] ?? 0, max(0, row.ways.count - 1)) }
}

/// What to plan for and at which costs, as chosen in this run of the program.
struct PlanSettings: Sendable, Hashable {
    /// The designations to plan for; `nil` for those that are not qualified.
    var designations: [DesignationID]?
    /// The costs; `nil` for those of the store.
    var costs: PlanCosts?
    /// Points above the line to keep as a margin.
    var margin = Rational.zero
    /// Whether every gate is to have one person more than it needs.
    var keepsSpare = false
    /// The most that a plan may cost; `nil` for no limit.
    var budget: Rational?
    /// The last day on which a plan may count; `nil` for no limit.
    var deadline: CalendarDate?
}

extension DashboardState {
    /// The plans of the partner that was last planned for.
    var planning: Planning {
        get { own[Planning.self] }
        set { own[Planning.self] = newValue }
    }

    /// The costs that hold in this run, in the names that somebody wrote them in.
    var planCosts: PlanCosts { planning.settings.costs ?? store.planCosts }

    /// The designations that plans of a partner are for.
    func plannedDesignations(of id: String) -> [DesignationID] {
        let scores = partner(id)?.card.designations ?? []
        if planning.partner == id, let chosen = planning.settings.designations {
            return scores.map(\.rules.id).filter { chosen.contains($0) }
        }
        return scores.filter { !$0.isQualified }.map(\.rules.id)
    }

    /// What is asked of a search for a partner.
    func planRequest(of id: String) -> PlanRequest? {
        guard let edition = partner(id)?.card.edition else { return nil }
        let settings = planning.settings
        return PlanRequest(
            designations: plannedDesignations(of: id), costs: edition.resolving(planCosts), margin: settings.margin,
            keepsSpare: settings.keepsSpare, budget: settings.budget, deadline: settings.deadline)
    }

    /// The way of the selected plan that is shown; `nil` where there is none.
    var shownWay: ShownWay? {
        guard let row = planRow else { return nil }
        let place = planning.way(of: row)
        guard row.ways.indices.contains(place) else { return nil }
        let way = row.ways[place]
        let shown = planning.partner.flatMap { partner($0) }
        return ShownWay(
            title: row.title, way: way, unit: planning.answer?.unit ?? "",
            changes: shown.map { way.changes(of: $0.partner, on: $0.card.day) } ?? [])
    }

    /// The plan under the cursor, or the one that is shown in full.
    var planRow: PlanAnswer.Row? { (screen.content as? any ShowsPlan)?.plan(in: self) }
}

/// A screen that shows a plan, or has one under its cursor.
protocol ShowsPlan: Screen {
    /// The plan; `nil` where there is none.
    func plan(in state: DashboardState) -> PlanAnswer.Row?
}

/// A way to a goal, with what it is for.
struct ShownWay {
    let title: String
    let way: PlanWay
    let unit: String

    /// The changes as what-if edits.
    let changes: [Edit]
    /// What a scenario made of it is about.
    func note(_ words: Words) -> String { "Plan for \(title), \(words.quantity(way.cost)) \(unit)" }
}
