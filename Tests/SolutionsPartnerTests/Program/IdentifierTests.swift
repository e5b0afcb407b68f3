import SolutionsPartner
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [
        ("Contoso Consulting", "contoso-consulting"), ("  Fourth  Coffee!", "fourth-coffee"),
        ("Müller & Søn", "muller-son"),
        ("ÅÉÎ õ", "aei-o"), ("Mu\u{308}ller", "muller"), ("日本", "partner"), ("", "partner"), ("-", "partner"),
        ("3M", "3m"), ("a\u{202E}b", "a-b"),
        (String(repeating: "long name ", count: 40), "long-name-long-name-long-name-long-name-long-name-long-name"),
        (String(repeating: "x", count: 500), String(repeating: "x", count: 56)),
    ])
    func aNameProposesAKey(name: String, key: String) {
        let proposed = Identifier.proposed(for: name, among: [], otherwise: "partner")
        #expect(proposed == key)
        #expect(Identifier.isValid(proposed))
    }

    @Test func aTakenKeyGetsANumber() {
        #expect(Identifier.proposed(for: "A B", among: ["a-b", "a-b-2"], otherwise: "x") == "a-b-3")
        #expect(Identifier.proposed(for: "王", among: ["x"], otherwise: "x") == "x-2")
        let long = String(repeating: "x", count: 99)
        let first = Identifier.proposed(for: long, among: [], otherwise: "x")
        #expect(Identifier.isValid(Identifier.proposed(for: long, among: [first], otherwise: "x")))
    }
}
