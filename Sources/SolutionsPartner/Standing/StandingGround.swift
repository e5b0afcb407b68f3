/// What every part of a partner's standing is judged from.
struct StandingGround {
    let partner: Partner
    let card: Scorecard
    let history: QualificationHistory
    let rules: StandingRules
    let fees: FeeSchedule
    let anniversary: Anniversary?

    var day: CalendarDate { card.day }
    var edition: ProgramEdition { card.edition }
    var membership: Membership { partner.membership }

    init(
        partner: Partner, card: Scorecard, history: QualificationHistory, rules: StandingRules, fees: FeeSchedule
    ) {
        self.partner = partner
        self.card = card
        var history = history
        // Today's scores are known, whatever was recorded earlier in the day.
        history.record(Set(card.designations.filter(\.isQualified).map(\.rules.id)), on: card.day)
        // What is recorded after the day is not known on it.
        self.history = QualificationHistory(days: history.days.filter { $0.key <= card.day })
        self.rules = rules
        self.fees = fees
        anniversary = Anniversary(of: partner.membership, rules: rules, edition: card.edition, on: card.day)
    }

    // MARK: Words

    func reason(_ phrase: Phrase, _ source: RuleSource) -> Reason { Reason(phrase, source, titles: edition.sources) }

    func name(_ id: DesignationID) -> String { edition.designation(id)?.name ?? id.rawValue }

    /// The names of designations, joined.
    func names(_ ids: [DesignationID], _ joining: Phrase.Joining = .and) -> Phrase.Argument {
        .names(ids.map(name), joining)
    }

    // MARK: Designations

    func isQualifiedToday(_ id: DesignationID) -> Bool { card.designation(id)?.isQualified ?? false }

    /// The day on which a designation was attained, if that is not in the future.
    func attained(_ id: DesignationID) -> CalendarDate? { membership.attained[id].flatMap { $0 <= day ? $0 : nil } }

    /// The first day on which a designation was attained by the rules: noted, or, where meeting the requirements is
    /// all it takes, recorded as met.
    func attainedByRule(_ id: DesignationID, by day: CalendarDate) -> CalendarDate? {
        if let noted = attained(id), noted <= day { return noted }
        guard rules.attaining.badge == .atOnce, rules.attaining.from <= day else { return nil }
        return history.firstQualified(id, in: rules.attaining.from...day)
    }

    /// The rule of checks in force for an anniversary, as far as it is known today.
    static func windowRule(
        _ rules: StandingRules, anniversary: CalendarDate, on day: CalendarDate
    ) -> CheckWindowRule? {
        rules.windows.last { $0.from <= min(day, anniversary) } ?? rules.windows.first
    }

    /// What the check at the anniversary finds, as far as it can be told today.
    func check(_ id: DesignationID) -> CheckResult {
        guard let anniversary else { return isQualifiedToday(id) ? .wouldPass : .wouldFail }
        let window = anniversary.window
        guard day >= window.lowerBound else { return isQualifiedToday(id) ? .wouldPass : .wouldFail }
        switch history.finding(id, in: window.lowerBound...min(day, window.upperBound)) {
        case .qualified(let first): return .passed(first)
        case .notQualified: return day <= window.upperBound ? .wouldFail : .failed
        // Nothing is known of the days that count, so today's score stands in.
        case .unknown: return .assumed(passes: isQualifiedToday(id))
        }
    }
}

/// What the check of a designation at the anniversary finds.
enum CheckResult: Hashable {
    /// A qualifying day is on record; that is enough.
    case passed(CalendarDate)
    /// The check is to come or still open, and the partner qualifies as things stand.
    case wouldPass
    /// The check is to come or still open, and the partner does not qualify as things stand.
    case wouldFail
    /// The days of the check are over without a qualifying one.
    case failed
    /// The days of the check are over and nothing was recorded, so today's score stands in.
    case assumed(passes: Bool)

    /// Whether the designation is kept, as far as it can be told.
    var passes: Bool {
        switch self {
        case .passed, .wouldPass, .assumed(passes: true): true
        case .wouldFail, .failed, .assumed(passes: false): false
        }
    }
}
