internal import Pages
internal import SolutionsPartner

/// The people of a partner: what they hold, what it serves, who cannot be missed and what ends first.
struct PeopleView {
    let scored: ScoredPartner
    let layout: ScreenLayout
    /// How somebody is added.
    let hint: String

    /// The rows below the list that tell where the selected person counts.
    static let footerRows = 7

    func draw(_ list: ListView, into canvas: inout Canvas) {
        let members = scored.roster.members
        guard !members.isEmpty else {
            return layout.drawEmpty(
                "No people are listed for this partner; head counts are entered as numbers. \(hint)", into: &canvas)
        }
        TableView(list, columns(in: canvas)).draw(members, into: &canvas)
        if let member = list.selected(in: members) {
            layout.drawFoot(Self.services(of: member, glyphs: canvas.glyphs), into: &canvas)
        }
    }

    /// What a column leaves free goes to the one at its left.
    private func columns(in canvas: Canvas) -> [TableColumn<SkillingRoster.Member>] {
        let isNarrow = layout.width == .narrow
        let day = scored.card.day
        let ends = layout.hides("end") ? canvas.columns : canvas.columns - 20
        let serves = layout.hides("places") ? ends : isNarrow ? canvas.columns : ends - 12
        let room = min(serves, ends)
        let hidesCodes = layout.hides("certifications") || room < 36
        let codes = hidesCodes ? room : isNarrow ? 20 : 24
        let (warning, words) = (canvas.glyphs.warning, canvas.words)
        return [
            TableColumn("name", "Person", from: 2, to: codes - 1, isName: true) { ($0.person.name, .strong) },
            TableColumn("certifications", "Certifications", from: codes, to: hidesCodes ? codes : room - 1) { member in
                let held = member.certifications.filter { $0.state == .counts }.map(\.held.code)
                return held.isEmpty ? ("none that counts", .unknown) : (held.joined(separator: " "), .text)
            },
            TableColumn("places", "Counts in", from: serves, to: ends - 1) { member in
                let text = "\(member.isIndispensable ? warning : " ") \(words.count(member.services.count, "place"))"
                return (text, member.isIndispensable ? .warning : .text)
            },
            TableColumn("end", "Ends first", from: ends, to: canvas.columns - 1) { member in
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
