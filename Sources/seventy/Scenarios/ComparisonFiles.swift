internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes a comparison of scenarios for programs and spreadsheets, with numbers that are not rounded.
struct ComparisonFiles {
    let comparison: ScenarioComparison
    /// The partner, for the heading.
    let today: ScoredPartner

    /// The comparison as CSV: a line for the score of each designation, one for whether it is qualified, and one for
    /// each metric that differs.
    var commaSeparated: String {
        var writer = CommaSeparatedWriter()
        writer.row(["designation", "measure"] + comparison.columns)
        for line in comparison.lines {
            let points = line.known.map { $0.map(Self.plain) ?? "" }
            writer.row([line.designation.id.rawValue, line.metric?.rawValue ?? "score"] + points)
            guard line.metric == nil else { continue }
            writer.row([line.designation.id.rawValue, "qualified"] + line.qualified.map { $0 ? "yes" : "no" })
        }
        writer.row(["", "cost-at-most", "0"] + comparison.costs.map(Self.plain))
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
        for line in comparison.lines {
            if line.metric == nil {
                designations.append((line.designation, line, []))
            } else if !designations.isEmpty {
                designations[designations.count - 1].metrics.append(line)
            }
        }
        return ScoreJSON.head(of: today) + [
            JSONMember("columns", .array(comparison.columns.map { .string($0) })),
            JSONMember("qualified", .array(comparison.qualifiedCounts.map { .number($0) })),
            JSONMember("costs", .array([0] + comparison.costs.map { .number($0) })),
            JSONMember("unit", .string(comparison.unitOfCost)),
            JSONMember("scenarios", .array(scenarios)),
            JSONMember(
                "designations",
                .array(
                    designations.map { rules, line, metrics in
                        .object([
                            "id": .string(rules.id.rawValue), "name": .string(rules.name),
                            "scores": .array(line.known.map { .number(orNull: $0) }),
                            "qualified": .array(line.qualified.map { .bool($0) }),
                            "metrics": .array(
                                metrics.map {
                                    .object([
                                        "id": .string($0.metric?.rawValue ?? ""), "name": .string($0.name),
                                        "points": .array($0.known.map { .number(orNull: $0) }),
                                    ])
                                }),
                        ])
                    })),
        ]
    }

    /// A number as spreadsheets read it: exact where decimals can tell it, else the nearest binary number.
    private static func plain(_ number: Rational) -> String { number.decimalText ?? String(number.doubleValue) }
}
