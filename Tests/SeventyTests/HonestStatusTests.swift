import JSONTree
import TestSupport
import Testing

/// What a command says, and the status that it ends with, is what happened.
@Suite struct HonestStatusTests {
    private let store = StoreFixture()

    /// A value below zero is a value: what is said is what is wrong with it.
    @Test(arguments: [
        ("plan contoso --margin -1", "'--margin -1' is no number of points from 0 to 30."),
        ("plan contoso --budget -1", "'--budget -1': A budget is an amount from 0 to 1000000000, not '-1'."),
        ("snapshot --size -1x5", "'--size -1x5' is no size."), ("score contoso --as-of -1", "-1"),
        ("log --last -1", "--last takes a number from 1"),
        ("edit contoso --set azure.net-customer-adds=5 --base -1", "-1"),
    ])
    func valuesBelowZeroAreValues(_ line: String, _ words: String) {
        let result = BuiltProgram.run(
            line.split(separator: " ").map(String.init), environment: ["SEVENTY_STORE": store.path])
        #expect(result.status == 64 && result.error.contains(words), "\(result.error)")
        #expect(!result.error.contains("Missing value"), "\(result.error)")
    }

    @Test func helpWithACommandThatThereIsNotFails() {
        let result = store.run("help", "scor")
        #expect(result.status == 64 && result.error.contains("Did you mean 'score'?"), "\(result.error)")
        #expect(store.run("help", "scenario", "aply").status == 64)
        for words in [["help"], ["help", "score"], ["help", "scenario", "apply"]] {
            #expect(BuiltProgram.run(words).status == 0, "\(words)")
        }
    }

    /// Scripts learn that a line failed; what was asked after it is answered all the same.
    @Test func linesOfAScriptThatFailAreTold() {
        let bad = store.run("linear", input: "open nobody\nset nope 3\nhelp\n")
        #expect(bad.status == 1 && bad.error == "Error: 2 lines could not be done; the answers say why.\n")
        #expect(store.run("linear", input: "gibberish\nquit\n").status == 1)
        #expect(store.run("linear", input: "why net-customer-adds\nquit\n").status == 0)
    }

    /// A program that asked for JSON gets that and nothing else.
    @Test func aScenarioThatIsNotAppliedIsShownAsJSON() throws {
        #expect(store.run("scenario", "save", "contoso", "s1", "--set", "azure.net-customer-adds=9").status == 0)
        let result = store.run("scenario", "apply", "contoso", "s1", "--json")
        #expect(result.status == 1 && result.error == "Nothing was changed. If that is meant, add --yes.\n")
        #expect(try JSONNode.parse(result.output)["revision"] == nil)
    }

    @Test(arguments: ["5,5", "1,2,,2"]) func accountsThatAreNamedTwiceAreRefused(_ text: String) {
        let result = store.run("edit", "contoso", "--set", "partner.accounts=\(text)")
        #expect(result.status == 64 && result.error.contains("twice"), "\(result.error)")
    }

    @Test func aNameThatIsTakenIsRefused() {
        let store = StoreFixture(partners: [
            "contoso": #"{"format": 1, "id": "contoso", "name": "Contoso", "measures": {}}"#,
            "fabrikam": #"{"format": 1, "id": "fabrikam", "name": "Fabrikam", "measures": {}}"#,
        ])
        let sheet = "partner,partner.name\ncontoso,fabrikam\n"
        for result in [
            store.run("partner", "add", "zz", "--name", "Fabrikam"),
            store.run("partner", "rename", "contoso", "FABRIKAM"),
            store.run("edit", "contoso", "--set", "partner.name=Fabrikam"),
            store.run("edit", "--from", "-", input: sheet),
        ] {
            #expect(result.status == 73 && result.error.contains("The partner fabrikam is called"), "\(result.error)")
        }
        #expect(store.run("validate").status == 0)
    }

    /// Of two partners who have one account nobody can tell whose its files are; nothing is there to be split.
    @Test func anAccountOfTwoPartnersIsNamed() {
        let store = StoreFixture(partners: [
            "x": #"{"format": 1, "id": "x", "name": "X", "account": "4410001", "measures": {}}"#,
            "y": #"{"format": 1, "id": "y", "name": "Y", "account": "4410001", "measures": {}}"#,
        ])
        let folder = "\(store.folder.path)/downloads"
        writeFile("\(folder)/trainings.csv", SampleDownloads.trainings)
        let result = store.run("import", "--all", folder)
        #expect(result.status == 65, "\(result.error)")
        #expect(result.error.contains("several partners (x, y) have its account (4410001)"), "\(result.error)")
        let found = store.run("validate")
        #expect(found.output.contains("remark:") && found.output.contains("4410001"), "\(found.output)")
    }
}
