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

    @Test(arguments: [("T", ThemeUse.picker), (":", .palette)])
    func `Themes are asked for when they are needed, once`(key: String, use: ThemeUse) throws {
        let all = try BundledThemeTests.names.map { try BundledThemeTests.theme($0) }
        let used = try BundledThemeTests.theme("light")
        var stage = try Stage(themes: [used], hasMoreThemes: true)
        #expect(stage.type(key) == [.loadThemes(for: use)])
        #expect(stage.state.popup == nil)
        _ = stage.state.didLoad(themes: all, notice: "A file has faults.", for: use)
        #expect(stage.state.theme.id == "light")
        #expect(stage.state.message?.text == "A file has faults.")
        let ids = stage.state.popup?.rows.map(\.id) ?? []
        #expect(ids.contains(use == .picker ? "dark" : "theme:dark"))
        stage.press(Key(.escape))
        #expect(stage.state.theme.id == "light")
        #expect(!stage.type(key).contains(.loadThemes(for: use)))
    }

    @Test func `A theme that is in use stays when its file is gone`() throws {
        let gone = Theme(id: "mine", name: "Mine")
        var stage = try Stage(themes: [gone], hasMoreThemes: true)
        _ = stage.state.didLoad(themes: [try BundledThemeTests.theme("dark")], notice: nil, for: .picker)
        #expect(stage.state.theme.id == "mine")
        #expect(stage.state.themes.map(\.id) == ["mine", "dark"])
    }
}
