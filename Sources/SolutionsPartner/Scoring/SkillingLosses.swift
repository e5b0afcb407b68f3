/// What the scores of a partner would lose without each of its people, and without each certification of theirs.
///
/// People who serve the same lists are worth the same, so the rules are applied once for every set of lists, however many
/// people there are; and what a person serves is looked up anew only where the person changed.
public struct SkillingLosses: Sendable {
    /// A person with the lists that they serve.
    private struct Server: Sendable {
        let person: Person
        /// The places of the lists, in order.
        let lists: [Int]
    }

    private let day: CalendarDate
    private let reading: EditionReading
    private let weigher: LossWeigher
    private var served: ServedLists
    private let servers: [String: Server]
    private let losses: [String: SkillingLoss]
    /// For those who may be the same person as others, what would be lost without all of these entries.
    private let lossesAsOne: [String: SkillingLoss]

    /// Reckons what would be lost.
    ///
    /// - Parameters:
    ///   - card: The scores of the partner as they are.
    ///   - earlier: What was reckoned of other facts before; people who are the same need no second look.
    public init(of partner: Partner, card: Scorecard, after earlier: SkillingLosses? = nil) {
        day = card.day
        reading = card.edition.reading
        let known = earlier.flatMap { $0.day == card.day && $0.reading == card.edition.reading ? $0 : nil }
        served = known?.served ?? ServedLists(card.edition.lists, on: card.day)
        let weigher = LossWeigher(partner, card)
        self.weigher = weigher
        var (servers, losses): ([String: Server], [String: SkillingLoss]) = ([:], [:])
        servers.reserveCapacity(partner.people.count)
        losses.reserveCapacity(partner.people.count)
        var weighed: [[Int]: SkillingLoss] = [:]
        let others = LikelyPairs(partner.people, on: card.day).others
        lossesAsOne = Dictionary(
            others.map { place, others in
                let gone = Set(others + [place])
                let left = partner.people.indices.filter { !gone.contains($0) }.map { partner.people[$0] }
                return (partner.people[place].id, weigher.loss(leaving: left))
            }, uniquingKeysWith: { first, _ in first })
        for person in partner.people {
            let server: Server
            if let same = known?.servers[person.id], same.person == person {
                server = same
            } else {
                server = Server(person: person, lists: served.places(servedBy: person, on: card.day).keys.sorted())
            }
            servers[person.id] = server
            if lossesAsOne[person.id] != nil {
                // Another entry may take the place of this one, so that only counting anew tells.
                losses[person.id] = weigher.loss(leaving: partner.people.filter { $0.id != person.id })
            } else if let loss = weighed[server.lists] {
                losses[person.id] = loss
            } else {
                let loss = weigher.loss(of: server.lists)
                weighed[server.lists] = loss
                losses[person.id] = loss
            }
        }
        (self.servers, self.losses) = (servers, losses)
    }

    /// What would be lost without a person.
    public func loss(of person: String) -> SkillingLoss { losses[person] ?? .none }

    /// What would be lost without a person and all entries that may be the same one; `nil` where there are none.
    public func lossAsOne(of person: String) -> SkillingLoss? { lossesAsOne[person] }

    /// What would be lost if a person held everything but one certification; nothing for one that is not held.
    public func loss(of code: String, heldBy person: String) -> SkillingLoss {
        guard let server = servers[person], !server.lists.isEmpty else { return .none }
        var without = server.person
        without.certifications.removeAll { $0.code == code }
        guard without.certifications.count < server.person.certifications.count else { return .none }
        if lossesAsOne[person] != nil {
            return weigher.loss(leaving: weigher.people.map { $0.id == person ? without : $0 })
        }
        var served = served
        let left = served.places(servedBy: without, on: day)
        return weigher.loss(of: server.lists.filter { left[$0] == nil })
    }
}

/// Scores a partner anew with one person fewer in some lists.
private struct LossWeigher: Sendable {
    private let partner: Partner
    private let evidence: EvidenceTable
    private let edition: ProgramEdition
    private let day: CalendarDate
    private let scores: [DesignationScore]
    /// The places of the lists that each designation counts people of.
    private let lists: [Set<Int>]

    init(_ partner: Partner, _ card: Scorecard) {
        self.partner = partner
        day = card.day
        evidence = EvidenceTable(partner: partner, edition: card.edition, day: card.day)
        edition = card.edition
        scores = card.designations
        lists = scores.map { score in Set(score.rules.tracks.flatMap(\.metrics).flatMap(\.rule.lists)) }
    }

    func loss(of places: [Int]) -> SkillingLoss {
        guard !places.isEmpty else { return .none }
        let scorer = Scorer(evidence: evidence.without(oneOf: places))
        return loss(by: scorer, in: zip(scores, lists).filter { places.contains(where: $0.1.contains) }.map(\.0))
    }

    /// The people as they are.
    var people: [Person] { partner.people }

    /// What would be lost if these were the people, whoever of them may be one.
    func loss(leaving people: [Person]) -> SkillingLoss {
        var other = partner
        other.people = people
        return loss(by: Scorer(evidence: EvidenceTable(partner: other, edition: edition, day: day)), in: scores)
    }

    private func loss(by scorer: Scorer, in scores: [DesignationScore]) -> SkillingLoss {
        var lines: [SkillingLoss.Line] = []
        for score in scores {
            let requested = score.choice == .requested ? score.counting.rules.id : nil
            let left = scorer.designation(score.rules, requested: requested, edition: edition)
            guard left.total != score.total || left.isQualified != score.isQualified else { continue }
            lines.append(
                SkillingLoss.Line(
                    designation: score.rules.id, points: score.total - left.total, total: left.total,
                    wasQualified: score.isQualified, isQualified: left.isQualified))
        }
        return SkillingLoss(lines)
    }
}

extension ScoringRule {
    /// The places of the lists of certifications that people are counted by.
    fileprivate var lists: [Int] {
        switch self {
        case .linear(let rule): rule.list.map { [$0.index] } ?? []
        case .staged(let steps): steps.map(\.list.index)
        case .growth, .bestOf, .pools: []
        }
    }
}
