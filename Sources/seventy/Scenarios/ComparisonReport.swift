internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes a comparison of scenarios.
struct ComparisonReport {
    let comparison: ScenarioComparison
    /// The partner, for the heading.
    let today: PartnerScores

    private var columns: [String] { comparison.columns }
    private var lines: [ScenarioComparison.Line] { comparison.lines }
    private var costs: [Rational] { comparison.costs }
    private var unitOfCost: String { comparison.unitOfCost }
    private var qualifiedCounts: [Int] { comparison.qualifiedCounts }
    private var remarks: [String] { comparison.remarks }

    /// The comparison as a table for people.
    var text: [String] {
        var table = TextTable([.left] + columns.map { _ in .right })
        table.row([""] + columns)
        for line in lines { table.row([(line.metric == nil ? "" : "  ") + line.name] + cells(of: line)) }
        table.row(["Qualified"] + qualifiedCounts.map(String.init))
        table.row(["Cost at most (\(unitOfCost))", "0"] + costs.map { Words.usual.quantity($0) })
        return ScoreReport(scores: today).heading + [""] + table.lines()
            + (remarks.isEmpty ? [] : [""] + remarks.map(\.cleaned))
    }

    /// The comparison as Markdown.
    var markdown: [String] {
        var table = MarkdownTable([today.partner.name] + columns, leftColumns: 1)
        for line in lines { table.row([line.metric == nil ? line.name : "– \(line.name)"] + cells(of: line)) }
        table.row(["Qualified"] + qualifiedCounts.map(String.init))
        table.row(["Cost at most (\(unitOfCost))", "0"] + costs.map { Words.usual.quantity($0) })
        let heading = ScoreReport(scores: today).heading.map(MarkdownTable.cell)
        return [heading.joined(separator: ", "), ""] + table.lines
            + (remarks.isEmpty ? [] : [""] + remarks.map { "- " + MarkdownTable.cell($0) })
    }

    /// The comparison as CSV: a line for the score of each designation, one for whether it is qualified, and one for
    /// each metric that differs.
    var commaSeparated: String {
        var writer = CommaSeparatedWriter()
        writer.row(["designation", "measure"] + columns)
        for line in lines {
            let points = line.points.map { $0.map(Self.plain) ?? "" }
            writer.row([line.designation.id.rawValue, line.metric?.rawValue ?? "score"] + points)
            guard line.metric == nil else { continue }
            writer.row([line.designation.id.rawValue, "qualified"] + line.qualified.map { $0 ? "yes" : "no" })
        }
        writer.row(["", "cost-at-most", "0"] + costs.map(Self.plain))
        return writer.text
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        let scenarios = comparison.outcomes.map { outcome in
            JSONNode(
                .object(
                    outcome.scenario.headMembers + [
                        JSONMember("revision", .number(outcome.revision)),
                        ScenarioReport.leftOut(outcome.standing, in: today.card.edition.id),
                    ]))
        }
        typealias Line = ScenarioComparison.Line
        var designations: [(rules: DesignationRules, line: Line, metrics: [Line])] = []
        for line in lines {
            if line.metric == nil {
                designations.append((line.designation, line, []))
            } else if !designations.isEmpty {
                designations[designations.count - 1].metrics.append(line)
            }
        }
        return ScoreJSON.head(of: today) + [
            JSONMember("columns", .array(columns.map { .string($0) })),
            JSONMember("qualified", .array(qualifiedCounts.map { .number($0) })),
            JSONMember("costs", .array([0] + costs.map { .number($0) })), JSONMember("unit", .string(unitOfCost)),
            JSONMember("scenarios", .array(scenarios)),
            JSONMember(
                "designations",
                .array(
                    designations.map { rules, line, metrics in
                        .object([
                            "id": .string(rules.id.rawValue), "name": .string(rules.name),
                            "scores": .array(line.points.map { .number(orNull: $0) }),
                            "qualified": .array(line.qualified.map { .bool($0) }),
                            "metrics": .array(
                                metrics.map {
                                    .object([
                                        "id": .string($0.metric?.rawValue ?? ""), "name": .string($0.name),
                                        "points": .array($0.points.map { .number(orNull: $0) }),
                                    ])
                                }),
                        ])
                    })),
        ]
    }

    private func cells(of line: ScenarioComparison.Line) -> [String] {
        line.points.enumerated().map { place, points in
            guard let points else { return "-" }
            guard line.metric == nil else { return Words.usual.points(points) }
            let score = Words.usual.total(points, required: today.card.designations[0].required)
            return line.qualified[place] ? "\(score) qualified" : score
        }
    }

    /// A number as spreadsheets read it: exact where decimals can tell it, else the nearest binary number.
    private static func plain(_ number: Rational) -> String { number.decimalText ?? String(number.doubleValue) }
}
