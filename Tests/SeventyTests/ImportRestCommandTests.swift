import JSONTree
import TestSupport
import Testing

/// What of a file cannot be taken is told, and keeps nothing else from being taken.
@Suite struct ImportRestCommandTests {
    private let trainings = """
        MCPID,IndividualFirstName,TrainingTitle,TrainingType,TrainingCompletionDate,ExpirationDate
        m1,Ann,Azure Administrator Associate,Certification,2023-01-01,2022-03-01
        m2,Bo,Azure Administrator Associate,Certification,2022-01-01,2024-01-01
        m3,\u{200B},Azure Administrator Associate,Certification,2022-01-01,2024-01-01

        """

    @Test(arguments: [true, false])
    func aDayBeforeItsBeginningKeepsNobodyElseOut(_ isTrial: Bool) throws {
        let store = StoreFixture.ofDownloads()
        let path = store.download("t.csv", trainings)
        let usage = store.download("q.tsv", SampleDownloads.azureQuery)
        let result = store.run(["import", "contoso", path, usage, "--json"] + (isTrial ? ["--dry-run"] : []))
        #expect(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(result.output)
        guard case .array(let files)? = document["files"]?.content,
            case .array(let faults)? = files[0]["faults"]?.content
        else {
            Issue.record("no faults")
            return
        }
        #expect(faults.count == 1 && faults[0]["line"] == 2 && faults[0]["column"] == 63)
        #expect(document.value(at: ["people", "added"])?.compact == #"["m2","m3"]"#)
    }

    /// A report of people of which every row is left out tells of nobody, and says so.
    @Test func rowsOfNoDayAreToldOfNobody() throws {
        let store = StoreFixture.ofDownloads()
        let head = "MCPID,TrainingTitle,TrainingType,TrainingCompletionDate\n"
        let path = store.download("t.csv", head + "m1,Azure Administrator Associate,Certification,\n")
        let result = store.run("import", "contoso", path, "--json")
        #expect(result.status == 65)
        let document = try JSONNode.parse(result.output)
        #expect(document.value(at: ["people", "added"])?.compact == "[]")
        guard case .array(let files)? = document["files"]?.content else { return }
        #expect(files[0]["faultCount"] == 1 && files[0]["rows"] == 0)
    }

    /// Amounts of one line may add up to more than any one amount may be; what was written can be read again.
    @Test func sumsBeyondWhatCanBeEnteredStayReadable() throws {
        let head = "CustomerTenantId,Month,ServiceLevel2,PartnerAttributionType,ACR_USD\n"
        let row = "t1,2022-10-01,Storage,PAL,900000000000000\n"
        let store = StoreFixture.ofDownloads()
        let path = store.download("a.csv", head + row + row + row.replacing("2022", with: "2021"))
        for _ in 0..<2 {
            let result = store.run("import", "contoso", path)
            #expect(result.status == 0, "\(result.error)")
        }
        #expect(store.run("customers", "contoso").status == 0)
        #expect(store.run("validate").status == 0)
    }
}
