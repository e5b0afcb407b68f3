internal import ArgumentParser
internal import Pages
internal import SolutionsPartner
internal import System

/// Checks an edition document.
struct ProgramCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check an edition document and report every fault in it.",
        discussion: """
            EXAMPLES
              seventy program check my-edition.json
              seventy program check - < my-edition.json
            """)

    @Argument(help: ArgumentHelp("The document, or - for the standard input.", valueName: "file"))
    var file: String

    @OptionGroup var store: StoreOption

    func run() throws {
        let ground = try store.ground()
        let bytes: [UInt8]
        do throws(ReadingFault) {
            bytes = try FileSystem.input(file)
        } catch {
            throw CommandFailure(file, error)
        }
        let (edition, faults) = ProgramEdition.check(bytes, in: ground.shelf.catalog)
        let name = file == "-" ? "standard input" : file
        var output = Output()
        guard let edition else {
            // The faults are what was asked for, so they are the result; the status tells programs.
            output.lines(faults.map { "\(name):\($0)".cleaned })
            try output.send()
            let count = Words.usual.count(faults.count, "fault")
            throw CommandFailure(.badData, "\(name.cleaned) has \(count).")
        }
        let count = Words.usual.count(edition.designations.count, "designation")
        output.line("\(name): no faults. Edition \(edition.id) has \(count).".cleaned)
        try output.send()
    }
}
