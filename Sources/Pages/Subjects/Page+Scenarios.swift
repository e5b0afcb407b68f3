package import SolutionsPartner

/// Scenarios and what they do.
extension Page {
    /// A scenario on the facts as they are now: its edits, those that mean nothing any more, and the scores before and
    /// after.
    ///
    /// - Parameter revision: The revision of the partner's document now.
    package static func scenario(
        _ scenario: Scenario, _ standing: ScenarioStanding, _ effect: ChangeEffect, revision: Int, _ words: Words
    ) -> Page {
        var told: [String] = []
        if let note = scenario.note { told.append(note) }
        if scenario.base != revision {
            told.append(
                "The facts have moved on since: it stands on revision \(scenario.base), and this is \(revision).")
        }
        var page = Page()
        page.title("\(scenario.name), saved \(words.day(ofMoment: scenario.created)) by \(scenario.author)", told)
        page.title(of: effect.after, words)
        page.edits(of: standing, effect, words)
        if !standing.edits.isEmpty {
            page.heading("What they do")
            page.effects(of: effect, words)
        }
        return page
    }

    /// Adds the edits of a scenario that change something, then those that do not.
    package mutating func edits(of standing: ScenarioStanding, _ effect: ChangeEffect, _ words: Words) {
        heading("What if")
        if effect.edits.isEmpty { sentence("It changes nothing.") } else { edits(of: effect, words) }
        leftOut(of: standing, effect)
    }

    /// Scenarios beside today, a line for each designation and each metric that differs.
    package static func comparisonLineByLine(_ comparison: ScenarioComparison, _ words: Words) -> Page {
        var page = Page()
        func line(_ name: String, _ cells: [String]) {
            page.sentence("\(name): \(zip(comparison.columns, cells).map { "\($0) \($1)" }.joined(separator: ", "))")
        }
        for row in comparison.lines {
            let isMetric = row.metric != nil
            line(
                isMetric ? "\(row.designation.shortName), \(row.name)" : row.name,
                row.points.enumerated().map { place, points in
                    guard let points else { return "none" }
                    guard row.entered[place] else { return "not entered" }
                    if isMetric { return words.points(points) }
                    return words.total(points, required: row.designation.requiredPoints)
                        + (row.qualified[place] ? " qualified" : "")
                })
        }
        line(Words.requirementsMet, comparison.qualifiedCounts.map(String.init))
        line("Cost at most, \(comparison.unitOfCost)", ([0] + comparison.costs).map { words.quantity($0) })
        for remark in comparison.remarks { page.sentence(remark, .warning) }
        return page
    }

    /// Scenarios beside today: each designation, and each metric that differs.
    package static func comparison(
        _ comparison: ScenarioComparison, of today: ScoredPartner, _ words: Words
    ) -> Page {
        var table = Table([Column("")] + comparison.columns.map { Column($0, isRight: true) }, tellsTitles: true)
        for line in comparison.lines {
            let isMetric = line.metric != nil
            let cells = line.points.enumerated().map { place, points in
                guard let points else { return "-" }
                guard line.entered[place] else { return "–" }
                if isMetric { return words.points(points) }
                let total = words.total(points, required: line.designation.requiredPoints)
                return line.qualified[place] ? "\(total) qualified" : total
            }
            let name = isMetric ? "– \(line.name)" : line.name
            table.row([Cell(name, isMetric ? .text : .strong)] + cells.map { Cell($0) })
        }
        table.row(texts: [Words.requirementsMet] + comparison.qualifiedCounts.map(String.init))
        table.row(
            texts: ["Cost at most (\(comparison.unitOfCost))", "0"] + comparison.costs.map { words.quantity($0) })
        var page = Page()
        page.title(of: today, words)
        page.gap()
        page.table(table)
        if !comparison.remarks.isEmpty { page.gap() }
        for remark in comparison.remarks { page.sentence(remark, .warning) }
        return page
    }
}
