internal import Pages
package import SolutionsPartner

/// What a list tells of a partner: as much as fits into a line, so that thousands of them are small.
///
/// Everything that a list shows, sorts by, filters by and adds up is here; the partner itself is read when it is opened.
package final class PartnerRow: Sendable {
    /// The score of a designation, as a list has it.
    struct Score: Sendable, Hashable {
        /// The points of the track that counts, exact.
        let total: Rational
        /// The state in word, shape and colour.
        let status: DesignationStatus
        /// Whether the total reaches the line and every metric is above zero.
        let isQualified: Bool
        /// Whether nothing was entered that the track reads.
        let isUntouched: Bool
        /// How many metrics have no points.
        let zeros: Int
        /// How many of them have none though something is known of them.
        let knownZeros: Int
    }

    /// A designation of the row: what its rules are called, and its score.
    struct Designation {
        let rules: EditionFace.Designation
        let score: Score

        /// The points missing to the line; zero when it is reached.
        var shortfall: Rational { max(.zero, rules.required - score.total) }
        /// What is told of the total.
        var tally: ScoreTally {
            ScoreTally(
                total: score.total, required: rules.required, zeros: score.zeros, isQualified: score.isQualified,
                isUntouched: score.isUntouched)
        }
    }

    /// The key of the partner in its store.
    package let id: String
    /// The partner's name; its key where the document cannot be read.
    package let name: String
    /// The account of the partner; `nil` where none is entered.
    package let account: String?
    /// The revision of the document; 0 for one that was never counted.
    package let revision: Int
    /// How many faults keep the document from being read.
    package let faultCount: Int
    /// Whether nothing at all was entered.
    let isEmpty: Bool
    /// Whether the partner is pinned to a day of its own, so that no history is kept of it.
    package let isPinned: Bool
    /// The day that it is judged on; `nil` for a faulty document.
    package let day: CalendarDate?
    /// The edition that it is scored under; `nil` for a faulty document.
    package let face: EditionFace?
    /// The scores in the order of the edition.
    let scores: [Score]
    /// How many designations are held, or qualified for and not lost.
    let reached: Int
    /// The places of the designations that are told of first; `nil` for none.
    let bestPlace, nearestPlace: Int?
    /// The days that are left for a renewal that is due; `nil` where none is.
    let renewal: Int?
    /// The days to the anniversary, negative once it is past; `nil` where none is known.
    let anniversary: Int?
    /// Whether the anniversary may come earlier: only the last possible day is known.
    let isLatestAnniversary: Bool
    /// The days until the first certification of somebody ends; `nil` where none has an end to come.
    let expires: Int?

    /// Whether the document cannot be read.
    package var isFaulty: Bool { faultCount > 0 }

    /// Whether neither numbers are entered nor anything that is noted stands for them.
    var saysNothing: Bool { isEmpty && reached == 0 && lapsed.isEmpty }

    /// The designations with their scores.
    var designations: [Designation] {
        zip(face?.designations ?? [], scores).map { Designation(rules: $0, score: $1) }
    }

    /// The designation with the highest total; of equal ones, a qualified one, then the first.
    var best: Designation? { designation(bestPlace) }

    /// The designation that is not qualified and has the fewest points to go; `nil` when all are qualified.
    var nearest: Designation? { designation(nearestPlace) }

    /// The score of a designation; `nil` where the edition has none for it.
    func score(of id: DesignationID) -> Score? {
        designation(face?.place(of: id))?.score
    }

    /// The designation at a place; `nil` where there is none.
    func designation(_ place: Int?) -> Designation? {
        guard let place, let face, face.designations.indices.contains(place), scores.indices.contains(place) else {
            return nil
        }
        return Designation(rules: face.designations[place], score: scores[place])
    }

    /// The number of qualified designations.
    var qualifiedCount: Int { scores.count { $0.isQualified } }

    /// The designations that lapsed, by their short names.
    var lapsed: [String] {
        zip(face?.designations ?? [], scores).filter { $1.status.kind == .lapsed }.map(\.0.shortName)
    }

    /// What is due first, in days.
    var days: Int? { renewal ?? anniversary }

    init(
        id: String, name: String, account: String?, revision: Int, faultCount: Int = 0, isEmpty: Bool, isPinned: Bool,
        day: CalendarDate?, face: EditionFace?, scores: [Score], best: Int?, nearest: Int?, reached: Int, renewal: Int?,
        anniversary: Int?, isLatestAnniversary: Bool = false, expires: Int?
    ) {
        (self.id, self.name, self.account, self.revision) = (id, name, account, revision)
        (self.faultCount, self.isEmpty, self.isPinned, self.day) = (faultCount, isEmpty, isPinned, day)
        (self.face, self.scores, self.reached, self.renewal) = (face, scores, reached, renewal)
        (self.anniversary, self.isLatestAnniversary) = (anniversary, isLatestAnniversary)
        (self.expires, bestPlace, nearestPlace) = (expires, best, nearest)
    }

    /// The row of a document that cannot be read.
    package convenience init(id: String, faultCount: Int) {
        self.init(
            id: id, name: id, account: nil, revision: 0, faultCount: max(1, faultCount), isEmpty: true, isPinned: false,
            day: nil, face: nil, scores: [], best: nil, nearest: nil, reached: 0, renewal: nil, anniversary: nil,
            expires: nil)
    }
}

extension PartnerRow {
    /// The row of a partner that was scored.
    ///
    /// - Parameters:
    ///   - scored: The scores of the content.
    ///   - face: The face of the edition, where another partner brought it already.
    convenience init(_ content: PartnerContent, _ scored: ScoredPartner, sharing face: EditionFace? = nil) {
        let face = face.flatMap { $0.isFace(of: scored.card) ? $0 : nil } ?? EditionFace(of: scored.card)
        let standing = content.standing
        let states = standing?.designations.map(\.state)
        let day = scored.card.day
        let isDue = states?.contains(.renewalDue) == true
        self.init(
            id: scored.partner.id, name: scored.partner.name, account: scored.partner.accountID,
            revision: content.revision, isEmpty: scored.isEmpty, isPinned: scored.partner.asOf != nil, day: day,
            face: face,
            scores: scored.card.designations.map { score in
                Score(
                    total: score.total, status: content.status(of: score, standing),
                    isQualified: score.isQualified,
                    isUntouched: score.counting.isUntouched, zeros: score.counting.metrics.count { $0.points.isZero },
                    knownZeros: score.counting.metrics.count(where: \.isKnownZero))
            },
            best: scored.best.flatMap { best in face.place(of: best.rules.id) },
            nearest: scored.nearest.flatMap { nearest in face.place(of: nearest.rules.id) },
            reached: DesignationCounts(scored, standing: standing).reached,
            renewal: isDue ? standing?.anniversary.map { day.days(to: $0.renewalThrough) } : nil,
            anniversary: standing == nil
                ? PartnerSummary.nextAnniversary(of: scored.partner.membership, from: day).map { day.days(to: $0) }
                : standing?.anniversary?.daysAway,
            isLatestAnniversary: standing?.anniversary?.isLatest == true,
            expires: scored.partner.people.lazy.flatMap(\.certifications)
                .compactMap { $0.isValid(on: day) ? $0.expires : nil }.min().map { day.days(to: $0) })
    }
}
