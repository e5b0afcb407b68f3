import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// What is odd is asked about before it is taken, and told again before it is saved.
@Suite struct DoubtTests {
    private let customers = InputName(rawValue: "azure.net-customer-adds")

    private func typing(_ text: String) throws -> Stage {
        var stage = try Stage()
        try stage.open(partner: "contoso", .dataAI)
        stage.type("e")
        stage.press(Key(.character("u"), control: true))
        stage.type(text)
        stage.press(Key(.enter))
        return stage
    }

    @Test func aNumberFarAboveAllPointsIsAskedAbout() throws {
        var stage = try typing("300")
        #expect(stage.state.editor?.refusal?.contains("more than 10 times") == true)
        #expect(stage.state.overlays["contoso"]?.edits.isEmpty ?? true)
        stage.press(Key(.enter))
        #expect(stage.state.overlays["contoso"]?.edits.map(\.value) == [.quantity(300)])
        stage.type("s")
        #expect(FrameText.plain(stage.state.frame()).contains("Mind: "))
    }

    @Test func anotherNumberIsAskedAboutAnew() throws {
        var stage = try typing("300")
        stage.type("0")
        stage.press(Key(.enter))
        #expect(stage.state.editor?.refusal?.contains("more than 10 times") == true)
        #expect(stage.state.overlays["contoso"]?.edits.isEmpty ?? true)
    }

    @Test func whatIsUsualIsTakenAtOnce() throws {
        let stage = try typing("5")
        #expect(stage.state.editor == nil)
        #expect(stage.state.overlays["contoso"]?.edits.map(\.value) == [.quantity(5)])
    }
}
