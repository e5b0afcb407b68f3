internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes a plan in the shape that the page "JSON" documents.
struct PlanJSON {
    let scores: ScoredPartner
    let run: PlanRun

    private var plan: Plan { run.plan }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        var members =
            ScoreJSON.head(of: scores) + [
                JSONMember("designations", Self.list(plan.designations.map(\.rawValue))),
                JSONMember("reachable", .bool(plan.reachable)), JSONMember("cost", .number(plan.cost)),
                JSONMember("unit", .string(run.request.costs.unit)), JSONMember("leadTime", .number(plan.leadTime)),
                JSONMember("plannedBy", .string(plan.edition.id)), JSONMember("countedOn", .date(plan.counted)),
                JSONMember("counts", .date(plan.done)), JSONMember("check", plan.check.map { check($0) } ?? .null),
                JSONMember("edits", .array(plan.edits.map { Self.edit($0) })),
                JSONMember("exams", .array(plan.exams.map { Self.exam($0) })),
                JSONMember("result", .array(plan.result.map { Self.result($0) })),
                JSONMember(
                    "alternatives",
                    .array(
                        plan.alternatives.map { alternative in
                            .object([
                                "cost": .number(alternative.cost),
                                "edits": .array(alternative.edits.map { Self.edit($0) }),
                                "exams": .array(alternative.exams.map { Self.exam($0) }),
                                "leadTime": .number(alternative.leadTime), "counts": .date(alternative.done),
                                "plannedBy": .string(alternative.edition.id), "countedOn": .date(alternative.counted),
                            ])
                        })),
                JSONMember(
                    "blockedBy",
                    .array(
                        plan.blockedBy.map { block in
                            .object([
                                "designation": .string(orNull: block.designation?.rawValue),
                                "limit": .string(orNull: block.limit), "reason": .phrase(block.phrase),
                            ])
                        })),
                JSONMember("warnings", .array(plan.notes.map { .phrase($0) })),
            ]
        if let ranking = run.ranking {
            let entries = ranking.map { plan in
                JSONNode.object([
                    "id": .string(orNull: plan.designations.first?.rawValue), "reachable": .bool(plan.reachable),
                    "cost": plan.reachable ? .number(plan.cost) : .null,
                    "score": .number(orNull: plan.result.first?.before),
                ])
            }
            members.append(JSONMember("ranking", .array(entries)))
        }
        return members
    }

    private func check(_ check: PlanCheck) -> JSONNode {
        .object([
            "anniversary": .date(check.anniversary), "through": .date(check.last),
            "inTime": .bool(plan.reachable && check.isInTime(plan.done)),
        ])
    }

    private static func list(_ texts: [String]) -> JSONNode { .array(texts.map { .string($0) }) }

    private static func edit(_ edit: PlanEdit) -> JSONNode {
        .object([
            "input": .string(edit.input.rawValue), "from": .number(orNull: edit.from), "to": .number(edit.to),
            "units": .number(edit.units), "unit": .string(edit.unit.rawValue), "cost": .number(edit.cost),
            "person": .string(orNull: edit.person), "certification": .string(orNull: edit.certification),
            "leadTime": .number(edit.leadTime), "serves": list(edit.serves.map(\.rawValue)),
        ])
    }

    private static func exam(_ exam: PlanExam) -> JSONNode {
        .object([
            "certification": .string(exam.certification), "others": list(exam.others),
            "person": .string(orNull: exam.person), "personID": .string(orNull: exam.personID),
            "inputs": list(exam.inputs.map(\.rawValue)), "cost": .number(exam.cost),
            "leadTime": .number(exam.leadTime), "held": .bool(exam.isHeld),
        ])
    }

    private static func result(_ result: PlanResult) -> JSONNode {
        .object([
            "id": .string(result.id.rawValue), "score": .number(result.score), "qualified": .bool(result.qualified),
            "before": .number(result.before),
        ])
    }
}
