internal import ArgumentParser
internal import Pages
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
              seventy people northwind            who holds what, who cannot be missed
              seventy calendar contoso --output contoso.ics
              seventy what-if --set azure.net-customer-adds=9
              seventy plan contoso                the cheapest way to a designation
              seventy explain partial points      what a word of the program means
              seventy scenario list               what-ifs that were kept
              seventy edit contoso --set azure.net-customer-adds=9 --reason "June"
              seventy score --json                every partner, for programs
              seventy --version --json            the version and the editions, for programs

            EXIT STATUS
              0 done, 1 failed or not confirmed, 64 usage, 65 bad data, 66 not found,
              73 cannot write, 74 output failed, 75 locked (try again), 78 bad configuration
            """,
        version: Version.line,
        groupedSubcommands: [
            CommandGroup(
                name: "Scores",
                subcommands: [
                    ScoreCommand.self, GapsCommand.self, WhyCommand.self, WhatIfCommand.self, PlanCommand.self,
                    ScenarioCommand.self, EditionsCommand.self,
                ]),
            CommandGroup(
                name: "Standing",
                subcommands: [
                    StandingCommand.self, AnniversaryCommand.self, BadgesCommand.self, CalendarCommand.self,
                    MembershipCommand.self, MergeCommand.self,
                ]),
            CommandGroup(
                name: "Facts",
                subcommands: [
                    ImportCommand.self, ForgetCommand.self, EditCommand.self, PartnersCommand.self, PartnerCommand.self,
                ]),
            CommandGroup(
                name: "People and customers",
                subcommands: [PeopleCommand.self, CustomersCommand.self, DerivedCommand.self]),
            CommandGroup(name: "Rules", subcommands: [ProgramCommand.self, ExplainCommand.self]),
            CommandGroup(
                name: "Record",
                subcommands: [
                    HistoryCommand.self, LogCommand.self, UndoCommand.self, DraftCommand.self, BackupCommand.self,
                    RecordCommand.self,
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
        StandardStreams.occupy()
        FileSystem.outliveSizeLimits()
        let words = StandardStreams.arguments
        // A shell that wants to complete a line asks in a language of its own, and expects no errors.
        if words.first == "---complete" { return CompletionAnswer.answer(Array(words.dropFirst())) }
        do {
            // What is asked for most often is answered without waking the parser, which takes milliseconds and memory.
            if Set(words) == ["--version", "--json"] { return try Output.send(Version.document) }
            if words.elementsEqual(["--version"]) { return try Output.write(Array(Version.report.utf8)) }
            let arguments = try ArgumentOrder(words).arranged()
            // Nothing to parse: the dashboard opens without it as well.
            if let folder = DashboardCommand.folderAlone(in: arguments) {
                return try openDashboard(StorePlace(folder, nil))
            }
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            end(with: CommandFailure(reporting: error) ?? report(error))
        }
    }

    /// Says what the parser of the command line has to say; a failure where it is one.
    private static func report(_ error: any Error) -> CommandFailure? {
        var output = Output()
        // Only whoever asks for the editions waits until they are read.
        let isVersion = message(for: error) == Version.line
        output.exact(isVersion ? Version.report : fullMessage(for: error).cleanedLines + "\n")
        guard isVersion || exitCode(for: error) == .success else {
            // It has its own words for what is wrong, which repeat what was typed.
            StandardStreams.writeError(NamedStore.ofThisRun.told(in: output.text))
            StandardStreams.exit(exitCode(for: error).rawValue)
        }
        do { try output.send() } catch { return error }
        return nil
    }

    private static func end(with failure: CommandFailure?) {
        guard let failure else { return }
        StandardStreams.writeError(
            NamedStore.ofThisRun.told(in: "\(failure.isRefusal ? "Error: " : "")\(failure.message)\n"))
        StandardStreams.exit(failure.status.rawValue)
    }
}

extension String {
    /// The text with each of its lines cleaned.
    fileprivate var cleanedLines: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { String($0).cleaned }.joined(separator: "\n")
    }
}
