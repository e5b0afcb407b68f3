/// The membership over time, as far as it is on record up to one day: its anniversaries, and when each designation was
/// held.
///
/// Everything that is said about a day follows from this account, so that no two sentences can tell it differently. What
/// has happened is put in order and taken day by day: a designation is attained, the anniversary comes, the time for the
/// renewal runs out. What ended stays ended until it is attained anew.
struct MembershipAccount {
    /// A run of years without a break.
    struct Term: Hashable {
        /// The day from which the years are counted.
        let anchor: CalendarDate
        /// What the anchor is.
        let origin: Anniversary.Origin
        /// The designation whose attaining began it; `nil` where it was entered or began with a payment.
        let beganWith: DesignationID?
        /// Whether somebody noted what began it, so that it was paid for.
        let isNoted: Bool
        /// The anniversary that is to come or whose renewal nobody has noted.
        var end: CalendarDate

        /// The first anniversary of the run on or after a day, whichever years lie between.
        func anniversary(notBefore day: CalendarDate) -> CalendarDate {
            anchor.yearlyReturn(after: day.adding(days: -1))
        }
    }

    /// The run in force, or the last one that ended; `nil` where none is known.
    private(set) var term: Term?
    /// Whether the run is over: its anniversary came and nobody noted a renewal in time.
    private(set) var isOver = false
    /// Whether an earlier run ended before this one began.
    private(set) var followsBreak = false
    /// The anniversary whose renewal nobody noted though the run goes on; `nil` where all is paid for.
    ///
    /// A designation was attained in the days after it, which carries the run on; what was paid for ended with it.
    private(set) var unpaid: CalendarDate?
    /// The anniversaries with which earlier runs ended, in their order.
    private(set) var breaks: [CalendarDate] = []
    /// The designations held, or whose end cannot be told yet.
    private(set) var held: [DesignationID: Tenure] = [:]
    /// The times that are over, in their order.
    private(set) var ended: [DesignationID: [Tenure]] = [:]

    /// Whether a payment began the run after an earlier one had ended.
    var beganWithPayment: Bool {
        followsBreak && term.map { $0.origin == .derived && $0.beganWith == nil && $0.isNoted } ?? false
    }

    private let rules: StandingRules
    private let record: ScoresOnRecord
    /// Whether benefits are chosen on the anniversary, by whoever had a competency.
    private let isChosen: Bool
    /// Whether there was a competency, or benefits of one, so that membership is older than designations.
    private let hadCompetency: Bool

    init(
        membership: Membership, paid: CalendarDate?, record: ScoresOnRecord, rules: StandingRules,
        designations: [DesignationID], day: CalendarDate
    ) {
        self.rules = rules
        isChosen = membership.legacyLevel != nil
        hadCompetency = isChosen || membership.benefitsKind == .legacy
        if let entered = membership.anniversary {
            // A competency that was held on its last day had been renewed before it.
            let renewable = min(entered.adding(days: rules.renewal.days), rules.legacy.lastRenewal)
            var first = Term(anchor: entered, origin: .entered, beganWith: nil, isNoted: true, end: entered)
            if !membership.legacy.isEmpty, entered <= rules.legacy.heldOn, day > renewable {
                first.end = first.anniversary(notBefore: min(day, rules.legacy.heldOn.adding(days: 1)))
            }
            // A payment after it shows its renewal, also before there were designations.
            if let paid, paid >= first.end, paid <= day, paid < rules.attaining.from {
                first.end = first.anniversary(notBefore: paid.adding(days: 1))
            }
            term = first
        }
        self.record = record
        for event in Self.events(membership, paid, record, rules, designations, day) { take(event) }
        advance(to: day)
        // A date far ahead shows that the years before it were renewed, that of the day itself among them, so the next of
        // them counts.
        if let term, !isOver {
            var end = term.end
            var years = 1
            while term.end.adding(years: -years) > day, !isTooEarly(term.end.adding(years: -years)), years < 10_000 {
                end = term.end.adding(years: -years)
                years += 1
            }
            guard end < term.end else { return }
            self.term?.end = end
            move(to: end)
        }
    }

    /// Whether an anniversary would come before a year of membership was over: without a competency it begins with the first
    /// designation or after it, give or take a month, and so not before there were designations.
    private func isTooEarly(_ anniversary: CalendarDate) -> Bool {
        guard !hadCompetency else { return false }
        let first = held.values.map(\.attained).min() ?? rules.attaining.from
        return anniversary < first.adding(years: 1).adding(days: -30)
    }

    /// Whether a day is an anniversary whose renewal a later one shows that was entered.
    func isRenewedAnniversary(_ day: CalendarDate) -> Bool {
        guard let term, !isOver, term.origin == .entered, term.anchor > day, !isTooEarly(day) else { return false }
        return term.anniversary(notBefore: day) == day
    }

    /// The last day on which what ends with an anniversary is there: since late 2022 thirty days remain.
    func last(of anniversary: CalendarDate) -> CalendarDate {
        hasGrace(anniversary) ? anniversary.adding(days: rules.renewal.days) : anniversary
    }

    /// Whether what ends with an anniversary stays until the time for the renewal is over.
    func hasGrace(_ anniversary: CalendarDate) -> Bool {
        rules.staysFrom.map { $0 <= anniversary } ?? false
    }

    // MARK: What happened

    private enum Event {
        case paid(CalendarDate)
        case attained(DesignationID, CalendarDate, ScoresOnRecord.Proof?)

        var day: CalendarDate {
            switch self {
            case .paid(let day), .attained(_, let day, _): day
            }
        }
    }

    private static func events(
        _ membership: Membership, _ paid: CalendarDate?, _ record: ScoresOnRecord, _ rules: StandingRules,
        _ designations: [DesignationID], _ day: CalendarDate
    ) -> [Event] {
        let from = rules.attaining.from
        guard from <= day else { return [] }
        var events: [Event] = []
        // What was paid before there were designations began nothing of theirs.
        if let paid, from <= paid, paid <= day { events.append(.paid(paid)) }
        let through = min(day, rules.attaining.metAttainsThrough ?? day)
        for id in designations {
            let noted = membership.attained[id].flatMap { $0 <= day ? max($0, from) : nil }
            if let noted { events.append(.attained(id, noted, nil)) }
            // What is noted as attained on a day was not attained before it, whatever the scores are.
            guard from <= through, membership.attained[id].map({ $0 <= day }) ?? true else { continue }
            for proof in record.proofs(id, in: max(from, noted ?? from)...max(through, noted ?? through))
            where proof.day <= through && proof.day != noted { events.append(.attained(id, proof.day, proof)) }
        }
        // Of one day, the payment first and what is noted before what follows from a record.
        func order(_ event: Event) -> Int {
            switch event {
            case .paid: 0
            case .attained(_, _, nil): 1
            case .attained: 2
            }
        }
        return events.enumerated().sorted {
            ($0.element.day, order($0.element), $0.offset) < ($1.element.day, order($1.element), $1.offset)
        }.map(\.element)
    }

    private mutating func take(_ event: Event) {
        advance(to: event.day)
        guard var term, !isOver else { return begin(with: event) }
        switch event {
        case .paid(let day):
            if unpaid != nil, day < term.end { return pay(term) }
            guard day >= term.end else { return }
            term.end = term.anniversary(notBefore: day.adding(days: 1))
            self.term = term
            unpaid = nil
            move(to: term.end)
        case .attained(let id, let day, let proof):
            if let old = held[id] {
                guard proof != nil, endedByCheck(old, id, before: day) else { return }
                ended[id, default: []].append(old)
            }
            // What is attained on the anniversary itself begins with it a year of its own, unless benefits are to be
            // chosen that day without which nothing is kept. What may have been attained before it ends with it, as it
            // did the day before.
            let isOpen =
                isChosen && day == term.end && !isEnrolment(day, proof)
                || proof.map { isLatestDay(id, $0) && hasGrace(term.end) } == true
            let through = isOpen ? term.end : term.anniversary(notBefore: max(day.adding(days: 1), term.end))
            held[id] = tenure(id, day, proof, through: through)
        }
    }

    /// Whether what attained a designation was an enrolment: somebody noted it, and meeting the requirements was not enough
    /// any more.
    private func isEnrolment(_ day: CalendarDate, _ proof: ScoresOnRecord.Proof?) -> Bool {
        proof == nil && rules.attaining.metAttainsThrough.map { day > $0 } ?? false
    }

    /// Whether what was held had to pass a check on its anniversary, before a day, of which nobody knows that it did: what
    /// meets the requirements after it is there either way, and has been attained anew if it did not.
    private func endedByCheck(_ tenure: Tenure, _ id: DesignationID, before day: CalendarDate) -> Bool {
        tenure.through < day && !hasGrace(tenure.through) && record.met(id, on: tenure.through) != .yes
    }

    /// A payment for a run that scores alone had carried on: what was paid for before it stays ended.
    private mutating func pay(_ carried: Term) {
        term = Term(
            anchor: carried.anchor, origin: carried.origin, beganWith: carried.beganWith, isNoted: true,
            end: carried.end)
        if let unpaid { breaks.append(unpaid) }
        (followsBreak, unpaid) = (true, nil)
    }

    private mutating func move(to through: CalendarDate) {
        let last = last(of: through)
        for id in held.keys {
            held[id]?.through = through
            held[id]?.last = last
        }
    }

    private func tenure(
        _ id: DesignationID, _ day: CalendarDate, _ proof: ScoresOnRecord.Proof?, through: CalendarDate
    ) -> Tenure {
        Tenure(
            attained: day, proof: proof, isLatestDay: proof.map { isLatestDay(id, $0) } ?? false, through: through,
            last: last(of: through))
    }

    /// Whether a designation may have been attained before the day of a proof, since only the numbers of the day that is
    /// asked of show it.
    private func isLatestDay(_ id: DesignationID, _ proof: ScoresOnRecord.Proof) -> Bool {
        // Of a month, nobody knows on which day its best score was reached.
        if proof.highest != nil { return true }
        return proof.day == record.today && !record.tellsFirstDay(id, attainableFrom: rules.attaining.from)
    }

    private mutating func begin(with event: Event) {
        if isOver, let term { breaks.append(term.end) }
        followsBreak = isOver
        isOver = false
        unpaid = nil
        switch event {
        case .paid(let day):
            term = Term(anchor: day, origin: .derived, beganWith: nil, isNoted: true, end: day.adding(years: 1))
        case .attained(let id, let day, let proof):
            let end = day.adding(years: 1)
            term = Term(anchor: day, origin: .derived, beganWith: id, isNoted: proof == nil, end: end)
            held[id] = tenure(id, day, proof, through: end)
        }
    }

    /// Lets the time go on to a day: what was not renewed in time ends.
    private mutating func advance(to day: CalendarDate) {
        let latest = day.adding(days: -rules.renewal.days)
        for (id, tenure) in held where tenure.through < latest {
            held[id] = nil
            // Of a month that holds the anniversary nobody knows on which side of it the best day was.
            if tenure.attained <= tenure.through { ended[id, default: []].append(tenure) }
        }
        guard let term, !isOver, term.end < latest else { return }
        guard let next = held.values.map(\.through).max() else {
            isOver = true
            return
        }
        unpaid = unpaid ?? term.end
        self.term?.end = next
    }
}
