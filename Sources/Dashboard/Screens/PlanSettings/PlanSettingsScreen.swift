internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let planSettings = ScreenKind("plan-settings") }
extension ScreenName { package static let planSettings = ScreenName("plan-settings") }

/// What is planned for and at which costs.
struct PlanSettingsScreen: PartnerScreen, ListScreen {
    static let spec = ScreenSpec(
        .planSettings, phrase: "the settings of plans", title: "settings of the plan", name: .planSettings,
        isStart: true, base: .screen(.plan),
        actions: [
            .changeSetting: .asks { $0.changeSetting() },
            .resetSetting: .asks { $0.resetSetting() },
            .saveCosts: .does { $0.askToSaveCosts() },
        ])

    let partner: String

    static func stops(
        to place: ScreenPlace, of partner: ScoredPartner, in state: DashboardState
    ) throws(ScreenRefusal) -> [ScreenStop] {
        let id = partner.partner.id
        return [ScreenStop(screen: PlanScreen(partner: id)), ScreenStop(screen: Self(partner: id))]
    }

    func records(in state: DashboardState) -> [PlanSettingsRow] { state.planSettingsRows(of: partner) }
    func key(of record: PlanSettingsRow) -> String { record.key }

    func words(of record: PlanSettingsRow, in state: DashboardState) -> [String] {
        [state.title(of: record, of: partner), state.value(of: record, of: partner), record.key]
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: PlanSettingsView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        PlanSettingsView(state: state, id: partner, layout: layout).draw(into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        // What has no value is a way to further settings, which only keys can go.
        for row in records(in: state) where !state.value(of: row, of: partner).isEmpty {
            page.add("\(state.title(of: row, of: partner)): \(state.value(of: row, of: partner))")
        }
    }
}
