import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// The list of partners tells how they stand, not what their points would make of them.
@Suite struct PortfolioStandingTests {
    /// The sample partner with its designations held, as it is on a day.
    private func stage(on text: String, columns: Int = 120) throws -> Stage {
        let day = try TestEditions.date(text)
        var store = try SampleStore.snapshot()
        let tailspin = try #require(store.partners.first { $0.id == "tailspin" }?.scored)
        let choice = try #require(
            ScoringChoice(for: tailspin.partner, requestedDay: day, today: day, catalog: EditionCatalog.embedded))
        let edition = try EditionCatalog.embedded.edition(choice.edition, on: day)
        let card = Scorecard(of: tailspin.partner, under: edition, on: day)
        store.partners = store.partners.map { entry in
            guard entry.id == "tailspin" else { return entry }
            return PartnerSnapshot(tailspin.partner, card: card, ground: JudgementGround(edition: edition))
        }
        return try Stage(size: Size(columns: columns, rows: 24), store: store)
    }

    private func row(_ stage: Stage) throws -> Substring {
        try #require(FrameText.plain(stage.state.frame()).split(separator: "\n").first { $0.contains("Tailspin") })
    }

    @Test(arguments: [80, 120])
    func aRenewalThatIsDueSaysWhatIsLeft(columns: Int) throws {
        // The anniversary was on 5 October; the fee can be paid until 4 November.
        let line = try row(stage(on: "2023-10-10", columns: columns))
        #expect(line.contains("days left"))
        #expect(!line.contains("in 361 days"))
    }

    @Test(arguments: [80, 120])
    func whatLapsedIsNotShownAsHeld(columns: Int) throws {
        let stage = try stage(on: "2023-11-20", columns: columns)
        let line = try row(stage)
        #expect(line.contains("lapsed"))
        #expect(!line.contains("all reached") && !line.contains("●"))
    }

    @Test func aWhatIfThatWaitsIsMarked() throws {
        var stage = try Stage()
        #expect(!FrameText.plain(stage.state.frame()).contains("what if"))
        try stage.open(partner: "contoso", .security)
        stage.type("+1")
        let line = try #require(
            FrameText.plain(stage.state.frame()).split(separator: "\n").first { $0.contains("Contoso") })
        #expect(line.contains("what if"))
    }
}
