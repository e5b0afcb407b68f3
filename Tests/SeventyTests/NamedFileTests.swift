import TestSupport
import Testing

@testable import seventy

/// What a command is told to write goes to files and to streams that somebody reads: never over what the store keeps,
/// and nothing is waited for without end.
@Suite(.waiting) struct NamedFileTests {
    /// The commands that write a file of any name, which stands at their end.
    static let commands = [
        ["calendar", "contoso", "--output"], ["snapshot", "contoso", "--screen", "overview", "--output"],
    ]

    /// A store with things beside it that are no ordinary files.
    private static func surroundings() throws -> StoreFixture {
        let store = StoreFixture()
        let folder = store.folder.path
        _ = try runProgram("mkfifo", ["\(folder)/pipe"])
        _ = try runProgram("ln", ["-s", "pipe", "\(folder)/link"])
        _ = try runProgram("ln", ["-s", "store/partners", "\(folder)/inside"])
        _ = try runProgram("ln", ["-s", "store/partners/contoso.json", "\(folder)/document"])
        return store
    }

    @Test func everyCommandWithSuchAnOptionIsTried() {
        let found = HelpTests.commands.flatMap { path, command in
            command.arguments.filter { $0.valueName == "file" && $0.abstract.hasPrefix("Write") }
                .map { "\(path.dropFirst().joined(separator: " ")) \($0.names[0])" }
        }
        #expect(found.sorted() == Self.commands.map { "\($0[0]) \($0.last ?? "")" }.sorted())
    }

    @Test(arguments: commands)
    func nothingElseIsWrittenTo(_ command: [String]) throws {
        let store = try Self.surroundings()
        let folder = store.folder.path
        let before = store.document("contoso")
        for (path, why) in [
            ("pipe", "it is a pipe that nobody reads."), ("link", "it is a pipe that nobody reads."),
            ("store", "it is a folder."), ("inside", "it is a folder."), ("none/file", "No such file or directory."),
            ("store/store.json", "of the store itself"), ("store/partners/new.json", "of the store itself"),
            ("inside/new.json", "of the store itself"), ("document", "of the store itself"),
            ("store/records/x.csv", "of the store itself"), ("store/journal.jsonl", "of the store itself"),
            ("store/lock", "of the store itself"), ("store/partners/../programs/x.csv", "of the store itself"),
        ] {
            // A run that waits for a reader has an end here.
            let result = try runProgram(
                builtProgram("seventy"), command + ["\(folder)/\(path)", "--store", store.path])
            #expect(result.status == 73, "\(path): \(result)")
            #expect(
                result.error.hasPrefix("Error: \(folder)/\(path) cannot be written: ") && result.error.contains(why),
                "\(path): \(result.error)")
        }
        #expect(store.run(command + ["/proc/file"]).status == 73)
        #expect(store.document("contoso") == before)
        let names = Set(try FileNames.all(in: store.path))
        #expect(names.isSubset(of: ["store.json", "partners", "history", "lock"]), "\(names)")
    }

    @Test(arguments: commands)
    func filesAndStreamsAreWritten(_ command: [String]) throws {
        let store = try Self.surroundings()
        let folder = store.folder.path
        let text = store.run(command + ["-"]).output
        writeFile("\(folder)/old", "before")
        _ = try runProgram("ln", ["\(folder)/old", "\(folder)/kept"])
        _ = try runProgram("ln", ["-s", "old", "\(folder)/to-old"])
        for path in ["new", "store/list", "to-old"] {
            #expect(store.run(command + ["\(folder)/\(path)"]).status == 0)
            #expect(readFile("\(folder)/\(path)") == text)
        }
        // Replaced as a whole: whoever has the old file open reads it to its end.
        #expect(readFile("\(folder)/old") == text)
        #expect(readFile("\(folder)/kept") == "before")
        #expect(store.run(command + ["/dev/null"]).status == 0)
        let words = command.joined(separator: " ")
        let shown = try runProgram(
            "sh", ["-c", "\"$0\" \(words) /dev/stdout --store '\(store.path)' | cat", builtProgram("seventy")])
        #expect(shown.output.hasPrefix(text), "\(shown)")
        let read = try runProgram(
            "sh",
            [
                "-c",
                "cat '\(folder)/pipe' >'\(folder)/read' & sleep 0.2; \"$0\" \(words) '\(folder)/pipe' "
                    + "--store '\(store.path)'; status=$?; wait; exit $status", builtProgram("seventy"),
            ])
        #expect(read.status == 0, "\(read)")
        #expect(readFile("\(folder)/read") == text)
    }

    @Test func theManualIsInstalledBesideTheStoresOwnFiles() throws {
        let store = try Self.surroundings()
        let folder = store.folder.path
        for path in ["store/partners", "store/partners/share/man", "inside", "store/none/../partners/man"] {
            let result = store.run("manual", "--install", "\(folder)/\(path)")
            #expect(result.status == 73, "\(path): \(result)")
            let why = path.contains("none") ? "No such file or directory." : "it is of the store itself."
            #expect(result.error.contains(why), "\(path): \(result.error)")
        }
        let documents = try FileNames.all(in: "\(store.path)/partners")
        #expect(documents == [".keep", "contoso.json"])
        #expect(store.run("manual", "--install", "\(folder)/store/share/man").status == 0)
        let page = "\(folder)/man/man1/seventy.1"
        _ = try runProgram("mkdir", ["-p", "\(folder)/man/man1"])
        _ = try runProgram("mkfifo", [page])
        let result = try runProgram(builtProgram("seventy"), ["manual", "--install", "\(folder)/man"])
        #expect(result.status == 73)
        #expect(result.error == "Error: \(page) cannot be written: it is a pipe that nobody reads.\n")
    }
}
