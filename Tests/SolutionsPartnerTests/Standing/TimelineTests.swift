import SolutionsPartner
import Testing

@Suite("The timeline")
struct TimelineTests {
    private func partnerA(on day: String) throws -> Standing {
        try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2022-11-11", benefits: "legacy", legacy: ["security": .gold],
                specializations: ["threat-protection": "2023-02-03"], expertMSP: "2023-01-15"),
            edition: "2022-10",
            people: [
                Person(
                    id: "mai", name: "Mai Ito",
                    certifications: [HeldCertification(code: "AZ-500", expires: CalendarDate("2023-04-01"))])
            ])
    }

    @Test("tells every day that matters, in order")
    func days() throws {
        let lines = try partnerA(on: "2022-10-25").timeline.map { "\($0.date) \($0.kind.rawValue) \($0.title)" }
        #expect(
            lines == [
                "2022-11-10 refresh Refresh due",
                "2022-11-11 anniversary Membership anniversary", "2022-11-11 dependent Partner incentives: last day",
                "2022-12-11 window Renewal ends",
                "2023-01-15 expert-msp Azure Expert MSP anniversary",
                "2023-02-03 specialization Threat Protection lost unless Security is attained",
                "2023-02-14 expert-msp Azure Expert MSP ends",
                "2023-04-01 certification AZ-500 of Mai Ito expires",
                "2023-10-02 dependent Keeping published applications on AppSource: last day",
                "2023-10-02 dependent Publishing consulting services offers: last day",
                "2023-10-02 dependent Publishing managed services offers: last day",
                "2023-10-02 dependent Co-sell of services partners: last day",
                "2027-08-31 certification AZ-500 stops counting",
            ])
    }

    @Test("begins on the day of the judgement", arguments: ["2022-09-01", "2022-11-11", "2023-02-03", "2024-05-05"])
    func begins(day: String) throws {
        let standing = try partnerA(on: day)
        #expect(standing.timeline.allSatisfy { $0.date >= standing.day && !$0.source.isEmpty && !$0.detail.isEmpty })
        #expect(standing.timeline.map(\.date) == standing.timeline.map(\.date).sorted())
    }

    @Test("ends nothing a second time that the rules have ended before")
    func retired() throws {
        func lines(_ certifications: [String: String]) throws -> [String] {
            let held = certifications.map { HeldCertification(code: $0.key, expires: CalendarDate($0.value)) }
            return try StandingFixture.standing(
                on: "2026-11-29", people: [Person(id: "mai", name: "Mai", certifications: held)]
            ).timeline.filter { $0.kind == .certification }.map { "\($0.date) \($0.title): \($0.detail)" }
        }
        let ended = "The certification was retired; this is the last day on which it counts."
        let counts = "It counts through this day unless it is renewed."
        #expect(try lines(["MB-240": "2029-01-01"]) == ["2027-06-30 MB-240 stops counting: \(ended)"])
        #expect(
            try lines(["MB-240": "2027-06-29"]) == [
                "2027-06-29 MB-240 of Mai expires: \(counts)", "2027-06-30 MB-240 stops counting: \(ended)",
            ])
        #expect(
            try lines(["AZ-800": "2029-01-01", "AZ-801": "2029-01-01"])
                == ["2027-09-30 AZ-800+AZ-801 stops counting: \(ended)"])
        #expect(
            try lines(["AZ-800": "2026-12-15", "AZ-801": "2029-01-01"]) == [
                "2026-12-15 AZ-800 of Mai expires: \(counts)", "2027-09-30 AZ-800+AZ-801 stops counting: \(ended)",
            ])
        #expect(
            try lines(["AB-620": "2027-01-01"])
                == ["2027-01-01 AB-620 of Mai expires: No rule of this edition counts it."])
    }
}
