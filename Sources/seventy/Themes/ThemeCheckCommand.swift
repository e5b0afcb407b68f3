internal import ArgumentParser
internal import Dashboard
internal import Pages
internal import System

/// Checks theme documents.
struct ThemeCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check theme files and report every fault with its line.",
        discussion: """
            Without a file, all themes of your own are checked.

            EXAMPLES
              seventy theme check
              seventy theme check mine.json
            """)

    @Argument(help: ArgumentHelp("The files.", valueName: "file"))
    var files: [String] = []

    func run() throws {
        var output = Output()
        var faulty = 0
        func report(_ file: String, _ theme: Theme?, _ faults: [String]) {
            output.lines(faults.map(\.cleaned))
            if !faults.isEmpty {
                faulty += 1
            } else if let theme {
                output.line("\(file): no faults. The theme is called '\(theme.id)'.".cleaned)
            }
        }
        if files.isEmpty {
            let shelf = ThemeShelf()
            for finding in shelf.findings { report(finding.file, nil, finding.faults) }
            for entry in shelf.entries {
                guard let file = entry.file, !shelf.findings.contains(where: { $0.file == file }) else { continue }
                report(file, entry.theme, [])
            }
            if output.text.isEmpty {
                let place = UserFolder().map { " in \($0.themes)" } ?? ""
                output.line("There are no themes of your own\(place).".cleaned)
            }
        }
        for file in files {
            guard FileSystem.exists(file) else {
                throw CommandFailure(.notFound, "There is no file '\(file.cleaned)'. Check its name.")
            }
            let (theme, faults) = ThemeShelf.read(file)
            report(file, theme, faults)
        }
        try output.send()
        guard faulty == 0 else {
            let count = faulty == 1 ? "1 file has" : "\(faulty) files have"
            throw CommandFailure(.badData, "\(count) faults.")
        }
    }
}
