internal import Pages
internal import SolutionsPartner

/// The anniversary as lines of text: what can be done then, side by side, and every date that matters.
struct AnniversaryText {
    /// How facts are worded.
    let words: Words

    /// - Parameter isSideBySide: Whether options may stand beside one another, where there is room.
    func lines(for scored: ScoredPartner, width: Int, isSideBySide: Bool = true) -> [StyledLine] {
        guard let standing = scored.standing() else {
            return [StyledLine("Edition \(scored.card.edition.id) has no rules about the anniversary.", .muted)]
        }
        var lines: [StyledLine] = []
        if let anniversary = standing.anniversary {
            lines.append(
                StyledLine([
                    ("Anniversary \(words.date(anniversary.date))", .strong),
                    (", \(words.distance(anniversary.daysAway))", .text),
                ]))
            for reason in anniversary.reasons {
                lines += StyledLine.wrapped(words.phrase(reason.phrase), width: width, role: .muted)
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
        lines.append(StyledLine("Dates from \(words.date(standing.day)) on", .heading))
        lines += timeline(standing, width: width)
        return lines
    }

    private func options(_ options: [RenewalOption], width: Int, isSideBySide: Bool) -> [StyledLine] {
        let rows: [(String, (RenewalOption) -> String)] = [
            ("", { ($0.isChosen ? "* " : "") + $0.name }),
            ("Possible", { $0.isAvailable ? "yes" : "no" }),
            ("Fee a year", { words.phrase($0.fee.phrase) }),
            ("Designations", { $0.keepsDesignation ? "kept" : "not kept" }),
            ("Badge", { words.phrase($0.badge) }),
            ("Benefits", { words.phrase($0.benefits) }),
            ("Incentives", { words.phrase($0.incentives) }),
            ("Specializations", { words.phrase($0.specializations) }),
            ("Gives up", { $0.forecloses.map(words.phrase) ?? "nothing" }),
            ("From", { $0.opens.map(words.date) ?? "–" }),
            ("Until", { $0.until.map(words.date) ?? "no end" }),
            ("Why", { $0.reasons.map { words.phrase($0.phrase) }.joined(separator: " ") }),
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

    private func timeline(_ standing: Standing, width: Int) -> [StyledLine] {
        guard !standing.timeline.isEmpty else { return [StyledLine("None is known.", .muted)] }
        return standing.timeline.flatMap { entry -> [StyledLine] in
            let days = standing.day.days(to: entry.date)
            let date = words.date(entry.date)
            let distance = words.distance(days)
            let head = pad(date, 13) + pad(distance, 14)
            let role: Role = entry.kind == .refresh ? .muted : days <= 30 ? .warning : .text
            return [StyledLine([(head, .muted), (words.phrase(entry.title), role)])]
                + StyledLine.wrapped(words.phrase(entry.detail), width: max(20, width - 27), role: .muted).map {
                    StyledLine([(String(repeating: " ", count: 27), .text), ($0.plain, .muted)])
                }
        }
    }

    private func pad(_ text: String, _ width: Int) -> String {
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
