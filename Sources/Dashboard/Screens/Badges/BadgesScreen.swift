internal import Pages

extension ScreenKind { static let badges = ScreenKind("badges") }
extension ScreenName { package static let badges = ScreenName("badges") }

/// Badges and everything that hangs on a designation.
struct BadgesScreen: PartnerScreen, TextScreen {
    static let spec = ScreenSpec(
        .badges, phrase: "the badges", title: "badges", name: .badges, isStart: true, goes: .badges, actions: .whatIf)

    let partner: String

    func lines(in state: DashboardState) -> [StyledLine] {
        state.partner(partner).map { BadgesText(words: state.words).lines(for: $0, width: state.textWidth) } ?? []
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let scored = state.partner(partner) else { return }
        page.add(BadgesText(words: state.words).lines(for: scored, width: DashboardState.unbroken))
    }
}
