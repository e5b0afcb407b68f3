import TestSupport
import Testing

@testable import SolutionsPartner

@Suite struct NameMatchTests {
    private static let names = [
        ["contoso", "Contoso Consulting"], ["contoso-uk", "Contoso UK"], ["fabrikam", "Fabrikam"],
        ["northwind", "Northwind Traders"],
    ]

    @Test(arguments: [
        ("contoso", NameMatch.one(0)), ("CONTOSO", .one(0)), ("contoso-", .one(1)), ("contoso u", .one(1)),
        ("cont", .several([0, 1])), ("fab", .one(2)), ("traders", .one(3)), ("consul", .one(0)),
        ("fabricam", .none(nearest: "fabrikam")), ("nortwi", .none(nearest: "northwind")),
        ("xyzzy", .none(nearest: nil)), ("", .none(nearest: nil)),
    ])
    func means(typed: String, match: NameMatch) {
        #expect(NameMatch(of: typed, among: Self.names) == match)
    }

    @Test func aNameThatFitsAsItIsIsNeverOneOfSeveral() {
        for (place, names) in Self.names.enumerated() {
            for name in names { #expect(NameMatch(of: name, among: Self.names) == .one(place)) }
        }
    }

    /// Every input is found by its own name, and by every beginning that no other has.
    @Test(arguments: ["2022-10", "2026-07"]) func inputsAreFoundByTheirBeginnings(id: String) throws {
        let edition = try TestEditions.edition(id)
        for input in edition.inputs {
            #expect(try edition.inputName(meant: input.name.rawValue) == input.name)
            let beginning = String(input.name.rawValue.dropLast())
            let others = edition.inputs.filter { $0.name != input.name && $0.name.rawValue.hasPrefix(beginning) }
            guard others.isEmpty, edition.input(named: InputName(rawValue: beginning)) == nil else { continue }
            #expect(try edition.inputName(meant: beginning) == input.name)
        }
        #expect(throws: EditRefusal.self) { try edition.inputName(meant: "azure.") }
        #expect(throws: EditRefusal.self) { try edition.inputName(meant: "") }
    }
}
