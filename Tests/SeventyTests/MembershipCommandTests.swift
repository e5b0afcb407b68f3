import JSONTree
import TestSupport
import Testing

/// What is entered under a name that no table has is kept, shown and marked.
@Suite("The membership's facts")
struct MembershipCommandTests {
    private let store = StoreFixture(partners: [
        "odd": """
        {"format": 1, "id": "odd", "name": "Odd",
         "specializations": {"quantum": {"anniversary": "2026-12-01"}, "data-security": {"anniversary": "2026-12-01"}}}
        """
    ])

    @Test func aNameInNoTableIsShownAndMarked() throws {
        let text = store.run("membership", "odd", "--as-of", "2026-11-29")
        #expect(text.output.contains("quantum (in no table) anniversary"), "\(text.output)\(text.error)")
        let document = try JSONNode.parse(store.run("membership", "odd", "--json", "--as-of", "2026-11-29").output)
        let facts = document.list("facts")
        func listed(_ name: String) -> JSONNode? { facts.first { $0["input"] == JSONNode(.string(name)) }?["listed"] }
        #expect(listed("specialization.quantum.anniversary") == JSONNode(.bool(false)))
        #expect(listed("specialization.data-security.anniversary") == JSONNode(.bool(true)))
    }

    @Test func aNameInNoTableIsFoundByTheCheckAndNotHeldForSure() throws {
        let check = store.run("validate")
        #expect(check.output.contains("remark: ") && check.output.contains("quantum"), "\(check.output)")
        // It is kept, shown and marked, and nothing is refused for it; a slip of the keyboard is a finding.
        #expect(check.status == 0, "\(check.error)")
        let checked = try JSONNode.parse(store.run("validate", "--json").output)
        #expect(checked.list("findings").isEmpty && checked.list("remarks").count == 1)
        #expect(!check.output.contains("data-security"))
        let standing = try JSONNode.parse(store.run("standing", "odd", "--json", "--as-of", "2026-11-29").output)
        let found = standing.list("specializations").first { $0["id"] == JSONNode(.string("quantum")) }
        #expect(found?["state"] == JSONNode(.string("unknown")) && found?["known"] == JSONNode(.bool(false)))
    }
}
