import TestSupport
import Testing

@Suite struct LinearModeTests {
    @Test func aConversationByPipe() {
        let store = StoreFixture()
        let before = store.document("contoso")
        let result = store.run(
            "linear", input: "designation azure\nset azure.net-customer-adds 5\nchanges\nsave\nno\nquit\nyes\n")
        // The first line names what can be several designations.
        #expect(result.status == 1 && result.error.hasPrefix("Error: 1 line could not be done"), "\(result.error)")
        expectGolden(result.output, "linear-pipe.txt")
        #expect(store.document("contoso") == before)
        #expect(!result.output.utf8.contains(0x1B))
    }

    /// A line without an end costs no memory, and what comes behind it is answered.
    @Test func aLineWithoutAnEnd() {
        let store = StoreFixture()
        let line = String(repeating: "x", count: 1 << 20)
        let result = store.run("linear", input: line + "\nwhy net-customer-adds\nquit\n")
        // A line that was not listened to was not done.
        #expect(result.status == 1, "\(result.error)")
        #expect(result.output.contains("longer than any command") && !result.output.contains("xxxx"))
        #expect(result.output.contains("Net customer adds"))
    }

    @Test func aYesSaves() throws {
        let store = StoreFixture()
        let result = store.run("linear", input: "set azure.net-customer-adds 5\nsave\nyes\nquit\n")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("Saved.\n"))
        #expect(try #require(store.document("contoso")).contains(#""azure.net-customer-adds": {"#))
        #expect(store.run("linear", input: "why net-customer-adds\n").output.contains("5 customers"))
    }

    /// A script is not asked about what somebody left behind: its first line would be the answer.
    @Test func whatWasUnsavedIsToldToAScriptAndStaysWhereItIs() {
        let store = StoreFixture()
        let home = ["HOME": store.folder.path, "SEVENTY_STORE": store.path]
        func run(_ input: String) -> BuiltProgram.Result {
            BuiltProgram.run(["linear"], input: input, environment: home)
        }
        let first = run("set azure.net-customer-adds 5\n")
        #expect(first.status == 0)
        #expect(
            first.output.hasSuffix("The next start on a terminal asks whether to take them up.\n"), "\(first.output)")
        for _ in 1...2 {
            let second = run("why net-customer-adds\nquit\n")
            #expect(second.status == 0, "\(second.output)")
            #expect(
                second.output.hasPrefix(
                    "Left where they are: 1 unsaved change of Contoso Consulting, less than a minute"),
                "\(second.output)")
            #expect(second.output.contains(" old. 'seventy draft list' shows them.\n"), "\(second.output)")
            #expect(second.output.contains("2 customers") && !second.output.contains("what if"), "\(second.output)")
        }
    }

    /// A change of a few thousandths is one, and is told as one.
    @Test func aSmallChangeIsToldAsOne() {
        let store = StoreFixture()
        let result = store.run(
            "linear", input: "set azure.usage-growth 20\nset azure.usage-growth 19.996\nchanges\nquit\ny\n")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("Azure: Usage growth: 19.996, was "), "\(result.output)")
        #expect(result.output.contains("what if 19.996"), "\(result.output)")
    }

    /// Where nothing can keep what is unsaved, nobody is told that it comes back.
    @Test(arguments: [["HOME": "", "XDG_STATE_HOME": ""], ["HOME": "/proc/none"], ["XDG_STATE_HOME": "/dev/null/x"]])
    func whatCannotBeKeptIsToldAsLost(places: [String: String]) {
        let store = StoreFixture()
        let result = BuiltProgram.run(
            ["linear"], input: "set azure.net-customer-adds 5\nquit\nno\n",
            environment: places.merging(["SEVENTY_STORE": store.path]) { old, _ in old })
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("Unsaved changes are not safe"), "\(result.output)")
        #expect(result.output.contains("Quit and lose 1 unsaved change? Yes or no?"), "\(result.output)")
        #expect(result.output.hasSuffix("The input ended with 1 unsaved change, which is lost.\n"), "\(result.output)")
    }

    @Test func partnersComeAndGo() {
        let store = StoreFixture()
        let result = store.run(
            "linear",
            input:
                "add Fourth Coffee\nset azure.net-customer-adds 2\nsave\nyes\nname Fifth Coffee\npartners\nremove 2\nyes\n"
                + "activity\nrevert 1\nyes\npartners\nquit\n")
        #expect(result.status == 0, "\(result.error)")
        for text in [
            "Added Fourth Coffee.", "Saved.", "Fourth Coffee is called Fifth Coffee now.", "Removed Fifth Coffee.",
            "Taken back",
        ] {
            #expect(result.output.contains(text), "\(text) in \(result.output)")
        }
        let document = store.document("fourth-coffee")
        #expect(document?.contains("\"name\": \"Fifth Coffee\"") == true, "\(document ?? "no document")")
    }

    @Test func readOnlyRefusesToSave() {
        let store = StoreFixture()
        let result = store.run("linear", "--read-only", input: "set azure.net-customer-adds 5\nsave\n")
        #expect(result.output.contains("Nothing can be saved: the store is read-only, opened with --read-only."))
    }

    @Test func mistakesAreAnswered() {
        #expect(BuiltProgram.run(["linear", "/no/such/store"]).status == 66)
    }
}
