internal import Pages
internal import SolutionsPartner

extension PlainPage {
    /// Adds the people of a partner.
    mutating func addPeople(of scored: ScoredPartner) {
        let roster = scored.roster
        guard !roster.members.isEmpty else {
            add(Page.noPeople)
            return
        }
        if let end = scored.nextEnd { add(words.sentence(end, on: scored.card.day, of: scored.card)) }
        for member in scored.membersByLoss {
            let held = member.certifications.filter { $0.state == .counts }.map(\.held.code)
            var facts = [held.isEmpty ? "Holds nothing that counts" : "Holds \(held.joined(separator: ", "))"]
            facts += Self.services(of: member)
            let loss = scored.losses.loss(of: member.person.id)
            facts.append(words.sentence(loss, without: member.person.name, of: scored.card))
            if let end = member.firstToEnd {
                let distance = words.distance(from: scored.card.day, to: end.day)
                facts.append("\(end.code) ends first, \(words.date(end.day)), \(distance)")
            }
            parts.append(
                .item(
                    Item(
                        text: member.person.name, facts: facts,
                        place: ScreenPlace(.person, partner: scored.partner.id, person: member.person.id))))
        }
    }

    /// Adds the certifications of a person.
    mutating func addPerson(_ id: String, of scored: ScoredPartner) {
        let roster = scored.roster
        guard let member = roster.members.first(where: { $0.person.id == id }) else {
            add("This person left in the what-if.")
            return
        }
        parts.append(.heading("Certifications"))
        if member.certifications.isEmpty { add("None.") }
        for holding in member.certifications {
            let name = holding.held.name.map { "\(holding.held.code), \($0)" } ?? holding.held.code
            let until = holding.countsThrough.map { "until \(words.date($0))" } ?? "no end known"
            let loss = scored.losses.loss(of: holding.held.code, heldBy: id)
            let cost = holding.state == .counts ? words.losses(loss, of: scored.card).joined(separator: "; ") : ""
            parts.append(
                .item(
                    Item(
                        text: "\(name): \(Words.state(of: holding)), \(until)",
                        facts: cost.isEmpty ? [] : ["Without it: \(cost)"])))
        }
        parts.append(.heading("Where \(member.person.name) counts"))
        for text in Self.services(of: member) { add(text) }
        add(words.sentence(scored.losses.loss(of: id), without: member.person.name, of: scored.card))
    }

    /// Where a person counts, a line for each designation.
    private static func services(of member: SkillingRoster.Member) -> [String] {
        guard !member.services.isEmpty else { return [Words.countsNowhere(member)] }
        return member.served.map { served in
            let places = served.places.map { place in
                place.closes ? "\(place.text), a gate that closes without this person" : place.text
            }
            return "\(served.name): \(places.joined(separator: "; "))"
        }
    }

    /// Adds the changes of a what-if.
    mutating func addEdits(_ edits: [Edit], facts: ScoredPartner) {
        if edits.isEmpty { add("There are no changes.") }
        let effects = OverlayContributions(of: edits, to: facts)
        let names = facts.partner.applying(edits)
        for (edit, effect) in zip(edits, effects.alone) {
            let before = words.value(facts.partner.value(of: edit.input))
            let title = facts.title(of: edit.input, naming: names)
            parts.append(
                .item(
                    Item(
                        text: "\(title): \(before), what if \(words.value(of: edit))",
                        facts: [
                            effect.isZero ? "no points alone" : "\(words.delta(effect)) points alone",
                            "input \(edit.input)",
                        ],
                        input: edit.input)))
        }
        if !edits.isEmpty { add(effects.sentence(words)) }
    }

    /// Adds the plans with their steps.
    mutating func addPlans(
        _ planning: Planning, _ id: String, of scored: ScoredPartner, told: (PlanAnswer.Row) -> Page
    ) {
        let rows = planning.rows(for: id)
        guard !rows.isEmpty else {
            add(
                planning.isRunning
                    ? "Looking for the least effort." : "Every designation meets its requirements.")
            return
        }
        parts.append(.heading("The least effort to \(words.points(scored.card.edition.requiredPoints))"))
        for row in rows {
            let facts = told(row).plain.compactMap { if case .line(let text) = $0 { text } else { nil } }
            let cost =
                row.plan.reachable
                ? "\(words.quantity(row.plan.cost)) \(planning.answer?.unit ?? "")" : "out of reach"
            parts.append(.item(Item(text: "\(row.title): \(cost)", facts: facts)))
        }
    }

    /// Adds the places that somebody else changed as well.
    mutating func addConflicts(_ conflicts: [Conflict], title: (Conflict) -> String) {
        for conflict in conflicts {
            let who = [conflict.author, conflict.time.map { words.moment($0) }].compactMap(\.self).joined(
                separator: ", ")
            parts.append(
                .item(
                    Item(
                        text: title(conflict),
                        facts: [
                            "was \(words.recorded(conflict.old))",
                            "theirs \(words.recorded(conflict.theirs))\(who.isEmpty ? "" : ", by \(who)")",
                            "mine \(words.recorded(conflict.mine))", ConflictsView.word(conflict.choice),
                        ])))
        }
    }
}
