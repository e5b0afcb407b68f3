internal import Pages
internal import SolutionsPartner

/// The reckoning of a metric as lines of text.
struct ExplanationText {
    /// How facts are worded.
    let words: Words

    /// The lines, as many as there are; a brief text leaves out what fits no small pane.
    func lines(for metric: MetricScore, of scored: ScoredPartner, width: Int, isBrief: Bool) -> [StyledLine] {
        let explanation = Explanation(
            of: metric, for: scored.partner, under: scored.card.edition, on: scored.card.day,
            spelling: words.spelling)
        var lines: [StyledLine] = []
        func add(_ text: String, _ role: Role = .text, indent: String = "") {
            lines += StyledLine.wrapped(text, width: width, role: role, indent: indent)
        }
        if !isBrief {
            lines.append(StyledLine([(metric.rules.name, .strong), ("  " + metric.state.title, .muted)]))
            add(explanation.counts, .muted)
            lines.append(StyledLine("", .text))
        }
        for step in explanation.formula { add(step) }
        for remark in explanation.remarks { add(remark, .warning) }
        let source = explanation.sources.joined(separator: "; ")
        let origin =
            explanation.inferred.map { "Inferred rule (\(explanation.confidence.rawValue) confidence): \($0)" }
            ?? "Rule stated by \(source) (\(explanation.confidence.rawValue) confidence)."
        if isBrief {
            add(explanation.inferred == nil ? explanation.counts : origin, .muted)
            return lines
        }
        let next = words.next(of: metric)
        if metric.missingPoints > 0, !next.isEmpty {
            lines.append(StyledLine("", .text))
            add("Next: \(next).")
            if let step = metric.next, step.gain < metric.missingPoints {
                let gap = words.gap(of: metric)
                add("To the full points: \(gap.isEmpty ? "+\(words.points(metric.missingPoints))" : gap).")
            }
        }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("Numbers", .heading))
        for fact in explanation.facts {
            add("\(fact.input): \(fact.value)")
            if !fact.origin.isEmpty { add(fact.origin, .muted, indent: "  ") }
        }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("Rule", .heading))
        add(origin)
        if explanation.inferred != nil, !source.isEmpty { add("Taken from: \(source)", .muted) }
        if let note = explanation.note { add(note, .muted) }
        if !explanation.associations.isEmpty {
            add("Associations that count: \(explanation.associations.joined(separator: ", "))", .muted)
        }
        return lines
    }
}
