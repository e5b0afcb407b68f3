import TestSupport
import Testing

@testable import seventy

/// What a shell is told that wants to complete a line.
@Suite struct CompletionTests {
    /// Words before the cursor and some of what has to be offered, or the kind of the answer behind a colon.
    static let cases: [([String], [String])] = [
        ([""], ["score", "scenario", "dashboard", ":words"]),
        (["sce"], ["scenario"]),
        (["sc\"ore\"", "c"], ["contoso"]),
        (["score", ""], ["contoso", "fabrikam"]),
        (["--json", "score", ""], ["contoso"]),
        (["score", "--des"], ["--designation"]),
        (["score", "--designation", "sec"], ["security"]),
        (["score", "--designation=sec"], ["--designation=security"]),
        (["score", "--track", "modern-work="], ["modern-work=smb", "modern-work=enterprise"]),
        (["score", "--edition", "2022-1"], ["2022-10"]),
        (["edit", "contoso", "--set", "azure.net"], ["azure.net-customer-adds=", ":open"]),
        (["edit", "contoso", "--unset", "azure.net"], ["azure.net-customer-adds", ":words"]),
        (["scenario", ""], ["list", "show", "compare"]),
        (["scenario", "show", "contoso", ""], ["two-more"]),
        (["what-if", "contoso", "--scenario", ""], ["two-more"]),
        (["log", "--partner", "f"], ["fabrikam"]),
        (["program", "show", ""], ["2022-10"]),
        (["dashboard", "--theme", ""], ["dark", "light"]),
        (["--theme", "d"], ["dark"]), (["theme", "show", "l"], ["light"]),
        (["--color", ""], ["auto", "never"]),
        (["undo", ""], ["1"]),
        (["backup", "restore", ""], ["backups/partners/contoso/"]),
        (["help", "scen"], ["scenario"]),
        (["completions", ""], ["bash", "zsh", "fish"]),
        (["partn/"], [":folders"]),
        (["~/p"], [":folders"]),
        (["--store", ""], [":folders"]),
        (["edit", "contoso", "--from", ""], [":files"]),
        (["people", "contoso", "--person", ""], ["maria"]),
        (["--plain", "--partner", "contoso", "--person", "m"], ["maria"]),
        (["why", "contoso", "security", "--metric", "net"], ["net-customer-adds"]),
        (["customers", "contoso", "--part", ""], ["azure", "m365", "cpor"]),
        (["snapshot", "--format", ""], ["text", "svg"]), (["snapshot", "--frame", ""], ["none", "window"]),
        (["plan", "contoso", "--cost", "e"], ["exam=", ":open"]),
        (["snapshot", "--screen", "ch"], ["changes"]),
    ]

    /// A store with a scenario and a change on record.
    static func store() -> StoreFixture {
        let store = StoreFixture(partners: ["contoso": StoreFixture.contoso, "fabrikam": StoreFixture.fabrikam])
        #expect(store.run("edit", "contoso", "--set", "azure.net-customer-adds=3").status == 0)
        let kept = store.run("scenario", "save", "contoso", "two-more", "--set", "azure.net-customer-adds=4")
        #expect(kept.status == 0, "\(kept.error)")
        #expect(store.run("edit", "contoso", "--set", "person.maria.name=Maria Silva").status == 0)
        return store
    }

    /// A screen that is never there without a what-if is offered only where one can be begun.
    @Test func theScreenOfChangesIsOfferedWhereThereCanBeSome() {
        for words in [["--plain", "--screen", "ch"], ["dashboard", "--screen", "ch"]] {
            #expect(BuiltProgram.run(["---complete", "fish"] + words).output == "words\n")
        }
    }

    @Test func everySubjectIsOffered() throws {
        let store = Self.store()
        for (words, wanted) in Self.cases {
            let result = BuiltProgram.run(["---complete", "fish"] + words, environment: ["SEVENTY_STORE": store.path])
            #expect(result.status == 0)
            #expect(result.error.isEmpty)
            var lines = result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
            lines = [":" + (lines.first ?? "")] + lines.dropFirst()
            for text in wanted {
                #expect(lines.contains { text.hasSuffix("/") ? $0.hasPrefix(text) : $0 == text }, "\(words): \(lines)")
            }
        }
    }

    @Test func theStoreOfTheLineCounts() {
        let store = Self.store()
        let others = StoreFixture(partners: ["tailspin": #"{"format": 1, "id": "tailspin", "name": "Tailspin"}"#])
        for words in [["--store", others.path], ["--store=\(others.path)"]] {
            let result = store.run("---complete", "fish", "score", words[0], words.count > 1 ? words[1] : "--json", "")
            #expect(result.output == "words\ntailspin\tTailspin\n")
        }
    }

    /// Lines that make no sense, and stores that are none.
    @Test(arguments: [
        [], ["bash"], ["bash", "seventy ", "x", ""], ["bash", "seventy", "-5", ""], ["fish"], ["tcsh", "score", ""],
        ["zsh", "score", "'", "\""], ["fish", "--set", "--set", "--set"], ["fish", "nonsense", "--", "--", ""],
        ["fish", "scenario", "show", "../..", ""], ["fish", "score", "--edition", "none", "--designation", ""],
        ["fish", "score", "--as-of", "never", "--designation", ""],
    ])
    func nothingMakesItFail(words: [String]) {
        for environment in [[:], ["SEVENTY_STORE": "/proc/self/mem"], ["SEVENTY_STORE": "/"]] {
            let result = BuiltProgram.run(["---complete"] + words, environment: environment)
            #expect(result.status == 0)
            #expect(result.error.isEmpty)
        }
    }

    @Test func namesThatAShellWouldObeyAreNotOffered() {
        let store = StoreFixture(partners: ["$(touch x)": "{}", "a b": "{}", "`x`": "{}", "good": StoreFixture.broken])
        #expect(store.run("---complete", "bash", "seventy score ", "14", "").output == "words\ngood\n")
    }

    @Test func completingWritesNothing() throws {
        let store = Self.store()
        func files() throws -> String { try runProgram("find", [store.folder.path, "-printf", "%p %s %T@\n"]).output }
        let before = try files()
        for (words, _) in Self.cases {
            _ = BuiltProgram.run(["---complete", "fish"] + words, environment: ["SEVENTY_STORE": store.path])
        }
        #expect(try files() == before)
    }

    /// What is typed freely: there is nothing to offer for it.
    static let free: Set<String> = [
        "date", "text", "name", "new-name", "number", "id", "revision", "count", "user", "what=amount", "points",
        "amount", "columns>x<rows", "keys", "person=number", "input=number",
    ]

    @Test func everyValueIsEitherCompletedOrFree() {
        for (path, command) in CommandTree.program.walk() {
            for argument in command.arguments where argument.kind != .flag && argument.values.isEmpty {
                let subject = CompletionSubject(argument, of: Array(path.dropFirst()))
                #expect(subject != nil || Self.free.contains(argument.valueName), "\(path) \(argument)")
            }
        }
    }

    @Test func theOrderOfArgumentsKnowsEveryCommandAndOption() {
        let program = CommandTree.program
        let commands = program.commands.map { ($0.name, $0.commands.map(\.name).sorted()) }
        #expect(ArgumentOrder.commands.mapValues { $0.sorted() } == Dictionary(uniqueKeysWithValues: commands))
        let options = program.walk().flatMap(\.command.arguments).filter { $0.kind == .option }
        for name in options.flatMap(\.names) { #expect(ArgumentOrder.valued.contains(name), "\(name)") }
    }
}
