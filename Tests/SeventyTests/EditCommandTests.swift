import JSONTree
import TestSupport
import Testing

@Suite struct EditCommandTests {
    @Test func setsAFactAndTellsTheEffect() throws {
        let store = StoreFixture()
        let result = store.run("edit", "contoso", "--set", "azure.net-customer-adds=3", "--reason", "October")
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "edit-contoso.txt")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        let measure = document.value(at: ["measures", "azure.net-customer-adds"])
        #expect(measure?["value"] == 3)
        #expect(measure?["by"] != nil)
        #expect(document["revision"] == 1)
    }

    @Test func takesAFactAway() throws {
        let store = StoreFixture()
        let result = store.run("edit", "contoso", "--unset", "azure.net-customer-adds", "--json")
        #expect(result.status == 0, "\(result.error)")
        let edits = try JSONNode.parse(result.output)["edits"]
        let expected: JSONNode = .array([
            .object(["input": "azure.net-customer-adds", "unit": "customer", "old": 2, "new": .null])
        ])
        #expect(edits == expected)
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["measures", "azure.net-customer-adds", "value"]) == nil)
    }

    /// What somebody holds who is not there is refused wherever it is typed, and nothing of the command is saved.
    @Test(arguments: [
        ["edit", "contoso", "--set", "azure.net-customer-adds=3"], ["what-if", "contoso"], ["standing", "contoso"],
        ["why", "contoso", "data-ai"], ["scenario", "save", "contoso", "x"],
    ])
    func refusesWhatNobodyHolds(command: [String]) throws {
        let store = StoreFixture()
        let before = store.document("contoso")
        let fact = "person.nobody.certification.AZ-104=2022-06-01"
        let result = store.run(command + ["--set", fact])
        #expect(result.status == 64, "\(result.output)")
        #expect(result.error.contains("There is no person 'nobody'. person.nobody.name=NAME adds one."))
        #expect(store.document("contoso") == before)
        let added = store.run(command + ["--set", fact, "--set", "person.nobody.name=Nobody"])
        #expect(added.status == 0, "\(added.error)")
    }

    @Test func readsATableFromTheStandardInput() throws {
        let store = StoreFixture()
        let table = "\u{FEFF}input,value\r\n\"azure.net-customer-adds\",3\r\nazure.usage-growth,4.18\r\n"
        let result = store.run("edit", "contoso", "--from", "-", "--json", input: table)
        #expect(result.status == 0, "\(result.error)")
        let document = try JSONNode.parse(try #require(store.document("contoso")))
        #expect(document.value(at: ["measures", "azure.usage-growth", "value"]) == JSONNode(.number("4.18")))
        #expect(document["revision"] == 1)
    }

    /// Of two changes of one input nobody can tell which is meant, so both are named and nothing is done.
    @Test(
        arguments: [
            ["what-if", "contoso"], ["edit", "contoso"], ["scenario", "save", "contoso", "x"], ["standing", "contoso"],
        ],
        [
            ["--set", "azure.deployments=1", "--set", "azure.deployments=2"],
            ["--set", "azure.deployments=1", "--set", "data-ai.deployments=2"],
            ["--unset", "azure.deployments", "--set", "azure.deployments=2"],
        ])
    func eachInputOnce(command: [String], options: [String]) {
        let store = StoreFixture()
        let before = store.document("contoso")
        let result = store.run(command + options)
        #expect(result.status == 64, "\(result.output)")
        #expect(result.error.contains("both change azure.deployments. Name each input once."), "\(result.error)")
        for option in [options[1], options[3]] { #expect(result.error.contains(option), "\(result.error)") }
        #expect(store.document("contoso") == before)
    }

    @Test func eachInputOnceBesideATable() {
        let store = StoreFixture()
        let before = store.document("contoso")
        let result = BuiltProgram.run(
            ["edit", "contoso", "--store", store.path, "--from", "-", "--set", "data-ai.deployments=2"],
            input: "azure.deployments,3\n")
        #expect(result.status == 64, "\(result.output)")
        #expect(result.error.contains("both change azure.deployments. Name each input once."), "\(result.error)")
        #expect(store.document("contoso") == before)
    }

    /// What was not there is not changed by taking it away.
    @Test func toldIsWhatChanged() {
        let store = StoreFixture()
        let result = store.run(
            ["edit", "contoso", "--unset", "expert-msp.anniversary", "--set", "azure.deployments=7"])
        #expect(result.status == 0, "\(result.error)")
        #expect(!result.output.contains("not entered → not entered"), "\(result.output)")
    }

    @Test(arguments: [
        ["--set", "azure.net-customer-adds=3", "--set", "azure.net-customer-adds=many"],
        ["--set", "azure.net-customer-adds=3", "--unset", "no.such-input"],
        ["--set", "azure.net-customer-adds=3", "--read-only"],
        ["--from", "-"],
        ["--from", "/nonexistent/table.csv"],
        [],
    ])
    func aRefusalChangesNothing(options: [String]) {
        let store = StoreFixture()
        let before = store.document("contoso")
        let result = BuiltProgram.run(
            ["edit", "contoso", "--store", store.path] + options, input: "azure.net-customer-adds,3\nno.such-input,1\n")
        #expect([64, 65, 66, 73].contains(result.status))
        #expect(!result.error.isEmpty)
        #expect(result.output.isEmpty)
        #expect(store.document("contoso") == before)
    }

    @Test func aTableTellsEveryFaultWithItsLine() {
        let result = StoreFixture().run(
            "edit", "contoso", "--from", "-", input: "azure.net-customer-ads,3\nazure.net-customer-adds,x\n")
        #expect(result.status == 65)
        #expect(result.error.contains("standard input:1: There is no input 'azure.net-customer-ads'"))
        #expect(result.error.contains("standard input:2: azure.net-customer-adds takes a whole number"))
    }
}
