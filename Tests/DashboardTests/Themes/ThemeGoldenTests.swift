import SolutionsPartner
import TestSupport
import Testing

@testable import Dashboard

/// How every screen looks in every theme, with 256 colours and with none.
///
/// A golden begins with the looks of the theme, a letter for each, and goes on with the letters of each row of each
/// screen and the number of their columns. What stands there is held by the goldens of the screens; here a row is
/// written out only where a theme draws it with glyphs of its own.
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
            var stage = try Stage(store: view == .faults ? Stage.faultyStore() : SampleStore.snapshot(), themes: themes)
            try view.bring(&stage)
            stages.append((view.rawValue, stage))
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
    func everyScreen(name: String, depth: ColorDepth) throws {
        let place = try #require(Self.themes.firstIndex { $0.id == name })
        let looks = Looks(of: Self.themes[place], at: depth)
        var text = looks.legend
        for (view, stage) in try Self.stages.get() {
            let frame = Self.frame(stage, place)
            let usual = place == 0 ? frame : Self.frame(stage, 0)
            text += "\n== \(view)\n"
            for row in 0..<frame.size.rows {
                let runs = looks.runs(of: Array(frame.row(row)))
                if !runs.isEmpty { text += "\(row) \(runs)\n" }
                let words = frame.row(row).map(\.text).joined()
                if words != usual.row(row).map(\.text).joined() { text += "  |\(words)|\n" }
            }
        }
        expectGolden(text, "\(name)-\(depth == .none ? "mono" : "256").txt")
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

/// The looks of a theme at a depth, with a letter for each.
private struct Looks {
    private let letters: [Role: Character]
    private let styles: [Role: ResolvedStyle]
    let legend: String

    init(of theme: Theme, at depth: ColorDepth) {
        var known: [(style: ResolvedStyle, roles: [Role])] = []
        for role in Role.allCases {
            let style = theme.style(of: role, at: depth)
            if let place = known.firstIndex(where: { $0.style == style }) {
                known[place].roles.append(role)
            } else {
                known.append((style, [role]))
            }
        }
        var legend = "\(theme.name), \(depth == .none ? "no colours" : "256 colours")\n"
        var letters: [Role: Character] = [:]
        var styles: [Role: ResolvedStyle] = [:]
        for ((style, roles), letter) in zip(known, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
            legend += "\(letter) \(Self.words(style)): \(roles.map(\.rawValue).joined(separator: ", "))\n"
            for role in roles { (letters[role], styles[role]) = (letter, style) }
        }
        (self.letters, self.styles, self.legend) = (letters, styles, legend)
    }

    /// The letters of a row with the number of their columns; blanks whose look cannot be seen belong to what they
    /// follow, and those at the end are left out.
    func runs(of cells: [Cell]) -> String {
        var runs: [(letter: Character, columns: Int)] = []
        var blanks = 0
        for cell in cells {
            guard let letter = letters[cell.role] else { continue }
            if cell.text == " ", !isSeenOnBlanks(cell.role) {
                blanks += 1
                continue
            }
            if let last = runs.last, last.letter == letter {
                runs[runs.count - 1].columns += blanks + 1
            } else {
                if blanks > 0 { runs.append((" ", blanks)) }
                runs.append((letter, 1))
            }
            blanks = 0
        }
        return runs.map { "\($0.letter == " " ? "_" : $0.letter)\($0.columns)" }.joined()
    }

    private func isSeenOnBlanks(_ role: Role) -> Bool {
        guard let style = styles[role] else { return false }
        return style.background != nil || !style.attributes.isDisjoint(with: [.underline, .reverse])
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
}
