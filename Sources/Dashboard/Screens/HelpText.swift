/// The help screen, made from the table of actions.
enum HelpText {
    /// The most columns for the keys of an action.
    private static let widestKeys = 28

    /// The keys of an action, the first ones where there is no room for all.
    private static func names(of action: Action, isUTF8: Bool, _ keyMap: KeyMap) -> String {
        let keys = keyMap.keys(of: action)
        // Between keys that are pressed one after the other a space would say nothing.
        let separator = keys.contains { $0.keys.count > 1 } ? ", " : " "
        var text = ""
        for name in keys.map({ $0.name(isUTF8: isUTF8) }) {
            let longer = text.isEmpty ? name : text + separator + name
            guard text.isEmpty || longer.count <= widestKeys else { break }
            text = longer
        }
        return text
    }

    static func lines(isUTF8: Bool, width: Int, keyMap: KeyMap = KeyMap()) -> [StyledLine] {
        var lines = [StyledLine("Keys", .heading)]
        let rows = ActionTable.entries.map { (names(of: $0.action, isUTF8: isUTF8, keyMap), $0.help) }
        let keyWidth = (rows.map { $0.0.count }.max() ?? 0) + 2
        for (keys, help) in rows {
            let wrapped = StyledLine.wrapped(help, width: max(20, width - keyWidth), role: .text)
            for (offset, line) in wrapped.enumerated() {
                let name = offset == 0 ? keys : ""
                let padding = String(repeating: " ", count: max(1, keyWidth - name.count))
                lines.append(StyledLine([(name, .key), (padding + line.plain, .text)]))
            }
        }
        lines.append(StyledLine("", .text))
        lines.append(StyledLine("What the page shows", .heading))
        for text in [
            "A designation takes 70 of 100 points, and more than zero points in every metric. The bar's mark stands at 70.",
            "Not qualified means that the points are there but a metric is at zero; such a metric has a '!' behind it.",
            "Enrolled means that the designation is held. A score below 70 changes nothing until the anniversary.",
            "A number that nobody entered is unknown: it counts nothing, but it is not zero.",
            "Inferred rules are completed from the nearest edition, because no source states them for this one.",
        ] {
            lines += StyledLine.wrapped(text, width: width, role: .text)
        }
        return lines
    }
}
