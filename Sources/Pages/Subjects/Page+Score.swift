package import SolutionsPartner

/// The scores of a partner.
extension Page {
    /// Every designation with its metrics.
    package static func score(of scored: ScoredPartner, _ words: Words) -> Page {
        var outline = Outline(designationColumns, inner: metricColumns)
        for score in scored.card.designations {
            var item = Outline.Item(cells(of: score, in: scored, words))
            item.rows = score.counting.metrics.map { cells(of: $0, words) }
            item.notes = estimates(in: score) + notes(on: score, words)
            outline.items.append(item)
        }
        var page = Page()
        page.title(of: scored, words)
        page.outline(outline)
        return page
    }

    /// A line for each designation, for lists of several partners.
    package static func scoreSummary(of scored: ScoredPartner, _ words: Words) -> Page {
        var outline = Outline(designationColumns + [Column("remark")])
        for score in scored.card.designations {
            let remark = score.includesInferredRules ? "includes inferred rules" : ""
            outline.items.append(Outline.Item(cells(of: score, in: scored, words) + [Cell(remark, .muted)]))
        }
        var page = Page()
        page.title(of: scored, words)
        page.outline(outline)
        return page
    }

    /// What is missing of each designation, the metric with the most points to gain first.
    package static func gaps(of scored: ScoredPartner, _ words: Words) -> Page {
        var outline = Outline(
            designationColumns,
            inner: [
                Column("metric"), .right("points missing"), Column("to go"),
                Column("now", minimumWidth: 120), Column("next"),
            ])
        for score in scored.card.designations {
            var item = Outline.Item(cells(of: score, in: scored, words))
            let obstacles = words.obstacles(of: score)
            if !obstacles.isEmpty {
                item.reasons = [Note(text: "held back: \(obstacles.joined(separator: "; "))")]
            }
            item.rows = score.gaps.map { metric in
                [
                    Cell(metric.rules.name, .strong), Cell("\(words.points(metric.missingPoints)) points"),
                    Cell(words.toGo(of: metric)), Cell("now \(words.progress(of: metric))"),
                    Cell(words.next(of: metric)),
                ]
            }
            item.notes = estimates(in: score) + score.gaps.compactMap { words.poolsToGo(of: $0) }.map { Note(text: $0) }
            if item.rows.isEmpty { item.notes.append(Note(text: "every metric is at its maximum")) }
            outline.items.append(item)
        }
        var page = Page()
        page.title(of: scored, words)
        page.outline(outline)
        return page
    }

    /// Says who was scored, when and by which rules.
    package mutating func title(of scored: ScoredPartner, _ words: Words) {
        let partner = scored.partner
        let name = partner.isNobody ? "Starting from nothing" : "\(partner.name) (\(partner.id))"
        let account = partner.accountID.map { ", account \($0)" } ?? ""
        let lack = words.lack(of: partner, on: scored.card.day, edition: scored.card.edition.id)
        title(
            name + account,
            ["as of \(words.date(scored.card.day)), edition \(scored.card.edition.id)"] + (lack.map { [$0] } ?? []))
    }

    /// Which metrics follow from downloads, and up to which month.
    private static func estimates(in score: DesignationScore) -> [Note] {
        let metrics = score.counting.metrics.filter { $0.recordsMonth != nil }
        let names = metrics.map(\.rules.name)
        guard let month = metrics.first?.recordsMonth else { return [] }
        return [Note(text: "estimates from the downloads up to \(month): \(names.joined(separator: ", "))")]
    }

    /// The columns of designations.
    static let designationColumns = [
        Column("designation"), Column("track"), Column("state"), .right("score"), Column("what counts"),
    ]

    /// The columns of metrics.
    ///
    /// The points tell the state as well; a narrow terminal has better use for its room.
    static let metricColumns = [
        Column("metric"), Column("value"), .right("points"), Column("state", minimumWidth: 100), Column("next"),
    ]

    /// A designation: name, track, state, total and the one thing to know.
    static func cells(of score: DesignationScore, in scored: ScoredPartner, _ words: Words) -> [Cell] {
        [
            Cell(score.rules.name, .strong), Cell(score.rules.tracks.count > 1 ? score.counting.rules.name : ""),
            Cell(scored.state(of: score)), Cell(words.totalOfMaximum(of: score), .strong),
            Cell(words.headline(of: score, scored.standing()?.designation(score.rules.id))),
        ]
    }

    /// A metric: name, value of threshold, points of maximum, state and the next step.
    static func cells(of metric: MetricScore, _ words: Words) -> [Cell] {
        let maximum = metric.rules.maximum
        return [
            Cell(metric.rules.name, .strong), Cell(words.progress(of: metric)),
            // Unknown is not zero.
            Cell("\(metric.isUnknown ? "–" : words.points(metric.points, of: maximum)) / \(words.points(maximum))"),
            Cell(Words.chip(of: metric)),
            Cell(words.next(of: metric)),
        ]
    }

    /// What a reader should know besides the numbers.
    static func notes(on score: DesignationScore, _ words: Words) -> [Note] {
        var notes: [Note] = []
        if let reason = Words.trackReason(of: score) {
            let others = score.tracks.indices.filter { $0 != score.countingIndex }.map { index in
                let total = words.total(of: score.tracks[index], required: score.required)
                return "\(score.tracks[index].rules.name) has \(total)"
            }
            notes.append(Note(text: "track: \(reason); \(others.joined(separator: ", "))"))
            if let rule = Words.decidingRule(of: score) { notes.append(Note(text: "rule of the track: \(rule)")) }
        }
        if score.includesInferredRules {
            let names = score.counting.rules.metrics.filter { $0.source.inferred != nil }.map(\.shortName)
            let which = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
            notes.append(Note(text: "includes inferred rules\(which)"))
            if let reason = score.rules.inferred { notes.append(Note(text: reason)) }
        }
        if let doubt = Words.doubt(of: score) { notes.append(Note(text: doubt)) }
        return notes
    }
}

extension DesignationScore {
    /// The metrics that can give more, by the points that are missing; equal ones stay in the order of the rules.
    package var gaps: [MetricScore] {
        counting.metrics.filter { $0.missingPoints > 0 }.enumerated()
            .sorted { ($1.element.missingPoints, $0.offset) < ($0.element.missingPoints, $1.offset) }
            .map(\.element)
    }
}

extension Partner {
    /// A partner of which nothing is known: what a calculator starts from.
    package static var nobody: Partner { Partner(id: "", name: "") }

    /// Whether the partner stands for nobody.
    package var isNobody: Bool { id.isEmpty }
}
