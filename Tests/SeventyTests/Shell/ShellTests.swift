import TestSupport
import Testing

@testable import seventy

/// The scripts in the shells that they are for.
@Suite struct ShellTests {
    @Test(arguments: CommandShell.allCases)
    func theScriptIsAccepted(shell: CommandShell) throws {
        let (folder, script) = try Self.script(for: shell)
        let result = try withExtendedLifetime(folder) { try runProgram(shell.rawValue, ["-n", script]) }
        #expect(result.status == 0)
        #expect(result.error.isEmpty, "\(result.error)")
    }

    /// What is typed before Tab, and the line that it becomes.
    static let lines = [
        ("seventy scen", "seventy scenario "),
        ("seventy score con", "seventy score contoso "),
        ("seventy score --desi", "seventy score --designation "),
        ("seventy --store STORE score fabr", "seventy --store STORE score fabrikam "),
        ("seventy edit contoso --set azure.net", "seventy edit contoso --set azure.net-customer-adds="),
        ("seventy score --track modern-work=sm", "seventy score --track modern-work=smb "),
        ("seventy score --designation=secur", "seventy score --designation=security "),
        ("seventy --store STORE/part", "seventy --store STORE/partners/"),
        ("seventy scenario show contoso tw", "seventy scenario show contoso two-more "),
    ]

    @Test(arguments: CommandShell.allCases)
    func tabCompletesFromTheStore(shell: CommandShell) throws {
        let store = CompletionTests.store()
        let (folder, script) = try Self.script(for: shell)
        let folders = ["HOME", "ZDOTDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME"].map { ($0, folder.path as String?) }
        let words = Self.interactive[shell] ?? []
        let tmux = try Tmux(
            columns: 160, rows: 40,
            environment: Dictionary(uniqueKeysWithValues: folders).merging(["SEVENTY_STORE": store.path]) { $1 },
            shell.rawValue, words)
        let bin = try builtProgram("seventy").dropLast("/seventy".count)
        let path = shell == .fish ? "set -x PATH \(bin) $PATH" : "PATH=\(bin):$PATH"
        try tmux.type("\(path); \(Self.preparation[shell] ?? "")source \(script)")
        try tmux.press("Enter")
        try tmux.type("clear; echo re''ady")
        try tmux.press("Enter")
        try tmux.wait(forText: "ready")
        for (typed, wanted) in Self.lines {
            try tmux.press("C-u")
            try tmux.type(typed.replacing("STORE", with: store.path))
            try tmux.press("Tab")
            // A letter behind the cursor shows the blank, or that there is none.
            let line = wanted.replacing("STORE", with: store.path)
            try tmux.wait(forText: line.hasSuffix(" ") ? String(line.dropLast()) : line)
            try tmux.type("x")
            try tmux.wait(forText: "\(line)x")
        }
    }

    private static let interactive: [CommandShell: [String]] = [
        .bash: ["--norc", "--noprofile", "-i"], .zsh: ["-f", "-i"], .fish: ["--no-config", "-i"],
    ]

    private static let preparation: [CommandShell: String] = [.zsh: "autoload -U compinit; compinit -u -D; "]

    private static func script(for shell: CommandShell) throws -> (TemporaryFolder, String) {
        let folder = TemporaryFolder()
        let result = BuiltProgram.run(["completions", shell.rawValue])
        try #require(result.status == 0, "\(result.error)")
        writeFile(folder.path + "/script", result.output)
        return (folder, folder.path + "/script")
    }
}
