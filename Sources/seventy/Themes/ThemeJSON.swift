internal import Dashboard
internal import JSONTree
internal import Pages

/// A theme as programs and people read it.
enum ThemeJSON {
    /// The theme with each role at each depth.
    static func document(of entry: ThemeShelf.Entry) -> JSONNode {
        let roles = Role.allCases.map { role in
            JSONMember(
                role.rawValue,
                .object([
                    "truecolor": node(of: entry.theme.style(of: role, at: .truecolor)),
                    "indexed": node(of: entry.theme.style(of: role, at: .indexed)),
                    "sixteen": node(of: entry.theme.style(of: role, at: .sixteen)),
                    "eight": node(of: entry.theme.style(of: role, at: .eight)),
                    "none": node(of: entry.theme.style(of: role, at: .none)),
                    "glyph": .string(orNull: entry.theme.glyph(of: role)?.utf8),
                ]))
        }
        return ScoreJSON.document([
            JSONMember("id", .string(entry.theme.id)), JSONMember("name", .string(entry.theme.name)),
            JSONMember("for", .string(entry.theme.ground.rawValue)), JSONMember("file", .string(orNull: entry.file)),
            JSONMember("roles", JSONNode(.object(roles))),
        ])
    }

    private static func node(of style: ResolvedStyle) -> JSONNode {
        .object([
            "color": style.foreground.map(node) ?? .null, "background": style.background.map(node) ?? .null,
            "attributes": .array(names(of: style.attributes).map { .string($0) }),
        ])
    }

    private static func node(of color: TerminalColor) -> JSONNode {
        switch color {
        case .index(let index): .number(index)
        case .rgb: .string(name(of: color))
        }
    }

    /// The look in words, such as `#87afd7, bold`.
    static func words(of style: ResolvedStyle) -> String {
        let colors = [style.foreground.map(name), style.background.map { "on \(name(of: $0))" }].compactMap { $0 }
        return (([colors.joined(separator: " ")].filter { !$0.isEmpty }) + names(of: style.attributes))
            .joined(separator: ", ")
    }

    private static func name(of color: TerminalColor) -> String {
        switch color {
        case .index(let index): return "colour \(index)"
        case .rgb(let red, let green, let blue):
            let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            return "#" + digits.joined()
        }
    }

    private static func names(of attributes: TextAttributes) -> [String] {
        let all: KeyValuePairs<String, TextAttributes> = [
            "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "italic": .italic,
        ]
        return all.filter { attributes.contains($0.value) }.map(\.key)
    }
}
