import SolutionsPartner
import Testing

/// The examples of the FAQ, with the FAQ's own dates.
@Suite("The FAQ's examples")
struct FAQExampleTests {
    private func partnerA(on day: String, security: String? = nil, qualified: Bool = false) throws -> Standing {
        try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2022-11-11", benefits: "legacy", legacy: ["security": .gold],
                attained: security.map { [.security: $0] } ?? [:], specializations: ["threat-protection": "2023-02-03"]),
            qualified: qualified ? [.security] : [])
    }

    @Test(
        "Partner A keeps Threat Protection through 2 February 2023 and loses it on the 3rd without Security",
        arguments: [
            ("2022-10-03", ProgramState.atRisk, "2023-02-02"), ("2022-11-11", .atRisk, "2023-02-02"),
            ("2023-02-02", .atRisk, "2023-02-02"), ("2023-02-03", .lost, "2023-02-02"),
        ])
    func partnerA(day: String, state: ProgramState, through: String) throws {
        let standing = try #require(try partnerA(on: day).specialization("threat-protection"))
        #expect(standing.state == state)
        #expect(standing.heldThrough?.description == through)
        #expect(standing.decisionDate?.description == "2023-02-03")
        #expect(standing.specialization.opensWith == [.security])
        #expect(standing.reasons.text.contains("Security"))
    }

    @Test("nobody knows later whether Partner A lost Threat Protection, unless the day is on record")
    func partnerALater() throws {
        let open = try #require(try partnerA(on: "2023-05-01").specialization("threat-protection"))
        #expect(open.state == .unknown && !open.isKnown && open.heldThrough == nil)
        #expect(open.settledBy?.text.contains("2023-02-03") == true)
        for (record, state) in [([DesignationID](), ProgramState.lost), ([.security], .held)] {
            let known = try StandingFixture.standing(
                on: "2023-05-01",
                StandingFixture.membership(
                    anniversary: "2023-11-11", benefits: "legacy", legacy: ["security": .gold],
                    specializations: ["threat-protection": "2023-02-03"]),
                history: ["2023-02-03": record])
            #expect(known.specialization("threat-protection")?.state == state)
        }
    }

    @Test(
        "Partner A keeps Threat Protection with Security attained by 3 February 2023",
        arguments: [("2022-12-01", true), ("2023-02-02", true), ("2023-02-03", true), ("2023-02-04", false)])
    func partnerAAttains(attained: String, kept: Bool) throws {
        let after = try #require(try partnerA(on: "2023-02-10", security: attained).specialization("threat-protection"))
        #expect(after.state == (kept ? .held : .lost))
        #expect(after.decisionDate?.description == (kept ? "2024-02-03" : "2023-02-03"))
    }

    @Test("Partner A with 70 points on the day itself has the designation at once")
    func partnerAOnTheDay() throws {
        #expect(try partnerA(on: "2023-02-03", qualified: true).specialization("threat-protection")?.state == .held)
        #expect(try partnerA(on: "2022-10-03", qualified: true).specialization("threat-protection")?.state == .held)
    }

    @Test("WE-005: Modern Work, Business Applications and Security share the anniversary of November 2023")
    func sharedAnniversary() throws {
        let attained: [DesignationID: String] = [
            .modernWork: "2022-11-14", .businessApplications: "2023-01-20", .security: "2023-02-09",
        ]
        let standing = try StandingFixture.standing(
            on: "2023-03-15", StandingFixture.membership(attained: attained), qualified: Array(attained.keys))
        #expect(standing.anniversary?.date.description == "2023-11-14")
        #expect(standing.anniversary?.origin == .derived)
        for id in attained.keys {
            let designation = try #require(standing.designation(id))
            #expect(designation.state == .enrolled)
            #expect(designation.validThrough?.description == "2023-11-14")
            #expect(designation.attainedOn?.description == attained[id])
        }
    }

    @Test("a further designation costs nothing, brings its benefits at once and shares the anniversary")
    func furtherDesignation() throws {
        let standing = try StandingFixture.standing(
            on: "2023-01-20", StandingFixture.membership(attained: [.modernWork: "2022-11-14"]),
            qualified: [.modernWork, .security])
        #expect(standing.designation(.security)?.state == .qualified)
        #expect(standing.designation(.security)?.badge == .available)
        #expect(standing.reasons(.security).contains("no further fee, its benefits at once"))
        #expect(standing.reasons(.security).contains("2023-11-14"))
    }

    @Test(
        "a dip below 70 between attaining and the anniversary changes nothing until the anniversary",
        arguments: [
            ("2022-12-01", DesignationStanding.State.enrolled), ("2023-03-17", .enrolled),
            ("2023-03-18", .renewalDue), ("2023-03-19", .renewalDue), ("2023-04-17", .renewalDue),
            ("2023-04-18", .lapsed),
        ])
    func dip(day: String, state: DesignationStanding.State) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2023-03-18", benefits: "legacy", legacy: ["cloud-platform": .gold],
                attained: [.modernWork: "2022-10-10"]),
            history: ["2022-10-10": [.modernWork], "2022-11-20": [], "2023-02-20": []])
        #expect(standing.designation(.modernWork)?.state == state)
        #expect(standing.designation(.modernWork)?.badge == (state == .lapsed ? DesignationStanding.Badge.none : .held))
    }

    @Test("a competency holder who reaches 70 has the badge at once and nothing to pay until the anniversary")
    func badgeAtOnce() throws {
        let standing = try partnerA(on: "2022-10-03", qualified: true)
        #expect(standing.designation(.security)?.state == .qualified)
        #expect(standing.designation(.security)?.badge == .available)
        #expect(standing.reasons(.security).contains("nothing to pay or choose until the anniversary on 2022-11-11"))
        #expect(standing.option(.solutionsPartnerBenefits)?.opens?.description == "2022-11-11")
    }

    @Test("without legacy benefits the fee can be paid at once, and legacy benefits are no choice")
    func payNow() throws {
        for membership in [
            Membership(),
            try StandingFixture.membership(benefits: "none", legacy: ["security": .gold]),
        ] {
            let standing = try StandingFixture.standing(on: "2022-10-10", membership, qualified: [.security])
            let option = try #require(standing.option(.solutionsPartnerBenefits))
            #expect(option.isAvailable)
            #expect(option.opens == standing.day)
            #expect(standing.option(.legacyBenefits)?.isAvailable == false)
            #expect(standing.reasons(.security).contains("the fee can be paid now"))
        }
    }

    @Test("nothing can be attained before 3 October 2022", arguments: [("2022-10-02", false), ("2022-10-03", true)])
    func firstDay(day: String, attains: Bool) throws {
        let standing = try StandingFixture.standing(on: day, qualified: [.security], edition: "2022-10")
        #expect(standing.designation(.security)?.state == (attains ? .qualified : .inProgress))
        #expect(standing.designation(.security)?.badge == (attains ? .available : DesignationStanding.Badge.none))
    }
}
