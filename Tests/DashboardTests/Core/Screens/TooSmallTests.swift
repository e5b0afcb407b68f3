import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

@Suite("A window that is too small") struct TooSmallTests {
    /// A dashboard with an unsaved change in a window that has become too small for it.
    private func stage(_ way: String = "") throws -> Stage {
        var stage = try Stage()
        try stage.open(partner: "contoso", .security)
        stage.type("+" + way)
        _ = stage.state.update(.resize(Size(columns: 20, rows: 5)))
        return stage
    }

    /// A question that nobody can see must not be answered.
    @Test func nothingIsDoneThatNobodyCanSee() throws {
        var stage = try stage("X")
        let question = try #require(stage.state.question)
        for key in "yYxX+-s\r e1:/qj" { #expect(stage.type(String(key)) == []) }
        #expect(stage.press(Key(.enter), Key(.escape), Key(.tab)) == [])
        #expect(stage.state.update(.paste("y")) == [])
        #expect(stage.state.update(.click(Point(column: 1, row: 1))) == [])
        #expect(stage.state.update(.scroll(1, at: Point(column: 1, row: 1))) == [])
        _ = stage.state.update(.resize(Size(columns: 80, rows: 24)))
        #expect(stage.state.question == question, "it is still asked when the window is large again")
        stage.type("y")
        #expect(stage.state.overlays["contoso"]?.isEmpty == true)
    }

    @Test func itCanBeLeftAndDrawnAnew() throws {
        var stage = try stage("X")
        #expect(stage.press(.control("l")) == [.redraw])
        #expect(stage.press(.control("z")) == [.suspend])
        // What is unsaved stays a draft: a question could not be seen.
        #expect(stage.type("Q") == [.quit])
        #expect(stage.state.update(.terminate) == [.quit])
    }

    /// A letter that is typed quits nothing.
    @Test(arguments: ["e7", "e", "s", "/", ":"]) func whoTypesDoesNotQuit(way: String) throws {
        var stage = try stage(way)
        let mode = stage.state.mode
        try #require(mode != .browsing)
        #expect(stage.type("Q").isEmpty)
        #expect(FrameText.plain(stage.state.frame()).contains("something is typed"))
        _ = stage.state.update(.resize(Size(columns: 80, rows: 24)))
        #expect(stage.state.mode == mode)
    }

    /// What could not be written down would be lost.
    @Test func whatIsNotSafeKeepsFromQuitting() throws {
        var stage = try stage()
        stage.state.keepsDrafts = false
        #expect(stage.type("Q").isEmpty)
        #expect(FrameText.plain(stage.state.frame()).contains("unsaved changes"))
        stage.state.keepsDrafts = true
        #expect(stage.type("Q") == [.quit])
    }

    @Test func itSaysWhatItNeedsAndHowToLeave() throws {
        let stage = try stage()
        let text = FrameText.plain(stage.state.frame())
        #expect(text.contains("seventy needs 40x10"))
        #expect(text.contains("Q quits"))
    }
}
