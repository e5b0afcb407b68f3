import JSONTree
import TestSupport
import Testing

/// What is told of all partners of a store: made on all cores, told in order and bit by bit.
@Suite struct AllPartnersTests {
    /// Enough partners for several threads and for more than one portion, in another order by name than by key.
    private static let count = 150

    private static func store() -> StoreFixture {
        var partners: [String: String] = [:]
        for place in 0..<count {
            let name = "\(place % 2 == 0 ? "adatum" : "Zoë") \(count - place)"
            partners["partner-\(place)"] = StoreFixture.contoso
                .replacing("\"contoso\"", with: "\"partner-\(place)\"").replacing("Contoso Consulting", with: name)
                // Two partners of one account would be a matter of their own.
                .replacing("4455667", with: "\(4_000_000 + place)")
        }
        return StoreFixture(partners: partners)
    }

    @Test(arguments: ["score", "gaps", "standing", "badges", "anniversary"])
    func documentsAreThoseOfEachPartner(command: String) throws {
        let store = Self.store()
        let result = store.run(command, "--json")
        #expect(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(result.output)
        // Written bit by bit, it is spelled as if it were written whole.
        #expect(document.formatted() == result.output)
        guard case .array(let partners)? = document["partners"]?.content else {
            Issue.record("no list of partners")
            return
        }
        #expect(partners.count == Self.count)
        let names = partners.compactMap { partner in
            if case .string(let name)? = partner["name"]?.content { name.lowercased() } else { nil }
        }
        #expect(names == names.sorted())
        for place in [0, 77, Self.count - 1] {
            guard case .string(let id)? = partners[place]["partner"]?.content else { continue }
            let one = try JSONNode.parse(store.run(command, id, "--json").output)
            #expect(one.setting(["version"], to: nil) == partners[place])
        }
    }

    @Test(arguments: ["score", "gaps", "standing"])
    func textIsToldInTheSameOrder(command: String) throws {
        let store = Self.store()
        let lines = store.run(command).output.split(separator: "\n")
        let ids = lines.compactMap { line in line.firstRange(of: "(partner-").map { line[$0.upperBound...].prefix(4) } }
        #expect(ids.count == Self.count)
        #expect(store.run(command).output == store.run(command).output)
    }

    @Test func faultyDocumentsAreNamedAtTheEnd() throws {
        var partners = ["contoso": StoreFixture.contoso, "broken": StoreFixture.broken]
        var result = StoreFixture(partners: partners).run("score")
        // The only partner that can be shown is shown whole.
        #expect(result.output.contains("Net customer adds"))
        #expect(result.status == 65)
        #expect(result.error.contains("the documents are faulty: broken."))
        partners["contoso"] = nil
        result = StoreFixture(partners: partners).run("score", "--json")
        #expect(result.output == "{\n  \"version\": 1,\n  \"partners\": []\n}\n")
        #expect(result.status == 65)
    }

    @Test func whatAnEditionDoesNotKnowIsToldBeforeAnythingElse() {
        let result = Self.store().run("score", "--json", "--designation", "nothing")
        #expect(result.status == 64)
        #expect(result.output == "")
        #expect(result.error.hasPrefix("Error: There is no designation 'nothing'"))
    }

    @Test func allOfThemAreChecked() {
        let store = Self.store()
        #expect(store.run("validate").output.hasSuffix(": no findings, 150 partners.\n"))
        writeFile("\(store.path)/partners/partner-9.json", StoreFixture.contoso)
        let result = store.run("validate")
        #expect(result.status == 65)
        #expect(result.output.contains("partners/partner-9.json:3:9: id: expected \"partner-9\""))
    }
}
