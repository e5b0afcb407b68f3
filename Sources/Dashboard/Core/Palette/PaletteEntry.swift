internal import Pages
internal import SolutionsPartner

/// Something that the command palette offers: a row, and what choosing it leads to.
struct PaletteEntry: Sendable, Hashable {
    /// What choosing a row leads to.
    enum Target: Sendable, Hashable {
        case action(Action)
        case partner(String)
        case designation(DesignationID)
        case metric(DesignationID, Int)
        case person(String, of: String)
        case command(ShellCommand)
        case scenario(String)
        case theme(String)
        case view(String)
        case term(String)
    }

    let row: PopupRow
    let target: Target
}

extension DashboardState {
    /// All that the palette offers, in the order in which it is shown before anything is typed: what can be done here,
    /// then places to go to, then definitions, and what is refused at the end with the reason.
    var paletteEntries: [PaletteEntry] {
        let actions = ActionTable.entries.filter { $0.action != .palette }.map { paletteEntry($0) }
        let here = actions.filter { $0.row.refusal == nil }
        let refused = actions.filter { $0.row.refusal != nil }
        // Moving by a line is done, not looked up.
        let (moving, doing) = (here.filter(Self.isMove), here.filter { !Self.isMove($0) })
        return doing + partnerEntries + designationEntries + metricEntries + personEntries + scenarioEntries
            + viewEntries + commandEntries + themeEntries + moving + termEntries + refused
    }

    /// The most people of other partners that are offered, so that no key waits for a large store.
    private static let mostPeople = 1000
    /// The most partners of a store that are read for it.
    private static let mostRead = 20

    private static func isMove(_ entry: PaletteEntry) -> Bool {
        guard case .action(let action) = entry.target else { return false }
        return [.up, .down, .pageUp, .pageDown, .first, .last].contains(action)
    }

    private func paletteEntry(_ entry: ActionEntry) -> PaletteEntry {
        let key =
            (keyMap.key(of: entry.action, on: screen.kind) ?? keyMap.keys(of: entry.action).first)?
            .name(isUTF8: metrics.isUTF8) ?? ""
        let editions = entry.action == .editions ? catalog.entries.map(\.id) : []
        return PaletteEntry(
            row: PopupRow(
                id: "action:\(entry.action.rawValue)", title: entry.action.title, detail: key,
                isKey: true, synonyms: [entry.hint] + (PaletteWords.actions[entry.action] ?? []) + editions,
                words: "\(entry.hint) \(entry.help)",
                refusal: refusal(of: entry.action)),
            target: .action(entry.action))
    }

    private var partnerEntries: [PaletteEntry] {
        guard hasPortfolio else { return [] }
        return store.partners.map { partner in
            let words = [partner.id, partner.account].compactMap(\.self).joined(separator: " ")
            return PaletteEntry(
                row: PopupRow(
                    id: "partner:\(partner.id)", title: partner.name, detail: "partner", words: words),
                target: .partner(partner.id))
        }
    }

    /// The partner in focus, if it can be read.
    private var shownPartner: ScoredPartner? { focusedPartner.flatMap { partner($0) } }

    private var designationEntries: [PaletteEntry] {
        (shownPartner?.card.designations ?? []).map { score in
            PaletteEntry(
                row: PopupRow(
                    id: "designation:\(score.rules.id.rawValue)", title: score.rules.name, detail: "designation",
                    words: score.rules.id.rawValue),
                target: .designation(score.rules.id))
        }
    }

    private var metricEntries: [PaletteEntry] {
        (shownPartner?.card.designations ?? []).flatMap { score in
            score.counting.metrics.enumerated().map { place, metric in
                PaletteEntry(
                    row: PopupRow(
                        id: "metric:\(score.rules.id.rawValue):\(place)",
                        title: "\(score.rules.shortName): \(metric.rules.name)", detail: "metric",
                        words: metric.rules.id.rawValue),
                    target: .metric(score.rules.id, place))
            }
        }
    }

    private var personEntries: [PaletteEntry] {
        let own = focusedPartner.flatMap { partner($0) }
        // Of a large store only those who were read already: a list that is opened reads nobody.
        let isSmall = store.partners.count <= Self.mostRead
        let others = store.partners.lazy.filter { $0.id != own?.partner.id }
            .compactMap { isSmall ? $0.scored : $0.scoredKnown }
        return (own?.partner.people ?? []).map { personEntry($0, of: own?.partner, isOwn: true) }
            + others.flatMap { scored in scored.partner.people.map { (scored.partner, $0) } }
            .prefix(Self.mostPeople).map { personEntry($1, of: $0, isOwn: false) }
    }

    private func personEntry(_ person: Person, of partner: Partner?, isOwn: Bool) -> PaletteEntry {
        let id = partner?.id ?? ""
        return PaletteEntry(
            row: PopupRow(
                id: "person:\(id):\(person.id)", title: person.name,
                detail: isOwn ? "person" : "person, \(shortName(of: id))",
                words: person.certifications.map(\.code).joined(separator: " ")),
            target: .person(person.id, of: id))
    }

    /// What is done by a command of the shell only.
    private var commandEntries: [PaletteEntry] {
        ShellCommand.all.map { command in
            PaletteEntry(
                row: PopupRow(
                    id: "command:\(command.id)", title: command.title, detail: "command",
                    synonyms: command.synonyms),
                target: .command(command))
        }
    }

    private var scenarioEntries: [PaletteEntry] {
        (focusedPartner.map { scenarios(of: $0) } ?? []).map { record in
            PaletteEntry(
                row: PopupRow(
                    id: "scenario:\(record.name)", title: record.name, detail: "scenario",
                    words: record.scenario?.note ?? ""),
                target: .scenario(record.name))
        }
    }

    private var viewEntries: [PaletteEntry] {
        views.map { view in
            PaletteEntry(
                row: PopupRow(
                    id: "view:\(view.name)", title: "Show the view \(view.name)", detail: "view",
                    words: "\(view.told) \(view.screen.spec.phrase)"), target: .view(view.name))
        }
    }

    private var themeEntries: [PaletteEntry] {
        themes.filter { $0.id != theme.id }.map { theme in
            PaletteEntry(
                row: PopupRow(id: "theme:\(theme.id)", title: "Use the theme \(theme.name)", detail: "theme"),
                target: .theme(theme.id))
        }
    }

    private var termEntries: [PaletteEntry] {
        glossary.terms.map { term in
            PaletteEntry(
                row: PopupRow(
                    id: "term:\(term.id)", title: term.title, detail: "definition",
                    synonyms: term.otherNames + (PaletteWords.terms[term.id] ?? []),
                    words: term.otherNames.joined(separator: " ")),
                target: .term(term.id))
        }
    }
}
