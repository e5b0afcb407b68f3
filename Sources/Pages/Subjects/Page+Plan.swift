package import SolutionsPartner

/// A plan: what to do, what it costs and what it leads to.
extension Page {
    /// The cheapest way, what it leads to, other ways and what to mind.
    ///
    /// - Parameter ranking: Every designation planned alone, the nearest first; `nil` when designations were named.
    package static func plan(
        _ plan: Plan, ranking: [Plan]?, _ request: PlanRequest, of scored: ScoredPartner, _ words: Words
    ) -> Page {
        let telling = PlanTelling(plan: plan, request: request, scored: scored, words: words)
        var page = Page()
        page.title(of: scored, words)
        if let ranking {
            page.heading("The nearest first")
            page.table(telling.table(of: ranking))
        }
        page.heading(
            "The cheapest way to \(telling.goal) for \(plan.designations.map(telling.name).joined(separator: ", "))")
        if !plan.reachable {
            var told: Set<Phrase> = []
            for reason in plan.blockedBy.map(\.phrase) where told.insert(reason).inserted {
                page.sentence(words.phrase(reason), .warning)
            }
        } else if let way = plan.way {
            if way.edits.isEmpty {
                page.sentence(words.nothingToDo(way))
            } else {
                page.table(telling.steps)
                page.sentence("in all \(telling.amount(plan.cost)), \(words.counting(way, plan.check))")
            }
        }
        page.heading("What it leads to")
        page.table(telling.results)
        if !plan.alternatives.isEmpty {
            page.heading(plan.reachable ? "Other ways" : "The cheapest ways without that limit")
            for way in plan.alternatives {
                let steps = way.edits.map { "\($0.input) \(telling.step($0))" }.joined(separator: ", ")
                page.sentence("\(telling.amount(way.cost)), \(words.counting(way, plan.check)): \(steps)")
            }
        }
        if !plan.notes.isEmpty {
            page.heading("Mind")
            for note in plan.notes { page.sentence(words.phrase(note), .warning) }
        }
        return page
    }
}

/// The parts of a plan in words.
private struct PlanTelling {
    let plan: Plan
    let request: PlanRequest
    let scored: ScoredPartner
    let words: Words

    private var edition: ProgramEdition { scored.card.edition }

    func amount(_ cost: Rational) -> String { "\(words.quantity(cost)) \(request.costs.unit)" }
    func name(_ id: DesignationID) -> String { edition.designation(id)?.name ?? id.rawValue }
    func step(_ edit: PlanEdit) -> String { "+\(words.quantity(edit.units, edit.unit))" }

    /// The line that the designations of the plan must reach, with the margin; each where they differ.
    var goal: String {
        var goals: [Rational] = []
        for id in plan.designations {
            let goal = (edition.designation(id)?.requiredPoints ?? edition.requiredPoints) + request.margin
            if !goals.contains(goal) { goals.append(goal) }
        }
        return (goals.isEmpty ? [edition.requiredPoints + request.margin] : goals)
            .map { words.quantity($0) }.joined(separator: " and ")
    }

    private func total(_ points: Rational, of id: DesignationID) -> String {
        words.total(points, required: edition.designation(id)?.requiredPoints ?? edition.requiredPoints)
    }

    func table(of ranking: [Plan]) -> Page.Table {
        var table = Page.Table([.init("designation"), .right("score"), .init("cost")])
        for plan in ranking {
            guard let id = plan.designations.first, let score = scored.card.designation(id) else { continue }
            let cost =
                !plan.reachable
                ? "out of reach"
                : !plan.edits.isEmpty
                    ? amount(plan.cost)
                    : plan.done > scored.card.day ? "there from \(words.date(plan.done)) on" : "there already"
            table.row(
                Page.Cell(name(id), .strong), Page.Cell(scored.isUntouched(id) ? "–" : total(score.total, of: id)),
                Page.Cell(cost))
        }
        return table
    }

    var steps: Page.Table {
        var table = Page.Table([.init("step"), .init("units"), .init("change"), .right("cost"), .init("serves")])
        for edit in plan.edits where edit.certification == nil {
            table.row(texts: [edit.input.rawValue, step(edit), change(edit), amount(edit.cost), serving(edit.serves)])
        }
        var seen: [PlanExam] = []
        for exam in plan.exams where !seen.contains(exam) {
            seen.append(exam)
            let count = plan.exams.count { $0 == exam }
            let others = exam.others.prefix(2).joined(separator: ", ") + (exam.others.count > 2 ? ", …" : "")
            var serves: [DesignationID] = []
            for id in plan.edits.filter({ exam.inputs.contains($0.input) }).flatMap(\.serves)
            where !serves.contains(id) { serves.append(id) }
            table.row(texts: [
                "\(exam.isHeld ? "hold" : "exam") \(exam.certification)\(others.isEmpty ? "" : " (or \(others))")",
                words.count(count, "person", "people"), exam.person ?? "", amount(exam.cost * Rational(count)),
                serving(serves),
            ])
        }
        return table
    }

    private func change(_ edit: PlanEdit) -> String {
        "\(edit.from.map { words.quantity($0, apartFrom: edit.to) } ?? "not entered") → \(words.quantity(edit.to, apartFrom: edit.from))"
    }

    private func serving(_ ids: [DesignationID]) -> String {
        "for \(ids.filter { plan.designations.contains($0) }.map(name).joined(separator: ", "))"
    }

    var results: Page.Table {
        var table = Page.Table([.init("designation"), .right("score"), .init("state")])
        for result in plan.result {
            table.row(texts: [
                name(result.id),
                "\(scored.isUntouched(result.id) ? "–" : total(result.before, of: result.id)) → \(total(result.score, of: result.id))",
                result.qualified ? "qualified" : "not qualified",
            ])
        }
        return table
    }
}
