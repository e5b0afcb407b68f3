internal import ArgumentParser
internal import Pages

/// Checks the settings.
struct ConfigCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the settings and report every faulty line.",
        discussion: """
            Ends with status 78 for faults. Keys that clash are warnings and change nothing of the status.

            EXAMPLES
              seventy config check
              seventy config check other.json
            """)

    @Argument(help: ArgumentHelp("Another file than your own settings.", valueName: "file"))
    var file: String?

    func run() throws {
        guard let path = file ?? UserFolder()?.configFile else { throw UserFolder.missing }
        let settings = UserSettings(ThemeShelf(), file: path)
        var output = Output()
        guard settings.exists else {
            guard file == nil else {
                throw CommandFailure(.notFound, "There is no file '\(path.cleaned)'. Check its name.")
            }
            output.line("There are no settings at \(path); the usual ones apply.".cleaned)
            return try output.send()
        }
        output.lines(settings.faults.map(\.cleaned))
        output.lines(settings.warnings.map { "warning: \($0)".cleaned })
        if settings.faults.isEmpty {
            let count = settings.warnings.count
            let warnings = count == 0 ? "" : ", \(Words.usual.count(count, "warning"))"
            output.line("\(path): no faults\(warnings).".cleaned)
        }
        try output.send()
        guard settings.faults.isEmpty else {
            let count = Words.usual.count(settings.faults.count, "fault")
            throw CommandFailure(.badConfiguration, "\(path.cleaned) has \(count); \(settings.remainder).")
        }
    }
}
