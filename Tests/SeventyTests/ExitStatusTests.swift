import TestSupport
import Testing

@Suite struct ExitStatusTests {
    /// Words of the command line, the status, and how the message begins.
    static let cases: [(String, Int32, String)] = [
        ("--version", 0, ""),
        ("--help", 0, ""),
        ("score --help", 0, ""),
        ("program list", 0, ""),
        ("what-if", 0, ""),
        ("scor", 64, "Error: There is no command or store 'scor'. Did you mean 'seventy score'?\n"),
        ("scor contoso --json", 64, "Error: There is no command or store 'scor'. Did you mean 'seventy score'?\n"),
        ("program lst", 64, "Error: There is no command 'seventy program lst'. Did you mean 'seventy program list'?\n"),
        ("partner frobnicate", 64, "Error: There is no command 'seventy partner frobnicate'. There are: add, "),
        ("score --designtion x", 64, "Error: Unknown option '--designtion'. Did you mean '--designation'?\n"),
        ("program show 2022-19", 64, "Error: There is no edition '2022-19'. Did you mean '2022-10'?"),
        ("what-if --as-of 2022-13-01", 64, "Error: '--as-of 2022-13-01' names no day."),
        ("what-if --designation securty", 64, "Error: There is no designation 'securty' in edition 2026-07. Did "),
        ("what-if --track smbb", 64, "Error: There is no track 'smbb' in edition 2026-07. Did you mean 'smb'?"),
        ("what-if --designation modern-work --set nonsense", 64, "Error: '--set nonsense' has no value."),
        (
            "what-if --track security=smb --edition 2022-10", 64,
            "Error: Security has no tracks to choose from; leave out '--track security=smb'."
        ),
        ("nosuchdir", 66, "Error: There is no store at 'nosuchdir'. 'seventy init nosuchdir' makes one; add --sample"),
        ("--store nosuchdir score", 66, "Error: There is no store at 'nosuchdir'."),
        ("score --store nosuchdir", 66, "Error: There is no store at 'nosuchdir'."),
        ("standin contoso", 64, "Error: There is no command or store 'standin'. Did you mean 'seventy standing'?\n"),
        ("standing --store nosuchdir", 66, "Error: There is no store at 'nosuchdir'."),
        ("calendar --store nosuchdir", 66, "Error: There is no store at 'nosuchdir'."),
        ("calendar --store nosuchdir --output -", 66, "Error: There is no store at 'nosuchdir'."),
        ("program check nosuchfile", 66, "Error: nosuchfile cannot be read: there is no such file."),
    ]

    @Test(arguments: cases)
    func statusAndMessage(words: String, status: Int32, message: String) {
        let result = BuiltProgram.run(words.split(separator: " ").map(String.init))
        #expect(result.status == status)
        #expect(result.error.hasPrefix(message), "\(result.error)")
        #expect(result.error.isEmpty == (status == 0), "\(result.error)")
        #expect(result.output.isEmpty == (status != 0))
    }

    @Test func optionsMayStandBeforeTheSubcommand() {
        let before = BuiltProgram.run(["--json", "--edition", "2022-10", "program", "inputs"])
        let after = BuiltProgram.run(["program", "inputs", "--json", "--edition", "2022-10"])
        #expect(before.status == 0)
        #expect(before.output == after.output)
    }

    @Test func everySubcommandOfTheHelpIsKnownToTheOrder() {
        let help = BuiltProgram.run(["--help"]).output
        for name in [
            "score", "gaps", "what-if", "edit", "partners", "partner", "program", "init", "validate", "standing",
            "anniversary", "badges", "calendar", "log", "undo", "draft", "backup", "record", "doctor",
        ] {
            #expect(help.contains("  \(name) "))
            #expect(BuiltProgram.run([name, "--help"]).status == 0)
        }
    }
}
