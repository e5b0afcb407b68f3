import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite struct GoingTests {
    @Test(arguments: ScreenName.allCases)
    func everyScreenCanBeGoneTo(name: ScreenName) throws {
        var stage = try Stage()
        stage.state.lay(try PlainPageTests.edits(), over: "northwind")
        let effects = try stage.state.go(to: ScreenPlace(name, partner: "northwind"))
        #expect(stage.state.screen.partner == (name.needsPartner ? "northwind" : nil))
        #expect(!stage.state.title.isEmpty)
        let filled: [ScreenName] = [.plan, .planSettings, .activity, .scenarios, .comparison]
        #expect(effects.isEmpty == !filled.contains(name))
    }

    @Test func backLeadsWhereTheKeysWouldHaveComeFrom() throws {
        var stage = try Stage()
        _ = try stage.state.go(
            to: ScreenPlace(.explanation, partner: "contoso", designation: "security", metric: "usage-growth"))
        stage.press(Key(.escape))
        #expect(stage.state.screen.kind == .designation)
        #expect(stage.state.selectedRow?.key == "usage-growth")
        stage.press(Key(.escape))
        #expect(stage.state.screen.kind == .overview)
        #expect(stage.state.selectedRow?.key == "security")
        stage.press(Key(.escape))
        #expect(stage.state.selectedRow?.key == "contoso")
    }

    @Test(arguments: [
        (
            ScreenPlace(.overview, partner: "contso"), "There is no partner 'contso'. Did you mean 'contoso'?"
        ),
        (
            ScreenPlace(.designation, partner: "contoso", designation: "secrity"),
            "There is no designation 'secrity'. Did you mean 'security'?"
        ),
        (
            ScreenPlace(.designation, partner: "contoso", designation: "security", metric: "deploymnts"),
            "There is no metric 'deploymnts'. Did you mean 'deployments'?"
        ),
        (
            ScreenPlace(.person, partner: "northwind", person: "anna-lindqist"),
            "There is no person 'anna-lindqist' in Northwind IT Services. Did you mean 'anna-lindqvist'?"
        ),
        (ScreenPlace(.person, partner: "contoso"), "No people are listed for Contoso Consulting."),
        (
            ScreenPlace(.changes, partner: "contoso"),
            "There are no changes of Contoso Consulting to show: no what-if was begun."
        ),
    ])
    func whatIsNotThereIsRefusedAndNothingMoves(place: ScreenPlace, words: String) throws {
        var stage = try Stage()
        stage.type("j")
        let before = stage.state.screens
        let refusal = #expect(throws: ScreenRefusal.self) { _ = try stage.state.go(to: place) }
        #expect(refusal?.description == words)
        // A person is a fact of the partner; all else is known to the program.
        #expect(refusal?.isAboutPerson == (place.name == .person))
        #expect(stage.state.screens == before)
    }

    @Test func namesDoForIds() throws {
        var stage = try Stage()
        _ = try stage.state.go(
            to: ScreenPlace(.explanation, partner: "contoso consulting", designation: "Security", metric: "Deployments")
        )
        #expect(stage.state.title == "Contoso Consulting, Security, Deployments")
    }

    @Test func anEmptyStoreHasNothingToShow() throws {
        var stage = try Stage(store: StoreSnapshot(partners: []))
        #expect(throws: ScreenRefusal("The store has no partners yet.")) {
            _ = try stage.state.go(to: ScreenPlace(.overview))
        }
    }
}
