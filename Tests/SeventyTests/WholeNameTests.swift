import TestSupport
import Testing

/// What is written belongs to the partner whose whole id or name was given, and to no other that begins so.
@Suite struct WholeNameTests {
    private let store = StoreFixture(partners: [
        "litware-2": #"{"format": 1, "id": "litware-2", "name": "Litware Two", "revision": 1, "measures": {}}"#
    ])

    @Test(arguments: [
        ["edit", "litware", "--set", "azure.net-customer-adds=9"], ["partner", "rename", "l", "Foo"],
        ["scenario", "save", "litware", "s1", "--set", "azure.net-customer-adds=9"],
        ["undo", "litware", "--revision", "1"], ["partner", "remove", "litware", "--yes"],
    ])
    func writesWantTheWholeName(_ words: [String]) {
        let before = store.document("litware-2")
        let result = BuiltProgram.run(words, environment: ["SEVENTY_STORE": store.path])
        #expect(result.status == 66 && result.error.contains("Did you mean 'litware-2'?"), "\(result.error)")
        #expect(store.document("litware-2") == before)
    }

    @Test func importsWantTheWholeName() {
        let path = store.download("q.tsv", SampleDownloads.azureQuery)
        #expect(store.run("import", "litware", path).status == 66)
        #expect(store.run("import", "Litware Two", path).status == 0)
    }

    @Test(arguments: [
        "partner,azure.net-customer-adds\nlitware,9\n", "partner,azure.net-customer-adds\nl,9\n",
        "partner,input,value\nlitware,azure.net-customer-adds,9\n",
    ])
    func tablesWantTheWholeName(_ table: String) {
        let before = store.document("litware-2")
        let result = store.run("edit", "--from", "-", input: table)
        #expect(result.status != 0 && result.error.contains("Did you mean 'litware-2'?"), "\(result.error)")
        #expect(store.document("litware-2") == before)
        let whole = table.replacing("litware,", with: "LITWARE TWO,").replacing("\nl,", with: "\nlitware-2,")
        #expect(store.run("edit", "--from", "-", input: whole).status == 0)
    }

    /// Whoever only looks may go on with a beginning.
    @Test func readingTakesABeginning() {
        #expect(store.run("score", "lit").status == 0)
    }
}
