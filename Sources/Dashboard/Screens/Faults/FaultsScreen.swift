internal import Pages

extension ScreenKind { static let faults = ScreenKind("faults") }

/// The faults of a partner's document.
struct FaultsScreen: TextScreen {
    static let spec = ScreenSpec(.faults, phrase: "the faults", base: .screen(.portfolio), actions: .whatIf)

    let partner: String

    var partnerKey: String? { partner }

    func text(in state: DashboardState) -> Page? {
        .faults(state.store[partner]?.faults ?? [])
    }
}
