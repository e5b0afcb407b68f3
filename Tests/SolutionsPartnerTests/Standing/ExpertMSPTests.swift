import SolutionsPartner
import Testing

@Suite("Azure Expert MSP")
struct ExpertMSPTests {
    @Test(
        "ends within 30 calendar days of its anniversary without all three Azure designations",
        arguments: [
            ("2022-12-31", ProgramState.atRisk), ("2023-01-01", .atRisk), ("2023-01-31", .atRisk),
            ("2023-02-01", .lost),
        ])
    func ends(day: String, state: ProgramState) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                attained: [.dataAI: "2022-11-01", .infrastructure: "2022-11-01"], expertMSP: "2023-01-01"),
            history: ["2023-01-01": [.dataAI, .infrastructure]]
        ).expertMSP
        #expect(standing.state == state)
        #expect(standing.missing == [.digitalAppInnovation])
        #expect(standing.decisionDate?.description == "2023-01-01")
        #expect(standing.endsBy?.description == "2023-01-31")
    }

    @Test("is not known after its anniversary where nothing of that day is on record")
    func pastDay() throws {
        func found(_ day: String) throws -> ExpertMSPStanding {
            try StandingFixture.standing(
                on: day, StandingFixture.membership(expertMSP: "2022-12-01"), qualified: StandingFixture.azure
            ).expertMSP
        }
        #expect(try found("2022-12-01").state == .held)
        let after = try found("2022-12-02")
        #expect(after.state == .unknown && !after.isKnown)
        #expect(after.settledBy?.days.map(\.description) == ["2022-12-01"])
    }

    @Test("goes on with all three", arguments: [("2022-12-31", "2023-01-01"), ("2023-01-01", "2024-01-01")])
    func goesOn(day: String, decision: String) throws {
        let attained = Dictionary(uniqueKeysWithValues: StandingFixture.azure.map { ($0, "2022-11-01") })
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(attained: attained, expertMSP: "2023-01-01")
        ).expertMSP
        #expect(standing.state == .held)
        #expect(standing.decisionDate?.description == decision)
        #expect(standing.endsBy == nil)
    }

    @Test(
        "opens with all three, until it closes",
        arguments: [
            ("2022-09-30", 3, ProgramState.notEligible), ("2022-10-10", 2, .notEligible), ("2022-10-10", 3, .eligible),
            ("2026-09-14", 3, .eligible), ("2026-09-15", 3, .ended),
        ])
    func opens(day: String, count: Int, state: ProgramState) throws {
        let start = day.hasPrefix("2026") ? "2026-05-01" : "2022-10-03"
        let attained = Dictionary(uniqueKeysWithValues: StandingFixture.azure.prefix(count).map { ($0, start) })
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                legacy: day < "2022-10" ? ["cloud-platform": .silver] : [:], attained: attained),
            edition: day < "2022-10" ? "2022-10" : nil)
        #expect(standing.expertMSP.state == state)
        #expect(day != "2022-09-30" || standing.expertMSP.reasons.text.contains("Gold Cloud Platform"))
    }

    @Test(
        "tells the last day of renewals as past once it is",
        arguments: [("2027-01-31", "can"), ("2027-02-01", "could")])
    func lastRenewal(day: String, word: String) throws {
        let standing = try StandingFixture.standing(on: day, StandingFixture.membership(expertMSP: "2027-03-08"))
        #expect(standing.expertMSP.reasons.text.contains("It \(word) be renewed through 2027-01-31"))
    }

    @Test("tells its last day once it takes nobody", arguments: [("2026-09-14", false), ("2026-09-15", true)])
    func closed(day: String, hasEnded: Bool) throws {
        let standing = try StandingFixture.standing(on: day).expertMSP
        #expect((standing.state == .ended) == hasEnded)
        #expect(standing.ended?.description == (hasEnded ? "2026-09-14" : nil))
    }

    @Test("goes on with what is met before anything can be attained", arguments: [[], StandingFixture.azure])
    func beforeTheFirstDay(qualified: [DesignationID]) throws {
        let standing = try StandingFixture.standing(
            on: "2022-10-02", StandingFixture.membership(expertMSP: "2022-12-01"), qualified: qualified
        ).expertMSP
        #expect(standing.state == (qualified.isEmpty ? .atRisk : .held))
        #expect(!standing.reasons.text.contains("was missing"))
    }

    /// Renewals end in January 2027, so an anniversary after it is the last one whatever is held.
    @Test(
        "does not renew itself after the last day of renewals",
        arguments: [
            ("2027-01-31", ProgramState.atRisk), ("2027-03-08", .atRisk), ("2027-04-07", .atRisk),
            ("2027-04-08", .lost),
            ("2028-03-08", .lost),
        ])
    func lastRenewal(day: String, state: ProgramState) throws {
        let attained = Dictionary(uniqueKeysWithValues: StandingFixture.azure.map { ($0, "2026-10-01") })
        let full = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: "2028-10-01", benefits: "solutions-partner", attained: attained, expertMSP: "2027-03-08"))
        let standing = full.expertMSP
        #expect(standing.state == state)
        #expect(standing.decisionDate?.description == "2027-03-08")
        #expect(standing.endsBy?.description == "2027-04-07")
        #expect(standing.ended?.description == (state == .lost ? "2027-04-07" : nil))
        #expect(full.timeline.contains { $0.subject == "expert-msp-renewals" } == (day <= "2027-01-31"))
    }

    @Test(
        "asks for the new anniversary once the noted one has passed",
        arguments: [("2026-09-19", false), ("2026-09-20", true), ("2026-09-21", true)])
    func takenToBeRenewed(day: String, isTaken: Bool) throws {
        let attained = Dictionary(uniqueKeysWithValues: StandingFixture.azure.map { ($0, "2026-05-01") })
        let found = try StandingFixture.standing(
            on: day, StandingFixture.membership(attained: attained, expertMSP: "2026-09-20"),
            qualified: StandingFixture.azure
        ).expertMSP
        #expect(found.reasons.text.contains("it is taken to be renewed. Enter its new anniversary") == isTaken)
    }
}
