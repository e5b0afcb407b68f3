internal import ArgumentParser

/// Everything about the rules.
struct ProgramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program", abstract: "Show and check the rules of the program.",
        discussion: """
            EXAMPLES
              seventy program list                     the editions and their dates
              seventy program show 2022-10             the rules of one
              seventy program diff 2023-12 2025-03     what changed between two
              seventy program inputs                   the names that --set takes
              seventy program check my-edition.json    every fault of a file
            """,
        subcommands: [
            ProgramListCommand.self, ProgramShowCommand.self, ProgramDiffCommand.self, ProgramInputsCommand.self,
            ProgramCheckCommand.self,
        ])
}
