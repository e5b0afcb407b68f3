internal import Dashboard
internal import Pages
internal import SolutionsPartner
internal import System

/// Writes scores as people read them: a line for each designation and, below it, its metrics.
struct ScoreReport {
    let scores: PartnerScores

    /// Who was scored, when and by which rules.
    var heading: [String] {
        let partner = scores.partner
        let name = partner.isNobody ? "Starting from nothing" : "\(partner.name) (\(partner.id))"
        let account = partner.accountID.map { ", account \($0)" } ?? ""
        return [
            (name + account).cleaned,
            "as of \(Words.usual.date(scores.card.day)), edition \(scores.card.edition.id)".cleaned,
        ]
    }

    /// A line for each designation.
    var designationLines: [String] {
        var table = Self.designationTable
        for score in scores.card.designations { table.row(Self.cells(of: score)) }
        return table.lines()
    }

    /// A line for each designation that says all there is room for where the metrics are not shown.
    var summaryLines: [String] {
        var table = Self.designationTable
        for score in scores.card.designations {
            table.row(Self.cells(of: score) + [score.includesInferredRules ? "includes inferred rules" : ""])
        }
        return table.lines(width: StandardStreams.columns.map { $0 - 2 }).map { "  \($0)" }
    }

    /// Each designation with its metrics below it.
    var full: [String] {
        var metrics = TextTable([.left, .left, .right, .left, .left], indent: 4)
        for score in scores.card.designations {
            for metric in score.counting.metrics {
                var cells = Self.cells(of: metric)
                // The points tell the state as well; a narrow terminal has better use for the columns.
                if let columns = StandardStreams.columns, columns < 100 { cells[3] = "" }
                metrics.row(cells)
            }
        }
        var metricLines = metrics.lines()[...]
        var lines: [String] = []
        for (score, line) in zip(scores.card.designations, designationLines) {
            lines += ["", line]
            lines += metricLines.prefix(score.counting.metrics.count)
            metricLines = metricLines.dropFirst(score.counting.metrics.count)
            lines += Self.notes(on: score).map { "    \($0)" }
        }
        return lines
    }

    /// The columns of designation lines.
    static var designationTable: TextTable { TextTable([.left, .left, .left, .right, .left]) }

    /// A designation: name, track, state, total and the one thing to know.
    static func cells(of score: DesignationScore) -> [String] {
        [
            score.rules.name, score.rules.tracks.count > 1 ? score.counting.rules.name : "",
            Words.state(of: score), total(of: score), Words.usual.headline(of: score),
        ]
    }

    /// A total of the points that there are, such as `71 / 100`.
    static func total(of score: DesignationScore) -> String {
        "\(Words.usual.totalBesideHeadline(of: score)) / \(Words.usual.points(score.counting.maximum))"
    }

    /// A metric: name, value of threshold, points of maximum, state and the next step.
    static func cells(of metric: MetricScore) -> [String] {
        let maximum = metric.rules.maximum
        return [
            metric.rules.name, Words.usual.progress(of: metric),
            "\(Words.usual.points(metric.points, of: maximum)) / \(Words.usual.points(maximum))",
            metric.state.title, Words.usual.next(of: metric),
        ]
    }

    /// What a reader should know besides the numbers.
    static func notes(on score: DesignationScore) -> [String] {
        var notes: [String] = []
        if let reason = Words.trackReason(of: score) {
            let others = score.tracks.indices.filter { $0 != score.countingIndex }.map { index in
                let total = Words.usual.total(of: score.tracks[index], required: score.required)
                return "\(score.tracks[index].rules.name) has \(total)"
            }
            notes.append("track: \(reason); \(others.joined(separator: ", "))".cleaned)
        }
        if score.includesInferredRules {
            let names = score.counting.rules.metrics.filter { $0.source.inferred != nil }.map {
                $0.shortName
            }
            let which = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
            notes.append("includes inferred rules\(which)".cleaned)
            if let reason = score.rules.inferred { notes.append(reason.cleaned) }
        }
        return notes
    }
}
