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

    /// The lines about a topic.
    static func lines(_ topic: HelpTopic, isUTF8: Bool, width: Int, keyMap: KeyMap = KeyMap()) -> [StyledLine] {
        switch topic {
        case .term(let id): return GlossaryText.lines([id], width: width, title: nil)
        case .screen(let kind, let words, let refusals):
            let here = ActionTable.entries.filter { $0.screens.contains(kind) }
            let elsewhere = ActionTable.entries.filter { !$0.screens.contains(kind) }
            return keys(here, "Keys on \(kind.spec.phrase)", refusals, isUTF8: isUTF8, width: width, keyMap)
                + keys(elsewhere, "Keys on other screens", [:], isUTF8: isUTF8, width: width, keyMap)
                + GlossaryText.lines(words, width: width, title: "Words on the screen") + page(width: width)
        }
    }

    private static func page(width: Int) -> [StyledLine] {
        [StyledLine("What the page shows", .heading)]
            + [
                "A designation takes 70 of 100 points, and more than zero points in every metric. The bar's mark stands at 70.",
                "Not qualified means that the points are there but a metric is at zero; such a metric has a '!' behind it.",
                "Enrolled means that the designation is held. A score below 70 changes nothing until the anniversary.",
                "A number that nobody entered is unknown: it counts nothing, but it is not zero.",
                "Inferred rules are completed from the nearest edition, because no source states them for this one.",
            ].flatMap { StyledLine.wrapped($0, width: width, role: .text) }
    }

    /// Keys in their groups; those that mean nothing now are dimmed, with the reason.
    private static func keys(
        _ entries: [ActionEntry], _ title: String, _ refusals: [Action: String], isUTF8: Bool, width: Int,
        _ keyMap: KeyMap
    ) -> [StyledLine] {
        guard !entries.isEmpty else { return [] }
        var lines = [StyledLine(title, .heading)]
        func names(_ entry: ActionEntry) -> String {
            Self.names(of: entry.action, isUTF8: isUTF8, keyMap, widest: width < 60 ? 10 : 22)
        }
        let column = (entries.map { names($0).count }.max() ?? 0) + 2
        for group in ActionGroup.allCases {
            let members = entries.filter { $0.action.group == group }
            guard !members.isEmpty else { continue }
            lines.append(StyledLine(group.rawValue, .strong))
            for entry in members {
                let refusal = refusals[entry.action]
                let role: Role = refusal == nil ? .text : .muted
                var texts = StyledLine.wrapped(entry.help, width: max(16, width - column - 2), role: role).map(\.plain)
                let count = texts.count
                if let refusal {
                    texts += StyledLine.wrapped("(\(refusal))", width: max(16, width - column - 2), role: role)
                        .map(\.plain)
                }
                for (place, text) in texts.enumerated() {
                    let name = place == 0 ? names(entry) : ""
                    let padding = String(repeating: " ", count: max(1, column - name.count))
                    lines.append(
                        StyledLine([
                            ("  \(name)", name.isEmpty ? .text : refusal == nil ? .key : .muted),
                            (padding + text, place < count ? role : .warning),
                        ]))
                }
            }
        }
        lines.append(StyledLine("", .text))
        return lines
    }
}
