import JSONTree
import TestSupport
import Testing

/// Whoever was typed by hand and is somebody of a file is the same person, whenever that is said.
@Suite struct ImportJoinTests {
    private let head =
        "MCPID,IndividualFirstName,IndividualLastName,TrainingTitle,TrainingType,"
        + "TrainingCompletionDate,ExpirationDate\n"

    private func store(_ certifications: String) -> StoreFixture {
        StoreFixture(partners: [
            "contoso": """
            {"format": 1, "id": "contoso", "name": "Contoso", "account": "4410001", "asOf": "2022-11-15",
             "measures": {}, "people": {"ann": {"name": "Ann Bee", "certifications": {\(certifications)}}}}
            """
        ])
    }

    private func person(_ store: StoreFixture) throws -> JSONNode? {
        try JSONNode.parse(try #require(store.document("contoso"))).value(at: ["people", "m1"])
    }

    @Test(arguments: [
        #""AZ-104": {"earned": "2022-01-01", "expires": "2023-01-01"}, "AZ-305": {"earned": "2022-01-01"}"#,
        #""AZ-104": {"earned": "2022-05-01", "expires": "2024-05-01"}"#, #""AZ-104": {"expires": "2024-05-01"}"#,
        #""AZ-104": {}"#, "",
    ])
    func itMakesNoDifferenceWhenItIsSaid(_ certifications: String) throws {
        let text = head + "m1,Ann,Aee,Azure Administrator Associate,Certification,2022-02-11,2023-03-01\n"
        let (once, later) = (store(certifications), store(certifications))
        #expect(once.run("import", "contoso", once.download("t.csv", text), "--join", "ann=m1").status == 0)
        #expect(later.run("import", "contoso", later.download("t.csv", text)).status == 0)
        #expect(later.run("import", "contoso", "--join", "ann=m1").status == 0)
        let people = try (person(once), person(later))
        #expect(people.0 != nil && people.0?.compact == people.1?.compact)
    }

    @Test func aTypedDayStaysAndWhatChangesIsTold() throws {
        let store = store(#""AZ-104": {"earned": "2022-01-01", "expires": "2023-01-01"}"#)
        let text = head + "m1,Ann,Bee,Azure Administrator Associate,Certification,2022-12-11,2024-03-01\n"
        #expect(store.run("import", "contoso", store.download("t.csv", text)).status == 0)
        let result = try JSONNode.parse(store.run("import", "contoso", "--join", "ann=m1", "--json").output)
        let held = try person(store)?.value(at: ["certifications", "AZ-104"])
        #expect(held?["earned"] == "2022-01-01" && held?["expires"] == "2024-03-01")
        let told = result.value(at: ["people", "certifications"])?.compact
        #expect(
            told == #"[{"person":"m1","certification":"AZ-104","#
                + #""old":"2022-01-01 to 2023-01-01 and 2022-12-11 to 2024-03-01","new":"2022-01-01 to 2024-03-01"}]"#)
    }
}
