import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// Partners are added, renamed and removed from the dashboard, and people join in the what-if.
@Suite struct RosterTests {
    private func shown(_ stage: Stage) -> String { FrameText.plain(stage.state.frame()) }

    @Test func anEmptyStoreSaysHowToAddAPartner() throws {
        var stage = try Stage(store: StoreSnapshot(partners: []))
        #expect(shown(stage).contains("This store has no partners yet."))
        #expect(shown(stage).contains("Press a to add one."))
        #expect(stage.type("aMüller & Söhne") == [])
        #expect(stage.press(Key(.enter)) == [.roster(.add(id: "muller-sohne", name: "Müller & Söhne"))])
        #expect(stage.state.prompt == nil)
    }

    @Test(arguments: [
        ("Contoso consulting", "The partner contoso is called that already. Choose another name."),
        ("", "A name has something that can be seen."), ("   ", "A name has something that can be seen."),
    ])
    func aNameThatIsNoneIsRefusedAndKept(name: String, refusal: String) throws {
        var stage = try Stage()
        stage.type("a" + name)
        #expect(stage.press(Key(.enter)) == [])
        #expect(stage.state.prompt?.refusal == refusal)
        #expect(stage.state.prompt?.field.typed == name)
    }

    @Test func anAddedPartnerIsShown() throws {
        var stage = try Stage()
        var store = stage.state.store
        store.partners.append(store.partners[0])
        stage.state.didAdd(partner: "contoso")
        #expect(stage.state.screen.kind == .overview)
        #expect(
            stage.state.message?.text
                == "Added Contoso Consulting. Enter on a designation, then e, enters its numbers.")
    }

    @Test func aPartnerIsRenamed() throws {
        var stage = try Stage()
        stage.type("R")
        #expect(stage.state.prompt?.field.typed == "Adatum Partners")
        #expect(stage.press(Key(.enter)) == [])
        #expect(stage.state.message?.text == "It is called that already.")
        stage.type("RAdatum Group")
        #expect(stage.press(Key(.enter)) == [.roster(.rename("adatum", to: "Adatum Group"))])
        stage.state.didRename(partner: "contoso", from: "Contoso")
        #expect(stage.state.message?.text == "Contoso is called Contoso Consulting now.")
    }

    @Test func removingIsAskedAbout() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+12")
        stage.type("D")
        #expect(
            stage.state.question?.text
                == "Remove Contoso Consulting from the store and 1 unsaved change? 9 then takes it back. y/n")
        #expect(stage.type("n") == [])
        #expect(stage.type("Dy") == [.roster(.remove("contoso"))])
        stage.state.didRemove(partner: "contoso", called: "Contoso Consulting")
        #expect(stage.state.overlays["contoso"] == nil)
        #expect(stage.state.message?.text == "Removed Contoso Consulting. 9, then u, brings it back.")
    }

    @Test func aFaultyDocumentIsRemovedButNotRenamed() throws {
        var stage = try Stage(store: Stage.faultyStore())
        stage.type("GR")
        #expect(stage.state.prompt == nil)
        #expect(stage.state.message?.text.hasSuffix("cannot be read. Its faults tell why.") == true)
        stage.type("D")
        #expect(stage.state.question != nil)
    }

    @Test(arguments: ["a", "R", "D"]) func aReadOnlyStoreKeepsItsPartners(key: String) throws {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = "opened with --read-only"
        var stage = try Stage(store: store)
        #expect(stage.type(key) == [])
        #expect(stage.state.prompt == nil)
        #expect(stage.state.question == nil)
        #expect(stage.state.message?.text == "Nothing can be saved: the store is read-only, opened with --read-only.")
    }

    @Test func aPersonJoinsInTheWhatIf() throws {
        var stage = try Stage()
        try stage.open(partner: "fabrikam")
        stage.type("5aWei 王")
        stage.press(Key(.enter))
        let edits = try #require(stage.state.overlays["fabrikam"]?.edits)
        #expect(edits == [Edit(input: InputName(rawValue: "person.wei.name"), value: .text("Wei 王"))])
        #expect(stage.state.selectedRow?.key == "wei")
        #expect(stage.state.message?.text == "What if Wei 王 joins? Enter, then a tells what they pass.")
        stage.type("aWei")
        stage.press(Key(.enter))
        #expect(stage.state.selectedRow?.key == "wei-2")
        stage.type("a王")
        stage.press(Key(.enter))
        #expect(stage.state.selectedRow?.key == "person")
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .person)
        #expect(shown(stage).contains("No certifications yet. Press a to add one."))
    }

    @Test func whoLeftKeepsTheKey() throws {
        var stage = try Stage()
        let id = try #require(stage.state.store.partners.first { $0.scored?.partner.people.isEmpty == false }?.id)
        try stage.open(partner: id)
        stage.type("5")
        let first = try #require(stage.state.selectedRow?.key)
        let name = try #require(stage.state.facts(of: id)?.partner.people.first { $0.id == first }?.name)
        stage.type("Da\(name)")
        stage.press(Key(.enter))
        #expect(stage.state.selectedRow?.key != first)
        #expect(stage.state.overlays[id]?.edits.count == 2)
    }
}
