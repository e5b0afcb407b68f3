package import SolutionsPartner

/// The people of a partner.
extension Page {
    /// What is told where no people are listed.
    package static let noPeople =
        "No people are listed for this partner; head counts are entered as numbers."

    /// Who holds what, what ends next, and what would be lost without each, the greatest loss first.
    ///
    /// - Parameter only: The key of the one person to tell of; `nil` for all of them.
    package static func people(of scored: ScoredPartner, only: String? = nil, _ words: Words) -> Page {
        var page = Page()
        let members = scored.membersByLoss.filter { only == nil || $0.person.id == only }
        guard !members.isEmpty else {
            page.sentence(noPeople)
            return page
        }
        if only == nil, let end = scored.nextEnd {
            page.sentence(words.sentence(end, among: scored.nextEnds, on: scored.card.day, of: scored.card), .strong)
        }
        page.heading("Without them")
        var table = Table(["person", "without them", "holds", "ends first"])
        for member in members {
            let loss = scored.losses.loss(of: member.person.id)
            let end = Words.firstToEnd(of: member).map { end in
                "\(end.text) \(words.distance(from: scored.card.day, to: end.day))"
            }
            let held = member.certifications.filter { $0.state == .counts }.map(\.held.code)
            table.row(
                Cell(member.person.name, .strong), Cell(words.loss(loss, in: scored.card.edition)),
                Cell(held.isEmpty ? "nothing that counts" : held.joined(separator: " ")), Cell(end ?? ""))
        }
        page.table(table)
        for member in members {
            let loss = scored.losses.loss(of: member.person.id)
            page.heading(member.person.name)
            page.sentence(words.sentence(loss, without: member.person.name, of: scored.card))
            if let doubt = words.doubt(of: member, in: scored) { page.sentence(doubt, .warning) }
            page.entries(member.certifications.map { entry(of: $0, member, scored, words) })
        }
        return page
    }

    private static func entry(
        of holding: SkillingRoster.Holding, _ member: SkillingRoster.Member, _ scored: ScoredPartner, _ words: Words
    ) -> Entry {
        let until = words.until(of: holding)
        let loss = scored.losses.loss(of: holding.held.code, heldBy: member.person.id)
        let cost = holding.state == .counts ? "without it: \(words.loss(loss, in: scored.card.edition))" : ""
        let details = [words.earned(holding), until, cost].filter { !$0.isEmpty }
        return Entry(holding.held.code, Words.state(of: holding), .text, details: details)
    }
}

extension Words {
    /// When a certification was earned, such as `earned 18 Mar 2023`.
    package func earned(_ holding: SkillingRoster.Holding) -> String {
        holding.held.earned.map { "earned \(date($0))" } ?? "no day noted when it was earned"
    }

    /// The days of a certification that somebody holds, as a sentence.
    package func days(of holding: SkillingRoster.Holding) -> String {
        let last = holding.held.expires.map { "last day \(date($0))" } ?? "no last day noted"
        return "\(holding.held.code): \(earned(holding)), \(last)."
    }

    /// Whether and how a certification counts.
    package static func state(of holding: SkillingRoster.Holding) -> String {
        switch holding.state {
        case .counts: "counts"
        case .earnedTooLate: "earned after its last day"
        case .serveNothing where !holding.countsWith.isEmpty:
            "counts with \(holding.countsWith.joined(separator: ", ")) only"
        case .serveNothing: "serves no rule here"
        case .countsLater: "counts later"
        case .countsNoMore: "counts no more"
        case .expired: "expired"
        case .retired: "retired"
        case .planned: "not earned yet"
        }
    }

    /// Until when a certification counts, or counted; empty where it never did, unless its own end is known.
    package func until(of holding: SkillingRoster.Holding) -> String {
        switch holding.state {
        case .counts: holding.countsThrough.map { "until \(date($0))" } ?? "no end known"
        case .countsLater: holding.countsFrom.map { "from \(date($0))" } ?? ""
        case .expired, .retired: holding.countsThrough.map { "until \(date($0))" } ?? ""
        case .countsNoMore:
            [holding.countsThrough.map { "counted until \(date($0))" }, holding.countedBy.map { "by edition \($0)" }]
                .compactMap(\.self).joined(separator: " ")
        case .planned: holding.held.earned.map { "from \(date($0))" } ?? ""
        case .serveNothing, .earnedTooLate: holding.held.expires.map { "expires \(date($0))" } ?? ""
        }
    }
}
