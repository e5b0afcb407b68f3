import TestSupport
import Testing

/// What is done stays done and is never told as undone, wherever the output goes.
@Suite struct OutputFailureTests {
    /// Runs the program by a shell that gives it another output.
    private func run(_ words: String, _ output: String, in fixture: StoreFixture) throws -> ProgramResult {
        try runProgram(
            "sh", ["-c", "\"$0\" \(words) --store '\(fixture.path)' \(output)", builtProgram("seventy")])
    }

    /// Every command that changes something, after what makes it possible.
    static let committing: [(before: [String], words: String)] = [
        ([], "edit contoso --set azure.usage-growth=7"), ([], "partner add new --name New"),
        ([], "partner rename contoso Other"), ([], "partner remove contoso --yes"),
        ([], "scenario save contoso kept --set azure.usage-growth=7"),
        (["scenario save contoso kept --set azure.usage-growth=7"], "scenario apply contoso kept --yes"),
        ([], "import contoso FOLDER/azure.tsv"), ([], "import --all FOLDER"),
        (["import contoso FOLDER/azure.tsv"], "undo 1"), (["edit contoso --set azure.usage-growth=7"], "undo 1"),
        (["import contoso FOLDER/azure.tsv"], "forget contoso --tenant \(SampleDownloads.tenant(1))"),
        ([], "forget contoso --person alva"), ([], "init FOLDER/new"),
    ]

    @Test(arguments: committing.indices) func aChangeIsMadeAndToldAsMade(place: Int) throws {
        let (before, words) = Self.committing[place]
        for (form, output) in [("", ">&-"), ("", ">/dev/full"), ("--json", ">/dev/full")] {
            if !form.isEmpty, ["partner", "init", "scenario"].contains(where: words.hasPrefix) { continue }
            let fixture = StoreFixture(partners: [
                "contoso": """
                {"format": 1, "id": "contoso", "name": "Contoso", "account": "4410001", "asOf": "2022-11-15",
                 "revision": 1, "measures": {}, "people": {"alva": {"name": "Alva", "certifications": {}}}}
                """
            ])
            let folder = "\(fixture.folder.path)/files"
            writeFile("\(folder)/azure.tsv", SampleDownloads.azureQuery)
            func command(_ line: String) -> [String] {
                line.split(separator: " ").map {
                    $0.hasPrefix("FOLDER") ? "\(folder)\($0.dropFirst("FOLDER".count))" : String($0)
                }
            }
            for line in before { #expect(fixture.run(command(line)).status == 0, "\(line)") }
            let old = try FileNames.all(in: folder) + Self.texts(in: fixture.path)
            let line = command(words).map { "'\($0)'" }.joined(separator: " ")
            let store = words.hasPrefix("init") ? "" : "--store '\(fixture.path)'"
            let result = try runProgram(
                "sh", ["-c", "\"$0\" \(line) \(form) \(store) \(output)", builtProgram("seventy")])
            #expect(result.status == 74, "\(words) \(output): \(result.error)")
            #expect(
                result.error.hasPrefix(
                    "Error: The change is made; only what there is to say of it could not be written: "),
                "\(words): \(result.error)")
            #expect(try FileNames.all(in: folder) + Self.texts(in: fixture.path) != old, "\(words) \(output)")
            // Nothing that was meant for people went into a file of the store.
            let journal = readFile("\(fixture.path)/journal.jsonl") ?? ""
            #expect(journal.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
            #expect(BuiltProgram.run(["doctor", fixture.path]).status == 0)
        }
    }

    /// The texts of all files below a folder.
    private static func texts(in folder: String) throws -> [String] {
        try FileNames.all(in: folder).sorted().flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            return (try? FileNames.all(in: path)) == nil ? [readFile(path) ?? ""] : try texts(in: path)
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

    /// Files that were written are not told as unwritten because nobody could be told of them.
    @Test(arguments: ["manual --install", "calendar contoso --output"])
    func writtenFilesAreToldAsWritten(words: String) throws {
        let fixture = StoreFixture()
        let target = "\(fixture.folder.path)/written"
        let store = words.hasPrefix("calendar") ? "--store '\(fixture.path)'" : ""
        let result = try runProgram(
            "sh", ["-c", "\"$0\" \(words) '\(target)' \(store) >/dev/full", builtProgram("seventy")])
        #expect(result.status == 74)
        #expect(result.error.hasPrefix("Error: The change is made; only"), "\(result.error)")
        #expect(try FileNames.all(in: fixture.folder.path).contains("written"))
    }

    /// Half a store is in the way of a whole one.
    @Test func aStoreThatCannotBeMadeLeavesNothing() throws {
        let folder = TemporaryFolder()
        let command = "ulimit -f 1; \"$0\" init '\(folder.path)/new' --sample"
        let result = try runProgram("sh", ["-c", command, builtProgram("seventy")])
        #expect(result.status == 73, "\(result)")
        #expect(result.error.contains("No store could be made at \(folder.path)/new: File too large."))
        #expect(try FileNames.all(in: folder.path).isEmpty)
        #expect(BuiltProgram.run(["init", "\(folder.path)/new", "--sample"]).status == 0)
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

    /// A file that may grow no more, as 'ulimit -f' says, is a write that fails: nothing else ends, and nothing is lost.
    @Test func aLimitOfSizesIsAWriteThatFails() throws {
        let fixture = StoreFixture(partners: [
            "contoso": #"{"format": 1, "id": "contoso", "name": "\#(String(repeating: "n", count: 2000))"}"#
        ])
        let before = fixture.document("contoso")
        let edit = "edit contoso --set azure.deployments=3 --store '\(fixture.path)'"
        let result = try runProgram("sh", ["-c", "ulimit -f 1; \"$0\" \(edit) 2>&1 | cat", builtProgram("seventy")])
        #expect(result.output.contains("could not be written: File too large. Nothing was changed."), "\(result)")
        #expect(fixture.document("contoso") == before)
        #expect(readFile("\(fixture.path)/journal.jsonl")?.isEmpty ?? true)
    }
}
