package import SolutionsPartner

/// The facts about a partner that fit on two lines below its designations.
package struct PartnerSummary: Sendable {
    /// Which badges are held or within reach.
    package let badgeFacts: [String]
    /// The same in fewer words, the longest wording first.
    private let shortBadges: [String]
    /// When the anniversary is and how old the numbers are.
    package let dateFacts: [String]
    /// The same without how old the numbers are.
    private let shortDates: [String]

    /// Which badges are held or within reach in a line, the longest wording first.
    package var badges: [String] { [badgeFacts.joined(separator: " · ")] + shortBadges }
    /// When the anniversary is and how old the numbers are in a line, the longest wording first.
    package var anniversaryAndFreshness: [String] {
        [dateFacts, Array(dateFacts.prefix(2)), shortDates, Array(dateFacts.prefix(1))]
            .map { $0.joined(separator: " · ") }
    }

    /// Collects the facts.
    ///
    /// - Parameter standing: `nil` where nothing can be judged.
    package init(_ scored: ScoredPartner, standing: Standing?, words: Words) {
        let counts = DesignationCounts(scored, standing: standing)
        let all = counts.all
        let text = counts.text(words)
        let short = text.replacing(" designations", with: "")
        if counts.held == all {
            badgeFacts = ["\(text), and the Microsoft Cloud badge with them"]
            shortBadges = [short]
        } else {
            badgeFacts = [text, "the Microsoft Cloud badge takes all \(all)"]
            shortBadges = ["\(short) · Microsoft Cloud takes all \(all)", short]
        }
        let anniversary = standing?.anniversary
        let updated = scored.partner.lastUpdated
        let day = anniversary.map { "Anniversary \(words.anniversary($0))" } ?? "Anniversary not entered"
        let today = scored.card.day
        // Numbers of downloads are as old as their month, whenever they were imported.
        let months = scored.card.designations.lazy.flatMap(\.counting.metrics).compactMap(\.recordsMonth)
        let estimates = months.first.map { Words.estimates(of: $0) }
        // What was entered after the day shown is no data of that day.
        let data =
            updated.map { $0 > today ? "entered on \(words.date($0))" : "data of \(words.date($0))" }
            ?? estimates ?? (scored.isEmpty ? "no data yet" : "age of the data not noted")
        let age = updated.map { $0 > today ? ", after the day shown" : ", \(words.age($0.days(to: today)))" }
        // What is due comes before when it became due.
        let isDue = standing?.designations.contains { $0.state == .renewalDue } == true
        let due = isDue ? anniversary?.renewalThrough : nil
        let first = due.map { "Renewal due by \(words.date($0))" } ?? day
        let away =
            due.map { words.distance(from: today, to: $0) }
            ?? anniversary.map { words.anniversaryDistance($0.daysAway, isLatest: $0.isLatest) }
        let start = first + (away.map { ", \($0)" } ?? "")
        shortDates = [start, data]
        dateFacts =
            [start, data + (age ?? "")]
            + [estimates].compactMap { updated == nil ? nil : $0 }
            + (standing?.timeline.first { $0.kind == .refresh }.map { ["next refresh \(words.date($0.date))"] } ?? [])
    }

    /// The first anniversary on or after a day, for lists that judge nothing.
    package static func nextAnniversary(of membership: Membership, from day: CalendarDate) -> CalendarDate? {
        let first = membership.attained.values.filter { $0 <= day }.min()?.adding(years: 1)
        guard let anniversary = membership.anniversary ?? first else { return nil }
        return anniversary < day ? anniversary.yearlyReturn(after: day.adding(days: -1)) : anniversary
    }
}
