internal import Pages

/// The help screen, made from the table of actions and the glossary.
enum HelpText {
    /// The keys of an action, the first ones where there is no room for all.
    private static func names(of action: Action, isUTF8: Bool, _ keyMap: KeyMap, widest: Int) -> String {
        let keys = keyMap.keys(of: action)
        // Between keys that are pressed one after the other a space would say nothing.
        let separator = keys.contains { $0.keys.count > 1 } ? ", " : " "
        var text = ""
        for name in keys.map({ $0.name(isUTF8: isUTF8) }) {
            let longer = text.isEmpty ? name : text + separator + name
            guard text.isEmpty || longer.count <= widest else { break }
            text = longer
        }
        return text
    }

    /// What is told about a topic.
    static func page(
        _ topic: HelpTopic, isUTF8: Bool, isNarrow: Bool = false, keyMap: KeyMap = KeyMap(), line: PointsLine? = nil
    ) -> Page {
        let glossary = GlossaryText.glossary(with: line)
        guard case .screen(let kind, let words, let refusals) = topic else {
            if case .term(let id) = topic { return .terms([id], of: glossary, title: nil) }
            return Page()
        }
        let here = ActionTable.entries.filter { $0.isOn(kind) }
        let title = "Keys on \(kind.spec.phrase)"
        var page = Page()
        let widest = isNarrow ? 10 : 22
        let find = keyMap.keys(of: .find).first?.name(isUTF8: isUTF8)
        let mouse =
            here.contains { $0.action == .mouse } ? keyMap.keys(of: .mouse).first?.name(isUTF8: isUTF8) : nil
        page.sentence(
            "Below: words on the screen. \(title). Keys on other screens."
                + (find.map { " \($0) finds a word or a key." } ?? "")
                + (mouse.map { " \($0) switches the mouse on: tabs, hints, rows and headings answer to it." } ?? ""),
            .muted)
        page.add(.terms(words, of: glossary, title: "Words on the screen"))
        page.add(.reading(with: line, .usual))
        add(here, title, refusals, isUTF8: isUTF8, widest: widest, keyMap, to: &page)
        for (kind, entries) in elsewhere(than: kind) {
            add(entries, "Keys on \(kind.spec.phrase)", [:], isUTF8: isUTF8, widest: widest, keyMap, to: &page)
        }
        return page
    }

    /// What can be done on other screens only, each action with the first of its screens.
    private static func elsewhere(than kind: ScreenKind) -> [(kind: ScreenKind, entries: [ActionEntry])] {
        var told: Set<Action> = []
        return ScreenKind.allCases.filter { $0 != kind }.compactMap { other in
            let entries = ActionTable.entries.filter {
                !told.contains($0.action) && $0.isOn(other) && !$0.isOn(kind)
            }
            told.formUnion(entries.map(\.action))
            return entries.isEmpty ? nil : (other, entries)
        }
    }

    /// The lines of the help that tell of a key, by its name as it is written there; none where nothing is called so.
    static func lines(of key: String, in lines: [StyledLine]) -> [Int] {
        lines.indices.filter { place in
            guard let first = lines[place].spans.first, first.role == .key || first.role == .muted else { return false }
            return first.text.split(whereSeparator: { $0 == " " || $0 == "," }).contains { $0 == key }
        }
    }

    /// Adds keys in their groups; those that mean nothing now are dimmed, with the reason.
    private static func add(
        _ entries: [ActionEntry], _ title: String, _ refusals: [Action: String], isUTF8: Bool, widest: Int,
        _ keyMap: KeyMap, to page: inout Page
    ) {
        guard !entries.isEmpty else { return }
        page.heading(title)
        for group in ActionGroup.allCases {
            let members = entries.filter { $0.action.group == group }
            guard !members.isEmpty else { continue }
            page.sentence(group.rawValue, .strong)
            page.entries(
                members.map { entry in
                    let refusal = refusals[entry.action]
                    var told = Page.Entry(entry.help)
                    told.lead = [names(of: entry.action, isUTF8: isUTF8, keyMap, widest: widest)]
                    told.leadRole = refusal == nil ? .key : .muted
                    told.nameRole = refusal == nil ? .text : .muted
                    told.notes = refusal.map { [Page.Note(text: "(\($0))")] } ?? []
                    return told
                })
        }
    }
}
