/// What a scenario leads to on the facts as they are now.
public struct ScenarioOutcome: Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// What its edits mean for the facts as they are now.
    public let standing: ScenarioStanding
    /// The revision of the partner's document as it is now.
    public let revision: Int
    /// The scores without the scenario.
    public let before: Scorecard
    /// The scores with the edits that still change something.
    public let after: Scorecard

    /// Puts together what was weighed already.
    public init(
        _ scenario: Scenario, standing: ScenarioStanding, revision: Int, before: Scorecard, after: Scorecard
    ) {
        (self.scenario, self.standing, self.revision) = (scenario, standing, revision)
        (self.before, self.after) = (before, after)
    }

    /// Weighs a scenario on the facts of a partner.
    ///
    /// - Parameters:
    ///   - card: The scores of those facts.
    ///   - revision: The revision of the partner's document as it is now.
    public init(_ scenario: Scenario, on partner: Partner, card: Scorecard, revision: Int) {
        let standing = scenario.standing(on: partner, under: card.edition)
        self.init(
            scenario, standing: standing, revision: revision, before: card,
            after: Scorecard(of: partner.applying(standing.edits), under: card.edition, on: card.day))
    }

    /// Whether the scenario was made on the facts as they are now.
    public var isCurrent: Bool { scenario.base == revision }

    /// The points of all designations together.
    public var total: Rational { after.designations.reduce(.zero) { $0 + $1.total } }

    /// The points won or lost over all designations.
    public var points: Rational { total - before.designations.reduce(.zero) { $0 + $1.total } }

    /// How many designations are qualified.
    public var qualifiedCount: Int { after.designations.count(where: \.isQualified) }

    /// The designations that become qualified.
    public var gained: [DesignationRules] { turned(to: true) }

    /// The designations that stop being qualified.
    public var lost: [DesignationRules] { turned(to: false) }

    private func turned(to isQualified: Bool) -> [DesignationRules] {
        zip(before.designations, after.designations).filter {
            $0.isQualified != isQualified && $1.isQualified == isQualified
        }.map(\.1.rules)
    }
}
