import TestSupport
import Testing

/// The dashboard comes back to where it was left, and asks nobody about a memory that cannot be read.
@Suite(.waiting) struct DashboardRememberingTests {
    private func leave(_ tmux: Tmux) throws {
        try tmux.type("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func comesBackToTheScreenThatWasLeft() throws {
        let state = RunningDashboard.stateFolder
        let environment: [String: String?] = ["XDG_STATE_HOME": state]
        var tmux = try RunningDashboard.show(environment: environment)
        try tmux.type("jl5")
        try tmux.wait(forText: "people")
        try leave(tmux)
        tmux = try RunningDashboard.show(text: "› people", environment: environment)
        try leave(tmux)
        // Another store has a memory of its own, and a theme that was asked for wins.
        let files = try runProgram(
            "sh", ["-c", "ls \(state)/seventy/remembered; stat -c %a \(state)/seventy/remembered"])
        #expect(files.output.split(separator: "\n").count == 2)
        #expect(files.output.contains("700"))
        _ = try runProgram(
            "sh", ["-c", "for f in \(state)/seventy/remembered/*; do printf '{\"format\": 1, \"pl' > $f; done"])
        tmux = try RunningDashboard.show(environment: environment)
        try leave(tmux)
        _ = try runProgram("rm", ["-r", state])
    }

    @Test func aFolderThatCannotBeWrittenToCostsNothing() throws {
        let tmux = try RunningDashboard.show(environment: ["XDG_STATE_HOME": "/proc/nowhere"])
        try tmux.type("jl")
        try tmux.wait(forText: "Contoso")
        try leave(tmux)
    }

    @Test func theThemeComesBackAndIsToldWhenItIsGone() throws {
        let state = RunningDashboard.stateFolder
        let environment: [String: String?] = ["XDG_STATE_HOME": state]
        var tmux = try RunningDashboard.show(environment: environment)
        try tmux.press("T", "j", "Enter")
        try tmux.wait(forText: "Theme: Light")
        try leave(tmux)
        tmux = try RunningDashboard.show(environment: environment)
        try tmux.press("T")
        try tmux.wait(for: "the cursor on the theme in use") { $0.contains { $0.contains("▸ Light") } }
        try tmux.press("Escape")
        try tmux.wait(for: "no list") { !$0.contains { $0.contains("▸ Light") } }
        try leave(tmux)
        _ = try runProgram("sh", ["-c", "sed -i s/light/gone/ \(state)/seventy/remembered/*"])
        tmux = try RunningDashboard.show(
            text: "The theme 'gone' of the last time cannot be used", columns: 120, environment: environment)
        try leave(tmux)
        _ = try runProgram("rm", ["-r", state])
    }
}
