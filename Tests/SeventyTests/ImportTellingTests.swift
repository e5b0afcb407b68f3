import JSONTree
import TestSupport
import Testing

/// What an import tells of rows that it cannot use.
@Suite struct ImportTellingTests {
    @Test func unknownAssociationsAreToldAsTheyAreSpelled() throws {
        let store = StoreFixture.ofDownloads()
        let text = """
            CustomerTenantId,Month,ServiceLevel2,ACR_USD,PartnerAttributionType
            t1,2022-10-01,Storage,5,CSP Tier 1
            t2,2022-10-01,Storage,5,Friend of the house
            t3,2022-10-01,Storage,5,Friend of the house
            t4,2022-10-01,Storage,5,
            """
        let path = store.download("a.csv", text)
        let told = store.run("import", "contoso", path, "--dry-run").output
        #expect(
            told.contains("whose rows cannot be counted: 'Friend of the house'") && !told.contains("'CSP Tier 1'"),
            "\(told)")
        let document = try JSONNode.parse(store.run("import", "contoso", path, "--json").output)
        let files = try #require(document["files"]?.list)
        #expect(files[0]["unknownAssociations"] == .array(["Friend of the house"]))
    }

    @Test func rowsOfNobodyAreToldByTheirLines() throws {
        let store = StoreFixture.ofDownloads()
        let text = """
            TrainingTitle,TrainingType,CorpEmail,TrainingCompletionDate,MCPID
            Azure Administrator Associate,Certification,,2022-03-01,1
            Azure Administrator Associate,Certification,,2022-03-01,
            "Azure Security
            Engineer Associate",Certification,,,2
            """
        let path = store.download("t.csv", text)
        let told = store.run("import", "contoso", path, "--dry-run").output
        #expect(told.contains("\(path):3:") && told.contains("\(path):5:"), "\(told)")
        let document = try JSONNode.parse(store.run("import", "contoso", path, "--json").output)
        guard case .array(let files)? = document["files"]?.content,
            case .array(let faults)? = files[0]["faults"]?.content
        else {
            Issue.record("nothing is told")
            return
        }
        // The line of the cell: the title before it takes two.
        #expect(faults.map { $0["line"] } == [3, 5])
    }

    /// The header of each report of months alone: what is empty is not zero, and it is said why.
    @Test(arguments: [SampleDownloads.cpor, SampleDownloads.azureFirstYear, SampleDownloads.businessUsage])
    func aReportOfMonthsWithoutRowsIsNotZero(text: String) {
        let store = StoreFixture.ofDownloads()
        let path = store.download("c.csv", Self.header(of: text))
        for option in [[], ["--month", "2022-10"]] {
            let result = store.run(["import", "contoso", path] + option)
            #expect(result.status == 65 && result.output.contains("\(path):1:1: the report has no rows"))
        }
    }

    @Test(arguments: [SampleDownloads.trainings, "MPNId,PartnerName,PGA_MPNID\n"])
    func aListWithoutRowsIsOneOfNobody(text: String) throws {
        let store = StoreFixture.ofDownloads()
        let before = store.document("contoso")
        let path = store.download("t.csv", Self.header(of: text))
        let result = store.run("import", "contoso", path)
        #expect(result.status == 0 && result.output.contains("has no rows"), "\(result.output)\(result.error)")
        #expect(store.document("contoso") == before)
    }

    private static func header(of text: String) -> String {
        text.split(whereSeparator: \.isNewline).first.map { "\($0)\n" } ?? ""
    }
}
