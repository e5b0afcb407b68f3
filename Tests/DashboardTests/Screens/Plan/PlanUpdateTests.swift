import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite("Plans in the dashboard") struct PlanUpdateTests {
    private func plan(readOnly: String? = nil) throws -> (Stage, PlanRequest) {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = readOnly
        var stage = try Stage(store: store)
        try stage.open(partner: "contoso")
        guard case .plan("contoso", let request, _)? = stage.type("8").first else {
            throw SupportFailure("nothing is searched")
        }
        return (stage, request)
    }

    private func request(_ effects: [Effect]) -> PlanRequest? {
        if case .plan(_, let request, _)? = effects.first { request } else { nil }
    }

    @Test func aSearchThatTakesLongIsToldAndStoppedWithEscape() throws {
        var (stage, _) = try plan()
        let number = stage.state.planning.number
        let step = PlanStep(designations: [.security], place: 2, count: 5, seconds: 3)
        stage.state.didReach(step, number: number)
        #expect(FrameText.plain(stage.state.frame()).contains("Looking at Security, 2 of 5, 3 s. Esc stops."))
        #expect(stage.press(Key(.escape)) == [.stopPlanning])
        #expect(stage.state.screen.kind == .plan)
        #expect(!stage.state.planning.isRunning)
        // What comes late is not taken for the latest.
        stage.state.didReach(step, number: number)
        #expect(stage.state.planning.step == nil)
        #expect(stage.press(Key(.escape)).isEmpty)
        #expect(stage.state.screen.kind == .overview)
    }

    @Test func whatWasFoundBeforeTheEndIsKept() throws {
        var (stage, request) = try plan()
        let number = stage.state.planning.number
        let scored = try #require(stage.state.partner("contoso"))
        let planner = Planner(for: scored.partner, under: scored.card.edition, on: scored.card.day)
        var first = request
        first.designations = [request.designations[0]]
        let found = try #require(planner.plan(first))
        let answer = PlanAnswer(ranking: [found], together: nil, unit: "days", edition: scored.card.edition)
        stage.state.didPlan(answer, number: number, isComplete: false)
        #expect(stage.state.planning.isRunning)
        stage.state.didReach(
            PlanStep(designations: request.designations, place: 2, count: 2, seconds: 1), number: number)
        stage.press(Key(.escape))
        #expect(stage.state.planning.rows(for: "contoso").count == 1)
        stage.type("a")
        #expect(stage.state.overlays["contoso"]?.edits == found.changes)
    }

    @Test func nothingMovesByItselfWhereThatIsNotWanted() throws {
        var (stage, request) = try plan()
        stage.state.reducesMotion = true
        let number = stage.state.planning.number
        let scored = try #require(stage.state.partner("contoso"))
        func step(_ place: Int) -> PlanStep {
            PlanStep(designations: [request.designations[0]], place: place, count: 9, seconds: place)
        }
        stage.state.didReach(step(1), number: number)
        let still = FrameText.full(stage.state.frame())
        #expect(still.contains("Looking for the least effort. Esc stops."))
        let planner = Planner(for: scored.partner, under: scored.card.edition, on: scored.card.day)
        request.designations = [request.designations[0]]
        let found = try #require(planner.plan(request))
        let answer = PlanAnswer(ranking: [found], together: nil, unit: "days", edition: scored.card.edition)
        for place in 2...5 {
            stage.state.didReach(step(place), number: number)
            stage.state.didPlan(answer, number: number, isComplete: false)
            #expect(FrameText.full(stage.state.frame()) == still)
        }
        // What was found before the end is shown when somebody stops the search, and when it ends.
        var stopped = stage
        stopped.press(Key(.escape))
        #expect(stopped.state.planning.rows(for: "contoso").count == 1)
        stage.state.didPlan(answer, number: number)
        #expect(stage.state.planning.rows(for: "contoso").count == 1)
        #expect(stage.state.planStatus(in: scored.card.edition) == nil)
    }

    @Test func keysOfOnesOwnAreNamed() throws {
        let (config, faults, _) = DashboardConfig.read(
            Array(#"{"keys": {"everywhere": {"u": null, "f4": "undo", "tab": null, "f6": "nextWay"}}}"#.utf8))
        #expect(faults.isEmpty)
        var stage = try Stage(size: Size(columns: 120, rows: 40), keyMap: config.keyMap)
        var kept = Stage.scenarios()
        try stage.open(partner: "contoso")
        try stage.answer(stage.type("8"), &kept)
        stage.type("G")
        #expect(FrameText.plain(stage.state.frame()).contains("F6 shows them."))
        stage.type("a")
        #expect(FrameText.plain(stage.state.frame()).contains("F4 takes it back."))
    }

    @Test func anotherWayIsTriedAndReachesTheGoal() throws {
        var (stage, _) = try plan()
        var kept: [ScenarioRecord] = []
        try stage.answer(stage.type("8"), &kept)
        stage.type("G")
        let row = try #require(stage.state.planRow)
        try #require(row.ways.count > 1)
        stage.press(Key(.tab))
        stage.type("a")
        let facts = try #require(stage.state.facts(of: "contoso"))
        #expect(
            stage.state.overlays["contoso"]?.edits == row.ways[1].changes(of: facts.partner, on: facts.card.day))
        let card = try #require(stage.state.partner("contoso")?.card)
        #expect(row.plan.designations.allSatisfy { card.designation($0)?.isQualified == true })
    }

    /// Who is listed passes the exam: a number typed for the head count would stand whatever became of the people.
    @Test func anExamOfSomebodyListedIsPassedByThem() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        let facts = try #require(stage.state.facts(of: "northwind"))
        let planner = Planner(for: facts.partner, under: facts.card.edition, on: facts.card.day)
        let plan = try #require(planner.plan(PlanRequest(designations: [.security])))
        let exam = try #require(plan.exams.first { $0.personID != nil })
        let way = try #require(PlanWay.all(of: plan).first)
        let changes = way.changes(of: facts.partner, on: facts.card.day)
        let person = try #require(exam.personID)
        #expect(changes.map(\.input).contains(PersonEdit.certification(exam.certification, of: person)))
        #expect(!changes.contains { exam.inputs.contains($0.input) })
        // It leads where the plan says.
        let after = Scorecard(of: facts.partner.applying(changes), under: facts.card.edition, on: facts.card.day)
        #expect(after.designation(.security)?.total == plan.result.first?.score)
    }

    @Test func aPlanIsKeptAsAScenario() throws {
        var (stage, _) = try plan()
        var kept: [ScenarioRecord] = []
        try stage.answer(stage.type("8"), &kept)
        let way = try #require(stage.state.shownWay)
        stage.type("Kcheapest")
        stage.press(Key(.enter))
        guard case .scenario(_, .save(let scenario, _))? = stage.press(Key(.enter)).first else {
            Issue.record("nothing is kept")
            return
        }
        #expect(scenario.edits == way.changes)
        #expect(scenario.note == way.note(.usual))
    }

    @Test func eachSettingSearchesAnew() throws {
        var (stage, before) = try plan()
        stage.type("e")
        #expect(request(stage.press(Key(.enter)))?.designations == Array(before.designations.dropFirst()))
        #expect(request(stage.type("x"))?.designations == before.designations)
        func go(_ key: String) { stage.type("g"); while stage.state.selectedRow?.key != key { stage.type("j") } }
        go("margin")
        stage.type("e7.5")
        #expect(request(stage.press(Key(.enter)))?.margin == Rational(15, over: 2))
        go("spare")
        #expect(request(stage.type("e"))?.keepsSpare == true)
        go("budget")
        stage.type("e100")
        #expect(request(stage.press(Key(.enter)))?.budget == 100)
        stage.type("e")
        stage.press(.control("u"))
        #expect(request(stage.press(Key(.enter)))?.budget == nil)
        go("kind exam")
        stage.type("e12")
        #expect(request(stage.press(Key(.enter)))?.costs.prices[.exam]?.cost == 12)
        stage.type("30")
        #expect(request(stage.press(Key(.enter)))?.costs.prices[.exam]?.leadTime == 30)
        #expect(request(stage.type("x"))?.costs.prices[.exam] == before.costs.prices[.exam])
    }

    @Test(arguments: [
        ("margin", "31", "The margin is a number of points from 0 to 30, not '31'."),
        ("budget", "much", "A budget is an amount from 0 to 1000000000, not 'much'."),
        ("budget", "1000000001", "A budget is an amount from 0 to 1000000000, not '1000000001'."),
        ("new-people", "2.5", "A limit is a whole number from 0 to 1000000, not '2.5'."),
        ("kind exam", "-3", "A cost is a number from 0 to below 1000000000, not '-3'."),
    ])
    func nonsenseIsRefusedAndKept(row: String, typed: String, refusal: String) throws {
        var (stage, _) = try plan()
        stage.type("e")
        while stage.state.selectedRow?.key != row { stage.type("j") }
        stage.type("e")
        stage.press(.control("u"))
        stage.type(typed)
        #expect(stage.press(Key(.enter)).isEmpty)
        #expect(stage.state.prompt?.refusal == refusal)
        #expect(stage.state.prompt?.field.typed == typed)
    }

    @Test func anInputIsRuledOutAndLetInAgain() throws {
        var (stage, _) = try plan()
        stage.type("e")
        while stage.state.selectedRow?.key != "exception" { stage.type("j") }
        stage.press(Key(.enter))
        stage.type("azure.usage")
        stage.press(Key(.enter))
        let name = InputName(rawValue: "azure.usage-growth")
        #expect(request(stage.press(Key(.enter)))?.costs.inputs[name]?.limit == 0)
        #expect(stage.state.selectedRow?.key == "input azure.usage-growth")
        stage.press(Key(.enter), Key(.end))
        #expect(request(stage.press(Key(.enter)))?.costs.inputs[name] == nil)
    }

    @Test func costsAreSavedAfterAsking() throws {
        var (stage, _) = try plan()
        stage.type("e")
        #expect(stage.type("s").isEmpty)
        #expect(stage.state.message?.text == "These are the costs of the store already.")
        while stage.state.selectedRow?.key != "kind exam" { stage.type("j") }
        stage.type("e12")
        stage.press(Key(.enter), Key(.escape))
        #expect(stage.type("s").isEmpty)
        guard case .saveCosts(let costs)? = stage.type("y").first else {
            Issue.record("nothing is saved")
            return
        }
        #expect(costs.prices[.exam]?.cost == 12)
    }

    @Test func costsOfAReadOnlyStoreStayAsTheyAre() throws {
        var (stage, _) = try plan(readOnly: "opened with --read-only")
        stage.type("e")
        while stage.state.selectedRow?.key != "kind exam" { stage.type("j") }
        stage.type("e12")
        stage.press(Key(.enter), Key(.escape))
        #expect(stage.type("s") == [.tryAgain(.saveCosts)])
        #expect(stage.state.question == nil)
        #expect(stage.state.message?.text.hasPrefix("Nothing can be saved") == true)
    }

    @Test func editionsAreReadOnceForEachGround() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.type("E")
        let cards = try #require(stage.state.own[EditionComparison.self].cards)
        #expect(cards.cards.count + cards.faulty.count == stage.state.catalog.entries.count)
        let known = stage.state.own[EditionComparison.self].known.count
        stage.type("jjkk")
        #expect(stage.state.own[EditionComparison.self].cards?.ground == cards.ground)
        stage.type("3+E")
        #expect(stage.state.own[EditionComparison.self].cards?.ground != cards.ground)
        #expect(stage.state.own[EditionComparison.self].known.count == known)
        #expect(FrameText.plain(stage.state.frame()).contains("The same facts under each edition"))
    }
}
