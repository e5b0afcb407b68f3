import JSONTree
import TestSupport
import Testing

/// Downloads become records, people and derived numbers, by commands.
@Suite struct ImportCommandTests {
    private func fixture(account: String? = "4410001") -> StoreFixture {
        let member = account.map { #""account": "\#($0)","# } ?? ""
        return StoreFixture(partners: [
            "contoso": """
            {"format": 1, "id": "contoso", "name": "Contoso", \(member) "asOf": "2022-11-15", "revision": 1,
             "measures": {}, "people": {"alva": {"name": "Alva Northgate", "certifications": {}}}}
            """
        ])
    }

    private func file(_ fixture: StoreFixture, _ name: String, _ text: String) -> String {
        let path = "\(fixture.folder.path)/\(name)"
        writeFile(path, text)
        return path
    }

    @Test func bringsEverythingIn() throws {
        let store = fixture()
        let files = [
            file(store, "a.csv", SampleDownloads.azureFirstYear), file(store, "b.csv", SampleDownloads.azureSecondYear),
            file(store, "m.csv", SampleDownloads.m365), file(store, "c.csv", SampleDownloads.cpor),
            file(store, "r.csv", SampleDownloads.businessRevenue), file(store, "u.csv", SampleDownloads.businessUsage),
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
        let store = fixture()
        let before = store.document("contoso")
        let path = file(store, "q.tsv", SampleDownloads.azureQuery)
        let result = store.run("import", "contoso", path, "--dry-run")
        #expect(result.status == 0 && result.output.contains("Nothing was written"), "\(result.error)")
        #expect(result.output.contains("Still missing:") && result.output.contains("download Azure usage"))
        #expect(store.document("contoso") == before)
        #expect(!FileNames.exist("\(store.path)/records"))
    }

    @Test func refusesFilesOfOthers() throws {
        let store = fixture(account: "999")
        let path = file(store, "q.tsv", SampleDownloads.azureQuery)
        let result = store.run("import", "contoso", path)
        #expect(result.status == 65 && result.output.contains("4410001") && result.output.contains("999"))
        let added = store.run("import", "contoso", path, "--account", "4410001")
        #expect(added.status == 0, "\(added.error)")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["accounts", "4410001"]) != nil && document["account"] == "999")
        // It is known from now on, and so are the locations that the file named.
        #expect(store.run("import", "contoso", file(store, "c.csv", SampleDownloads.cpor)).status == 0)
    }

    @Test func notesTheAccountWhereNobodyDid() throws {
        let store = fixture(account: nil)
        #expect(store.run("import", "contoso", file(store, "q.tsv", SampleDownloads.azureQuery)).status == 0)
        #expect(try JSONNode.parse(try #require(store.document("contoso")))["account"] == "4410001")
    }

    @Test func bringsPeopleIn() throws {
        let store = fixture()
        let path = file(store, "t.csv", SampleDownloads.trainings)
        let trial = store.run("import", "contoso", path, "--dry-run")
        #expect(trial.status == 0 && trial.output.contains("--join alva=mc50001"), "\(trial.output)")
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
        let path = file(store, "t.csv", SampleDownloads.trainings)
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
        let store = fixture()
        let path = file(store, "t.csv", SampleDownloads.trainings)
        #expect(store.run("import", "contoso", path, "--without-names").status == 0)
        let document = try #require(store.document("contoso"))
        #expect(!document.contains("Eastman") && document.contains("mc50002"))
    }

    @Test func tellsFaultsAndTakesTheRest() throws {
        let store = fixture()
        let text = "CustomerTenantId,Month,ServiceLevel2,ACR_USD\nt1,2022-10-01,Storage,5\nt1,soon,Storage,5\n"
        let path = file(store, "f.csv", text)
        let result = store.run("import", "contoso", path)
        #expect(result.status == 0 && result.output.contains("\(path):3:4: expected a month"))
        let none = store.run("import", "contoso", file(store, "x.csv", "a,b\n1,2\n"))
        #expect(none.status == 65 && none.error.contains("Nothing of"))
        #expect(store.run("import", "contoso", "/nonexistent.csv").status == 66)
        #expect(store.run("import", "contoso", store.folder.path).status == 66)
        #expect(store.run("import", "contoso").status == 64)
    }

    @Test func readsTheStandardInput() throws {
        let store = fixture()
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
        let store = fixture()
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
        #expect(result.error.contains("both.csv: it names accounts of one, two"))
        #expect(result.error.contains("people.csv: it names no account"))
    }

    /// Derived numbers follow from the records: noting more of them never keeps an import from being taken back.
    @Test(arguments: [["derived", "contoso", "--edition", "2023-06"], ["forget", "contoso", "--tenant"]])
    func whatFollowsFromTheRecordsGoesWithThem(between: [String]) throws {
        let store = fixture()
        let (first, second) = (
            file(store, "a.csv", SampleDownloads.azureFirstYear), file(store, "b.csv", SampleDownloads.azureSecondYear)
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
        let store = fixture(account: "999")
        let foreign = file(store, "q.tsv", SampleDownloads.azureQuery)
        let lists = file(store, "s.csv", SampleDownloads.skilling)
        for files in [[foreign], ["/dev/null"], ["-"], [lists], [foreign, lists]] {
            let result = store.run(["import", "contoso"] + files)
            #expect(!result.output.contains("already"), "\(files): \(result.output)")
            #expect(result.output.contains("Nothing was changed"), "\(files): \(result.output)")
        }
        #expect(store.run("import", "contoso", lists).output.contains("nothing of this report is kept"))
        #expect(readFile("\(store.path)/journal.jsonl") == nil)
        // What was taken is told apart from what was refused.
        let own = file(store, "m.csv", SampleDownloads.azureQuery.replacing("4410001", with: "999"))
        #expect(store.run("import", "contoso", own).status == 0)
        #expect(store.run("import", "contoso", own).output.contains("has all of it already"))
        let both = store.run("import", "contoso", own, foreign)
        #expect(both.status == 65 && both.output.contains("all of the files that could be used already"))
    }

    @Test func aDamagedBackupIsNotToldAsGone() throws {
        let store = fixture()
        #expect(store.run("import", "contoso", file(store, "q.tsv", SampleDownloads.azureQuery)).status == 0)
        writeFile("\(store.path)/backups/imports/contoso/1/batch.json", "junk")
        let result = store.run("undo", "1")
        #expect(result.status == 1 && result.error.contains("is damaged") && !result.error.contains("gone"))
        #expect(store.run("doctor").status == 1)
    }

    private static func input(_ row: JSONNode) -> String {
        if case .string(let name)? = row["input"]?.content { name } else { "" }
    }

    /// What a file does not tell is unknown, not zero: no number is complete that hangs on it.
    @Test(arguments: [
        ("PartnerAttributionType", "azure."), ("PartnerAttributionType", "security.net-customer-adds.azure"),
        ("PartnerAttributionType", "modern-work.smb.net-customer-adds"),
        ("PartnerAttributionType", "security.net-customer-adds.m365"),
        ("PartnerAssociationType", "business-applications.net-customer-adds"),
        ("PartnerAssociationType", "business-applications.deployments"),
        ("PartnerAssociationType", "business-applications.usage-growth"),
        ("MetricType", "business-applications.usage-growth"), ("MetricType", "business-applications.deployments"),
        ("DateAssociated", "modern-work.smb.usage-growth.cpor"),
        ("DateAssociated", "modern-work.smb.deployments.cpor"),
    ])
    func aMissingColumnIsNoZero(column: String, inputs: String) throws {
        let store = fixture()
        let texts = [
            SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear, SampleDownloads.m365,
            SampleDownloads.cpor, SampleDownloads.businessRevenue, SampleDownloads.businessUsage,
        ]
        for isBlank in [false, true] {
            let files = texts.enumerated().map { place, text in
                file(store, "\(place).csv", SampleDownloads.without(column, isBlank: isBlank, in: text))
            }
            #expect(store.run(["import", "contoso"] + files).status == 0)
            let derived = try JSONNode.parse(store.run("derived", "contoso", "--json").output)
            guard case .array(let rows)? = derived["inputs"]?.content else {
                Issue.record("no inputs")
                return
            }
            let own = rows.filter { Self.input($0).hasPrefix(inputs) }
            #expect(!own.isEmpty)
            for row in own { #expect(row["complete"] == false, "\(isBlank) \(row.compact)") }
        }
    }

    /// A blank mark of repeated rows gives the numbers of a file without the column: 49,429.99 USD in the sample.
    @Test func aBlankMarkIsAMissingColumn() throws {
        for isBlank in [false, true] {
            let store = fixture()
            let texts = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear]
            let files = texts.enumerated().map { place, text in
                let cut = SampleDownloads.without("IsACRDuplicateAtPGALevel", isBlank: isBlank, in: text)
                return file(store, "\(place).csv", cut)
            }
            #expect(store.run(["import", "contoso"] + files).status == 0)
            let derived = try JSONNode.parse(store.run("derived", "contoso", "--json").output)
            guard case .array(let rows)? = derived["inputs"]?.content else { return }
            let baseline = rows.first { Self.input($0) == "azure.usage-growth.baseline" }
            #expect(baseline?["derived"] == JSONNode(.number("49429.99")), "\(isBlank) \(baseline?.compact ?? "")")
        }
    }

    /// Fewer months than twelve are never told as twelve.
    @Test func aSumOfFewerMonthsIsToldAsThat() throws {
        let store = fixture()
        // Four months: September and October of both years.
        #expect(store.run("import", "contoso", file(store, "q.tsv", SampleDownloads.azureQuery)).status == 0)
        let told = store.run("customers", "contoso", "--metric", "usage-growth").output
        #expect(!told.contains("in 12 months"), "\(told)")
        #expect(told.contains("in 2 of 12 months to 2022-10"), "\(told)")
    }

    @Test(arguments: ["", " 12 x", "12 ", "a\nb"]) func whatIsNoAccountIsRefused(account: String) {
        let store = fixture()
        let path = file(store, "q.tsv", SampleDownloads.azureQuery)
        #expect(store.run("import", "contoso", path, "--account", account).status == 64)
        #expect(store.run("partner", "add", "new", "--account", account).status == 64)
        #expect(store.document("contoso")?.contains("accounts") == false)
    }

    /// The record is told in words, with the revision that 'undo --revision' takes.
    @Test func theRecordIsToldInWords() throws {
        let store = fixture()
        #expect(store.run("import", "contoso", file(store, "q.tsv", SampleDownloads.azureQuery)).status == 0)
        #expect(store.run("derived", "contoso", "--edition", "2023-06").status == 0)
        #expect(store.run("forget", "contoso", "--person", "alva").status == 0)
        #expect(store.run("undo", "1").status == 0)
        #expect(store.run("undo", "4").status == 0)
        let log = store.run("log").output
        #expect(!log.contains("{") && !log.contains("null"), "\(log)")
        #expect(log.contains("numbers of 2022-10 under 2023-06") && log.contains("derived number"), "\(log)")
        #expect(log.contains("forgotten → not entered") && log.contains("imported again"), "\(log)")
        #expect(log.contains("r2") && log.contains("r3"), "\(log)")
        #expect(store.run("edit", "contoso", "--set", "azure.usage-growth=3").status == 0)
        let revision = try #require(
            store.run("log", "--last", "1").output.split(separator: " ").first { $0.hasPrefix("r") && $0.count < 4 })
        #expect(store.run("undo", "--partner", "contoso", "--revision", String(revision.dropFirst())).status == 0)
        let missing = store.run("undo", "--partner", "contoso", "--revision", "99").error
        #expect(missing.contains("Nothing on record led the partner contoso to revision 99"), "\(missing)")
        #expect(!missing.contains(".json"))
    }

    /// A derived number speaks for the month after its own, as an estimate; later it is unknown, and the download named.
    @Test func aDerivedNumberIsMarkedAndEnds() throws {
        let store = fixture()
        let bad = SampleDownloads.azureSecondYear.replacing("10/1/2022", with: "soon", maxReplacements: 1)
        let files = [file(store, "a.csv", SampleDownloads.azureFirstYear), file(store, "b.csv", bad)]
        #expect(store.run(["import", "contoso"] + files).status == 0)
        for command in ["score", "gaps"] {
            let told = store.run(command, "contoso", "--designation", "infrastructure").output
            if command == "score" { #expect(told.contains("at least 6 services, 5 needed (estimate)"), "\(told)") }
            #expect(told.contains("estimates from the downloads up to 2022-10: "), "\(told)")
            let later = store.run(command, "contoso", "--designation", "infrastructure", "--as-of", "2022-12-01").output
            #expect(later.contains("those of 2022-11 are missing (Azure usage"), "\(later)")
            #expect(!later.contains("(estimate)"), "\(later)")
        }
        let score = try JSONNode.parse(store.run("score", "contoso", "--json").output)
        #expect(score.compact.contains(#""from-records","at-least""#))
    }

    /// What the text tells of another reading, of next month and of leaving stands in the JSON as well.
    @Test func programsAreToldWhatPeopleAreTold() throws {
        let store = fixture()
        let texts = [
            SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear, SampleDownloads.businessRevenue,
            SampleDownloads.customers,
        ]
        let files = texts.enumerated().map { file(store, "\($0).csv", $1) }
        #expect(store.run(["import", "contoso"] + files + ["--month", "2022-10"]).status == 0)
        let customers = try JSONNode.parse(store.run("customers", "contoso", "--json").output)
        guard case .array(let metrics)? = customers["metrics"]?.content else { return }
        let adds = try #require(metrics.first { $0["input"] == "azure.net-customer-adds" })
        #expect(adds["alternatives"] != nil && adds["nextBaseline"]?["month"] == "2021-11")
        guard case .array(let list)? = adds["customers"]?.content else { return }
        // 30 points for three customers: one of two less costs ten.
        #expect(list.contains { $0["leavingCosts"] == 10 } && list.contains { $0["leavingCosts"] == .null })
        let growth = try #require(metrics.first { $0["input"] == "azure.usage-growth" })
        guard case .array(let others)? = growth["alternatives"]?.content else { return }
        #expect(others.map { $0["reading"] } == ["single-month"])
        let derived = try JSONNode.parse(store.run("derived", "contoso", "--json").output)
        guard case .array(let estimates)? = derived["estimates"]?.content else { return }
        #expect(estimates.map { $0["input"] } == ["business-applications.track", "azure.smb-customer-share"])
        #expect(estimates.first?["value"] == "smb")
    }

    /// A row that is left out for a fault may have told something: mended, the same file gives the whole number.
    @Test(arguments: [
        ("10/1/2022", "soon"), (SampleDownloads.tenant(1), ""), (",Direct", ",Direct,more"),
    ])
    func aRowThatIsLostIsNoZero(found: String, written: String) throws {
        let store = fixture()
        let first = file(store, "a.csv", SampleDownloads.azureFirstYear)
        let whole = SampleDownloads.azureSecondYear
        let row = try #require(
            whole.split(separator: "\n").first { $0.contains("CSP Tier 1,Direct") && $0.contains("10/1/2022") })
        #expect(row.contains(found))
        let faulty = whole.replacing(
            row, with: row.replacing(found, with: written, maxReplacements: 1), maxReplacements: 1)
        func growth() throws -> JSONNode? {
            let derived = try JSONNode.parse(store.run("derived", "contoso", "--json").output)
            guard case .array(let rows)? = derived["inputs"]?.content else { return nil }
            return rows.first { Self.input($0) == "azure.usage-growth" }
        }
        let imported = store.run("import", "contoso", first, file(store, "b.csv", faulty))
        #expect(imported.output.contains("mend the rows that could not be read"), "\(imported.output)")
        #expect(try growth()?["complete"] == false)
        let mended = file(store, "b.csv", whole)
        #expect(store.run("import", "contoso", mended).status == 0)
        #expect(try growth()?["complete"] == true)
    }

    /// A file that has no row of a subject says nothing of it.
    @Test func anotherDownloadIsNoZero() throws {
        let store = fixture()
        let imported = store.run("import", "contoso", file(store, "m.csv", SampleDownloads.m365))
        #expect(imported.status == 0 && imported.output.contains("download CPOR - Microsoft 365 usage of"))
        let derived = try JSONNode.parse(store.run("derived", "contoso", "--edition", "2023-06", "--json").output)
        guard case .array(let rows)? = derived["inputs"]?.content else {
            Issue.record("no inputs")
            return
        }
        for row in rows {
            let input = Self.input(row)
            guard input.contains(".cpor") || input.hasSuffix(".m365") else { continue }
            #expect(row["derived"] == .null && row["complete"] == false, "\(row.compact)")
        }
        #expect(rows.contains { $0["input"] == "modern-work.smb.usage-growth.csp" && $0["derived"] == 80 })
    }

    /// The value that decides stands beside its own month: of two months the better one counts.
    @Test func theMonthThatDecidesIsNamed() throws {
        let store = fixture()
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear].enumerated().map {
            file(store, "\($0).csv", $1)
        }
        #expect(store.run(["import", "contoso"] + files).status == 0)
        let told = store.run("customers", "contoso", "--designation", "infrastructure", "--metric", "net-customer-adds")
        // The file has 1,100 USD of September and 950 of October.
        #expect(told.output.contains("1,100 USD in 2022-09"), "\(told.output)")
    }

    @Test func forgetsTheReasonsToo() throws {
        let store = fixture()
        let tenant = SampleDownloads.tenant(1)
        let path = file(store, "q.tsv", SampleDownloads.azureQuery)
        #expect(store.run("import", "contoso", path, "--reason", "with \(tenant) at last").status == 0)
        for reason in ["Alva Northgate left", "for alva", "as alvarez says"] {
            let value = "azure.usage-growth=\(reason.count)"
            #expect(store.run("edit", "contoso", "--set", value, "--reason", reason).status == 0)
        }
        #expect(store.run("forget", "contoso", "--person", "alva").status == 0)
        #expect(store.run("forget", "contoso", "--tenant", tenant).status == 0)
        let journal = try #require(readFile("\(store.path)/journal.jsonl"))
        for word in ["Northgate", "for alva", tenant] { #expect(!journal.contains(word), "\(word)") }
        #expect(journal.contains("as alvarez says"))
    }

    /// Joined to a number, a person is the one whom the number names, whatever their names were.
    @Test(arguments: ["alva", "mc50003"]) func somebodyWhoWasJoinedIsForgottenUnderBothKeys(key: String) throws {
        let store = StoreFixture(partners: [
            "contoso": """
            {"format": 1, "id": "contoso", "name": "Contoso", "asOf": "2022-11-15", "revision": 1, "measures": {},
             "people": {
               "alva": {"name": "A. Northgate", "certifications": {}},
               "bea": {"name": "Alva Northgate", "certifications": {}},
               "mc50003": {"name": "Alva Northgate", "source": "imported", "certifications": {}}
             }}
            """
        ])
        #expect(store.run("import", "contoso", "--join", "alva=mc50003").status == 0)
        let result = store.run("forget", "contoso", "--person", key)
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("is the same person, and was forgotten too."), "\(result.output)")
        #expect(result.output.contains("bea has the same name and stays"), "\(result.output)")
        for path in try Self.files(in: store.path) where readFile(path)?.contains("mc50003") ?? false {
            Issue.record("\(path) still tells of the person.")
        }
        #expect(store.document("contoso")?.contains("A. Northgate") == false)
    }

    /// What was of a partner who was removed is found by the id.
    @Test func somebodyOfARemovedPartnerIsForgotten() throws {
        let store = fixture()
        let tenant = SampleDownloads.tenant(1)
        #expect(store.run("import", "contoso", file(store, "q.tsv", SampleDownloads.azureQuery)).status == 0)
        #expect(store.run("partner", "remove", "contoso", "--yes").status == 0)
        for words in [["--person", "alva"], ["--tenant", tenant]] {
            let result = store.run(["forget", "contoso"] + words)
            #expect(result.status == 0, "\(result.error)")
            #expect(store.run(["forget", "contoso"] + words).status == 66)
        }
        for path in try Self.files(in: store.path) {
            let text = readFile(path) ?? ""
            #expect(!text.contains("Northgate") && !text.contains(tenant), "\(path)")
        }
        #expect(store.run("forget", "nobody", "--person", "alva").status == 66)
    }

    /// Numbers that a forgotten tenant was in are those of the records without it, under every edition.
    @Test func numbersAreReckonedAnewWithoutAForgottenTenant() throws {
        let (store, other) = (fixture(), fixture())
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear]
        let tenant = SampleDownloads.tenant(1)
        for (place, text) in files.enumerated() {
            #expect(store.run("import", "contoso", file(store, "\(place).csv", text)).status == 0)
            let without = text.split(whereSeparator: \.isNewline).filter { !$0.contains(tenant) }
            let path = file(other, "\(place).csv", without.joined(separator: "\n"))
            #expect(other.run("import", "contoso", path).status == 0)
        }
        for store in [store, other] { #expect(store.run("derived", "contoso", "--edition", "2023-06").status == 0) }
        #expect(store.run("forget", "contoso", "--tenant", tenant).status == 0)
        func members(_ node: JSONNode?) -> [JSONMember] {
            if case .object(let members)? = node?.content { members } else { [] }
        }
        func values(_ store: StoreFixture) throws -> [String] {
            let derived = try JSONNode.parse(try #require(store.document("contoso")))["derived"]
            return members(derived).flatMap { month in
                members(month.value).flatMap { edition in
                    members(edition.value).map { number in
                        "\(month.name) \(edition.name) \(number.name) \(number.value["value"]?.compact ?? "")"
                    }
                }
            }.sorted()
        }
        #expect(try values(store) == values(other))
        #expect(try values(store).contains { $0.hasPrefix("2022-10 2023-06 azure.net-customer-adds") })
    }

    /// At the end every file is looked through, and what still tells of the forgotten is named.
    @Test func whatIsLeftIsTold() throws {
        let store = fixture()
        writeFile("\(store.path)/notes.txt", "ask Alva Northgate")
        let result = store.run("forget", "contoso", "--person", "alva")
        #expect(result.status == 1 && result.error.contains("notes.txt"), "\(result.error)")
        #expect(store.document("contoso")?.contains("Northgate") == false)
    }

    @Test func forgets() throws {
        let store = fixture()
        let tenant = SampleDownloads.tenant(1)
        #expect(store.run("import", "contoso", file(store, "q.tsv", SampleDownloads.azureQuery)).status == 0)
        #expect(store.run("edit", "contoso", "--set", "azure.net-customer-adds=3").status == 0)
        #expect(store.run("scenario", "save", "contoso", "leave", "--set", "person.alva=null").status != 70)
        #expect(store.run("import", "contoso", file(store, "t.csv", SampleDownloads.trainings)).status == 0)
        let person = store.run("forget", "contoso", "--person", "alva", "--json")
        #expect(person.status == 0, "\(person.error)")
        for path in try Self.files(in: store.path) where readFile(path)?.contains("\"alva\"") ?? false {
            Issue.record("\(path) still tells of the person.")
        }
        #expect(store.run("forget", "contoso", "--tenant", tenant).status == 0)
        for path in try Self.files(in: store.path) where readFile(path)?.contains(tenant) ?? false {
            Issue.record("\(path) still tells of the tenant.")
        }
        #expect(store.run("forget", "contoso", "--tenant", tenant).status == 66)
        #expect(store.run("validate").status == 0)
    }

    private static func files(in folder: String) throws -> [String] {
        try FileNames.all(in: folder).flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            return (try? FileNames.all(in: path)) == nil ? [path] : try files(in: path)
        }
    }
}
