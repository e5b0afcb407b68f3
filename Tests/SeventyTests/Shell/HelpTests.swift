import ArgumentParser
import TestSupport
import Testing

@testable import seventy

/// What the program says of itself.
@Suite struct HelpTests {
    /// Every command with the words that lead there, but for the one that the argument parser brings.
    static let commands = CommandTree.program.walk().filter { $0.path != ["seventy", "help"] }

    @Test func everyCommandSaysWhatItDoesAndShowsExamples() {
        #expect(Self.commands.count > 40)
        for (path, command) in Self.commands {
            let name = path.joined(separator: " ")
            #expect(command.abstract.hasSuffix("."), "\(name)")
            let examples = command.discussion.split(separator: "\n").drop { $0 != "EXAMPLES" }.dropFirst()
                .prefix { $0.hasPrefix("  ") }
            #expect(!examples.isEmpty, "\(name)")
            for example in examples {
                #expect(example.contains("seventy"), "\(name): \(example)")
                // What is longer is broken by the parser, and then it is no example any more.
                #expect(example.count <= 80, "\(name): \(example)")
            }
        }
    }

    /// The examples with their notes cut off, each as its words.
    static let examples = commands.flatMap(\.command.discussion.exampleLines).filter { line in
        // The version is asked for in a way of its own.
        line.hasPrefix("seventy ") && !line.contains("--version")
    }

    @Test func everyExampleIsOneThatTheParserTakes() {
        #expect(Self.examples.count > 50)
        for example in Self.examples {
            let words = CompletionRequest(["bash", example + " ", "9999", ""])?.words ?? []
            #expect(throws: Never.self, "\(example)") {
                _ = try Seventy.parseAsRoot(try ArgumentOrder(words).arranged())
            }
        }
    }

    @Test func everyArgumentIsExplained() {
        for (path, command) in Self.commands {
            for argument in command.arguments {
                #expect(argument.abstract.hasSuffix(".") || argument.abstract.hasSuffix(")"), "\(path) \(argument)")
            }
        }
    }

    @Test func theVersionNamesTheEditions() {
        let result = BuiltProgram.run(["--version"])
        #expect(result.status == 0)
        #expect(result.error.isEmpty)
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "seventy \(Version.text)")
        for edition in ["2022-10", "2023-06", "2026-07"] {
            #expect(lines.contains { $0.hasPrefix("  \(edition) ") }, "\(edition)")
        }
        #expect(lines.filter { $0.hasSuffix("(in force)") }.count == 1)
        #expect(BuiltProgram.run(["score", "--version"]).output == result.output)
    }
}

extension String {
    /// The lines below `EXAMPLES`, without notes behind three blanks, redirections and what follows `&&`.
    fileprivate var exampleLines: [String] {
        split(separator: "\n").drop { $0 != "EXAMPLES" }.dropFirst().prefix { $0.hasPrefix("  ") }.map { line in
            var text = String(line.dropFirst(2))
            for end in ["   ", " | ", " > ", " < ", " && "] {
                if let range = text.firstRange(of: end) { text = String(text[..<range.lowerBound]) }
            }
            return text
        }
    }
}
