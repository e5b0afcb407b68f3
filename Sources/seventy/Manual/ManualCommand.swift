internal import ArgumentParser
internal import Pages
internal import PartnerStore

/// Prints or installs the manual.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print a page of the manual for 'man', or install all of them.",
        discussion: """
            The pages are made by the program itself, so they always tell of the version that runs.

            EXAMPLES
              seventy manual | man -l -               read the page of the program
              seventy manual store | man -l -         read about the files of a store
              seventy manual --install ~/.local/share/man
            """)

    @Argument(help: ArgumentHelp("The page: seventy, or the format of a file.", valueName: "page"))
    var page: ManualPage = .seventy

    @Option(help: ArgumentHelp("Write all pages below this folder instead.", valueName: "dir"))
    var install: String?

    func run() throws {
        var output = Output()
        guard let install else {
            output.exact(page.text)
            return try output.send()
        }
        let folder = install.homeExpanded
        // Whether its documents can be understood is no matter here.
        let store = try? PartnerStore.toExamine(StorePlace().path).store
        for page in ManualPage.allCases {
            let path = "\(folder)/\(page.file)"
            try NamedFile(path).write(page.text, besides: store, makesFolders: true)
            output.line(path.cleaned)
        }
        try output.send()
    }
}
