/// The screens that can be asked for by name, on the command line, in the configuration and by word.
public enum ScreenName: String, Sendable, CaseIterable {
    /// The partners of the store.
    case portfolio
    /// The designations of a partner.
    case overview
    /// The metrics of a designation.
    case designation
    /// How a metric is scored.
    case explanation
    /// The changes of a what-if.
    case changes
    /// The people of a partner.
    case people
    /// The certifications of a person.
    case person
    /// The anniversary: dates and options.
    case anniversary
    /// Badges and all that hangs on a designation.
    case badges
    /// The least effort to 70.
    case plan
    /// What is planned for and at which costs.
    case planSettings = "plan-settings"
    /// The what-ifs that were kept under a name.
    case scenarios
    /// Scenarios beside today, the first ones by name.
    case comparison
    /// Who changed what.
    case activity
    /// How scores moved.
    case history
    /// The same facts under every edition.
    case editions
    /// The facts about the membership.
    case membership
    /// Keys and what they do.
    case help

    /// Whether the screen is about one partner.
    public var needsPartner: Bool {
        switch self {
        case .portfolio, .activity, .help: false
        default: true
        }
    }

    /// Whether the dashboard can begin with the screen: it needs no more than a partner.
    public var isStart: Bool {
        switch self {
        case .designation, .explanation, .changes, .person, .comparison: false
        default: true
        }
    }

    /// The screens that the dashboard can begin with.
    public static var starts: [ScreenName] { allCases.filter(\.isStart) }
}

/// A screen with what it is to show.
public struct ScreenPlace: Sendable, Hashable {
    /// The screen.
    public var name: ScreenName
    /// The key of the partner; `nil` for the one in focus.
    public var partner: String?
    /// The id or the name of a designation; `nil` for the first.
    public var designation: String?
    /// The id or the name of a metric; `nil` for the first.
    public var metric: String?
    /// The id or the name of a person; `nil` for the first.
    public var person: String?

    /// Names a place.
    public init(
        _ name: ScreenName, partner: String? = nil, designation: String? = nil, metric: String? = nil,
        person: String? = nil
    ) {
        (self.name, self.partner, self.designation) = (name, partner, designation)
        (self.metric, self.person) = (metric, person)
    }
}

/// Why a screen cannot be shown, in words for people.
public struct ScreenRefusal: Error, Hashable, CustomStringConvertible {
    /// The thing, what is wrong with it and the next step.
    public let description: String
}
