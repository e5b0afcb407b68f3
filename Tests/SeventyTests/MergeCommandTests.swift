import JSONTree
import TestSupport
import Testing

/// Two accounts that become one are looked at on one day, whatever day each is pinned to.
@Suite struct MergeCommandTests {
    /// The later anniversary counts, or that of the only account with designations; on 15 October 2022 the second account
    /// has none yet, and its first one gives it 14 November 2023.
    @Test(arguments: [("2022-10-15", "2023-03-18"), ("2022-11-13", "2023-03-18"), ("2022-11-14", "2023-11-14")])
    func theAnniversaryIsThatOfTheDay(day: String, anniversary: String) throws {
        let fixture = StoreFixture(partners: [
            "contoso": """
            {"format": 1, "id": "contoso", "name": "Contoso", "asOf": "2022-10-15",
             "membership": {"anniversary": "2023-03-18"},
             "designations": {"modern-work": {"attained": "2022-10-10"}}}
            """,
            "fabrikam": """
            {"format": 1, "id": "fabrikam", "name": "Fabrikam", "asOf": "2023-03-15",
             "designations": {"modern-work": {"attained": "2022-11-14"}, "security": {"attained": "2023-02-09"}}}
            """,
        ])
        let result = fixture.run("merge", "contoso", "fabrikam", "--as-of", day, "--json")
        #expect(result.status == 0, "\(result.error)")
        #expect(try JSONNode.parse(result.output)["anniversary"] == .string(anniversary))
        if day == "2022-10-15" {
            #expect(fixture.run("merge", "contoso", "fabrikam", "--json").output == result.output)
        }
    }

    /// Which track was assumed, and why.
    @Test(arguments: [("smb", "enterprise"), (nil, nil)] as [(String?, String?)])
    func anAssumedTrackIsNamed(first: String?, second: String?) {
        func document(_ id: String, _ track: String?) -> String {
            let fact = track.map { #""business-applications.track": {"value": "\#($0)"},"# } ?? ""
            return """
                {"format": 1, "id": "\(id)", "name": "\(id)", "asOf": "2022-10-15",
                 "measures": {\(fact) "business-applications.net-customer-adds": {"value": 3}}}
                """
        }
        let fixture = StoreFixture(partners: [
            "contoso": document("contoso", first), "fabrikam": document("fabrikam", second),
        ])
        let told = fixture.run("merge", "contoso", "fabrikam").output
        #expect(told.contains("Business Applications: the track is assumed to be Larger markets"), "\(told)")
        #expect(
            told.contains(first == nil ? "no account says its track" : "(contoso: Other markets, fabrikam:"), "\(told)")
    }

    /// What is counted twice is at most what the smaller accounts have.
    @Test(arguments: [
        ("azure.net-customer-adds=2", 0), ("azure.net-customer-adds=3", 64), ("azure.usage-growth=1", 64),
        ("membership.paid=2022-10-05", 64),
    ])
    func sharedCounts(shared: String, status: Int32) {
        let fixture = StoreFixture(partners: [
            "contoso": """
            {"format": 1, "id": "contoso", "name": "Contoso", "asOf": "2022-10-15",
             "measures": {"azure.net-customer-adds": {"value": 9}, "azure.usage-growth": {"value": 3}}}
            """,
            "fabrikam": """
            {"format": 1, "id": "fabrikam", "name": "Fabrikam",
             "measures": {"azure.net-customer-adds": {"value": 2}, "azure.usage-growth": {"value": 3}}}
            """,
        ])
        let result = fixture.run("merge", "contoso", "fabrikam", "--shared", shared)
        #expect(result.status == status, "\(result.error)")
    }
}
