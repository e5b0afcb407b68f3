import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite("Sharing a store") struct SharingTests {
    private func edit(_ value: Int) -> Edit { Edit(input: Self.input, value: .quantity(Rational(value))) }

    private static let input = InputName(rawValue: "security.net-customer-adds")

    private func conflict(_ name: InputName = Self.input) -> Conflict {
        Conflict(
            inputs: [name], place: name.rawValue, old: "4", mine: "5", theirs: "9", author: "maria",
            time: "2026-11-23T09:30:00Z")
    }

    /// A dashboard on Contoso's Security with one unsaved change.
    private func stage() throws -> Stage {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("e7")
        stage.press(Key(.enter))
        return stage
    }

    private func shown(_ stage: Stage) -> String { FrameText.plain(stage.state.frame()) }

    @Test func aChangeByOthersIsToldWithWhoAndWhat() throws {
        var stage = try Stage()
        stage.state.tell(changes: [])
        #expect(stage.state.message == nil)
        let entry = ActivityEntry(
            number: 8, time: "2026-11-23T09:30:00Z", author: "maria", partner: "contoso",
            place: "azure.net-customer-adds", input: InputName(rawValue: "azure.net-customer-adds"),
            old: "5", new: "9")
        stage.state.tell(changes: [entry])
        #expect(stage.state.message?.text == "maria changed Azure: Net customer adds of Contoso Consulting: 5 → 9")
        stage.state.tell(changes: [entry, entry])
        #expect(stage.state.message?.text.hasPrefix("maria made 2 changes, the last: Azure") == true)
    }

    @Test func aPartnerThatIsRemovedIsToldInWords() throws {
        var stage = try Stage()
        let entry = ActivityEntry(
            number: 8, time: "2026-11-23T09:30:00Z", author: "maria", partner: "contoso", place: "the document",
            old: "as it was",
            new: "taken away", deed: "removed the partner contoso")
        stage.state.tell(changes: [entry])
        #expect(stage.state.message?.text == "maria removed the partner contoso")
        stage.state.tell(changes: [entry, entry])
        #expect(stage.state.message?.text == "maria made 2 changes, the last: removed the partner contoso")
        stage.type("9")
        stage.state.didRead(activity: [entry])
        #expect(shown(stage).contains("  removed the partner contoso"), "\(shown(stage))")
        #expect(!shown(stage).contains("taken away"))
    }

    @Test func theHistoryShowsTheDaysOnRecord() throws {
        var snapshot = try SampleStore.snapshot()
        let place = try #require(snapshot.partners.firstIndex { $0.id == "contoso" })
        let scored = try #require(snapshot.partners[place].scored)
        let day = RecordedDay(
            day: try TestEditions.date("2022-10-11"), edition: "2022-10",
            scores: [RecordedDay.Score(.security, total: Rational(71), isQualified: true)])
        snapshot.partners[place] = PartnerSnapshot(scored.partner, card: scored.card, history: [day])
        var stage = try Stage(size: Size(columns: 80, rows: 60), store: snapshot)
        try stage.open(partner: "contoso")
        stage.type("0")
        #expect(shown(stage).contains("11 Oct 2022"))
        #expect(shown(stage).contains("71✔"))
    }

    @Test func unsavedChangesAreWrittenDownOnceAndTakenAwayWithTheLastOne() throws {
        var stage = try stage()
        let edits = try #require(stage.state.overlays["contoso"]?.edits)
        #expect(stage.state.draftEffects() == [.draft(partner: "contoso", edits, base: 0)])
        #expect(stage.state.draftEffects().isEmpty)
        stage.type("u")
        #expect(stage.state.draftEffects() == [.draft(partner: "contoso", [], base: 0)])
        stage.press(.control("r"))
        #expect(stage.state.draftEffects() == [.draft(partner: "contoso", edits, base: 0)])
        stage.state.didCommit(partner: "contoso", edits)
        #expect(stage.state.draftEffects() == [.draft(partner: "contoso", [], base: 0)])
    }

    /// News does not cover that something was saved.
    @Test func whatWasSavedIsToldBesideNews() throws {
        var stage = try stage()
        stage.state.didCommit(partner: "contoso", stage.state.overlays["contoso"]?.edits ?? [])
        stage.state.tell(changedOutside: ["fabrikam"])
        let text = try #require(stage.state.message?.text)
        #expect(text.hasPrefix("Saved. ") && text.hasSuffix("changed outside of seventy."), "\(text)")
        stage.state.tell(outcome: "Saved from the text: 2 changes.")
        stage.state.tell(changedOutside: ["fabrikam"])
        #expect(stage.state.message?.text.hasPrefix("Saved from the text: 2 changes. ") == true)
    }

    /// That the store is gone is told by every screen until it can be read again.
    @Test func aStoreThatIsGoneIsToldForLong() throws {
        var stage = try stage()
        let store = stage.state.store
        stage.state.didLoseStore("there is none")
        #expect(stage.state.message?.text == "Could not be read again: there is none")
        for keys in ["j", "5", "1"] {
            stage.type(keys)
            #expect(shown(stage).contains("store gone"), "\(keys)")
        }
        stage.state.replaceStore(store, today: stage.state.today)
        #expect(!shown(stage).contains("store gone"))
    }

    @Test func whatWasTypedWhileASaveWaitedStays() throws {
        var stage = try stage()
        let saved = try #require(stage.state.overlays["contoso"]?.edits)
        stage.type("+")
        let later = try #require(stage.state.overlays["contoso"]?.edits)
        try #require(later != saved)
        stage.state.didCommit(partner: "contoso", saved)
        #expect(stage.state.overlays["contoso"]?.edits == later.filter { !saved.contains($0) })
        stage.state.didCommit(partner: "contoso", later)
        #expect(stage.state.overlays["contoso"] == nil)
    }

    @Test func nothingChangesWhileASaveWaits() throws {
        var stage = try stage()
        let edits = try #require(stage.state.overlays["contoso"]?.edits)
        stage.state.beginToWait(for: "maria")
        for key in ["u", "x", "X", "+", "-", "e", "s", "K", "F", "A", "B"] {
            #expect(stage.type(key).isEmpty, "\(key)")
            #expect(stage.state.overlays["contoso"]?.edits == edits, "\(key)")
            #expect(stage.state.mode == .browsing, "\(key)")
            let told = "Nothing can be changed while the save waits for maria. Esc stops waiting."
            #expect(stage.state.message?.text == told, "\(key)")
            stage.state.tellOfWaiting()
            #expect(stage.state.message?.text == told, "\(key)")
        }
        #expect(stage.press(.control("r")).isEmpty)
        // One can look at everything.
        stage.type("wjk5")
        #expect(stage.state.screen.kind == .people)
        stage.state.tellOfWaiting()
        #expect(stage.state.message?.text == "Waiting for maria, who is saving… Esc stops waiting.")
        #expect(stage.type("aD").isEmpty)
        #expect(stage.state.mode == .browsing)
        stage.state.endWaiting()
        stage.type("3u")
        #expect(stage.state.overlays["contoso"]?.isEmpty == true)
    }

    @Test func aDraftIsOfferedAndTakenUp() throws {
        var stage = try Stage()
        let offer = DraftOffer(name: "d", partner: "contoso", base: 3, age: "2 hours", edits: [edit(9)])
        stage.state.offer([offer])
        #expect(shown(stage).contains("Take up 1 unsaved change of Contoso Consulting, 2 hours old"))
        #expect(stage.type("y") == [.resumeDraft(offer)])
        #expect(stage.state.overlays["contoso"]?.edits == [edit(9)])
        #expect(stage.state.overlays["contoso"]?.base == 3)
    }

    @Test func onlyAClearNoDiscardsADraft() throws {
        let offers = ["a", "b"].map {
            DraftOffer(name: $0, partner: "contoso", base: 3, age: "2 hours", edits: [edit(9)])
        }
        var stage = try Stage()
        stage.state.offer(offers)
        #expect(stage.press(Key(.escape)).isEmpty)
        #expect(stage.type("n") == [.discardDraft(name: "b")])
        #expect(stage.state.question == nil)
        #expect(stage.state.overlays["contoso"] == nil)
    }

    @Test func aSaveCarriesTheRevisionThatTheChangesBeganOn() throws {
        var snapshot = try SampleStore.snapshot()
        func at(_ revision: Int) throws -> StoreSnapshot {
            snapshot.partners = snapshot.partners.compactMap { entry in
                entry.scored.map { PartnerSnapshot($0.partner, card: $0.card, revision: revision) }
            }
            return snapshot
        }
        var stage = try Stage(store: try at(4))
        try stage.open(partner: "contoso", .security)
        stage.type("+")
        stage.state.replaceStore(try at(6), today: stage.state.today)
        let effects = stage.type("s") + stage.press(Key(.enter))
        guard case .commit("contoso", _, base: 4, _)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
    }

    @Test(arguments: [("m", 1), ("t", 0)])
    func aConflictIsSettledLineByLine(key: String, left: Int) throws {
        var stage = try stage()
        let input = try #require(stage.state.overlays["contoso"]?.edits.first?.input)
        stage.state.didConflict(partner: "contoso", revision: 6, [conflict(input)])
        #expect(shown(stage).contains("theirs 9 (maria, 23 Nov 2026 09:30)"))
        #expect(stage.type("s").isEmpty, "nothing is saved before all is chosen")
        let effects = stage.type(key + "s")
        #expect(effects.count == left)
        if left == 1 {
            let edits = try #require(stage.state.overlays["contoso"]?.edits)
            #expect(effects == [.commit(partner: "contoso", edits, base: 6)])
        }
        #expect(stage.state.screen.kind != .conflicts)
    }

    /// What was chosen about a value is open again where it is another by now.
    @Test func aConflictIsAboutWhatStandsThereByNow() throws {
        var stage = try stage()
        let input = try #require(stage.state.overlays["contoso"]?.edits.first?.input)
        stage.state.didConflict(partner: "contoso", revision: 6, [conflict(input)])
        stage.type("t")
        let now = Conflict(
            inputs: [], place: input.rawValue, old: "4", mine: "5", theirs: "11", author: "joe",
            time: "2026-11-23T09:35:00Z")
        stage.state.renewConflicts(partner: "contoso", revision: 7, [now])
        #expect(shown(stage).contains("theirs 11 (joe, 23 Nov 2026 09:35)"))
        #expect(stage.type("s").isEmpty, "nothing is saved before it is chosen again")
        let effects = stage.type("ms")
        guard case .commit("contoso", _, base: 7, _)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
    }

    @Test func anotherValueIsTypedForAConflict() throws {
        var stage = try stage()
        let input = try #require(stage.state.overlays["contoso"]?.edits.first?.input)
        stage.state.didConflict(partner: "contoso", revision: 6, [conflict(input)])
        stage.type("e=11")
        stage.press(Key(.enter))
        #expect(shown(stage).contains("mine 11"))
        let effects = stage.type("s")
        #expect(effects == [.commit(partner: "contoso", [Edit(input: input, value: .quantity(11))], base: 6)])
    }

    @Test func escapeLeavesAConflictAsItIs() throws {
        var stage = try stage()
        let before = stage.state.overlays["contoso"]?.edits
        stage.state.didConflict(partner: "contoso", revision: 6, [conflict()])
        #expect(stage.press(Key(.escape)).isEmpty)
        #expect(stage.state.overlays["contoso"]?.edits == before)
        #expect(stage.state.screen.kind == .designation)
    }
}
