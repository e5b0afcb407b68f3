import Glibc
import TestSupport
import Testing

/// What somebody meets who has no store yet, in a real terminal.
@Suite(.waiting) struct FirstRunTests {
    let home = TemporaryFolder()

    /// The store that is made where nobody says where.
    var standard: String { home.path + "/.local/share/seventy" }

    private func start(_ arguments: String...) throws -> Tmux {
        let tmux = try Tmux(
            environment: [
                "HOME": home.path, "TMPDIR": home.path, "XDG_RUNTIME_DIR": nil, "XDG_DATA_HOME": nil,
                "XDG_STATE_HOME": home.path + "/state", "SEVENTY_STORE": nil, "SWIFT_BACKTRACE": nil,
            ],
            builtProgram("seventy"), arguments)
        try tmux.wait(forText: arguments.isEmpty ? "Type 1, 2 or 3" : "Tour 1 of 7")
        return tmux
    }

    @Test func looksAroundInSampleDataAndLeavesNothing() throws {
        let tmux = try start()
        try tmux.press("Enter")
        try tmux.wait(forText: "Tour 1 of 7")
        #expect(try tmux.screen()[0].contains("sample data"))
        #expect(try FileNames.all(in: home.path).count == 1)
        try tmux.press("Escape")
        try tmux.wait(for: "the hints") { $0.last?.contains("help") ?? false }
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
        #expect(try FileNames.all(in: home.path).isEmpty)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalLeavesNothingEither(signal: Int32) throws {
        let tmux = try start("--tour")
        #expect(kill(pid_t(try tmux.value("pane_pid")) ?? 0, signal) == 0)
        #expect(try tmux.waitForEnd() == .signalled(signal))
        #expect(try FileNames.all(in: home.path).isEmpty)
    }

    @Test func makesAStoreWithAPartner() throws {
        let tmux = try start()
        try tmux.type("2")
        try tmux.press("Enter")
        try tmux.wait(forText: "Folder [\(standard)]")
        try tmux.press("Enter")
        try tmux.wait(forText: "Name of your first partner")
        try tmux.type("  Contoso & Söhne  GmbH ")
        try tmux.press("Enter")
        try tmux.wait(forText: "under the key contoso-s-hne-gmbh")
        try tmux.press("Enter")
        try tmux.wait(for: "the overview") { $0[0].contains("Contoso & Söhne GmbH") }
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
        let listed = BuiltProgram.run(["partners"], environment: ["HOME": home.path])
        #expect(listed.output.contains("contoso-s-hne-gmbh"))
        #expect(BuiltProgram.run(["validate"], environment: ["HOME": home.path]).status == 0)
    }

    @Test func asksAgainForAFolderThatCannotBe() throws {
        let tmux = try start()
        try tmux.type("2")
        try tmux.press("Enter")
        try tmux.wait(forText: "Folder [")
        writeFile(home.path + "/full/file", "x")
        for folder in ["\(home.path)/full", "/proc/none/store", "Contoso Consulting"] {
            try tmux.type(folder)
            try tmux.press("Enter")
            try tmux.wait(for: "another question") { lines in
                lines.last { !$0.isEmpty }?.contains("Folder [") ?? false && lines.contains { $0.contains(folder) }
            }
        }
        try tmux.type("~/partners")
        try tmux.press("Enter")
        try tmux.wait(forText: "Made a store in \(home.path)/partners.")
        try tmux.press("Enter")
        try tmux.wait(forText: "'seventy \(home.path)/partners' opens it again")
    }

    @Test(arguments: [["x", "Enter", "3", "Enter"], ["C-d"], ["2", "Enter", "C-d"]])
    func nothingIsMadeForSomebodyWhoLeaves(keys: [String]) throws {
        let tmux = try start()
        for key in keys { try tmux.press(key) }
        #expect(try tmux.waitForEnd() == .exited(0))
        #expect(try FileNames.all(in: home.path).isEmpty)
    }

    @Test func withoutATerminalThereIsNobodyToAsk() {
        for arguments in [[], ["--read-only"], ["--plain"]] {
            let result = BuiltProgram.run(arguments)
            #expect(result.status == 66)
            #expect(result.error.contains("seventy init"))
        }
        #expect(BuiltProgram.run(["--tour"]).status == 64)
    }
}
