import TestSupport
import Testing

/// What is done stays done and is never told as undone, wherever the output goes.
@Suite struct OutputFailureTests {
    /// Runs the program by a shell that gives it another output.
    private func run(_ words: String, _ output: String, in fixture: StoreFixture) throws -> ProgramResult {
        try runProgram(
            "sh", ["-c", "\"$0\" \(words) --store '\(fixture.path)' \(output)", builtProgram("seventy")])
    }

    @Test(arguments: [
        "edit contoso --set azure.usage-growth=7", "partner add new --name New", "partner rename contoso Other",
        "scenario save contoso kept --set azure.usage-growth=7",
    ])
    func aChangeIsMadeAndToldAsMade(words: String) throws {
        for output in [">&-", ">/dev/full"] {
            let fixture = StoreFixture()
            let before = readFile("\(fixture.path)/journal.jsonl") ?? ""
            let result = try run(words, output, in: fixture)
            #expect(result.status == 74, "\(output): \(result.error)")
            #expect(
                result.error.hasPrefix(
                    "Error: The change is made; only what there is to say of it could not be written: "))
            let after = try #require(readFile("\(fixture.path)/journal.jsonl"))
            #expect(after.count > before.count, "\(output)")
            // Nothing that was meant for people went into a file of the store.
            #expect(after.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
            #expect(BuiltProgram.run(["doctor", fixture.path]).status == 0)
        }
    }

    @Test(arguments: ["score contoso", "partners", "--help", "--version --json"])
    func aResultThatDoesNotArriveIsNoSuccess(words: String) throws {
        let fixture = StoreFixture()
        let store = words.hasPrefix("-") ? "" : "--store '\(fixture.path)'"
        for output in [">&-", ">/dev/full"] {
            let result = try runProgram("sh", ["-c", "\"$0\" \(words) \(store) \(output)", builtProgram("seventy")])
            #expect(result.status == 74, "\(output): \(result.error)")
            #expect(result.error.hasPrefix("Error: The result could not be written: "), "\(result.error)")
        }
    }

    /// With the standard error closed the journal is opened under its number.
    @Test func messagesNeverGoIntoFilesOfTheStore() throws {
        let fixture = StoreFixture()
        _ = try run("edit contoso --set azure.usage-growth=7", ">&- 2>&-", in: fixture)
        _ = try run("edit contoso --set azure.usage-growth=x", "<&- >&- 2>&-", in: fixture)
        #expect(try #require(readFile("\(fixture.path)/journal.jsonl")).split(separator: "\n").count == 1)
        #expect(BuiltProgram.run(["validate", fixture.path]).status == 0)
    }

    @Test func whatWasTypedIsCleanedBeforeItIsRepeated() throws {
        for words in [
            ["\u{1B}[31mx"], ["score", "--\u{1B}]0;x\u{07}"], ["score", "\u{202E}x"],
            ["edit", "\u{9B}2J", "--set", "x"],
        ] {
            let result = BuiltProgram.run(words)
            #expect(result.status != 0)
            #expect(
                !result.error.unicodeScalars.contains {
                    $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" || $0 == "\u{07}"
                }, "\(result.error.debugDescription)")
        }
    }
}
