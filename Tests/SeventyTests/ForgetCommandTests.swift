import JSONTree
import TestSupport
import Testing

/// What is to be forgotten is in no file afterwards, and what is left is told.
@Suite struct ForgetCommandTests {
    @Test func forgetsTheReasonsToo() throws {
        let store = StoreFixture.ofDownloads()
        let tenant = SampleDownloads.tenant(1)
        let path = store.download("q.tsv", SampleDownloads.azureQuery)
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
        for path in try store.files() where readFile(path)?.contains("mc50003") ?? false {
            Issue.record("\(path) still tells of the person.")
        }
        #expect(store.document("contoso")?.contains("A. Northgate") == false)
    }

    /// What was of a partner who was removed is found by the id.
    @Test func somebodyOfARemovedPartnerIsForgotten() throws {
        let store = StoreFixture.ofDownloads()
        let tenant = SampleDownloads.tenant(1)
        #expect(store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery)).status == 0)
        #expect(store.run("partner", "remove", "contoso", "--yes").status == 0)
        for words in [["--person", "alva"], ["--tenant", tenant]] {
            let result = store.run(["forget", "contoso"] + words)
            #expect(result.status == 0, "\(result.error)")
            #expect(store.run(["forget", "contoso"] + words).status == 66)
        }
        for path in try store.files() {
            let text = readFile(path) ?? ""
            #expect(!text.contains("Northgate") && !text.contains(tenant), "\(path)")
        }
        #expect(store.run("forget", "nobody", "--person", "alva").status == 66)
    }

    /// Numbers that a forgotten tenant was in are those of the records without it, under every edition.
    @Test func numbersAreReckonedAnewWithoutAForgottenTenant() throws {
        let (store, other) = (StoreFixture.ofDownloads(), StoreFixture.ofDownloads())
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear]
        let tenant = SampleDownloads.tenant(1)
        for (place, text) in files.enumerated() {
            #expect(store.run("import", "contoso", store.download("\(place).csv", text)).status == 0)
            let without = text.split(whereSeparator: \.isNewline).filter { !$0.contains(tenant) }
            let path = other.download("\(place).csv", without.joined(separator: "\n"))
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

    /// Ids are taken as files write them.
    @Test func idsInCapitalsAndBraces() throws {
        let store = StoreFixture.ofDownloads()
        for (name, text) in [("q.tsv", SampleDownloads.azureQuery), ("t.csv", SampleDownloads.trainings)] {
            #expect(store.run("import", "contoso", store.download(name, text)).status == 0)
        }
        let tenant = SampleDownloads.tenant(1)
        #expect(store.run("forget", "contoso", "--person", "MC50001").status == 0)
        #expect(store.run("forget", "contoso", "--tenant", "{\(tenant.uppercased())}").status == 0)
        for path in try store.files() {
            let text = (readFile(path) ?? "").lowercased()
            #expect(!text.contains(tenant) && !text.contains("mc50001"), "\(path)")
        }
    }

    /// Whatever is undone afterwards, by force and in any order, nothing of the forgotten comes back; what cannot be taken
    /// back says so, and so does the command itself.
    @Test func noUndoBringsTheForgottenBack() throws {
        let store = StoreFixture.ofDownloads()
        let tenant = SampleDownloads.tenant(1)
        for (place, text) in [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear].enumerated() {
            #expect(store.run("import", "contoso", store.download("\(place).csv", text)).status == 0)
        }
        let before = try JSONNode.parse(try #require(store.document("contoso")))["derived"]
        let told = store.run("forget", "contoso", "--tenant", tenant)
        #expect(told.output.contains("Derived numbers are reckoned without the tenant."), "\(told.output)")
        #expect(told.output.contains("None of it can be taken back: no undo has it any more."), "\(told.output)")
        let after = try JSONNode.parse(try #require(store.document("contoso")))["derived"]
        #expect(before != after)
        let log = try JSONNode.parse(store.run("log", "--json").output)
        guard case .array(let entries)? = log["entries"]?.content else { throw Missing() }
        let numbers = entries.compactMap { Int($0["entry"]?.compact ?? "") }.sorted(by: >)
        #expect(numbers.count > 3)
        var refusals = 0
        for number in numbers {
            let result = store.run("undo", "\(number)", "--force")
            if result.error.contains("what it changed was forgotten, and nothing brings that back") { refusals += 1 }
        }
        #expect(refusals > 0)
        for path in try store.files() where readFile(path)?.contains(tenant) ?? false {
            Issue.record("\(path) tells of the tenant again.")
        }
        let now = try JSONNode.parse(try #require(store.document("contoso")))["derived"]
        #expect(now != before)
    }

    private struct Missing: Error {}

    /// At the end every file is looked through, and what still tells of the forgotten is named.
    @Test func whatIsLeftIsTold() throws {
        let store = StoreFixture.ofDownloads()
        writeFile("\(store.path)/notes.txt", "ask Alva Northgate")
        let result = store.run("forget", "contoso", "--person", "alva")
        #expect(result.status == 1 && result.error.contains("notes.txt"), "\(result.error)")
        #expect(store.document("contoso")?.contains("Northgate") == false)
    }

    @Test func forgets() throws {
        let store = StoreFixture.ofDownloads()
        let tenant = SampleDownloads.tenant(1)
        #expect(store.run("import", "contoso", store.download("q.tsv", SampleDownloads.azureQuery)).status == 0)
        #expect(store.run("edit", "contoso", "--set", "azure.net-customer-adds=3").status == 0)
        #expect(store.run("scenario", "save", "contoso", "leave", "--set", "person.alva=null").status != 70)
        #expect(store.run("import", "contoso", store.download("t.csv", SampleDownloads.trainings)).status == 0)
        let person = store.run("forget", "contoso", "--person", "alva", "--json")
        #expect(person.status == 0, "\(person.error)")
        for path in try store.files() where readFile(path)?.contains("\"alva\"") ?? false {
            Issue.record("\(path) still tells of the person.")
        }
        #expect(store.run("forget", "contoso", "--tenant", tenant).status == 0)
        for path in try store.files() where readFile(path)?.contains(tenant) ?? false {
            Issue.record("\(path) still tells of the tenant.")
        }
        #expect(store.run("forget", "contoso", "--tenant", tenant).status == 66)
        #expect(store.run("validate").status == 0)
    }
}
