import JSONTree
import SolutionsPartner
import TestSupport
import Testing

@Suite struct RecordCommandTests {
    private func set(_ store: StoreFixture, _ value: Int, _ more: String...) -> BuiltProgram.Result {
        BuiltProgram.run(
            ["edit", "contoso", "--set", "azure.net-customer-adds=\(value)", "--store", store.path] + more)
    }

    /// Whoever tells of a fact, it has the name by which it is changed, and the name of the person.
    @Test func aFactHasOneName() {
        let store = StoreFixture()
        let (fact, told) = ("person.maria.certification.AZ-104", "person.maria.certification.AZ-104 (Maria Silva)")
        #expect(store.run("edit", "contoso", "--set", "person.maria.name=Maria Silva").status == 0)
        for (day, output) in [("2022-05-01", "1 May 2022"), ("2022-05-02", "2 May 2022")] {
            let edited = store.run("edit", "contoso", "--set", "\(fact)=\(day)").output
            #expect(edited.contains(told) && edited.contains("→ \(output)"), "\(edited)")
        }
        let log = store.run("log", "contoso").output
        #expect(log.contains("person.maria.name "))
        #expect(log.ranges(of: told).count == 2, "\(log)")
        // What the record shows is found in it.
        #expect(store.run("log", "contoso", "--path", fact).output.contains(told))
        let refused = store.run("edit", "contoso", "--set", "\(fact)=2022-05-03", "--base", "2")
        #expect(refused.error.contains("  \(told): was 2022-05-01, is now 2022-05-02"), "\(refused.error)")
        let left = store.run("edit", "contoso", "--set", "\(fact)=2022-05-03", "--base", "2", "--theirs").output
        #expect(left.hasPrefix("Left: \(told) 2022-05-02, from "), "\(left)")
        #expect(!left.contains("somebody"))
        #expect(
            store.run("edit", "contoso", "--set", "\(fact).expires=2023-05-02", "--set", "partner.note=x").status == 0)
        #expect(store.run("log", "contoso").output.contains("partner.note"))
        // The day was not changed since, but there is a last one now.
        #expect(store.run("undo", "3").error.contains("is now 2022-05-02, until 2023-05-02"))
        let undone = store.run("undo", "contoso", "--revision", "4").output
        #expect(undone.contains("\(fact).expires (Maria Silva): 2023-05-02 → not entered"), "\(undone)")
        #expect(undone.contains("partner.note: x → not entered"), "\(undone)")
        #expect(store.run("undo", "3").output == "\(told): 2022-05-02 → 2022-05-01\n")
    }

    /// A partner that was removed is still on record; one that never was is a mistake.
    @Test(arguments: [["log", "--partner"], ["backup", "list"]])
    func thePartnerMustBeOnRecord(command: [String]) {
        let store = StoreFixture()
        #expect(set(store, 3).status == 0)
        #expect(store.run("partner", "remove", "contoso", "--yes").status == 0)
        let removed = BuiltProgram.run(command + ["contoso", "--store", store.path])
        #expect(removed.status == 0, "\(removed.error)")
        #expect(removed.output.contains("contoso"))
        let unknown = BuiltProgram.run(command + ["nobody", "--store", store.path])
        #expect(unknown.status == 66)
        #expect(unknown.error.contains("There is no partner 'nobody'"))
    }

    @Test func anEditWithABaseIsRefusedWithBothValues() throws {
        let store = StoreFixture()
        #expect(set(store, 3).status == 0)
        let refused = set(store, 4, "--base", "0")
        #expect(refused.status == 1)
        #expect(refused.error.contains("azure.net-customer-adds"))
        #expect(refused.error.contains("was 2, is now 3"))
        #expect(refused.error.contains("not changed to 4"))
        let theirs = set(store, 4, "--base", "0", "--theirs")
        #expect(theirs.status == 0, "\(theirs.error)")
        #expect(theirs.output.contains("Left: azure.net-customer-adds 3"))
        let mine = set(store, 4, "--base", "0", "--mine")
        #expect(mine.status == 0, "\(mine.error)")
        #expect(mine.output.contains("Replaced: azure.net-customer-adds 3"))
        #expect(set(store, 5, "--base", "2").status == 0)
        #expect(set(store, 5, "--base", "99").status == 64)
        #expect(set(store, 5, "--mine").status == 64)
    }

    @Test func theLogShowsChangesAndUndoTakesThemBack() throws {
        let store = StoreFixture()
        #expect(store.run("log").output == "No changes are on record.\n")
        #expect(set(store, 3, "--reason", "October").status == 0)
        let log = store.run("log", "--partner", "Contoso Consulting")
        #expect(log.output.contains("2 → 3"))
        #expect(log.output.contains("October"))
        let entries = try JSONNode.parse(store.run("log", "--json").output)["entries"]
        guard case .array(let items)? = entries?.content else {
            Issue.record("no entries")
            return
        }
        #expect(items.count == 1)
        #expect(items.first?["entry"] == 1)
        #expect(store.run("undo", "1").output.contains("3 → 2"))
        let again = store.run("undo", "1")
        #expect(again.status == 0)
        #expect(again.output == "Nothing to change: entry 1 is taken back already.\n")
        #expect(set(store, 7).status == 0)
        #expect(store.run("undo", "1").status == 1)
        #expect(store.run("undo", "99").status == 66)
        #expect(store.run("log", "--since", "tomorrow").status == 64)
        // A scenario counts revisions of its own, by which nothing of the partner is taken back.
        _ = store.run("scenario", "save", "contoso", "growth", "--set", "azure.usage-growth=9")
        let told = store.run("log", "contoso").output.split(separator: "\n")
        #expect(told.contains { $0.contains("the scenario growth") && !$0.contains("  r1  ") }, "\(told)")
        #expect(told.contains { $0.contains("  r1  ") })
    }

    /// A partner is named as it is to the other commands about one.
    @Test func thePartnerNeedsNoOption() throws {
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "fabrikam": StoreFixture.fabrikam])
        #expect(set(store, 3).status == 0)
        #expect(store.run("log", "contoso").output == store.run("log", "--partner", "contoso").output)
        #expect(store.run("log", "fabrikam").output == "No changes are on record.\n")
        #expect(store.run("log", "contoso", "--partner", "fabrikam").status == 64)
        #expect(store.run("log", "nobody").status == 66)
        let refused = store.run("undo", "contoso")
        #expect(refused.status == 64 && refused.error.contains("'contoso' is no number of an entry"))
        let undone = store.run("undo", "contoso", "--revision", "1")
        #expect(undone.status == 0 && undone.output.contains("3 → 2"), "\(undone.error)")
        #expect(store.run("log", "contoso", "--since", "1 Jan 2020").output.contains("2 → 3"))
        let why = store.run("why", "contoso", "secur")
        #expect(why.status == 0, "\(why.error)")
        #expect(why.output == store.run("why", "contoso", "--designation", "security").output)
    }

    /// Days and tracks are taken as they are shown.
    @Test(arguments: [
        (["score", "contoso", "--as-of", "15 Oct 2022"], ["score", "contoso", "--as-of", "2022-10-15"]),
        (
            ["score", "contoso", "--edition", "2026-07", "--track", "SMB"],
            ["score", "contoso", "--edition", "2026-07", "--track", "smb"]
        ),
    ])
    func whatIsShownIsTaken(shown: [String], spelled: [String]) {
        let store = StoreFixture()
        let result = BuiltProgram.run(shown + ["--store", store.path])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output == BuiltProgram.run(spelled + ["--store", store.path]).output)
    }

    @Test(arguments: [[], ["--json"]]) func theLogIsFollowed(options: [String]) throws {
        let store = StoreFixture()
        #expect(set(store, 3, "--reason", "before").status == 0)
        let tmux = try Tmux(
            columns: 200, rows: 24, terminal: "tmux-256color", environment: ["SEVENTY_STORE": store.path],
            builtProgram("seventy"), ["log", "--follow"] + options)
        try tmux.wait(forText: "before")
        #expect(set(store, 4, "--reason", "meanwhile").status == 0)
        try tmux.wait(forText: "meanwhile")
        #expect(store.run("partner", "rename", "contoso", "Renamed").status == 0)
        let lines = try tmux.wait(forText: "Renamed")
        for word in ["before", "meanwhile"] { #expect(lines.filter { $0.contains(word) }.count == 1) }
        try tmux.press("C-c")
        #expect(try tmux.waitForEnd() == .signalled(2))
    }

    @Test func whatIsUndoneAndRestoredIsToldToProgramsAsWell() throws {
        let store = StoreFixture()
        #expect(set(store, 3).status == 0)
        let undone = try JSONNode.parse(store.run("undo", "1", "--json").output)
        #expect(undone["version"] == 1 && undone["revision"] == 2)
        #expect(undone["entries"] == .array([2]))
        guard case .array(let changes)? = undone["changes"]?.content else {
            Issue.record("no changes")
            return
        }
        #expect(changes.map { $0["path"] } == [.array(["measures", "azure.net-customer-adds"])])
        #expect(changes.first?["old"]?["value"] == 3 && changes.first?["new"]?["value"] == 2)
        let list = try JSONNode.parse(store.run("backup", "list", "--json").output)["backups"]
        guard case .array(let items)? = list?.content, case .string(let name)? = items.last?["backup"]?.content else {
            Issue.record("no backup")
            return
        }
        let restored = try JSONNode.parse(store.run("backup", "restore", name, "--json").output)
        #expect(restored["revision"] == 3)
        #expect(restored["entries"] == .array([3]))
    }

    @Test func aBackupIsRestored() throws {
        let store = StoreFixture()
        let before = store.document("contoso")
        #expect(set(store, 3).status == 0)
        let list = try JSONNode.parse(store.run("backup", "list", "contoso", "--json").output)["backups"]
        guard case .array(let items)? = list?.content, case .string(let name)? = items.first?["backup"]?.content else {
            Issue.record("no backup")
            return
        }
        #expect(store.run("backup", "list").output.contains(name))
        let restored = store.run("backup", "restore", name)
        #expect(restored.status == 0, "\(restored.error)")
        let after = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(after.setting(["revision"], to: nil) == (try JSONNode.parse(try #require(before))))
        #expect(store.run("backup", "restore", "backups/../store.json").status == 66)
    }

    @Test func aRemovedPartnerCanBeRestored() throws {
        let store = StoreFixture()
        #expect(store.run("partner", "remove", "contoso", "--yes").status == 0)
        #expect(store.run("undo", "1").status == 0)
        #expect(store.run("score", "contoso").status == 0)
    }

    @Test func recordNotesTheScoresOfToday() throws {
        let live =
            #"{"format": 1, "id": "live", "name": "Live", "measures": {"azure.net-customer-adds": {"value": 2}}}"#
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "live": live])
        #expect(store.run("record").output == "Noted the scores of 1 partner.\n")
        #expect(store.run("record").output == "Noted the scores of 0 partners.\n")
        #expect(store.run("record", "--quiet").output == "")
        #expect(readFile("\(store.path)/history/live.jsonl")?.contains("\"scores\"") ?? false)
        #expect(readFile("\(store.path)/history/contoso.jsonl") == nil)
    }

    /// The scores of a store that is pinned to a day are those of another time.
    @Test func recordNotesNothingOfAPinnedStore() {
        let store = StoreFixture(partners: [
            "live":
                #"{"format": 1, "id": "live", "name": "Live", "measures": {"azure.net-customer-adds": {"value": 2}}}"#
        ])
        writeFile("\(store.path)/store.json", #"{"format": 1, "title": "Test", "asOf": "2022-10-15"}"#)
        #expect(store.run("record").output == "Noted the scores of 0 partners.\n")
        #expect(readFile("\(store.path)/history/live.jsonl") == nil)
    }

    /// What was noted earlier today was taken from facts that may have been corrected since; what was noted on another day
    /// is what was so then.
    @Test func todayIsToldByTheFactsWhateverWasNotedEarlierInTheDay() throws {
        let live =
            #"{"format": 1, "id": "live", "name": "Live", "measures": {"azure.net-customer-adds": {"value": 2}}}"#
        let store = StoreFixture(partners: ["live": live])
        #expect(store.run("record", "--quiet").status == 0)
        let file = "\(store.path)/history/live.jsonl"
        let noted = try #require(readFile(file))
        let day = try #require(CalendarDate(FAQTableTests.text(at: "day", in: try JSONNode.parse(noted))))
        func state(notedOn day: CalendarDate) throws -> (state: String, text: String) {
            let score = #"{"total": 80, "required": 70, "qualified": true}"#
            writeFile(
                file,
                #"{"day": "\#(day)", "edition": "2026-07", "evidence": "0", "scores": {"data-ai": \#(score)}}"# + "\n")
            let standing = try JSONNode.parse(store.run("standing", "live", "--json").output)
            let state = FAQTableTests.text(at: "designations.data-ai.state", in: standing)
            return (state, store.run("standing", "live").output)
        }
        let today = try state(notedOn: day)
        #expect(today.state != "qualified", "\(today.text)")
        #expect(!today.text.contains("earlier on"))
        #expect(try state(notedOn: day.adding(days: -1)).state == "qualified")
        // The next note takes its place.
        #expect(try state(notedOn: day).state == today.state)
        #expect(store.run("record").output == "Noted the scores of 1 partner.\n")
        #expect(readFile(file)?.split(separator: "\n").count == 2)
    }

    @Test func theDoctorTellsWhatNeedsALook() throws {
        let store = StoreFixture()
        let sound = store.run("doctor")
        #expect(sound.status == 0, "\(sound.output)")
        #expect(sound.output.contains("ok   write lock"))
        writeFile("\(store.path)/partners/.contoso.json.saving", "{")
        let result = store.run("doctor", store.path)
        #expect(result.status == 1)
        #expect(result.output.contains("look leftovers: interrupted changes left these: partners/.contoso.json.saving"))
    }
}
