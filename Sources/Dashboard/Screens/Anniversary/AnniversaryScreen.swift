internal import Pages

extension ScreenKind { static let anniversary = ScreenKind("anniversary") }
extension ScreenName { package static let anniversary = ScreenName("anniversary") }

/// The dates and the options at the anniversary.
struct AnniversaryScreen: PartnerScreen, TextScreen {
    static let spec = ScreenSpec(
        .anniversary, phrase: "the anniversary", title: "anniversary", name: .anniversary, isStart: true,
        goes: .anniversary, actions: .whatIf)

    let partner: String

    func lines(in state: DashboardState) -> [StyledLine] {
        state.partner(partner).map { AnniversaryText(words: state.words).lines(for: $0, width: state.textWidth) } ?? []
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let scored = state.partner(partner) else { return }
        page.add(
            AnniversaryText(words: state.words).lines(for: scored, width: DashboardState.unbroken, isSideBySide: false))
    }
}
