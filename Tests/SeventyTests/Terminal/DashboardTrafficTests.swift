import Glibc
import TestSupport
import Testing

/// What the dashboard costs the line, the processor and the disk.
@Suite(.waiting) struct DashboardTrafficTests {
    @Test func anIdleDashboardDoesNotWakeUp() throws {
        let (terminal, _) = try RunningDashboard.start()
        let child = try #require(terminal.child)
        let before = try #require(child.wakeUps)
        // An observation of a time in which nothing may happen, not a wait for something that should.
        usleep(1_500_000)
        #expect(child.wakeUps == before)
    }

    /// Nor does it once something was done beside the input: a plan was found, and the scores of the day were noted.
    @Test func nothingWakesUpOnceAThreadHasDoneItsWork() throws {
        let store = StoreFixture(partners: ["contoso": Self.today])
        let (terminal, _) = try RunningDashboard.start([store.path])
        for key in ["j", "l", "8"] { _ = try terminal.bytesOfAnswer(to: key) }
        try terminal.wait(forOutput: "together")
        try terminal.settle()
        let child = try #require(terminal.child)
        let before = try #require(child.wakeUps)
        usleep(2_200_000)
        #expect(child.wakeUps == before)
    }

    /// Nobody goes on looking at the day before: where a clock has its midnight in some seconds, the header says the new
    /// day by itself.
    @Test func theDayChangesAtMidnightWithoutAKey() throws {
        let store = StoreFixture(partners: ["contoso": Self.today])
        let pause = 8
        var now = time(nil)
        var utc = unsafe tm()
        unsafe gmtime_r(&now, &utc)
        let toMidnight = unsafe 86_400 - Int(utc.tm_hour) * 3_600 - Int(utc.tm_min) * 60 - Int(utc.tm_sec)
        // East of Greenwich by what is missing there, less a little; POSIX counts the other way.
        let ahead = toMidnight - pause
        let zone = "XXX-\(ahead / 3_600):\(ahead / 60 % 60):\(ahead % 60)"
        let tmux = try RunningDashboard.show(store: store.path, text: "Contoso", environment: ["TZ": zone])
        try tmux.press("l")
        func header(_ lines: [String]) -> String { lines.first ?? "" }
        let before = header(try tmux.wait(for: "a day") { header($0).contains("edition") })
        let after = header(try tmux.wait(for: "the next day") { header($0) != before })
        #expect(after.contains("edition"))
    }

    /// A partner that is not pinned to a day.
    private static let today = StoreFixture.contoso.replacing("  \"asOf\": \"2022-10-15\",\n", with: "")

    /// The files of a store whose folder was replaced are looked at every two seconds: what told of changes before is closed
    /// and must not be asked over and over.
    @Test func aReplacedStoreIsLookedAtWithoutHurry() throws {
        let store = StoreFixture()
        let (terminal, _) = try RunningDashboard.start([store.path])
        let child = try #require(terminal.child)
        try #require(unsafe rename(store.path, "\(store.path)-old") == 0)
        try terminal.wait(forOutput: "Could not be read again")
        let before = try #require(child.wakeUps)
        usleep(1_500_000)
        let switches = try #require(child.wakeUps) - before
        #expect(switches < 100)
        try #require(unsafe rename("\(store.path)-old", store.path) == 0)
    }

    /// A key that means nothing, and one that cannot move further.
    @Test(arguments: ["z", "k"])
    func nothingIsWrittenWhenNothingChanged(key: String) throws {
        let (terminal, _) = try RunningDashboard.start()
        #expect(try terminal.bytesOfAnswer(to: key) == 0)
    }

    /// On a slow line a cursor that moves should cost about as much as a line of text; beside the list, where there is
    /// room to tell more of the selected row, as much as that takes.
    @Test(arguments: [("", 80, 80, 80), ("\r", 80, 100, 110), ("", 120, 600, 900), ("\r", 120, 750, 900)])
    func aMoveOfTheCursorWritesLittle(script: String, columns: Int, median: Int, most: Int) throws {
        let (terminal, _) = try RunningDashboard.start(columns: columns, rows: 40)
        if !script.isEmpty { _ = try terminal.bytesOfAnswer(to: script) }
        var all: [Int] = []
        for key in ["j", "j", "j", "j", "k", "k", "k", "k"] {
            let start = terminal.output.count
            let bytes = try terminal.bytesOfAnswer(to: key)
            #expect((1...most).contains(bytes), "\(key): \(terminal.readableOutput(from: start))")
            all.append(bytes)
        }
        #expect(all.sorted()[all.count / 2] <= median, "\(all)")
    }

    @Test func browsingWritesNothingIntoTheStore() throws {
        let folder = TemporaryFolder()
        let store = folder.path + "/store"
        #expect(try runProgram("cp", ["-r", SampleStore.path, store]).status == 0)
        let before = try listing(of: store)
        #expect(before.contains("contoso.json"))
        let (terminal, settings) = try RunningDashboard.start([store])
        for key in ["j", "\r", "G", "\r", "j", "\r", "?", "q", "q", "t", "T", "j", "\r", "r", "1"] {
            _ = try terminal.bytesOfAnswer(to: key)
        }
        terminal.send("Q")
        #expect(try terminal.waitForEnd() == .exited(0))
        terminal.expectRestored(settings)
        #expect(try listing(of: store) == before)
    }

    /// Names, sizes and times of all that is in a folder.
    private func listing(of folder: String) throws -> String {
        let result = try runProgram("find", [folder, "-printf", "%p %s %T@ %C@\n"])
        return result.output.split(separator: "\n").sorted().joined(separator: "\n")
    }
}
