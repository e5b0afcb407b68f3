internal import ArgumentParser
internal import Pages
internal import PartnerStore

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
            // Without a finding every one of them could be read.
            let count = Words.usual.count((try? store.store.partnerIDs())?.count ?? 0, "partner")
            output.line("\(place.path): no findings, \(count).".cleaned)
        }
        try output.send()
        guard findings.isEmpty else {
            let count = Words.usual.count(findings.count, "finding")
            throw CommandFailure(.badData, "\(place.path.cleaned) has \(count).")
        }
    }
}
