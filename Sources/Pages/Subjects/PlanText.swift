package import SolutionsPartner

/// The steps of a plan in words: what to do, what it takes, where it leads, and what to mind.
package struct PlanText {
    private let plan: Plan
    private let ways: [PlanWay]
    private let place: Int
    private let unit: String
    private let scored: ScoredPartner
    private let isNarrow: Bool
    private let isColumn: Bool
    private let words: Words
    private let nextWay: String?

    /// - Parameters:
    ///   - ways: The ways of the plan, the best first.
    ///   - place: Which of them, from 0.
    ///   - unit: What costs are counted in.
    ///   - isNarrow: Whether there is little room beside the names.
    ///   - isColumn: Whether there is so little that a step takes several lines.
    ///   - nextWay: The key that shows the next way; `nil` where there are no keys.
    package init(
        _ plan: Plan, ways: [PlanWay], place: Int, unit: String, of scored: ScoredPartner, isNarrow: Bool = false,
        isColumn: Bool = false, _ words: Words, nextWay: String? = nil
    ) {
        (self.plan, self.ways, self.place, self.unit, self.scored) = (plan, ways, place, unit, scored)
        (self.isNarrow, self.isColumn, self.words, self.nextWay) = (isNarrow, isColumn, words, nextWay)
    }

    private var edition: ProgramEdition { scored.card.edition }
    private func cost(_ amount: Rational) -> String { "\(words.quantity(amount)) \(unit)" }
    private func name(_ id: DesignationID) -> String { edition.designation(id)?.shortName ?? id.rawValue }

    /// What is told of the way, and where it leads.
    package var page: Page {
        var page = Page()
        guard ways.indices.contains(place) else {
            // One limit may stand in the way of several designations.
            var told: Set<Phrase> = []
            for reason in plan.blockedBy.map(\.phrase) where told.insert(reason).inserted {
                page.sentence(words.phrase(reason), .warning)
            }
            return page
        }
        let way = ways[place]
        guard !way.edits.isEmpty else {
            page.sentence(words.nothingToDo(way))
            for note in plan.notes { page.sentence(words.phrase(note), .warning) }
            return page
        }
        page.sentence(heading(of: way), .strong)
        let steps = steps(of: way)
        if isColumn {
            page.entries(steps.rows.map(Self.entry))
        } else {
            page.table(steps)
        }
        page.sentence("Leads to \(results(of: way)).", .gain)
        if place == 0 {
            for note in plan.notes { page.sentence(words.phrase(note), .warning) }
        }
        if let otherWays { page.sentence(otherWays, .muted) }
        return page
    }

    private func heading(of way: PlanWay) -> String {
        let number = ways.count > 1 ? "Way \(place + 1) of \(ways.count): " : ""
        return "\(number)\(cost(way.cost)), \(words.counting(way, plan.check))"
    }

    /// A step as lines below one another, so that nothing of it is cut.
    private static func entry(of step: [Page.Cell]) -> Page.Entry {
        var entry = Page.Entry(step.first?.text ?? "")
        entry.details = step.dropFirst().map(\.text)
        return entry
    }

    private func steps(of way: PlanWay) -> Page.Table {
        var table = Page.Table([.init("what to do"), .init("change"), .right("cost"), .init("serves")])
        var told: Set<InputName> = []
        var seen: [PlanExam] = []
        for exam in way.exams {
            told.formUnion(exam.inputs)
            guard !seen.contains(exam) else { continue }
            seen.append(exam)
            let count = way.exams.count { $0 == exam }
            let who = exam.person ?? (count == 1 ? "somebody else" : words.quantity(Rational(count), .person))
            table.row(
                .init("\(exam.isHeld ? "Hold" : "Pass") \(exam.certification)", .strong), .init(who),
                .init(cost(exam.cost * Rational(count))),
                .init(serving(way.edits.filter { exam.inputs.contains($0.input) }.flatMap(\.serves)), .muted))
        }
        for edit in way.edits where !told.contains(edit.input) {
            let names = Words.names(of: edit.input, in: edition, naming: scored.partner)
            var name = Page.Cell(names[0], .strong)
            name.shorter = Array(names.dropFirst())
            let from = edit.from.map { words.quantity($0, apartFrom: edit.to) } ?? "not entered"
            table.row(
                name, .init("\(from) to \(words.quantity(edit.to, edit.unit, apartFrom: edit.from))"),
                .init(cost(edit.cost)),
                .init(serving(edit.serves), .muted))
        }
        return table
    }

    /// What a step serves, where that is more than one of the designations that the plan is for.
    private func serving(_ ids: [DesignationID]) -> String {
        let served = plan.designations.filter { ids.contains($0) }
        guard served.count > 1 else { return "" }
        return isNarrow ? "serves \(served.count)" : "serves \(served.map(name).joined(separator: ", "))"
    }

    private func results(of way: PlanWay) -> String {
        // The best way says itself where it leads; of the others nobody asked before they are shown.
        let scores =
            place == 0
            ? plan.result.map { ($0.id, $0.score) }
            : way.scores(
                of: plan.designations, of: scored.partner, after: way.changes(of: scored.partner, on: scored.card.day),
                on: scored.card.day,
                tracks: scored.requestedTracks
            ).designations.map { ($0.rules.id, $0.total) }
        return scores.map { id, score in
            let before = plan.result.first { $0.id == id }?.before ?? .zero
            return "\(name(id)) \(words.total(score, required: edition.requiredPoints)) from "
                + (scored.isUntouched(id) ? "nothing entered" : words.total(before, required: edition.requiredPoints))
        }.joined(separator: ", ")
    }

    /// Whether a way is in time where the best one is not.
    private func isOnlyInTime(_ way: PlanWay) -> Bool {
        plan.check.map { !$0.isInTime(plan.done) && $0.isInTime(way.done) } ?? false
    }

    private var otherWays: String? {
        guard ways.count > 1 else { return nil }
        let others = ways.enumerated().filter { $0.offset != place }.map { offset, way in
            "way \(offset + 1), \(cost(way.cost)) in \(words.count(way.edits.count, "change"))"
                + (isOnlyInTime(way) ? ", in time for the anniversary" : "")
        }
        return "Other ways: \(others.joined(separator: "; ")).\(nextWay.map { " \($0) shows them." } ?? "")"
    }
}

extension Words {
    /// When a way counts, and whether that is in time for the anniversary.
    package func counting(_ way: PlanWay, _ check: PlanCheck?) -> String {
        let counts =
            way.leadTime == 0
            ? "counts at once" : "counts after \(count(way.leadTime, "day")) at the earliest, on \(date(way.done))"
        guard let check else { return counts }
        let what =
            check.isRenewal ? "a renewal by \(date(check.last))" : "the anniversary on \(date(check.anniversary))"
        return "\(counts), \(check.isInTime(way.done) ? "in time" : "too late") for \(what)"
    }

    /// What is said of a plan without steps: its points are there or will be, whatever else may be left to do.
    package func nothingToDo(_ way: PlanWay) -> String {
        way.leadTime == 0
            ? "No points are missing." : "There is nothing to do: the points are there from \(date(way.done)) on."
    }
}
