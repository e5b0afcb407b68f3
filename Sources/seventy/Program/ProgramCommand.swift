internal import ArgumentParser

/// Everything about the rules.
struct ProgramCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "program", abstract: "Show and check the rules of the program.",
        subcommands: [
            ProgramListCommand.self, ProgramShowCommand.self, ProgramInputsCommand.self, ProgramCheckCommand.self,
        ])
}
