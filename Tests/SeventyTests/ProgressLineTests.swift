import TestSupport
import Testing

@testable import seventy

@Suite struct ProgressLineTests {
    private final class Paper { var text = "" }

    @Test func saysHowFarItIsAndIsTakenAway() {
        let paper = Paper()
        let line = ProgressLine(delay: .zero) { paper.text += $0 }
        line.show("a.csv", 1, of: 2)
        line.show("a.csv", 1, of: 2)
        #expect(paper.text == "\r\u{1B}[Ka.csv [##########..........] 50 %", "the same is written once")
        line.show("contoso 2022-10", 3, of: 2)
        #expect(paper.text.hasSuffix("\r\u{1B}[Kcontoso 2022-10 [####################] 100 %"))
        line.clear()
        #expect(paper.text.hasSuffix("\r\u{1B}[K"))
        let whole = paper.text
        line.clear()
        #expect(paper.text == whole, "what is gone needs no more clearing")
    }

    @Test func whatIsSoonOverShowsNothing() {
        let paper = Paper()
        let line = ProgressLine(delay: .seconds(3600)) { paper.text += $0 }
        line.show("a.csv", 1, of: 2)
        line.clear()
        #expect(paper.text == "")
    }

    /// Where messages go elsewhere than to a terminal, as in all tests of commands, nothing is written.
    @Test func elsewhereThereIsNone() {
        let store = StoreFixture.ofDownloads()
        let result = store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery))
        #expect(result.status == 0 && result.error == "", "\(result.error)")
    }
}
