internal import Pages
internal import SolutionsPartner

/// The certifications of a person, with what they serve and until when.
struct PersonView {
    let scored: ScoredPartner
    let person: String
    let layout: ScreenLayout
    let editor: Editor?
    /// How a certification is added.
    let hint: String
    /// Why there is nobody to show.
    let absence: String

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let roster = scored.roster
        guard let member = roster.members.first(where: { $0.person.id == person }) else {
            return layout.drawEmpty(absence, role: .muted, below: 0, into: &canvas)
        }
        let columns = columns(of: member.certifications, in: canvas)
        TableView(list, columns).draw(member.certifications, into: &canvas) { _, item, canvas in
            guard item.isSelected, let editor, editor.target.isDayOfCertification else { return }
            drawDay(editor, row: item.row, into: &canvas)
        }
        let last = layout.top + 1 + min(layout.itemCount, layout.visibleItems)
        if member.certifications.isEmpty {
            if editor == nil { canvas.text(hint, column: 2, row: last, width: canvas.columns - 3, role: .muted) }
            canvas.focus(column: 0, row: last)
        }
        if let editor, case .newCertification = editor.target.kind {
            var used = canvas.text(
                member.person.name, column: 2, row: last, width: canvas.columns / 2, role: .muted)
            used += canvas.text(" holds: ", column: 2 + used, row: last, role: .muted)
            editor.draw(column: 2 + used, row: last, into: &canvas)
        }
        let lost = scored.losses.loss(of: person)
        let selected = list.selected(in: member.certifications)
        // A name that its column cuts is told whole below.
        let cut = selected.map { Self.name(of: $0) }
            .flatMap { canvas.width(of: $0) > (columns.first?.span.count ?? 0) ? $0 : nil }
        let doubt = canvas.words.doubt(of: member, in: scored)
        let told = [cut, selected.map { canvas.words.days(of: $0) }].compactMap(\.self)
        layout.drawFoot(
            told.flatMap { StyledLine.wrapped($0, width: canvas.columns - 4, role: .strong) }
                + StyledLine.wrapped(
                    canvas.words.sentence(lost, without: member.person.name, of: scored.card),
                    width: canvas.columns - 4,
                    role: lost.lost.isEmpty ? .text : .warning)
                + (doubt.map { StyledLine.wrapped($0, width: canvas.columns - 4, role: .warning) } ?? [])
                + PeopleView.services(of: member, width: canvas.columns - 4, in: canvas),
            into: &canvas)
    }

    /// Draws the day that is typed in place of what stands behind the certification.
    private func drawDay(_ editor: Editor, row: Int, into canvas: inout Canvas) {
        let label = "\(editor.target.label): "
        let column = max(12, canvas.columns - 48)
        canvas.line(row: row, column: column - 1, width: canvas.columns - column + 1, glyph: " ", role: .text)
        let used = canvas.text(label, column: column, row: row, role: .muted)
        editor.draw(column: column + used, row: row, into: &canvas)
    }

    /// The columns that what would be lost takes at the most.
    private static let lossRoom = 23

    private static func name(of holding: SkillingRoster.Holding) -> String {
        holding.held.name.map { "\(holding.held.code)  \($0)" } ?? holding.held.code
    }

    private func columns(
        of holdings: [SkillingRoster.Holding], in canvas: Canvas
    ) -> [TableColumn<SkillingRoster.Holding>] {
        let words = canvas.words
        let (losses, edition) = (scored.losses, scored.card.edition)
        func loss(_ holding: SkillingRoster.Holding) -> String {
            words.loss(losses.loss(of: holding.held.code, heldBy: person), in: edition, within: Self.lossRoom - 1)
        }
        /// There is a column for the day until which something counts, and none for the one from which on it does.
        func word(_ holding: SkillingRoster.Holding) -> (String, Role) {
            let (state, role) = Self.word(for: holding)
            return (holding.state == .countsLater ? words.until(of: holding) : state, role)
        }
        /// Where there is little room, a column takes what it needs and leaves the rest to the names.
        func room(_ texts: [String], for heading: Int, usually usual: Int) -> Int {
            canvas.columns < 100 ? min(usual, max(heading, texts.map { canvas.width(of: $0) }.max() ?? 0) + 1) : usual
        }
        // Where there is no room for both, the last column has the day for what counts and the state for the rest.
        let hasBoth = canvas.columns >= 60
        let until = canvas.columns - 14
        let states = room(holdings.map { word($0).0 }, for: "State".count, usually: 20)
        let state = hasBoth ? until - states : until - 6
        // What would be lost without a certification needs room beside its name.
        let lost = holdings.filter { $0.state == .counts }.map(loss)
        let start =
            canvas.columns >= 76 ? state - room(lost, for: "Without it".count + 2, usually: Self.lossRoom) : state
        return [
            TableColumn("certification", "Certification", from: 2, to: start - 1, isName: true) { standing in
                (Self.name(of: standing), .text)
            },
            TableColumn("loss", "Without it", from: start, to: state - 1) { standing in
                guard standing.state == .counts else { return nil }
                let lost = losses.loss(of: standing.held.code, heldBy: person)
                return (loss(standing), lost.isNone ? .muted : lost.lost.isEmpty ? .text : .warning)
            },
            TableColumn("state", "State", from: state, to: hasBoth ? until - 1 : state) { word($0) },
            TableColumn("until", "Counts until", from: hasBoth ? until : state, to: canvas.columns) { standing in
                guard hasBoth || standing.state == .counts else { return word(standing) }
                switch standing.state {
                case .counts, .expired, .retired, .countsNoMore:
                    return (standing.countsThrough.map { words.date($0) } ?? "no end known", .muted)
                case .serveNothing, .earnedTooLate, .planned, .countsLater: return nil
                }
            },
        ]
    }

    static func word(for holding: SkillingRoster.Holding) -> (String, Role) {
        let role: Role =
            switch holding.state {
            case .counts: .achieved
            case .earnedTooLate: .blocked
            case .expired, .retired, .countsNoMore: .zero
            case .serveNothing, .planned, .countsLater: .muted
            }
        return (Words.state(of: holding), role)
    }
}
