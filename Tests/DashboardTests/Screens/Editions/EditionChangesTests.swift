import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// The screen of the editions opens what changed between two of them.
@Suite struct EditionChangesTests {
    private func shown(_ stage: Stage) -> String { FrameText.plain(stage.state.frame()) }

    @Test func theEditionsOpenWhatLedToThePartnersOwn() throws {
        var stage = try Stage(size: Size(columns: 100, rows: 40))
        try stage.open(partner: "northwind")
        stage.type("E")
        stage.press(Key(.enter))
        #expect(stage.state.screen.kind == .editionChanges)
        let first = shown(stage)
        #expect(first.contains("2025-03 on 1 Mar 2025 → 2026-07 on 1 Jul 2026"), "\(first)")
        // The next two editions begin with the oldest ones, since these were the newest.
        stage.press(Key(.tab))
        #expect(shown(stage).contains("2022-03 on 16 Mar 2022 → 2022-10 on 3 Oct 2022"), "\(shown(stage))")
        stage.press(Key(.backTab))
        #expect(shown(stage) == first)
        stage.press(Key(.escape))
        #expect(stage.state.screen.kind == .editions)
    }

    /// The screen tells what the library finds, each change with its day.
    @Test func tellsEveryChange() throws {
        let catalog = EditionCatalog.embedded
        for pair in EditionPair.all(in: catalog, own: "2022-10") {
            let diff = try ProgramDiff(
                from: try #require(catalog.side(pair.from)), to: try #require(catalog.side(pair.to)), in: catalog)
            #expect(!diff.differences.isEmpty && diff.differences.allSatisfy { $0.day != nil }, "\(pair)")
            #expect(pair.diff(in: catalog)?.differences == diff.differences)
        }
        let pairs = EditionPair.all(in: catalog, own: "2022-10").map { "\($0.from) \($0.to)" }
        #expect(
            pairs == [
                "2022-03 2022-10", "2022-10 2023-06", "2023-06 2023-12", "2023-12 2025-03", "2025-03 2026-07",
                "2022-10 2026-07",
            ])
    }

    @Test func inPlainTextItCanBeChosen() throws {
        var stage = try Stage()
        try stage.open(partner: "contoso")
        stage.type("E")
        let page = stage.state.plainPage()
        #expect(page.items.map(\.text) == ["What changed between the editions"])
        #expect(page.items.first?.place == ScreenPlace(.editionChanges, partner: "contoso"))
    }
}
