internal import Pages
internal import SolutionsPartner

/// What the list of partners tells of one of them, as it stands on its day.
struct PortfolioLine {
    /// How many designations are held, or qualified for and not lost.
    let reached: Int
    /// The designations that lapsed, by their short names.
    let lapsed: [String]
    /// The days that are left for a renewal that is due; `nil` where none is.
    let renewal: Int?
    /// The days to the anniversary, negative once it is past; `nil` where none is known.
    let anniversary: Int?

    init(_ entry: PartnerSnapshot, _ scored: ScoredPartner) {
        let standing = entry.standing
        let states = standing?.designations.map(\.state)
        reached =
            states.map { states in states.count { $0 == .enrolled || $0 == .renewalDue || $0 == .qualified } }
            ?? scored.qualifiedCount
        lapsed = (standing?.designations ?? []).filter { $0.state == .lapsed }.map { lapsed in
            scored.card.edition.designation(lapsed.id)?.shortName ?? lapsed.name
        }
        let day = scored.card.day
        renewal =
            states?.contains(.renewalDue) == true ? standing?.anniversary.map { day.days(to: $0.renewalThrough) } : nil
        anniversary =
            standing == nil
            ? PartnerSummary.nextAnniversary(of: scored.partner.membership, from: day).map { day.days(to: $0) }
            : standing?.anniversary?.daysAway
    }

    /// What is due first, in days.
    var days: Int? { renewal ?? anniversary }
}
