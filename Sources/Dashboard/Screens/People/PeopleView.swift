internal import Pages
internal import SolutionsPartner

/// The people of a partner: what they hold, what it serves, what would be lost without them and what ends first.
struct PeopleView {
    let scored: ScoredPartner
    let layout: ScreenLayout
    /// How somebody is added.
    let hint: String

    /// The rows below the list that tell where the selected person counts.
    static let footerRows = 8
    /// The same where a pane tells that.
    static let footerRowsBesidePane = 3

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let members = scored.roster.members
        guard !members.isEmpty else {
            return layout.drawEmpty(
                "\(Page.noPeople) \(hint)", into: &canvas)
        }
        TableView(list, columns(in: canvas)).draw(members, into: &canvas)
        if let member = list.selected(in: members) {
            layout.drawFoot(
                nextEnd(in: canvas) + (layout.pane == nil ? foot(of: member, in: canvas) : []), into: &canvas)
        }
    }

    /// What ends next of all.
    private func nextEnd(in canvas: Canvas) -> [StyledLine] {
        guard let end = scored.nextEnd else { return [] }
        let days = scored.card.day.days(to: end.day)
        let text = canvas.words.sentence(end, among: scored.nextEnds, on: scored.card.day, of: scored.card)
        return StyledLine.wrapped(text, width: canvas.columns - 4, role: days <= 90 ? .warning : .muted)
    }

    /// What would be lost without the selected person and where they count.
    private func foot(of member: SkillingRoster.Member, in canvas: Canvas) -> [StyledLine] {
        let width = canvas.columns - 4
        let loss = scored.losses.loss(of: member.person.id)
        let text = canvas.words.sentence(loss, without: member.person.name, of: scored.card)
        var lines = StyledLine.wrapped(text, width: width, role: loss.lost.isEmpty ? .text : .warning)
        if let doubt = canvas.words.doubt(of: member, in: scored) {
            lines += StyledLine.wrapped(doubt, width: width, role: .warning)
        }
        return lines + Self.services(of: member, width: width, in: canvas)
    }

    /// What a column leaves free goes to the one at its left.
    private func columns(in canvas: Canvas) -> [TableColumn<SkillingRoster.Member>] {
        let (day, losses, edition) = (scored.card.day, scored.losses, scored.card.edition)
        let isNarrow = layout.width == .narrow
        let end = canvas.columns
        let showsLoss = !layout.hides("loss")
        // What would be lost comes first where there is no room for all.
        let ends = layout.hides("end") || isNarrow && showsLoss ? end : end - 20
        let loss = showsLoss ? ends - (isNarrow ? 23 : canvas.columns < 100 ? 26 : 31) : ends
        let serves = layout.hides("places") || canvas.columns < 100 ? loss : loss - 12
        let hidesCodes = layout.hides("certifications") || serves < 34
        let codes = hidesCodes ? serves : 24
        let (warning, words) = (canvas.glyphs.warning, canvas.words)
        let room = ends - 1 - loss - warning.count - 1
        return [
            TableColumn("name", "Person", from: 2, to: codes - 1, isName: true) { ($0.person.name, .strong) },
            TableColumn(
                "certifications", serves - codes < 16 ? "Holds" : "Certifications", from: codes,
                to: hidesCodes ? codes : serves - 1
            ) {
                member in
                let held = member.certifications.filter { $0.state == .counts }.map(\.held.code)
                let none = serves - codes < 18 ? "none" : "none that counts"
                return held.isEmpty ? (none, .unknown) : (held.joined(separator: " "), .text)
            },
            TableColumn("places", "Counts in", from: serves, to: loss - 1) { member in
                (words.count(member.services.count, "place"), .text)
            },
            TableColumn("loss", "Without them", from: loss, to: ends - 1) { member in
                let loss = losses.loss(of: member.person.id)
                let isGrave = member.isIndispensable || !loss.lost.isEmpty
                let role: Role = isGrave ? .warning : loss.isNone ? .muted : .text
                let text = words.loss(loss, in: edition, within: room)
                return ("\(isGrave ? warning : " ") \(text)", role)
            },
            TableColumn(
                "end", "Ends first", from: ends, to: end - 1,
                plain: { member in
                    member.firstToEnd.map { end in
                        "\(member.allFirstToEnd.map(\.code).joined(separator: " ")) \(end.day)"
                    }
                }
            ) { member in
                member.firstToEnd.map { end in
                    let days = day.days(to: end.day)
                    return ("\(end.code) \(words.distance(days))", days <= 90 ? .warning : .muted)
                }
            },
        ]
    }

    /// Where a person counts, each designation on lines of its own with a mark at the gates that would close.
    static func services(of member: SkillingRoster.Member, width: Int, in canvas: Canvas) -> [StyledLine] {
        guard !member.services.isEmpty else { return [StyledLine(Words.countsNowhere(member), .muted)] }
        var lines = member.served.flatMap { served in
            var spans: [(String, Role)] = [("\(served.name): ", .strong)]
            for (offset, place) in served.places.enumerated() {
                if offset > 0 { spans.append(("; ", .text)) }
                spans.append(place.closes ? ("\(canvas.glyphs.warning) \(place.text)", .warning) : (place.text, .text))
            }
            return StyledLine(spans).folded(to: width, metrics: canvas.metrics)
        }
        if let gates = Words.gates(closedWithout: member) {
            lines += StyledLine.wrapped("\(canvas.glyphs.warning) \(gates)", width: width, role: .warning)
        }
        return lines
    }
}
