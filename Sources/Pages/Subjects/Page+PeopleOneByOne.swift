internal import SolutionsPartner

/// The people of a partner as they are read aloud.
extension Page {
    /// The people one after the other, the greatest loss first: what each holds, where it counts and what ends first.
    package static func peopleOneByOne(of scored: ScoredPartner, _ words: Words) -> Page {
        var page = Page()
        guard !scored.roster.members.isEmpty else {
            page.sentence(noPeople)
            return page
        }
        if let end = scored.nextEnd {
            page.sentence(words.sentence(end, among: scored.nextEnds, on: scored.card.day, of: scored.card))
        }
        page.entries(
            scored.membersByLoss.map { member in
                let held = member.certifications.filter { $0.state == .counts }.map(\.held.code)
                var facts = [held.isEmpty ? "Holds nothing that counts" : "Holds \(held.joined(separator: ", "))"]
                facts += places(of: member)
                let loss = scored.losses.loss(of: member.person.id)
                facts.append(words.sentence(loss, without: member.person.name, of: scored.card))
                if let doubt = words.doubt(of: member, in: scored) { facts.append(doubt) }
                if let end = Words.firstToEnd(of: member) {
                    let distance = words.distance(from: scored.card.day, to: end.day)
                    facts.append("\(end.text) first, \(words.date(end.day)), \(distance)")
                }
                return Entry(
                    member.person.name, facts: facts, subject: .person(member.person.id, of: scored.partner.id))
            })
        return page
    }

    /// What a person holds, each certification with what would be lost without it, and where the person counts.
    package static func personInFull(_ id: String, of scored: ScoredPartner, _ words: Words) -> Page {
        var page = Page()
        guard let member = scored.roster.members.first(where: { $0.person.id == id }) else {
            page.sentence("This person left in the what-if.")
            return page
        }
        page.heading("Certifications")
        if member.certifications.isEmpty { page.sentence("None.") }
        page.entries(
            member.certifications.map { holding in
                let code = holding.held.code
                let name = holding.held.name.map { "\(code), \($0)" } ?? code
                let state = [Words.state(of: holding), words.earned(holding), words.until(of: holding)].filter {
                    !$0.isEmpty
                }
                let loss = scored.losses.loss(of: code, heldBy: id)
                let cost = holding.state == .counts ? words.losses(loss, of: scored.card).joined(separator: "; ") : ""
                return Entry(
                    "\(name): \(state.joined(separator: ", "))",
                    facts: cost.isEmpty ? [] : ["Without it: \(cost)"], subject: .certification(code))
            })
        page.heading("Where \(member.person.name) counts")
        for text in places(of: member) { page.sentence(text) }
        page.sentence(words.sentence(scored.losses.loss(of: id), without: member.person.name, of: scored.card))
        if let doubt = words.doubt(of: member, in: scored) { page.sentence(doubt, .warning) }
        return page
    }

    /// Where a person counts, a line for each designation.
    private static func places(of member: SkillingRoster.Member) -> [String] {
        guard !member.services.isEmpty else { return [Words.countsNowhere(member)] }
        return member.served.map { served in
            let places = served.places.map { place in
                place.closes ? "\(place.text), a gate that closes without this person" : place.text
            }
            return "\(served.name): \(places.joined(separator: "; "))"
        }
    }
}
