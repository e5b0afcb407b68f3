internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes a plan: what to do, what it costs and what it leads to.
struct PlanReport {
    let scores: PartnerScores
    let plan: Plan
    /// Every designation planned alone, the nearest first; `nil` when designations were named.
    let ranking: [Plan]?
    let request: PlanRequest

    private func amount(_ cost: Rational) -> String { "\(Words.usual.quantity(cost)) \(request.costs.unit)" }

    private func name(_ id: DesignationID) -> String { scores.card.edition.designation(id)?.name ?? id.rawValue }

    /// The plan for people.
    var lines: [String] {
        var lines: [String] = []
        if let ranking { lines += [""] + rankingLines(ranking) }
        let names = plan.designations.map(name).joined(separator: ", ")
        let goal = "\(Words.usual.quantity(scores.card.edition.requiredPoints + request.margin))"
        lines += ["", "The cheapest way to \(goal) for \(names)".cleaned]
        if !plan.reachable {
            lines += plan.blockedBy.map { "    \($0.reason)".cleaned }
        } else if plan.edits.isEmpty {
            lines.append("    Nothing is left to do.")
        } else {
            lines += steps(of: plan.edits, exams: plan.exams)
            lines.append(
                "    in all \(amount(plan.cost)), counting after \(plan.leadTime) days at the earliest".cleaned)
        }
        lines += [""] + resultLines
        if !plan.alternatives.isEmpty {
            lines += ["", plan.reachable ? "Other ways" : "The cheapest ways without a budget"]
            for alternative in plan.alternatives {
                let steps = alternative.edits.map { "\($0.input) \(self.step($0))" }.joined(separator: ", ")
                lines.append("    \(amount(alternative.cost)): \(steps)".cleaned)
            }
        }
        if !plan.warnings.isEmpty { lines += ["", "Mind"] + plan.warnings.map { "    \($0)".cleaned } }
        return lines
    }

    private func rankingLines(_ ranking: [Plan]) -> [String] {
        var table = TextTable([.left, .right, .left], indent: 4)
        for plan in ranking {
            guard let id = plan.designations.first, let score = scores.card.designation(id) else { continue }
            let cost = !plan.reachable ? "out of reach" : plan.edits.isEmpty ? "there already" : amount(plan.cost)
            table.row(name(id), Words.usual.total(score.total, required: score.required), cost)
        }
        return ["The nearest first"] + table.lines()
    }

    private func step(_ edit: PlanEdit) -> String { "+\(Words.usual.quantity(edit.units, edit.unit))" }

    private func steps(of edits: [PlanEdit], exams: [PlanExam]) -> [String] {
        var table = TextTable([.left, .left, .left, .right, .left], indent: 4)
        for edit in edits where edit.certification == nil {
            table.row(
                edit.input.rawValue, step(edit), change(edit), amount(edit.cost), serving(edit.serves))
        }
        var seen: [PlanExam] = []
        for exam in exams where !seen.contains(exam) {
            seen.append(exam)
            let count = exams.count { $0 == exam }
            let others =
                exam.others.isEmpty
                ? "" : " (or \(exam.others.prefix(2).joined(separator: ", "))\(exam.others.count > 2 ? ", …" : ""))"
            let inputs = edits.filter { exam.inputs.contains($0.input) }
            var serves: [DesignationID] = []
            for id in inputs.flatMap(\.serves) where !serves.contains(id) { serves.append(id) }
            table.row(
                "exam \(exam.certification)\(others)", Words.usual.count(count, "person", "people"),
                exam.person ?? "", amount(exam.cost * Rational(count)), serving(serves))
        }
        return table.lines()
    }

    private func change(_ edit: PlanEdit) -> String {
        "\(edit.from.map { Words.usual.quantity($0) } ?? "not entered") -> \(Words.usual.quantity(edit.to))"
    }

    private func serving(_ ids: [DesignationID]) -> String {
        "for \(ids.filter { plan.designations.contains($0) }.map(name).joined(separator: ", "))"
    }

    private var resultLines: [String] {
        var table = TextTable([.left, .right, .left])
        for result in plan.result {
            let total = Words.usual.total(result.score, required: scores.card.edition.requiredPoints)
            let before = Words.usual.total(result.before, required: scores.card.edition.requiredPoints)
            table.row(
                name(result.id), "\(before) -> \(total)", result.qualified ? "qualified" : "not qualified")
        }
        return table.lines()
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        var members =
            ScoreJSON.head(of: scores) + [
                JSONMember("designations", Self.list(plan.designations.map(\.rawValue))),
                JSONMember("reachable", .bool(plan.reachable)), JSONMember("cost", .number(plan.cost)),
                JSONMember("unit", .string(request.costs.unit)), JSONMember("leadTime", .number(plan.leadTime)),
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
                            ])
                        })),
                JSONMember(
                    "blockedBy",
                    .array(
                        plan.blockedBy.map { block in
                            .object([
                                "designation": .string(orNull: block.designation?.rawValue),
                                "limit": .string(orNull: block.limit), "reason": .string(block.reason),
                            ])
                        })),
                JSONMember("warnings", Self.list(plan.warnings)),
            ]
        if let ranking {
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
            "leadTime": .number(exam.leadTime),
        ])
    }

    private static func result(_ result: PlanResult) -> JSONNode {
        .object([
            "id": .string(result.id.rawValue), "score": .number(result.score), "qualified": .bool(result.qualified),
            "before": .number(result.before),
        ])
    }
}
