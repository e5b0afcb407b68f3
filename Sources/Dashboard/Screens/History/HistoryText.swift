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
        let days = history.map { words.date($0.day) }
        let dateWidth = (days.map(\.count).max() ?? 0) + 1
        let scoreWidth = min(8, max(4, (width - dateWidth) / max(1, designations.count)))
        var spans: [(String, Role)] = [(padded("Day", dateWidth), .heading)]
        for rules in designations {
            spans.append((column(String(rules.abbreviation.prefix(scoreWidth - 1)), scoreWidth), .heading))
        }
        var lines = [StyledLine(spans)]
        for day in history.reversed() {
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
            lines.append(StyledLine(spans))
        }
        lines.append(StyledLine("", .text))
        let unknown = isUTF8 ? "–" : "-"
        lines.append(StyledLine("\(mark) qualified on that day   \(unknown) nothing entered then", .muted))
        return lines
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func column(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(1, width - text.count)) + text
    }
}
