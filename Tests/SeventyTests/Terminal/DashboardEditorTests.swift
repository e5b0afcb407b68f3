import TestSupport
import Testing

/// The facts as text in an editor, with the terminal lent to it; the editor is a script.
@Suite(.waiting) struct DashboardEditorTests {
    private let store = StoreFixture()

    /// The dashboard with an editor that says on the terminal that it began, does something with the file, which is `$1`,
    /// and ends once a file `go` is there.
    private func start(editor script: String) throws -> PseudoTerminal {
        let path = "\(store.folder.path)/editor"
        writeFile(
            path,
            "printf 'EDITOR %s\\n' BEGINS\n\(script)\nwhile ! test -e '\(path).go'; do sleep 0.05; done\nrm '\(path).go'\n"
        )
        let terminal = try PseudoTerminal()
        try terminal.start(
            builtProgram("seventy"), [store.path],
            environment: RunningDashboard.environment(["VISUAL": nil, "EDITOR": "/bin/sh \(path)"]))
        try terminal.wait(forOutput: "help")
        try terminal.settle()
        return terminal
    }

    private func begin(_ terminal: PseudoTerminal) throws -> Int {
        let start = terminal.output.count
        terminal.send("F")
        try terminal.wait(forOutput: "EDITOR BEGINS", from: start)
        return start
    }

    private func end(_ terminal: PseudoTerminal) { writeFile("\(store.folder.path)/editor.go", "") }

    /// Whatever the ends of lines are, it is the same text that the command line reads.
    @Test func theEndsOfLinesAreThoseOfTheEditor() throws {
        let terminal = try start(
            editor: "sed -i 's/^azure.net-customer-adds = 2 .*/azure.net-customer-adds = 7/; s/$/\\r/' \"$1\"")
        let place = try begin(terminal)
        end(terminal)
        try terminal.wait(forOutput: "Saved from the text: 1 change.", from: place)
        #expect(store.document("contoso")?.contains("\"azure.net-customer-adds\": {\"value\": 7") == true)
    }

    /// A text without its end is asked about, and so it is the next time, until somebody is sure.
    @Test func aTextWithoutItsEndIsAskedAbout() throws {
        let before = store.document("contoso")
        let terminal = try start(editor: "sed -i '/^security/,$d' \"$1\"")
        for answer in ["n", "y"] {
            let place = try begin(terminal)
            end(terminal)
            try terminal.wait(forOutput: "without its end", from: place)
            #expect(store.document("contoso") == before)
            terminal.send(answer)
            try terminal.wait(forOutput: answer == "n" ? "Nothing was changed." : "Saved from the text", from: place)
        }
        #expect(store.document("contoso")?.contains("security") == false)
    }
}
