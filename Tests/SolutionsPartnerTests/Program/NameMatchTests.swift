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
        ("fabricam", .none(near: ["fabrikam"])), ("nortwi", .none(near: ["northwind"])),
        ("xyzzy", .none(near: [])), ("", .none(near: [])),
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

    /// A slip is answered with all inputs that may be meant, also where their names go on.
    @Test(arguments: [
        ("securty.deployments", ["security.deployments.azure", "security.deployments.m365"]),
        ("security.deploymets", ["security.deployments.azure", "security.deployments.m365"]),
        ("azure.usage-growht", ["azure.usage-growth"]),
    ])
    func aSlipIsAnsweredWithAllCandidates(typed: String, near: [String]) throws {
        let edition = try TestEditions.edition("2022-10")
        let names = edition.inputs.map { [$0.name.rawValue] }
        #expect(NameMatch(of: typed, among: names) == .none(near: near))
    }

    @Test(
        arguments: [
            ([], ""), (["a"], " Did you mean 'a'?"), (["a", "b"], " Did you mean 'a' or 'b'?"),
            (["a", "b", "c"], " Did you mean 'a', 'b' or 'c'?"),
        ] as [([String], String)])
    func candidatesAreAskedFor(names: [String], text: String) { #expect(NameMatch.didYouMean(names) == text) }

    /// A track is named as it is shown, in any case, or by the beginning of it.
    @Test(arguments: [("SMB", "smb"), ("smb", "smb"), ("Enterprise", "enterprise"), ("ent", "enterprise")])
    func aTrackIsNamedAsItIsShown(typed: String, id: String) throws {
        let edition = try TestEditions.edition("2026-07")
        let (ids, match) = edition.designations.flatMap(\.tracks).match(named: typed)
        guard case .one(let place) = match else {
            Issue.record("\(typed): \(match)")
            return
        }
        #expect(ids[place].rawValue == id)
        #expect(try edition.edit("azure.track", to: typed).value == .text(id))
    }
}
