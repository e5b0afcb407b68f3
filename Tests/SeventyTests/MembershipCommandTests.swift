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

    /// What came with its first fact goes with it, so that the save can be taken back.
    @Test(arguments: [
        ("designation.security.attained", "2024-02-29"), ("specialization.cloud-security.anniversary", "2024-01-01"),
    ])
    func aFirstFactIsTakenBack(input: String, value: String) throws {
        let store = StoreFixture()
        let before = try JSONNode.parse(try #require(store.document("contoso")))
        let edited = store.run("edit", "contoso", "--set", "\(input)=\(value)", "--set", "azure.deployments=3")
        #expect(edited.status == 0, "\(edited.error)")
        let undone = store.run("undo", "contoso", "--revision", "1")
        #expect(undone.status == 0, "\(undone.error)")
        let after = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(after["measures"] == before["measures"])
        #expect(after.value(at: [String(input.split(separator: ".")[0]) + "s", "security"]) == nil)
        #expect(store.run("validate").status == 0)
        // What is taken away by hand is told as what it was.
        #expect(store.run("edit", "contoso", "--set", "\(input)=\(value)").status == 0)
        #expect(store.run("edit", "contoso", "--unset", input).status == 0)
        #expect(store.run("log").output.contains("\(value) → not entered"), "\(store.run("log").output)")
    }
}
