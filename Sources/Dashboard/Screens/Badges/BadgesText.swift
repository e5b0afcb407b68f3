internal import Pages
internal import SolutionsPartner

/// Badges and everything that hangs on a designation, as lines of text.
struct BadgesText {
    /// How facts are worded.
    let words: Words

    func lines(for scored: ScoredPartner, width: Int) -> [StyledLine] {
        guard let standing = scored.standing() else {
            return [StyledLine("Edition \(scored.card.edition.id) has no rules about badges.", .muted)]
        }
        var lines = [StyledLine("Designations", .heading)]
        for designation in standing.designations {
            lines += self.designation(designation, score: scored.card.designation(designation.id), width: width)
        }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("Badges", .heading))
        for badge in standing.badges where badge.kind != .designation { lines += self.badge(badge, width: width) }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("Specializations", .heading))
        lines += specializations(standing, width: width)
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("Azure Expert MSP", .heading))
        lines += entry(
            standing.expertMSP.state.title, role(of: standing.expertMSP.state), standing.expertMSP.reasons,
            width: width)
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("What else asks for a designation", .heading))
        for dependent in standing.dependents {
            let through = dependent.through.map { " through \(words.date($0))" } ?? ""
            lines.append(
                StyledLine([
                    (dependent.name, .strong),
                    (
                        dependent.isAllowed ? "  allowed\(through)" : "  not allowed",
                        dependent.isAllowed ? .achieved : .zero
                    ),
                ]))
            lines += dependent.reasons.prefix(2).flatMap {
                StyledLine.wrapped(words.phrase($0.phrase), width: width, role: .muted, indent: "  ")
            }
        }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("Training services", .heading))
        lines += training(standing.training, width: width)
        return lines
    }

    private func designation(
        _ standing: DesignationStanding, score: DesignationScore?, width: Int
    ) -> [StyledLine] {
        let role: Role =
            switch standing.state {
            case .enrolled: .enrolled
            case .qualified: .qualified
            case .renewalDue: .warning
            case .lapsed: .blocked
            case .inProgress: .inProgress
            case .unknown: .muted
            }
        var dates = ""
        if let day = standing.attainedOn { dates += ", attained \(words.date(day))" }
        if let day = standing.validThrough { dates += ", valid through \(words.date(day))" }
        if standing.state == .inProgress, let score {
            // What is missing stands on the designation's own screen; here one phrase is enough.
            dates = ", \(words.headline(of: score))"
            return [StyledLine([(standing.name, .strong), ("  \(standing.state.title)", role), (dates, .muted)])]
        }
        return [StyledLine([(standing.name, .strong), ("  \(standing.state.title)", role), (dates, .muted)])]
            + standing.reasons.prefix(2).flatMap {
                StyledLine.wrapped(words.phrase($0.phrase), width: width, role: .muted, indent: "  ")
            }
    }

    private func badge(_ badge: BadgeStanding, width: Int) -> [StyledLine] {
        let has = badge.state == .held || badge.state == .available
        return [StyledLine([(badge.name, .strong), ("  \(has ? "yes" : "no")", has ? .achieved : .muted)])]
            + badge.reasons.prefix(1).flatMap {
                StyledLine.wrapped(words.phrase($0.phrase), width: width, role: .muted, indent: "  ")
            }
    }

    /// Those that the partner holds or may lose first, then those it may apply for, then the rest.
    private func specializations(_ standing: Standing, width: Int) -> [StyledLine] {
        let order: [ProgramState] = [.atRisk, .held, .unknown, .lost, .eligible, .notEligible, .ended]
        var lines: [StyledLine] = []
        for state in order {
            let items = standing.specializations.filter { $0.state == state }
            guard !items.isEmpty else { continue }
            let isPartners = state != .eligible && state != .notEligible && state != .ended
            lines.append(StyledLine(state.title, role(of: state)))
            for item in items {
                let opens = item.specialization.opensWith.map { shortName($0, in: standing) }.joined(separator: " or ")
                let date = item.decisionDate.map { ", decided \(words.date($0))" } ?? ""
                let name = item.specialization.name + date
                let more = "opens with \(opens)"
                if name.count + more.count + 4 <= width {
                    lines.append(
                        StyledLine([("  \(name)", isPartners ? .strong : .text), ("  \(more)", .muted)]))
                } else {
                    lines.append(StyledLine("  \(name)", isPartners ? .strong : .text))
                    lines += StyledLine.wrapped(more, width: width, role: .muted, indent: "    ")
                }
                guard isPartners else { continue }
                lines += item.reasons.prefix(2).flatMap {
                    StyledLine.wrapped(words.phrase($0.phrase), width: width, role: .muted, indent: "    ")
                }
            }
        }
        return lines
    }

    private func training(_ training: TrainingStanding, width: Int) -> [StyledLine] {
        guard !training.isEmpty else {
            return StyledLine.wrapped(
                "Nothing is entered. The designation is for Learning Partners; 'seventy badges' names its inputs.",
                width: width, role: .muted)
        }
        let rows = training.base + training.areas.flatMap(\.requirements)
        return rows.map { item in
            let value = item.value.map { words.quantity($0) } ?? "not entered"
            return StyledLine([
                (item.name, .strong), ("  \(value) of \(words.quantity(item.threshold))", .text),
            ])
        }
    }

    private func entry(_ title: String, _ role: Role, _ reasons: [Reason], width: Int) -> [StyledLine] {
        [StyledLine(title, role)]
            + reasons.flatMap {
                StyledLine.wrapped(words.phrase($0.phrase), width: width, role: .muted, indent: "  ")
            }
    }

    private func role(of state: ProgramState) -> Role {
        switch state {
        case .held: .achieved
        case .eligible: .inProgress
        case .notEligible: .muted
        case .atRisk: .warning
        case .lost: .zero
        case .unknown, .ended: .muted
        }
    }

    private func shortName(_ id: DesignationID, in standing: Standing) -> String {
        standing.card.edition.designation(id)?.shortName ?? id.rawValue
    }
}
