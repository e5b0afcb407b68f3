import TestSupport
import Testing

/// Settings and themes of the user's own, in the running dashboard.
@Suite(.waiting) struct DashboardSettingsTests {
    private let folder = TemporaryFolder()

    private func show(
        config: String? = nil, theme: String? = nil, _ arguments: [String] = [], text: String = "Sample partners",
        columns: Int = 80
    ) throws -> Tmux {
        writeFile("\(folder.path)/seventy/config.json", config ?? "{}")
        if let theme { writeFile("\(folder.path)/seventy/themes/mine.json", theme) }
        return try RunningDashboard.show(
            arguments, text: text, columns: columns, environment: ["XDG_CONFIG_HOME": folder.path])
    }

    @Test func `The dashboard begins where the settings say, with their formats and glyphs`() throws {
        let tmux = try show(
            config: """
                {"start": "overview", "dates": "2022-10-15", "numbers": "1.234,5", "glyphs": "ascii",
                 "keys": {"preset": "emacs"}}
                """, text: "Digital & App Innovation")
        let screen = try tmux.screen().joined(separator: "\n")
        let isASCII = screen.allSatisfy { $0.isASCII }
        #expect(isASCII)
        try tmux.press("C-x", "C-c")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func `Options win over the settings`() throws {
        let tmux = try show(config: #"{"theme": "light", "glyphs": "utf8"}"#, ["--ascii", "--theme", "monochrome"])
        let isASCII = try tmux.screen().joined().allSatisfy { $0.isASCII }
        #expect(isASCII)
        try tmux.press("T")
        try tmux.wait(for: "the cursor on the theme in use") { $0.contains { $0.contains("> Monochrome") } }
        try tmux.press("Escape", "Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func `Faults keep nobody from starting`() throws {
        let tmux = try show(
            config: #"{"theme": "nosuch", "mouse": 3, "start": "people"}"#, theme: #"{"format": 1"#,
            text: "config.json has 2 faults", columns: 150)
        // Themes that nobody uses are looked at with the list of them.
        #expect(!(try tmux.screen().joined().contains("mine.json")))
        try tmux.press("T")
        try tmux.wait(forText: "theme file mine.json has faults")
        try tmux.press("Escape", "Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func `Faults of the theme in use are told at the start`() throws {
        let tmux = try show(
            config: #"{"theme": "mine"}"#,
            theme: ##"{"format": 1, "id": "mine", "name": "My own", "base": "dark", "roles": {"headng": {}}}"##,
            text: "Your theme 'mine' has faults", columns: 150)
        try tmux.press("T")
        try tmux.wait(for: "the cursor on the theme in use") { $0.contains { $0.contains("▸ My own") } }
        try tmux.press("Escape", "Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }

    @Test func `A theme of one's own can be chosen, looked at and left`() throws {
        let tmux = try show(
            theme:
                ##"{"format": 1, "id": "mine", "name": "My own", "base": "dark", "roles": {"selected": {"color": {"ansi": 5}}}}"##
        )
        let before = try tmux.styledScreen()
        try tmux.press("T", "End")
        try tmux.wait(for: "the theme under the cursor") { $0.contains { $0.contains("▸ My own") } }
        #expect(try tmux.styledScreen() != before)
        try tmux.press("Escape")
        try tmux.wait(for: "the screen without the list") { !$0.contains { $0.contains("My own") } }
        #expect(try tmux.styledScreen() == before)
        try tmux.press("Q")
        #expect(try tmux.waitForEnd() == .exited(0))
    }
}
