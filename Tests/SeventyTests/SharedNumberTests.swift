import TestSupport
import Testing

/// A number of an account or location that another partner has as well is told, and kept.
@Suite struct SharedNumberTests {
    private let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "fabrikam": StoreFixture.fabrikam])
    private static let told = "has 4455667, which is a number of Contoso Consulting too."

    @Test(arguments: ["partner.account=4455667", "partner.accounts=77, 4455667"])
    func changesTellOfIt(change: String) {
        let result = store.run("edit", "fabrikam", "--set", change)
        #expect(result.status == 0 && result.error.hasPrefix("Mind: ") && result.error.contains(Self.told), "\(result)")
        #expect(store.document("fabrikam")?.contains("4455667") == true)
        // Its own number is nobody else's.
        #expect(store.run("edit", "contoso", "--set", "partner.note=x").error.isEmpty)
        let own = store.run("edit", "contoso", "--set", "partner.account=4455667")
        #expect(own.error.contains("which is a number of Fabrikam too."), "\(own.error)")
    }

    @Test func tablesAndNewPartnersTellOfIt() {
        let table = store.run("edit", "--from", "-", input: "partner,input,value\nfabrikam,partner.account,4455667\n")
        #expect(table.status == 0 && table.error == "Mind: fabrikam: partner.account \(Self.told)\n", "\(table.error)")
        let added = store.run("partner", "add", "new", "--account", "4455667")
        #expect(added.status == 0 && added.error.contains(Self.told), "\(added.error)")
        #expect(added.error.contains("which is a number of Fabrikam too."))
        let odd = store.run("partner", "add", "other", "--account", "99-A")
        #expect(odd.status == 0 && odd.error.contains("'99-A', which is no number"), "\(odd.error)")
    }
}
