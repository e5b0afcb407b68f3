internal import Pages
internal import SolutionsPartner

/// What somebody holds, where that counts and what would be lost without it, beside the list of people.
struct PersonPane {
    let scored: ScoredPartner
    let member: SkillingRoster.Member

    func draw(in pane: DetailPane, into canvas: inout Canvas) {
        pane.draw(lines(width: pane.width, in: canvas), from: pane.rows.lowerBound, into: &canvas)
    }

    private func lines(width: Int, in canvas: Canvas) -> [StyledLine] {
        let words = canvas.words
        let loss = scored.losses.loss(of: member.person.id)
        let sentence = words.sentence(loss, without: member.person.name, of: scored.card)
        var lines = StyledLine.wrapped(member.person.name, width: width, role: .strong)
        lines += StyledLine.wrapped(sentence, width: width, role: loss.lost.isEmpty ? .text : .warning)
        if let doubt = words.doubt(of: member, in: scored) {
            lines += StyledLine.wrapped(doubt, width: width, role: .warning)
        }
        lines += [StyledLine("", .text), StyledLine("Counts in", .heading)]
        lines += PeopleView.services(of: member, width: width, in: canvas)
        lines += [StyledLine("", .text), StyledLine("Certifications", .heading)]
        if member.certifications.isEmpty { lines.append(StyledLine("None yet.", .muted)) }
        return lines + member.certifications.flatMap { holding(of: $0, width: width, in: canvas) }
    }

    private func holding(
        of holding: SkillingRoster.Holding, width: Int, in canvas: Canvas
    ) -> [StyledLine] {
        let words = canvas.words
        let (state, role) = PersonView.word(for: holding)
        let until = words.until(of: holding)
        let head = StyledLine([
            (holding.held.code, .strong), ("  \(state)", role), (until.isEmpty ? "" : ", \(until)", .muted),
        ])
        guard holding.state == .counts else { return head.folded(to: width, metrics: canvas.metrics) }
        let loss = scored.losses.loss(of: holding.held.code, heldBy: member.person.id)
        let cost = "  without it: \(words.loss(loss, in: scored.card.edition))"
        return head.folded(to: width, metrics: canvas.metrics)
            + StyledLine(cost, loss.lost.isEmpty ? .muted : .warning).folded(to: width, metrics: canvas.metrics)
    }
}
