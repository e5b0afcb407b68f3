import JSONTree
import PartnerStore
import SolutionsPartner
import TestSupport
import Testing

@Suite struct HistoryTests {
    private func card(_ document: PartnerDocument, _ day: String) throws -> Scorecard {
        Scorecard(of: document.partner, under: try TestEditions.edition("2022-10"), on: try TestEditions.date(day))
    }

    @Test func aDayHasOneLine() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        func record(_ day: String) throws -> Bool {
            let document = try store.partner("contoso")
            return try store.record(document, card(document, day), note: .by("timer"))
        }
        #expect(try record("2022-11-01"))
        #expect(try !record("2022-11-01"))
        #expect(try record("2022-11-02"))
        try store.commit([.measure("azure.net-customer-adds", 3)], to: "contoso", note: .by("maria"))
        #expect(try record("2022-11-02"))
        let history = try store.history(of: "contoso")
        #expect(history.map(\.day.description) == ["2022-11-01", "2022-11-02"])
        #expect(history[0].digest != history[1].digest)
        #expect(history[1].edition == "2022-10")
        // 30 points for three customers, one for each percent of growth; of the others nobody holds a certification.
        #expect(history[1].scores.map(\.designation.rawValue) == Self.designations)
        #expect(history[1].scores.map { $0.total.decimalText } == ["34.18", "34.18", "34.18", "0", "0", "0"])
        #expect(history[1].scores.allSatisfy { $0.required == 70 && !$0.isQualified })
    }

    private static let designations = [
        "data-ai", "digital-app-innovation", "infrastructure", "business-applications", "modern-work", "security",
    ]

    /// The line of 70 and more than zero in every metric are two things.
    @Test(arguments: [(0, "80"), (1, "81")]) func pointsEnoughWithAMetricAtZeroAreNotQualified(
        growth: Int, total: String
    )
        throws
    {
        let test = try TestStore("contoso")
        let store = try test.open()
        let certifications = ["intermediate", "advanced"].flatMap { level in
            [
                FieldChange.measure("infrastructure.\(level)-certifications.step1", 2),
                .measure("infrastructure.\(level)-certifications.step2", 5),
            ]
        }
        try store.commit(
            certifications + [
                .measure("azure.net-customer-adds", 3), .measure("azure.deployments", 5),
                .measure("azure.usage-growth", growth),
            ], to: "contoso", note: .by("maria"))
        let document = try store.partner("contoso")
        try store.record(document, card(document, "2022-11-01"), note: .by("timer"))
        let line = try #require(try store.history(of: "contoso").first)
        let score = try #require(line.scores.first { $0.designation == .infrastructure })
        #expect(score.total.decimalText == total)
        #expect(score.isQualified == (growth > 0))
    }

    @Test func aPinnedPartnerHasNone() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([FieldChange(path: ["asOf"], value: "2022-11-01")], to: "contoso", note: .by("maria"))
        let document = try store.partner("contoso")
        #expect(try !store.record(document, card(document, "2022-11-01"), note: .by("timer")))
        #expect(try store.history(of: "contoso").isEmpty)
    }

    /// The scores of a store that is pinned to a day are those of another time.
    @Test func partnersOfAPinnedStoreHaveNone() throws {
        let test = try TestStore("contoso", settings: #"{"format": 1, "title": "Test", "asOf": "2022-11-01"}"#)
        let store = try test.open()
        let document = try store.partner("contoso")
        let card = try card(document, "2022-11-01")
        #expect(try !store.record(document, card, note: .by("timer")))
        let mark = try #require(store.mark(of: "contoso"))
        let made = HistoryNote(id: "contoso", line: HistoryLine(document, card), mark: mark)
        #expect(try store.record([made], note: .by("timer")).isEmpty)
        #expect(try store.history(of: "contoso").isEmpty)
    }

    @Test func aLineThatWasCutShortIsPassedOver() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        let document = try store.partner("contoso")
        try store.record(document, card(document, "2022-11-01"), note: .by("timer"))
        let text = try test.text("history/contoso.jsonl")
        writeFile("\(test.path)/history/contoso.jsonl", text + String(text.prefix(40)))
        #expect(try store.record(document, card(document, "2022-11-02"), note: .by("timer")))
        #expect(try store.history(of: "contoso").count == 2)
        #expect(throws: StoreError.self) { try store.history(of: "../contoso") }
    }

    /// Scores of documents that are no longer the ones that they were reckoned from are not noted.
    @Test func scoresAreNotedOfWhatIsStillThere() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        func made(_ day: String) throws -> HistoryNote {
            let mark = try #require(store.mark(of: "contoso"))
            let document = try store.partner("contoso")
            return HistoryNote(id: "contoso", line: HistoryLine(document, try card(document, day)), mark: mark)
        }
        let first = try made("2022-11-01")
        let marks = try store.record([first], note: .by("timer"))
        #expect(marks == ["contoso": try #require(store.mark(of: "contoso"))])
        #expect(try store.history(of: "contoso") == [first.line])
        // Its history has the line now.
        #expect(try store.record([first], note: .by("timer")).isEmpty)
        let second = try made("2022-11-02")
        try store.commit([.measure("azure.net-customer-adds", 3)], to: "contoso", note: .by("maria"))
        #expect(try store.record([second], note: .by("timer")).isEmpty)
        #expect(try store.history(of: "contoso") == [first.line])
    }
}
