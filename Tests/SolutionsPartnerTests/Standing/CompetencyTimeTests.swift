import SolutionsPartner
import TestSupport
import Testing

/// The months before the designations, and what a competency gives: "you must maintain an active aligned gold competency
/// to maintain advanced specializations", and designations "will be available for partners to attain" from 2022-10-03.
@Suite("While competencies are held")
struct CompetencyTimeTests {
    private func threatProtection(
        on day: String, anniversary: String, legacy: [String: Membership.LegacyLevel]
    ) throws -> SpecializationStanding {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(legacy: legacy, specializations: ["threat-protection": anniversary]),
            entered: false)
        return try #require(standing.specialization("threat-protection"))
    }

    // MARK: Specializations

    @Test("a specialization needs a gold competency, and no designation can save it")
    func silver() throws {
        let found = try threatProtection(on: "2022-09-30", anniversary: "2022-10-01", legacy: ["security": .silver])
        #expect(found.state == .atRisk && found.isKnown)
        #expect(found.heldThrough?.description == "2022-09-30" && found.decisionDate?.description == "2022-10-01")
        #expect(
            found.reasons.first?.text
                == "It is held through 2022-09-30 and lost on 2022-10-01: that takes a current gold competency that maps to Security, and only others are noted. No designation can be attained before 2022-10-03."
        )
    }

    @Test(
        "a specialization without a fitting competency is lost with its anniversary",
        arguments: [("2022-10-01", "2022-10-01"), ("2022-09-20", "2022-09-20"), ("2022-10-05", "2022-10-01")])
    func lost(day: String, anniversary: String) throws {
        let found = try threatProtection(on: day, anniversary: anniversary, legacy: ["security": .silver])
        #expect(found.state == .lost && found.isKnown)
        #expect(
            found.reasons.first?.text
                == "It was lost on \(anniversary): that took a current gold competency that maps to Security, and only others are noted."
        )
    }

    /// What is noted tells which competencies were held on 2022-09-30, and not on a day before it.
    @Test("what was held on an earlier day is not known by what is noted")
    func earlier() throws {
        let found = try threatProtection(on: "2022-09-20", anniversary: "2022-06-01", legacy: ["security": .silver])
        #expect(found.state == .unknown && !found.isKnown)
        #expect(
            found.reasons.first?.text
                == "On 2022-06-01 it was renewed if there was a current gold competency that maps to Security; none is noted."
        )
        let untold = try threatProtection(on: "2022-10-05", anniversary: "2022-10-01", legacy: [:])
        #expect(untold.state == .unknown && untold.reasons.first?.text.contains("renewed if there was") == true)
        let coming = try threatProtection(on: "2022-09-20", anniversary: "2022-10-01", legacy: [:])
        #expect(
            coming.reasons.first?.text
                == "It is renewed on 2022-10-01 if there is a current gold competency then; none is noted.")
    }

    @Test(
        "the timeline tells what it takes before designations",
        arguments: [
            ("2022-09-20", "2022-09-30", "Threat Protection lost without a gold competency for Security"),
            ("2022-10-03", "2022-09-30", "Threat Protection lost unless Security is attained"),
        ])
    func timeline(anniversary: String, heldOn: String, title: String) throws {
        let standing = try StandingFixture.standing(
            on: "2022-09-10",
            StandingFixture.membership(
                legacy: ["security": .silver], specializations: ["threat-protection": anniversary]))
        #expect(standing.timeline.first { $0.kind == .specialization }?.title.text == title)
    }

    @Test("Azure Expert MSP rests on Gold Cloud Platform, which may not be what is noted")
    func expertMSP() throws {
        func found(_ day: String, _ legacy: [String: Membership.LegacyLevel]) throws -> ExpertMSPStanding {
            try StandingFixture.standing(
                on: day, StandingFixture.membership(legacy: legacy, expertMSP: "2022-10-01"), entered: false
            ).expertMSP
        }
        #expect(try found("2022-09-20", ["cloud-platform": .gold]).state == .held)
        let silver = try found("2022-09-20", ["cloud-platform": .silver])
        #expect(silver.state == .atRisk && silver.isKnown && silver.endsBy?.description == "2022-10-31")
        #expect(silver.reasons.text.contains("rests on Gold Cloud Platform, which is not among what is noted"))
        let untold = try found("2022-09-20", [:])
        #expect(untold.state == .held && untold.settledBy?.text == "membership.legacy")
    }

    // MARK: Options

    private func lapse(on day: String, anniversary: String?) throws -> RenewalOption {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(anniversary: anniversary, legacy: ["security": .gold]))
        return try #require(standing.option(.lapse))
    }

    @Test("nothing is checked at an anniversary before there are designations")
    func noCheck() throws {
        let membership = try StandingFixture.membership(anniversary: "2022-06-01", legacy: ["security": .gold])
        let early = try StandingFixture.standing(on: "2022-05-20", membership)
        #expect(early.anniversary?.isChecked == false)
        let later = try StandingFixture.membership(anniversary: "2022-11-11", legacy: ["security": .gold])
        #expect(try StandingFixture.standing(on: "2022-05-20", later).anniversary?.isChecked == true)
    }

    /// Who renews a competency before 2022-09-30 is "provided your legacy benefits through to your next anniversary date".
    @Test(
        "a competency that is not renewed ends with its anniversary, and its badge and benefits with it",
        arguments: [("2022-05-20", "2022-06-01"), ("2022-08-20", "2022-09-15"), ("2022-09-01", "2022-09-30")])
    func notRenewed(day: String, anniversary: String) throws {
        let option = try lapse(on: day, anniversary: anniversary)
        #expect(option.badge.text == "That of the competency through \(anniversary)")
        #expect(option.benefits.text == "Those in force stay through \(anniversary)")
        #expect(option.incentives.text == "Only with a designation from 2022-10-01 on")
        #expect(
            option.specializations.text
                == "At its own anniversary each needs a current gold competency before 2022-10-03, and a designation from then on"
        )
    }

    @Test("in the days after the anniversary a competency is there only if it is renewed")
    func renewable() throws {
        let option = try lapse(on: "2022-06-15", anniversary: "2022-06-01")
        #expect(option.badge.text == "None: a competency that is not renewed ended with its anniversary, 2022-06-01")
        #expect(option.benefits.text == "None: those of a competency that is not renewed ended on 2022-06-01")
    }

    @Test(
        "a competency serves for incentives through the first anniversary, whatever is done at it",
        arguments: [
            ("2022-10-20", "2022-11-11", "With the competency through 2022-11-11, then only with a designation"),
            ("2022-09-01", "2022-11-11", "With the competency through 2022-11-11, then only with a designation"),
        ])
    func incentivesOfNothing(day: String, anniversary: String, words: String) throws {
        #expect(try lapse(on: day, anniversary: anniversary).incentives.text == words)
    }

    /// Incentives last "until your first anniversary after September 30, 2022, or later (until October 1, 2023)" with a
    /// purchase of legacy benefits on it.
    @Test(
        "legacy benefits serve for incentives as long as it is told of incentives",
        arguments: [
            (
                "2022-05-20", "2022-06-01", nil,
                "Eligible through 2023-06-01; through 2023-09-30 if legacy benefits are bought there"
            ),
            ("2022-10-20", "2022-11-11", nil, "Eligible through 2023-09-30"),
            (
                "2022-10-20", nil, nil,
                "Eligible through the first anniversary after 2022-09-30; through 2023-09-30 if legacy benefits are bought there"
            ),
            ("2022-12-01", "2023-11-11", "legacy", "None: a competency serves through 2023-09-30, before they begin"),
            ("2023-10-20", "2023-11-11", "legacy", "Ended on 2023-09-30; a designation is needed"),
        ] as [(String, String?, String?, String)])
    func incentivesOfLegacyBenefits(day: String, anniversary: String?, benefits: String?, words: String) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(anniversary: anniversary, benefits: benefits, legacy: ["security": .gold]))
        #expect(standing.option(.legacyBenefits)?.incentives.text == words)
    }

    /// Before they need a designation everybody has incentives, and whether there is a competency is not known.
    @Test(
        "incentives without a competency that is noted are not told as missing",
        arguments: [
            ("2022-05-20", "Only with a designation from 2022-10-01 on", "Not known"),
            ("2022-10-20", "None from the anniversary on without a designation", "Not known"),
        ])
    func incentivesOfNobodyKnown(day: String, lapse: String, legacy: String) throws {
        let standing = try StandingFixture.standing(on: day, StandingFixture.membership(anniversary: "2022-11-11"))
        #expect(standing.option(.lapse)?.incentives.text == lapse)
        #expect(standing.option(.legacyBenefits)?.incentives.text == legacy)
    }

    // MARK: The first days of October 2022

    @Test(
        "whether legacy benefits are retained in the days after the anniversary is not known",
        arguments: ["2022-10-02", "2022-10-03", "2022-10-31"])
    func incentivesInTheDaysAfter(day: String) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(anniversary: "2022-10-01", legacy: ["security": .silver]))
        let incentives = try #require(standing.dependent("incentives"))
        #expect(!incentives.isAllowed && !incentives.isKnown && incentives.settledBy?.text == "membership.anniversary")
    }

    @Test("no designation can be there on an anniversary before the first of them")
    func noneOnTheAnniversary() throws {
        let standing = try StandingFixture.standing(
            on: "2022-10-02", StandingFixture.membership(anniversary: "2022-10-01", legacy: ["security": .silver]))
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(
            option.reasons.text.contains(
                "Designations can be attained from 2022-10-03, so none can be there on the anniversary, 2022-10-01; whether one is attained by 2022-10-31 is not known yet."
            ))
    }
}
