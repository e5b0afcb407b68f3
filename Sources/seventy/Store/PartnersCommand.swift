internal import ArgumentParser
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
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let all = try store.allScores(ScoringRequest(rules: rules.request))
        try format.send("Partners") {
            ScoreJSON.document(
                partners: all.map { scored in
                    Self.members(
                        of: scored, DesignationCounts(scored, standing: store.judged(scored).standing()))
                })
        } orPage: {
            guard !all.isEmpty else { return .saying(OpenStore.emptyHint) }
            var table = Page.Table(
                [
                    .init("PARTNER"), .init("NAME"), .init("ACCOUNT"), .right("BEST"), .init(""), .init("DESIGNATIONS"),
                ], tellsTitles: true)
            for scored in all {
                let best = scored.best
                let counts = DesignationCounts(scored, standing: store.judged(scored).standing())
                table.row(texts: [
                    scored.partner.id, scored.partner.name, scored.partner.accountID ?? "",
                    best.map { Words.usual.total($0.total, required: $0.required) } ?? "-",
                    best?.rules.name ?? "nothing entered yet",
                    scored.isEmpty && counts.isNone ? "" : counts.brief(.usual),
                ])
            }
            var page = Page()
            page.table(table)
            return page
        }
        try store.failForUnreadable()
    }

    private static func members(of scored: ScoredPartner, _ counts: DesignationCounts) -> [JSONMember] {
        let best = scored.best
        return [
            JSONMember("id", .string(scored.partner.id)), JSONMember("name", .string(scored.partner.name)),
            JSONMember("account", .string(orNull: scored.partner.accountID)),
            JSONMember("asOf", .string(scored.card.day.description)),
            JSONMember("edition", .string(scored.card.edition.id)),
            JSONMember("lastUpdated", .string(orNull: scored.partner.lastUpdated?.description)),
            JSONMember("qualified", .number(scored.qualifiedCount)), JSONMember("held", .number(counts.held)),
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
