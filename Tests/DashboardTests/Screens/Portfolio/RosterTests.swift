import Pages
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
        #expect(stage.press(Key(.enter)) == [.roster(.add(name: "Müller & Söhne"))])
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
        // A name is gone on with, not replaced.
        stage.type("R")
        stage.press(.control("u"))
        stage.type("Adatum Group")
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
                == "Remove Contoso Consulting from the store, and lose 1 unsaved change? 9 can take it back. y/n")
        #expect(stage.type("n") == [])
        #expect(stage.type("Dy") == [.roster(.remove("contoso"))])
        stage.state.didRemove(partner: "contoso", called: "Contoso Consulting", wasFaulty: false)
        #expect(stage.state.overlays["contoso"] == nil)
        #expect(stage.state.message?.text == "Removed Contoso Consulting. 9, then u, brings it back.")
    }

    @Test func aFaultyDocumentIsRemovedButNotRenamed() throws {
        var stage = try Stage(store: Stage.faultyStore())
        stage.type("GR")
        #expect(stage.state.prompt == nil)
        #expect(stage.state.message?.text.hasSuffix("cannot be read. Its faults tell why.") == true)
        stage.type("D")
        #expect(stage.state.question?.text.hasSuffix("Its document stays among the backups. y/n") == true)
        stage.state.didRemove(partner: "broken", called: "broken", wasFaulty: true)
        #expect(stage.state.message?.text == "Removed broken. Its document is in the folder backups.")
    }

    @Test(arguments: ["a", "R", "D"]) func aReadOnlyStoreKeepsItsPartners(key: String) throws {
        var store = try SampleStore.snapshot()
        store.readOnlyReason = "opened with --read-only"
        var stage = try Stage(store: store)
        #expect(!stage.type(key).contains { $0.isChange })
        #expect(stage.state.prompt == nil)
        #expect(stage.state.question == nil)
        #expect(stage.state.message?.text == "Nothing can be saved: the store is read-only, opened with --read-only.")
    }

    @Test func whoJoinsPeopleThatAreListedIsAWhatIf() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5aWei 王: AZ-500 2022-01-31, az-305")
        stage.press(Key(.enter))
        #expect(
            stage.state.message?.text
                == "What if Wei 王 joins? With 2 certifications, AZ-305 as earned on 15 Sep 2026.")
        let held = stage.state.partner("northwind")?.partner.people.first { $0.id == "wei" }?.certifications
        #expect(held?.map(\.code) == ["AZ-500", "AZ-305"])
        #expect(held?.first?.earned?.description == "2022-01-31")
        // One step, and nothing of it where a certification cannot be read.
        stage.type("u")
        #expect(stage.state.overlays["northwind"]?.isEmpty == true)
        stage.type("aWei 王: AZ-500 31 Feb 2022")
        stage.press(Key(.enter))
        #expect(stage.state.prompt?.refusal?.contains("is no day") == true)
        #expect(stage.state.overlays["northwind"]?.isEmpty == true)
    }

    /// What is odd about who joins is asked about: a code that no rule counts, and a name with a code in it.
    @Test(arguments: [
        ("Wei 王: AZ-350", "Did you mean AZ-305?"), ("Wei 王: DP-999", "is counted by no rule"),
        ("Wei 王 AZ-500 2022-01-31", "has 'AZ-500' in it"), ("Wei 王: AZ-500 2031-01-31", "still to come"),
    ])
    func whatIsOddAboutWhoJoinsIsAskedAbout(typed: String, why: String) throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5a\(typed)")
        stage.press(Key(.enter))
        #expect(stage.state.prompt?.refusal?.contains(why) == true, "\(stage.state.prompt?.refusal ?? "")")
        #expect(stage.state.prompt?.refusal?.hasPrefix("Wei 王") == true, "\(stage.state.prompt?.refusal ?? "")")
        #expect(stage.state.overlays["northwind"]?.isEmpty ?? true)
        stage.press(Key(.enter))
        #expect(stage.state.prompt == nil && stage.state.overlays["northwind"]?.isEmpty == false)
        #expect(stage.state.message?.isWarning == true && stage.state.message?.text.contains("Mind: ") == true)
    }

    /// What is odd about a number is told once it is saved.
    @Test func aNumberOfAnotherPartnerIsTold() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.state.didChange(
            particular: .account, of: "contoso",
            [.shared("4455667", with: "Fabrikam", in: Particular.account.input)])
        let text = try #require(stage.state.message?.text)
        #expect(text.hasSuffix("Mind: \(Particular.account.title()) has 4455667, which is a number of Fabrikam too."))
        #expect(stage.state.message?.isWarning == true)
    }

    @Test func aPersonJoins() throws {
        var stage = try Stage()
        try stage.open(partner: "fabrikam")
        stage.type("5aWei 王")
        stage.press(Key(.enter))
        let edits = try #require(stage.state.overlays["fabrikam"]?.edits)
        #expect(edits == [Edit(input: InputName(rawValue: "person.wei.name"), value: .text("Wei 王"))])
        #expect(stage.state.selectedRow?.key == "wei")
        #expect(stage.state.message?.text == "Wei 王 is entered. Enter, then a tells what they pass.")
        stage.type("awei 王")
        stage.press(Key(.enter))
        #expect(stage.state.prompt?.refusal == "Wei 王 is there already. Add what tells the two apart.")
        stage.press(Key(.escape))
        stage.type("naWei")
        stage.press(Key(.enter))
        #expect(stage.state.selectedRow?.key == "wei-2")
        stage.type("a王")
        stage.press(Key(.enter))
        #expect(stage.state.selectedRow?.key == "person")
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .person)
        #expect(shown(stage).contains("No certifications yet. Press a to add one."))
    }

    @Test(arguments: ["D", "4gx"]) func whoLeavesTakesTheCertificationsAlong(keys: String) throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5aAnn")
        stage.press(Key(.enter))
        stage.press(Key(.enter))
        stage.type("aSC-100")
        stage.press(Key(.enter))
        #expect(stage.state.overlays["northwind"]?.edits.count == 2)
        stage.press(Key(.escape))
        stage.type(keys)
        #expect(stage.state.overlays["northwind"]?.isEmpty == true)
        stage.type("u")
        #expect(stage.state.overlays["northwind"]?.edits.count == 2, "one step brings both back")
    }

    /// The people are in the order of what is lost without them, which a certification changes; the cursor stays on the
    /// one it was on.
    @Test func theCursorStaysOnWhoMovesInTheList() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5G")
        let key = try #require(stage.state.selectedRow?.key)
        stage.press(Key(.enter))
        stage.type("aAZ-400")
        stage.press(Key(.enter))
        stage.press(Key(.escape))
        #expect(stage.state.screen.kind == .people)
        #expect(stage.state.selectedRow?.key == key)
    }

    @Test func whatIsSavedOfSomebodyWhoIsGoneIsTold() throws {
        var stage = try Stage()
        let edits = [
            Edit(
                input: PersonEdit.certification("SC-100", of: "nobody"),
                value: .date(try #require(CalendarDate("2026-01-02")))),
            Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(4)),
        ]
        stage.state.didCommit(partner: "northwind", edits)
        #expect(stage.state.message?.text == "Saved, apart from 1 change of people who are gone by now.")
        stage.state.didCommit(partner: "northwind", [edits[0]])
        #expect(stage.state.message?.text == "Nothing was saved: who the change was about is gone by now.")
        stage.state.didCommit(partner: "northwind", [edits[1]])
        #expect(stage.state.message?.text == "Saved.")
    }

    @Test func whatIsTypedForSomebodyWhoIsRemovedIsLeft() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5")
        let person = try #require(stage.state.selectedRow?.key)
        stage.press(Key(.enter))
        stage.type("aSC")
        try #require(stage.state.editor != nil)
        var store = stage.state.store
        let place = try #require(store.partners.firstIndex { $0.id == "northwind" })
        let old = try #require(store.partners[place].scored)
        let changed = old.partner.applying([Edit(input: PersonEdit.name(of: person), value: nil)])
        store.partners[place] = PartnerSnapshot(
            changed, card: Scorecard(of: changed, under: old.card.edition, on: old.card.day), ground: old.ground,
            revision: 99)
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(stage.state.editor == nil)
        #expect(shown(stage).contains("This person is not there any more."))
    }

    @Test func aLongNameHidesNoQuestion() throws {
        var store = try SampleStore.snapshot()
        let old = try #require(store.partners[0].scored)
        var partner = old.partner
        partner.name = String(repeating: "Long", count: 50)
        store.partners[0] = PartnerSnapshot(partner, card: old.card, ground: old.ground)
        var stage = try Stage(size: Size(columns: 40, rows: 10), store: store)
        stage.type("D")
        #expect(shown(stage).contains("y/n"), "\(shown(stage))")
    }

    @Test func whoJoinsIsFoundByNameAmongTheChanges() throws {
        var stage = try Stage()
        try stage.open(partner: "northwind")
        stage.type("5aZoë Zimmer")
        stage.press(Key(.enter))
        stage.type("4/zoë")
        #expect(stage.state.rows(of: stage.state.screen).count == 1)
        stage.type("x")
        #expect(stage.state.rows(of: stage.state.screen).isEmpty)
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

    @Test func whatBecomesOfSomebodyIsToldInWords() {
        let name = PersonEdit.name(of: "ann")
        let exam = PersonEdit.certification("SC-100", of: "ann")
        func words(_ input: InputName, _ value: MeasureValue?, from old: MeasureValue?) -> String {
            Words.usual.change(by: Edit(input: input, value: value), from: old, unit: nil)
        }
        #expect(words(name, nil, from: .text("Ann")) == "leaves")
        #expect(words(exam, nil, from: .text("held")) == "gone")
        #expect(words(name, .text("Ann"), from: nil) == "joins")
        #expect(words(name, .text("Ann Lee"), from: .text("Ann")) == "Ann to Ann Lee")
        #expect(words(exam, .text("held"), from: nil) == "not entered to held")
        #expect(words(InputName(rawValue: "azure.track"), nil, from: .text("smb")) == "smb to not entered")
    }

    /// A line would lose the breaks of a note: it is edited as text, and no word of it gets lost.
    @Test(arguments: ["first\nsecond", String(repeating: "long ", count: 60)]) func aLongNoteIsNotTypedInALine(
        note: String
    ) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let partner = Partner(id: "p", name: "P", note: note)
        let snapshot = PartnerSnapshot(
            partner, card: Scorecard(of: partner, under: edition, on: try TestEditions.date("2022-10-15")),
            ground: JudgementGround(edition: edition))
        var stage = try Stage(store: StoreSnapshot(title: "T", partners: [snapshot]))
        stage.type("A")
        stage.press(Key(.down), Key(.down), Key(.down), Key(.enter))
        #expect(stage.state.prompt == nil)
        #expect(stage.state.message?.text == "The note is longer than a line. F edits it as text.")
    }

    @Test func whatIsNoAccountNumberIsRefused() throws {
        var stage = try Stage()
        stage.type("jA")
        stage.press(Key(.enter))
        stage.type("x y")
        #expect(stage.press(Key(.enter)) == [])
        #expect(stage.state.prompt?.refusal?.contains("is no account number") == true)
    }
}
