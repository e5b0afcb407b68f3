internal import ArgumentParser
internal import JSONTree
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
              seventy validate --json
            """)

    @Argument(help: ArgumentHelp("The folder of the store.", valueName: "store"))
    var folder: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let place = StorePlace(folder, store.store)
        let store = try OpenStore.open(place)
        let all = store.store.validate()
        let (findings, remarks) = (all.filter { !$0.isRemark }, all.filter(\.isRemark))
        // Without a finding every one of them could be read.
        let partners = (try? store.store.partnerIDs())?.count
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember("store", .string(place.path)),
                JSONMember("partners", partners.map { .number($0) } ?? .null),
                JSONMember("findings", .array(findings.map(Self.node))),
                JSONMember("remarks", .array(remarks.map(Self.node))),
            ])
        } orText: { output in
            output.lines(all.map { "\($0.isRemark ? "remark: " : "")\($0.description)".cleaned })
            if findings.isEmpty {
                let others = remarks.isEmpty ? "" : " but \(Words.usual.count(remarks.count, "remark"))"
                let count = Words.usual.count(partners ?? 0, "partner")
                output.line("\(place.path): no findings\(others), \(count).".cleaned)
            }
        }
        guard findings.isEmpty else {
            let count = Words.usual.count(findings.count, "finding")
            throw CommandFailure(.badData, "\(place.path.cleaned) has \(count).")
        }
    }

    private static func node(_ finding: FileFinding) -> JSONNode {
        let (fault, isPlace) = (finding.fault, finding.fault.position.line > 0)
        return .object([
            "file": .string(finding.file), "line": isPlace ? .number(fault.position.line) : .null,
            "column": isPlace ? .number(fault.position.column) : .null, "place": .string(fault.path),
            "expected": .string(fault.expected), "found": .string(fault.found),
        ])
    }
}
