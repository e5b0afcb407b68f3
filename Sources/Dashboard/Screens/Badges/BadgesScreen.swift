internal import Pages

extension ScreenKind { static let badges = ScreenKind("badges") }
extension ScreenName { package static let badges = ScreenName("badges") }

/// Badges and everything that hangs on a designation.
struct BadgesScreen: PartnerScreen, TextScreen {
    static let spec = ScreenSpec(
        .badges, phrase: "the badges", title: "badges", name: .badges, isStart: true, goes: .badges,
        width: .alone(most: 140), actions: .whatIf)

    let partner: String

    static var fillsTheWidth: Bool { true }

    func text(in state: DashboardState) -> Page? { state.partner(partner).map { .programs(of: $0, state.words) } }
}
