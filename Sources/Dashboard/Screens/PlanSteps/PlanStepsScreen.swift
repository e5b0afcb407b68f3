internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let planSteps = ScreenKind("plan-steps") }

/// All steps of one of the plans.
struct PlanStepsScreen: TextScreen, ShowsPlan {
    static let spec = ScreenSpec(
        .planSteps, phrase: "the steps of a plan", title: "steps", base: .screen(.plan), actions: .saving + .planning)

    let partner: String
    /// Names the plan among those found.
    let plan: String

    var partnerKey: String? { partner }

    func plan(in state: DashboardState) -> PlanAnswer.Row? {
        state.planning.rows(for: partner).first { $0.key == plan }
    }

    static func recalled(_ subject: [String: String], in state: DashboardState) -> Self? {
        guard let partner = subject["partner"], let plan = subject["plan"] else { return nil }
        return Self(partner: partner, plan: plan)
    }

    func remembered(in state: DashboardState) -> [String: String]? { ["partner": partner, "plan": plan] }

    static var fillsTheWidth: Bool { true }

    func text(in state: DashboardState) -> Page? {
        guard let scored = state.partner(partner), let row = plan(in: state) else { return nil }
        var page = Page()
        page.sentence(row.title, .strong)
        page.add(state.text(of: row, scored).page)
        return page
    }
}

extension DashboardState {
    /// The words for a plan.
    ///
    /// - Parameter width: The columns that there are for them; those of the window when left out.
    func text(of row: PlanAnswer.Row, _ scored: ScoredPartner, width: Int? = nil) -> PlanText {
        PlanText(
            row.plan, ways: row.ways, place: planning.way(of: row), unit: planning.answer?.unit ?? "", of: scored,
            isNarrow: (width ?? textWidth) < 100 && !isSpoken, isColumn: (width ?? textWidth) < 60 && !isSpoken,
            words, nextWay: isSpoken ? nil : keyName(.nextWay))
    }
}
