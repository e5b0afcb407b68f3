internal import SolutionsPartner

/// A screen with all that it remembers.
struct Screen: Sendable, Hashable {
    /// What it shows.
    var content: Content
    /// The place in its list.
    var position = ListPosition()
    /// How its list is narrowed down and put in order.
    var finding = Finding()

    init(_ content: Content, _ position: ListPosition = ListPosition()) {
        self.content = content
        self.position = position
    }

    /// What a screen shows.
    enum Content: Sendable, Hashable {
        /// The partners of the store.
        case portfolio
        /// The designations of a partner.
        case overview(partner: String)
        /// The metrics of a designation; the track shown when it is not the one that counts.
        case designation(partner: String, DesignationID, track: Int?)
        /// The explanation of a metric.
        case explanation(partner: String, DesignationID, track: Int?, metric: Int)
        /// The faults of a partner's document.
        case faults(partner: String)
        /// Keys and what they do, and what words mean.
        case help(HelpTopic)
        /// The same facts under every edition.
        case editions(partner: String)
        /// The facts about the membership.
        case membership(partner: String)
        /// The changes of a partner's what-if.
        case edits(partner: String)
        /// The people of a partner.
        case people(partner: String)
        /// The certifications of a person.
        case person(partner: String, person: String)
        /// The least effort to 70.
        case plan(partner: String)
        /// All steps of one of the plans.
        case planSteps(partner: String, plan: String)
        /// What is planned for and at which costs.
        case planSettings(partner: String)
        /// The what-ifs that were kept under a name.
        case scenarios(partner: String)
        /// Scenarios beside today.
        case comparison(partner: String, ComparisonChoice)
        /// The dates and the options at the anniversary.
        case anniversary(partner: String)
        /// Badges and everything that hangs on a designation.
        case badges(partner: String)
        /// How the scores of a partner moved.
        case history(partner: String)
        /// Who changed what.
        case activity
        /// The places of a what-if that somebody else changed as well.
        case conflicts(partner: String)
    }

    /// The partner that the screen is about.
    var partner: String? {
        switch content {
        case .portfolio, .help, .activity: nil
        case .overview(let partner), .designation(let partner, _, _), .explanation(let partner, _, _, _),
            .faults(let partner), .edits(let partner), .people(let partner), .person(let partner, _),
            .anniversary(let partner), .badges(let partner), .plan(let partner), .editions(let partner),
            .membership(let partner), .history(let partner), .conflicts(let partner), .planSteps(let partner, _),
            .planSettings(let partner), .scenarios(let partner), .comparison(let partner, _):
            partner
        }
    }

    /// The kind of the screen, for the table of actions.
    var kind: ScreenKind {
        switch content {
        case .portfolio: .portfolio
        case .overview: .overview
        case .designation: .designation
        case .explanation: .explanation
        case .faults: .faults
        case .anniversary: .anniversary
        case .badges: .badges
        case .editions: .editions
        case .history: .history
        case .activity: .activity
        case .conflicts: .conflicts
        case .help: .help
        case .edits: .edits
        case .people: .people
        case .person: .person
        case .plan: .plan
        case .planSteps: .planSteps
        case .planSettings: .planSettings
        case .scenarios: .scenarios
        case .comparison: .comparison
        case .membership: .membership
        }
    }
}

/// The kinds of screens, as far as actions differ between them.
enum ScreenKind: String, Sendable, Hashable, CaseIterable {
    case portfolio, overview, designation, explanation, faults, anniversary, badges, editions, history, activity
    case help, edits, people, person, plan, membership, conflicts
    case scenarios, comparison
    case planSteps = "plan-steps"
    case planSettings = "plan-settings"
}

/// What is selected in a list and what is scrolled off at its top.
struct ListPosition: Sendable, Hashable {
    /// The place of the selected row, from 0; for text, the first line shown.
    var selected = 0
    /// The place of the first row shown.
    var top = 0
}

/// How a list is narrowed down and put in order.
struct Finding: Sendable, Hashable {
    /// What the rows shown must contain; empty for all rows.
    var filter = ""
    /// The line of a text that the search has come to; `nil` before it found one.
    var match: Int?
}
