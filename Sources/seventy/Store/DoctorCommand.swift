internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore

/// Examines a store.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Examine the folder of the store: access, locks, disk, leftovers.",
        discussion: """
            'seventy validate' checks what the documents say; this looks at everything around them. Nothing is changed.

            EXAMPLES
              seventy doctor
              seventy doctor ~/partners --json
            """)

    @Argument(help: ArgumentHelp("The folder of the store.", valueName: "store"))
    var folder: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let place = StorePlace(folder, store.store)
        guard place.exists else { throw place.missing }
        let findings: [DoctorFinding]
        do throws(StoreError) {
            let (store, fault) = try PartnerStore.toExamine(place.path)
            findings = store.examine(fault)
        } catch {
            throw CommandFailure(error)
        }
        try Output.send(asJSON: format.json) {
            ScoreJSON.document([
                JSONMember(
                    "findings",
                    .array(
                        findings.map {
                            .object([
                                "subject": .string($0.subject), "sound": .bool($0.isSound),
                                "found": .string($0.found), "remedy": .string(orNull: $0.remedy),
                            ])
                        }))
            ])
        } orText: { output in
            for finding in findings {
                output.line("\(finding.isSound ? "ok  " : "look") \(finding.subject): \(finding.found)".cleaned)
                if let remedy = finding.remedy { output.line("       \(remedy)".cleaned) }
            }
        }
        let count = findings.filter { !$0.isSound }.count
        guard count == 0 else {
            throw CommandFailure(.failed, count == 1 ? "1 thing needs a look." : "\(count) things need a look.")
        }
    }
}
