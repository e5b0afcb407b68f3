import TestSupport
import Testing

@Suite(.waiting) struct PresentingTests {
    @Test func `Wide characters that move by a column leave no halves behind`() throws {
        let tmux = try Probe.show(columns: 24, rows: 30)
        for shift in 1...13 {
            try tmux.press("c")
            // At 13 the line just fits.
            try tmux.wait(for: "the line at \(shift)") {
                $0[28] == String(repeating: " ", count: shift) + "漢字e\u{301}|字漢|"
            }
        }
        try tmux.press("c")
        try tmux.wait(for: "the line with its end cut off") {
            $0[28] == String(repeating: " ", count: 14) + "漢字e\u{301}|字漢"
        }
        try tmux.press("c")
        let screen = try tmux.wait(for: "a wide character without room replaced") {
            $0[28] == String(repeating: " ", count: 15) + "漢字e\u{301}|字\u{FFFD}"
        }
        #expect(screen[29].hasSuffix("24x30."), "the row below is not touched")
    }

    @Test func `The cursor rests where the frame puts it`() throws {
        let tmux = try Probe.show()
        try tmux.press("k")
        try tmux.wait(forText: "key k")
        try tmux.wait("cursor_y", is: "1")
        try tmux.wait("cursor_x", is: "5")
        #expect(try tmux.value("cursor_flag") == "1")
    }

    @Test func `Colours and attributes reach the screen`() throws {
        let tmux = try Probe.show()
        let screen = try tmux.styledScreen()
        #expect(screen.contains("\u{1B}[1mtmux-256color utf8 indexed"))
        #expect(screen.contains("\u{1B}[38;5;208m80x40."))
    }

    @Test func `Without colour the meaning is told by attributes`() throws {
        let tmux = try Probe.show(environment: ["NO_COLOR": "1"])
        let screen = try tmux.styledScreen()
        #expect(screen.contains("\u{1B}[7m80x40."))
        #expect(!screen.contains("38;5"))
    }
}
