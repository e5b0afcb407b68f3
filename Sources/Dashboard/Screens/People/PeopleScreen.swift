internal import Pages
internal import SolutionsPartner

/// The people of a partner: what they hold, what it serves, who cannot be missed and what ends first.
struct PeopleScreen {
    let scored: ScoredPartner
    let layout: ScreenLayout
    /// How somebody is added.
    let hint: String

    /// The rows below the list that tell where the selected person counts.
    static let footerRows = 7

    func draw(_ position: ListPosition, into canvas: inout Canvas) {
        let roster = SkillingRoster(of: scored.partner, card: scored.card)
        guard !roster.members.isEmpty else {
            drawEmpty(into: &canvas)
            return
        }
        let isNarrow = layout.width == .narrow
        // What a column leaves free goes to the one at its left.
        let ends = layout.hides("end") ? canvas.columns : canvas.columns - 20
        let serves = layout.hides("places") ? ends : isNarrow ? canvas.columns : ends - 12
        let room = min(serves, ends)
        let hidesCodes = layout.hides("certifications") || room < 36
        let codes = hidesCodes ? room : isNarrow ? 20 : 24
        for (title, id, column) in [
            ("Person", "name", 2), ("Certifications", "certifications", codes), ("Counts in", "places", serves),
            ("Ends first", "end", ends),
        ] where !layout.hides(id) && (id != "certifications" || !hidesCodes) && column < canvas.columns {
            canvas.text(layout.heading(title, id, canvas.glyphs), column: column, row: layout.top, role: .heading)
        }
        for (index, member) in layout.shown(roster.members).dropFirst(position.top).prefix(layout.visibleItems) {
            let row = layout.top + 1 + index - position.top
            let isSelected = index == position.selected
            canvas.hit(.item(index), row: row)
            if isSelected {
                canvas.glyph(canvas.glyphs.selected, column: 0, row: row, role: .selected)
                canvas.focus(column: 0, row: row)
            }
            canvas.text(
                member.person.name, column: 2, row: row, width: codes - 3, role: isSelected ? .selected : .strong)
            let held = member.certifications.filter { $0.state == .counts }.map(\.held.code)
            canvas.text(
                held.isEmpty ? "none that counts" : held.joined(separator: " "), column: codes, row: row,
                width: min(serves, ends) - codes - 1, role: held.isEmpty ? .unknown : .text)
            let mark = member.isIndispensable ? "\(canvas.glyphs.warning) " : "  "
            let steps = member.services.count
            canvas.text(
                "\(mark)\(canvas.words.count(steps, "place"))", column: serves, row: row,
                width: ends - serves - 1,
                role: member.isIndispensable ? .warning : .text)
            if !layout.hides("end"), let end = member.firstToEnd {
                let days = scored.card.day.days(to: end.day)
                let text = "\(end.code) \(canvas.words.distance(days))"
                canvas.text(
                    text, column: ends, row: row, width: canvas.columns - ends - 1, role: days <= 90 ? .warning : .muted
                )
            }
        }
        if layout.footerRows > 0, let member = layout.selected(in: roster.members, position) {
            drawServices(of: member, into: &canvas)
        }
    }

    private func drawEmpty(into canvas: inout Canvas) {
        let text = "No people are listed for this partner; head counts are entered as numbers. \(hint)"
        for (offset, line) in StyledLine.wrapped(text, width: canvas.columns - 4, role: .text).enumerated() {
            line.draw(into: &canvas, column: 2, row: layout.top + 1 + offset)
        }
        canvas.focus(column: 0, row: layout.top + 1)
    }

    private func drawServices(of member: SkillingRoster.Member, into canvas: inout Canvas) {
        let top = canvas.rows - 1 - layout.footerRows
        canvas.line(row: top)
        for (offset, line) in Self.services(of: member, glyphs: canvas.glyphs).prefix(layout.footerRows - 1)
            .enumerated()
        {
            line.draw(into: &canvas, column: 2, row: top + 1 + offset)
        }
    }

    /// Where a person counts, a line for each designation.
    static func services(of member: SkillingRoster.Member, glyphs: Glyphs) -> [StyledLine] {
        guard !member.services.isEmpty else {
            return [StyledLine("\(member.person.name) counts nowhere in this edition.", .muted)]
        }
        var lines: [StyledLine] = []
        var order: [DesignationID] = []
        for service in member.services where !order.contains(service.designation.id) {
            order.append(service.designation.id)
            let places = member.services.filter { $0.designation.id == service.designation.id }
            let texts = places.map { place -> String in
                let name = place.metric.shortName + (place.step.map { " \($0)" } ?? "")
                return "\(name) (\(place.certifications.joined(separator: ", ")))"
            }
            let isIndispensable = places.contains(where: \.isIndispensable)
            let name = "\(isIndispensable ? "\(glyphs.warning) " : "")\(service.designation.shortName): "
            lines.append(
                StyledLine([(name, isIndispensable ? .warning : .strong), (texts.joined(separator: "; "), .text)]))
        }
        if member.isIndispensable {
            lines.append(StyledLine("\(glyphs.warning) A gate closes without \(member.person.name).", .warning))
        }
        return lines
    }
}
