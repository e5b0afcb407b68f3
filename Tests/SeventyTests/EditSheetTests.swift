import JSONTree
import TestSupport
import Testing

/// A sheet of partners × inputs changes many partners at once.
@Suite struct EditSheetTests {
    private let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "fabrikam": StoreFixture.fabrikam])

    @Test func changesManyPartners() throws {
        let sheet = "partner,azure.net-customer-adds,azure.usage-growth\r\ncontoso,-,4.18\r\nFabrikam,3,\r\n"
        let result = store.run("edit", "--from", "-", "--json", input: sheet)
        #expect(result.status == 0, "\(result.error)")
        let contoso = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(contoso.value(at: ["measures", "azure.net-customer-adds"]) == nil)
        #expect(contoso.value(at: ["measures", "azure.usage-growth", "value"]) == JSONNode(.number("4.18")))
        let fabrikam = try JSONNode.parse(try #require(store.document("fabrikam")))
        #expect(fabrikam.value(at: ["measures", "azure.net-customer-adds", "value"]) == 3)
        #expect(fabrikam.value(at: ["measures", "azure.usage-growth"]) == nil)
        guard case .array(let partners)? = try JSONNode.parse(result.output)["partners"]?.content else {
            Issue.record("no partners")
            return
        }
        #expect(partners.map { $0["partner"] } == ["contoso", "fabrikam"])
    }

    @Test(arguments: [
        "partner,azure.net-customer-adds\ncontoso,3\nnobody,4\n", "partner,azure.net-customer-ads\ncontoso,3\n",
        "partner,azure.net-customer-adds\ncontoso,3\ncontoso,4\n", "partner,azure.net-customer-adds\ncontoso\n",
        "partner\ncontoso\n", "input,value\nazure.net-customer-adds,3\n",
    ])
    func aFaultChangesNothing(_ sheet: String) {
        let before = store.document("contoso")
        let result = store.run("edit", "--from", "-", input: sheet)
        #expect(result.status == 65, "\(result.error)")
        #expect(store.document("contoso") == before)
    }
}
