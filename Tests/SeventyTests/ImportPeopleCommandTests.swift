import JSONTree
import TestSupport
import Testing

/// People of trainings: who comes in, who is who, and what renews or ends what they hold.
@Suite struct ImportPeopleCommandTests {
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
