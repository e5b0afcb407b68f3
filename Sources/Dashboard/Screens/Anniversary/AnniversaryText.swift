internal import Pages
internal import SolutionsPartner

/// The anniversary as lines of text: what can be done then, side by side, and every date that matters.
enum AnniversaryText {
    /// - Parameter isSideBySide: Whether options may stand beside one another, where there is room.
    static func lines(for scored: ScoredPartner, width: Int, isSideBySide: Bool = true) -> [StyledLine] {
        guard let standing = scored.standing() else {
            return [StyledLine("Edition \(scored.card.edition.id) has no rules about the anniversary.", .muted)]
        }
        var lines: [StyledLine] = []
        if let anniversary = standing.anniversary {
            lines.append(
                StyledLine([
                    ("Anniversary \(ScoreText.date(anniversary.date))", .strong),
                    (", \(PartnerSummary.distance(anniversary.daysAway))", .text),
                ]))
            for reason in anniversary.reasons {
                lines += StyledLine.wrapped(ScoreText.phrase(reason.phrase), width: width, role: .muted)
            }
        } else {
            lines += StyledLine.wrapped(
                "No anniversary is known: none is entered (membership.anniversary) and no designation is held.",
                width: width, role: .warning)
        }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("What can be done then", .heading))
        lines += options(standing.options, width: width, isSideBySide: isSideBySide && width >= 70)
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("Dates from \(ScoreText.date(standing.day)) on", .heading))
        lines += timeline(standing, width: width)
        return lines
    }

    private static func options(_ options: [RenewalOption], width: Int, isSideBySide: Bool) -> [StyledLine] {
        let rows: [(String, (RenewalOption) -> String)] = [
            ("", { ($0.isChosen ? "* " : "") + $0.name }),
            ("Possible", { $0.isAvailable ? "yes" : "no" }),
            ("Fee a year", { ScoreText.phrase($0.fee.phrase) }),
            ("Designations", { $0.keepsDesignation ? "kept" : "not kept" }),
            ("Badge", { ScoreText.phrase($0.badge) }),
            ("Benefits", { ScoreText.phrase($0.benefits) }),
            ("Incentives", { ScoreText.phrase($0.incentives) }),
            ("Specializations", { ScoreText.phrase($0.specializations) }),
            ("Gives up", { $0.forecloses.map(ScoreText.phrase) ?? "nothing" }),
            ("From", { $0.opens.map(ScoreText.date) ?? "–" }),
            ("Until", { $0.until.map(ScoreText.date) ?? "no end" }),
            ("Why", { $0.reasons.map { ScoreText.phrase($0.phrase) }.joined(separator: " ") }),
        ]
        let label = 16
        guard isSideBySide, !options.isEmpty else {
            // Side by side needs room; below one another every option is whole.
            return options.flatMap { option in
                rows.flatMap { name, cell in
                    StyledLine.wrapped(
                        name.isEmpty ? cell(option) : "\(name): \(cell(option))", width: width,
                        role: name.isEmpty ? .strong : .text, indent: name.isEmpty ? "" : "  ")
                } + [StyledLine("", .text)]
            }
        }
        let column = (width - label) / options.count - 2
        return rows.flatMap { name, cell in
            Columns.lines(
                label: name, labelWidth: label, cells: options.map(cell), width: column,
                role: { place in
                    if name.isEmpty { return .strong }
                    return options[place].isAvailable ? .text : .muted
                })
        }
    }

    private static func timeline(_ standing: Standing, width: Int) -> [StyledLine] {
        guard !standing.timeline.isEmpty else { return [StyledLine("None is known.", .muted)] }
        return standing.timeline.flatMap { entry -> [StyledLine] in
            let days = standing.day.days(to: entry.date)
            let date = ScoreText.date(entry.date)
            let distance = PartnerSummary.distance(days)
            let head = pad(date, 13) + pad(distance, 14)
            let role: Role = entry.kind == .refresh ? .muted : days <= 30 ? .warning : .text
            return [StyledLine([(head, .muted), (ScoreText.phrase(entry.title), role)])]
                + StyledLine.wrapped(ScoreText.phrase(entry.detail), width: max(20, width - 27), role: .muted).map {
                    StyledLine([(String(repeating: " ", count: 27), .text), ($0.plain, .muted)])
                }
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}

/// Texts side by side, each wrapped inside its own column.
enum Columns {
    static func lines(
        label: String, labelWidth: Int, cells: [String], width: Int, role: (Int) -> Role
    ) -> [StyledLine] {
        let wrapped = cells.map { StyledLine.wrapped($0, width: width, role: .text).map(\.plain) }
        let height = max(1, wrapped.map(\.count).max() ?? 1)
        return (0..<height).map { row in
            let head = row == 0 ? label : ""
            var spans = [(head + String(repeating: " ", count: max(0, labelWidth - head.count)), Role.heading)]
            for (place, lines) in wrapped.enumerated() {
                let text = lines.indices.contains(row) ? String(lines[row].prefix(width)) : ""
                spans.append((text + String(repeating: " ", count: max(0, width - text.count + 2)), role(place)))
            }
            return StyledLine(spans)
        }
    }
}
