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

    /// Keys that the editor did not read would do something else here, and clicks are nothing that it asked for.
    @Test func theTerminalIsTheEditorsAlone() throws {
        let terminal = try start(editor: "true")
        terminal.send("m")
        try terminal.wait(forOutput: "\u{1B}[?1006;1000h")
        let place = try begin(terminal)
        let lent = terminal.readableOutput(from: place)
        #expect(lent.contains("[?1006;1000l"), "\(lent)")
        #expect(!lent.contains("[?1006;1000h"), "\(lent)")
        // They would quit, or take everything back.
        terminal.send("Qy\rQy\r:quit\r")
        let back = terminal.output.count
        end(terminal)
        try terminal.wait(forOutput: "Nothing was changed", from: back)
        try terminal.settle()
        let shown = terminal.readableOutput(from: back)
        #expect(shown.contains("[?1006;1000h"), "\(shown)")
        // It is still there, and answers what is typed now.
        #expect(try terminal.bytesOfAnswer(to: "j") > 0)
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exited(0))
        #expect(terminal.contains(Array("\u{1B}[?1006;1000l".utf8), from: back))
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
