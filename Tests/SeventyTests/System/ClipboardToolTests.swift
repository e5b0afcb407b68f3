internal import System
import TestSupport
import Testing

@testable import seventy

@Suite struct ClipboardToolTests {
    private func find(_ environment: [String: String], installed: Set<String>) -> String? {
        let tool = ClipboardTool.find(environment: { environment[$0] }, isRunnable: { installed.contains($0) })
        return tool.map { ([$0.path] + $0.arguments).joined(separator: " ") }
    }

    @Test func theToolOfTheSession() {
        let all: Set = ["/bin/wl-copy", "/bin/xclip", "/bin/xsel"]
        let path = ["PATH": "relative:/sbin:/bin"]
        func found(_ more: [String: String], _ installed: Set<String>) -> String? {
            find(path.merging(more) { $1 }, installed: installed)
        }
        #expect(found(["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"], all) == "/bin/wl-copy")
        #expect(found(["DISPLAY": ":0"], all) == "/bin/xclip -selection clipboard")
        #expect(found(["DISPLAY": ":0"], ["/bin/xsel"]) == "/bin/xsel --clipboard --input")
        #expect(found(["DISPLAY": ":0"], ["relative/xclip"]) == nil)
        #expect(found(["DISPLAY": ":0"], []) == nil)
        #expect(found([:], all) == nil)
        // The display of a person who came by ssh is elsewhere.
        #expect(found(["DISPLAY": ":10", "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"], all) == nil)
        #expect(found(["DISPLAY": ":10", "SSH_TTY": "/dev/pts/1"], all) == nil)
    }

    @Test func runsAProgramWithItsInput() throws {
        let file = "/tmp/seventy-test-clipboard-\(UInt64.random(in: 0 ... .max))"
        let text = String(repeating: "a'\"$(b) ü\n", count: 20_000)
        #expect(ChildProgram.run("/usr/bin/tee", [file], input: Array(text.utf8), until: .now + .seconds(15)))
        #expect(readFile(file) == text)
        _ = try runProgram("rm", [file])
    }

    @Test func tellsOfFailure() {
        #expect(!ChildProgram.run("/usr/bin/false", [], input: [], until: .now + .seconds(15)))
        #expect(!ChildProgram.run("/nowhere", [], input: [], until: .now + .seconds(15)))
        // A reader that goes away must not end the program.
        #expect(
            !ChildProgram.run(
                "/usr/bin/false", [], input: Array(repeating: 65, count: 1 << 20), until: .now + .seconds(15)))
    }

    @Test func tmuxIsAskedWhereItIsAround() {
        func found(_ environment: [String: String]) -> [String]? {
            ClipboardTool.tmux(environment: { environment[$0] }, isRunnable: { $0 == "/bin/tmux" })
                .map { [$0.path] + $0.arguments }
        }
        #expect(found(["TMUX": "/tmp/s,1,0", "PATH": "/bin"]) == ["/bin/tmux", "load-buffer", "-w", "-"])
        // Over ssh as well: it is the tmux of this machine.
        #expect(found(["TMUX": "/tmp/s,1,0", "PATH": "/bin", "SSH_TTY": "/dev/pts/1"]) != nil)
        #expect(found(["TMUX": "/tmp/s,1,0", "PATH": "bin"]) == nil)
        #expect(found(["TMUX": "", "PATH": "/bin"]) == nil)
        #expect(found(["PATH": "/bin"]) == nil)
    }

    @Test func aToolThatHangsIsNotWaitedFor() {
        // Neither one that ends too late nor one that never reads; both are left to themselves.
        #expect(!ChildProgram.run("/usr/bin/sleep", ["5"], input: [65], until: .now + .milliseconds(50)))
        #expect(
            !ChildProgram.run(
                "/usr/bin/sleep", ["5"], input: Array(repeating: 65, count: 1 << 20), until: .now + .milliseconds(50)))
    }
}
