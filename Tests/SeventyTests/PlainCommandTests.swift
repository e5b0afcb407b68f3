import TestSupport
import Testing

/// The dashboard where there is nothing to draw on.
@Suite struct PlainCommandTests {
    /// A person whom nobody knows is missing, as elsewhere; a screen that there is not is a matter of the line.
    @Test func aPersonWhomNobodyKnowsIsNotFound() {
        let store = StoreFixture(partners: [
            "p": #"{"format": 1, "id": "p", "name": "P", "people": {"ann": {"name": "Ann"}}}"#
        ])
        #expect(store.run("--plain", "--screen", "person", "--person", "ann").status == 0)
        #expect(store.run("--plain", "--screen", "person", "--person", "zoe").status == 66)
        #expect(store.run("people", "p", "--person", "zoe").status == 66)
        #expect(store.run("snapshot", "p", "--person", "zoe").status == 66)
        #expect(store.run("--plain", "--screen", "changes").status == 64)
    }

    /// What is offered can be opened, and the screen of a what-if is offered nowhere that none can be begun.
    @Test func everyScreenThatIsOfferedOpens() throws {
        let refusal = run("--plain", "--screen", "nothing-like-it").error
        let list = try #require(refusal.split(separator: "There are: ").last?.split(separator: ".").first)
        let names = list.split(separator: ", ").map(String.init)
        #expect(names.count > 10 && !names.contains("changes"), "\(names)")
        let help = run("--help").output + run("snapshot", "--help").output
        #expect(help.contains("explanation, people") && !help.contains(" changes,"), "\(help)")
        for name in names {
            let result = run("--plain", "--screen", name, "--partner", "northwind")
            #expect(result.status == 0, "\(name): \(result.error)")
        }
    }

    private func run(_ arguments: String...) -> BuiltProgram.Result {
        BuiltProgram.run([SampleStore.path] + arguments)
    }

    @Test func theFirstScreenIsPrinted() {
        let result = run()
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "plain-portfolio.txt")
        #expect(run("--plain").output == result.output)
    }

    @Test func aStoreWithOnePartnerBeginsWithIt() {
        let store = StoreFixture()
        #expect(store.run("--plain").output.hasPrefix("Contoso Consulting, overview\n"))
    }

    @Test func aScreenIsPrintedForWhoIsMeant() {
        let one = run("--plain", "--screen", "badges", "--partner", "tailspin")
        #expect(one.output.hasPrefix("Tailspin Cloud Group, badges\n"))
        let two = run("--plain", "--screen", "badges", "--partner", "tailspin", "--partner", "Contoso Consulting")
        #expect(two.output.hasPrefix(one.output + "\nContoso Consulting, badges\n"))
        let all = run("--plain", "--screen", "overview")
        #expect(all.output.split(separator: "\n").count { $0.hasSuffix(", overview") } == 6)
        let metrics = run(
            "--plain", "--screen", "explanation", "--partner", "contoso", "--designation", "security")
        #expect(metrics.output.split(separator: "\n").count { $0.hasPrefix("Contoso Consulting, Security, ") } == 4)
        let people = run("--plain", "--screen", "person", "--partner", "northwind")
        #expect(people.output.contains("Northwind IT Services, Anna Lindqvist\n"))
        #expect(run("--plain", "--screen", "person", "--partner", "contoso").output.contains("No people are listed"))
    }

    @Test func thePlanIsThere() {
        let result = run("--plain", "--screen", "plan", "--partner", "contoso")
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.contains("The least effort to 70\n"))
    }

    @Test func mistakesAreAnswered() {
        #expect(run("--plain", "--screen", "pln").status == 64)
        #expect(run("--plain", "--screen", "pln").error.contains("Did you mean 'plan'?"))
        #expect(run("--plain", "--partner", "contso").status == 66)
        #expect(run("--plain", "--screen", "changes", "--partner", "contoso").status == 64)
    }

    @Test func aFaultyDocumentIsToldAndTheStatusIsTruthful() {
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "broken": StoreFixture.broken])
        let all = store.run("--plain")
        #expect(all.status == 65)
        #expect(all.output.contains("broken: cannot be read, 1 fault"))
        #expect(all.error.contains("Not shown, because the documents are faulty: broken."))
        let one = store.run("--plain", "--partner", "broken")
        #expect(one.status == 0)
        #expect(one.output.hasPrefix("broken, faults\n"))
    }

    @Test func asciiIsAscii() {
        let result = run("--plain", "--ascii", "--screen", "explanation")
        #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: ["--plain", "linear"])
    func aLocaleWithoutMoreThanASCIIGetsNoMore(mode: String) {
        func output(_ locale: String) -> String {
            BuiltProgram.run(
                mode == "linear" ? ["linear", SampleStore.path] : [SampleStore.path, mode, "--screen", "anniversary"],
                input: "open fabrikam\nanniversary\n", environment: ["LC_ALL": locale]
            ).output
        }
        #expect(!output("C.UTF-8").isEmpty)
        #expect(output("C").utf8.allSatisfy { $0 < 0x80 })
    }
}
