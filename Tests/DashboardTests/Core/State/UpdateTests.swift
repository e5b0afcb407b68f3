import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// What the keys do, played as scripts without a terminal.
@Suite struct UpdateTests {
    // MARK: Moving

    @Test(arguments: [
        ("j", 1), ("jj", 2), ("jk", 0), ("k", 0), ("G", 5), ("Gj", 5), ("Gk", 4), ("Gg", 0), (" ", 5), ("jjk", 1),
    ])
    func movesInTheOverview(letters: String, selected: Int) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        #expect(stage.type(letters).isEmpty)
        #expect(stage.state.screen.position.selected == selected)
    }

    @Test(arguments: [
        (Key(.down), Key(.up)), (Key(.pageDown), Key(.pageUp)), (Key(.end), Key(.home)),
        (Key.control("f"), Key.control("b")), (Key.character("G"), Key.character("g")),
    ])
    func everyKeyOfAMoveMovesAndItsOppositeComesBack(there: Key, back: Key) throws {
        for open in 0..<4 {
            var stage = try Stage(size: Size(columns: 60, rows: 12))
            try stage.open(partner: "contoso")
            if open == 0 { stage.type("1g") }
            if open == 2 { stage.press(Key(.enter)) }
            if open == 3 { stage.press(.character("?")) }
            let start = stage.state.screen.position
            stage.press(there)
            #expect(stage.state.screen.position.selected > start.selected, "\(stage.state.screen)")
            stage.press(back)
            #expect(stage.state.screen.position == start)
        }
    }

    @Test func theSelectionStaysInView() throws {
        var stage = try Stage(size: Size(columns: 60, rows: 12))
        try stage.open(partner: "contoso")
        for key in [Key(.down), Key(.up)] {
            for _ in 0..<7 {
                stage.press(key)
                let layout = ScreenLayout(stage.state)
                let position = stage.state.screen.position
                #expect((position.top..<position.top + layout.visibleItems).contains(position.selected))
                #expect(stage.state.frame().cursor != nil)
            }
        }
    }

    @Test func textScrollsToItsEndAndNoFurther() throws {
        var stage = try Stage(size: Size(columns: 60, rows: 15))
        stage.type("?G")
        let end = stage.state.screen.position
        #expect(end.top > 0)
        stage.type("jj ")
        #expect(stage.state.screen.position == end)
    }

    // MARK: From screen to screen

    @Test(arguments: [Key(.enter), Key(.right), .character("l")])
    func opensDownToTheExplanation(key: Key) throws {
        var stage = try Stage()
        #expect(stage.press(key, key, key).isEmpty)
        #expect(stage.state.screens.map(\.kind) == [.portfolio, .overview, .designation, .explanation])
        stage.press(key)
        #expect(stage.state.screens.count == 4)
    }

    @Test(arguments: [Key(.escape), .character("q"), Key(.left), .character("h"), Key(.backspace)])
    func goesBackFromEverywhereAndAsksOnTheFirstScreen(key: Key) throws {
        var stage = try Stage()
        stage.type("jlljl?")
        for kind in [ScreenKind.explanation, .designation, .overview, .portfolio] {
            #expect(stage.press(key).isEmpty)
            #expect(stage.state.screen.kind == kind)
        }
        #expect(stage.state.screen.position.selected == 1)
        #expect(stage.press(key).isEmpty)
        #expect(stage.state.question?.text == "Quit? Q quits without asking. y/n")
        #expect(stage.press(Key(.escape)).isEmpty)
        #expect(stage.state.question == nil)
        stage.press(key)
        #expect(stage.type("y").last == .quit)
    }

    @Test func comesBackToWhatWasSelected() throws {
        var stage = try Stage()
        stage.type("jjljjjljjl")
        stage.press(Key(.escape))
        #expect(stage.state.screen.position.selected == 2)
        stage.press(Key(.escape))
        #expect(stage.state.screen.position.selected == 3)
        stage.press(Key(.escape))
        #expect(stage.state.screen.position.selected == 2)
    }

    @Test(arguments: ["", "l", "ll", "lll", "?"])
    func numbersGoToTheScreensFromEverywhere(script: String) throws {
        var stage = try Stage()
        stage.type(script + "3")
        #expect(stage.state.screens.map(\.kind) == [.portfolio, .overview, .designation])
        stage.type(script.isEmpty ? "2" : "?2")
        #expect(stage.state.screens.map(\.kind) == [.portfolio, .overview])
        stage.type("1")
        #expect(stage.state.screens.map(\.kind) == [.portfolio])
    }

    @Test func aStoreWithOnePartnerHasNoPortfolio() throws {
        var store = try SampleStore.snapshot()
        store.partners.removeLast(store.partners.count - 1)
        var stage = try Stage(store: store)
        #expect(stage.state.screen.kind == .overview)
        stage.type("1")
        #expect(stage.state.screen.kind == .overview)
        #expect(stage.state.message?.text == "This store has one partner only.")
        #expect(stage.press(Key(.escape)).isEmpty)
        #expect(stage.type("y").last == .quit)
    }

    @Test func anEmptyStoreTakesEveryKey() throws {
        for key in ActionTable.entries.flatMap(\.keys) {
            var stage = try Stage(store: StoreSnapshot(partners: []))
            stage.press(key)
            let other: ScreenKind? = key == .character("?") || key == Key(.function(1)) ? .help : nil
            // The record of changes is there without a partner, too.
            #expect(stage.state.screen.kind == other ?? (key == .character("9") ? .activity : .portfolio))
        }
    }

    @Test func aFaultyDocumentShowsItsFaults() throws {
        var stage = try Stage(store: Stage.faultyStore())
        try stage.open(partner: "litware")
        #expect(stage.state.screen.content.isSame(as: FaultsScreen(partner: "litware")))
        // There is nothing to go on to.
        stage.type("2")
        #expect(stage.state.screen.kind == .faults)
        stage.press(Key(.escape))
        #expect(stage.state.screen.kind == .portfolio)
    }

    // MARK: Next and previous

    @Test func tabGoesThroughPartnersDesignationsAndMetrics() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.press(Key(.tab))
        let second = try #require(stage.state.screen.partner)
        #expect(second != "contoso")
        stage.press(Key(.backTab))
        #expect(stage.state.screen.partner == "contoso")

        stage.press(Key(.enter), Key(.tab))
        #expect(
            stage.state.screen.content.isSame(
                as: DesignationScreen(partner: "contoso", designation: .digitalAppInnovation)))
        stage.type("[[")
        #expect(stage.state.screen.content.isSame(as: DesignationScreen(partner: "contoso", designation: .security)))

        stage.press(Key(.enter))
        stage.type("]]")
        stage.press(Key(.escape))
        // Back at the metric that was explained last, and behind it the designation that was shown last.
        #expect(stage.state.screen.position.selected == 2)
        stage.press(Key(.escape))
        #expect(stage.state.screen.position.selected == 5)
    }

    @Test func tabStaysWithThePartnerThatCanBeShown() throws {
        var stage = try Stage(store: Stage.faultyStore())
        try stage.open(partner: "contoso")
        for _ in 0..<stage.state.store.partners.count {
            stage.press(Key(.tab))
            #expect(stage.state.screen.partner != "litware")
        }
        stage.press(Key(.escape))
        let selected = stage.state.store.partners[stage.state.screen.position.selected]
        #expect(selected.scored != nil)
    }

    // MARK: Tracks

    @Test func showsTheOtherTrackAndTheOneThatCounts() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind", .infrastructure)
        let counting = try #require(stage.state.partner("northwind")?.card.designation(.infrastructure)?.countingIndex)
        stage.type("jt")
        #expect(
            stage.state.screen.content.isSame(
                as: DesignationScreen(partner: "northwind", designation: .infrastructure, track: 1 - counting)))
        stage.type("l")
        #expect(stage.state.screen.kind == .explanation)
        stage.type("ht")
        #expect(
            stage.state.screen.content.isSame(as: DesignationScreen(partner: "northwind", designation: .infrastructure))
        )
    }

    @Test func saysThatThereIsASingleTrack() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("t")
        #expect(stage.state.message?.text == "This designation has a single track in this edition.")
        // Told to the person who asks, not offered to the one who does not.
        stage.type("j")
        #expect(!FrameText.plain(stage.state.frame()).contains("t track"))
        try stage.open(partner: "northwind", .infrastructure)
        #expect(FrameText.plain(stage.state.frame()).contains("t track"))
    }

    // MARK: What is done outside

    @Test(arguments: [
        ("Q", [Effect.quit]), ("r", [.reload]), ("T", []), ("x", []), ("?", []),
    ])
    func asksTheOutside(letter: String, effects: [Effect]) throws {
        for script in ["", "l", "ll", "lll"] {
            var stage = try Stage()
            stage.type(script)
            #expect(stage.type(letter) == effects)
        }
    }

    @Test(arguments: [("c", Effect.quit), ("l", .redraw), ("z", .suspend)])
    func asksTheOutsideByControl(letter: String, effect: Effect) throws {
        for script in ["", "l", "ll", "lll", "?"] {
            var stage = try Stage()
            stage.type(script)
            #expect(stage.press(.control(Character(letter))) == [effect])
        }
    }

    @Test func goesThroughTheThemes() throws {
        var stage = try Stage()
        // The screen behind the list shows the theme under the cursor.
        stage.type("Tj")
        #expect(stage.state.theme.id == "two")
        stage.press(Key(.escape))
        #expect(stage.state.theme.id == "one")
        stage.type("Tj")
        stage.press(Key(.enter))
        #expect(stage.state.theme.id == "two")
        #expect(stage.state.popup == nil)
    }

    @Test func aMessageGoesWithTheNextKey() throws {
        var stage = try Stage(notices: ["The terminal is unknown."])
        #expect(FrameText.plain(stage.state.frame()).contains("The terminal is unknown."))
        stage.type("j")
        #expect(!FrameText.plain(stage.state.frame()).contains("The terminal is unknown."))
    }

    @Test func eventsOfTheWorld() throws {
        var stage = try Stage()
        #expect(stage.state.update(.terminate) == [.quit])
        #expect(stage.state.update(.resumed) == [.redraw])
        let before = stage.state.frame()
        #expect(stage.state.update(.paste("Q")).isEmpty)
        #expect(stage.state.frame() == before)
    }

    // MARK: Resizing and reading again

    @Test func theSelectionStaysWhenTheWindowChanges() throws {
        var stage = try Stage(size: Size(columns: 120, rows: 40))
        try stage.open(partner: "contoso")
        stage.type("jjjj")
        for size in [(60, 12), (20, 5), (1, 1), (40, 10), (300, 100)] {
            #expect(stage.state.update(.resize(Size(columns: size.0, rows: size.1))).isEmpty)
            #expect(stage.state.screen.position.selected == 4)
            #expect(stage.state.frame().size == Size(columns: size.0, rows: size.1))
        }
    }

    @Test func readingAgainKeepsTheSelectedPartner() throws {
        var stage = try Stage()
        stage.type("jjj")
        let selected = stage.state.store.partners[3].id
        var store = stage.state.store
        store.partners.removeFirst(2)
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.state.screen.position.selected == 1)
        #expect(stage.state.store.partners[1].id == selected)
    }

    @Test func readingAgainKeepsTheScreens() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("jl")
        let screens = stage.state.screens.map(\.kind)
        stage.state.replaceStore(stage.state.store, today: stage.state.today)
        #expect(stage.state.screens.map(\.kind) == screens)
        stage.press(Key(.escape))
        #expect(stage.state.screen.position.selected == 1)
    }

    @Test func aPartnerThatIsGoneTakesItsScreensAlong() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        var store = stage.state.store
        store.partners.removeAll { $0.id == "contoso" }
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.state.screen.kind == .portfolio)
        #expect(stage.state.frame().cursor != nil)
    }

    @Test func aDocumentThatBreaksShowsItsFaultsAndOneThatIsMendedItsScores() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        let good = stage.state.store
        var broken = good
        let place = try #require(broken.partners.firstIndex { $0.id == "contoso" })
        broken.partners[place] = PartnerSnapshot(id: "contoso", faults: ["broken"])
        stage.state.replaceStore(broken, today: stage.state.today)
        #expect(FrameText.plain(stage.state.frame()).contains("broken"))
        stage.state.replaceStore(good, today: stage.state.today)
        #expect(FrameText.plain(stage.state.frame()).contains("Contoso"))
    }

    /// Another edition may have a single track where the old one had two.
    @Test func aPartnerThatMovesToAnotherEditionShowsWhatThatEditionHas() throws {
        var stage = try Stage()
        try stage.open(partner: "adatum", .infrastructure)
        stage.type("tl")
        var store = stage.state.store
        let place = try #require(store.partners.firstIndex { $0.id == "adatum" })
        let partner = try #require(store.partners[place].scored?.partner)
        let day = try TestEditions.date("2022-10-15")
        store.partners[place] = PartnerSnapshot(
            partner, card: Scorecard(of: partner, under: try EditionCatalog.embedded.edition("2022-10"), on: day))
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(
            stage.state.screen.content.isSame(as: DesignationScreen(partner: "adatum", designation: .infrastructure)))
        #expect(FrameText.plain(stage.state.frame()).contains("edition 2022-10"))
    }

    @Test func theKeysThatMeanNothingDoNothing() throws {
        for script in ["", "l", "ll", "lll", "?"] {
            var stage = try Stage()
            stage.type(script)
            let before = stage.state.frame()
            for key in [Key.character("z"), .character("!"), Key(.insert), Key(.function(9)), .control("x")] {
                #expect(stage.press(key).isEmpty)
                #expect(stage.state.frame() == before)
            }
        }
    }
}
