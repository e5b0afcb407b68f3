internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let help = ScreenKind("help") }
extension ScreenName { package static let help = ScreenName("help") }

/// Keys and what they do, and what words mean.
struct HelpScreen: TextScreen {
    static let spec = ScreenSpec(
        .help, phrase: "the help", name: .help, needsPartner: false, isStart: true, base: .anything)

    let topic: HelpTopic

    var partnerKey: String? { nil }

    static func go(in state: inout DashboardState) -> [Effect] { state.push(Self(topic: state.helpTopic)) }

    func owner(in state: DashboardState) -> String { "Help" }

    func place(in state: DashboardState) -> String? {
        guard case .term(let id) = topic else { return nil }
        return state.glossary.term(id)?.title
    }

    func ground(in state: DashboardState) -> [String] { [] }
    func title(in state: DashboardState) -> String { owner(in: state) }

    /// The name of a key finds what that key does.
    func matches(of text: String, in lines: [StyledLine]) -> [Int]? {
        let found = HelpText.lines(of: text, in: lines)
        return found.isEmpty ? nil : found
    }

    func text(in state: DashboardState) -> Page? {
        HelpText.page(
            topic, isUTF8: state.metrics.isUTF8 && !state.isSpoken,
            isNarrow: state.size.columns < 64 && !state.isSpoken,
            keyMap: state.keyMap, line: state.pointsLine)
    }
}
