import JSONTree
import TestSupport
import Testing

/// Downloads become records and derived numbers, by commands.
@Suite struct ImportCommandTests {
    @Test func bringsEverythingIn() throws {
        let store = StoreFixture.ofDownloads()
        let files = [
            store.download("a.csv", SampleDownloads.azureFirstYear),
            store.download("b.csv", SampleDownloads.azureSecondYear),
            store.download("m.csv", SampleDownloads.m365), store.download("c.csv", SampleDownloads.cpor),
            store.download("r.csv", SampleDownloads.businessRevenue),
            store.download("u.csv", SampleDownloads.businessUsage),
        ]
        let result = BuiltProgram.run(
            ["import", "contoso"] + files + ["--json"], environment: ["SEVENTY_STORE": store.path])
        #expect(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(result.output)
        #expect(document["partner"] == "contoso" && document["import"] == 1)
        guard case .array(let summaries)? = document["files"]?.content else {
            Issue.record("no files")
            return
        }
        #expect(summaries.count == 6)
        #expect(summaries[0]["report"] == "azure" && summaries[0]["rows"] == 50 && summaries[0]["bom"] == true)
        #expect(summaries[1]["rowsFlagged"] == 24 && summaries[1]["tenantsWithoutName"] == 1)
        #expect(summaries[3]["report"] == "cpor" && summaries[3]["rowsFlagged"] == .null)
        #expect(summaries[0]["delimiter"] == "comma" && summaries[0]["firstMonth"] == "2020-11")
        guard case .array(let changes)? = document["changes"]?.content else {
            Issue.record("no changes")
            return
        }
        let deployments = changes.first { $0["input"] == "azure.deployments" }
        #expect(deployments?["new"] == 6 && deployments?["old"] == .null && deployments?["month"] == "2022-10")
        #expect(changes.first { $0["input"] == "azure.net-customer-adds" }?["new"] == 2)
        // The same again changes nothing.
        let again = BuiltProgram.run(
            ["import", "contoso"] + files.reversed() + ["--json"], environment: ["SEVENTY_STORE": store.path])
        #expect(try JSONNode.parse(again.output)["import"] == .null)
        // And it is taken back as one change.
        #expect(store.run("undo", "1").status == 0)
        #expect(try JSONNode.parse(try #require(store.document("contoso")))["derived"] == nil)
        #expect(try FileNames.all(in: "\(store.path)/records/contoso").isEmpty)
    }

    @Test func triesWithoutWriting() throws {
        let store = StoreFixture.ofDownloads()
        let before = store.document("contoso")
        let path = store.download("q.tsv", SampleDownloads.azureQuery)
        let result = store.run("import", "contoso", path, "--dry-run")
        #expect(result.status == 0 && result.output.contains("Nothing was written"), "\(result.error)")
        #expect(result.output.contains("Still missing:") && result.output.contains("download Azure usage"))
        #expect(store.document("contoso") == before)
        #expect(!FileNames.exist("\(store.path)/records"))
    }

    @Test func refusesFilesOfOthers() throws {
        let store = StoreFixture.ofDownloads(account: "999")
        let path = store.download("q.tsv", SampleDownloads.azureQuery)
        let result = store.run("import", "contoso", path)
        #expect(result.status == 65 && result.output.contains("4410001") && result.output.contains("999"))
        let added = store.run("import", "contoso", path, "--account", "4410001")
        #expect(added.status == 0, "\(added.error)")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["accounts", "4410001"]) != nil && document["account"] == "999")
        // It is known from now on, and so are the locations that the file named.
        #expect(store.run("import", "contoso", store.download("c.csv", SampleDownloads.cpor)).status == 0)
    }

    @Test func notesTheAccountWhereNobodyDid() throws {
        let store = StoreFixture.ofDownloads(account: nil)
        #expect(store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery)).status == 0)
        #expect(try JSONNode.parse(try #require(store.document("contoso")))["account"] == "4410001")
    }

    /// Of files of several accounts nobody can tell whose the partner's is.
    @Test func filesOfSeveralAccountsNeedOneNamed() throws {
        let store = StoreFixture.ofDownloads(account: nil)
        let own = store.download("q.tsv", SampleDownloads.azureQuery)
        let other = store.download(
            "o.tsv", SampleDownloads.azureQuery.replacing("4410001", with: "5510001"))
        let before = store.document("contoso")
        let result = store.run("import", "contoso", own, other)
        #expect(result.status == 65 && result.error.contains("several accounts: 4410001 ("), "\(result.error)")
        #expect(store.document("contoso") == before)
        #expect(store.run("import", "contoso", own, "--account", "4410001").status == 0)
    }

    @Test func monthsToComeAreRefused() {
        let store = StoreFixture.ofDownloads()
        let path = store.download("q.tsv", SampleDownloads.azureQuery)
        #expect(store.run("import", "contoso", path, "--month", "2199-01").status == 64)
        #expect(store.run("import", "contoso", path, "--drawn", "2199-01-01").status == 64)
    }

    @Test func whatWasTakenBackIsNotTakenBackTwice() {
        let store = StoreFixture.ofDownloads()
        let path = store.download("q.tsv", SampleDownloads.azureQuery)
        #expect(store.run("import", "contoso", path).status == 0)
        #expect(store.run("undo", "1").status == 0)
        let again = store.run("undo", "1")
        #expect(again.status != 0 && again.error.contains("taken back already"), "\(again.error)")
    }

    @Test func tellsFaultsAndTakesTheRest() throws {
        let store = StoreFixture.ofDownloads()
        let text = "CustomerTenantId,Month,ServiceLevel2,ACR_USD\nt1,2022-10-01,Storage,5\nt1,soon,Storage,5\n"
        let path = store.download("f.csv", text)
        let result = store.run("import", "contoso", path)
        #expect(result.status == 0 && result.output.contains("\(path):3:4: expected a month"))
        let none = store.run("import", "contoso", store.download("x.csv", "a,b\n1,2\n"))
        #expect(none.status == 65 && none.error.contains("Nothing of"))
        #expect(store.run("import", "contoso", "/nonexistent.csv").status == 66)
        #expect(store.run("import", "contoso", store.folder.path).status == 66)
        #expect(store.run("import", "contoso").status == 64)
    }

    @Test func readsTheStandardInput() throws {
        let store = StoreFixture.ofDownloads()
        let result = store.run("import", "contoso", "-", "--json", input: SampleDownloads.azureQuery)
        #expect(result.status == 0, "\(result.error)")
        guard case .array(let files)? = try JSONNode.parse(result.output)["files"]?.content else { return }
        #expect(files[0]["name"] == "-" && files[0]["delimiter"] == "tab")
    }

    @Test func sortsAFolder() throws {
        let store = StoreFixture(partners: [
            "one": #"{"format": 1, "id": "one", "name": "One", "account": "4410001", "asOf": "2022-11-15"}"#,
            "two": #"{"format": 1, "id": "two", "name": "Two", "account": "7", "asOf": "2022-11-15"}"#,
        ])
        let folder = store.folder.path + "/downloads"
        writeFile("\(folder)/q.tsv", SampleDownloads.azureQuery)
        writeFile("\(folder)/other.csv", "PGAMpnID,CustomerTenantId,Month,ServiceLevel2\n8,t1,2022-10-01,Storage\n")
        writeFile("\(folder)/two.csv", "PGAMpnID,CustomerTenantId,Month,ServiceLevel2\n7,t1,2022-10-01,Storage\n")
        let result = store.run("import", "--all", folder, "--json")
        #expect(result.status == 65 && result.error.contains("other.csv"))
        let document = try JSONNode.parse(result.output)
        guard case .array(let partners)? = document["partners"]?.content else { return }
        #expect(partners.map { $0["partner"] } == ["one", "two"])
        #expect(try FileNames.all(in: "\(store.path)/records").sorted() == ["one", "two"])
    }

    /// A file that names only a location is the partner's whose other files, in any order, name the location too.
    @Test(arguments: [false, true])
    func aFolderTeachesBeforeItIsSorted(isLast: Bool) throws {
        let store = StoreFixture.ofDownloads()
        let folder = store.folder.path + "/downloads"
        writeFile("\(folder)/\(isLast ? "z" : "a").csv", SampleDownloads.cpor)
        writeFile("\(folder)/m.csv", SampleDownloads.m365)
        writeFile("\(folder)/b.csv", SampleDownloads.azureFirstYear)
        writeFile("\(folder)/c.csv", SampleDownloads.azureSecondYear)
        let first = store.run("import", "--all", folder)
        #expect(first.status == 0, "\(first.error)")
        #expect(first.output.contains("accounts and locations now: 4410002, 4410003."), "\(first.output)")
        // The numbers of expected.json beside the invented files.
        let derived = try JSONNode.parse(store.run("derived", "contoso", "--edition", "2023-06", "--json").output)
        guard case .array(let rows)? = derived["inputs"]?.content else { return }
        func number(_ input: String) -> JSONNode? { rows.first { $0["input"] == .string(input) }?["derived"] }
        #expect(number("modern-work.enterprise.usage-growth.cpor") == 10)
        #expect(number("modern-work.smb.net-customer-adds") == 2)
        #expect(number("modern-work.smb.usage-growth.cpor") == 78)
        let again = try JSONNode.parse(store.run("import", "--all", folder, "--json").output)
        guard case .array(let partners)? = again["partners"]?.content else { return }
        #expect(partners.count == 1 && partners[0]["import"] == .null)
        #expect(partners.first?["accounts"] == JSONNode(.array([])))
    }

    @Test func aFolderSaysWhyAFileIsNobodys() throws {
        let store = StoreFixture(partners: [
            "one": #"{"format": 1, "id": "one", "name": "One", "account": "7", "asOf": "2022-11-15"}"#,
            "two": #"{"format": 1, "id": "two", "name": "Two", "account": "7", "asOf": "2022-11-15"}"#,
        ])
        let folder = store.folder.path + "/downloads"
        writeFile("\(folder)/.hidden", "x")
        let empty = store.run("import", "--all", folder)
        #expect(empty.status == 66 && empty.error.contains("has no files"), "\(empty.output)\(empty.error)")
        writeFile("\(folder)/both.csv", "PGAMpnID,CustomerTenantId,Month,ServiceLevel2\n7,t1,2022-10-01,Storage\n")
        writeFile("\(folder)/people.csv", SampleDownloads.skilling)
        let result = store.run("import", "--all", folder)
        #expect(result.status == 65 && result.output.isEmpty)
        // Nothing is there to be split: it is one account, which two partners have.
        #expect(result.error.contains("both.csv: several partners (one, two) have its account (7); take it from all"))
        #expect(result.error.contains("people.csv: it names no account"))
    }

    /// Derived numbers follow from the records: noting more of them never keeps an import from being taken back.
    @Test(arguments: [["derived", "contoso", "--edition", "2023-06"], ["forget", "contoso", "--tenant"]])
    func whatFollowsFromTheRecordsGoesWithThem(between: [String]) throws {
        let store = StoreFixture.ofDownloads()
        let (first, second) = (
            store.download("a.csv", SampleDownloads.azureFirstYear),
            store.download("b.csv", SampleDownloads.azureSecondYear)
        )
        func derived() throws -> JSONNode? { try JSONNode.parse(try #require(store.document("contoso")))["derived"] }
        #expect(store.run("import", "contoso", first).status == 0)
        let before = try derived()
        #expect(store.run("import", "contoso", second).status == 0)
        let words = between.last == "--tenant" ? between + [SampleDownloads.tenant(1)] : between
        #expect(store.run(words).status == 0)
        #expect(try derived()?["2022-10"] != nil)
        let undone = store.run("undo", "2")
        #expect(undone.status == 0, "\(undone.error)")
        #expect(try derived()?["2022-10"] == nil)
        if between.last != "--tenant" { #expect(try derived() == before) }
        #expect(!FileNames.exist("\(store.path)/records/contoso/2022-10.json"))
    }

    /// What stands beside a refusal never says that all is on record.
    @Test func whatWasNotTakenIsNeverToldAsOnRecord() throws {
        let store = StoreFixture.ofDownloads(account: "999")
        let foreign = store.download("q.tsv", SampleDownloads.azureQuery)
        let lists = store.download("s.csv", SampleDownloads.skilling)
        for files in [[foreign], ["/dev/null"], ["-"], [lists], [foreign, lists]] {
            let result = store.run(["import", "contoso"] + files)
            #expect(!result.output.contains("already"), "\(files): \(result.output)")
            #expect(result.output.contains("Nothing was changed"), "\(files): \(result.output)")
        }
        #expect(store.run("import", "contoso", lists).output.contains("nothing of this report is kept"))
        #expect(readFile("\(store.path)/journal.jsonl") == nil)
        // What was taken is told apart from what was refused.
        let own = store.download("m.csv", SampleDownloads.azureQuery.replacing("4410001", with: "999"))
        #expect(store.run("import", "contoso", own).status == 0)
        #expect(store.run("import", "contoso", own).output.contains("has all of it already"))
        let both = store.run("import", "contoso", own, foreign)
        #expect(both.status == 65 && both.output.contains("all of the files that could be used already"))
    }

    /// A corrected download of the same month is not there already: what was left out, and how to decide it, is told.
    @Test func whatIsEquallyLateIsToldWithWhatItSays() {
        let store = StoreFixture.ofDownloads()
        func file(_ name: String, _ amount: Int) -> String {
            store.download(
                name, "CustomerTenantId,Month,ServiceLevel2,ACR_USD\nt1,2022-10-01,Storage,\(amount)\n")
        }
        #expect(store.run("import", "contoso", file("a.csv", 1500)).status == 0)
        let corrected = file("b.csv", 500)
        let left = store.run("import", "contoso", corrected)
        #expect(left.status == 0 && !left.output.contains("already"), "\(left.output)")
        #expect(left.output.contains("kept 1,500 USD of "), "\(left.output)")
        #expect(left.output.contains("a.csv (import 1), left out 500 USD of "), "\(left.output)")
        #expect(left.output.contains("b.csv (this import)"), "\(left.output)")
        #expect(left.output.contains("--drawn"), "\(left.output)")
        let decided = store.run("import", "contoso", corrected, "--drawn", "2022-11-25")
        #expect(decided.status == 0 && !decided.output.contains("qually late"), "\(decided.output)")
        #expect(decided.output.contains("Import 2 to "), "\(decided.output)")
    }

    @Test func aDamagedBackupIsNotToldAsGone() throws {
        let store = StoreFixture.ofDownloads()
        #expect(store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery)).status == 0)
        writeFile("\(store.path)/backups/imports/contoso/1/batch.json", "junk")
        let result = store.run("undo", "1")
        #expect(result.status == 1 && result.error.contains("is damaged") && !result.error.contains("gone"))
        #expect(store.run("doctor").status == 1)
    }

    /// Business applications files have no column of marks: one subscription under two associations counts once.
    @Test func oneSubscriptionUnderTwoAssociationsCountsOnce() throws {
        let store = StoreFixture.ofDownloads(account: nil)
        let header =
            "FiscalMonthName,GlobalPartnerID,PartnerAssociationType,CustomerName,CustomerTenantID,SubscriptionId,"
            + "Workloads,AdjustedRevenueAmtCD\n"
        let tenant = "5e000001-7a70-4c00-9e00-0000a0001e61"
        func row(_ month: String, _ association: String, _ subscription: String, _ amount: String) -> String {
            "\(month),4410001,\(association),Customer,\(tenant),\(subscription),Sales,\(amount)\n"
        }
        let path = store.download(
            "r.csv",
            header + row("2021-10-01", "CSP Tier 1", "s1", "1") + row("2022-10-01", "CSP Tier 1", "s1", "150.00")
                + row("2022-10-01", "DPOR", "s1", "150.00") + row("2022-10-01", "DPOR", "s2", "15.00"))
        #expect(store.run("import", "contoso", path).status == 0)
        let result = store.run(
            "customers", "contoso", "--edition", "2023-06", "--designation", "business-applications", "--metric",
            "net-customer-adds", "--track", "smb", "--json")
        let metrics = try JSONNode.parse(result.output)["metrics"]?.content
        guard case .array(let metrics)? = metrics, case .array(let customers)? = metrics.first?["customers"]?.content
        else {
            Issue.record("\(result.output) \(result.error)")
            return
        }
        #expect(customers.first?["value"] == 165 && customers.first?["verdict"] == "below-floor")
    }
}
