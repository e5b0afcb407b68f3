import SolutionsPartner
import TestSupport
import Testing

/// A fact may be entered under any name that an input answers to; taking it away takes it away under all of them.
@Suite("Taking a fact away")
struct RemovalTests {
    static let name = InputName(rawValue: "azure.net-customer-adds")
    static let alias = InputName(rawValue: "infrastructure.net-customer-adds")

    @Test("works under whatever name it was entered", arguments: [name, alias], [name, alias])
    func everyName(entered: InputName, typed: InputName) throws {
        let edition = try TestEditions.edition("2022-10")
        let partner = Partner(id: "a", name: "A", measures: [entered: Measure(.quantity(3))])
        let changed = partner.applying([try edition.edit(typed.rawValue, to: nil)])
        #expect(changed.measures.isEmpty)
    }

    @Test("is a change in a scenario, under whatever name", arguments: [name, alias], [name, alias])
    func scenario(entered: InputName, typed: InputName) throws {
        let edition = try TestEditions.edition("2022-10")
        let partner = Partner(id: "a", name: "A", measures: [entered: Measure(.quantity(3))])
        // What a scenario's file holds is the name alone.
        let scenario = Scenario(name: "s", partner: "a", base: 1, edits: [Edit(input: typed, value: nil)])
        let standing = scenario.standing(on: partner, under: edition)
        #expect(standing.lines.map(\.status) == [.changes])
        #expect(partner.applying(standing.edits).measures.isEmpty)
    }
}
