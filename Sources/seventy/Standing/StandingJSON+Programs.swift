internal import JSONTree
internal import SolutionsPartner

/// What hangs on a designation.
extension StandingJSON {
    static func specialization(_ standing: SpecializationStanding) -> JSONNode {
        let window = standing.renewal.flatMap { $0.specialization == nil ? nil : $0.days }
        return object(
            [
                JSONMember("id", .string(standing.specialization.id)),
                JSONMember("name", .string(standing.specialization.name)),
                JSONMember("state", .string(standing.state.rawValue)),
                JSONMember("opensWith", ids(standing.specialization.opensWith)),
                JSONMember("openedBy", ids(standing.openedBy)),
                JSONMember("decisionDate", .date(standing.decisionDate)),
                JSONMember("heldThrough", .date(standing.heldThrough)), JSONMember("ended", .date(standing.ended)),
                JSONMember("renewalFrom", .date(window?.lowerBound)),
                JSONMember("renewalThrough", .date(window?.upperBound)),
                JSONMember("auditDue", .date(standing.auditDue)),
                JSONMember("becomes", standing.successor.map { .string($0.id) } ?? .null),
            ] + knowledge(standing.isKnown, standing.settledBy), standing.reasons)
    }

    static func incremental(_ benefits: IncrementalBenefits) -> JSONNode {
        object(
            [
                JSONMember("area", .string(benefits.area.id)), JSONMember("name", .string(benefits.area.name)),
                JSONMember("cap", .number(benefits.area.cap)), JSONMember("held", .number(benefits.held.count)),
                JSONMember("counted", .number(benefits.counted)), JSONMember("from", .date(benefits.from)),
            ], benefits.reasons)
    }

    static func expertMSP(_ standing: ExpertMSPStanding) -> JSONNode {
        object(
            [
                JSONMember("state", .string(standing.state.rawValue)), JSONMember("missing", ids(standing.missing)),
                JSONMember("decisionDate", .date(standing.decisionDate)), JSONMember("endsBy", .date(standing.endsBy)),
                JSONMember("ended", .date(standing.ended)),
            ] + knowledge(standing.isKnown, standing.settledBy), standing.reasons)
    }

    static func dependent(_ standing: DependentStanding) -> JSONNode {
        object(
            [
                JSONMember("id", .string(standing.id)), JSONMember("name", .string(standing.name)),
                JSONMember("allowed", .bool(standing.isAllowed)), JSONMember("through", .date(standing.through)),
                JSONMember("reason", standing.reasons.first.map { .phrase($0.phrase) } ?? .null),
                JSONMember("ended", .date(standing.ended)),
            ] + knowledge(standing.isKnown, standing.settledBy), standing.reasons)
    }

    static func training(_ standing: TrainingStanding) -> JSONNode {
        object(
            [
                JSONMember("qualified", .bool(standing.isQualified)),
                JSONMember("known", .bool(standing.isKnown)),
                JSONMember("settledBy", standing.isKnown ? .null : .string("training.*")),
                JSONMember("requirements", .array(standing.base.map(progress))),
                JSONMember(
                    "areas",
                    .array(
                        standing.areas.map { area in
                            .object([
                                "id": .string(area.id.rawValue), "name": .string(area.name),
                                "complete": .bool(area.isComplete), "badge": .bool(area.isBadged),
                                "requirements": .array(area.requirements.map(progress)),
                            ])
                        })),
            ], standing.reasons)
    }

    private static func progress(_ progress: TrainingStanding.Progress) -> JSONNode {
        .object([
            "id": .string(progress.id), "name": .string(progress.name), "value": .number(orNull: progress.value),
            "threshold": .number(progress.threshold), "status": .string(progress.status.rawValue),
            "inputs": .array(progress.inputs.map { .string($0.rawValue) }),
        ])
    }

    static func freshness(_ freshness: DataFreshness) -> JSONNode {
        object(
            [
                JSONMember("categories", .array(freshness.categories.map { .string($0.rawValue) })),
                JSONMember("updated", .date(freshness.updated)),
                JSONMember("age", freshness.age.map { .number($0) } ?? .null),
                JSONMember("nextRefresh", .date(freshness.nextRefresh)), JSONMember("stale", .bool(freshness.isStale)),
            ], freshness.reasons)
    }

    private static func ids(_ ids: [DesignationID]) -> JSONNode { .array(ids.map { .string($0.rawValue) }) }
}
