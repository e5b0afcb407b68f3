internal import JSONTree
internal import Pages
internal import PartnerStore
internal import System

/// The result of a command, gathered and then written in one go, so that a failure leaves nothing half said.
struct Output {
    private(set) var text = ""

    /// Adds a line; commands that it tells to type next name the store where this one did.
    mutating func line(_ text: String = "") { self.text += NamedStore.ofThisRun.told(in: text) + "\n" }

    /// Adds text that brings its own ends of lines.
    mutating func exact(_ text: String) { self.text += text }

    /// Adds lines.
    mutating func lines(_ lines: some Sequence<String>) { for line in lines { self.line(line) } }

    /// Adds a page.
    mutating func tell(_ page: Page) { lines(page.namingStore.text(width: StandardStreams.columns)) }

    /// Writes everything to the standard output.
    ///
    /// - Throws: `CommandFailure` when it did not arrive.
    func send() throws(CommandFailure) {
        try Self.write(Array(text.utf8))
    }

    /// Writes bytes to the standard output.
    ///
    /// What was changed before must not be taken for undone: whether it was is known where it was changed.
    static func write(_ bytes: [UInt8]) throws(CommandFailure) {
        do throws(SystemCallError) {
            try StandardStreams.writeOutput(bytes)
            UntoldChanges.tell()
        } catch {
            guard UntoldChanges.any else {
                // A reader that has seen enough, such as `head`, is no failure worth a word.
                if error.isBrokenPipe { StandardStreams.exit(ExitStatus.failed.rawValue) }
                throw CommandFailure(.outputFailed, "The result could not be written: \(error.reason).")
            }
            throw CommandFailure(
                .outputFailed,
                "The change is made; only what there is to say of it could not be written: \(error.reason).")
        }
    }

    /// Writes a JSON document to the standard output.
    static func send(_ document: JSONNode) throws(CommandFailure) {
        try write(document.formattedBytes())
    }

    /// Writes a JSON document or what people read instead.
    static func send(
        asJSON: Bool, _ document: () -> JSONNode, orText write: (inout Output) -> Void
    ) throws(CommandFailure) {
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
