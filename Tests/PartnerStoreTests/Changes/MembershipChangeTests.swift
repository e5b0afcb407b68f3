import JSONTree
import PartnerStore
import SolutionsPartner
import Testing

@Suite("Saving facts about the membership")
struct MembershipChangeTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let text = """
        {
          "format": 1,
          "id": "contoso",
          "name": "Contoso",
          "membership": {"mood": "good"},
          "designations": {"security": {"attained": "2022-10-10"}}
        }

        """

    @Test(
        "puts each in its place, reads it back and takes it away again",
        arguments: [
            ("membership.anniversary", "2022-11-11", ["membership", "anniversary"]),
            ("membership.benefits", "legacy", ["membership", "benefits"]),
            ("membership.legacy.security", "gold", ["membership", "legacy", "security"]),
            ("designation.modern-work.attained", "2022-11-14", ["designations", "modern-work", "attained"]),
            (
                "specialization.threat-protection.anniversary", "2023-02-03",
                ["specializations", "threat-protection", "anniversary"]
            ),
            ("expert-msp.anniversary", "2023-01-15", ["membership", "expertMSP"]),
        ])
    func places(input: String, value: String, path: [String]) throws {
        let store = try folder.store(["contoso": Self.text])
        let edition = try EditionCatalog.embedded.edition("2022-10")
        let edit = try edition.edit(input, to: value)
        let saved = try store.commit([edit], to: "contoso", note: note)
        #expect(saved.changes.map(\.path) == [path])
        let document = try store.partner("contoso")
        #expect(document.node.value(at: path) == .string(value))
        #expect(document.partner.value(of: edit.input) == edit.value)
        #expect(document.node.value(at: ["membership", "mood"]) == "good")
        // The same value again is no change, and what is taken away leaves a document that can be read.
        #expect(try store.commit([edit], to: "contoso", note: note).changes.isEmpty)
        try store.commit([try edition.edit(input, to: nil)], to: "contoso", note: note)
        #expect(try store.partner("contoso").partner.value(of: edit.input) == nil)
    }

    @Test("names the field of a day that is none, and of words that no edition knows")
    func faults() throws {
        let store = try folder.store([
            "contoso": """
            {
              "format": 1,
              "id": "contoso",
              "name": "Contoso",
              "membership": {"anniversary": "2023-02-29", "expertMSP": 7},
              "designations": {"security": {"attained": "10.10.2022"}},
              "specializations": {"threat-protection": {"anniversary": "soon"}}
            }
            """,
            "tailspin": """
            {
              "format": 1,
              "id": "tailspin",
              "name": "Tailspin",
              "membership": {"benefits": "all", "legacy": {"cloud-platfrom": "gold"}},
              "designations": {"security": {"attained": "2022-10-02"}},
              "specializations": {"thread-protection": {"anniversary": "2023-02-03"}}
            }
            """,
        ])
        #expect(
            store.validate().map(\.description).joined(separator: "\n")
                == """
                partners/contoso.json:5:33: membership.anniversary: expected a day such as "2022-10-15", found the text "2023-02-29"
                partners/contoso.json:5:60: membership.expertMSP: expected a day such as "2022-10-15", found 7
                partners/contoso.json:6:45: designations.security.attained: expected a day such as "2022-10-15", found the text "10.10.2022"
                partners/contoso.json:7:60: specializations.threat-protection.anniversary: expected a day such as "2022-10-15", found the text "soon"
                partners/tailspin.json:5:30: membership.benefits: expected one of solutions-partner, legacy, none, found the text "all"
                partners/tailspin.json:5:66: membership.legacy.cloud-platfrom: expected a competency of some edition, found "cloud-platfrom", perhaps meant as "cloud-platform"
                partners/tailspin.json:6:45: designations.security.attained: expected a day on or after 2022-10-03, when the program began, found 2022-10-02
                partners/tailspin.json:7:44: specializations.thread-protection: expected a specialization of some edition, found "thread-protection", perhaps meant as "threat-protection"
                """)
    }
}
