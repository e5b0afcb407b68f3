internal import SolutionsPartner

/// The facts about a partner that fit on two lines below its designations.
struct PartnerSummary {
    /// Which badges are held or within reach, the longest wording first.
    let badges: [String]
    /// When the anniversary is and how old the numbers are, the longest wording first.
    let anniversaryAndFreshness: [String]

    init(_ scored: ScoredPartner, today: CalendarDate) {
        let card = scored.card
        let partner = scored.partner
        let held = card.designations.filter { score in
            partner.membership.attained[score.rules.id].map { $0 <= card.day } ?? false
        }
        let counted = held.isEmpty ? scored.qualifiedCount : held.count
        let word = held.isEmpty ? "qualified" : "held"
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
        if let anniversary = partner.membership.anniversary {
            let next = Self.nextAnniversary(anniversary, from: card.day)
            short.append("Anniversary \(ScoreText.date(next))")
            parts.append("Anniversary \(ScoreText.date(next)), \(Self.distance(card.day.days(to: next)))")
        } else {
            short.append("Anniversary not entered")
            parts.append("Anniversary not entered")
        }
        if let updated = partner.lastUpdated {
            short.append("data of \(ScoreText.date(updated))")
            parts.append("data of \(ScoreText.date(updated)), \(Self.age(updated.days(to: card.day)))")
        } else {
            short.append(scored.isEmpty ? "no data yet" : "age of the data not noted")
            parts.append(scored.isEmpty ? "no data yet" : "age of the data not noted")
        }
        anniversaryAndFreshness = [parts.joined(separator: " · "), short.joined(separator: " · ")]
    }

    /// The first anniversary on or after a day.
    static func nextAnniversary(_ anniversary: CalendarDate, from day: CalendarDate) -> CalendarDate {
        guard anniversary < day else { return anniversary }
        let candidate = anniversary.adding(years: day.year - anniversary.year)
        return candidate < day ? anniversary.adding(years: day.year - anniversary.year + 1) : candidate
    }

    static func distance(_ days: Int) -> String {
        switch days {
        case 0: "today"
        case 1: "tomorrow"
        default: "in \(days) days"
        }
    }

    static func age(_ days: Int) -> String {
        switch days {
        case ...0: "today"
        case 1: "a day old"
        default: "\(days) days old"
        }
    }
}
