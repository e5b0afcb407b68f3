internal import Pages

extension ScreenKind { static let history = ScreenKind("history") }
extension ScreenName { package static let history = ScreenName("history") }

/// How the scores of a partner moved.
struct HistoryScreen: PartnerScreen, TextScreen {
    static let spec = ScreenSpec(
        .history, phrase: "the history", title: "history", name: .history, isStart: true, goes: .history,
        width: .alone(most: 160), actions: .whatIf)

    let partner: String

    func lines(in state: DashboardState) -> [StyledLine] {
        guard let facts = state.facts(of: partner) else { return [] }
        let recorded = state.store[partner]?.history ?? []
        let days = recorded.upToDay(of: facts)
        let (text, isUTF8) = (HistoryText(words: state.words), state.metrics.isUTF8)
        let rows = state.screenSize.rows - 3
        let told = recorded.isEmpty ? [StyledLine("", .text)] + Page.noHistory.cells(width: state.textWidth) : []
        return text.charts(days, of: facts, isUTF8: isUTF8, width: state.textWidth, rows: rows)
            + text.lines(days, of: facts, isUTF8: isUTF8, width: min(state.textWidth, 100)) + told
    }

    func addPage(to page: inout PlainPage, in state: DashboardState) {
        guard let scored = state.partner(partner), let facts = state.facts(of: partner) else { return }
        let recorded = state.store[partner]?.history ?? []
        page.add(Page.historyDayByDay(recorded.upToDay(of: facts), of: scored, state.words))
        if recorded.isEmpty { page.add(Page.noHistory) }
    }
}
