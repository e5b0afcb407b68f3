internal import ArgumentParser

/// Makes a store.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "init", abstract: "Make a new, empty store.")

    @Argument(help: ArgumentHelp("The folder, which must be new or empty.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("The title shown for the store.", valueName: "text"))
    var title: String?

    func run() throws {
        try OpenStore.create(at: folder, title: title)
        var output = Output()
        output.line("Made a store in \(folder).".cleaned)
        output.line("Next: seventy partner add ID --name NAME --store \(folder)".cleaned)
        try output.send()
    }
}
