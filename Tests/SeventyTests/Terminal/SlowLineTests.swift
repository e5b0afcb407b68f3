import Glibc
import TestSupport
import Testing

/// The dashboard at 9600 baud with 300 milliseconds each way, as over a radio link.
@Suite(.waiting) struct SlowLineTests {
    /// The dashboard behind the line, after its first frame.
    private func show(_ folder: TemporaryFolder, columns: Int = 80, rows: Int = 24) throws -> Tmux {
        let tmux = try Tmux(
            columns: columns, rows: rows,
            environment: ["XDG_STATE_HOME": folder.path, "XDG_CONFIG_HOME": folder.path],
            builtProgram("SlowLine"),
            ["9600", "300", folder.path + "/report", try builtProgram("seventy"), SampleStore.path])
        try tmux.wait(forText: "Sample partners")
        try tmux.wait(forText: "help")
        return tmux
    }

    /// Quits, and returns how many bytes were written and how many of them waited at the worst time.
    private func report(_ folder: TemporaryFolder, _ tmux: Tmux) throws -> (written: Int, waiting: Int) {
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
        let text = try #require(readFile(folder.path + "/report"))
        let numbers = text.split(separator: "\n").compactMap { Int($0.split(separator: " ").last ?? "") }
        try #require(numbers.count == 2, "\(text)")
        return (numbers[0], numbers[1])
    }

    /// What is typed ahead, without a look at the answers, arrives in order and leads to where it should.
    @Test func whatIsTypedAheadLeadsToTheRightPlace() throws {
        let folder = TemporaryFolder()
        let tmux = try show(folder)
        for key in ["j", "Enter", "G", "Enter", "j", "+", "+", "u"] { try tmux.press(key) }
        let screen = try tmux.wait(forText: "What if: 1 change")
        #expect(screen[0].contains("Contoso Consulting › Security"))
        for key in ["X", "y", "Escape"] { try tmux.press(key) }
        try tmux.wait(for: "the overview without a what-if") { screen in
            screen[0].contains("4455667") && !screen[1].contains("What if") && screen[23].contains("open")
        }
        _ = try report(folder, tmux)
    }

    /// Keys that come faster than the line could tell of each leave no more to come than the frame under way: the
    /// reckoning beside a list, and text of which every line moves.
    @Test(arguments: [("jlGl", "jk"), ("?", "jj")])
    func keysHeldDownLeaveNoQueue(way: String, keys: String) throws {
        let folder = TemporaryFolder()
        let tmux = try show(folder, columns: 120, rows: 40)
        for key in way { try tmux.type(String(key)) }
        try tmux.wait(forText: way == "?" ? "Keys on" : "› Security")
        // As fast as a keyboard repeats: thirty times a second.
        for _ in 0..<45 {
            for key in keys {
                try tmux.type(String(key))
                usleep(25_000)
            }
        }
        let (written, waiting) = try report(folder, tmux)
        // The first frame, the way, and about as much as the line carries while the keys are down.
        #expect((5_000...26_000).contains(written))
        #expect(waiting <= 6_500)
    }
}
