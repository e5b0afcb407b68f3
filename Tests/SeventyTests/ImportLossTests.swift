import JSONTree
import TestSupport
import Testing

/// A later download that leaves numbers unknown takes none back that are known.
@Suite struct ImportLossTests {
    /// Two years of Azure usage of three tenants, and a month more where it is asked for.
    ///
    /// - Parameter amount: The amount of a month and a tenant as the file has it; `nil` for a file without the column.
    private func azure(through last: String = "2022-10", _ amount: ((_ month: String, _ tenant: Int) -> String)?)
        -> String
    {
        let months = (2020...2022).flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } }
        let rows = months.filter { $0 >= "2020-11" && $0 <= last }.flatMap { month in
            (1...3).map { tenant in
                "5e00000\(tenant)-7a70-4c00-9e00-000000000001,\(month)-01,Storage,s\(tenant),CSP Tier 1,0"
                    + (amount.map { ",\($0(month, tenant))" } ?? "")
            }
        }
        let head = "CustomerTenantId,Month,ServiceLevel2,SubscriptionId,PartnerAttributionType,IsACRDuplicateAtPGALevel"
        return ([head + (amount == nil ? "" : ",ACR_USD")] + rows).joined(separator: "\n") + "\n"
    }

    /// Amounts that grow by the year.
    private func growing(_ month: String, _ tenant: Int) -> String {
        "\(tenant * (month < "2021-11" ? 1000 : 1300)).50"
    }

    private func derived(_ store: StoreFixture, _ month: String) throws -> String {
        let result = store.run("derived", "contoso", "--month", month)
        #expect(result.status == 0, "\(result.error)")
        return result.output
    }

    @Test func amountsThatAreKnownStay() throws {
        let store = StoreFixture.ofDownloads()
        let whole = store.download("a.csv", azure(growing))
        #expect(store.run("import", "contoso", whole).status == 0)
        let before = try derived(store, "2022-10")
        #expect(!before.contains("unknown: amounts"), "\(before)")
        let result = store.run("import", "contoso", store.download("later.csv", azure(through: "2022-11", nil)))
        #expect(result.status == 0, "\(result.error)")
        #expect(
            result.output.contains("what is on record of the numbers that it has no column for stays"),
            "\(result.output)")
        // What the month alone tells is at least that much, here as in 'derived'.
        #expect(!result.output.contains("→  0") && result.output.contains("≥ 1"), "\(result.output)")
        #expect(try derived(store, "2022-10") == before)
        // A column that is there and blank in every row of a month tells as little.
        let blank = azure(through: "2022-11") { _, _ in "" }
        #expect(store.run("import", "contoso", store.download("blank.csv", blank)).status == 0)
        #expect(try derived(store, "2022-10") == before)
    }

    @Test func cellsThatCannotBeReadTakeNothingBack() throws {
        let store = StoreFixture.ofDownloads()
        let whole = store.download("b.csv", azure(growing))
        #expect(store.run("import", "contoso", whole, "--drawn", "2022-11-05").status == 0)
        let before = try derived(store, "2022-10")
        let damaged = store.download("c.csv", azure { $0 == "2022-10" && $1 == 2 ? "#REF!" : growing($0, $1) })
        #expect(store.run("import", "contoso", damaged, "--drawn", "2022-11-06").status == 0)
        #expect(try derived(store, "2022-10") == before)
        // Where none of the numbers can be read, scripts learn it.
        let useless = store.download("d.csv", azure { _, _ in "#REF!" })
        let result = store.run("import", "contoso", useless, "--drawn", "2022-11-07")
        #expect(result.status == 65 && result.error.contains("None of their numbers could be read"), "\(result.error)")
        #expect(try derived(store, "2022-10") == before)
    }

    @Test func britishDaysAreReadAsTheyAreMeant() throws {
        let store = StoreFixture.ofDownloads()
        let plain = store.run("import", "contoso", store.download("t.csv", SampleDownloads.trainings), "--dry-run")
        let text = SampleDownloads.trainings.split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
                let parts = cell.split(separator: "-")
                let isDay = parts.count == 3 && cell.allSatisfy { $0.isNumber || $0 == "-" }
                return isDay ? "\(parts[2])/\(parts[1])/\(parts[0])" : String(cell)
            }.joined(separator: ",")
        }.joined(separator: "\n")
        let british = store.run("import", "contoso", store.download("t.csv", text + "\n"), "--dry-run")
        #expect(british.status == 0 && british.output == plain.output, "\(british.error)")
        // It can be read again where it comes through a pipe as well.
        let piped = store.run("import", "contoso", "-", "--dry-run", input: text + "\n")
        #expect(
            piped.output.replacing("standard input:", with: "")
                == plain.output.replacing("\(store.folder.path)/t.csv:", with: ""))
    }

    @Test func whatNobodyTellsIsTold() throws {
        let store = StoreFixture.ofDownloads()
        let text = """
            MCPID,TrainingTitle,TrainingType,TrainingCompletionDate
            m1,Azure Administrator Associate,Certification,3/4/2022
            m1,Quantum Juggler Associate,Certification,5/5/2022

            """
        let path = store.download("t.csv", text)
        let result = store.run("import", "contoso", path, "--dry-run")
        #expect(
            result.output.contains(
                "\(path):2: nothing tells whether days or months come first; '3/4/2022' is read as 2022-03-04"),
            "\(result.output)")
        #expect(
            result.output.contains("Certifications that no edition names, so that they count nowhere: Quantum Juggler"))
        let document = try JSONNode.parse(store.run("import", "contoso", path, "--dry-run", "--json").output)
        #expect(document["people"]?["unlistedTitles"] == .array(["Quantum Juggler Associate"]))
    }
}
