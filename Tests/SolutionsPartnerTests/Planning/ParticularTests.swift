import SolutionsPartner
import Testing

/// What a document says beside the facts that score is edited like them, and tried out never.
@Suite struct ParticularTests {
    private let ids = EditionCatalog.embedded.entries.map(\.id)

    @Test(arguments: [
        ("partner.name", "Contoso Two"), ("partner.account", "44-A"), ("partner.accounts", "1, 2"),
        ("partner.edition", "2022-10"), ("partner.as-of", "2022-10-16"), ("partner.note", "a # b\nc"),
        ("person.maria.apart", "42, 77"), ("person.maria.certification.AZ-500.name", "Azure Security Engineer"),
    ])
    func isSetAndTakenAway(name: String, value: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let maria = Person(id: "maria", name: "Maria", certifications: [HeldCertification(code: "AZ-500")])
        let before = Partner(id: "p", name: "P", people: [maria])
        let edit = try edition.fact(name, to: value, editions: ids)
        let after = before.applying([edit])
        #expect(after != before)
        #expect(after.value(of: edit.input) == edit.value)
        #expect(Particular(edit.input)?.input.rawValue == name)
        guard name != "partner.name" else { return }
        #expect(after.applying([try edition.fact(name, to: nil, editions: ids)]) == before)
    }

    @Test(
        arguments: [
            ("partner.name", nil, "partner.name cannot be taken away."),
            ("partner.name", " ", "partner.name takes a name of at most 200 characters, not ' '."),
            (
                "partner.account", "44 55",
                "partner.account takes the number of an account such as 4455667, not '44 55'."
            ),
            ("partner.as-of", "2022-02-30", "partner.as-of takes a day such as 2022-11-11, not '2022-02-30'."),
            ("person.a.apart", "A B", "person.a.apart takes keys of people with commas between, not 'A B'."),
        ] as [(String, String?, String)])
    func isRefusedWithTheReason(name: String, value: String?, words: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let error = #expect(throws: EditRefusal.self) { try edition.fact(name, to: value, editions: ids) }
        #expect(error?.description == words)
    }

    /// A what-if of a pin would be scored under the rules that it began with.
    @Test(arguments: ["partner.note", "partner.edition", "partner.as-of", "person.a.apart"])
    func cannotBeTriedOut(name: String) throws {
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let error = #expect(throws: EditRefusal.self) { try edition.edit(name, to: "2022-10") }
        #expect(error?.description == "\(name) is nothing to try out. 'seventy edit' changes it.")
    }
}
