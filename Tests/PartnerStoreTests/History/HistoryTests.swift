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
        let document = try store.partner("contoso")
        let now = try card(document, "2022-11-02")
        #expect(history[1] == HistoryLine(document, now))
        #expect(history[1].scores.map(\.total) == now.designations.map(\.total))
        #expect(history[1].scores.contains { $0.total.decimalText == nil || $0.total > .zero })
    }

    @Test func aPinnedPartnerHasNone() throws {
        let test = try TestStore("contoso")
        let store = try test.open()
        try store.commit([FieldChange(path: ["asOf"], value: "2022-11-01")], to: "contoso", note: .by("maria"))
        let document = try store.partner("contoso")
        #expect(try !store.record(document, card(document, "2022-11-01"), note: .by("timer")))
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
