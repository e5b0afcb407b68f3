import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// What nobody entered of the membership is folded away, group by group.
@Suite struct MembershipFoldTests {
    private func stage(_ partner: String = "fabrikam") throws -> Stage {
        var stage = try Stage()
        try stage.open(partner: partner)
        stage.type("M")
        return stage
    }

    private func text(_ stage: Stage) -> String { FrameText.plain(stage.state.frame()) }

    @Test func allOfItFitsAWindowAndWhatIsEnteredIsThere() throws {
        let stage = try stage()
        let layout = ScreenLayout(stage.state)
        #expect(layout.itemCount <= layout.visibleItems)
        for fact in ["Anniversary", "Benefits", "Modern Work attained on", "Security attained on"] {
            #expect(text(stage).contains(fact))
        }
        #expect(!text(stage).contains("Infrastructure attained on"))
        #expect(text(stage).contains("3 of 6 entered"))
    }

    @Test func enterShowsTheRestOfAGroupAndFoldsItAgain() throws {
        var stage = try stage()
        stage.state.select(key: "group:designations")
        stage.press(Key(.enter))
        #expect(text(stage).contains("Infrastructure attained on"))
        #expect(stage.state.selectedRow?.key == "group:designations")
        stage.press(Key(.enter))
        #expect(!text(stage).contains("Infrastructure attained on"))
    }

    @Test func aFilterFindsWhatIsFoldedAway() throws {
        var stage = try stage()
        stage.type("/kubernetes")
        #expect(text(stage).contains("Kubernetes on Microsoft Azure"))
    }

    @Test func aGroupIsNotEditedButAFactIs() throws {
        var stage = try stage()
        stage.state.select(key: "group:specializations")
        stage.type("e")
        #expect(stage.state.editor == nil)
        #expect(stage.state.message?.text == "Enter shows the facts of this group.")
        stage.type("g")
        stage.type("e")
        #expect(stage.state.editor != nil)
    }

    /// Tab takes a day and goes on to the next fact, as it does between the fields of a metric.
    @Test func tabGoesOnToTheNextFact() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.type("Mg")
        let first = try #require(stage.state.selectedRow?.key)
        stage.type("e")
        stage.press(.control("u"))
        stage.type("1 Feb 2023")
        stage.press(Key(.tab))
        let row = try #require(stage.state.selectedRow?.key)
        #expect(row != first && !row.hasPrefix("group:"))
        #expect(stage.state.editor?.target.name?.rawValue == row || stage.state.popup != nil)
        #expect(stage.state.overlays["contoso"]?.edits.map(\.input.rawValue) == [first])
    }
}
