internal import Pages
internal import SolutionsPartner

/// The facts about a partner that fit on two lines below its designations.
struct PartnerSummary {
    /// Which badges are held or within reach, the longest wording first.
    let badges: [String]
    /// When the anniversary is and how old the numbers are, the longest wording first.
    let anniversaryAndFreshness: [String]

    init(_ scored: ScoredPartner, standing: Standing?, words: Words) {
        let card = scored.card
        let held = standing?.designations.count(where: \.isHeld) ?? 0
        let counted = held == 0 ? scored.qualifiedCount : held
        let word = held == 0 ? "qualified" : "held"
        let all = card.designations.count
        badges =
            counted == all
            ? ["All \(all) designations \(word), and the Microsoft Cloud badge with them", "All \(all) \(word)"]
            : [
                "\(counted) of \(all) designations \(word) · the Microsoft Cloud badge takes all \(all)",
                "\(counted) of \(all) \(word) · Microsoft Cloud takes all \(all)", "\(counted) of \(all) \(word)",
            ]

        var parts: [String] = []
        var short: [String] = []
        if let anniversary = standing?.anniversary {
            short.append("Anniversary \(words.date(anniversary.date))")
            parts.append(
                "Anniversary \(words.date(anniversary.date)), \(words.distance(anniversary.daysAway))")
        } else {
            short.append("Anniversary not entered")
            parts.append("Anniversary not entered")
        }
        if let updated = scored.partner.lastUpdated {
            short.append("data of \(words.date(updated))")
            parts.append("data of \(words.date(updated)), \(words.age(updated.days(to: card.day)))")
        } else {
            short.append(scored.isEmpty ? "no data yet" : "age of the data not noted")
            parts.append(scored.isEmpty ? "no data yet" : "age of the data not noted")
        }
        let middle = parts.joined(separator: " · ")
        let refresh = standing?.freshness.map(\.nextRefresh).min().map { " · next refresh \(words.date($0))" }
        anniversaryAndFreshness = [middle + (refresh ?? ""), middle, short.joined(separator: " · ")]
    }

    /// The first anniversary on or after a day, for lists that judge nothing.
    static func nextAnniversary(of membership: Membership, from day: CalendarDate) -> CalendarDate? {
        let first = membership.attained.values.filter { $0 <= day }.min()?.adding(years: 1)
        guard let anniversary = membership.anniversary ?? first else { return nil }
        guard anniversary < day else { return anniversary }
        let candidate = anniversary.adding(years: day.year - anniversary.year)
        return candidate < day ? anniversary.adding(years: day.year - anniversary.year + 1) : candidate
    }
}
