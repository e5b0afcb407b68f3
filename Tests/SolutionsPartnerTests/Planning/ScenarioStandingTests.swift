import SolutionsPartner
import TestSupport
import Testing

@Suite("A scenario on other facts") struct ScenarioStandingTests {
    private let partner = Partner(
        id: "p", name: "P",
        measures: [
            InputName(rawValue: "azure.net-customer-adds"): Measure(.quantity(3)),
            InputName(rawValue: "azure.deployments"): Measure(.quantity(1)),
        ],
        people: [Person(id: "ana", name: "Ana", certifications: [HeldCertification(code: "AZ-104")])])

    private func scenario(_ edits: [(String, MeasureValue?)]) -> Scenario {
        Scenario(
            name: "s", partner: "p", base: 1,
            edits: edits.map { Edit(input: InputName(rawValue: $0.0), value: $0.1) })
    }

    private func day(_ text: String) throws -> MeasureValue { .date(try TestEditions.date(text)) }

    @Test func eachEditIsWeighedAfterThoseBeforeIt() throws {
        let edition = try TestEditions.edition("2022-10")
        let scenario = scenario([
            ("azure.net-customer-adds", .quantity(3)), ("azure.deployments", nil), ("azure.usage-growth", nil),
            ("person.bo.certification.AZ-104", try day("2022-10-01")), ("person.cy.name", .text("Cy")),
            ("person.cy.certification.AZ-104", try day("2022-10-01")),
            ("person.ana.certification.AZ-104", .text("held")), ("person.dan.name", nil),
            ("person.ana.certification.AZ-305.expires", try day("2023-10-01")), ("no.such-input", .quantity(1)),
            ("azure.usage-growth.baseline", .text("much")),
        ])
        let standing = scenario.standing(on: partner, under: edition)
        #expect(
            standing.lines.map(\.status).prefix(8) == [
                .same, .changes, .same, .unknownPerson, .changes, .changes, .same, .same,
            ])
        #expect(standing.lines[8].status == .refused("the person does not hold AZ-305"))
        #expect(standing.lines[9].status == .unknownInput)
        guard case .refused = standing.lines[10].status else {
            Issue.record("\(standing.lines[10].status)")
            return
        }
        #expect(
            standing.edits.map(\.input.rawValue) == [
                "azure.deployments", "person.cy.name", "person.cy.certification.AZ-104",
            ])
    }

    @Test func rebasingDropsWhatIsSpentAndKeepsWhatAnotherEditionKnows() throws {
        let edition = try TestEditions.edition("2022-10")
        let rebased = scenario([
            ("azure.net-customer-adds", .quantity(3)), ("azure.net-customer-adds.other", .quantity(3)),
            ("person.bo.certification.AZ-104", nil), ("azure.deployments", .quantity(2)),
        ]).rebased(on: partner, revision: 7, under: edition)
        #expect(rebased.base == 7)
        #expect(rebased.edits.map(\.input.rawValue) == ["azure.net-customer-adds.other", "azure.deployments"])
        #expect(rebased.rebased(on: partner, revision: 7, under: edition) == rebased)
    }

    @Test func anInputThatOnlyOneEditionKnowsIsMarkedUnderTheOther() throws {
        let (old, new) = (try TestEditions.edition("2022-10"), try TestEditions.edition("2026-07"))
        func names(_ edition: ProgramEdition) -> Set<InputName> {
            Set(edition.definitions.flatMap { [$0.name] + $0.aliases })
        }
        let name = try #require(names(new).subtracting(names(old)).min())
        let scenario = scenario([(name.rawValue, nil)])
        #expect(scenario.standing(on: partner, under: old).lines.map(\.status) == [.unknownInput])
        #expect(scenario.standing(on: partner, under: new).lines.map(\.status) == [.same])
    }

    @Test func aHeadCountSpeaksForItsListOnly() throws {
        let edition = try TestEditions.edition("2022-10")
        let edit = try edition.edit("infrastructure.advanced-certifications.step1", to: "2")
        let list = try #require(edit.list)
        var scenario = Scenario(name: "s", partner: "p", base: 1, edits: [edit])
        #expect(scenario.standing(on: partner, under: edition).edits == [edit])
        scenario.edits[0].list = "another"
        #expect(
            scenario.standing(on: partner, under: edition).lines.map(\.status) == [
                .refused("it counts people for the list another, the edition for \(list)")
            ])
    }

    @Test(arguments: TestEditions.names)
    func standingThenApplyingIsApplyingTheEditsThatChange(edition: String) throws {
        let edition = try TestEditions.edition(edition)
        let scenario = scenario([("azure.net-customer-adds", .quantity(5)), ("azure.deployments", .quantity(1))])
        let standing = scenario.standing(on: partner, under: edition)
        #expect(standing.edits.map(\.input.rawValue) == ["azure.net-customer-adds"])
        #expect(partner.applying(standing.edits) == partner.applying(scenario.edits))
        #expect(scenario.standing(on: partner.applying(standing.edits), under: edition).edits.isEmpty)
    }

    @Test func itCostsWhatItAdds() throws {
        let edition = try TestEditions.edition("2022-10")
        let standing = scenario([
            ("azure.net-customer-adds", .quantity(5)), ("azure.deployments", .quantity(0)),
            ("person.ana.certification.AZ-305", try day("2022-10-01")),
        ]).standing(on: partner, under: edition)
        // Two customers and one exam.
        #expect(standing.costAtMost(PlanCosts(), under: edition) == 25)
    }
}
