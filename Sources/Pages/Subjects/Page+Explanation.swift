package import SolutionsPartner

/// How a metric is scored.
extension Page {
    /// The reckoning of a metric: the formula with the values put in, what is missing, the numbers, and the rule.
    ///
    /// - Parameter isBrief: Whether what fits no small pane is left out.
    package static func explanation(
        of metric: MetricScore, for scored: ScoredPartner, _ words: Words, isBrief: Bool = false
    ) -> Page {
        let explanation = Explanation(
            of: metric, for: scored.partner, under: scored.card.edition, on: scored.card.day, spelling: words.spelling)
        let source = explanation.sources.joined(separator: "; ")
        let origin =
            explanation.inferred.map { "Inferred rule (\(explanation.confidence.rawValue) confidence): \($0)" }
            ?? "Rule stated by \(source) (\(explanation.confidence.rawValue) confidence)."
        var page = Page()
        if !isBrief {
            page.entries([Entry(metric.rules.name, words.pointsInFull(of: metric), .muted)])
            page.sentence(explanation.counts, .muted)
            page.gap()
        }
        for step in explanation.formula { page.sentence(step) }
        for remark in explanation.remarks { page.sentence(remark, .warning) }
        guard !isBrief else {
            page.sentence(explanation.inferred == nil ? explanation.counts : origin, .muted)
            return page
        }
        page.addWhatIsMissing(of: metric, words)
        page.heading("Numbers")
        let inputs = metric.rules.labelledInputs.map(\.input.name)
        page.entries(
            explanation.facts.map { fact in
                var entry = Entry(fact.input.rawValue, fact.value, .text)
                entry.nameRole = .text
                // The readings that a number rests on stand with it.
                let readings = (fact.derived?.readings ?? []).map {
                    CustomerNumber.Reading(rawValue: $0).map(Words.reading) ?? $0
                }
                entry.notes = ([fact.origin] + readings).filter { !$0.isEmpty }.map { Note(text: $0) }
                entry.input = inputs.contains(fact.input) ? fact.input : nil
                return entry
            })
        page.heading("Rule")
        page.sentence(origin)
        if explanation.inferred != nil, !source.isEmpty { page.sentence("Taken from: \(source)", .muted) }
        if let note = explanation.note { page.sentence(note, .muted) }
        let owner = scored.card.designations.first { $0.counting.metrics.contains { $0.rules === metric.rules } }
        if let owner, let rule = Words.decidingRule(of: owner), let reason = Words.trackReason(of: owner) {
            page.sentence("\(owner.counting.rules.name) track, \(reason): \(rule)", .muted)
        }
        if !explanation.associations.isEmpty {
            page.sentence("Associations that count: \(explanation.associations.joined(separator: ", "))", .muted)
        }
        return page
    }

    private mutating func addWhatIsMissing(of metric: MetricScore, _ words: Words) {
        let next = words.next(of: metric)
        guard metric.missingPoints > 0, !next.isEmpty else { return }
        gap()
        sentence("Next: \(next).")
        if let step = metric.next, step.gain < metric.missingPoints {
            let gap = words.gap(of: metric)
            sentence("To the full points: \(gap.isEmpty ? "+\(words.points(metric.missingPoints))" : gap).")
        }
    }
}
