internal import SolutionsPartner

/// What a list tells of a partner, to be read aloud.
package struct ListedPartner {
    /// The key of the partner.
    let id: String
    /// The partner and its scores; `nil` for a document that cannot be read.
    let scored: ScoredPartner?
    /// How many faults keep the document from being read.
    var faultCount = 0
    /// The states of the designations, in the order of the scores.
    var states: [DesignationStatus] = []
    /// The designations that lapsed, by their short names.
    var lapsed: [String] = []
    /// The days that are left for a renewal that is due; `nil` where none is.
    var renewal: Int?
    /// The days to the anniversary; `nil` where none is known.
    var anniversary: Int?
    /// Whether it may come earlier.
    var isLatestAnniversary = false
    /// What waits to be saved, which the scores leave out; `nil` for nothing.
    var unsaved: UnsavedKind?

    /// A document that cannot be read.
    package init(id: String, faultCount: Int) { (self.id, scored, self.faultCount) = (id, nil, faultCount) }

    /// A partner that was scored.
    package init(
        _ scored: ScoredPartner, states: [DesignationStatus], lapsed: [String], renewal: Int?, anniversary: Int?,
        isLatestAnniversary: Bool, unsaved: UnsavedKind?
    ) {
        (id, self.scored, self.states, self.lapsed) = (scored.partner.id, scored, states, lapsed)
        (self.renewal, self.anniversary, self.unsaved) = (renewal, anniversary, unsaved)
        self.isLatestAnniversary = isLatestAnniversary
    }
}

extension Page {
    /// The partners of a store one after the other.
    package static func partnersOneByOne(_ partners: [ListedPartner], _ words: Words) -> Page {
        var page = Page()
        if partners.isEmpty {
            page.sentence(
                "This store has no partners yet. Add one with: add NAME, on the command line seventy partner add ID --name NAME"
            )
        }
        page.entries(partners.map { entry(of: $0, words) })
        return page
    }

    private static func entry(of partner: ListedPartner, _ words: Words) -> Entry {
        let subject = Subject.partner(partner.id)
        guard let scored = partner.scored else {
            let count = words.count(partner.faultCount, "fault")
            return Entry("\(partner.id): cannot be read, \(count)", facts: [], subject: subject)
        }
        let account = scored.partner.accountID.map { ", account \($0)" } ?? ""
        let name = "\(scored.partner.name) (\(partner.id))\(account)"
        let counts = DesignationCounts(scored, standing: scored.standing())
        let isNoted = !counts.isNone || partner.anniversary != nil
        guard !scored.isEmpty || isNoted else {
            return Entry(
                "\(name): nothing entered", facts: partner.unsaved.map { [$0.sentence] } ?? [], subject: subject)
        }
        var facts = [counts.text(words)]
        if scored.isEmpty { facts.append("No numbers are entered") }
        if let unsaved = partner.unsaved { facts.append(unsaved.sentence) }
        if !partner.lapsed.isEmpty { facts.append("Lapsed: \(partner.lapsed.joined(separator: ", "))") }
        // How far away a day is means nothing to somebody who looks at another one.
        let isPinned = scored.partner.asOf != nil
        if let renewal = partner.renewal {
            let left = "\(words.count(renewal, "day")) left"
            facts.append("Renewal due: \(isPinned ? "by \(words.date(scored.card.day.adding(days: renewal)))" : left)")
        }
        // What is missing to the line stands below: the totals add up with it.
        let scores = zip(scored.card.designations, partner.states).map { score, status in
            let state = score.counting.isUntouched ? "" : ", \(status.title.lowercased())"
            return "\(score.rules.shortName) \(words.totalInFull(of: score))\(state)"
        }
        if !scored.isEmpty { facts.append("Scores: \(scores.joined(separator: "; "))") }
        if let nearest = scored.nearest {
            let short = words.headline(of: nearest, .full)
            facts.append("Nearest to \(words.points(nearest.required)): \(nearest.rules.name), \(short)")
        }
        if let days = partner.anniversary {
            let isLatest = partner.isLatestAnniversary
            let day = words.anniversary(scored.card.day.adding(days: days), isLatest: isLatest)
            let away = words.anniversaryDistance(days, isLatest: isLatest)
            facts.append("Anniversary \(day)\(isPinned ? "" : ", \(away)")")
        }
        return Entry(name, facts: facts, subject: subject)
    }
}

/// What the partners of a list come to.
package struct PartnerCounts: Sendable, Hashable {
    /// How many designations of a kind are held, or qualified for and not lost.
    package struct Designation: Sendable, Hashable {
        /// The designation's short name.
        let name: String
        /// How many of them.
        let reached: Int

        /// Makes a count.
        package init(name: String, reached: Int) { (self.name, self.reached) = (name, reached) }
    }

    let partners, empty, faulty, due, lapsed: Int
    let anniversary: Int?
    let isLatestAnniversary: Bool
    let designations: [Designation]

    /// Makes counts.
    ///
    /// - Parameters:
    ///   - empty: The partners of whom nothing is entered.
    ///   - faulty: The documents that cannot be read.
    ///   - due: The renewals that are due.
    ///   - lapsed: The partners that lost something.
    ///   - anniversary: The days to the next anniversary; `nil` where none is known.
    ///   - isLatestAnniversary: Whether one may come earlier.
    package init(
        partners: Int, empty: Int, faulty: Int, due: Int, lapsed: Int, anniversary: Int?, isLatestAnniversary: Bool,
        designations: [Designation]
    ) {
        (self.partners, self.empty, self.faulty) = (partners, empty, faulty)
        (self.due, self.lapsed, self.anniversary, self.designations) = (due, lapsed, anniversary, designations)
        self.isLatestAnniversary = isLatestAnniversary
    }
}

extension Words {
    /// What the partners of a list come to, in a few sentences.
    package func lines(of counts: PartnerCounts) -> [String] {
        func number(_ count: Int) -> String { quantity(Rational(count)) }
        let reached = counts.designations.reduce(0) { $0 + $1.reached }
        var first = "\(count(counts.partners, "partner")), \(count(reached, "designation")) held or qualified for."
        if counts.empty > 0 { first += " Nothing is entered for \(number(counts.empty))." }
        if counts.faulty > 0 { first += " \(number(counts.faulty)) cannot be read." }
        var lines = [first]
        if !counts.designations.isEmpty {
            let each = counts.designations.map { "\($0.name) \(number($0.reached))" }
            lines.append("By designation: \(each.joined(separator: ", ")).")
        }
        var dates: [String] = []
        if counts.due > 0 { dates.append("renewals due: \(number(counts.due))") }
        if counts.lapsed > 0 { dates.append("with something lapsed: \(number(counts.lapsed))") }
        if let anniversary = counts.anniversary {
            let away = anniversaryDistance(anniversary, isLatest: counts.isLatestAnniversary)
            dates.append("next anniversary \(away)")
        }
        if let head = dates.first {
            let rest = ([Words.uppercasedFirst(head)] + dates.dropFirst()).joined(separator: ", ")
            lines.append("\(rest).")
        }
        return lines
    }

    /// How a partner of a list stands, in half a sentence.
    ///
    /// - Parameter renewal: The days that are left for a renewal that is due; `nil` where none is.
    package func sentence(of counts: DesignationCounts, renewal: Int?) -> String {
        let due = renewal.map { ", renewal due, \(count($0, "day")) left" } ?? ""
        return counts.text(self) + due
    }
}
