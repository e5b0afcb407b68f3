internal import ArgumentParser
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// Shows how scores moved.
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show how the scores of a partner moved from day to day.",
        discussion: """
            The last line are the scores of today, or of the day of --as-of, where those are not on record. 'seventy \
            record' writes them down.

            EXAMPLES
              seventy history contoso
              seventy history contoso --json
            """)

    @Argument(help: ArgumentHelp("The partner's id or name.", valueName: "partner"))
    var partner: String

    @OptionGroup var rules: RulesOptions
    @OptionGroup var store: StoreOption
    @OptionGroup var format: ReportOptions

    func run() throws {
        let store = try store.open()
        let partner = try store.partner(named: partner)
        let scores = try store.ground.scores(of: partner, ScoringRequest(rules: rules.request))
        let lines = try store.history(of: partner)
        try format.send("History of \(partner.name)") {
            ScoreJSON.document(HistoryJSON(scores: scores, lines: lines).members)
        } orPage: {
            .history(lines.map(RecordedDay.init).upToDay(of: scores), of: scores, .usual)
        }
    }
}

/// How scores moved, for programs: the days on record, the oldest first, and then the day asked for.
struct HistoryJSON {
    /// A designation on a day.
    private struct Score {
        let id: DesignationID
        let total: Rational
        let display: String
        let isQualified: Bool
    }

    /// A day.
    private struct Day {
        let day: CalendarDate
        let edition: String
        let isRecorded: Bool
        let scores: [Score]
    }

    private let scores: ScoredPartner
    private let days: [Day]

    init(scores: ScoredPartner, lines: [HistoryLine]) {
        self.scores = scores
        let recorded = lines.filter { $0.day <= scores.card.day }.map { line in
            Day(
                day: line.day, edition: line.edition, isRecorded: true,
                scores: line.scores.map {
                    Score(
                        id: $0.designation, total: $0.total,
                        display: Words.usual.total($0.total, required: $0.required), isQualified: $0.isQualified)
                })
        }
        let today = Day(
            day: scores.card.day, edition: scores.card.edition.id, isRecorded: false,
            scores: scores.card.designations.map {
                Score(
                    id: $0.rules.id, total: $0.total, display: Words.usual.total(of: $0), isQualified: $0.isQualified)
            })
        days = recorded + (recorded.last?.day == today.day ? [] : [today])
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        [
            JSONMember("partner", .string(scores.partner.id)),
            JSONMember(
                "days",
                .array(
                    days.map { day in
                        .object([
                            "date": .date(day.day), "edition": .string(day.edition), "recorded": .bool(day.isRecorded),
                            "scores": .array(
                                day.scores.map { score in
                                    .object([
                                        "designation": .string(score.id.rawValue), "score": .number(score.total),
                                        "display": .string(score.display), "qualified": .bool(score.isQualified),
                                    ])
                                }),
                        ])
                    })),
        ]
    }
}
