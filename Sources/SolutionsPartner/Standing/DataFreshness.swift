/// How old the numbers of some categories are, and when Partner Center should have newer ones.
public struct DataFreshness: Sendable, Hashable {
    /// The categories.
    public let categories: [ScoreCategory]
    /// The latest day on which one of their numbers came in; `nil` where nobody noted it.
    public let updated: CalendarDate?
    /// How many days ago that was; `nil` where nobody noted it.
    public let age: Int?
    /// The day by which the next refresh is due.
    public let nextRefresh: CalendarDate
    /// Whether a refresh was due since the numbers came in, so that newer ones should be there.
    public let isStale: Bool
    /// Why.
    public let reasons: [Reason]

    init(_ rule: FreshnessRule, ground: StandingGround) {
        let day = ground.day
        let inputs = ground.card.designations.flatMap(\.rules.tracks).flatMap(\.metrics)
            .filter { rule.categories.contains($0.category) }.flatMap(\.inputs)
        var names = Set(inputs.map(\.name))
        for definition in ground.edition.definitions where names.contains(definition.name) {
            names.formUnion(definition.aliases)
        }
        let updated = names.compactMap { ground.partner.measures[$0]?.provenance.day }.filter { $0 <= day }.max()
        categories = rule.categories
        self.updated = updated
        age = updated?.days(to: day)
        let text: Phrase
        if let dayOfMonth = rule.dayOfMonth {
            // Counted from the first of the month, which every month has.
            let thisMonth = day.firstOfMonth.adding(days: dayOfMonth - 1)
            let last = day >= thisMonth ? thisMonth : day.firstOfMonth.adding(months: -1).adding(days: dayOfMonth - 1)
            nextRefresh = day < thisMonth ? thisMonth : day.firstOfMonth.adding(months: 1).adding(days: dayOfMonth - 1)
            // A refresh that was due before the rule came into force was not due by this rule.
            let wasDue = ground.edition.reading.since.map { $0 <= last } ?? true
            isStale = wasDue && updated.map { $0 < last && last < day } ?? false
            text = "Refreshed by the \(ordinal: dayOfMonth) of each month, with smaller refreshes in between."
        } else {
            let days = rule.daysAfter ?? 0
            nextRefresh = day.adding(days: days)
            isStale = updated.map { $0.adding(days: days) < day } ?? false
            text = "Refreshed within \(days) days of a certification."
        }
        reasons = [ground.reason(text, rule.source)]
    }
}
