internal import Pages
internal import SolutionsPartner

extension DashboardState {
    /// A width at which nothing is broken into lines.
    static let unbroken = 100_000

    /// The whole screen as text that is read from top to bottom, whatever the window's size.
    public func plainPage() -> PlainPage {
        var state = self
        state.isSpoken = true
        return state.page()
    }

    private func page() -> PlainPage {
        var page = PlainPage(title: title.spoken, words: words)
        guard let id = screen.partner else {
            addShared(to: &page)
            return page
        }
        guard let scored = partner(id) else {
            page.add(TextScreen.lines(of: screen, in: self))
            return page
        }
        page.add("On \(words.date(scored.card.day)), edition \(scored.card.edition.id).")
        if let reason = store.readOnlyReason { page.add("Read-only: \(reason).") }
        page.add(whatIfSentence(of: id))
        switch screen.content {
        case .portfolio, .help, .activity, .faults: break
        case .overview: page.addOverview(of: scored)
        case .designation(_, let designation, let track):
            if let score = scored.card.designation(designation) {
                page.addDesignation(score, track: track, of: scored)
            }
        case .explanation(_, let designation, let track, let metric):
            guard let score = scored.card.designation(designation) else { break }
            let metrics = score.tracks[track ?? score.countingIndex].metrics
            guard metrics.indices.contains(metric) else { break }
            page.addExplanation(of: metrics[metric], scored, width: Self.unbroken)
        case .editions: page.addEditions(of: scored, catalog: catalog)
        case .membership: page.addMembership(of: scored, facts: facts(of: id)?.partner ?? scored.partner)
        case .edits: page.addEdits(overlays[id]?.edits ?? [], facts: facts(of: id) ?? scored)
        case .people: page.addPeople(of: scored)
        case .person(_, let person): page.addPerson(person, of: scored)
        case .plan: page.addPlans(planning, id, of: scored)
        case .anniversary:
            page.add(AnniversaryText(words: words).lines(for: scored, width: Self.unbroken, isSideBySide: false))
        case .badges: page.add(BadgesText(words: words).lines(for: scored, width: Self.unbroken))
        case .history: page.addHistory(store.partners.first { $0.id == id }?.history ?? [], of: scored)
        case .planSteps: page.add(TextScreen.lines(of: screen, in: self))
        case .planSettings:
            // What has no value is a way to further settings, which only keys can go.
            for row in planSettingsRows(of: id) where !value(of: row, of: id).isEmpty {
                page.add("\(title(of: row, of: id)): \(value(of: row, of: id))")
            }
        case .scenarios:
            if scenarios(of: id).isEmpty { page.add("There are no scenarios yet.") }
            for record in scenarios(of: id) {
                let facts = outcome(of: record, for: id).map { plainEdits(of: $0, for: id) } ?? []
                page.parts.append(
                    .item(PlainPage.Item(text: plainSentence(of: record, for: id), facts: facts, scenario: record.name))
                )
            }
        case .comparison(_, let choice):
            if let comparison = comparison(choice, of: id) {
                page.addComparison(comparison)
            } else {
                page.add(noComparison(choice))
            }
        case .conflicts: page.addConflicts(conflictQuestion?.conflicts ?? []) { title(of: $0, of: id) }
        }
        return page
    }

    /// Adds the screens that are about no partner.
    private func addShared(to page: inout PlainPage) {
        switch screen.content {
        case .help(let topic): page.add(HelpText.lines(topic, isUTF8: false, width: Self.unbroken, keyMap: keyMap))
        case .activity: addActivity(to: &page)
        default:
            if let reason = store.readOnlyReason { page.add("Read-only: \(reason).") }
            page.addPartners(of: store)
        }
    }

    /// Adds the record of changes, the newest first, an entry each.
    private func addActivity(to page: inout PlainPage) {
        guard let entries = activity, !entries.isEmpty else { return page.add(ActivityScreen.noChanges) }
        for row in rows(of: screen) {
            let entry = entries[row.index]
            var facts = [change(in: entry).spoken]
            if let reason = entry.reason { facts.append("reason: \(reason)") }
            if entry.isVoid { facts.append("interrupted, not made") }
            page.parts.append(
                .item(
                    PlainPage.Item(
                        text: "\(words.moment(entry.time)), \(entry.author), \(subject(of: entry))", facts: facts,
                        entry: entry.number)))
        }
    }

    /// The places that a place stands for where it leaves a name out: every designation, every metric or every person.
    ///
    /// - Throws: `ScreenRefusal` for a partner that is not there.
    public func places(of place: ScreenPlace) throws(ScreenRefusal) -> [ScreenPlace] {
        guard place.name.needsPartner else { return [place] }
        let id = try partnerKey(place.partner)
        guard let scored = partner(id) else { return [place] }
        switch place.name {
        case .designation where place.designation == nil:
            return scored.card.designations.map {
                ScreenPlace(place.name, partner: id, designation: $0.rules.id.rawValue, metric: place.metric)
            }
        case .explanation where place.metric == nil:
            let named = try place.designation.map { name throws(ScreenRefusal) in
                [try find(name, among: scored.card.designations)]
            }
            return (named ?? scored.card.designations).flatMap { score in
                score.counting.metrics.map {
                    ScreenPlace(
                        place.name, partner: id, designation: score.rules.id.rawValue, metric: $0.rules.id.rawValue)
                }
            }
        case .person where place.person == nil:
            let people = members(of: id).map { ScreenPlace(.person, partner: id, person: $0.person.id) }
            // Who asks for persons where none is listed is told so by the list of people.
            return people.isEmpty ? [ScreenPlace(.people, partner: id)] : people
        default: return [place]
        }
    }

    /// What the what-if of a partner does; `nil` where there is none.
    func whatIfSentence(of id: String) -> String? {
        guard let overlay = overlays[id], !overlay.isEmpty, let facts = facts(of: id) else { return nil }
        let changed = Scorecard(
            of: facts.partner.applying(overlay.edits), under: facts.card.edition, on: facts.card.day)
        let sentence = OverlayEffect(overlay.edits.count, from: facts.card, to: changed).sentence(words)
        return overlay.isShown ? "What if: \(sentence)." : "These are the facts. The what-if is hidden: \(sentence)."
    }
}
