internal import ArgumentParser
internal import Pages

/// Makes a store.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new store.",
        discussion: """
            EXAMPLES
              seventy init ~/partners --title "Our partners"
              seventy init /tmp/examples --sample       a store to look around in
            """)

    @Argument(help: ArgumentHelp("The folder, which must be new or empty.", valueName: "dir"))
    var folder: String

    @Option(help: ArgumentHelp("The title shown for the store.", valueName: "text"))
    var title: String?

    @Flag(help: "Fill the store with invented partners, to look around.")
    var sample = false

    func validate() throws {
        if sample, title != nil { throw ValidationError("--sample brings a title of its own; leave out --title.") }
    }

    func run() throws {
        var output = Output()
        if sample {
            try OpenStore.createSample(at: folder)
            output.line("Made a store with invented partners in \(folder).".cleaned)
            output.line("Next: seventy \(folder.quotedForShell)".cleaned)
            return try output.send()
        }
        try OpenStore.create(at: folder, title: title)
        output.line("Made a store in \(folder).".cleaned)
        output.line("Next: seventy partner add ID --name NAME --store \(folder.quotedForShell)".cleaned)
        try output.send()
    }
}
