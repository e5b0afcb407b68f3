import SolutionsPartner
import TestSupport
import Testing

@Suite("Facts and the names they go by")
struct EvidenceTests {
    private func adds(_ entered: [String: String], _ area: DesignationID = .infrastructure) throws -> Rational? {
        try Scorecard(
            of: .testing(entered), under: TestEditions.edition("2023-06"), on: TestEditions.day(in: "2023-06")
        )
        .designation(area)?.counting.metric(.netCustomerAdds)?.value
    }

    @Test(
        "an alias serves all three Azure designations",
        arguments: [DesignationID.dataAI, .digitalAppInnovation, .infrastructure])
    func alias(area: DesignationID) throws {
        #expect(try adds(["data-ai.net-customer-adds": "2"], area) == 2)
        #expect(try adds(["azure.net-customer-adds": "2"], area) == 2)
    }

    @Test("the own name beats every alias, and of aliases the first one, in every run")
    func precedence() throws {
        // A dictionary's order changes with its contents, so many are tried.
        for extra in 0..<40 {
            var entered = ["data-ai.net-customer-adds": "1", "infrastructure.net-customer-adds": "2"]
            for number in 0..<extra { entered["unknown.\(number)"] = "9" }
            #expect(try adds(entered) == 1)
            entered["azure.net-customer-adds"] = "3"
            #expect(try adds(entered) == 3)
        }
    }

    @Test("the own name of a track beats its aliases, in every run")
    func trackPrecedence() throws {
        for extra in 0..<40 {
            var entered = ["azure.track": "smb", "data-ai.track": "enterprise", "infrastructure.track": "enterprise"]
            for number in 0..<extra { entered["unknown.\(number)"] = "9" }
            let card = Scorecard(
                of: .testing(entered), under: try TestEditions.edition("2026-07"),
                on: try TestEditions.day(in: "2026-07"))
            #expect(card.designation(.dataAI)?.counting.rules.id?.rawValue == "smb")
        }
    }

    @Test(
        "a head count for another certification list is unknown",
        arguments: [
            ("azure-solutions-architect", "2023-06", 2), ("azure-solutions-architect", "2026-07", nil),
            ("azure-administrator", "2023-06", nil), ("azure-administrator", "2026-07", 2), (nil, "2023-06", 2),
            (nil, "2026-07", 2),
        ] as [(String?, String, Int?)])
    func lists(list: String?, edition: String, count: Int?) throws {
        var partner = Partner.testing([:])
        partner.measures[InputName(rawValue: "data-ai.intermediate-certifications.step1")] = Measure(
            .quantity(2), list: list)
        let score = Scorecard(
            of: partner, under: try TestEditions.edition(edition), on: try TestEditions.day(in: edition)
        )
        .designation(.dataAI)?.counting.metric(.intermediateCertifications)
        #expect(score?.parts.first == count.map { Rational($0) })
    }

    @Test("a name that the edition does not know changes nothing")
    func unknownName() throws {
        let edition = try TestEditions.edition("2023-06")
        #expect(edition.input(named: InputName(rawValue: "azure.unheard-of")) == nil)
        #expect(try adds(["azure.unheard-of": "5"]) == nil)
    }

    @Test("edits set facts and take them away")
    func edits() throws {
        let edition = try TestEditions.edition("2023-06")
        let partner = Partner.testing([:]).applying([try edition.edit("data-ai.net-customer-adds", to: "2")])
        #expect(partner.measures[InputName(rawValue: "azure.net-customer-adds")]?.value == .quantity(2))
        let without = partner.applying([try edition.edit("azure.net-customer-adds", to: nil)])
        #expect(without.measures.isEmpty)
        let step = try edition.edit("data-ai.intermediate-certifications.step1", to: "2")
        #expect(step.list == "azure-solutions-architect")
    }
}
