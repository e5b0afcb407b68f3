internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Shows how metrics are scored.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show how metrics are scored: from which numbers, by which rule, from which source.",
        discussion: """
            EXAMPLES
              seventy why contoso security
              seventy why contoso security --metric usage-growth
              seventy why contoso --metric net-customer-adds --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @Argument(
        help: ArgumentHelp("The designations to show, by id, name or the beginning of one.", valueName: "designation"))
    var designations: [String] = []

    @Option(help: ArgumentHelp("Show this metric only.", valueName: "id"))
    var metric: String?

    @OptionGroup var changes: EditOptions
    @OptionGroup var scoring: ScoringOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: partner)
        var request = scoring.request
        request.designation += designations
        var scores = try store.ground.scores(of: partner, request)
        if !changes.isEmpty { scores = scores.applying(try changes.edits(in: scores.card.edition, of: scores.partner)) }
        let scored = scores
        let only = try metric.map { name throws(CommandFailure) in try Self.metric(name, in: scores.card) }
        func metrics(of score: DesignationScore) -> [MetricScore] {
            score.counting.metrics.filter { only == nil || $0.rules.id == only }
        }
        try format.send("Why \(partner.name) scores so") {
            ScoreJSON.document(
                ScoreJSON.head(of: scores) + [
                    JSONMember(
                        "designations",
                        .array(
                            scores.card.designations.map { score in
                                .object([
                                    "id": .string(score.rules.id.rawValue), "name": .string(score.rules.name),
                                    "track": .string(orNull: score.counting.rules.id?.rawValue),
                                    "metrics": .array(metrics(of: score).map { Self.node($0, scored) }),
                                ])
                            }))
                ])
        } orPage: {
            var page = Page()
            page.title(of: scored, .usual)
            for score in scored.card.designations {
                for metric in metrics(of: score) {
                    page.heading("\(score.rules.name): \(metric.rules.name)")
                    page.add(.explanation(of: metric, for: scored, .usual))
                }
            }
            return page
        }
    }

    /// The metric that a name means, in whichever designation.
    private static func metric(_ name: String, in card: Scorecard) throws(CommandFailure) -> MetricID {
        var metrics: [MetricRules] = []
        for metric in card.designations.flatMap(\.counting.metrics)
        where !metrics.contains(where: { $0.id == metric.rules.id }) {
            metrics.append(metric.rules)
        }
        switch NameMatch(of: name, among: metrics.map { [$0.id.rawValue, $0.name] }) {
        case .one(let place): return metrics[place].id
        case .several(let places):
            let ids = NameMatch.list(places.map { metrics[$0].id.rawValue })
            throw CommandFailure(.usage, "'\(name.cleaned)' can be several metrics: \(ids). Type more of it.")
        case .none(let near):
            let ids = NameMatch.list(metrics.map(\.id.rawValue))
            throw CommandFailure(
                .usage, "There is no metric '\(name.cleaned)' here.\(NameMatch.didYouMean(near)) There are: \(ids).")
        }
    }

    private static func node(_ metric: MetricScore, _ scored: ScoredPartner) -> JSONNode {
        let words = Words.programs
        let why = Explanation(
            of: metric, for: scored.partner, under: scored.card.edition, on: scored.card.day, spelling: words.spelling)
        return .object([
            "id": .string(metric.rules.id.rawValue), "name": .string(metric.rules.name),
            "points": .number(metric.points), "maximum": .number(metric.rules.maximum),
            "formula": .array(why.formula.map { .string($0) }), "remarks": .array(why.remarks.map { .string($0) }),
            "facts": .array(
                why.facts.map { fact in
                    .object([
                        "input": .string(fact.input.rawValue), "value": .string(fact.value),
                        "origin": .string(fact.origin),
                        "months": fact.derived.map { .array($0.monthRuns.map { .string($0) }) } ?? .null,
                        "complete": fact.derived.map { .bool($0.isComplete) } ?? .null,
                        "readings": fact.derived.map { .array($0.readings.map { .string($0) }) } ?? .null,
                    ])
                }),
            "counts": .string(why.counts), "associations": .array(why.associations.map { .string($0) }),
            "sources": .array(why.sources.map { .string($0) }), "confidence": .string(why.confidence.rawValue),
            "inferred": .string(orNull: why.inferred), "note": .string(orNull: why.note),
        ])
    }
}
