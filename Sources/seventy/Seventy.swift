internal import ArgumentParser
internal import System

/// The command: one subcommand a file.
@main
struct Seventy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seventy",
        abstract: "Scores, gaps and what-ifs for Microsoft Solutions Partner designations.",
        usage: """
            seventy [STORE] [--store DIR] [--as-of DATE] [--edition ID] [--plain] [--read-only]
            seventy <subcommand> [--help]
            """,
        discussion: """
            Without a subcommand, seventy opens the dashboard of a store ('seventy dashboard --help' lists its options).

            A store is a folder of JSON files. It is the one named on the command line, else $SEVENTY_STORE, else \
            the folder 'seventy' in your data directory.

            EXAMPLES
              seventy init ~/partners --sample    make a store with invented partners
              seventy ~/partners                  open the dashboard of a store
              seventy score contoso               the scores of one partner
              seventy gaps contoso --designation security
              seventy standing contoso            badges, options and what hangs on them
              seventy calendar contoso --output contoso.ics
              seventy what-if --set azure.net-customer-adds=9
              seventy plan contoso                the cheapest way to 70
              seventy scenario list               what-ifs that were kept
              seventy edit contoso --set azure.net-customer-adds=9 --reason "June"
              seventy score --json                every partner, for programs

            EXIT STATUS
              0 done, 1 failed, 64 usage, 65 bad data, 66 no such store or partner,
              73 cannot write, 75 locked (try again), 78 bad configuration
            """,
        version: Version.line,
        groupedSubcommands: [
            CommandGroup(
                name: "Scores",
                subcommands: [
                    ScoreCommand.self, GapsCommand.self, WhatIfCommand.self, PlanCommand.self, ScenarioCommand.self,
                ]),
            CommandGroup(
                name: "Standing",
                subcommands: [
                    StandingCommand.self, AnniversaryCommand.self, BadgesCommand.self, CalendarCommand.self,
                    MergeCommand.self,
                ]),
            CommandGroup(
                name: "Facts",
                subcommands: [EditCommand.self, PartnersCommand.self, PartnerCommand.self]),
            CommandGroup(name: "Rules", subcommands: [ProgramCommand.self]),
            CommandGroup(
                name: "Record",
                subcommands: [
                    LogCommand.self, UndoCommand.self, DraftCommand.self, BackupCommand.self, RecordCommand.self,
                ]),
            CommandGroup(name: "Looks and keys", subcommands: [ThemeCommand.self, ConfigCommand.self]),
            CommandGroup(
                name: "Store",
                subcommands: [
                    InitCommand.self, ValidateCommand.self, DoctorCommand.self, DashboardCommand.self,
                    SnapshotCommand.self, LinearModeCommand.self,
                ]),
            CommandGroup(name: "Shell", subcommands: [CompletionsCommand.self, ManualCommand.self]),
        ],
        defaultSubcommand: DashboardCommand.self)

    static func main() {
        // A shell that wants to complete a line asks in a language of its own, and expects no errors.
        if CommandLine.arguments.dropFirst().first == "---complete" {
            return CompletionAnswer.answer(Array(CommandLine.arguments.dropFirst(2)))
        }
        do {
            let arguments = try ArgumentOrder(CommandLine.arguments.dropFirst()).arranged()
            // Nothing to parse: the dashboard opens without waking the parser, which takes milliseconds and memory.
            if let folder = DashboardCommand.folderAlone(in: arguments) {
                return try openDashboard(StorePlace(folder, nil))
            }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            if let failure = CommandFailure(reporting: error) {
                StandardStreams.writeError("Error: \(failure.message)\n")
                StandardStreams.exit(failure.status.rawValue)
            }
            guard message(for: error) == Version.line else { exit(withError: error) }
            // Only whoever asks for the editions waits until they are read.
            try? StandardStreams.writeOutput(Version.report)
        }
    }
}
