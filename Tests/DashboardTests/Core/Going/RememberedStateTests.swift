import JSONTree
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct RememberedStateTests {
    /// A dashboard that was started anew with what another one left behind.
    private func restarted(_ stage: Stage, _ store: StoreSnapshot? = nil) throws -> Stage {
        let text = Array(stage.state.remembered.document.formatted().utf8)
        let remembered = try #require(RememberedState(JSONNode.parse(text)))
        var next = try Stage(store: store)
        _ = next.state.recall(remembered)
        return next
    }

    @Test(arguments: [
        "", "jj", "jl", "jljj", "jll", "jlljl", "jl5", "jl6", "jl7", "jl0", "jlE", "jlM", "jlMjj", "jjjl5jl",
    ])
    func comesBackToTheScreenAndTheSelection(script: String) throws {
        var stage = try Stage()
        stage.type(script)
        let next = try restarted(stage)
        #expect(
            next.state.screens.map { AnyHashable($0.content) } == stage.state.screens.map { AnyHashable($0.content) })
        #expect(next.state.selectedRow == stage.state.selectedRow)
        if stage.state.selectedRow != nil {
            #expect(FrameText.full(next.state.frame()) == FrameText.full(stage.state.frame()))
        }
    }

    /// A line that was being typed when the program was ended is offered, and stands there once the same is asked.
    @Test func aLineThatWasTypedComesBack() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+4K")
        try #require(stage.state.prompt != nil)
        stage.type("Both deals")
        let label = try #require(stage.state.prompt?.label)
        #expect(stage.state.remembered.line == nil)
        stage.state.keepTypedBeforeTheEnd()
        var next = try restarted(stage)
        #expect(next.state.message?.text.contains("'Both deals' was typed for '\(label)'") == true)
        next.state.prompt = Prompt(.view(only: nil), label: "Another", hint: "", field: TextField())
        #expect(next.state.prompt?.field.typed == "")
        next.state.prompt = nil
        next.state.prompt = Prompt(.view(only: nil), label: label, hint: "", field: TextField("x"))
        #expect(next.state.prompt?.field.typed == "Both deals")
        next.state.prompt = nil
        // Once is enough.
        next.state.prompt = Prompt(.view(only: nil), label: label, hint: "", field: TextField("x"))
        #expect(next.state.prompt?.field.typed == "x" && next.state.remembered.line == nil)
    }

    @Test func comesBackToScreensThatNeedSomethingFromOutside() throws {
        var stage = try Stage()
        stage.type("jl8")
        let plan = try #require(RememberedState(stage.state.remembered.document))
        var next = try Stage()
        let effects = next.state.recall(plan)
        #expect(effects.contains { if case .plan("contoso", _, 1) = $0 { true } else { false } })
        #expect(next.state.screen.kind == .plan)
        var kept = Stage.scenarios()
        for (keys, kind) in [("8e", ScreenKind.planSettings), ("S", .scenarios), ("Sjc", .comparison)] {
            stage = try Stage()
            for key in "jl" + keys { try stage.answer(stage.type(String(key)), &kept) }
            next = try Stage()
            try next.answer(next.state.recall(stage.state.remembered), &kept)
            #expect(next.state.screen.kind == kind)
            #expect(
                next.state.screens.map { AnyHashable($0.content) }
                    == stage.state.screens.map { AnyHashable($0.content) })
        }
        stage = try Stage()
        stage.type("jl9")
        next = try Stage()
        #expect(next.state.recall(stage.state.remembered).contains(.readActivity))
        #expect(next.state.screen.kind == .activity)
    }

    @Test func orderAndColumnsComeBack() throws {
        var stage = try Stage()
        stage.type("ojj")
        stage.press(Key(.enter))
        stage.type("Oj")
        stage.press(Key(.enter), Key(.escape))
        stage.type("Tj")
        stage.press(Key(.enter), .character("j"))
        let next = try restarted(stage)
        #expect(stage.state.remembered.theme == "two")
        #expect(next.state.arrangement == stage.state.arrangement)
        #expect(FrameText.full(next.state.frame()) == FrameText.full(stage.state.frame()))
    }

    @Test func whatWasAskedForWins() throws {
        var stage = try Stage()
        stage.type("Tj")
        stage.press(Key(.enter))
        stage.type("jl")
        var next = try Stage()
        #expect(next.state.recall(stage.state.remembered, screen: false).isEmpty)
        #expect(next.state.screen.kind == .portfolio)
    }

    @Test func aWhatIfAndTheHelpAreNotComeBackTo() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+4?")
        #expect(try restarted(stage).state.screen.kind == .designation)
    }

    @Test func whatIsGoneEndsTheWayBack() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        var store = try SampleStore.snapshot()
        store.partners.removeAll { $0.id == "contoso" }
        #expect(try restarted(stage, store).state.screen.kind == .portfolio)
        store = try SampleStore.snapshot()
        store.partners.removeAll { $0.id != "fabrikam" }
        #expect(try restarted(stage, store).state.screen.content.isSame(as: OverviewScreen(partner: "fabrikam")))
    }

    @Test(arguments: [
        "null", "[]", "{}", #"{"format": 2, "theme": "two"}"#, #"{"format": "1"}"#,
    ])
    func anotherDocumentIsNotRead(text: String) throws {
        #expect(try RememberedState(JSONNode.parse(text)) == nil)
    }

    @Test(arguments: [
        #""places": 3"#, #""places": [3]"#, #""places": [{"screen": 1}]"#, #""places": [{"screen": "nowhere"}]"#,
        #""places": [{"screen": "portfolio", "selected": []}, {"screen": "portfolio"}]"#,
        #""places": [{"screen": "overview", "partner": "contoso"}]"#,
        #""places": [{"screen": "portfolio"}, {"screen": "person", "partner": "contoso", "person": "x"}]"#,
        #""places": [{"screen": "portfolio"}, {"screen": "conflicts", "partner": "contoso"}]"#,
        #""places": [{"screen": "plan"}, {"screen": "activity"}]"#,
        #""places": [{"screen": "portfolio"}, {"screen": "overview", "partner": "contoso"}, {"screen": "designation", "partner": "contoso", "designation": "security", "track": "99"}]"#,
        #""orders": {"portfolio": {"column": "nothing", "reversed": 7}, "nowhere": 1}, "hidden": []"#,
        #""orders": [], "hidden": {"portfolio": ["name", 3, "gap"], "overview": ["x"]}, "theme": 5"#,
    ])
    func hostileDocumentsLeadNowhereBad(members: String) throws {
        let remembered = try #require(RememberedState(JSONNode.parse("{\"format\": 1, \(members)}")))
        for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)] {
            var stage = try Stage(size: size)
            _ = stage.state.recall(remembered)
            #expect(stage.state.screens.first?.kind == .portfolio)
            #expect(stage.state.frame().cursor != nil)
            for key in "jlohq" { stage.type(String(key)) }
        }
    }
}
