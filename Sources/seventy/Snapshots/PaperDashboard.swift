internal import ArgumentParser
internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// A dashboard without a terminal: what its screens ask for is answered at once, and nothing is ever saved.
struct PaperDashboard {
    var state: DashboardState
    private var runner: EffectRunner

    init(
        _ store: OpenStore, rules: RulesRequest, size: Size, metrics: TextMetrics, theme: Theme
    ) throws {
        let options = DashboardOptions(
            rules: rules, color: .never, ascii: !metrics.isUTF8, plain: true, readOnly: false)
        var work = try StoreWork(options: options, watch: nil, store: store)
        state = DashboardState(
            store: try work.snapshot(), size: size, metrics: metrics, today: CalendarDate.today,
            themes: [theme], hasMoreThemes: true)
        runner = EffectRunner(work: work, isTrial: true)
    }

    /// Goes to a screen and fills it.
    mutating func go(to place: ScreenPlace) throws(CommandFailure) {
        do throws(ScreenRefusal) {
            answer(try state.go(to: place))
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Presses keys one after the other.
    mutating func press(_ keys: [Key]) {
        for key in keys { answer(state.update(.key(key))) }
    }

    private mutating func answer(_ effects: [Effect]) { _ = runner.perform(effects, &state) }
}

extension OpenStore {
    /// The key of a partner that the command line names, one whose document is faulty included: it has a screen, too.
    func key(of name: String) throws(CommandFailure) -> String {
        if store.hasPartner(name) { return name }
        return try partner(named: name).id
    }
}
