internal import Pages
internal import SolutionsPartner

/// A row of a list, as far as finding and selecting go.
struct ListRow: Sendable, Hashable {
    /// Names the record behind the row, so that the selection stays on it when the list changes.
    let key: String
    /// The place of the record in the list as it is without filter and order.
    let index: Int
}

/// A list before it is narrowed down and put in order.
struct ListSource {
    /// The records, each by the name that stays with it.
    let keys: [String]
    /// What of a record a filter looks at.
    let words: (Int) -> [String]

    init(_ keys: [String], words: @escaping (Int) -> [String]) {
        self.keys = keys
        self.words = words
    }

    static var empty: ListSource { ListSource([]) { _ in [] } }
}

extension DashboardState {
    /// The rows of a screen's list in the order shown; none for a screen that is text.
    func rows(of screen: Screen) -> [ListRow] {
        let source = source(of: screen.content)
        let rows = source.keys.enumerated().map { ListRow(key: $1, index: $0) }
        let filter = screen.finding.filter.lowercased()
        guard !filter.isEmpty else { return ordered(rows, of: screen) }
        let found = rows.filter { row in source.words(row.index).contains { $0.lowercased().contains(filter) } }
        return ordered(found, of: screen)
    }

    /// The row under the cursor of the screen shown; `nil` where there is none.
    var selectedRow: ListRow? { selectedRow(of: screen) }

    /// The row under the cursor of a screen; `nil` where there is none.
    func selectedRow(of screen: Screen) -> ListRow? {
        let rows = rows(of: screen)
        return rows.indices.contains(screen.position.selected) ? rows[screen.position.selected] : nil
    }

    /// Brings the cursor of a screen to a record, if its list shows it.
    mutating func select(key: String?, onScreen place: Int) {
        guard let key, let row = rows(of: screens[place]).firstIndex(where: { $0.key == key }) else { return }
        screens[place].position.selected = row
    }

    /// The list of a screen; an empty one for a screen that is text.
    func source(of content: Screen.Content) -> ListSource {
        switch content {
        case .portfolio:
            let partners = store.partners
            return ListSource(partners.map(\.id)) { index in
                let partner = partners[index].scored?.partner
                return [partners[index].id, partner?.name, partner?.accountID].compactMap(\.self)
            }
        case .overview(let id):
            let scores = partner(id)?.card.designations ?? []
            return ListSource(scores.map(\.rules.id.rawValue)) { index in
                [scores[index].rules.id.rawValue, scores[index].rules.name, Words.state(of: scores[index])]
            }
        case .designation(let id, let designation, let track):
            guard let score = partner(id)?.card.designation(designation) else { return .empty }
            // Another edition may have fewer tracks than the one that was shown.
            let shown = track.flatMap { score.tracks.indices.contains($0) ? $0 : nil } ?? score.countingIndex
            let metrics = score.tracks[shown].metrics
            return ListSource(metrics.map(\.rules.id.rawValue)) { index in
                [metrics[index].rules.name, metrics[index].rules.id.rawValue]
            }
        case .edits(let id):
            let inputs = overlays[id]?.edits.map(\.input) ?? []
            let (facts, people) = (facts(of: id), partner(id)?.partner)
            return ListSource(inputs.map(\.rawValue)) { index in
                [inputs[index].rawValue] + [facts?.title(of: inputs[index], naming: people)].compactMap(\.self)
            }
        case .plan(let id):
            let plans = planning.rows(for: id)
            return ListSource(plans.map(\.key)) { [plans[$0].title] }
        case .planSettings(let id):
            let settings = planSettingsRows(of: id)
            return ListSource(settings.map(\.key)) { [title(of: settings[$0], of: id), settings[$0].key] }
        case .scenarios(let id):
            let records = scenarios(of: id)
            return ListSource(records.map(\.name)) { index in
                let scenario = records[index].scenario
                return [records[index].name, scenario?.note, scenario?.author].compactMap(\.self)
            }
        case .comparison(let id, let choice):
            let lines = comparison(choice, of: id)?.lines ?? []
            return ListSource(lines.map { "\($0.designation.id.rawValue) \($0.metric?.rawValue ?? "")" }) { index in
                [lines[index].designation.name, lines[index].designation.id.rawValue, lines[index].name]
            }
        case .membership(let id):
            let scored = partner(id)
            let rows = scored?.membershipRows ?? []
            return ListSource(rows.map(\.name.rawValue)) { index in
                [rows[index].name.rawValue] + [scored?.title(of: rows[index])].compactMap(\.self)
            }
        case .people(let id):
            let members = members(of: id)
            return ListSource(members.map(\.person.id)) { index in
                [members[index].person.name] + members[index].certifications.map(\.held.code)
            }
        case .person(let id, let person):
            let held = members(of: id).first { $0.person.id == person }?.certifications.map(\.held) ?? []
            return ListSource(held.map(\.code)) { [held[$0].code, held[$0].name ?? ""] }
        case .activity:
            let entries = activity ?? []
            return ListSource(entries.map { String($0.number) }) { index in
                let entry = entries[index]
                return [
                    self.change(in: entry), entry.author, self.subject(of: entry), entry.partner, entry.reason,
                    words.moment(entry.time), entry.place,
                ].compactMap(\.self)
            }
        case .conflicts:
            let places = conflictQuestion?.conflicts.map(\.place) ?? []
            return ListSource(places) { [places[$0]] }
        case .explanation, .faults, .help, .anniversary, .badges, .editions, .history, .planSteps:
            return .empty
        }
    }

    /// The people of a partner in the order shown.
    func members(of id: String) -> [SkillingRoster.Member] {
        partner(id).map { SkillingRoster(of: $0.partner, card: $0.card).members } ?? []
    }
}
