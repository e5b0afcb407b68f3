internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Lists the inputs of an edition.
struct ProgramInputsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inputs",
        abstract: "List the inputs: what scores are reckoned from, and facts about the membership.",
        discussion: """
            These are the names that --set takes.

            EXAMPLES
              seventy program inputs
              seventy program inputs --designation modern-work --track smb
              seventy program inputs --edition 2022-10 --json
            """)

    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let ground = try store.ground()
        let request = scoring.request
        let (edition, day) = try ground.choice(request.rules)
        let only = try request.designations(in: edition)
        let tracks = try request.tracks(in: edition)
        let inputs = edition.definitions.filter { input in
            guard only?.contains(input.designation) ?? true else { return false }
            guard !scoring.track.isEmpty, let own = input.track else { return true }
            return tracks[input.designation] == own
        }
        // Options that choose designations or tracks ask for what scores are reckoned from.
        let facts = only == nil && scoring.track.isEmpty ? Self.facts(of: edition, on: day) : []
        try format.send("Inputs of edition \(edition.id)") {
            .array(inputs.map(Self.node) + facts.flatMap(\.rows).map(\.node))
        } orPage: {
            var page = Page()
            for designation in edition.designations {
                var table = Page.Table(["input", "unit", "other names"])
                for input in inputs where input.designation == designation.id {
                    let also = input.aliases.map(\.rawValue).joined(separator: ", ")
                    table.row(texts: [input.name.rawValue, input.unit.rawValue, also.isEmpty ? "" : "also \(also)"])
                }
                page.add(designation.name, table)
            }
            for section in facts {
                var table = Page.Table(["input", "form"])
                for row in section.rows where !row.isRepeated { table.row(texts: [row.name.rawValue, row.form]) }
                page.add(section.title, table)
            }
            return page
        }
    }

    /// An input that no score reads.
    private struct Fact {
        let kind: String
        let name: InputName
        /// What a value of it looks like.
        let form: String
        let designation: DesignationID?
        let unit: String
        /// Whether it is one of a series of which the first is enough for people.
        var isRepeated = false

        var node: JSONNode {
            .object([
                "name": .string(name.rawValue), "designation": .string(orNull: designation?.rawValue), "track": .null,
                "metric": .null, "part": .null, "unit": .string(unit), "aliases": .array([]), "kind": .string(kind),
                "form": .string(form),
            ])
        }
    }

    /// The facts about the membership, the highest scores of months and the numbers of training services, by their
    /// headings.
    private static func facts(of edition: ProgramEdition, on day: CalendarDate) -> [(title: String, rows: [Fact])] {
        let membership = edition.membershipInputs.map { input in
            var designation: DesignationID?
            if case .attained(let id) = input { designation = id }
            return Fact(
                kind: designation == nil ? "membership" : "attainment", name: input.name, form: input.form,
                designation: designation, unit: input.isDay ? "day" : "word")
        }
        let training = edition.trainingInputs.map { input in
            Fact(
                kind: "training", name: input.name, form: input.unit.form, designation: nil, unit: input.unit.rawValue)
        }
        let history = edition.historyInputs(on: day).map { input in
            switch input {
            case .highestScore(let id, let month):
                let isFirst = (month.year, month.month) == (day.year, day.month)
                return Fact(
                    kind: "history", name: input.name,
                    form: "the highest score of that month, in points"
                        + (isFirst ? "; likewise for the five months before" : ""),
                    designation: id, unit: input.unit.rawValue, isRepeated: !isFirst)
            }
        }
        let particulars = Particular.ofPartner.map { particular in
            Fact(
                kind: "partner", name: particular.input, form: particular.form, designation: nil,
                unit: particular == .asOf ? "day" : "word")
        }
        return [
            ("Partner (seventy edit alone takes these)", particulars),
            ("Membership", membership.filter { $0.kind == "membership" }),
            ("Attainment", membership.filter { $0.kind == "attainment" }), ("Highest scores", history),
            ("Training services", training),
        ]
    }

    private static func node(of input: InputDefinition) -> JSONNode {
        .object([
            "name": .string(input.name.rawValue), "designation": .string(input.designation.rawValue),
            "track": .string(orNull: input.track?.rawValue), "metric": .string(orNull: input.metric?.rawValue),
            "part": .string(orNull: input.part), "unit": .string(input.unit.rawValue),
            "aliases": .array(input.aliases.map { .string($0.rawValue) }), "kind": "score",
            "form": .string(input.unit.form),
        ])
    }
}
