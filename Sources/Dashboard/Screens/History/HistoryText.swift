internal import Pages
internal import SolutionsPartner

/// How the scores of a partner moved, the newest day first, as lines of text.
struct HistoryText {
    /// How facts are worded.
    let words: Words

    func lines(
        _ history: [RecordedDay], of scored: ScoredPartner, isUTF8: Bool, width: Int
    ) -> [StyledLine] {
        let designations = scored.card.edition.designations
        let mark = isUTF8 ? "✔" : "*"
        let changes = history.withoutRepeats
        let days = changes.map { words.date($0.day) }
        let dateWidth = (days.map(\.count).max() ?? 0) + 1
        let scoreWidth = min(8, max(4, (width - dateWidth) / max(1, designations.count)))
        var spans: [(String, Role)] = [(padded("Since", dateWidth), .heading)]
        for rules in designations {
            spans.append((column(String(rules.abbreviation.prefix(scoreWidth - 1)), scoreWidth), .heading))
        }
        var lines = [StyledLine(spans)]
        lines[0].headOf = changes.count
        let isRoomy = width >= dateWidth + scoreWidth * designations.count + 2 + Page.notOnRecord.count
        for day in changes.reversed() {
            var spans: [(String, Role)] = [(padded(words.date(day.day), dateWidth), .text)]
            for rules in designations {
                guard let score = day.scores.first(where: { $0.designation == rules.id }) else {
                    spans.append((column(isUTF8 ? "–" : "-", scoreWidth), .muted))
                    continue
                }
                let total =
                    words.total(score.total, required: scored.card.edition.requiredPoints)
                    + (score.isQualified ? mark : "")
                spans.append((column(total, scoreWidth), score.isQualified ? .achieved : .text))
            }
            // Where there is no room beside the scores, a line below says it.
            if !day.isRecorded, isRoomy { spans.append(("  \(Page.notOnRecord)", .muted)) }
            lines.append(StyledLine(spans))
        }
        lines.append(StyledLine("", .text))
        let unknown = isUTF8 ? "–" : "-"
        lines.append(StyledLine("\(mark) qualified from that day on", .muted))
        lines.append(StyledLine("\(unknown) nothing entered then", .muted))
        if !isRoomy, let last = changes.last, !last.isRecorded {
            lines.append(StyledLine("\(words.date(last.day)) is \(Page.notOnRecord)", .muted))
        }
        return lines
    }

    /// How each designation moved, as many lines side by side as there is room for; nothing where one day is on record.
    func charts(
        _ history: [RecordedDay], of scored: ScoredPartner, isUTF8: Bool, width: Int, rows: Int
    ) -> [StyledLine] {
        guard history.count > 1, let first = history.first, let last = history.last else { return [] }
        let edition = scored.card.edition
        let charts = edition.designations.map { chart(of: $0, history, edition, isUTF8: isUTF8) }
        let count = max(1, min(3, (width + Self.gap) / 38))
        let column = min(60, (width - (count - 1) * Self.gap) / count)
        // All of them stand on a screen where that leaves their lines room.
        let bands = (charts.count + count - 1) / count
        let height: HistoryChart.Height =
            (rows - 2) / max(1, bands) >= 9 ? .init(above: 3, below: 4) : .init(above: 2, below: 2)
        let told =
            "\(words.date(first.day)) to \(words.date(last.day)), \(words.count(history.count(where: \.isRecorded), "day")) on record. "
            + "The mark stands at \(words.points(edition.requiredPoints))."
        // Who was entered later moved from then on.
        let isLater = edition.designations.contains { rules in
            let place = history.firstIndex { $0.scores.contains { $0.designation == rules.id } } ?? 0
            return place > 0 && place + 1 < history.count
        }
        let since = isLater ? " Each moved since the first day on which something was entered." : ""
        var lines = StyledLine.wrapped(told + since, width: width, role: .muted)
        for start in stride(from: 0, to: charts.count, by: count) {
            let band = charts[start..<min(start + count, charts.count)].map { $0.lines(width: column, height: height) }
            for row in 0..<height.rows {
                var spans: [(String, Role)] = []
                for (place, chart) in band.enumerated() {
                    spans += chart[row].spans.map { ($0.text, $0.role) }
                    guard place + 1 < band.count else { continue }
                    spans.append((padded("", column + Self.gap - chart[row].plain.count), .text))
                }
                lines.append(StyledLine(spans))
            }
        }
        return lines + [StyledLine("", .text)]
    }

    /// The columns between two charts.
    private static let gap = 2

    private func chart(
        of rules: DesignationRules, _ history: [RecordedDay], _ edition: ProgramEdition, isUTF8: Bool
    ) -> HistoryChart {
        let scores = history.map { day in day.scores.first { $0.designation == rules.id } }
        let known = scores.compactMap(\.self)
        let last = scores.last.flatMap(\.self)
        let mark = last?.isQualified == true ? (isUTF8 ? " ✔" : " *") : ""
        let now = last.map { words.total($0.total, required: edition.requiredPoints) + mark } ?? (isUTF8 ? "–" : "-")
        let delta =
            known.first.flatMap { first in
                known.last.map { Words.delta(from: first.total, to: $0.total, required: edition.requiredPoints) }
            } ?? .zero
        return HistoryChart(
            title: rules.shortName, now: .init(now, last?.isQualified == true ? .achieved : .text),
            moved: delta.isZero ? "" : words.delta(delta),
            totals: zip(history, scores).map { ($0.day, $1?.total) }, required: edition.requiredPoints,
            maximum: edition.maximumPoints,
            scale: (words.points(edition.requiredPoints), words.points(edition.maximumPoints)), isUTF8: isUTF8)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func column(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
