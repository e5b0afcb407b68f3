import Pages
import SolutionsPartner
import TestSupport
import Testing

/// What a change does to designations, worded by what is so: what is held stays held until its anniversary.
@Suite struct WordsTurnTests {
    private let words = Words.usual

    private func scored(_ adds: Int, attained: String?) throws -> ScoredPartner {
        let edition = try TestEditions.edition("2022-10")
        let day = try TestEditions.day(in: "2022-10")
        var partner = Partner.testing([
            "azure.net-customer-adds": "\(adds)", "azure.usage-growth": "20", "azure.deployments": "5",
            "infrastructure.intermediate-certifications.step1": "2",
            "infrastructure.intermediate-certifications.step2": "5",
            "infrastructure.advanced-certifications.step1": "2", "infrastructure.advanced-certifications.step2": "3",
        ])
        if let attained { partner.membership.attained[.infrastructure] = try TestEditions.date(attained) }
        return ScoredPartner(scoring: partner, under: edition, on: day).judged(by: JudgementGround(edition: edition))
    }

    private func turn(from adds: Int, to other: Int, attained: String?) throws -> String? {
        let before = try scored(adds, attained: attained)
        let changed = try scored(other, attained: attained)
        return words.sentence(DesignationTurn.all(from: before, to: changed), required: 70)
    }

    /// Which of the changes turn Infrastructure is asked of the rules, so that no number is written down twice.
    @Test func aDipOfWhatIsHeldTakesNothingAway() throws {
        let high = try #require(try scored(3, attained: nil).card.designation(.infrastructure))
        let low = try #require(try scored(0, attained: nil).card.designation(.infrastructure))
        try #require(high.isQualified && !low.isQualified)
        let name = low.shortfall.isZero ? "no longer qualified" : "falls below 70"
        let short = high.rules.shortName
        #expect(try turn(from: 3, to: 0, attained: "2022-10-05") == "\(name): \(short), still held")
        #expect(try turn(from: 3, to: 0, attained: nil) == "\(name): \(short)")
        #expect(try turn(from: 0, to: 3, attained: "2022-10-05") == "qualifies: \(short), held already")
        #expect(try turn(from: 0, to: 3, attained: nil) == "gains \(short)")
        #expect(try turn(from: 3, to: 3, attained: nil) == nil)
    }

    @Test func theSameWordsInTheWhatIfAndTheBanner() throws {
        let before = try scored(3, attained: "2022-10-05")
        let edit = Edit(input: InputName(rawValue: "azure.net-customer-adds"), value: .quantity(0))
        let effect = ChangeEffect(before, applying: [edit])
        let banner = OverlayEffect(1, from: before, to: effect.after).sentence(words)
        #expect(banner.hasSuffix(", still held") && !banner.contains("loses"), "\(banner)")
        let page = Page.whatIf(effect, words).plain.map { "\($0)" }.joined(separator: "\n")
        #expect(page.contains("still held: "), "\(page)")
    }
}
