internal import Dashboard
internal import JSONTree
internal import Pages
internal import System

/// The result of a command, gathered and then written in one go, so that a failure leaves nothing half said.
struct Output {
    private(set) var text = ""

    /// Adds a line.
    mutating func line(_ text: String = "") { self.text += text + "\n" }

    /// Adds text that brings its own ends of lines.
    mutating func exact(_ text: String) { self.text += text }

    /// Adds lines.
    mutating func lines(_ lines: some Sequence<String>) { for line in lines { self.line(line) } }

    /// Writes everything to the standard output.
    ///
    /// - Throws: `CommandFailure` when it did not arrive.
    func send() throws {
        do throws(SystemCallError) {
            try StandardStreams.writeOutput(text)
        } catch {
            // A reader that has seen enough, such as `head`, is no failure worth a word.
            if error.isBrokenPipe { StandardStreams.exit(ExitStatus.failed.rawValue) }
            throw CommandFailure(.cannotWrite, "The result could not be written: \(error.reason).")
        }
    }

    /// Writes a JSON document to the standard output.
    static func send(_ document: JSONNode) throws {
        var output = Output()
        output.text = document.formatted()
        try output.send()
    }

    /// Writes a JSON document or what people read instead.
    static func send(asJSON: Bool, _ document: () -> JSONNode, orText write: (inout Output) -> Void) throws {
        if asJSON { return try send(document()) }
        var output = Output()
        write(&output)
        try output.send()
    }
}

extension TextTable {
    /// The lines, cut to the width of the terminal where there is one.
    func lines() -> [String] { lines(width: StandardStreams.columns) }
}
