internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import Terminal

/// Shows the look of each role.
struct ThemeShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show each role of a theme in its look.",
        discussion: """
            Samples have colours where the output is a terminal that has them; --color=always forces them.

            EXAMPLES
              seventy theme show deuteranopia
              seventy theme show light --color never
            """)

    @Argument(help: ArgumentHelp("The theme.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("Use colours: auto, always or never.", valueName: "when"))
    var color: DashboardCommand.Color = .auto

    @OptionGroup var format: FormatOptions

    func run() throws {
        let entry = try ThemeShelf().entry(named: name)
        let depth = outputColorDepth(color.option)
        let isPlain = depth == .none && !(color != .never && isTerminal(1))
        try Output.send(asJSON: format.json) {
            ThemeJSON.document(of: entry)
        } orText: { output in
            let ground = entry.theme.ground.words
            output.line("\(entry.theme.id)  \(entry.theme.name), \(ground), \(entry.file ?? "seventy's own")".cleaned)
            output.line()
            let width = Role.allCases.map(\.rawValue.count).max() ?? 0
            for role in Role.allCases {
                let style = entry.theme.style(of: role, at: depth)
                let start = isPlain ? "" : style.escapeStart
                let padding = String(repeating: " ", count: width - role.rawValue.count + 2)
                let sample = role.sample(in: entry.theme)
                let looks = ThemeJSON.words(of: style)
                let space = String(repeating: " ", count: max(2, Role.sampleWidth + 2 - sample.count))
                output.line(
                    "\(role.rawValue)\(padding)\(start)\(sample)\(start.isEmpty ? "" : ResolvedStyle.escapeEnd)"
                        + (looks.isEmpty ? "" : "\(space)\(looks)"))
            }
        }
    }
}

extension DashboardCommand.Color {
    /// The option as the terminal takes it.
    var option: TerminalOptions.Color {
        switch self {
        case .auto: .automatic
        case .always: .always
        case .never: .never
        }
    }
}

extension Role {
    /// The columns of the longest sample.
    static let sampleWidth = 24

    /// What the role looks like in use, of at most ``sampleWidth`` characters.
    func sample(in theme: Theme) -> String {
        func glyph(_ usual: String) -> String { theme.glyph(of: self)?.utf8 ?? usual }
        func bar(_ usual: String) -> String { String(repeating: glyph(usual), count: 12) }
        return switch self {
        case .text: "Ordinary text"
        case .muted: "captions, 15 Oct 2022"
        case .strong: "71 / 100"
        case .header: "Contoso Consulting"
        case .heading: "Skilling"
        case .rule: bar("─")
        case .selected: "\(glyph("▸")) Security"
        case .match: "found"
        case .key: "Enter"
        case .hint: "open"
        case .banner: " What if: 2 changes "
        case .warning: "\(glyph("!")) Needs attention"
        case .error: "Cannot be saved"
        case .barFilled, .barReached: bar("█")
        case .barEmpty: bar("░")
        case .barMark: glyph("┃")
        case .barGain: bar("▓")
        case .barLoss: bar("╌")
        case .qualified: "\(glyph("✔")) Qualified"
        case .enrolled: "\(glyph("●")) Enrolled"
        case .inProgress: "\(glyph("◌")) In progress"
        case .blocked: "\(glyph("✖")) Not qualified"
        case .achieved: "30/30"
        case .partial: "13.3/40"
        case .zero: "0/20\(glyph("!"))"
        case .unknown: "not entered"
        case .gain: "+6.7"
        case .loss: "-4"
        }
    }
}
