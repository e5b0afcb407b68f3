import Pages
import SolutionsPartner
import Testing

/// How a metric is scored: a heading stands over something, and what nobody entered is said to be so.
@Suite struct ExplanationPageTests {
    /// The lines below a heading, up to the next.
    private func lines(below heading: String, of page: Page) -> [Page.PlainPart] {
        Array(
            page.plain.drop { $0 != .heading(heading) }.dropFirst().prefix {
                if case .heading = $0 { false } else { true }
            })
    }

    @Test(arguments: ["2022-10", "2026-07"])
    func `No part of the reckoning is empty, whatever is entered`(id: String) throws {
        let edition = try EditionCatalog.embedded.edition(id)
        let day = try #require(CalendarDate("2026-09-15"))
        var full = Partner(id: "p", name: "P")
        for input in edition.inputs where input.unit != .track {
            full.measures[input.name] = Measure(.quantity(1))
        }
        for partner in [Partner(id: "p", name: "P"), full] {
            let scored = ScoredPartner(scoring: partner, under: edition, on: day)
            for metric in scored.card.designations.flatMap({ $0.tracks.flatMap(\.metrics) }) {
                let page = Page.explanation(of: metric, for: scored, .usual)
                let numbers = lines(below: "Numbers", of: page)
                // Workloads are another way to a growth, and stand there only once somebody entered one.
                if case .growth = metric.rules.rule {} else { #expect(numbers.count == metric.rules.inputs.count) }
                let untold = numbers.filter { "\($0)".contains("not entered") }
                #expect(untold.count == (partner.measures.isEmpty ? numbers.count : 0), "\(numbers)")
                #expect(!numbers.isEmpty && !lines(below: "Rule", of: page).isEmpty)
            }
        }
    }

    /// Of what is just below its threshold, neither the number nor the points read as if it were there.
    @Test func `What is nearly full is not told as full`() throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let day = try #require(CalendarDate("2022-10-03"))
        var partner = Partner(id: "p", name: "P")
        partner.measures[InputName(rawValue: "azure.usage-growth")] = Measure(
            .quantity(try #require(Rational(decimal: "19.996"))))
        let scored = ScoredPartner(scoring: partner, under: edition, on: day)
        let metrics = scored.card.designations.flatMap { $0.tracks.flatMap(\.metrics) }
        let metric = try #require(
            metrics.first { $0.rules.inputs.contains { $0.name.rawValue == "azure.usage-growth" } })
        let text = "\(Page.explanation(of: metric, for: scored, .usual).plain)"
        #expect(text.contains("20 × 19.996 ÷ 20 = 19.9 points"), "\(text)")
        #expect(text.contains("19.996 %"))
    }
}
