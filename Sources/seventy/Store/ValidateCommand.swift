internal import ArgumentParser

/// Checks a store.
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Check every document of the store and report all findings.",
        discussion: """
            Faults are told by file, line and column. Nothing is changed.

            EXAMPLES
              seventy validate
              seventy validate ~/partners
            """)

    @Argument(help: ArgumentHelp("The folder of the store.", valueName: "store"))
    var folder: String?

    @OptionGroup var store: StoreOption

    func run() throws {
        let place = StorePlace(folder, store.store)
        let store = try OpenStore.open(place)
        let findings = store.findings()
        var output = Output()
        output.lines(findings.map(\.cleaned))
        if findings.isEmpty {
            let count = store.partners.count == 1 ? "1 partner" : "\(store.partners.count) partners"
            output.line("\(place.path): no findings, \(count).".cleaned)
        }
        try output.send()
        guard findings.isEmpty else {
            let count = findings.count == 1 ? "1 finding" : "\(findings.count) findings"
            throw CommandFailure(.badData, "\(place.path.cleaned) has \(count).")
        }
    }
}
