import TestSupport
import Testing

@Suite struct SnapshotCommandTests {
    private func run(_ arguments: String...) -> BuiltProgram.Result {
        BuiltProgram.run(["snapshot"] + arguments, environment: ["SEVENTY_STORE": SampleStore.path])
    }

    @Test func theScreenIsTheDashboardsOwn() {
        let result = run("contoso", "--screen", "overview", "--size", "80x24")
        #expect(result.status == 0, "\(result.error)")
        expectGolden(result.output, "snapshot-overview-80x24.txt")
    }

    @Test(arguments: [
        "portfolio", "overview", "designation", "explanation", "people", "person", "anniversary", "badges", "plan",
        "activity", "history", "editions", "membership", "help",
    ])
    func everyScreenIsWholeAtOnce(screen: String) {
        let partner = ["portfolio", "activity", "help"].contains(screen) ? [] : ["northwind"]
        let result = BuiltProgram.run(
            ["snapshot", "--screen", screen, "--size", "80x24"] + partner,
            environment: ["SEVENTY_STORE": SampleStore.path])
        #expect(result.status == 0, "\(result.error)")
        #expect(result.output.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
        // What is looked for beside the keys is there already.
        #expect(!result.output.contains("Looking for"))
        #expect(!result.output.contains("Reading the record"))
    }

    @Test func aWhatIfAndKeysAreOnIt() {
        let set = run(
            "contoso", "--screen", "designation", "--designation", "security", "--set",
            "security.net-customer-adds.m365=5")
        #expect(set.output.contains("What if: 1 change, +2 points"))
        let typed = run("contoso", "--screen", "designation", "--designation", "security", "--keys", "+")
        #expect(typed.output.contains("What if: 1 change, +2 points"))
        #expect(run("--keys", "j<Enter>").output.contains("Contoso Consulting"))
        #expect(
            run("contoso", "--screen", "changes", "--set", "azure.usage-growth=5").output.contains("azure.usage-growth")
        )
    }

    @Test func theFormatFollowsTheNameOfTheFile() throws {
        let folder = TemporaryFolder()
        for (name, start) in [
            ("a.svg", "<svg "), ("a.html", "<!doctype html>"), ("a.htm", "<!doctype html>"), ("a.txt", " Sample"),
            ("a.ansi", " \u{1B}["),
        ] {
            let path = "\(folder.path)/\(name)"
            let result = run("--output", path)
            #expect(result.status == 0, "\(result.error)")
            #expect(result.output.isEmpty)
            #expect(try #require(readFile(path)).hasPrefix(start), "\(name)")
        }
        let path = "\(folder.path)/a.svg"
        #expect(run("--output", path, "--format", "text").status == 0)
        #expect(try #require(readFile(path)).hasPrefix(" Sample"))
    }

    @Test func whatCannotBeWrittenIsToldAndLeavesNothing() {
        let folder = TemporaryFolder()
        for path in [folder.path, "\(folder.path)/no/such/file.svg"] {
            let result = run("--output", path)
            #expect(result.status == 73)
            #expect(result.error.contains("cannot be written: "), "\(result.error)")
        }
    }

    @Test(arguments: [
        (["--screen", "overvew"], 64, "There is no screen 'overvew'. Did you mean 'overview'? There are: portfolio, "),
        (["--format", "svgg"], 64, "There is no format 'svgg'. Did you mean 'svg'? There are: text, ansi, svg, html."),
        (["--size", "120"], 64, "'--size 120' is no size. Write columns and rows as in 120x40, 1 to 500 each."),
        (["--size", "0x10"], 64, "'--size 0x10' is no size."),
        (["--size", "501x10"], 64, "'--size 501x10' is no size."),
        (["--frame", "wood"], 64, "'--frame wood' is not known."),
        (["--keys", "<Entr>"], 64, "There is no key '<Entr>'."),
        (["--keys", "<5<Enter>"], 64, "the bracket itself as <lt>."),
        (["--theme", "drak"], 64, "Did you mean 'dark'?"),
        (["contso"], 66, "There is no partner 'contso' in "), (["--screen", "plan"], 64, "is about one partner"),
        (["contoso", "--screen", "changes"], 64, "There are no changes of Contoso Consulting to show"),
        (["contoso", "--screen", "explanation", "--metric", "usge-growth"], 64, "Did you mean 'usage-growth'?"),
        (["--set", "azure.usage-growth=1"], 64, "--set and --unset need the partner"),
        (["contoso", "--set", "azure.usage-grwth=1"], 64, "azure.usage-growth"),
    ])
    func mistakesAreAnswered(arguments: [String], status: Int32, words: String) {
        let result = BuiltProgram.run(["snapshot"] + arguments, environment: ["SEVENTY_STORE": SampleStore.path])
        #expect(result.status == status)
        #expect(result.error.contains(words), "\(result.error)")
        #expect(result.output.isEmpty)
    }

    @Test func nothingIsSavedAndNoNameBreaksOut() {
        let store = StoreFixture(partners: [
            "evil": #"""
            {"format": 1, "id": "evil", "name": "</text><script>\u001b[2J\u202e", "asOf": "2022-10-15"}
            """#
        ])
        let before = store.document("evil")
        for format in ["svg", "html", "ansi", "text"] {
            let result = store.run(
                "snapshot", "evil", "--format", format, "--set", "azure.usage-growth=5", "--keys", "sy")
            #expect(result.status == 0, "\(result.error)")
            #expect(!result.output.contains("\u{1B}[2J"))
            #expect(!result.output.contains("\u{202E}"))
            #expect(!result.output.contains("<script>") || format == "ansi" || format == "text")
        }
        #expect(store.document("evil") == before)
    }

    @Test(arguments: ["overview", "what-if", "anniversary"])
    func thePicturesOfTheReadmeAreWhatTheProgramMakes(name: String) throws {
        let folder = TemporaryFolder()
        let result = try runProgram(
            "/bin/bash", ["\(SampleStore.repository)/.ci/pictures", BuiltProgram.path, folder.path], environment: [:])
        #expect(result.ending == .exited(0), "\(result.error)")
        let resources = "\(SampleStore.repository)/Sources/seventy/Documentation.docc/Resources"
        let made = try #require(readFile("\(folder.path)/\(name).svg"))
        #expect(made == readFile("\(resources)/\(name).svg"), "Run .ci/pictures and look at what it made.")
    }
}
