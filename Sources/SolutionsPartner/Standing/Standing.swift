/// What follows from a partner's scores on one day: designations, badges, the anniversary and what hangs on them.
///
/// A standing is a pure value: the same card, history, rules and fees always give the same one. Designations and the
/// anniversary are judged at once; all that hangs on them, when it is first asked for.
public struct Standing: Sendable {
    // What it holds is shared, so that handing it on costs one reference.
    private let parts: StandingParts

    /// The partner.
    public var partner: Partner { parts.ground.partner }
    /// The scores it was judged by.
    public var card: Scorecard { parts.ground.card }
    /// The rules it was judged by.
    public var rules: StandingRules { parts.ground.rules }
    /// The fees it was reckoned with.
    public var fees: FeeSchedule { parts.ground.fees }
    /// Every designation, in the order of the page.
    public var designations: [DesignationStanding] { parts.designations }
    /// The one anniversary of all designations; `nil` where none is entered or attained.
    public var anniversary: Anniversary? { parts.ground.anniversary }

    /// Every badge: one for each designation, the Microsoft Cloud badge, badges for several, and those of competencies.
    public var badges: [BadgeStanding] { parts.badges.all }
    /// The badge that takes every designation.
    public var microsoftCloudBadge: BadgeStanding { parts.badges.microsoftCloud }
    /// What can be done at the anniversary, side by side.
    public var options: [RenewalOption] { parts.options }
    /// Every specialization of the edition, and those that the partner holds beyond them.
    public var specializations: [SpecializationStanding] { parts.specializations }
    /// The further benefits that specializations bring, by area.
    public var incrementalBenefits: [IncrementalBenefits] { parts.incrementalBenefits }
    /// The Azure Expert MSP status.
    public var expertMSP: ExpertMSPStanding { parts.expertMSP }
    /// The programs that ask for a designation.
    public var dependents: [DependentStanding] { parts.dependents }
    /// The designation of Learning Partners.
    public var training: TrainingStanding { parts.training }
    /// How old the numbers are, by category.
    public var freshness: [DataFreshness] { parts.freshness }
    /// Every day that matters, from the day of the judgement on, by date.
    public var timeline: [TimelineEntry] { parts.timeline }
    /// Remarks on what the judgement rests on, such as a history that was never recorded.
    public var remarks: [Reason] { parts.remarks }

    /// The day that everything is judged on.
    public var day: CalendarDate { parts.ground.day }

    /// Judges a partner on the day of its scores.
    ///
    /// - Parameters:
    ///   - card: The partner's scores of all designations; its edition and day are the ones judged by.
    ///   - history: The recorded days; without any, only the scores of the card are known.
    ///   - rules: The rules of standing of the card's edition.
    ///   - fees: The store's own fees; Microsoft's published ones when left out.
    public init(
        of partner: Partner, card: Scorecard, history: QualificationHistory = .empty, rules: StandingRules,
        fees: FeeSchedule? = nil
    ) {
        let ground = StandingGround(
            partner: partner, card: card, history: history, rules: rules, fees: fees ?? rules.fees)
        let judge = DesignationJudge(ground: ground)
        let designations = card.designations.map { judge.standing(of: $0) }
        parts = StandingParts(ground: ground, designations: designations, isRecorded: !history.days.isEmpty)
    }

    /// Judges a partner by the rules of the card's own edition, which are decoded for it.
    ///
    /// - Throws: `StandingRules.Unavailable` when the edition has none or they are faulty.
    public init(
        of partner: Partner, card: Scorecard, history: QualificationHistory = .empty, fees: FeeSchedule? = nil
    ) throws(StandingRules.Unavailable) {
        self.init(of: partner, card: card, history: history, rules: try card.edition.standingRules(), fees: fees)
    }

    /// Where the partner stands with a designation; `nil` when the edition has none of that name.
    public func designation(_ id: DesignationID) -> DesignationStanding? { designations.first { $0.id == id } }

    /// The name of the badge that a designation gives on the day: its own, or that of several once it has taken its place.
    public func badgeName(of id: DesignationID) -> String {
        if let end = rules.badges.singleThrough, day > end,
            let group = rules.badges.groups.first(where: { $0.designations.contains(id) })
        {
            return group.name
        }
        return rules.badges.prefix + (designation(id)?.name ?? id.rawValue)
    }

    /// Where the partner stands with a specialization, by its key; `nil` when nobody knows it.
    public func specialization(_ id: String) -> SpecializationStanding? {
        specializations.first { $0.specialization.id == id }
            ?? specializations.first { $0.specialization.otherIDs.contains(id) }
    }

    /// What can be done at the anniversary, by name.
    public func option(_ id: RenewalOption.ID) -> RenewalOption? { options.first { $0.id == id } }

    /// Whether a program may be used, by its key; `nil` when the edition has none of that name.
    public func dependent(_ id: String) -> DependentStanding? { dependents.first { $0.id == id } }
}
