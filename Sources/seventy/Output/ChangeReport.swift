internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// What changes of facts do to scores: before, after and the difference.
struct ChangeReport {
    let before: PartnerScores
    let after: PartnerScores
    let edits: [Edit]

    init(_ before: PartnerScores, applying edits: [Edit]) {
        self.before = before
        self.edits = edits
        after = before.applying(edits)
    }

    /// The designations that some change concerns, with their scores before and after; all of them without a change.
    var pairs: [(before: DesignationScore, after: DesignationScore)] {
        let edition = before.card.edition
        let touched = Set(edits.map(\.input))
        let concerned = Set(
            edition.definitions.filter { touched.contains($0.name) || !touched.isDisjoint(with: $0.aliases) }
                .map(\.designation))
        return zip(before.card.designations, after.card.designations).filter { pair in
            edits.isEmpty || before.only != nil || concerned.contains(pair.0.rules.id)
        }
        .map { (before: $0, after: $1) }
    }

    /// Each change as `input  9 -> 12 customers`.
    var editLines: [String] {
        var table = TextTable(indent: 4)
        for edit in edits {
            let unit = before.card.edition.input(named: edit.input)?.unit
            table.row(edit.input.rawValue, "\(old(of: edit)) -> \(Self.text(edit.value, unit))")
        }
        return table.lines()
    }

    private func old(of edit: Edit) -> String {
        Self.text(before.value(of: edit.input), nil)
    }

    private static func text(_ value: MeasureValue?, _ unit: Unit?) -> String {
        switch value {
        case .quantity(let number)?: unit.map { Words.usual.quantity(number, $0) } ?? Words.usual.quantity(number)
        default: Words.usual.value(value)
        }
    }

    /// A line for each designation concerned: the score before and after.
    var effectLines: [String] {
        var table = TextTable([.left, .left, .right, .left, .left])
        for (before, after) in pairs {
            table.row(
                after.rules.name, after.rules.tracks.count > 1 ? after.counting.rules.name : "",
                "\(Words.usual.totalBesideHeadline(of: before)) -> \(ScoreReport.total(of: after))",
                Self.delta(Words.delta(from: before, to: after)), Self.outcome(before, after))
        }
        return table.lines()
    }

    /// Each designation concerned with its metrics and what changed in them.
    var fullLines: [String] {
        let effects = effectLines
        var table = TextTable([.left, .left, .right, .left, .left], indent: 4)
        for pair in pairs {
            for metric in pair.after.counting.metrics {
                let old = pair.before.counting.metric(metric.rules.id)
                var cells = ScoreReport.cells(of: metric)
                cells[3] = Self.delta(old.map { Words.delta(from: $0, to: metric) } ?? metric.points)
                table.row(cells)
            }
        }
        var metrics = table.lines()[...]
        var lines: [String] = []
        for (pair, line) in zip(pairs, effects) {
            lines += ["", line]
            lines += metrics.prefix(pair.after.counting.metrics.count)
            metrics = metrics.dropFirst(pair.after.counting.metrics.count)
            lines += ScoreReport.notes(on: pair.after).map { "    \($0)" }
        }
        return lines
    }

    private static func display(_ score: DesignationScore) -> String {
        Words.usual.total(score.total, required: score.required)
    }

    private static func delta(_ difference: Rational) -> String {
        difference.isZero ? "" : Words.usual.delta(difference)
    }

    private static func outcome(_ before: DesignationScore, _ after: DesignationScore) -> String {
        switch (before.isQualified, after.isQualified) {
        case (false, true): "gained: \(Words.usual.headline(of: after))"
        case (true, false): "lost: \(Words.usual.headline(of: after))"
        default: "\(Words.state(of: after)): \(Words.usual.headline(of: after))"
        }
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        let edits = self.edits.map { edit in
            JSONNode.object([
                "input": .string(edit.input.rawValue),
                "unit": .string(orNull: before.card.edition.input(named: edit.input)?.unit.rawValue),
                "old": .measure(before.value(of: edit.input)), "new": .measure(edit.value),
            ])
        }
        let designations = zip(before.card.designations, after.card.designations).map { old, new in
            JSONNode(
                .object(
                    ScoreJSON.designationMembers(new, after) + [
                        JSONMember(
                            "base",
                            .object([
                                "track": .string(orNull: old.counting.rules.id?.rawValue),
                                "score": .number(old.total), "display": .string(Self.display(old)),
                                "qualified": .bool(old.isQualified),
                            ])),
                        JSONMember("delta", .number(new.total - old.total)),
                    ]))
        }
        return ScoreJSON.head(of: after) + [
            JSONMember("edits", .array(edits)), JSONMember("designations", .array(designations)),
        ]
    }
}

extension JSONNode {
    /// Makes the value of a fact: a number, a word, or `null` for one that nobody entered.
    static func measure(_ value: MeasureValue?) -> JSONNode {
        switch value {
        case .quantity(let number): .number(number)
        case .text(let word): .string(word)
        case .date(let day): .string(day.description)
        case nil: .null
        }
    }
}
