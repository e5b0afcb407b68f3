internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

/// A partner's standing with the scores that it was judged by.
struct PartnerStanding {
    let scores: ScoredPartner
    let standing: Standing
    /// What is supposed of the partner, and what is odd about it.
    var doubts: [EditDoubt] = []

    /// Says on the standard error what is odd about what is supposed.
    func tellDoubts() { doubts.tell() }
}

extension [EditDoubt] {
    /// Says on the standard error what is odd about changes that are made all the same.
    ///
    /// - Parameter partner: Whose changes they are, where several partners are changed.
    func tell(about partner: Partner? = nil) {
        guard !isEmpty else { return }
        let whose = partner.map { "\($0.id): " } ?? ""
        StandardStreams.writeError(map { "Mind: \(whose)\(Words.usual.phrase($0.phrase))".cleaned + "\n" }.joined())
    }
}

extension OpenStore {
    /// Where a partner stands on the day and under the rules that the options ask for.
    ///
    /// - Throws: `CommandFailure` when the edition has no sound rules of standing, or the store no sound fees.
    ///
    /// - Parameter changes: What is supposed of the partner beyond its facts.
    func standing(
        of facts: Partner, _ rules: RulesRequest, supposing changes: EditOptions? = nil
    ) throws(CommandFailure) -> PartnerStanding {
        var scores = try ground.scores(of: facts, ScoringRequest(rules: rules))
        var doubts: [EditDoubt] = []
        if let changes, !changes.isEmpty {
            let edits = try changes.edits(in: scores.card.edition, of: facts)
            doubts = scores.card.edition.doubts(about: edits, of: facts, on: scores.card.day)
            scores = scores.applying(edits)
        }
        let partner = scores.partner
        return PartnerStanding(
            scores: scores,
            standing: Standing(
                of: partner, card: scores.card, history: try history(of: partner).qualifications(besides: ground.today),
                rules: try ground.shelf.standingRules(of: scores.card.edition),
                fees: try fees()), doubts: doubts)
    }

    /// The scores of a partner, for people with what their states are judged by; where that cannot be read, as far as
    /// points tell them.
    ///
    /// - Parameter judging: Whether somebody reads the states; documents for programs have those of points.
    func scores(
        of partner: Partner, _ request: ScoringRequest, judging: Bool
    ) throws(CommandFailure) -> ScoredPartner {
        let scores = try ground.scores(of: partner, request)
        return judging ? judged(scores) : scores
    }

    /// Scores with what their states are judged by; where that cannot be read, as far as points tell them.
    func judged(_ scores: ScoredPartner) -> ScoredPartner {
        guard let rules = try? ground.shelf.standingRules(of: scores.card.edition) else { return scores }
        let history = (try? history(of: scores.partner)) ?? []
        return scores.judged(
            by: JudgementGround(rules: rules, history: history.qualifications(besides: ground.today), fees: try? fees())
        )
    }

    /// The standings of every partner that could be read.
    func allStandings(
        _ rules: RulesRequest, supposing changes: EditOptions? = nil
    ) throws(CommandFailure) -> [PartnerStanding] {
        var all: [PartnerStanding] = []
        for partner in partners { all.append(try standing(of: partner, rules, supposing: changes)) }
        return all
    }

    /// The standing of one partner, or of all where none is named.
    func standings(
        of name: String?, _ rules: RulesRequest, supposing changes: EditOptions? = nil
    ) throws(CommandFailure) -> [PartnerStanding] {
        guard let name else { return try allStandings(rules, supposing: changes) }
        return [try standing(of: try partner(named: name), rules, supposing: changes)]
    }

    /// The scores of a partner on record, the oldest day first.
    ///
    /// A partner that is pinned to a day has none: what is on record belongs to other days.
    func history(of partner: Partner) throws(CommandFailure) -> [HistoryLine] {
        do {
            return try store.history(of: partner)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The fees that the store states; `nil` where it states none.
    private func fees() throws(CommandFailure) -> FeeSchedule? {
        guard let node = store.settings.fees else { return nil }
        let (fees, faults) = FeeSchedule.reading(node)
        guard let fees else { throw .faults(faults, in: "store.json") }
        return fees
    }
}

extension PartnerStore {
    /// The scores of a partner on record, the oldest day first; none for one that is pinned to a day, since they belong
    /// to other days.
    func history(of partner: Partner) throws(StoreError) -> [HistoryLine] {
        guard partner.asOf == nil, settings.asOf == nil else { return [] }
        return try history(of: partner.id)
    }
}

extension [HistoryLine] {
    /// The days with the designations that were qualified on each.
    ///
    /// Today is told by the facts alone: its line was taken from what was entered then, which may have been corrected since,
    /// and the next one takes its place.
    func qualifications(besides today: CalendarDate) -> QualificationHistory {
        var history = QualificationHistory()
        for line in self where line.day != today {
            history.record(
                Set(line.scores.filter(\.isQualified).map(\.designation)), known: Set(line.scores.map(\.designation)),
                on: line.day)
        }
        return history
    }
}
