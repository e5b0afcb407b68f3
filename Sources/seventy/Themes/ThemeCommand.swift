internal import ArgumentParser

/// Everything about themes.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Show and check the themes of the dashboard.",
        discussion: """
            Themes of your own are JSON files in the folder 'seventy/themes' of your settings ($XDG_CONFIG_HOME, else \
            ~/.config). The smallest one builds on one of seventy's and changes a role:

              {"format": 1, "id": "mine", "base": "dark", "roles": {"heading": {"color": "#ffaf00"}}}

            EXAMPLES
              seventy theme list
              seventy theme show deuteranopia
              seventy theme check ~/.config/seventy/themes/mine.json
            """,
        subcommands: [ThemeListCommand.self, ThemeShowCommand.self, ThemeCheckCommand.self])
}
