internal import SolutionsPartner

/// The parts that all screens share: the header at the top and the hint bar at the bottom.
enum Chrome {
    static func drawHeader(of state: DashboardState, into canvas: inout Canvas) {
        let arrow = state.metrics.isUTF8 ? " › " : " > "
        var left: [(String, Role)] = []
        var right = ""
        if let id = state.screen.partner {
            let scored = state.partner(id)
            left.append((scored?.partner.name ?? id, .header))
            if let scored {
                right = "\(ScoreText.date(scored.card.day)) · edition \(scored.card.edition.id)"
                if let place = place(of: state.screen, in: scored) { left.append((arrow + place, .muted)) }
                if left.count == 1, let account = scored.partner.accountID { left.append(("  " + account, .muted)) }
            }
        } else if case .help = state.screen {
            left.append(("Help", .header))
            right = "seventy"
        } else {
            left.append((state.store.title ?? "Partners", .header))
            right = "Solutions Partner designations"
        }
        if state.store.readOnlyReason != nil { right = "read-only · " + right }
        let rightWidth = min(canvas.width(of: right), max(0, canvas.columns / 2))
        if ScreenLayout(state).width > .narrow || canvas.width(of: left[0].0) + rightWidth + 4 <= canvas.columns {
            canvas.text(right, endingBefore: canvas.columns - 1, row: 0, width: rightWidth, role: .muted)
        } else {
            right = ""
        }
        var column = 1
        let limit = right.isEmpty ? canvas.columns - 1 : canvas.columns - rightWidth - 3
        for (text, role) in left {
            column += canvas.text(text, column: column, row: 0, width: limit - column, role: role)
        }
        canvas.line(row: 1)
    }

    /// Where in the partner's screens one is.
    private static func place(of screen: Screen, in scored: ScoredPartner) -> String? {
        switch screen {
        case .designation(_, let id, _, _): scored.card.designation(id)?.rules.name
        case .explanation(_, let id, let track, let metric, _):
            scored.card.designation(id).flatMap { score in
                let metrics = score.tracks[track ?? score.countingIndex].metrics
                return metrics.indices.contains(metric)
                    ? "\(score.rules.shortName) · \(metrics[metric].rules.name)" : nil
            }
        case .faults: "faults"
        case .edits: "changes"
        case .portfolio, .overview, .help: nil
        }
    }

    /// Draws what a what-if does over the line below the header.
    static func drawBanner(of state: DashboardState, into canvas: inout Canvas) {
        guard let id = state.screen.partner, let overlay = state.overlays[id], !overlay.isEmpty,
            let facts = state.facts(of: id)
        else { return }
        let changed = Scorecard(
            of: facts.partner.applying(overlay.edits), under: facts.card.edition, on: facts.card.day)
        let effect = OverlayEffect(overlay.edits.count, from: facts.card, to: changed)
        let text =
            overlay.isShown
            ? " What if: \(effect.sentence) " : " Showing the facts; the what-if is hidden: \(effect.sentence) "
        canvas.line(row: 1, glyph: " ", role: .banner)
        canvas.text(text, column: 0, row: 1, role: .banner)
        canvas.text(
            " w facts  s save  u undo  4 changes ", endingBefore: canvas.columns, row: 1,
            width: max(0, canvas.columns - canvas.width(of: text)), role: .banner)
    }

    /// Draws the message of the last action, or the keys that are worth knowing here.
    static func drawHints(of state: DashboardState, into canvas: inout Canvas) {
        let row = canvas.rows - 1
        if let question = state.question {
            let used = canvas.text(question.text, column: 1, row: row, width: canvas.columns - 3, role: .warning)
            canvas.focus(column: used + 2, row: row)
            return
        }
        if let editor = state.editor {
            let hint = "Enter takes it  Esc leaves it" + (editor.targets.count > 1 ? "  Tab next number" : "")
            canvas.text(
                editor.refusal ?? "\(hint)  \(editor.target.input.name)", column: 1, row: row,
                width: canvas.columns - 2,
                role: editor.refusal == nil ? .hint : .warning)
            return
        }
        if let message = state.message {
            canvas.text(
                message.text, column: 1, row: row, width: canvas.columns - 2, role: message.isWarning ? .warning : .hint
            )
            return
        }
        let entries = ActionTable.entries
            .filter { $0.rank != nil && $0.screens.contains(state.screen.kind) }
            .sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
        var column = 1
        for entry in entries {
            guard let key = entry.keys.first?.name(isUTF8: state.metrics.isUTF8) else { continue }
            let needed = canvas.width(of: key) + 1 + canvas.width(of: entry.hint)
            guard column + needed < canvas.columns else { break }
            column += canvas.text(key, column: column, row: row, role: .key) + 1
            column += canvas.text(entry.hint, column: column, row: row, role: .hint) + 3
        }
    }
}
