import TestSupport
import Testing

@testable import SolutionsPartner

/// What is met today is checked on a day to come: what is said of that check comes true on the first of its days.
@Suite("Checks that certifications end before")
struct LapsingCheckTests {
    /// A partner that is qualified by people alone in skilling, whose certifications end on a day each.
    private func partner(
        _ id: DesignationID, _ membership: Membership, under edition: ProgramEdition, on day: CalendarDate,
        ends: () -> CalendarDate?
    ) throws -> Partner {
        var partner = try StandingFixture.partner(qualified: [id], membership, under: edition)
        let rules = try #require(edition.designation(id)?.tracks.first)
        for metric in rules.metrics {
            for (input, list, required) in metric.headCounts {
                partner.measures[input.name] = nil
                let certification = try #require(list.list.certifications(on: day).first { !$0.id.contains("+") })
                for number in 0..<required {
                    partner.people.append(
                        Person(
                            id: "\(input.name.rawValue)-\(number)", name: "Person \(number)",
                            certifications: [HeldCertification(code: certification.id, expires: ends())]))
                }
            }
        }
        return partner
    }

    private func standing(_ partner: Partner, under edition: ProgramEdition, on day: CalendarDate) throws -> Standing {
        Standing(
            of: partner, card: Scorecard(of: partner, under: edition, on: day),
            rules: try edition.standingRules())
    }

    @Test(
        "are foretold by who is certified when they begin",
        arguments: ["2023-02-01", "2023-08-01", "2024-02-01", "2026-08-01"], 0..<12 as Range<UInt64>)
    func foretold(text: String, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed &+ 31)
        let (day, catalog) = (try TestEditions.date(text), try TestEditions.catalog())
        let edition = try TestEditions.edition(#require(catalog.id(on: day)), on: day)
        let id = try #require(edition.designations.map(\.id).randomElement(using: &random))
        let anniversary = day.adding(days: Int.random(in: 1...300, using: &random))
        let membership = Membership(
            anniversary: anniversary, benefits: "solutions-partner", attained: [id: anniversary.adding(years: -1)])
        let partner = try partner(id, membership, under: edition, on: day) {
            Int.random(in: 0..<5, using: &random) > 0
                ? nil : day.adding(days: Int.random(in: 0...330, using: &random))
        }
        let today = try standing(partner, under: edition, on: day)
        try #require(today.card.designation(id)?.isQualified == true)
        let window = try #require(today.anniversary?.window)
        let first = max(day, window.lowerBound)
        let then = Scorecard(of: partner, under: edition, on: first).designation(id)
        let designation = try #require(today.designation(id))
        #expect(designation.passesCheck == then?.isQualified)
        let option = try #require(today.option(.solutionsPartnerBenefits))
        if !designation.passesCheck {
            #expect(!option.keepsDesignation)
            #expect(today.option(.legacyBenefits)?.keepsDesignation == false)
            #expect(today.reasons(id).contains("no more when they are checked"))
            #expect(!option.reasons.text.contains("met. One of"))
        } else {
            #expect(!today.reasons(id).contains("no more when they are checked"))
        }
    }

    @Test(
        "name what ends on the day before they begin, and nothing that ends on their first day",
        // From 12 June 2023 on, the requirements are checked in the 30 days up to the anniversary.
        arguments: [("2023-10-15", false), ("2023-10-16", true)])
    func words(ends: String, passes: Bool) throws {
        let (end, day) = (try TestEditions.date(ends), try TestEditions.date("2023-09-01"))
        let anniversary = try TestEditions.date("2023-11-15")
        let edition = try TestEditions.edition("2023-06", on: day)
        let membership = Membership(
            anniversary: anniversary, benefits: "solutions-partner",
            attained: [.security: anniversary.adding(years: -1)])
        let partner = try partner(.security, membership, under: edition, on: day) { end }
        let standing = try standing(partner, under: edition, on: day)
        #expect(standing.designation(.security)?.passesCheck == passes)
        #expect(standing.reasons(.security).contains("ends on \(ends)") != passes)
        #expect(standing.option(.solutionsPartnerBenefits)?.keepsDesignation == passes)
    }
}
