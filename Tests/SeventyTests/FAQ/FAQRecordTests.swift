import JSONTree
import TestSupport
import Testing

/// Questions of the FAQ answered by what the store has on record: lines of the history, and months that were imported.
@Suite("The FAQ's table, from what is on record")
struct FAQRecordTests {
    private static let store: StoreFixture = {
        var documents: [String: String] = [:]
        for partner in FAQRecordRows.partners {
            documents[partner.id] = """
                {"format": 1, "id": "\(partner.id)", "name": "\(partner.id)", \(partner.facts) "measures": {}}
                """
        }
        let store = StoreFixture(partners: documents)
        for partner in FAQRecordRows.partners where !partner.records.isEmpty {
            writeFile("\(store.path)/history/\(partner.id).jsonl", partner.records.map(line).joined())
        }
        return store
    }()

    /// A line of the history, as the store writes it.
    private static func line(_ record: FAQRecordRows.Record) -> String {
        let scores = record.scores.sorted { $0.key < $1.key }.map { id, isMet in
            #""\#(id)": {"total": \#(isMet ? 74 : 60), "required": 70, "qualified": \#(isMet)}"#
        }
        return """
            {"day": "\(record.day)", "edition": "2022-10", "evidence": "0000000000000000", \
            "scores": {\(scores.joined(separator: ", "))}}

            """
    }

    private static let answers: Result<[String: [String: JSONNode]], any Error> = Result {
        var answers: [String: [String: JSONNode]] = [:]
        for day in Set(FAQRecordRows.rows.map(\.day)) {
            let result = store.run("standing", "--json", "--as-of", day)
            try #require(result.status == 0, "\(result.error)")
            var partners: [String: JSONNode] = [:]
            for partner in try JSONNode.parse(result.output).list("partners") {
                if case .string(let id)? = partner["partner"]?.content { partners[id] = partner }
            }
            answers[day] = partners
        }
        return answers
    }

    @Test("agrees with the command, row by row")
    func agrees() throws {
        let answers = try Self.answers.get()
        #expect(FAQRecordRows.rows.count >= 80)
        for row in FAQRecordRows.rows {
            let document = try #require(answers[row.day]?[row.partner])
            #expect(FAQTableTests.text(at: row.place, in: document) == row.expected, "\(row)")
        }
    }

    @Test("earns partial points by whole customers that records of months give, once the month is closed")
    func partialPoints() throws {
        let store = StoreFixture(partners: [
            "contoso": #"{"format": 1, "id": "contoso", "name": "Contoso", "account": "4410001", "measures": {}}"#
        ])
        let files = [SampleDownloads.azureFirstYear, SampleDownloads.azureSecondYear].enumerated().map { place, text in
            let path = "\(store.folder.path)/\(place).csv"
            writeFile(path, text)
            return path
        }
        let imported = BuiltProgram.run(["import", "contoso"] + files, environment: ["SEVENTY_STORE": store.path])
        try #require(imported.status == 0, "\(imported.error)")
        // September is the last closed month through the end of October, and its files tell the same two customers.
        for (day, value, points) in [("2022-10-31", "2", "20"), ("2022-11-01", "2", "20"), ("2022-11-15", "2", "20")] {
            let result = store.run("score", "contoso", "--json", "--as-of", day)
            try #require(result.status == 0, "\(result.error)")
            let document = try JSONNode.parse(result.output)
            for id in ["data-ai", "digital-app-innovation", "infrastructure"] {
                // Three customers give 30 points, so two give 20.
                let place = "designations.\(id).metrics.net-customer-adds"
                #expect(FAQTableTests.text(at: "\(place).value", in: document) == value, "\(id) on \(day)")
                #expect(FAQTableTests.text(at: "\(place).points", in: document) == points, "\(id) on \(day)")
            }
        }
    }

    @Test("notes no zero where nothing was entered, and the number where one was")
    func recording() throws {
        let store = StoreFixture(partners: [
            "new": #"{"format": 1, "id": "new", "name": "New", "measures": {}}"#,
            "some":
                #"{"format": 1, "id": "some", "name": "Some", "measures": {"modern-work.enterprise.deployments.cpor": {"value": 0}}}"#,
        ])
        let result = store.run("record")
        try #require(result.status == 0, "\(result.error)")
        func scores(_ id: String) throws -> [String] {
            let text = try #require(readFile("\(store.path)/history/\(id).jsonl"))
            let line = try JSONNode.parse(text.split(separator: "\n").map(String.init).last ?? "")
            guard case .object(let members)? = line["scores"]?.content else { return ["none"] }
            return members.map(\.name)
        }
        #expect(try scores("new") == [])
        #expect(try scores("some").allSatisfy { $0 == "modern-work" })
    }
}
