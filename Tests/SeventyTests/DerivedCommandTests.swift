import JSONTree
import TestSupport
import Testing

/// What downloads do not tell is unknown, and each number says what it rests on.
@Suite struct DerivedCommandTests {
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
        let store = StoreFixture.ofDownloads()
        let texts = [
            SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear, SampleDownloads.m365,
            SampleDownloads.cpor, SampleDownloads.businessRevenue, SampleDownloads.businessUsage,
        ]
        for isBlank in [false, true] {
            let files = texts.enumerated().map { place, text in
                store.download("\(place).csv", SampleDownloads.without(column, isBlank: isBlank, in: text))
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

    /// What is entered over a derived number says which one it replaces.
    @Test func anEditTellsTheDerivedNumberItReplaces() {
        let store = StoreFixture.ofDownloads()
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear].enumerated().map {
            store.download("\($0.offset).csv", $0.element)
        }
        #expect(store.run(["import", "contoso"] + files).status == 0)
        let supposed = store.run("what-if", "contoso", "--set", "azure.deployments=9").output
        #expect(supposed.contains("derived 6 → 9"), "\(supposed)")
        let entered = store.run("edit", "contoso", "--set", "azure.deployments=9").output
        #expect(entered.contains("derived 6 → 9"), "\(entered)")
        #expect(store.run("edit", "contoso", "--set", "azure.deployments=10").output.contains("9 → 10"))
    }

    /// Numbers by a reading that the settings do not have any more are told until they are reckoned anew.
    @Test func numbersOfAnotherReadingAreTold() {
        let store = StoreFixture.ofDownloads()
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear].enumerated().map {
            store.download("\($0.offset).csv", $0.element)
        }
        #expect(store.run(["import", "contoso"] + files).status == 0)
        #expect(!store.run("validate").output.contains("remark"))
        writeFile(
            "\(store.path)/store.json",
            #"{"format": 1, "title": "Test", "readings": {"azureGrowth": "single-month"}}"#)
        let told = store.run("validate")
        let remedy = "'seventy derived contoso --month 2022-10 --edition 2022-10' reckons them anew"
        #expect(told.status == 0 && told.output.contains(remedy), "\(told.output)\(told.error)")
        #expect(store.run("derived", "contoso", "--month", "2022-10", "--edition", "2022-10").status == 0)
        #expect(!store.run("validate").output.contains(remedy))
    }

    /// A sum of which a part is not known is told as at least so much.
    @Test func whatIsOpenIsAtLeastSoMuch() {
        let store = StoreFixture.ofDownloads()
        let text = """
            CustomerTenantId,Month,ServiceLevel2,ACR_USD,PartnerAttributionType
            t1,2022-10-01,Storage,1500,CSP
            t1,2022-10-01,Functions,,CSP
            t1,2021-10-01,Storage,700,CSP
            t2,2022-10-01,Storage,1200,CSP
            """
        #expect(store.run("import", "contoso", store.download("a.csv", text)).status == 0)
        let told = store.run("customers", "contoso", "--designation", "infrastructure").output
        #expect(told.contains("at least 1,500 USD in 2022-10"), "\(told)")
        #expect(told.contains("1,200 USD in 2022-10") && !told.contains("at least 1,200 USD in 2022-10"), "\(told)")
        #expect(!told.contains("0 of 12 months"))
    }

    /// Under an edition for which nothing was derived, what follows from downloads is unknown, and that is said.
    @Test func editionsThatWereNotDerivedSaySo() throws {
        let store = StoreFixture.ofDownloads()
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear].enumerated().map {
            store.download("\($0.offset).csv", $0.element)
        }
        #expect(store.run(["import", "contoso"] + files).status == 0)
        func open(_ edition: String) throws -> JSONNode? {
            let document = try JSONNode.parse(store.run("editions", "contoso", "--json").output)
            guard case .array(let editions)? = document["editions"]?.content else { return nil }
            return editions.first { $0["id"] == .string(edition) }?["underived"]
        }
        #expect(try open("2022-10") == false)
        #expect(try open("2023-06") == true)
        #expect(store.run("editions", "contoso").output.contains("were not reckoned under"))
        #expect(store.run("derived", "contoso", "--edition", "2023-06").status == 0)
        #expect(try open("2023-06") == false)
    }

    /// A blank mark of repeated rows gives the numbers of a file without the column: 49,429.99 USD in the sample.
    @Test func aBlankMarkIsAMissingColumn() throws {
        for isBlank in [false, true] {
            let store = StoreFixture.ofDownloads()
            let texts = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear]
            let files = texts.enumerated().map { place, text in
                let cut = SampleDownloads.without("IsACRDuplicateAtPGALevel", isBlank: isBlank, in: text)
                return store.download("\(place).csv", cut)
            }
            #expect(store.run(["import", "contoso"] + files).status == 0)
            let derived = try JSONNode.parse(store.run("derived", "contoso", "--json").output)
            let rows = try #require(derived["inputs"]?.list)
            let baseline = rows.first { Self.input($0) == "azure.usage-growth.baseline" }
            #expect(baseline?["derived"] == JSONNode(.number("49429.99")), "\(isBlank) \(baseline?.compact ?? "")")
        }
    }

    /// Fewer months than twelve are never told as twelve.
    @Test func aSumOfFewerMonthsIsToldAsThat() throws {
        let store = StoreFixture.ofDownloads()
        // Four months: September and October of both years.
        #expect(store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery)).status == 0)
        let told = store.run("customers", "contoso", "--metric", "usage-growth").output
        #expect(!told.contains("in 12 months"), "\(told)")
        #expect(told.contains("in 2 of 12 months to 2022-10"), "\(told)")
    }

    @Test(arguments: ["", " 12 x", "12 ", "a\nb"]) func whatIsNoAccountIsRefused(account: String) {
        let store = StoreFixture.ofDownloads()
        let path = store.download("q.tsv", SampleDownloads.azureQuery)
        #expect(store.run("import", "contoso", path, "--account", account).status == 64)
        #expect(store.run("partner", "add", "new", "--account", account).status == 64)
        #expect(store.document("contoso")?.contains("accounts") == false)
    }

    /// The record is told in words, with the revision that 'undo --revision' takes.
    @Test func theRecordIsToldInWords() throws {
        let store = StoreFixture.ofDownloads()
        #expect(store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery)).status == 0)
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
        let store = StoreFixture.ofDownloads()
        let bad = SampleDownloads.azureSecondYear.replacing("10/1/2022", with: "soon", maxReplacements: 1)
        let files = [store.download("a.csv", SampleDownloads.azureFirstYear), store.download("b.csv", bad)]
        #expect(store.run(["import", "contoso"] + files).status == 0)
        for command in ["score", "gaps"] {
            let told = store.run(command, "contoso", "--designation", "infrastructure").output
            if command == "score" {
                #expect(told.contains("at least 6 services, 5 needed (estimate of 2022-10)"), "\(told)")
            }
            #expect(told.contains("estimates from the downloads up to 2022-10: "), "\(told)")
            let later = store.run(command, "contoso", "--designation", "infrastructure", "--as-of", "2022-12-01").output
            #expect(later.contains("those of 2022-11 are missing (Azure usage"), "\(later)")
            #expect(!later.contains("(estimate"), "\(later)")
        }
        let overview = store.run("--plain").output
        #expect(overview.contains("estimates of 2022-10"), "\(overview)")
        let score = try JSONNode.parse(store.run("score", "contoso", "--json").output)
        #expect(score.compact.contains(#""from-records","at-least""#))
    }

    /// What the text tells of another reading, of next month and of leaving stands in the JSON as well.
    @Test func programsAreToldWhatPeopleAreTold() throws {
        let store = StoreFixture.ofDownloads()
        let texts = [
            SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear, SampleDownloads.businessRevenue,
            SampleDownloads.customers,
        ]
        let files = texts.enumerated().map { store.download("\($0).csv", $1) }
        #expect(store.run(["import", "contoso"] + files + ["--month", "2022-10"]).status == 0)
        let customers = try JSONNode.parse(store.run("customers", "contoso", "--json").output)
        let metrics = try #require(customers["metrics"]?.list)
        let adds = try #require(metrics.first { $0["input"] == "azure.net-customer-adds" })
        #expect(adds["alternatives"] != nil && adds["nextBaseline"]?["month"] == "2021-11")
        let list = try #require(adds["customers"]?.list)
        // 30 points for three customers: one of two less costs ten.
        #expect(list.contains { $0["leavingCosts"] == 10 } && list.contains { $0["leavingCosts"] == .null })
        let growth = try #require(metrics.first { $0["input"] == "azure.usage-growth" })
        let others = try #require(growth["alternatives"]?.list)
        #expect(others.map { $0["reading"] } == ["single-month"])
        let derived = try JSONNode.parse(store.run("derived", "contoso", "--json").output)
        let estimates = try #require(derived["estimates"]?.list)
        #expect(estimates.map { $0["input"] } == ["business-applications.track", "azure.smb-customer-share"])
        #expect(estimates.first?["value"] == "smb")
    }

    /// A row that is left out for a fault may have told something: mended, the same file gives the whole number.
    @Test(arguments: [
        ("10/1/2022", "soon"), (SampleDownloads.tenant(1), ""), (",Direct", ",Direct,more"),
    ])
    func aRowThatIsLostIsNoZero(found: String, written: String) throws {
        let store = StoreFixture.ofDownloads()
        let first = store.download("a.csv", SampleDownloads.azureFirstYear)
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
        let imported = store.run("import", "contoso", first, store.download("b.csv", faulty))
        #expect(imported.output.contains("mend the rows that could not be read"), "\(imported.output)")
        #expect(try growth()?["complete"] == false)
        let mended = store.download("b.csv", whole)
        #expect(store.run("import", "contoso", mended).status == 0)
        #expect(try growth()?["complete"] == true)
    }

    /// A file that has no row of a subject says nothing of it.
    @Test func anotherDownloadIsNoZero() throws {
        let store = StoreFixture.ofDownloads()
        let imported = store.run("import", "contoso", store.download("m.csv", SampleDownloads.m365))
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
        let store = StoreFixture.ofDownloads()
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear].enumerated().map {
            store.download("\($0).csv", $1)
        }
        #expect(store.run(["import", "contoso"] + files).status == 0)
        let told = store.run("customers", "contoso", "--designation", "infrastructure", "--metric", "net-customer-adds")
        // The file has 1,100 USD of September and 950 of October.
        #expect(told.output.contains("1,100 USD in 2022-09"), "\(told.output)")
    }
}
