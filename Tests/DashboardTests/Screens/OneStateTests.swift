import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// One state per designation, wherever it is shown: list of partners, overview, designation, badges, plain pages.
@Suite struct OneStateTests {
    /// A store with one of the sample partners as it is on a day.
    private func stage(of id: String, on text: String) throws -> Stage {
        let day = try TestEditions.date(text)
        var store = try SampleStore.snapshot()
        let partner = try #require(store.partners.first { $0.id == id }?.scored?.partner)
        let choice = try #require(
            ScoringChoice(for: partner, requestedDay: day, today: day, catalog: EditionCatalog.embedded))
        let edition = try EditionCatalog.embedded.edition(choice.edition, on: day)
        let card = Scorecard(of: partner, under: edition, on: day)
        store.partners = store.partners.map { entry in
            entry.id == id ? PartnerSnapshot(partner, card: card, ground: JudgementGround(edition: edition)) : entry
        }
        return try Stage(size: Size(columns: 118, rows: 40), store: store)
    }

    private static let days = [
        "2022-09-30", "2022-10-03", "2022-11-14", "2023-03-18", "2023-04-17", "2023-04-18", "2023-06-12", "2023-10-04",
        "2023-10-05", "2023-10-10", "2023-11-04", "2023-11-05", "2023-11-20", "2024-06-01", "2026-07-15",
    ]

    @Test(arguments: ["tailspin", "fabrikam", "contoso", "partner-a", "northwind", "adatum"])
    func everywhereTheSame(id: String) throws {
        for day in Self.days {
            var stage = try stage(of: id, on: day)
            let entry = try #require(stage.state.store.partners.first { $0.id == id })
            let scored = try #require(entry.scored)
            let standing = try #require(entry.standing)
            let counts = DesignationCounts(scored, standing: standing)
            let list = stage.state.plainPage().lines(numbered: false, metrics: .standard).joined(separator: "\n")
            let row = FrameText.plain(stage.state.frame()).split(separator: "\n").first {
                $0.contains(scored.partner.name.prefix(12))
            }
            if !scored.isEmpty {
                #expect(row?.contains("\(counts.reached)/\(counts.all)") == true, "\(day) \(row ?? "")")
            }
            if let renewal = entry.row?.renewal, !scored.isEmpty {
                #expect(row?.contains("renewal") == true, "\(day) \(renewal) \(row ?? "")")
            }
            if counts.lapsed > 0, !scored.isEmpty { #expect(row?.contains("lapsed") == true, "\(day) \(row ?? "")") }

            try stage.open(partner: id)
            let overview = FrameText.plain(stage.state.frame())
            let plain = stage.state.plainPage().lines(numbered: false, metrics: .standard).joined(separator: "\n")
            #expect(overview.contains(counts.text(.usual)), "\(day): \(counts.text(.usual)) in \(overview)")
            #expect(plain.contains(counts.text(.usual)), "\(day)")
            if counts.held < counts.all {
                #expect(!overview.contains("Microsoft Cloud badge with them"), "\(day)")
            }
            for score in scored.card.designations {
                let judged = try #require(standing.designation(score.rules.id))
                let title = DesignationStatus(of: score, standing: judged).title
                #expect(scored.state(of: score) == title)
                let wanted = "\(score.rules.name)"
                let line = overview.split(separator: "\n").first { $0.contains(wanted) && $0.contains(" / ") }
                #expect(line?.contains(title) == true, "\(day) \(wanted): \(title) in \(line ?? "nothing")")
                #expect(plain.split(separator: "\n").contains { $0.hasPrefix(wanted) && $0.contains(title) }, "\(day)")
                if !scored.isEmpty, !score.counting.isUntouched {
                    #expect(list.contains(", \(title.lowercased())"), "\(day) \(wanted)")
                }
                if judged.state == .lapsed { #expect(title == "Lapsed", "\(day)") }
                if judged.state == .inProgress { #expect(title != "Qualified", "\(day) \(wanted)") }
                if judged.isHeld { #expect(!["In progress", "Lapsed"].contains(title), "\(day) \(wanted)") }
            }
        }
    }

    @Test func factsOfALaterDayAreNoDataOfTheDayShown() throws {
        var store = try SampleStore.snapshot()
        let scored = try #require(store.partners.first { $0.id == "contoso" }?.scored)
        var partner = scored.partner
        let name = try #require(partner.measures.keys.first)
        partner.measures[name]?.provenance.time = "2026-11-28T10:00:00Z"
        let card = Scorecard(of: partner, under: scored.card.edition, on: scored.card.day)
        store.partners = store.partners.map {
            $0.id == "contoso" ? PartnerSnapshot(partner, card: card, ground: scored.ground) : $0
        }
        var stage = try Stage(store: store)
        try stage.open(partner: "contoso")
        let shown = FrameText.plain(stage.state.frame())
        #expect(!shown.contains("data of 28 Nov 2026"))
        #expect(shown.contains("entered on 28 Nov 2026"), "\(shown)")
    }

    @Test func aWhatIfThatWaitsIsToldInTheListThatIsReadAloud() throws {
        var stage = try Stage()
        let told = "A what-if waits to be saved; these numbers leave it out"
        #expect(!stage.state.plainPage().items.contains { $0.facts.contains(told) })
        try stage.open(partner: "contoso", .security)
        stage.type("+1")
        let items = stage.state.plainPage().items
        #expect(items.filter { $0.facts.contains(told) }.map { String($0.text.prefix(7)) } == ["Contoso"])
    }
}
