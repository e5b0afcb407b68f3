internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Lists scenarios.
struct ScenarioListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the scenarios of one partner, or of all.",
        discussion: """
            EXAMPLES
              seventy scenario list
              seventy scenario list contoso --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name; without one, all of the store.", valueName: "partner"))
    var partner: String?

    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let partners = try partner.map { [try store.partner(named: $0)] } ?? store.partners
        var scenarios: [Scenario] = []
        var faults: [StoreError] = []
        for partner in partners {
            for entry in try store.scenarios(of: partner) {
                switch entry.scenario {
                case .success(let scenario): scenarios.append(scenario)
                case .failure(let error): faults.append(error)
                }
            }
        }
        try format.send("Scenarios") {
            ScoreJSON.document([
                JSONMember("scenarios", .array(scenarios.map { JSONNode(.object($0.headMembers)) }))
            ])
        } orPage: {
            guard !scenarios.isEmpty else {
                return .saying(
                    "There are no scenarios yet. 'seventy scenario save PARTNER NAME --set INPUT=VALUE' keeps one.")
            }
            var table = Page.Table(
                [.init("PARTNER"), .init("SCENARIO"), .right("EDITS"), .init("SAVED"), .init("BY"), .init("NOTE")],
                tellsTitles: true)
            for scenario in scenarios {
                table.row(texts: [
                    scenario.partner, scenario.name, "\(scenario.edits.count)", String(scenario.created.prefix(10)),
                    scenario.author, scenario.note ?? "",
                ])
            }
            var page = Page()
            page.table(table)
            return page
        }
        if !faults.isEmpty {
            let lines = faults.flatMap { $0.description.split(separator: "\n").map { String($0).cleaned } }
            throw CommandFailure(.badData, "Not shown, because they are faulty:\n" + lines.joined(separator: "\n"))
        }
    }
}

extension Scenario {
    /// What JSON documents say of a scenario beside its edits.
    var headMembers: [JSONMember] {
        [
            JSONMember("partner", .string(partner)), JSONMember("scenario", .string(name)),
            JSONMember("author", .string(author)), JSONMember("created", .string(created)),
            JSONMember("note", .string(orNull: note)), JSONMember("base", .number(base)),
            JSONMember("count", .number(edits.count)),
        ]
    }
}
