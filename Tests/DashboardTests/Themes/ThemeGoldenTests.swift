import Pages
import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// How every screen looks in every theme, with 256 colours and with none.
///
/// A golden holds the looks of the theme, with the roles that have them. Which role stands where is held by the goldens
/// of the screens, and that a theme changes nothing of it but its own glyphs is a rule.
@Suite struct ThemeGoldenTests {
    private static let themes = BundledThemeTests.names.compactMap { try? BundledThemeTests.theme($0) }

    /// States that the goldens of screens have no room for.
    private static let others: [(name: String, keys: String)] = [
        ("themes", "T"), ("sort", "o"), ("columns", "O"), ("question", "jlGl+X"), ("field", "jlGle12"),
        ("filter", "/co"), ("search", "?/the"), ("message", "jlu"),
    ]

    /// Every screen, brought there once: a theme changes nothing but how it is drawn.
    private static let stages = Result { () throws -> [(name: String, stage: Stage)] in
        var stages: [(String, Stage)] = []
        for view in ScreenGoldenTests.View.allCases {
            stages.append((view.rawValue, try view.stage(size: ScreenGoldenTests.sizes[0], themes: themes)))
        }
        for view in ScenarioGoldenTests.View.allCases {
            var stage = try Stage(themes: themes)
            try view.bring(&stage)
            stages.append((view.rawValue, stage))
        }
        for (name, keys) in others {
            var stage = try Stage(themes: themes)
            stage.type(keys)
            stages.append((name, stage))
        }
        var tour = try Stage(themes: themes)
        tour.state.startTour()
        stages.append(("tour", tour))
        return stages
    }

    private static func frame(_ stage: Stage, _ theme: Int) -> Frame {
        var state = stage.state
        state.themeIndex = theme
        return state.frame()
    }

    @Test(arguments: BundledThemeTests.names, [ColorDepth.none, .indexed])
    func looks(name: String, depth: ColorDepth) throws {
        let place = try #require(Self.themes.firstIndex { $0.id == name })
        expectGolden(
            Self.looks(of: Self.themes[place], at: depth), "\(name)-\(depth == .none ? "mono" : "256").txt")
    }

    /// A theme changes glyphs where it has its own for the role, and nothing else.
    @Test(arguments: BundledThemeTests.names)
    func nothingMoves(name: String) throws {
        let place = try #require(Self.themes.firstIndex { $0.id == name })
        let own = Set(RoleGlyph.roles.filter { Self.themes[place].glyph(of: $0) != nil })
        // A bar of a theme's own glyphs has no parts of a cell, so that it ends in another cell.
        let bars: Set<Role> =
            own.isDisjoint(with: [.barFilled, .barReached])
            ? [] : [.barFilled, .barReached, .barEmpty, .barGain, .barLoss]
        for (view, stage) in try Self.stages.get() {
            let (frame, usual) = (Self.frame(stage, place), Self.frame(stage, 0))
            for row in 0..<frame.size.rows {
                for (column, (cell, other)) in zip(frame.row(row), usual.row(row)).enumerated() {
                    if bars.contains(cell.role), bars.contains(other.role) { continue }
                    #expect(cell.role == other.role, "\(view) \(column),\(row)")
                    let isGlyph = !cell.text.utf8.allSatisfy { $0 < 128 } || !other.text.utf8.allSatisfy { $0 < 128 }
                    #expect(cell.text == other.text || isGlyph && !own.isEmpty, "\(view) \(column),\(row)")
                }
            }
        }
    }

    /// The looks of a theme, a line each: what it is and the roles that have it.
    private static func looks(of theme: Theme, at depth: ColorDepth) -> String {
        var known: [(style: ResolvedStyle, roles: [Role])] = []
        for role in Role.allCases {
            let style = theme.style(of: role, at: depth)
            if let place = known.firstIndex(where: { $0.style == style }) {
                known[place].roles.append(role)
            } else {
                known.append((style, [role]))
            }
        }
        var text = "\(theme.name), \(depth == .none ? "no colours" : "256 colours")\n"
        for (style, roles) in known {
            text += "\(words(style)): \(roles.map(\.rawValue).joined(separator: ", "))\n"
        }
        let glyphs = RoleGlyph.roles.compactMap { role in
            theme.glyph(of: role).map { "\(role.rawValue) \($0.utf8) \($0.ascii ?? "as ever")" }
        }
        return text + glyphs.map { "glyph \($0)\n" }.joined()
    }

    private static func words(_ style: ResolvedStyle) -> String {
        var words: [String] = []
        if let foreground = style.foreground { words.append(name(foreground)) }
        if let background = style.background { words.append("on \(name(background))") }
        let names: [(TextAttributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
        ]
        words += names.filter { style.attributes.contains($0.0) }.map(\.1)
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }

    private static func name(_ color: TerminalColor) -> String {
        switch color {
        case .index(let index): "\(index)"
        case .rgb(let red, let green, let blue): "\(red)/\(green)/\(blue)"
        }
    }

    /// Where there is no colour a state is told by an attribute or by a glyph of its own.
    @Test(arguments: BundledThemeTests.names, [TextMetrics.standard, .ascii].map(\.isUTF8))
    func statesAreToldApartWithoutColours(name: String, isUTF8: Bool) throws {
        let theme = try BundledThemeTests.theme(name)
        let glyphs = Glyphs(metrics: isUTF8 ? .standard : .ascii, theme: theme)
        let groups: [[(Role, String)]] = [
            [
                (.qualified, glyphs.yes), (.enrolled, glyphs.dot), (.inProgress, glyphs.open), (.blocked, glyphs.no),
            ],
            [
                (.barFilled, glyphs.barFilled ?? glyphs.barFull), (.barEmpty, glyphs.barEmpty),
                (.barMark, glyphs.barMark),
            ],
            [(.text, ""), (.selected, glyphs.selected)], [(.text, ""), (.warning, "")], [(.warning, ""), (.error, "")],
            [(.achieved, ""), (.zero, glyphs.zero)], [(.text, ""), (.unknown, "")], [(.text, ""), (.match, "")],
            [(.hint, ""), (.key, "")], [(.text, ""), (.banner, "")], [(.text, ""), (.heading, "")],
            // Their numbers have a sign.
            [(.gain, "+"), (.loss, "-")],
        ]
        for group in groups {
            for (index, one) in group.enumerated() {
                for other in group.dropFirst(index + 1) {
                    let looks = [one, other].map { theme.style(of: $0.0, at: .none) }
                    #expect(
                        one.1 != other.1 || looks[0].attributes != looks[1].attributes,
                        "\(one.0.rawValue) and \(other.0.rawValue)")
                }
            }
        }
    }

    /// Without colour, and even without attributes, the selection, a what-if and a warning are there to be read.
    @Test(arguments: [
        ("portfolio", "▸ Fabrikam"), ("what-if", "What if: "), ("question", "y/n"),
        ("message", "There is nothing to undo."),
    ])
    func whatMattersIsInTheText(view: String, text: String) throws {
        let stage = try #require(Self.stages.get().first { $0.name == view }?.stage)
        #expect(FrameText.plain(stage.state.frame()).contains(text))
    }
}
