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
        // The partner is pinned to that day, so how many days are left tells nothing today.
        #expect(line.contains("renewal due"))
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

    /// What was never entered is no supposition, in the list as in the banner.
    @Test func entriesThatWaitAreMarkedAsSuch() throws {
        var store = try SampleStore.snapshot()
        let card = Scorecard(
            of: Partner(id: "empty", name: "Empty"), under: try TestEditions.edition("2026-07"),
            on: try TestEditions.date("2026-11-23"))
        store.partners.append(PartnerSnapshot(Partner(id: "empty", name: "Empty"), card: card))
        var stage = try Stage(size: Size(columns: 120, rows: 24), store: store)
        try stage.open(partner: "empty", .security)
        stage.type("ge12")
        stage.press(Key(.enter))
        stage.type("1")
        let frame = FrameText.plain(stage.state.frame())
        let line = try #require(frame.split(separator: "\n").first { $0.contains("▸ Empty") })
        #expect(line.contains("unsaved") && !frame.contains("what if"), "\(frame)")
        #expect(frame.contains("Not saved yet: left out here."))
        #expect(stage.state.plainPage().items.contains { $0.facts.contains(UnsavedKind.entries.sentence) })
    }

    /// Of somebody who lives today it is said how many days are left, with what they are left for.
    @Test func aRenewalIsCalledOne() throws {
        let partners = try stage(on: "2023-10-10", columns: 80).state.store.partners
        let row = try #require(partners.first { $0.id == "tailspin" }?.row)
        let own = PartnerRow(
            id: row.id, name: row.name, account: nil, revision: 1, isEmpty: false, isPinned: false, day: row.day,
            face: row.face, scores: row.scores, best: nil, nearest: nil, reached: row.reached, renewal: 25,
            anniversary: nil, expires: nil)
        #expect(own.renewalText(25, .usual, within: 40) == "renewal: 25 days left")
        #expect(own.renewalText(25, .usual, within: 12) == "renewal 25 d")
        #expect(row.renewalText(25, .usual, within: 40) == "renewal by 4 Nov 2023")
        #expect(row.renewalText(25, .usual, within: 12) == "renewal due")
    }

    /// What nobody noted may have been attained before, so its anniversary may come earlier than the day reckoned.
    @Test(arguments: [false, true])
    func anAnniversaryThatMayComeEarlierIsNoFixedDay(isPinned: Bool) throws {
        let sample = try #require(SampleStore.snapshot().partners.first { $0.id == "contoso" }?.scored?.partner)
        let day = try TestEditions.date("2022-10-15")
        let partner = Partner(
            id: "contoso", name: "Contoso", asOf: isPinned ? day : nil, measures: sample.measures,
            people: sample.people)
        let edition = try EditionCatalog.embedded.edition("2022-10", on: day)
        let card = Scorecard(of: partner, under: edition, on: day)
        let entry = PartnerSnapshot(partner, card: card, ground: JudgementGround(edition: edition))
        let row = try #require(entry.row)
        #expect(row.isLatestAnniversary && row.anniversary == 365)
        #expect(row.anniversaryText(.usual) == (isPinned ? "by 15 Oct 2023" : "within 365 days"))
        #expect(row.anniversaryText(.usual, within: 12) == (isPinned ? "by Oct 2023" : "within 365 d"))
        #expect(RowTotals([entry]).lines(.usual).joined().contains("Next anniversary within 365 days"))
        var writer = RowWriter()
        #expect(writer.write(row) { _ in })
        var reader = try RowReader(ByteReader(writer.bytes))
        #expect(try reader.row { _ in }.1.isLatestAnniversary)
        let stage = try Stage(
            size: Size(columns: 120, rows: 24), store: StoreSnapshot(title: "One", partners: [entry, entry]))
        #expect(try FrameText.plain(stage.state.frame()).contains(#require(row.anniversaryText(.usual, within: 12))))
        let summary = PartnerSummary(try #require(entry.scored), standing: entry.content.standing, words: .usual)
        #expect(summary.dateFacts.first == "Anniversary by 15 Oct 2023, within 365 days")
    }
}
