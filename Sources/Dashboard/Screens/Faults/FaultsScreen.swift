internal import Pages

extension ScreenKind { static let faults = ScreenKind("faults") }

/// The faults of a partner's document.
struct FaultsScreen: TextScreen {
    static let spec = ScreenSpec(.faults, phrase: "the faults", base: .screen(.portfolio), actions: .whatIf)

    let partner: String

    var partnerKey: String? { partner }

    func lines(in state: DashboardState) -> [StyledLine] {
        let faults = state.store.partners.first { $0.id == partner }?.faults ?? []
        let width = state.readingWidth
        return [StyledLine("This document cannot be used until it is mended.", .strong), StyledLine("", .text)]
            + faults.flatMap { StyledLine.wrapped($0, width: width, role: .text) } + [StyledLine("", .text)]
            + StyledLine.wrapped(
                "The other partners are not affected. 'seventy validate' lists the faults of the whole store.",
                width: width, role: .muted)
    }
}
