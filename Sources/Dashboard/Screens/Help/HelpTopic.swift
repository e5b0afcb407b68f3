/// What the help is about.
enum HelpTopic: Sendable, Hashable {
    /// A screen: which one, the words on it, and why some of its actions mean nothing now.
    case screen(ScreenKind, words: [String], refusals: [Action: String])
    /// A word of the glossary.
    case term(String)
}

extension DashboardState {
    /// The help about the screen shown.
    var helpTopic: HelpTopic {
        var refusals: [Action: String] = [:]
        for action in Action.allCases { refusals[action] = refusal(of: action) }
        return .screen(screen.kind, words: ShownWords.terms(in: frame(), of: glossary), refusals: refusals)
    }
}
