import JSONTree
import TestSupport
import Testing

@Suite struct DraftCommandTests {
    private let fixture = StoreFixture()
    private let name = "contoso-20221010093000-4711-1"

    /// A draft as a dashboard that was killed leaves it.
    private func leaveDraft() throws {
        for folder in ["state", "state/seventy"] { writeFile("\(fixture.folder.path)/\(folder)/.keep", "") }
        writeFile(
            "\(fixture.folder.path)/state/seventy/drafts/\(name).jsonl",
            """
            {"store":"\(try resolvedPath(fixture.path))","partner":"contoso","base":3,"time":"2022-10-10T09:30:00Z"}
            {"time":"2022-10-10T09:31:00Z","path":["edits","azure.net-customer-adds"],"value":{"quantity":"5"}}
            {"time":"2022-10-10T09:32:00Z","path":["edits","azure.usage-growth"],"value":{"removed":true}}
            {"time":"2022-10-10T09:3
            """)
    }

    private func run(_ words: String) -> BuiltProgram.Result {
        BuiltProgram.run(
            words.split(separator: " ").map(String.init),
            environment: ["SEVENTY_STORE": fixture.path, "XDG_STATE_HOME": fixture.folder.path + "/state"])
    }

    /// What a dashboard works on is unsaved as well: it is listed, and taken up nowhere else.
    @Test func aDraftThatIsOpenIsListedAsSuch() throws {
        try leaveDraft()
        let file = "\(fixture.folder.path)/state/seventy/drafts/\(name).jsonl"
        let held = try HeldFile(file)
        let list = run("draft list")
        #expect(
            list.output.contains("\(name)  contoso        2  2022-10-10T09:32:00Z  open in process 4711"),
            "\(list.output)")
        #expect(try JSONNode.parse(run("draft list --json").output).value(at: ["drafts"]) != nil)
        let shown = run("draft discard \(name)")
        #expect(shown.status == 75 && shown.error.contains("open in process 4711"), "\(shown.error)")
        held.release()
        #expect(run("draft list").output.contains("offered at the next start"))
    }

    @Test func aDraftIsListedShownDiscardedAndBroughtBack() throws {
        #expect(run("draft list").output == "You have no unsaved changes in this store.\n")
        try leaveDraft()
        #expect(
            run("draft list").output == """
                DRAFT                          PARTNER  CHANGES  LAST CHANGE           STATE
                \(name)  contoso        2  2022-10-10T09:32:00Z  offered at the next start

                """)
        #expect(
            run("draft show \(name)").output == """
                contoso, begun 2022-10-10T09:30:00Z on revision 3, offered at the next start
                  azure.net-customer-adds  5
                  azure.usage-growth       taken away

                """)
        #expect(run("draft discard \(name)").output.hasPrefix("Discarded. 'seventy draft restore \(name)' brings"))
        #expect(run("draft discard \(name)").output == "Nothing to do: \(name) is discarded already.\n")
        #expect(run("draft list").output.contains("  discarded 20"))
        #expect(run("draft restore \(name)").output.hasPrefix("Brought back: \(name) is offered at the next start"))
        #expect(run("draft list").output.contains("offered at the next start"))
        #expect(fixture.document("contoso") == StoreFixture.contoso)
    }

    /// What was changed and could not be told of is never told as not changed.
    @Test func lostOutputIsNoLostChange() throws {
        try leaveDraft()
        for (words, state) in [("discard", "discarded"), ("restore", "offered")] {
            let result = try runProgram(
                "sh", ["-c", "\"$0\" draft \(words) \(name) >/dev/full", builtProgram("seventy")],
                environment: ["SEVENTY_STORE": fixture.path, "XDG_STATE_HOME": fixture.folder.path + "/state"])
            #expect(result.status == 74)
            #expect(result.error.hasPrefix("Error: The change is made; only"), "\(words): \(result.error)")
            #expect(run("draft list").output.contains(state))
        }
    }

    @Test func programsReadDraftsAsJSON() throws {
        try leaveDraft()
        let shown = try JSONNode.parse(run("draft show \(name) --json").output)["draft"]
        #expect(
            shown?.compact == #"{"draft":"\#(name)","partner":"contoso","base":3,"begun":"2022-10-10T09:30:00Z","#
                + #""changed":"2022-10-10T09:32:00Z","discarded":null,"edits":["#
                + #"{"input":"azure.net-customer-adds","value":"5"},{"input":"azure.usage-growth","value":null}]}"#)
    }

    @Test func anUnknownDraftIsNamedWithTheNearest() throws {
        try leaveDraft()
        for command in ["show", "restore", "discard"] {
            let result = run("draft \(command) contoso-20221010093000-4711-2")
            #expect(result.status == 66)
            #expect(
                result.error == "Error: There is no draft 'contoso-20221010093000-4711-2' of this store. "
                    + "Did you mean '\(name)'? 'seventy draft list' shows them all.\n")
        }
    }
}
