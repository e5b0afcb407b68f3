public import SolutionsPartner

/// Everything that the dashboard shows depends on this value and on nothing else.
public struct DashboardState: Sendable {
    /// What is known of the store.
    public internal(set) var store: StoreSnapshot
    /// The window's size.
    public internal(set) var size: Size
    /// How characters are measured and whether the terminal shows more than ASCII.
    public let metrics: TextMetrics
    /// Today, for counting days.
    public internal(set) var today: CalendarDate
    /// The themes that can be chosen.
    public let themes: [Theme]
    /// The place of the theme in use.
    public internal(set) var themeIndex: Int
    /// The editions that the store knows, for comparing them.
    public internal(set) var catalog = EditionCatalog.embedded
    /// The screens that were opened, the one shown last.
    var screens: [Screen]
    /// A line that tells the outcome of the last action; gone with the next key.
    var message: Message?
    /// The what-if of each partner that has one, by key.
    var overlays: [String: Overlay] = [:]
    /// The field that is being edited; `nil` while keys are actions.
    var editor: Editor?
    /// What is being asked; `nil` while nothing is.
    var question: Question?
    /// The plans of the partner that was last planned for.
    var planning = Planning()
    /// The record of changes, the newest first; `nil` before it was read.
    var activity: [ActivityEntry]?
    /// What is asked about places that somebody else changed as well; `nil` while nothing is.
    var conflictQuestion: ConflictQuestion?
    /// Drafts of earlier runs that are still to be asked about.
    var offers: [DraftOffer] = []
    /// The unsaved changes that were last told to the outside.
    var drafted: [String: [Edit]] = [:]

    /// The theme in use.
    public var theme: Theme { themes[themeIndex] }

    /// A line for the person at the keyboard.
    struct Message: Sendable, Hashable {
        var text: String
        var isWarning: Bool
    }

    /// Makes the first state.
    ///
    /// - Parameters:
    ///   - themes: At least one theme.
    ///   - theme: The name of the theme to begin with; the first one when there is none of that name.
    ///   - notices: What the program has to say at the start, such as a fallback that it took.
    public init(
        store: StoreSnapshot, size: Size, metrics: TextMetrics, today: CalendarDate, themes: [Theme],
        theme: String? = nil, notices: [String] = []
    ) {
        precondition(!themes.isEmpty, "a dashboard needs a theme")
        self.store = store
        self.size = size
        self.metrics = metrics
        self.today = today
        self.themes = themes
        themeIndex = themes.firstIndex { $0.id == theme } ?? 0
        screens = [.portfolio(ListPosition())]
        if let only = store.partners.first, store.partners.count == 1, only.scored != nil {
            screens.append(.overview(partner: only.id, ListPosition()))
        }
        message = notices.isEmpty ? nil : Message(text: notices.joined(separator: " "), isWarning: true)
    }

    /// The screen shown.
    var screen: Screen {
        get { screens[screens.count - 1] }
        set { screens[screens.count - 1] = newValue }
    }

    /// The partner of a key as it is to be shown, what-if included; `nil` if its document could not be read.
    public func partner(_ id: String) -> ScoredPartner? {
        guard let facts = facts(of: id) else { return nil }
        guard let overlay = overlays[id], overlay.isShown, !overlay.isEmpty else { return facts }
        let changed = facts.partner.applying(overlay.edits)
        let card = Scorecard(of: changed, under: facts.card.edition, on: facts.card.day)
        return ScoredPartner(partner: changed, card: card, base: facts.card, ground: facts.ground)
    }

    /// The partner of a key as its document has it; `nil` if it could not be read.
    func facts(of id: String) -> ScoredPartner? {
        store.partners.first { $0.id == id }?.scored
    }

    /// Whether there is a portfolio to go back to.
    var hasPortfolio: Bool { store.partners.count != 1 }
}

/// A screen with all that it remembers.
enum Screen: Sendable, Hashable {
    /// The partners of the store.
    case portfolio(ListPosition)
    /// The designations of a partner.
    case overview(partner: String, ListPosition)
    /// The metrics of a designation; the track shown when it is not the one that counts.
    case designation(partner: String, DesignationID, track: Int?, ListPosition)
    /// The explanation of a metric.
    case explanation(partner: String, DesignationID, track: Int?, metric: Int, ListPosition)
    /// The faults of a partner's document.
    case faults(partner: String, ListPosition)
    /// Keys and what they do.
    case help(ListPosition, words: [String])
    /// The same facts under every edition.
    case editions(partner: String, ListPosition)
    /// The facts about the membership.
    case membership(partner: String, ListPosition)
    /// The changes of a partner's what-if.
    case edits(partner: String, ListPosition)
    /// The people of a partner.
    case people(partner: String, ListPosition)
    /// The least effort to 70.
    case plan(partner: String, ListPosition)
    /// The dates and the options at the anniversary.
    case anniversary(partner: String, ListPosition)
    /// Badges and everything that hangs on a designation.
    case badges(partner: String, ListPosition)
    /// The certifications of a person.
    case person(partner: String, person: String, ListPosition)
    /// How the scores of a partner moved.
    case history(partner: String, ListPosition)
    /// Who changed what.
    case activity(ListPosition)
    /// The places of a what-if that somebody else changed as well.
    case conflicts(partner: String, ListPosition)

    /// The place in the screen's list.
    var position: ListPosition {
        get {
            switch self {
            case .portfolio(let position), .overview(_, let position), .designation(_, _, _, let position),
                .explanation(_, _, _, _, let position), .faults(_, let position), .help(let position, _),
                .editions(_, let position), .membership(_, let position),
                .edits(_, let position), .people(_, let position), .person(_, _, let position),
                .anniversary(_, let position), .badges(_, let position), .plan(_, let position),
                .history(_, let position), .activity(let position), .conflicts(_, let position):
                position
            }
        }
        set {
            switch self {
            case .portfolio: self = .portfolio(newValue)
            case .overview(let partner, _): self = .overview(partner: partner, newValue)
            case .designation(let partner, let id, let track, _):
                self = .designation(partner: partner, id, track: track, newValue)
            case .explanation(let partner, let id, let track, let metric, _):
                self = .explanation(partner: partner, id, track: track, metric: metric, newValue)
            case .faults(let partner, _): self = .faults(partner: partner, newValue)
            case .help(_, let words): self = .help(newValue, words: words)
            case .editions(let partner, _): self = .editions(partner: partner, newValue)
            case .membership(let partner, _): self = .membership(partner: partner, newValue)
            case .activity: self = .activity(newValue)
            case .history(let partner, _): self = .history(partner: partner, newValue)
            case .conflicts(let partner, _): self = .conflicts(partner: partner, newValue)
            case .edits(let partner, _): self = .edits(partner: partner, newValue)
            case .anniversary(let partner, _): self = .anniversary(partner: partner, newValue)
            case .badges(let partner, _): self = .badges(partner: partner, newValue)
            case .plan(let partner, _): self = .plan(partner: partner, newValue)
            case .people(let partner, _): self = .people(partner: partner, newValue)
            case .person(let partner, let person, _): self = .person(partner: partner, person: person, newValue)
            }
        }
    }

    /// The partner that the screen is about.
    var partner: String? {
        switch self {
        case .portfolio, .help, .activity: nil
        case .overview(let partner, _), .designation(let partner, _, _, _), .explanation(let partner, _, _, _, _),
            .faults(let partner, _), .edits(let partner, _),
            .people(let partner, _), .person(let partner, _, _), .anniversary(let partner, _), .badges(let partner, _),
            .plan(let partner, _), .editions(let partner, _), .membership(let partner, _),
            .history(let partner, _), .conflicts(let partner, _):
            partner
        }
    }

    /// The kind of the screen, for the table of actions.
    var kind: ScreenKind {
        switch self {
        case .portfolio: .portfolio
        case .overview: .overview
        case .designation: .designation
        case .explanation, .faults, .anniversary, .badges, .editions, .history, .activity: .text
        case .conflicts: .conflicts
        case .help: .help
        case .edits: .edits
        case .people: .people
        case .person: .person
        case .plan: .plan
        case .membership: .membership
        }
    }
}

/// The kinds of screens, as far as actions differ between them.
enum ScreenKind: Sendable, Hashable, CaseIterable {
    case portfolio, overview, designation, text, help, edits, people, person, plan, membership, conflicts
}

/// What is selected in a list and what is scrolled off at its top.
struct ListPosition: Sendable, Hashable {
    /// The place of the selected item, from 0; for text, the first line shown.
    var selected = 0
    /// The place of the first item shown.
    var top = 0
}
