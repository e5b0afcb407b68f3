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
}
