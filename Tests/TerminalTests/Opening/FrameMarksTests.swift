import TestSupport
import Testing

@testable import Terminal

@Suite(.waiting) struct FrameMarksTests {
    @Test func `The capability tells both marks`() throws {
        let marks = try #require(FrameMarks { Array("\($0)\($1)$<5>".utf8) })
        #expect(marks.begin == Array("Sync1".utf8))
        #expect(marks.end == Array("Sync2".utf8))
        #expect(FrameMarks { _, _ in nil } == nil)
        #expect(FrameMarks { _, _ in [] } == nil)
    }

    /// A terminal that was left in the middle of a frame would show nothing of what comes next.
    @Test func `A crash ends the frame first`() throws {
        let marks = try #require(FrameMarks { _, number in Array("<\(number)>".utf8) })
        let bytes = RestoreBytes(pasteBrackets: true, frameMarks: marks) { _ in nil }.bytes
        #expect(bytes.starts(with: Array("<2>".utf8)))
    }
}

/// In a terminal of a type that knows the marks.
@Suite(.waiting) struct MarkedFrameTests {
    private static let begin = "\u{1B}[?2026h"
    private static let end = "\u{1B}[?2026l"

    /// A folder with the description of such a type, which no database of the system has.
    private func database() throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        let source = #"""
            xterm-marked|xterm that shows a frame as a whole,
              Sync=\E[?2026%?%p1%{1}%-%tl%eh%;, use=xterm-256color,

            """#
        writeFile(folder.path + "/source", source)
        let result = try runProgram("tic", ["-x", "-o", folder.path, folder.path + "/source"])
        try #require(result.status == 0, "\(result.error)")
        return folder
    }

    @Test func `Every frame stands between marks, and nothing else does`() throws {
        let folder = try database()
        let terminal = try Probe.start(environment: ["TERM": "xterm-marked", "TERMINFO": folder.path])
        let start = terminal.output.count
        terminal.send("k")
        try terminal.wait(forOutput: Self.end, from: start)
        let answer = String(decoding: terminal.output.dropFirst(start), as: UTF8.self)
        #expect(answer.hasPrefix(Self.begin), "\(answer.debugDescription)")
        #expect(answer.hasSuffix(Self.end), "\(answer.debugDescription)")
        #expect(answer.contains("key k"))
        let quiet = terminal.output.count
        terminal.send("n")
        terminal.send("\u{0C}")
        try terminal.wait(forOutput: Self.end, from: quiet)
        let drawnAgain = String(decoding: terminal.output.dropFirst(quiet), as: UTF8.self)
        #expect(drawnAgain.hasPrefix(Self.begin), "a frame that is the same is not sent")
        #expect(drawnAgain.contains("xterm-marked"))
    }

    @Test func `A crash leaves no frame open`() throws {
        let folder = try database()
        let terminal = try Probe.start(environment: ["TERM": "xterm-marked", "TERMINFO": folder.path])
        let start = terminal.output.count
        terminal.send("a")
        _ = try terminal.waitForEnd()
        #expect(terminal.contains(Array(Self.end.utf8), from: start))
    }

    @Test func `A type without the capability gets no marks`() throws {
        let terminal = try Probe.start()
        #expect(!terminal.contains(Array("?2026".utf8)))
    }
}
