import SolutionsPartner
import TestSupport
import Testing

/// Once one is attained, "subsequent Solutions Partner designations can be attained, after requirements are met, with no
/// additional fee".
@Suite("What is met while another designation is held")
struct AnotherHeldTests {
    @Test("takes no further fee, also where it lapsed before")
    func lapsed() throws {
        let standing = try StandingFixture.standing(
            on: "2027-01-31",
            StandingFixture.membership(attained: [.infrastructure: "2027-01-09", .modernWork: "2023-01-05"]),
            qualified: [.modernWork], entered: false)
        let found = try #require(standing.designation(.modernWork))
        #expect(found.state == .lapsed && found.badge == .none)
        #expect(
            found.reasons.text.contains(
                "Another designation is held, so there is no further fee; its badge is back once it is noted as attained again (designation.modern-work.attained)."
            ), "\(found.reasons.text)")
        let option = try #require(standing.option(.solutionsPartnerBenefits))
        #expect(option.badge.text == "Back once it is attained again: Modern Work")
        // Nothing is entered of Infrastructure, so nobody knows whether it is kept.
        #expect(!option.keepsDesignation && !option.isKeepingKnown)
    }

    @Test("tells the Microsoft Cloud badge of what waits, is missing and is not known")
    func microsoftCloud() throws {
        let standing = try StandingFixture.standing(on: "2026-12-07", qualified: [.modernWork], entered: false)
        let badge = standing.microsoftCloudBadge
        #expect(badge.state == .none)
        #expect(
            badge.reasons.text
                == "It takes all 6 designations; still to be enrolled once the fee is paid: Modern Work; not known: Data & AI (Azure), Digital & App Innovation (Azure), Infrastructure (Azure), Business Applications and Security."
        )
    }

    @Test("has its badge as long as the legacy benefits that pay for it")
    func legacyBenefits() throws {
        func option(_ anniversary: String?) throws -> RenewalOption {
            let standing = try StandingFixture.standing(
                on: "2024-01-01",
                StandingFixture.membership(anniversary: anniversary, benefits: "legacy", legacy: ["security": .gold]),
                qualified: [.modernWork])
            return try #require(standing.option(.lapse))
        }
        #expect(try option(nil).badge.text == "Through the anniversary, which is not noted: Modern Work")
        #expect(try option("2024-05-05").badge.text == "Through 2024-06-04: Modern Work")
    }

    // MARK: Days to come

    @Test("is not attained before the noted day, which says nothing of the others")
    func notedLater() throws {
        let standing = try StandingFixture.standing(
            on: "2024-10-09", StandingFixture.membership(attained: [.businessApplications: "2024-10-10"]),
            entered: false)
        for found in standing.designations where found.id != .businessApplications {
            #expect(!found.isKnown, "\(found.id)")
            #expect(!found.reasons.text.contains("taken as not attained"), "\(found.reasons.text)")
        }
        let found = try #require(standing.designation(.businessApplications))
        #expect(found.isKnown && found.state == .inProgress && found.settledBy == nil)
        #expect(found.reasons.text.contains("It is noted as attained on 2024-10-10, so it was not attained before."))
    }

    @Test("is checked again on the days of the check, which are told")
    func checkDays() throws {
        func words(_ day: String, _ anniversary: String) throws -> String {
            try StandingFixture.standing(
                on: day,
                StandingFixture.membership(
                    anniversary: anniversary, benefits: "solutions-partner", attained: [.security: "2022-10-05"]),
                qualified: [.security]
            ).dependent("appsource-new")?.reasons.first?.text ?? ""
        }
        #expect(
            try words("2022-10-20", "2023-10-05")
                == "Security gives the right, checked again on 2023-10-05; it stays through 2023-11-04.")
        #expect(
            try words("2022-11-20", "2023-10-05")
                == "Security gives the right, checked again from 2023-09-05 to 2023-10-05; it stays through 2023-11-04."
        )
    }

    // MARK: Nothing on record

    @Test("no day on record is named where none is")
    func nothingOnRecord() throws {
        let standing = try StandingFixture.standing(
            on: "2025-02-27", StandingFixture.membership(attained: [.security: "2024-02-29"]), entered: false)
        let text = standing.reasons(.security)
        #expect(!text.contains("No day on record"), "\(text)")
        #expect(text.contains("No score on record tells whether they were met since the check began on"), "\(text)")
        #expect(
            standing.remarks.text.contains(
                "No earlier scores are recorded, and of 2025-02-27 nothing is entered, so none are known."),
            "\(standing.remarks.text)")
        let entered = try StandingFixture.standing(on: "2025-02-27")
        #expect(
            entered.remarks.text.contains("No earlier scores are recorded, so only those of 2025-02-27 are known."))
    }

    // MARK: What has ended

    @Test("what was lost tells its last day")
    func ended() throws {
        let standing = try StandingFixture.standing(
            on: "2023-06-13",
            StandingFixture.membership(
                attained: [.security: "2024-01-01"], specializations: ["threat-protection": "2023-06-12"]),
            entered: false)
        let lost = try #require(standing.specialization("threat-protection"))
        #expect(lost.state == .lost && lost.ended?.description == "2023-06-11")
        let expert = try StandingFixture.standing(
            on: "2024-05-01", StandingFixture.membership(attained: [.dataAI: "2024-04-20"], expertMSP: "2024-03-05")
        ).expertMSP
        #expect(expert.state == .lost && expert.ended?.description == "2024-04-04")
        let risk = try StandingFixture.standing(
            on: "2024-04-04", StandingFixture.membership(attained: [.dataAI: "2024-04-20"], expertMSP: "2024-03-05")
        ).expertMSP
        #expect(risk.state == .atRisk && risk.ended == nil)
    }

    @Test("Azure Expert MSP tells until when its designations are there")
    func expertMSP() throws {
        let attained = Dictionary(uniqueKeysWithValues: StandingFixture.azure.map { ($0, "2023-03-01") })
        let expert = try StandingFixture.standing(
            on: "2024-03-10",
            StandingFixture.membership(
                anniversary: "2024-03-01", benefits: "solutions-partner", attained: attained, expertMSP: "2024-03-05"),
            entered: false
        ).expertMSP
        #expect(expert.state == .held)
        #expect(
            expert.reasons.text.contains(
                "Data & AI (Azure), Digital & App Innovation (Azure) and Infrastructure (Azure) are there through 2024-03-31, and longer only if they are renewed by then."
            ), "\(expert.reasons.text)")
    }
}
