internal import ArgumentParser
internal import Pages

/// Tells where the settings are.
struct ConfigPathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Print the path of the settings file, whether there is one or not.",
        discussion: """
            EXAMPLES
              seventy config path
            """)

    func run() throws {
        guard let folder = UserFolder() else { throw UserFolder.missing }
        var output = Output()
        output.line(folder.configFile.cleaned)
        try output.send()
    }
}

extension UserFolder {
    /// Why there is no folder, and what to do about it.
    static var missing: CommandFailure {
        CommandFailure(
            .badConfiguration,
            "Neither XDG_CONFIG_HOME nor HOME names a folder for settings. Set one of them to an absolute path.")
    }
}
