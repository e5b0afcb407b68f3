internal import Pages
internal import SolutionsPartner

extension ScreenKind { static let scenarios = ScreenKind("scenarios") }
extension ScreenName { package static let scenarios = ScreenName("scenarios") }

/// The what-ifs that were kept under a name.
struct ScenariosScreen: PartnerScreen, ListScreen {
    static let spec = ScreenSpec(
        .scenarios, phrase: "the scenarios", title: "scenarios", name: .scenarios, isStart: true, goes: .scenarios,
        actions: .saving + [
            .apply: .does(unless: { $0.refusalOfScenario }) { $0.loadScenario() },
            .mark: .does(unless: { $0.refusalOfScenario }) { $0.markScenario() },
            .compare: .does(unless: { $0.overlay?.isEmpty == false ? nil : $0.refusalOfScenario }) {
                $0.compareScenarios()
            },
            .rename: .asks(unless: { $0.refusalOfScenario }) { $0.askToChangeScenario(.rename) },
            .duplicate: .asks(unless: { $0.refusalOfScenario }) { $0.askToChangeScenario(.duplicate) },
            .delete: .asks(unless: { $0.refusalOfScenario }) { $0.askToChangeScenario(.delete) },
            .rebase: .asks(unless: { $0.refusalOfScenario }) { $0.askToChangeScenario(.rebase) },
            .takeBack: .asks(unless: { state in
                state.store.readOnlyReason == nil && state.knownScenarios.changes.isEmpty
                    ? "There is nothing to take back." : nil
            }) { $0.takeBackScenario() },
        ])

    let partner: String

    /// Asks for the scenarios.
    func didOpen(in state: inout DashboardState) -> [Effect] {
        state.knownScenarios.turn(to: partner)
        return [.scenario(partner: partner, .read)]
    }

    func records(in state: DashboardState) -> [ScenarioRecord] { state.scenarios(of: partner) }
    func key(of record: ScenarioRecord) -> String { record.name }

    func words(of record: ScenarioRecord, in state: DashboardState) -> [String] {
        let effect = state.outcome(of: record, for: partner).flatMap { outcome in
            state.facts(of: partner).map { state.words.effect(of: outcome, to: $0).text }
        }
        return [record.name, record.scenario?.note, record.scenario?.author, effect].compactMap(\.self)
    }

    func shape(bodyRows: Int, itemCount: Int) -> ListShape {
        ListShape(footerRows: ScenariosView.footerRows(bodyRows: bodyRows))
    }

    func draw(_ state: DashboardState, _ layout: ScreenLayout, into canvas: inout Canvas) {
        guard let facts = state.facts(of: partner) else { return }
        ScenariosView(state: state, facts: facts, id: partner, layout: layout)
            .draw(into: &canvas)
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let facts = state.facts(of: partner) else { return }
        let scenarios = records(in: state).map { record in
            Page.ListedScenario(record.name, state.outcome(of: record, for: partner), faults: record.faults)
        }
        page.add(Page.scenariosOneByOne(scenarios, of: facts, state.words))
    }
}
