import JSONTree
import TestSupport
import Testing

/// What is not kept of a file is told, and never that all of it is there already.
@Suite struct ImportOldMonthTests {
    private let head = "CustomerTenantId,Month,ServiceLevel2,PartnerAttributionType,ACR_USD\n"

    @Test(arguments: [true, false])
    func monthsThatAreTooOldAreTold(_ isTrial: Bool) throws {
        let store = StoreFixture.ofDownloads()
        let new = store.download("new.csv", head + "t1,2022-10-01,Storage,PAL,5\n")
        let old = store.download("old.csv", head + "t1,2015-01-01,Storage,PAL,5\n")
        #expect(store.run("import", "contoso", new).status == 0)
        let options = isTrial ? ["--dry-run"] : []
        let told = store.run(["import", "contoso", old] + options)
        #expect(told.status == 0 && told.output.contains("Too old to be kept: 2015-01."), "\(told.output)")
        #expect(!told.output.contains("has all of it already"))
        let document = try JSONNode.parse(store.run(["import", "contoso", old, "--json"] + options).output)
        #expect(document["dropped"]?.compact == #"["2015-01"]"# && document["import"] == .null)
        // In one file with what is kept as well.
        let both = store.download("both.csv", head + "t1,2022-11-01,Storage,PAL,5\nt1,2015-01-01,Storage,PAL,5\n")
        let result = store.run(["import", "contoso", both, "--json"] + options)
        #expect(try JSONNode.parse(result.output)["dropped"]?.compact == #"["2015-01"]"#)
    }

    @Test func reportsOfWhichNothingIsKeptAreTold() throws {
        let store = StoreFixture.ofDownloads()
        let path = store.download(
            "r.csv", "PGAMpnID,ResellerMpnID,ResellerName,Month,Product\n4410001,9,R,2022-10-01,P\n")
        let result = store.run("import", "contoso", path)
        #expect(result.status == 65 && result.output.contains("nothing of this report is kept"), "\(result.output)")
        #expect(!result.output.contains("has all of it already"))
    }
}
