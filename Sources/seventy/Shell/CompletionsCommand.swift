internal import ArgumentParser

/// Prints what a shell needs to complete command lines.
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions", abstract: "Print the script that lets bash, zsh or fish complete command lines.",
        discussion: """
            Partners, scenarios, inputs, editions and so on are completed from the store that the line names with \
            --store, else from the one that is used without it. Nothing is written.

            EXAMPLES
              source <(seventy completions bash)      for this shell only
              seventy completions bash > ~/.local/share/bash-completion/completions/seventy
              seventy completions zsh > ~/.zfunc/_seventy
              seventy completions fish > ~/.config/fish/completions/seventy.fish

            The folder must be there. zsh reads ~/.zfunc when ~/.zshrc has these lines:
              fpath=(~/.zfunc $fpath)
              autoload -U compinit; compinit
            """)

    @Argument(help: ArgumentHelp("The shell: bash, zsh or fish.", valueName: "shell"))
    var shell: CommandShell

    func run() throws {
        var output = Output()
        output.exact(shell.script)
        try output.send()
    }
}
