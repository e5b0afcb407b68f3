internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// How scores moved, for programs: the days on record, the oldest first, and then the day asked for.
struct HistoryJSON {
    let scored: ScoredPartner
    let days: [RecordedDay]

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        [
            JSONMember("partner", .string(scored.partner.id)),
            JSONMember(
                "days",
                .array(
                    days.map { day in
                        .object([
                            "date": .date(day.day), "edition": .string(day.edition), "recorded": .bool(day.isRecorded),
                            "scores": .array(day.scores.map(node)),
                        ])
                    })),
        ]
    }

    private func node(of score: RecordedDay.Score) -> JSONNode {
        let required = score.required ?? scored.card.edition.requiredPoints
        return .object([
            "designation": .string(score.designation.rawValue), "score": .number(score.total),
            "display": .string(Words.usual.total(score.total, required: required)),
            "qualified": .bool(score.isQualified),
        ])
    }
}
