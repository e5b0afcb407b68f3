import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite("The record of changes") struct ActivityTests {
    /// The record on the screen, the cursor on the newest entry.
    private func stage(_ entries: [ActivityEntry] = Stage.activity) throws -> Stage {
        var stage = try Stage()
        #expect(stage.type("9") == [.readActivity])
        stage.state.didRead(activity: entries)
        return stage
    }

    private func shown(_ stage: Stage) -> String { FrameText.plain(stage.state.frame()) }

    /// The first letters of the rows, in the order shown.
    private func keys(_ stage: Stage) -> [String] { stage.state.rows(of: stage.state.screen).map(\.key) }

    @Test func itIsAskedForAndShown() throws {
        var stage = try stage()
        #expect(stage.state.wantsActivity)
        #expect(shown(stage).contains("14 Oct 2022 09:30  maria  Contoso Consulting  Azure: Usage growth 3 → 4"))
        #expect(shown(stage).contains("Reason: November report"))
        stage.type("G")
        #expect(shown(stage).contains("interrupted, not made"))
        stage.press(Key(.escape))
        #expect(!stage.state.wantsActivity)
    }

    @Test(arguments: [
        ("who", ["7", "8", "6"]), ("partner", ["8", "7", "6"]), ("what", ["7", "8", "6"]), ("when", ["8", "7", "6"]),
    ])
    func itIsSorted(column: String, order: [String]) throws {
        var stage = try stage()
        stage.state.order(by: column)
        #expect(keys(stage) == order)
        #expect(stage.state.selectedRow?.key == "8", "the cursor stays on its entry")
    }

    @Test(arguments: [("maria", ["8"]), ("fabr", ["7"]), ("november", ["8"]), ("13 oct", ["7"]), ("nobody", [])])
    func itIsFiltered(by text: String, to found: [String]) throws {
        var stage = try stage()
        stage.type("/" + text)
        #expect(keys(stage) == found)
    }

    @Test func columnsCanBeLeftOut() throws {
        var stage = try stage()
        stage.state.toggleColumn("partner")
        stage.press(Key(.escape))
        #expect(!shown(stage).contains("Contoso Consulting  Azure"))
        #expect(shown(stage).contains("maria  Azure: Usage growth 3 → 4"))
    }

    @Test func theCursorStaysOnItsEntryWhenOthersChangeSomething() throws {
        var stage = try stage()
        let newer = ActivityEntry(
            number: 9, time: "2022-10-15T09:30:00Z", author: "omar", partner: "contoso", place: "name", old: "A",
            new: "B")
        stage.state.didRead(activity: [newer] + Stage.activity)
        #expect(stage.state.selectedRow?.key == "8", "also on what was the newest")
        stage.type("j")
        stage.state.didRead(activity: Stage.activity)
        #expect(stage.state.selectedRow?.key == "7")
    }

    private func undo(_ number: Int, of undone: Int, old: String, new: String, deed: String? = nil) -> ActivityEntry {
        ActivityEntry(
            number: number, time: "2022-10-15T09:30:00Z", author: "omar", partner: "contoso",
            place: "azure.usage-growth", input: InputName(rawValue: "azure.usage-growth"), old: old, new: new,
            deed: deed, undoes: undone)
    }

    /// What was taken back is told, and not what that did.
    @Test func whatWasTakenBackIsTold() throws {
        var stage = try stage()
        stage.state.didRead(activity: [undo(9, of: 8, old: "4", new: "3")] + Stage.activity)
        stage.state.didRevert(entries: [9])
        #expect(stage.state.message?.text == "Taken back: Azure: Usage growth 3 → 4.")
        stage.state.didRead(
            activity: [undo(9, of: 7, old: "as it is", new: "nothing", deed: "removed the partner fabrikam")]
                + Stage.activity)
        stage.state.didRevert(entries: [9])
        #expect(stage.state.message?.text == "Taken back that joe added the partner fabrikam.")
    }

    /// Of many changes, few are named.
    @Test func ofManyChangesFewAreNamed() throws {
        var stage = try stage()
        let parts = (10..<54).map { number in
            ActivityEntry(
                number: number, time: "2022-10-14T09:30:00Z", author: "maria", partner: "contoso",
                place: "place \(number)", old: "1", new: "2")
        }
        let save = try #require(ActivityEntry(together: parts))
        let back = try #require(
            ActivityEntry(together: parts.map { undo($0.number + 100, of: $0.number, old: "2", new: "1") }))
        stage.state.didRead(activity: [back, save])
        stage.state.didRevert(entries: [110])
        #expect(stage.state.message?.text == "Taken back: place 10 1 → 2; place 11 1 → 2 and 42 more.")
    }

    @Test func aChangeIsTakenBackAfterAsking() throws {
        var stage = try stage()
        #expect(stage.type("u") == [])
        #expect(
            stage.state.question?.text
                == "Take back Azure: Usage growth 3 → 4 of Contoso Consulting, by maria? y/n")
        #expect(stage.type("n") == [])
        #expect(stage.type("uy") == [.revert(entry: 8, isForced: false)])
        stage.state.didRevert(entries: [8])
        #expect(stage.state.message?.text == "Taken back: Azure: Usage growth 3 → 4.")
        stage.state.didRevert(entries: [])
        #expect(stage.state.message?.text == "It is taken back already.")
    }

    /// What was taken back is not offered again, until the taking back is taken back.
    @Test func whatIsTakenBackIsNotTakenBackTwice() throws {
        func undo(_ number: Int, of undone: Int) -> ActivityEntry {
            ActivityEntry(
                number: number, time: "2022-10-15T09:30:00Z", author: "omar", partner: "contoso", place: "name",
                old: "B", new: "A", undoes: undone)
        }
        var stage = try stage()
        stage.state.didRead(activity: [undo(9, of: 8)] + Stage.activity)
        #expect(stage.state.selectedRow?.key == "8")
        stage.type("u")
        #expect(stage.state.question == nil)
        #expect(stage.state.message?.text.hasPrefix("This was taken back already") == true)
        let text = shown(stage)
        #expect(text.contains("taken back: Azure: Usage") && text.contains("It was taken back since."))
        // What took it back says so itself.
        #expect(text.contains("undid: name B → A"), "\(text)")
        stage.state.didRead(activity: [undo(10, of: 9), undo(9, of: 8)] + Stage.activity)
        #expect(!shown(stage).contains("taken back: Azure"))
        stage.type("u")
        #expect(stage.state.question != nil)
    }

    @Test func aChangeThatWasChangedAgainIsAskedAboutAgain() throws {
        var stage = try stage()
        let conflict = Conflict(
            inputs: [], place: "azure.usage-growth", old: "4", mine: "3", theirs: "7", author: "joe",
            time: "2022-10-15T09:30:00Z")
        stage.state.didFindChangedAgain(entry: 8, [conflict])
        #expect(
            stage.state.question?.text == "Azure: Usage growth is 7 by now, by joe. Put back 3 all the same? y/n")
        #expect(stage.type("y") == [.revert(entry: 8, isForced: true)])
    }

    @Test func allThatChangedAgainIsNamed() throws {
        var stage = try stage()
        let conflicts = ["a", "b", "c", "d"].map {
            Conflict(
                inputs: [], place: $0, old: "4", mine: "3", theirs: "7", author: "joe", time: "2022-10-15T09:30:00Z")
        }
        stage.state.didFindChangedAgain(entry: 8, conflicts)
        #expect(
            stage.state.question?.text
                == "4 places changed again since: a is 7; b is 7; c is 7 and 1 more. Take all of it back all the same? y/n"
        )
        #expect(stage.type("y") == [.revert(entry: 8, isForced: true)])
    }

    @Test func takingAnAdditionBackTellsWhatGoes() throws {
        let added = ActivityEntry(
            number: 9, time: "2022-10-15T09:30:00Z", author: "omar", partner: "contoso", place: "the partner contoso",
            old: "none", new: "made", deed: "added the partner Contoso Consulting", isAddition: true)
        var stage = try stage([added])
        stage.type("u")
        #expect(
            stage.state.question?.text == "Take back that omar added the partner Contoso Consulting? "
                + "Contoso Consulting goes from the store with all its numbers. y/n")
        #expect(stage.type("y") == [.revert(entry: 9, isForced: true)])
        // What is unsaved goes as well.
        try stage.open(partner: "contoso", .security)
        stage.type("+9")
        stage.state.didRead(activity: [added])
        stage.type("u")
        let text = stage.state.question?.text ?? ""
        #expect(text.hasSuffix("with all its numbers and 1 unsaved change. y/n"), "\(text)")
    }

    @Test func whatWaitsForAPartnerThatOthersRemovedIsTold() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+")
        let removed = ActivityEntry(
            number: 9, time: "2022-10-15T09:30:00Z", author: "omar", partner: "contoso", place: "the partner contoso",
            old: "as it was", new: "taken away", deed: "removed the partner Contoso Consulting")
        var store = stage.state.store
        store.partners.removeAll { $0.id == "contoso" }
        stage.state.replaceStore(store, today: stage.state.today)
        stage.state.tell(changes: [removed])
        #expect(
            stage.state.message?.text == "omar removed the partner Contoso Consulting. "
                + "Your unsaved change waits for it: 9, then u, brings it back.")
    }

    @Test func whatCannotBeTakenBackSaysWhy() throws {
        var stage = try stage()
        stage.type("Gu")
        #expect(stage.state.message?.text == "This change was interrupted and never made.")
        var empty = try self.stage([])
        empty.type("u")
        #expect(empty.state.message?.text == "There is no change here to take back.")
        var store = try SampleStore.snapshot()
        store.readOnlyReason = "opened with --read-only"
        stage = try Stage(store: store)
        stage.type("9")
        stage.state.didRead(activity: Stage.activity)
        stage.type("u")
        #expect(stage.state.question == nil)
        #expect(stage.state.message?.text.hasPrefix("Nothing can be saved: the store is read-only") == true)
    }

    /// Enter leads to what was changed: the metric, the partner; a change of the store has no such place.
    @Test func whatWasChangedIsOpened() throws {
        var stage = try stage()
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .designation && stage.state.screen.partner == "contoso")
        #expect(stage.state.selectedRow?.key == "usage-growth")
        stage = try self.stage()
        stage.type("j")
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .overview && stage.state.screen.partner == "fabrikam")
        stage = try self.stage()
        stage.type("G")
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .activity)
        #expect(stage.state.message?.text.contains("the store as a whole") == true)
    }

    @Test(
        arguments: [
            ("person.anna-lindqvist.certification.AZ-305", ScreenKind.person, nil),
            ("membership.anniversary", .membership, "membership.anniversary"),
        ] as [(String, ScreenKind, String?)])
    func whoAndWhatIsOpened(input: String, kind: ScreenKind, row: String?) throws {
        let entry = ActivityEntry(
            number: 8, time: "2026-10-14T09:30:00Z", author: "maria", partner: "northwind", place: input,
            input: InputName(rawValue: input), old: "3", new: "4")
        var stage = try stage([entry])
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == kind)
        if let row { #expect(stage.state.selectedRow?.key == row) }
    }
}
