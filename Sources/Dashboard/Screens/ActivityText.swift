internal import SolutionsPartner

/// Who changed what, the newest first, as lines of text.
enum ActivityText {
    static func lines(of state: DashboardState, width: Int) -> [StyledLine] {
        guard let entries = state.activity else { return [StyledLine("Reading the record of changes.", .muted)] }
        guard !entries.isEmpty else { return [StyledLine("No changes are on record.", .muted)] }
        return entries.flatMap { entry -> [StyledLine] in
            let change = entry.deed ?? "\(entry.place) \(entry.old) → \(entry.new)"
            let head = StyledLine([
                (moment(entry.time), .muted), ("  \(entry.author)", .strong),
                ("  \(entry.partner.map { state.name(of: $0) } ?? "the store")", .text),
                (entry.isVoid ? "  interrupted, not made" : "", .warning),
            ])
            let reason = entry.reason.map { ": \($0)" } ?? ""
            let words = "\(state.metrics.isUTF8 ? change : change.replacingArrows)\(reason)"
            return [head] + StyledLine.wrapped(words, width: width, role: .text, indent: "  ")
        }
    }

    /// A time in UTC without its seconds.
    private static func moment(_ time: String) -> String {
        guard time.count == 20, let day = CalendarDate(time.prefix(10)) else { return time }
        return "\(ScoreText.date(day)) \(time.dropFirst(11).prefix(5))"
    }
}
