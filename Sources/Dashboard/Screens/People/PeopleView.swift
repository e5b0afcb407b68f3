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

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let members = scored.roster.members
        guard !members.isEmpty else {
            return layout.drawEmpty(
                "\(Page.noPeople) \(hint)", into: &canvas)
        }
        TableView(list, columns(in: canvas)).draw(members, into: &canvas)
        if let member = list.selected(in: members) {
            layout.drawFoot(foot(of: member, in: canvas), into: &canvas)
        }
    }

    /// What ends next of all, then what would be lost without the selected person and where they count.
    private func foot(of member: SkillingRoster.Member, in canvas: Canvas) -> [StyledLine] {
        let (words, width) = (canvas.words, canvas.columns - 4)
        var lines: [StyledLine] = []
        if let end = scored.nextEnd {
            let days = scored.card.day.days(to: end.day)
            let text = words.sentence(end, on: scored.card.day, of: scored.card)
            lines += StyledLine.wrapped(text, width: width, role: days <= 90 ? .warning : .muted)
        }
        let loss = scored.losses.loss(of: member.person.id)
        let text = words.sentence(loss, without: member.person.name, of: scored.card)
        lines += StyledLine.wrapped(text, width: width, role: loss.lost.isEmpty ? .text : .warning)
        return lines + Self.services(of: member, glyphs: canvas.glyphs)
    }

    /// What a column leaves free goes to the one at its left.
    private func columns(in canvas: Canvas) -> [TableColumn<SkillingRoster.Member>] {
        let (day, losses, edition) = (scored.card.day, scored.losses, scored.card.edition)
        let isNarrow = layout.width == .narrow
        let end = canvas.columns
        let showsLoss = !layout.hides("loss")
        // What would be lost comes first where there is no room for all.
        let ends = layout.hides("end") || isNarrow && showsLoss ? end : end - 20
        let loss = showsLoss ? ends - (isNarrow ? 23 : 24) : ends
        let serves = layout.hides("places") || canvas.columns < 100 ? loss : loss - 12
        let hidesCodes = layout.hides("certifications") || serves < 34
        let codes = hidesCodes ? serves : 24
        let (warning, words) = (canvas.glyphs.warning, canvas.words)
        return [
            TableColumn("name", "Person", from: 2, to: codes - 1, isName: true) { ($0.person.name, .strong) },
            TableColumn(
                "certifications", serves - codes < 16 ? "Holds" : "Certifications", from: codes,
                to: hidesCodes ? codes : serves - 1
            ) {
                member in
                let held = member.certifications.filter { $0.state == .counts }.map(\.held.code)
                return held.isEmpty ? ("none that counts", .unknown) : (held.joined(separator: " "), .text)
            },
            TableColumn("places", "Counts in", from: serves, to: loss - 1) { member in
                (words.count(member.services.count, "place"), .text)
            },
            TableColumn("loss", "Without them", from: loss, to: ends - 1) { member in
                let loss = losses.loss(of: member.person.id)
                let isGrave = member.isIndispensable || !loss.lost.isEmpty
                let role: Role = isGrave ? .warning : loss.isNone ? .muted : .text
                return ("\(isGrave ? warning : " ") \(words.loss(loss, in: edition))", role)
            },
            TableColumn("end", "Ends first", from: ends, to: end - 1) { member in
                member.firstToEnd.map { end in
                    let days = day.days(to: end.day)
                    return ("\(end.code) \(words.distance(days))", days <= 90 ? .warning : .muted)
                }
            },
        ]
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
