internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Lists the inputs of an edition.
struct ProgramInputsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inputs", abstract: "List the inputs that scores are reckoned from.",
        discussion: """
            These are the names that --set takes.

            EXAMPLES
              seventy program inputs
              seventy program inputs --designation modern-work --track smb
              seventy program inputs --edition 2022-10 --json
            """)

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let ground = try store.ground()
        let request = scoring.request
        let (edition, _) = try ground.choice(request.rules)
        let only = try request.designations(in: edition)
        let tracks = try request.tracks(in: edition)
        let inputs = edition.definitions.filter { input in
            guard only?.contains(input.designation) ?? true else { return false }
            guard !scoring.track.isEmpty, let own = input.track else { return true }
            return tracks[input.designation] == own
        }
        try Output.send(asJSON: format.json) {
            .array(inputs.map(Self.node))
        } orText: { output in
            for designation in edition.designations {
                let own = inputs.filter { $0.designation == designation.id }
                guard !own.isEmpty else { continue }
                if !output.text.isEmpty { output.line() }
                output.line(designation.name.cleaned)
                var table = TextTable(indent: 2)
                for input in own {
                    let also = input.aliases.map(\.rawValue).joined(separator: ", ")
                    table.row(input.name.rawValue, input.unit.rawValue, also.isEmpty ? "" : "also \(also)")
                }
                output.lines(table.lines())
            }
        }
    }

    private static func node(of input: InputDefinition) -> JSONNode {
        .object([
            "name": .string(input.name.rawValue), "designation": .string(input.designation.rawValue),
            "track": .string(orNull: input.track?.rawValue), "metric": .string(orNull: input.metric?.rawValue),
            "part": .string(orNull: input.part), "unit": .string(input.unit.rawValue),
            "aliases": .array(input.aliases.map { .string($0.rawValue) }),
        ])
    }
}
