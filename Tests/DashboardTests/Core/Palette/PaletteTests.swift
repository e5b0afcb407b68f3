import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct PaletteTests {
    private func palette(_ query: String, in stage: inout Stage) {
        stage.press(.character(":"))
        stage.type(query)
    }

    /// What others took away since the list was opened is told.
    @Test func whatIsGoneIsTold() throws {
        var stage = try Stage()
        stage.type(":contoso consulting")
        var store = stage.state.store
        store.partners.removeAll { $0.id == "contoso" }
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.press(Key(.enter)).isEmpty)
        #expect(stage.state.message?.text == "Contoso Consulting is not there any more.")
    }

    @Test func everyActionIsOffered() throws {
        let stage = try Stage()
        let offered = stage.state.paletteEntries.compactMap { entry -> Action? in
            guard case .action(let action) = entry.target else { return nil }
            return action
        }
        #expect(offered.map(\.rawValue).sorted() == Action.allCases.map(\.rawValue).filter { $0 != "palette" }.sorted())
    }

    @Test func rowsHaveNamesOfTheirOwn() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        let ids = stage.state.paletteEntries.map(\.row.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func goesToAPartner() throws {
        var stage = try Stage()
        palette("fabrikam", in: &stage)
        stage.press(Key(.enter))
        #expect(stage.state.popup == nil)
        #expect(stage.state.screen.content.isSame(as: OverviewScreen(partner: "fabrikam")))
        stage.press(Key(.escape))
        #expect(stage.state.selectedRow?.key == "fabrikam")
    }

    @Test func goesToAFaultyPartner() throws {
        var stage = try Stage(store: Stage.faultyStore())
        palette("litware", in: &stage)
        stage.press(Key(.enter))
        #expect(stage.state.screen.content.isSame(as: FaultsScreen(partner: "litware")))
    }

    @Test func goesToADesignationAndToAMetric() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        palette("security", in: &stage)
        #expect(stage.state.popup?.selected?.detail == "designation")
        stage.press(Key(.enter))
        #expect(stage.state.screen.content.isSame(as: DesignationScreen(partner: "contoso", designation: .security)))
        palette("sec usage growth", in: &stage)
        stage.press(Key(.enter))
        #expect(stage.state.screens.map(\.kind) == [.portfolio, .overview, .designation, .explanation])
        stage.press(Key(.escape))
        #expect(stage.state.selectedRow?.key.contains("growth") == true)
        stage.press(Key(.escape))
        #expect(stage.state.selectedRow?.key == DesignationID.security.rawValue)
    }

    @Test func goesToAPerson() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        let member = try #require(stage.state.members(of: "northwind").last)
        palette(member.person.name, in: &stage)
        stage.press(Key(.enter))
        #expect(stage.state.screen.content.isSame(as: PersonScreen(partner: "northwind", person: member.person.id)))
        stage.press(Key(.escape))
        #expect(stage.state.selectedRow?.key == member.person.id)
    }

    @Test func showsADefinition() throws {
        var stage = try Stage()
        let term = try #require(stage.state.glossary.terms.first)
        palette(term.title, in: &stage)
        stage.press(Key(.enter))
        #expect(stage.state.screen.content.isSame(as: HelpScreen(topic: .term(term.id))))
        #expect(FrameText.plain(stage.state.frame()).contains(term.title))
        stage.press(Key(.escape))
        #expect(stage.state.screen.kind == .portfolio)
    }

    @Test func doesAnAction() throws {
        var stage = try Stage()
        palette("quit", in: &stage)
        #expect(stage.press(Key(.enter)) == [.quit])
    }

    @Test func whatIsRefusedComesLastAndCannotBeChosen() throws {
        var stage = try Stage()
        palette("undo the last change", in: &stage)
        #expect(stage.state.popup?.selected?.refusal == "Open a partner first.")
        stage.press(Key(.enter))
        #expect(stage.state.popup != nil)
        #expect(FrameText.plain(stage.state.frame()).contains("Open a partner first."))
        stage.press(Key(.escape))
        #expect(stage.state.popup == nil)
    }

    @Test(arguments: [
        ("save", "Save the changes"), ("people", "Go to people"), ("theme", "Choose a theme"), ("q", "Quit"),
        ("reload", "Read the store again"),
    ])
    func theBestComesFirst(query: String, title: String) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+")
        palette(query, in: &stage)
        #expect(stage.state.popup?.shown.first?.title == title)
    }

    @Test func pastedTextIsTyped() throws {
        var stage = try Stage()
        palette("", in: &stage)
        _ = stage.state.update(.paste("fab\u{1B}[31m\nrikam\r"))
        #expect(stage.state.popup?.query?.typed == "fab [31m rikam")
    }

    @Test func goesToAScenarioThatIsReadMeanwhile() throws {
        var stage = try Stage()
        var kept = Stage.scenarios()
        try stage.open(partner: "contoso")
        let effects = stage.type(":")
        #expect(effects == [.scenario(partner: "contoso", .read)])
        // What is typed before they are there stays.
        stage.type("grow")
        #expect(stage.state.popup?.selected?.id != "scenario:growth")
        try stage.answer(effects, &kept)
        #expect(stage.state.popup?.query?.typed == "grow")
        #expect(stage.state.popup?.shown.contains { $0.id == "scenario:growth" } == true)
        stage.type("th")
        while let id = stage.state.popup?.selected?.id, id != "scenario:growth" {
            stage.press(Key(.down))
            if stage.state.popup?.selected?.id == id { break }
        }
        try stage.answer(stage.press(Key(.enter)), &kept)
        #expect(stage.state.screen.kind == .scenarios)
        #expect(stage.state.selectedRow?.key == "growth")
    }

    /// What people have in mind, in their words, and a row that answers among the first.
    @Test(arguments: [
        ("import", "Import reports of Partner Center"), ("report", "Print a report of the standing"),
        ("expire", "Go to the anniversary"), ("deadline", "Go to the anniversary"),
        ("calendar", "Write a calendar file of all dates"), ("certification", "Go to people"),
        ("gate", "Go to people"), ("CSP", "CSP"), ("ACR", "ACR"), ("simulator", "Edit the value"),
        ("recommendation", "Go to the plan"), ("renewal", "Go to the anniversary"), ("refresh", "Read the store again"),
        ("logo", "Go to badges"), ("gold", "Go to the membership"), ("trend", "Go to the history"),
        ("audit", "Go to the activity"), ("who changed", "Go to the activity"),
        ("requirements", "Compare the editions"),
        ("colors", "Choose a theme"), ("exit", "Quit"), ("shortcuts", "Show or hide the help"),
        ("screenshot", "Write a screen as a picture or page"), ("near miss", "List the customers behind a number"),
        ("backup", "List documents as they were, to restore one"), ("2026-07", "Compare the editions"),
        ("export", "Copy or write the table"),
    ])
    func theWordsOfPeopleAreKnown(query: String, title: String) throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        palette(query, in: &stage)
        let first = stage.state.popup?.shown.prefix(4).map(\.title) ?? []
        #expect(first.contains(title), "\(first)")
    }

    @Test func everySynonymLeadsSomewhere() {
        #expect(PaletteWords.terms.keys.allSatisfy { GlossaryText.glossary(with: nil).term($0) != nil })
        #expect(PaletteWords.actions.values.allSatisfy { !$0.isEmpty && Set($0).count == $0.count })
    }

    @Test func aKeyFindsWhatItDoes() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        palette("K", in: &stage)
        #expect(stage.state.popup?.selected?.title == "Keep as a scenario")
    }

    @Test func peopleAreFoundFromEverywhere() throws {
        for isOpen in [false, true] {
            var stage = try Stage()
            if isOpen { try stage.open(partner: "fabrikam") }
            palette("anna lindqvist", in: &stage)
            stage.press(Key(.enter))
            let person = try #require(stage.state.screen.content as? PersonScreen)
            #expect(person.partner == "northwind")
            #expect(stage.state.screens.map(\.kind) == [.portfolio, .overview, .people, .person])
            stage.press(Key(.escape))
            #expect(stage.state.selectedRow?.key == person.person)
        }
    }

    @Test func aCommandOfTheShellIsHandedOver() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        palette("import", in: &stage)
        let effects = stage.press(Key(.enter))
        guard case .copy(let text, what: _)? = effects.first else { throw SupportFailure("nothing was copied") }
        #expect(text == "seventy import contoso FILE... --dry-run")
        // It works on the store that is looked at and no other, and what looks at a day on the day that was asked for.
        stage.state.storeFolder = "/srv/Jo's store"
        stage.state.dayAsked = CalendarDate("2026-07-01")
        palette("calendar file", in: &stage)
        guard case .copy(let dated, what: _)? = stage.press(Key(.enter)).first else {
            throw SupportFailure("nothing was copied")
        }
        #expect(
            dated
                == "seventy calendar contoso --output dates.ics --as-of 2026-07-01 --store '/srv/Jo'\\''s store'")
    }
}
