internal import SolutionsPartner

/// How the scores of a partner moved, the newest day first, as lines of text.
enum HistoryText {
    private static let dateWidth = 13
    private static let scoreWidth = 8

    static func lines(_ history: [RecordedDay], of scored: ScoredPartner, isUTF8: Bool) -> [StyledLine] {
        guard !history.isEmpty else {
            return [
                StyledLine("Nothing is on record yet.", .strong), StyledLine("", .text),
                StyledLine("Scores are noted once a day, when the dashboard is opened or by 'seventy record'.", .text),
                StyledLine("Partners that are shown on a fixed day have no history.", .muted),
            ]
        }
        let designations = scored.card.edition.designations
        let mark = isUTF8 ? "✔" : "*"
        var spans: [(String, Role)] = [(padded("Day", dateWidth), .heading)]
        for rules in designations { spans.append((column(String(rules.shortName.prefix(scoreWidth - 1))), .heading)) }
        var lines = [StyledLine(spans)]
        for day in history.reversed() {
            var spans: [(String, Role)] = [(padded(ScoreText.date(day.day), dateWidth), .text)]
            for rules in designations {
                guard let score = day.scores.first(where: { $0.designation == rules.id }) else {
                    spans.append((column(isUTF8 ? "–" : "-"), .muted))
                    continue
                }
                let total = ScoreText.points(score.total)
                spans.append((column(score.isQualified ? total + mark : total), score.isQualified ? .achieved : .text))
            }
            lines.append(StyledLine(spans))
        }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("\(mark) qualified on that day", .muted))
        return lines
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func column(_ text: String) -> String {
        String(repeating: " ", count: max(1, scoreWidth - text.count)) + text
    }
}
