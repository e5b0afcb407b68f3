extension ScreenKind {
    /// What the screen is called in the middle of a sentence.
    var phrase: String {
        switch self {
        case .portfolio: "the partners"
        case .overview: "the overview"
        case .designation: "a designation"
        case .explanation: "the reckoning of a metric"
        case .faults: "the faults"
        case .anniversary: "the anniversary"
        case .badges: "the badges"
        case .editions: "the editions"
        case .history: "the history"
        case .activity: "the activity"
        case .help: "the help"
        case .edits: "the changes"
        case .people: "the people"
        case .person: "a person"
        case .plan: "the plan"
        case .membership: "the membership"
        case .scenarios: "the scenarios"
        case .comparison: "the comparison"
        case .planSteps: "the steps of a plan"
        case .planSettings: "the settings of plans"
        case .conflicts: "what others changed as well"
        }
    }
}
