import SolutionsPartner
import Testing

@Suite("What depends on a designation")
struct DependentTests {
    static let publishing = [
        "managed-services-offers", "consulting-services-offers", "services-co-sell", "appsource-existing",
    ]

    @Test("is told for every program of the FAQ", arguments: ["2022-10-10", "2023-07-01", "2024-01-15", "2026-07-15"])
    func names(day: String) throws {
        let ids = try StandingFixture.standing(on: day).dependents.map(\.id)
        #expect(
            ids == [
                "incentives", "managed-services-offers", "consulting-services-offers", "appsource-new",
                "appsource-existing", "services-co-sell", "ip-co-sell", "action-pack", "cloud-accelerator",
            ] + (day < "2025-03" ? [] : ["csp-direct-bill"]))
    }

    @Test(
        "is published with a competency through 2 October 2023, then with a designation",
        arguments: publishing,
        [
            // Day, competency, designation, allowed, through.
            ("2022-10-02", false, false, true, "2022-10-02"), ("2022-09-29", true, false, true, "2023-10-02"),
            ("2022-10-03", false, false, false, nil),
            ("2022-10-03", true, false, true, "2023-10-02"), ("2023-10-02", true, false, true, "2023-10-02"),
            ("2023-10-03", true, false, false, nil), ("2023-10-03", true, true, true, "2023-12-05"),
        ] as [(String, Bool, Bool, Bool, String?)])
    func publishes(
        id: String, example: (day: String, competency: Bool, designation: Bool, allowed: Bool, through: String?)
    )
        throws
    {
        let standing = try StandingFixture.standing(
            on: example.day,
            StandingFixture.membership(
                legacy: example.competency ? ["security": .silver] : [:],
                attained: example.designation ? [.security: "2022-11-05"] : [:]))
        let found = try #require(standing.dependent(id))
        #expect(found.isAllowed == example.allowed)
        #expect(found.through?.description == example.through)
        #expect(found.reasons.allSatisfy { !$0.text.isEmpty && !$0.source.isEmpty })
    }

    /// Nobody noted a competency, which does not say that there was none.
    @Test(
        "names the competency that would serve before it is needed, as after it",
        arguments: ["2022-09-30", "2022-10-02", "2022-10-03"])
    func namesACompetencyThatWouldServe(day: String) throws {
        let standing = try StandingFixture.standing(on: day)
        for id in Self.publishing {
            let text = try #require(standing.dependent(id)).reasons.text
            #expect(
                text.contains("a competency of 2022-09-30 would serve through 2023-10-02, and none is noted"),
                "\(text)")
        }
    }

    @Test(
        "gives incentives by either way until October 2023",
        arguments: [
            // Day, noted anniversary, benefits, designation, allowed, through.
            ("2022-09-30", "2022-11-11", "legacy", false, true, "2022-11-11"),
            ("2022-10-01", "2022-11-11", "legacy", false, true, "2022-11-11"),
            ("2022-11-11", "2022-11-11", "legacy", false, true, "2022-11-11"),
            ("2022-11-12", "2022-11-11", "legacy", false, false, nil),
            ("2022-11-11", "2023-11-11", "legacy", false, true, "2023-09-30"),
            ("2023-09-30", "2023-11-11", "legacy", false, true, "2023-09-30"),
            ("2023-10-01", "2023-11-11", "legacy", false, false, nil),
            ("2022-11-12", "2023-11-11", "none", false, false, nil),
            ("2023-10-01", "2023-11-11", "legacy", true, true, "2023-12-11"),
        ] as [(String, String, String, Bool, Bool, String?)])
    func incentives(
        day: String, anniversary: String, benefits: String, designation: Bool, allowed: Bool, through: String?
    ) throws {
        let standing = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(
                anniversary: anniversary, benefits: benefits, legacy: ["security": .gold],
                attained: designation ? [.security: "2022-11-15"] : [:]),
            edition: day < "2022-10-03" ? "2022-10" : nil)
        let found = try #require(standing.dependent("incentives"))
        #expect(found.isAllowed == allowed)
        #expect(found.through?.description == through)
    }

    @Test("asks for no anniversary that is noted, where the membership moved to the benefits of designations")
    func moved() throws {
        let standing = try StandingFixture.standing(
            on: "2023-04-05",
            StandingFixture.membership(
                anniversary: "2024-03-01", benefits: "solutions-partner", legacy: ["security": .gold]))
        let found = try #require(standing.dependent("incentives"))
        #expect(!found.isAllowed)
        #expect(found.reasons.text.contains("moved to designation benefits"))
        #expect(!found.reasons.text.contains("membership.anniversary"))
    }

    @Test("asks Modern Work for the Cloud Accelerator and nothing for what stays as it is")
    func others() throws {
        let security = try StandingFixture.standing(
            on: "2022-12-01", StandingFixture.membership(attained: [.security: "2022-11-01"]))
        let modernWork = try StandingFixture.standing(
            on: "2022-12-01", StandingFixture.membership(attained: [.modernWork: "2022-11-01"]))
        #expect(security.dependent("cloud-accelerator")?.isAllowed == false)
        #expect(modernWork.dependent("cloud-accelerator")?.isAllowed == true)
        #expect(modernWork.dependent("appsource-new")?.isAllowed == true)
        let nobody = try StandingFixture.standing(on: "2022-12-01")
        #expect(nobody.dependents.filter(\.isAllowed).map(\.id) == ["ip-co-sell", "action-pack"])
    }

    @Test("ends with the last day of a program", arguments: [("2025-01-21", true), ("2025-01-22", false)])
    func actionPack(day: String, isThere: Bool) throws {
        let found = try #require(try StandingFixture.standing(on: day).dependent("action-pack"))
        #expect(found.isAllowed == isThere && found.isKnown)
        #expect(found.through?.description == (isThere ? "2025-01-21" : nil))
        #expect(found.ended?.description == (isThere ? nil : "2025-01-21"))
        #expect(!found.reasons.text.contains("Nothing changes"))
    }

    @Test(
        "is not known once the first anniversary may have come and none is noted",
        arguments: [("2022-09-30", true), ("2022-10-01", true), ("2022-10-02", false)])
    func anniversaryNotNoted(day: String, isKnown: Bool) throws {
        let standing = try StandingFixture.standing(
            on: day, StandingFixture.membership(benefits: "legacy", legacy: ["security": .gold]))
        let found = try #require(standing.dependent("incentives"))
        #expect(found.isKnown == isKnown && found.isAllowed == isKnown)
        #expect(found.settledBy?.text == (isKnown ? nil : "membership.anniversary"))
        #expect(found.through?.description == (isKnown ? "2022-10-01" : nil))
    }

    @Test(
        "asks direct bill partners for a designation from 2025-10-01 on",
        arguments: [
            ("2025-09-30", false, true), ("2025-09-30", true, true), ("2025-10-01", false, false),
            ("2025-10-01", true, true), ("2025-10-02", false, false),
        ])
    func directBill(day: String, designation: Bool, isAllowed: Bool) throws {
        let found = try StandingFixture.standing(
            on: day,
            StandingFixture.membership(attained: [
                designation ? .security : .dataAI: designation ? "2025-06-01" : "2023-01-01"
            ]),
            qualified: designation ? [.security] : [])
        #expect(found.dependent("csp-direct-bill")?.isAllowed == isAllowed)
    }
}
