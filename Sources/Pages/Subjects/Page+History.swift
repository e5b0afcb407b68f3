internal import SolutionsPartner

/// How the scores of a partner moved.
extension Page {
    /// What is told of a day whose scores nobody noted.
    package static let notOnRecord = "not on record"

    /// The scores of the days on which something moved, the oldest first.
    package static func history(_ days: [RecordedDay], of scored: ScoredPartner, _ words: Words) -> Page {
        let edition = scored.card.edition
        let scores = days.flatMap(\.scores)
        var ids = edition.designations.map(\.id).filter { id in scores.contains { $0.designation == id } }
        for score in scores.reversed() where !ids.contains(score.designation) { ids.append(score.designation) }
        var table = Table(
            [.right("DAY"), Column("EDITION")]
                + ids.map { .right(edition.designation($0)?.abbreviation ?? $0.rawValue) } + [Column("")],
            tellsTitles: true)
        for day in days.withoutRepeats {
            let cells = ids.map { id in
                day.scores.first { $0.designation == id }.map { score in
                    words.total(score.total, required: score.required ?? edition.requiredPoints)
                        + (score.isQualified ? "*" : " ")
                } ?? ""
            }
            table.row(texts: [words.date(day.day), day.edition] + cells + [day.isRecorded ? "" : notOnRecord])
        }
        var page = Page()
        page.title(of: scored, words)
        page.table(table)
        page.sentence("* qualified on that day", .muted)
        return page
    }

    /// The days on which something moved, the newest first, a line for each score.
    package static func historyDayByDay(_ days: [RecordedDay], of scored: ScoredPartner, _ words: Words) -> Page {
        let edition = scored.card.edition
        var page = Page()
        for day in days.withoutRepeats.reversed() {
            page.heading(
                "\(words.date(day.day)), edition \(day.edition)\(day.isRecorded ? "" : ", \(notOnRecord)")")
            if day.scores.isEmpty { page.sentence("Nothing was entered.") }
            for score in day.scores {
                let rules = edition.designation(score.designation)
                let required = score.required ?? rules?.requiredPoints ?? edition.requiredPoints
                let total = words.total(score.total, required: required)
                let maximum = words.points(rules?.maximumPoints ?? edition.maximumPoints)
                let state = score.isQualified ? ", qualified" : ""
                page.sentence("\(rules?.name ?? score.designation.rawValue): \(total) of \(maximum)\(state)")
            }
        }
        return page
    }

    /// What is told where nothing is on record.
    package static var noHistory: Page {
        var page = Page()
        page.sentence("Nothing is on record yet.", .strong)
        page.gap()
        page.sentence("Scores are noted once a day, when the dashboard is opened or by 'seventy record'.")
        page.sentence("Partners that are shown on a fixed day have no history.", .muted)
        return page
    }
}
