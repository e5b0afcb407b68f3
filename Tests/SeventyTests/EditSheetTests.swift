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

    /// A sheet is read as downloads are: with tabs, or with semicolons and decimal commas, marked or not.
    @Test(arguments: [
        "partner\tazure.net-customer-adds\tazure.usage-growth\ncontoso\t7\t4.5\n",
        "\u{FEFF}partner;azure.net-customer-adds;azure.usage-growth\r\ncontoso;7;4,5\r\n",
        "sep=;\npartner;azure.net-customer-adds;azure.usage-growth\ncontoso;7;4,5\n",
        "\u{FEFF}partner;input;value\ncontoso;azure.net-customer-adds;7\ncontoso;azure.usage-growth;4,5\n",
        "partner,azure.net-customer-adds,azure.usage-growth\ncontoso,7,\"4.5\"\n",
    ])
    func isReadAsDownloadsAre(_ sheet: String) throws {
        let result = store.run("edit", "--from", "-", input: sheet)
        #expect(result.status == 0, "\(result.error)")
        let contoso = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(contoso.value(at: ["measures", "azure.net-customer-adds", "value"]) == 7)
        #expect(contoso.value(at: ["measures", "azure.usage-growth", "value"]) == JSONNode(.number("4.5")))
    }

    /// A table that would keep everybody waiting is refused, with the line that is too long, before it is looked into.
    @Test(arguments: [
        ("partner" + String(repeating: ",", count: 70_000), "more than 65536 bytes in line 1"),
        ("partner,name\ncontoso," + String(repeating: "x", count: 70_000), "more than 65536 bytes in line 2"),
        ("partner,name\r\n" + String(repeating: "a,b\r\n", count: 100_001), "more than 100000 lines"),
    ])
    func whatIsTooMuchIsRefused(sheet: String, fault: String) throws {
        let before = store.document("contoso")
        let result = store.run("edit", "--from", "-", input: sheet)
        #expect(result.status == 65 && result.error.contains(fault), "\(result.error.prefix(300))")
        #expect(store.document("contoso") == before)
    }

    @Test(arguments: [
        ("partner;azure.usage-growth.baseline\ncontoso;1.000,5\n", "1000.5"),
        ("partner,azure.usage-growth.baseline\ncontoso,\"1,000.5\"\n", "1000.5"),
        ("partner,azure.usage-growth.baseline\ncontoso,\"$ 12,345\"\n", "12345"),
    ])
    func thousandsMayBeParted(sheet: String, value: String) throws {
        #expect(store.run("edit", "--from", "-", input: sheet).status == 0)
        let contoso = try JSONNode.parse(try #require(store.document("contoso")))
        let baseline = contoso.value(at: ["measures", "azure.usage-growth.baseline", "value"])
        #expect(baseline == JSONNode(.number(value)))
    }

    /// An input has one column: which of two would count, nobody could tell.
    @Test func anInputInTwoColumnsIsRefused() {
        for (second, told) in [
            ("azure.net-customer-adds", "azure.net-customer-adds stands in columns 2 and 3"),
            (
                "data-ai.net-customer-adds",
                "stands in columns 2 (azure.net-customer-adds) and 3 (data-ai.net-customer-adds)"
            ),
        ] {
            let result = store.run(
                "edit", "--from", "-", input: "partner,azure.net-customer-adds,\(second)\ncontoso,5,6\n")
            #expect(result.status == 65 && result.error.contains(told), "\(result.error)")
        }
        let decimal = store.run("edit", "--from", "-", input: "partner;azure.usage-growth\ncontoso;4.18\n")
        #expect(decimal.status == 65 && decimal.error.contains("2: expected a number such as 1.420,50"))
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
