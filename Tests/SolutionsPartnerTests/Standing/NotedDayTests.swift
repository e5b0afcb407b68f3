import TestSupport
import Testing

@testable import SolutionsPartner

/// What the day on which a designation was attained, or a fee was paid, tells of the membership and what it does not.
@Suite("What a noted day tells")
struct NotedDayTests {
    private typealias Fixture = StandingFixture

    private func legacy(
        _ anniversary: String?, benefits: String? = "legacy", paid: String? = nil,
        _ attained: [DesignationID: String] = [:]
    ) throws -> Membership {
        var membership = try Fixture.membership(
            anniversary: anniversary, benefits: benefits, legacy: ["security": .gold], attained: attained)
        membership.paid = try paid.map { try Fixture.date($0) }
        return membership
    }

    // MARK: Attained after the anniversary

    @Test("a designation attained in the days after the anniversary shows no renewal of what was paid for")
    func attainedInRenewal() throws {
        let membership = try legacy("2022-11-11", [.security: "2022-10-20", .modernWork: "2022-11-20"])
        let during = try Fixture.standing(on: "2022-11-25", membership)
        #expect(during.anniversary?.date.description == "2022-11-11")
        let option = try #require(during.option(.legacyBenefits))
        #expect(option.isAvailable && option.until?.description == "2022-12-11")
        #expect(option.inForceThrough?.description == "2022-12-11")
        // Nothing renewed it by the last of the 30 days.
        let after = try Fixture.standing(on: "2022-12-12", membership)
        #expect(after.designation(.security)?.state == .lapsed)
        #expect(after.option(.legacyBenefits)?.isChosen == false)
    }

    @Test(
        "the same attainment noted or on record gives the same answer while meeting the requirements attained",
        arguments: [("2022-11-11", "2022-11-11", "2022-12-25"), ("2022-10-20", "2022-10-20", "2022-11-25")])
    func notedOrRecorded(anniversary: String, attained: String, day: String) throws {
        let noted = try Fixture.standing(on: day, legacy(anniversary, [.security: attained]))
        let recorded = try Fixture.standing(on: day, legacy(anniversary), history: [attained: [.security]])
        for standing in [noted, recorded] {
            #expect(standing.designation(.security)?.state == .lapsed, "\(day)")
            #expect(standing.anniversary?.date.description == anniversary)
        }
    }

    @Test("what is attained within the check has passed it", arguments: [("2022-10-12", true), ("2022-11-05", true)])
    func attainedInTheCheck(attained: String, passes: Bool) throws {
        let membership = try legacy("2022-11-11", [.security: attained])
        for day in ["2022-11-06", "2022-11-11", "2022-11-12"] {
            let security = try #require(Fixture.standing(on: day, membership).designation(.security))
            #expect((security.check == .yes) == passes, "\(day)")
        }
    }

    @Test("what was attained before the check began may have missed it since")
    func attainedBeforeTheCheck() throws {
        let security = try Fixture.standing(on: "2022-11-12", legacy("2022-11-11", [.security: "2022-10-11"]))
            .designation(.security)
        #expect(security?.check == .unknown)
    }

    @Test("without a competency the fee can be paid from the day on which it was attained, noted or on record")
    func paysAtOnce() throws {
        let noted = try Fixture.standing(
            on: "2022-11-01", Fixture.membership(attained: [.security: "2022-10-20"]), qualified: [.security])
        let recorded = try Fixture.standing(
            on: "2022-11-01", qualified: [.security], history: ["2022-10-20": [.security]])
        let options = try [noted, recorded].map { try #require($0.option(.solutionsPartnerBenefits)) }
        #expect(options[0].isAvailable && options[1].isAvailable)
        #expect(options[0].opens == options[1].opens)
    }

    // MARK: The month that holds the anniversary

    @Test("of a month that holds the anniversary nobody knows on which side of it the best day was")
    func monthOfTheAnniversary() throws {
        let membership = try legacy("2022-11-11")
        func security(_ day: String) throws -> DesignationStanding {
            try #require(
                Fixture.standing(on: day, membership, measures: ["security.highest-score.2022-11": "72"])
                    .designation(.security))
        }
        // Reached before the anniversary or after it, it is there through the days that follow.
        let during = try security("2022-12-05")
        #expect(during.isHeld && during.heldThrough?.description == "2022-12-11")
        #expect(during.validThrough == nil)
        let after = try security("2022-12-15")
        #expect(after.state != .lapsed && !after.isKnown && after.settledBy != nil)
    }

    @Test("a check before 25 October 2022 that nobody knows takes no badge from who meets the requirements after it")
    func metAfterTheCheck() throws {
        let membership = try legacy("2022-10-24", [.security: "2022-10-04"])
        let met = try Fixture.standing(on: "2022-11-10", membership, qualified: [.security])
        let security = try #require(met.designation(.security))
        #expect(security.isKnown && security.badge != .none && security.isHeld)
        let missed = try Fixture.standing(on: "2022-11-10", membership)
        #expect(missed.designation(.security)?.isKnown == false)
    }

    @Test("a badge by a record of today lasts no longer than the record counts")
    func badgeByARecord() throws {
        let membership = try Fixture.membership(anniversary: "2023-10-01", attained: [.dataAI: "2023-07-09"])
        let security = try #require(
            Fixture.standing(on: "2023-09-04", membership, history: ["2023-09-04": [.security]])
                .designation(.security))
        // Before 19 September 2023 a day counted by itself.
        #expect(security.badge == .available && security.badgeThrough?.description == "2023-09-04")
    }

    // MARK: Benefits

    @Test(
        "legacy benefits end a year after the last purchase that was possible",
        arguments: [
            // An anniversary from 22 January 2025 on cannot have renewed them.
            ("2026-06-15", nil, "2025-06-14", BenefitsKind.legacy), ("2026-06-15", nil, "2025-07-15", .legacy),
            ("2026-06-15", nil, "2025-07-16", BenefitsKind.none),
            ("2025-12-25", nil, "2025-06-01", .legacy), ("2025-12-25", nil, "2025-12-25", .legacy),
            // Nor can a payment after 21 January 2025.
            ("2024-12-25", "2025-01-21", "2025-06-01", .legacy), ("2024-12-25", "2025-01-22", "2025-06-01", .none),
        ])
    func legacyAfterTheLastSale(anniversary: String, paid: String?, day: String, kind: BenefitsKind) throws {
        let option = try #require(
            Fixture.standing(on: day, legacy(anniversary, paid: paid)).option(.legacyBenefits))
        #expect(option.isChosen == (kind == .legacy), "\(day)")
        #expect(!option.isAvailable || day < "2025-01-22")
    }

    @Test(
        "an anniversary of any year up to 30 September 2022 gives the same days a year later",
        arguments: ["2023-09-14", "2023-09-15", "2023-09-16", "2023-10-15", "2023-10-16"])
    func sameAnniversary(day: String) throws {
        let options = try ["2022-09-15", "2023-09-15"].map { anniversary in
            try #require(
                Fixture.standing(on: day, legacy(anniversary, benefits: nil)).option(.legacyBenefits))
        }
        #expect(options[0].isChosen == options[1].isChosen)
        #expect(options[0].inForceThrough == options[1].inForceThrough)
        #expect(options[0].until == options[1].until)
    }

    @Test(
        "a payment of which nobody noted what it was for leaves open which benefits there are",
        arguments: [("2022-11-19", true), ("2022-11-20", false), ("2022-11-25", false)])
    func payment(day: String, isKnown: Bool) throws {
        let standing = try Fixture.standing(on: day, legacy("2022-11-11", benefits: nil, paid: "2022-11-20"))
        let option = try #require(standing.option(.legacyBenefits))
        #expect(option.isKnown == isKnown)
        #expect(option.isChosen == isKnown)
    }

    @Test("benefits of designations never ended before there were designations")
    func neverBefore() throws {
        let standing = try Fixture.standing(
            on: "2022-12-01", Fixture.membership(anniversary: "2022-06-11", benefits: "solutions-partner"))
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(option.ended == nil)
        #expect(standing.option(.lapse)?.isChosen == false)
    }

    // MARK: Counting back

    @Test(
        "without a competency no anniversary comes before a year of membership is over",
        arguments: [
            ("2024-11-11", "2022-11-05", "2022-11-06", "2023-11-11"),
            ("2024-04-11", "2022-11-11", "2022-11-12", "2024-04-11"),
            // A month more or less may lie between attaining and paying.
            ("2024-10-25", "2022-11-11", "2022-11-12", "2023-10-25"),
        ])
    func notTooEarly(anniversary: String, attained: String, day: String, expected: String) throws {
        let standing = try Fixture.standing(
            on: day, Fixture.membership(anniversary: anniversary, attained: [.security: attained]))
        #expect(standing.anniversary?.date.description == expected)
    }
}
