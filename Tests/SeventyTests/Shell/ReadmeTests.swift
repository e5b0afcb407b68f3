import TestSupport
import Testing

/// What the first page shows on the command line is what happens.
@Suite struct ReadmeTests {
    /// The lines of the block, in their order.
    static func lines() throws -> [String] {
        let page = try #require(readFile("\(SampleStore.repository)/README.md"))
        let part = try #require(page.firstRange(of: "## On the command line"))
        let block = try #require(page[part.upperBound...].firstRange(of: "```sh\n"))
        let rest = page[block.upperBound...]
        let end = try #require(rest.firstRange(of: "```"))
        return rest[..<end.lowerBound].split(separator: "\n").map(String.init)
    }

    /// Runs each line in one shell, from the top: all of them go well, and each has something to say.
    @Test func everyLineOfTheBlockRuns() throws {
        let folder = TemporaryFolder()
        let lines = try Self.lines()
        #expect(lines.count > 30)
        let program = BuiltProgram.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let script = lines.enumerated().map { place, line in
            let line = line.replacing("/tmp/look", with: "\(folder.path)/look")
                .replacing("$PWD/.build/debug", with: program.joined(separator: "/"))
            return
                "{ \(line)\n} >\(folder.path)/\(place).out 2>\(folder.path)/\(place).err; echo $? >\(folder.path)/\(place).status"
        }
        writeFile("\(folder.path)/script", "cd \(folder.path)\n" + script.joined(separator: "\n") + "\n")
        let result = try runProgram(
            "/bin/sh", ["\(folder.path)/script"],
            environment: [
                "HOME": folder.path, "PATH": "/usr/bin:/bin", "EDITOR": "true", "LC_ALL": "C.UTF-8", "TZ": "UTC",
            ], seconds: 120)
        #expect(result.error.isEmpty)
        for (place, line) in lines.enumerated() {
            let error = readFile("\(folder.path)/\(place).err") ?? ""
            #expect(readFile("\(folder.path)/\(place).status") == "0\n", "\(line)\n\(error)")
            #expect(error.isEmpty, "\(line)\n\(error)")
            let isSilent = !line.hasPrefix("seventy") || line.contains(" snapshot ")
            #expect(isSilent || readFile("\(folder.path)/\(place).out")?.isEmpty == false, "\(line)")
        }
        func output(of beginning: String) -> String {
            lines.firstIndex { $0.hasPrefix(beginning) }.flatMap { readFile("\(folder.path)/\($0).out") } ?? ""
        }
        #expect(output(of: "seventy people").contains("Anna Lindqvist"))
        #expect(output(of: "seventy log").contains("azure.usage-growth: 4.5 → -6.4"))
        #expect(output(of: "seventy edit contoso --set azure.deployments").contains("azure.deployments: 6 → "))
        #expect(output(of: "seventy record").contains("Noted the scores of 1 partner."))
        #expect(readFile("\(folder.path)/look.svg")?.hasPrefix("<svg") == true)
        #expect(readFile("\(folder.path)/look.ics")?.hasPrefix("BEGIN:VCALENDAR") == true)
    }

    /// Every command is shown, or named as one that tells more.
    @Test func theBlockNamesEveryCommandForFacts() throws {
        let text = try Self.lines().joined(separator: "\n")
        for name in [
            "import", "customers", "derived", "forget", "merge", "history", "people", "plan", "scenario", "undo",
        ] {
            #expect(text.contains("seventy \(name) "), "\(name)")
        }
    }
}
