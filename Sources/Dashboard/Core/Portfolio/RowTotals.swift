internal import Pages
internal import SolutionsPartner

/// What some rows of partners come to, designation by designation.
struct RowTotals: Sendable, Hashable {
    /// A designation over all rows.
    struct Designation: Sendable, Hashable {
        let id: DesignationID
        let name: String
        let letters: String
        /// The partners that hold it, or qualify for it and did not lose it.
        var reached = 0
    }

    /// How many rows there are.
    private(set) var partners = 0
    /// How many documents cannot be read.
    private(set) var faulty = 0
    /// How many partners have nothing entered.
    private(set) var empty = 0
    /// How many partners lost something.
    private(set) var lapsed = 0
    /// How many renewals are due.
    private(set) var due = 0
    /// The days to the next anniversary; `nil` where none is known.
    private(set) var anniversary: Int?
    /// Whether one of the anniversaries to come may come earlier, and so be the next one.
    private(set) var isLatestAnniversary = false
    /// The designations in the order in which they come.
    private(set) var designations: [Designation] = []

    /// Adds rows up.
    init(_ rows: some Sequence<PartnerSnapshot>) {
        var face: EditionFace?
        var order: [Int] = []
        for entry in rows {
            partners += 1
            guard let row = entry.row else { continue }
            if row.isFaulty { faulty += 1 } else if row.isEmpty { empty += 1 }
            if row.renewal != nil { due += 1 }
            if let days = row.anniversary, days >= 0 {
                anniversary = min(anniversary ?? days, days)
                if row.isLatestAnniversary { isLatestAnniversary = true }
            }
            guard let own = row.face else { continue }
            // Most share one face.
            if own !== face {
                face = own
                order = own.designations.map { rules in
                    if let place = designations.firstIndex(where: { $0.id == rules.id }) { return place }
                    designations.append(
                        Designation(id: rules.id, name: rules.shortName, letters: rules.abbreviation))
                    return designations.count - 1
                }
            }
            var hasLapsed = false
            for (place, score) in zip(order, row.scores) {
                if score.isReached { designations[place].reached += 1 }
                if score.status.kind == .lapsed { hasLapsed = true }
            }
            if hasLapsed { lapsed += 1 }
        }
    }

    /// How many designations are held, or qualified for and not lost.
    var reached: Int { designations.reduce(0) { $0 + $1.reached } }

    /// The whole in a few sentences.
    func lines(_ words: Words) -> [String] {
        words.lines(
            of: PartnerCounts(
                partners: partners, empty: empty, faulty: faulty, due: due, lapsed: lapsed, anniversary: anniversary,
                isLatestAnniversary: isLatestAnniversary,
                designations: designations.map { .init(name: $0.name, reached: $0.reached) }))
    }
}

extension PartnerRow.Score {
    /// Whether it is held, or qualified for and not lost.
    var isReached: Bool {
        switch status.kind {
        case .enrolled, .renewalDue, .qualified, .attained: true
        case .blocked, .inProgress, .lapsed, .unknown, .notEntered: false
        }
    }
}

extension PartnerRow {
    /// How many designations are in which state.
    var counts: DesignationCounts { DesignationCounts(of: scores.map(\.status.kind.state)) }
    /// Whether a metric of which something is known has no points.
    var hasZero: Bool { scores.contains { $0.knownZeros > 0 } }

    /// How the partner stands, in half a sentence.
    func sentence(_ words: Words) -> String {
        if isFaulty { return "cannot be read" }
        if isEmpty { return "nothing entered" }
        return words.sentence(of: counts, renewal: renewal)
    }
}

extension DashboardState {
    /// What the rows shown of the portfolio add up to.
    var rowTotals: RowTotals {
        func reckoned() -> RowTotals { RowTotals(rows(of: screen).lazy.map { store.partners[$0.index] }) }
        return arrangedQuestion(of: screen).map { arrangedRows.totals($0, reckoned) } ?? reckoned()
    }
}
