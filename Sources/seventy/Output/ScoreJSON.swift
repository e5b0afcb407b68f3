internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes scores in the shape that the page "JSON" documents; its version changes when a member changes its meaning.
enum ScoreJSON {
    /// The version of the shape.
    static let version = 1

    /// A partner's scores without the version.
    static func members(of scores: ScoredPartner) -> [JSONMember] {
        head(of: scores) + [
            JSONMember("designations", .array(scores.card.designations.map { designation($0, scores) }))
        ]
    }

    /// Who was scored, when and by which rules.
    static func head(of scores: ScoredPartner) -> [JSONMember] {
        let partner = scores.partner
        return [
            JSONMember("partner", partner.isNobody ? .null : .string(partner.id)),
            JSONMember("name", partner.isNobody ? .null : .string(partner.name)),
            JSONMember("asOf", .string(scores.card.day.description)),
            JSONMember("edition", .string(scores.card.edition.id)),
        ]
    }

    /// A document with the version in front.
    static func document(_ members: [JSONMember]) -> JSONNode {
        JSONNode(.object([JSONMember("version", .number(version))] + members))
    }

    /// A document of several partners.
    static func document(partners: [[JSONMember]]) -> JSONNode {
        document([JSONMember("partners", .array(partners.map { JSONNode(.object($0)) }))])
    }

    /// The members that every telling of a designation begins with.
    static func summary(of score: DesignationScore) -> [JSONMember] {
        [
            JSONMember("id", .string(score.rules.id.rawValue)),
            JSONMember("name", .string(score.rules.name)),
            JSONMember("track", .string(orNull: score.counting.rules.id?.rawValue)),
            JSONMember("score", .number(score.total)),
            JSONMember("display", .string(Words.usual.total(score.total, required: score.required))),
            JSONMember("qualified", .bool(score.isQualified)),
            JSONMember("reasons", .array(Words.usual.obstacles(of: score).map { .string($0) })),
            JSONMember("required", .number(score.required)),
            JSONMember("shortfall", .number(score.shortfall)),
        ]
    }

    /// A designation with its metrics and tracks.
    static func designation(_ score: DesignationScore, _ scores: ScoredPartner) -> JSONNode {
        JSONNode(.object(designationMembers(score, scores)))
    }

    /// The members of a designation.
    static func designationMembers(_ score: DesignationScore, _ scores: ScoredPartner) -> [JSONMember] {
        summary(of: score) + [
            JSONMember("includesInferred", .bool(score.includesInferredRules)),
            JSONMember("trackReason", .string(score.choice.word)),
            JSONMember("requestedTrack", .string(orNull: scores.requestedTracks[score.rules.id]?.rawValue)),
            JSONMember("metrics", .array(score.counting.metrics.map { MetricJSON.metric($0) })),
            JSONMember(
                "tracks",
                .array(
                    score.tracks.map { track in
                        .object([
                            "id": .string(orNull: track.rules.id?.rawValue),
                            "name": .string(orNull: track.rules.id == nil ? nil : track.rules.name),
                            "score": .number(track.total),
                            "display": .string(Words.usual.total(track.total, required: score.required)),
                            "qualified": .bool(track.isQualified),
                            "metrics": .array(track.metrics.map { MetricJSON.metric($0) }),
                        ])
                    })),
        ]
    }
}

extension JSONNode {
    /// Makes a number that is not rounded: exact where decimals can tell it, else the nearest binary number.
    static func number(_ value: Rational) -> JSONNode {
        JSONNode(.number(value.decimalText ?? String(value.doubleValue)))
    }

    /// Makes a number, or `null` for `nil`.
    static func number(orNull value: Rational?) -> JSONNode { value.map { .number($0) } ?? .null }
}

extension TrackChoiceReason {
    /// The reason as a word for programs.
    var word: String {
        switch self {
        case .onlyTrack: "only-track"
        case .requested: "requested"
        case .highestTotal: "highest-total"
        case .highestTotalThoughOtherQualifies: "highest-total-though-other-qualifies"
        case .fixedAtEnrolment: "fixed-at-enrolment"
        case .assigned: "assigned"
        case .derived: "derived"
        case .assumed: "assumed"
        }
    }
}
