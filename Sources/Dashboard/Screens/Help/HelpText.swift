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
        _ topic: HelpTopic, isUTF8: Bool, isNarrow: Bool = false, keyMap: KeyMap = KeyMap()
    ) -> Page {
        guard case .screen(let kind, let words, let refusals) = topic else {
            if case .term(let id) = topic { return .terms([id], title: nil) }
            return Page()
        }
        let here = ActionTable.entries.filter { $0.screens.contains(kind) }
        let elsewhere = ActionTable.entries.filter { !$0.screens.contains(kind) }
        var page = Page()
        let widest = isNarrow ? 10 : 22
        add(here, "Keys on \(kind.spec.phrase)", refusals, isUTF8: isUTF8, widest: widest, keyMap, to: &page)
        add(elsewhere, "Keys on other screens", [:], isUTF8: isUTF8, widest: widest, keyMap, to: &page)
        page.add(.terms(words, title: "Words on the screen"))
        page.add(.reading)
        return page
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
