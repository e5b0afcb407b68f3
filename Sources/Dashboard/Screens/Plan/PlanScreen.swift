internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let plan = ScreenKind("plan") }
extension ScreenName { package static let plan = ScreenName("plan") }

/// The least effort to 70.
struct PlanScreen: PartnerScreen, ListScreen, ShowsPlan {
    static let spec = ScreenSpec(
        .plan, phrase: "the plan", title: "plan", name: .plan, isStart: true, goes: .plan,
        width: .list(most: 80),
        actions: .whatIf + .planning + [
            .keep: .does(unless: { $0.refusalOfPlan }) { $0.askToKeepPlan() },
            .planSteps: .does(unless: { $0.refusalOfPlan }) { $0.showPlanSteps() },
        ])

    let partner: String

    /// Asks for the plans.
    func didOpen(in state: inout DashboardState) -> [Effect] {
        if state.planning.partner != partner { state.planning.settings.designations = nil }
        return state.startPlanning(for: partner)
    }

    func interrupt(in state: inout DashboardState) -> [Effect]? { state.stopPlanning() }

    func records(in state: DashboardState) -> [PlanAnswer.Row] { state.planning.rows(for: partner) }
    func key(of record: PlanAnswer.Row) -> String { record.key }
    func words(of record: PlanAnswer.Row, in state: DashboardState) -> [String] { [record.title] }
    func plan(in state: DashboardState) -> PlanAnswer.Row? { state.selectedRecord(of: self) }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(visibleItems: max(1, min(bodyRows - 2, itemCount)))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let scored = state.partner(partner) else { return }
        PlanView(state: state, scored: scored, id: partner, layout: layout).draw(into: &canvas)
    }

    func drawDetail(_ state: DashboardState, _ layout: ScreenLayout, in pane: DetailPane, into canvas: inout Canvas) {
        guard let scored = state.partner(partner) else { return }
        PlanView(state: state, scored: scored, id: partner, layout: layout).drawSteps(in: pane, into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        if let scored = state.partner(partner) {
            let plans = state.planning.rows(for: partner).map { row in
                Page.ListedPlan(
                    row.title, cost: row.plan.reachable ? row.plan.cost : nil, told: state.text(of: row, scored).page)
            }
            page.add(
                Page.plansOneByOne(
                    plans, unit: state.planning.answer?.unit ?? "", isSearching: state.planning.isRunning, of: scored,
                    state.words))
        }
    }
}

extension DashboardState {
    /// Shows every step of the plan under the cursor.
    mutating func showPlanSteps() {
        guard let shown = screen.content as? PlanScreen, let row = selectedRow else { return }
        push(PlanStepsScreen(partner: shown.partner, plan: row.key))
    }
}
