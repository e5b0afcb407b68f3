internal import ArgumentParser

/// Everything about the settings.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show and check your settings of the dashboard.",
        discussion: """
            Settings are a JSON file, 'seventy/config.json' in your settings folder ($XDG_CONFIG_HOME, else ~/.config). \
            Lines may end in comments that begin with //. Options on the command line win over it.

              {
                "theme": "high-contrast",
                "dates": "15.10.2022", "numbers": "1.234,5",   // each by an example
                "keys": {"preset": "emacs", "everywhere": {"g g": "first", "x": null}}
              }

            EXAMPLES
              seventy config show
              seventy config check
              ${EDITOR:-vi} "$(seventy config path)"
            """,
        subcommands: [ConfigShowCommand.self, ConfigCheckCommand.self, ConfigPathCommand.self])
}
