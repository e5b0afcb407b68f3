internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes standings in the shape that the page "JSON" documents.
enum StandingJSON {
    /// Everything that is judged, without the version and the head.
    static func members(of standing: Standing) -> [JSONMember] {
        [
            JSONMember(
                "designations",
                .array(standing.designations.map { designation($0, badgeName: standing.badgeName(of: $0.id)) }))
        ]
            + cloudBadge(standing) + anniversary(standing.anniversary)
            + [
                JSONMember("options", .array(standing.options.map(option))),
                JSONMember("specializations", .array(standing.specializations.map(specialization))),
                JSONMember("incrementalBenefits", .array(standing.incrementalBenefits.map(incremental))),
                JSONMember("expertMSP", expertMSP(standing.expertMSP)),
                JSONMember("dependents", .array(standing.dependents.map(dependent))),
                JSONMember("training", training(standing.training)),
                JSONMember("freshness", .array(standing.freshness.map(freshness))),
                JSONMember("remarks", .array(standing.remarks.map { .phrase($0.phrase) })),
            ]
    }

    /// The anniversary, its options and the dates to come.
    static func anniversaryMembers(of standing: Standing) -> [JSONMember] {
        anniversary(standing.anniversary) + [
            JSONMember("options", .array(standing.options.map(option))),
            JSONMember("timeline", .array(standing.timeline.map(entry))),
        ]
    }

    /// The badges.
    static func badgeMembers(of standing: Standing) -> [JSONMember] {
        cloudBadge(standing) + [
            JSONMember("badges", .array(standing.badges.map(badge))),
            JSONMember("training", training(standing.training)),
        ]
    }

    private static func cloudBadge(_ standing: Standing) -> [JSONMember] {
        [JSONMember("microsoftCloudBadge", .bool(standing.microsoftCloudBadge.state.isThere))]
    }

    private static func designation(_ standing: DesignationStanding, badgeName: String) -> JSONNode {
        object(
            [
                JSONMember("id", .string(standing.id.rawValue)), JSONMember("name", .string(standing.name)),
                JSONMember("state", .string(standing.state.rawValue)),
                JSONMember("attainedOn", .date(standing.attainedOn)),
                JSONMember("attainedAtLatest", .bool(standing.isLatestDay)),
                JSONMember("validThrough", .date(standing.validThrough)),
                JSONMember("qualifiedOn", .date(standing.qualifiedOn)),
                JSONMember("badge", .bool(standing.badge.isThere)),
                JSONMember("badgeState", .string(standing.badge.rawValue)),
                JSONMember("badgeName", .string(badgeName)),
                JSONMember("badgeThrough", .date(standing.badgeThrough)),
                JSONMember("passesCheck", .bool(standing.passesCheck)),
                JSONMember("heldThrough", .date(standing.heldThrough)),
                JSONMember("checkKnown", .bool(standing.checkSettledBy == nil)),
                JSONMember("checkSettledBy", standing.checkSettledBy.map { .phrase($0) } ?? .null),
            ] + knowledge(standing.isKnown, standing.settledBy), standing.reasons)
    }

    private static func anniversary(_ anniversary: Anniversary?) -> [JSONMember] {
        [
            JSONMember("anniversary", .date(anniversary?.date)),
            JSONMember(
                "renewal",
                anniversary.map { anniversary in
                    object(
                        [
                            JSONMember("origin", .string(anniversary.origin.rawValue)),
                            JSONMember("atLatest", .bool(anniversary.isLatest)),
                            JSONMember("daysAway", .number(anniversary.daysAway)),
                            JSONMember("next", .date(anniversary.next)),
                            JSONMember("checkFrom", .date(anniversary.isChecked ? anniversary.window.lowerBound : nil)),
                            JSONMember(
                                "checkThrough", .date(anniversary.isChecked ? anniversary.window.upperBound : nil)),
                            JSONMember("renewalThrough", .date(anniversary.renewalThrough)),
                            JSONMember("overdue", .bool(anniversary.isOverdue)),
                        ], anniversary.reasons)
                } ?? .null),
        ]
    }

    private static func option(_ option: RenewalOption) -> JSONNode {
        object(
            [
                JSONMember("id", .string(option.id.rawValue)), JSONMember("name", .string(option.name)),
                JSONMember("available", .bool(option.isAvailable)), JSONMember("chosen", .bool(option.isChosen)),
                JSONMember("keepsDesignation", .bool(option.keepsDesignation)),
                JSONMember("keepsKnown", .bool(option.isKeepingKnown)), JSONMember("fee", fee(option.fee)),
                JSONMember("badge", .phrase(option.badge)), JSONMember("benefits", .phrase(option.benefits)),
                JSONMember("incentives", .phrase(option.incentives)),
                JSONMember("specializations", .phrase(option.specializations)),
                JSONMember("forecloses", option.forecloses.map { .phrase($0) } ?? .null),
                JSONMember("opens", .date(option.opens)), JSONMember("until", .date(option.until)),
                JSONMember("inForceThrough", .date(option.inForceThrough)), JSONMember("ended", .date(option.ended)),
            ] + knowledge(option.isKnown, option.settledBy), option.reasons)
    }

    private static func fee(_ fee: Fee) -> JSONNode {
        .object([
            "amount": .number(orNull: fee.amount), "currency": .string(fee.currency),
            "known": .bool(fee.amount != nil), "publishedDefault": .bool(fee.isPublishedDefault),
            "since": .date(fee.since),
        ])
    }

    private static func badge(_ badge: BadgeStanding) -> JSONNode {
        object(
            [
                JSONMember("id", .string(badge.id)), JSONMember("name", .string(badge.name)),
                JSONMember("kind", .string(badge.kind.rawValue)), JSONMember("state", .string(badge.state.rawValue)),
                JSONMember("through", .date(badge.through)), JSONMember("ended", .date(badge.ended)),
            ] + knowledge(badge.isKnown, badge.settledBy), badge.reasons)
    }

    private static func entry(_ entry: TimelineEntry) -> JSONNode {
        .object([
            "date": .date(entry.date), "kind": .string(entry.kind.rawValue), "subject": .string(entry.subject),
            "title": .phrase(entry.title), "detail": .phrase(entry.detail), "source": .string(entry.source),
        ])
    }

    /// Whether what is said is known, and what would settle it.
    static func knowledge(_ isKnown: Bool, _ settledBy: Phrase?) -> [JSONMember] {
        [
            JSONMember("known", .bool(isKnown)),
            JSONMember("settledBy", settledBy.map { .phrase($0) } ?? .null),
        ]
    }

    /// An object that ends with its reasons: the sentences, and each with where it comes from.
    static func object(_ members: [JSONMember], _ reasons: [Reason]) -> JSONNode {
        JSONNode(
            .object(
                members + [
                    JSONMember("reasons", .array(reasons.map { .phrase($0.phrase) })),
                    JSONMember("explanations", .array(reasons.map(explanation))),
                ]))
    }

    private static func explanation(_ reason: Reason) -> JSONNode {
        .object([
            "text": .phrase(reason.phrase), "source": .string(reason.source),
            "confidence": .string(reason.confidence.rawValue), "dates": .array(reason.dates.map { .date($0) }),
        ])
    }
}

extension JSONNode {
    /// A sentence for programs: days as `2022-10-15`, points as people see them.
    static func phrase(_ phrase: Phrase) -> JSONNode { .string(Words.programs.phrase(phrase)) }

    /// A day as text, or `null` for `nil`.
    static func date(_ date: CalendarDate?) -> JSONNode { .string(orNull: date?.description) }
}
