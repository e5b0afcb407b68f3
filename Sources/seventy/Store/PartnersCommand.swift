internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Lists the partners of a store.
struct PartnersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partners", abstract: "List the partners of the store with their best scores.",
        discussion: """
            EXAMPLES
              seventy partners
              seventy partners --as-of 2022-12-31 --json
            """)

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: FormatOptions

    func run() throws {
        let store = try store.open()
        let all = try store.allScores(ScoringRequest(rules: rules.request))
        try Output.send(asJSON: format.json) {
            ScoreJSON.document(partners: all.map { Self.members(of: $0) })
        } orText: { output in
            guard !all.isEmpty else { return output.line(OpenStore.emptyHint) }
            var table = TextTable([.left, .left, .left, .right])
            table.row("PARTNER", "NAME", "ACCOUNT", "BEST", "", "QUALIFIED")
            for scores in all {
                let scored = ScoredPartner(partner: scores.partner, card: scores.card)
                let best = scored.isEmpty ? nil : scored.best
                let count = scored.qualifiedCount
                table.row(
                    scores.partner.id, scores.partner.name, scores.partner.accountID ?? "",
                    best.map { Words.usual.total($0.total, required: $0.required) } ?? "-",
                    best?.rules.name ?? "nothing entered yet",
                    scored.isEmpty ? "" : "\(count) of \(scores.card.designations.count)")
            }
            output.lines(table.lines())
        }
        try store.failForUnreadable()
    }

    private static func members(of scores: PartnerScores) -> [JSONMember] {
        let scored = ScoredPartner(partner: scores.partner, card: scores.card)
        let best = scored.isEmpty ? nil : scored.best
        return [
            JSONMember("id", .string(scores.partner.id)), JSONMember("name", .string(scores.partner.name)),
            JSONMember("account", .string(orNull: scores.partner.accountID)),
            JSONMember("asOf", .string(scores.card.day.description)),
            JSONMember("edition", .string(scores.card.edition.id)),
            JSONMember("lastUpdated", .string(orNull: scores.partner.lastUpdated?.description)),
            JSONMember("qualified", .number(scored.qualifiedCount)),
            JSONMember(
                "best",
                best.map {
                    .object([
                        "designation": .string($0.rules.id.rawValue), "score": .number($0.total),
                        "display": .string(Words.usual.total($0.total, required: $0.required)),
                    ])
                } ?? .null),
        ]
    }
}
