import JSONTree
import TestSupport
import Testing

/// Downloads become records, people and derived numbers, by commands.
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

    /// Somebody whom only an address tells is called by a number that follows from it, and stays the same person.
    @Test func withoutNamesNoAddressIsKept() throws {
        let text = """
            TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,CorpEmail,TrainingCompletionDate,MCPID
            Azure Administrator Associate,Certification,Ann,Bo,ann.bo@corp.example,2022-03-01,
            """
        let store = StoreFixture.ofDownloads()
        let path = store.download("t.csv", text)
        #expect(store.run("import", "contoso", path, "--without-names").status == 0)
        for path in try store.files() {
            #expect(!(readFile(path) ?? "").lowercased().contains("bo@corp"), "\(path)")
            #expect(!(readFile(path) ?? "").lowercased().contains("ann-bo"), "\(path)")
        }
        // The same file with names is of the same person.
        #expect(store.run("import", "contoso", path).status == 0)
        guard
            case .object(let people)? = try JSONNode.parse(try #require(store.document("contoso")))["people"]?.content
        else {
            Issue.record("no people")
            return
        }
        #expect(people.map(\.name).count { $0 != "alva" } == 1)
        // What is there stays, and that is said.
        let again = store.run("import", "contoso", path, "--without-names")
        #expect(again.output.contains("With names of earlier imports: 1."), "\(again.output)")
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

    @Test func bringsPeopleIn() throws {
        let store = StoreFixture.ofDownloads()
        let path = store.download("t.csv", SampleDownloads.trainings)
        let trial = store.run("import", "contoso", path, "--dry-run")
        #expect(trial.status == 0 && trial.output.contains("--join alva=mc50001"), "\(trial.output)")
        #expect(trial.output.contains("Bo Eastman (mc50002), AZ-104: 2021-11-20 to 2022-11-20"), "\(trial.output)")
        let result = store.run("import", "contoso", path, "--join", "alva=mc50001")
        #expect(result.status == 0, "\(result.error)")
        let text = try #require(store.document("contoso"))
        let people = try #require(try JSONNode.parse(text)["people"])
        #expect(people["alva"] == nil && people.value(at: ["mc50001", "name"]) == "Alva Northgate")
        #expect(people.value(at: ["mc50001", "source"]) == "imported")
        let administrator = try #require(people.value(at: ["mc50001", "certifications", "AZ-104"]))
        #expect(administrator["earned"] == "2021-03-01" && administrator["expires"] == "2023-03-01")
        let fundamentals = people.value(at: ["mc50006", "certifications", "MS-900"])
        #expect(fundamentals?["earned"] == "2020-02-02" && fundamentals?["expires"] == nil)
        guard case .object(let members) = people.content else { return }
        #expect(members.count == 6)
        // Whom each certification counts on the last day of October, as the file tells it.
        var counts: [String: Int] = [:]
        for member in members {
            guard case .object(let held)? = member.value["certifications"]?.content else { continue }
            for entry in held {
                guard case .string(let earned)? = entry.value["earned"]?.content, earned <= "2022-10-31" else {
                    continue
                }
                if case .string(let end)? = entry.value["expires"]?.content, end < "2022-10-31" { continue }
                counts[entry.name, default: 0] += 1
            }
        }
        #expect(
            counts == [
                "AZ-104": 2, "DP-203": 2, "AZ-500": 1, "AZ-305": 2, "MS-900": 1, "SC-200": 1,
            ])
        #expect(try JSONNode.parse(store.run("import", "contoso", path, "--json").output)["import"] == .null)
    }

    @Test func asksWhoIsWhoUntilSomebodySays() throws {
        let store = StoreFixture(partners: [
            "contoso": """
            {"format": 1, "id": "contoso", "name": "Contoso", "account": "4410001", "asOf": "2022-11-15",
             "measures": {}, "people": {"alva": {"name": "Alva Northgate", "certifications": {"AZ-305": {}}}}}
            """
        ])
        let path = store.download("t.csv", SampleDownloads.trainings)
        #expect(store.run("import", "contoso", path).output.contains("--apart alva=mc50001"))
        // Two people of one name hold what may be one person's.
        func step(_ number: Int) throws -> JSONNode? {
            let document = try JSONNode.parse(
                store.run("score", "contoso", "--designation", "infrastructure", "--edition", "2023-06", "--json")
                    .output)
            guard case .array(let designations)? = document["designations"]?.content,
                case .array(let metrics)? = designations.first?["metrics"]?.content,
                let skilling = metrics.first(where: { $0["id"] == "advanced-certifications" }),
                case .array(let parts)? = skilling["parts"]?.content
            else { return nil }
            return parts[number]
        }
        let unsettled = try #require(try step(0))
        #expect(unsettled["value"] == 2 && unsettled["atMost"] == 3, "\(unsettled.compact)")
        let again = store.run("import", "contoso", path, "--dry-run")
        #expect(again.output.contains("--join alva=mc50001"))
        // Without a file: only who is who.
        let apart = store.run("import", "contoso", "--apart", "alva=mc50001")
        #expect(apart.status == 0, "\(apart.error)")
        #expect(try step(0)?["value"] == 3 && step(0)?["atMost"] == nil)
        #expect(!store.run("import", "contoso", path, "--dry-run").output.contains("Perhaps"))
        #expect(store.run("validate").status == 0)
        #expect(store.run("undo", "2").status == 0)
        let join = store.run("import", "contoso", "--join", "alva=mc50001")
        #expect(join.status == 0, "\(join.error)")
        #expect(try step(0)?["value"] == 2 && step(0)?["atMost"] == nil)
        #expect(store.run("import", "contoso", "--join", "alva=mc50002").status == 64)
        #expect(store.run("import", "contoso", "--join", "a=b", "--apart", "a=b").status == 64)
    }

    @Test func keepsNamesOut() throws {
        let store = StoreFixture.ofDownloads()
        let path = store.download("t.csv", SampleDownloads.trainings)
        #expect(store.run("import", "contoso", path, "--without-names").status == 0)
        let document = try #require(store.document("contoso"))
        #expect(!document.contains("Eastman") && document.contains("mc50002"))
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
        #expect(result.error.contains("both.csv: it has rows of several partners (one, two), so split it by account"))
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

    @Test func aDamagedBackupIsNotToldAsGone() throws {
        let store = StoreFixture.ofDownloads()
        #expect(store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery)).status == 0)
        writeFile("\(store.path)/backups/imports/contoso/1/batch.json", "junk")
        let result = store.run("undo", "1")
        #expect(result.status == 1 && result.error.contains("is damaged") && !result.error.contains("gone"))
        #expect(store.run("doctor").status == 1)
    }

    /// Without the column of last days, people whose certifications expired count like others: that is said.
    @Test func trainingsWithoutLastDaysAreTold() throws {
        let store = StoreFixture.ofDownloads()
        let lines = SampleDownloads.trainings.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let place = try #require(lines.first?.firstIndex { $0.hasPrefix("ExpirationDate") })
        let text = lines.map { line in
            line.indices.filter { $0 != place }.map { String(line[$0]) }.joined(separator: ",")
        }.joined(separator: "\n")
        for (name, file, isMissing) in [("with.csv", SampleDownloads.trainings, false), ("without.csv", text, true)] {
            let path = store.download(name, file)
            let result = store.run("import", "contoso", path, "--dry-run")
            #expect(result.status == 0, "\(result.error)")
            #expect(result.output.contains("ExpirationDate") == isMissing)
            #expect(result.output.contains("No row tells when a certification ends") == isMissing)
        }
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

    /// Downloads come in any order: an older one takes no renewal back, and nothing of a name.
    @Test(arguments: [[0, 1], [1, 0]])
    func olderTrainingsTakeNothingBack(order: [Int]) throws {
        let store = StoreFixture.ofDownloads(account: nil)
        let header =
            "TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,TrainingCompletionDate,ExpirationDate,MCPID\n"
        let title = "Microsoft Certified: Azure Administrator Associate,Certification"
        let files = [
            store.download("old.csv", header + "\(title),Cy,Nahe,2021-02-11,2022-02-11,MC7\n"),
            store.download("new.csv", header + "\(title),Cy,Nahe-Smith,2022-06-11,2023-06-11,MC7\n"),
        ]
        for place in order { #expect(store.run("import", "contoso", files[place]).status == 0) }
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["people", "mc7", "name"]) == "Cy Nahe-Smith")
        let held = document.value(at: ["people", "mc7", "certifications", "AZ-104"])
        #expect(held?["earned"] == "2022-06-11" && held?["expires"] == "2023-06-11", "\(held.map { "\($0)" } ?? "")")
    }

    /// What is taken back is taken back once, and not from under a later import.
    @Test func peopleOfALaterImportStay() throws {
        let store = StoreFixture.ofDownloads(account: nil)
        func trainings(_ day: String) -> String {
            "TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,TrainingCompletionDate,MCPID\n"
                + "Microsoft Certified: Azure Administrator Associate,Certification,Cy,Nahe,\(day),MC7\n"
        }
        #expect(store.run("import", "contoso", store.download("a.csv", trainings("2022-01-11"))).status == 0)
        #expect(store.run("undo", "1").status == 0)
        #expect(store.run("import", "contoso", store.download("b.csv", trainings("2022-01-11"))).status == 0)
        let twice = store.run("undo", "1")
        #expect(twice.status != 0 && twice.error.contains("taken back already"), "\(twice.error)")
        #expect(store.run("edit", "contoso", "--set", "person.mc7.certification.AZ-104=2022-03-01").status == 0)
        #expect(store.run("import", "contoso", store.download("c.csv", trainings("2022-02-11"))).status == 0)
        let older = store.run("undo", "3")
        #expect(older.status != 0 && older.error.contains("take the later import back first"), "\(older.error)")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["people", "mc7", "certifications", "AZ-104"]) != nil)
    }

    /// Whichever file comes first, the last day of a certification is the one that the latest row tells.
    @Test(
        arguments: [
            (["n", "e"], "2023-03-01"), (["e", "n"], "2023-03-01"), (["o", "e"], nil), (["e", "o"], nil),
            (["o", "n", "e"], "2023-03-01"), (["e", "n", "o"], "2023-03-01"), (["n", "o", "e"], "2023-03-01"),
        ] as [([String], String?)])
    func theEndDoesNotHangOnTheOrder(order: [String], end: String?) throws {
        let title = "Microsoft Certified: Azure Administrator Associate,Certification"
        let rows = [
            "n": "\(title),2022-02-11,2023-03-01,M1", "o": "\(title),2021-03-01,2022-03-01,M1",
            "e": "\(title),2022-02-11,,M1",
        ]
        let header = "TrainingTitle,TrainingType,TrainingCompletionDate,ExpirationDate,MCPID\n"
        for together in [true, false] {
            let store = StoreFixture.ofDownloads(account: nil)
            let files = order.map { store.download("\($0).csv", header + (rows[$0] ?? "") + "\n") }
            for files in together ? [files] : files.map({ [$0] }) {
                #expect(store.run(["import", "contoso"] + files).status == 0)
            }
            let document = try JSONNode.parse(try #require(store.document("contoso")))
            let held = document.value(at: ["people", "m1", "certifications", "AZ-104"])
            #expect(held?["expires"] == end.map { .string($0) }, "\(order) \(together)")
        }
    }

    /// Who joins after the first import stays when it is taken back.
    @Test func undoTakesNobodyElseAlong() throws {
        let store = StoreFixture.ofDownloads(account: nil)
        let text =
            "TrainingTitle,TrainingType,TrainingCompletionDate,MCPID\nAzure Administrator Associate,Certification,2022-02-11,M1\n"
        #expect(store.run("import", "contoso", store.download("n.csv", text)).status == 0)
        #expect(store.run("edit", "contoso", "--set", "person.eva.name=Eva").status == 0)
        let undone = store.run("undo", "1")
        #expect(undone.status == 0, "\(undone.error)")
        let people = try JSONNode.parse(try #require(store.document("contoso")))["people"]
        #expect(people?["m1"] == nil && people?.value(at: ["eva", "name"]) == "Eva")
    }
}
