import TestSupport
import Testing

@testable import Dashboard

/// The list of themes shows each one on the screen behind it, and leaves nothing behind.
@Suite struct ThemePickerTests {
    private func stage() throws -> Stage {
        try Stage(themes: BundledThemeTests.names.map { try BundledThemeTests.theme($0) })
    }

    @Test func `The screen has the theme under the cursor`() throws {
        var stage = try stage()
        stage.type("T")
        for name in BundledThemeTests.names.dropFirst() {
            stage.press(Key(.down))
            #expect(stage.state.theme.id == name)
        }
    }

    @Test(arguments: [Key(.escape), .character("q"), .control("g")])
    func `Leaving goes back to the theme of before`(key: Key) throws {
        var stage = try stage()
        let before = FrameText.full(stage.state.frame())
        stage.type("TG")
        #expect(stage.state.theme.id == BundledThemeTests.names.last)
        stage.press(key)
        #expect(stage.state.theme.id == "dark")
        #expect(FrameText.full(stage.state.frame()) == before)
    }

    @Test func `Enter keeps it`() throws {
        var stage = try stage()
        stage.type("Tjj")
        stage.press(Key(.enter))
        #expect(stage.state.theme.id == "high-contrast")
        stage.type("T")
        stage.press(Key(.escape))
        #expect(stage.state.theme.id == "high-contrast")
    }

    @Test func `Every name can be read in full`() throws {
        var stage = try stage()
        stage.type("T")
        let text = FrameText.plain(stage.state.frame())
        for name in BundledThemeTests.names { #expect(text.contains(try BundledThemeTests.theme(name).name)) }
    }
}
