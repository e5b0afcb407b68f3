internal import Pages

extension ScreenKind { static let anniversary = ScreenKind("anniversary") }
extension ScreenName { package static let anniversary = ScreenName("anniversary") }

/// The dates and the options at the anniversary.
struct AnniversaryScreen: PartnerScreen, TextScreen {
    static let spec = ScreenSpec(
        .anniversary, phrase: "the anniversary", title: "anniversary", name: .anniversary, isStart: true,
        goes: .anniversary, width: .alone(most: 140), actions: .whatIf)

    let partner: String

    static var fillsTheWidth: Bool { true }

    func text(in state: DashboardState) -> Page? { state.partner(partner).map { .anniversary(of: $0, state.words) } }
}
