/// What every part of a partner's standing is judged from; all parts share one.
final class StandingGround: Sendable {
    let partner: Partner
    let card: Scorecard
    let rules: StandingRules
    let fees: FeeSchedule
    /// The scores on record up to the day.
    let record: ScoresOnRecord
    /// The membership over time.
    let account: MembershipAccount
    /// The benefits in force on the day.
    let benefits: BenefitsInForce
    let anniversary: Anniversary?
    /// What is met today and no more when its check begins, by certifications that end before.
    private let lapsing: [DesignationID: Lapsing]

    var day: CalendarDate { card.day }
    var edition: ProgramEdition { card.edition }
    var membership: Membership { partner.membership }

    init(
        partner: Partner, card: Scorecard, history: QualificationHistory, rules: StandingRules, fees: FeeSchedule
    ) {
        self.partner = partner
        self.card = card
        self.rules = rules
        self.fees = fees
        record = ScoresOnRecord(
            history, partner: partner, card: card, from: rules.attaining.from,
            metAttainsThrough: rules.attaining.metAttainsThrough)
        account = MembershipAccount(
            membership: partner.membership, paid: partner.membership.paid, record: record, rules: rules,
            designations: card.edition.designations.map(\.id), day: card.day)
        benefits = BenefitsInForce(
            membership: partner.membership, account: account, rules: rules, day: card.day)
        anniversary = Anniversary(account: account, rules: rules, edition: card.edition, on: card.day)
        lapsing = Self.lapsing(partner, card, rules, account)
    }

    // MARK: Words

    func reason(_ phrase: Phrase, _ source: RuleSource) -> Reason { Reason(phrase, source, titles: edition.sources) }

    func name(_ id: DesignationID) -> String { edition.designation(id)?.name ?? id.rawValue }

    /// The names of designations, joined.
    func names(_ ids: [DesignationID], _ joining: Phrase.Joining = .and) -> Phrase.Argument {
        .names(ids.map(name), joining)
    }

    // MARK: Designations

    func isQualifiedToday(_ id: DesignationID) -> Bool { card.designation(id)?.isQualified ?? false }

    /// Whether a designation that ends on a day without a renewal is attained anew on the next one, as long as it is met:
    /// while meeting the requirements is all it takes.
    func attainsAnew(_ id: DesignationID, after last: CalendarDate) -> Bool {
        (rules.attaining.metAttainsThrough.map { last < $0 } ?? true) && isQualifiedToday(id)
    }

    /// Whether nothing at all is entered for a designation, and no score of the day is on record.
    func isUntouched(_ id: DesignationID) -> Bool {
        card.designation(id).map { $0.counting.isUntouched && record.met(id, on: day) == .unknown } ?? false
    }

    /// Whether too little is entered for a designation to tell whether it is met, and no score of the day is on record.
    func isUntold(_ id: DesignationID) -> Bool {
        record.untold.contains(id) && record.met(id, on: day) == .unknown
    }

    /// Whether the document says which designations are attained: what it does not note beside others is taken as not
    /// attained, though nothing that was there is taken as lost for that.
    ///
    /// What is noted of a later day tells nothing of this one.
    var notesWhatIsAttained: Bool { membership.attained.values.contains { $0 <= day } }

    /// Whether a designation that is met may have been attained while meeting the requirements was all it took: no score
    /// tells of the last of those days.
    func mayHaveBeenAttained(_ id: DesignationID) -> Bool {
        guard let through = rules.attaining.metAttainsThrough, day > through,
            record.met(id, on: through) == .unknown
        else { return false }
        // Its first anniversary came within a year, and it went on after that with a membership that was renewed.
        if day <= account.last(of: through.adding(years: 1)) { return true }
        return benefits.kind == nil && account.term?.origin == .entered && !account.isOver
    }

    /// The same of one that had ended before: nobody noted that it was attained again, which may have been.
    func mayHaveBeenAttained(_ id: DesignationID, after tenure: Tenure) -> Bool {
        guard let through = rules.attaining.metAttainsThrough, tenure.last < through, day > through,
            record.met(id, on: through) == .unknown
        else { return false }
        return day <= account.last(of: through.adding(years: 1))
    }

    /// The rule of checks in force on the day that is asked of.
    static func windowRule(_ rules: StandingRules, on day: CalendarDate) -> CheckWindowRule? {
        rules.windows.last { $0.from <= day } ?? rules.windows.first
    }

    /// The rule by which an anniversary is checked: that of the day that is asked of, until the check or the renewal was
    /// over; what a later rule says does not open it again.
    static func windowRule(
        _ rules: StandingRules, of anniversary: CalendarDate, on day: CalendarDate
    ) -> CheckWindowRule? {
        let isOverAtOnce = windowRule(rules, on: anniversary)?.kind == .anniversaryDay
        let last = isOverAtOnce ? anniversary : anniversary.adding(days: rules.renewal.days)
        return windowRule(rules, on: min(day, last))
    }

    /// The days on which the requirements are checked for an anniversary.
    static func checkWindow(
        _ rules: StandingRules, of anniversary: CalendarDate, on day: CalendarDate
    ) -> ClosedRange<CalendarDate> {
        let checked =
            windowRule(rules, of: anniversary, on: day)?.window(anniversary: anniversary) ?? anniversary...anniversary
        // Nothing could be met before there were designations.
        return max(checked.lowerBound, min(rules.attaining.from, checked.upperBound))...checked.upperBound
    }

    /// The rule of checks in force on the day.
    var windowRule: CheckWindowRule? { Self.windowRule(rules, on: day) }

    /// Where the rule of the check of an anniversary comes from; without an anniversary, that of the day.
    func windowSource(of anniversary: CalendarDate?) -> RuleSource {
        let rule = anniversary.map { Self.windowRule(rules, of: $0, on: day) } ?? windowRule
        return rule?.source ?? rules.attaining.source
    }

    /// What the check at the anniversary finds, as far as it can be told today.
    func check(_ id: DesignationID) -> CheckResult {
        // What nobody entered is neither met nor missed. That it was attained on this very day tells nothing of a check
        // to come, which is foretold by what is entered.
        let isUntold = record.untold.contains(id) && record.met(id, on: day) != .no
        let today: CheckResult =
            isQualifiedToday(id)
            ? lapsing[id].map { .wouldLapse($0) } ?? .wouldPass : isUntold ? .notEntered : .wouldFail
        guard let end = account.held[id]?.through ?? anniversary?.date else { return today }
        let window = Self.checkWindow(rules, of: end, on: day)
        guard day >= window.lowerBound else { return today }
        if let proof = record.proof(id, in: window.lowerBound...min(day, window.upperBound)) { return .passed(proof) }
        if day <= window.upperBound {
            // Of days that are over nobody knows that they missed the line unless it is on record.
            guard case .wouldFail = today, window.lowerBound < day else { return today }
            let past = window.lowerBound...day.adding(days: -1)
            return record.met(id, in: past) == .no ? today : .unknown(past)
        }
        return record.met(id, in: window) == .no ? .failed : .unknown(window)
    }

    /// Whether a designation is met today and no more when its check begins.
    func lapses(_ id: DesignationID) -> Bool { lapsing[id] != nil }

    /// Looks ahead to the first day of each check that has not begun, with whoever is certified then.
    private static func lapsing(
        _ partner: Partner, _ card: Scorecard, _ rules: StandingRules, _ account: MembershipAccount
    ) -> [DesignationID: Lapsing] {
        guard !partner.people.isEmpty else { return [:] }
        var firsts: [CalendarDate: Set<DesignationID>] = [:]
        var tracks: [DesignationID: TrackID] = [:]
        for score in card.designations where score.isQualified {
            guard let end = account.held[score.rules.id]?.through ?? account.term?.end else { continue }
            let first = checkWindow(rules, of: end, on: card.day).lowerBound
            guard first > card.day else { continue }
            firsts[first, default: []].insert(score.rules.id)
            tracks[score.rules.id] = score.counting.rules.id
        }
        let endings = CertificationEndings(people: partner.people, day: card.day)
        var found: [DesignationID: Lapsing] = [:]
        for (first, ids) in firsts {
            let then = Scorecard(
                of: partner, under: card.edition, on: card.day, tracks: tracks, only: ids, peopleOn: first)
            for score in then.designations where !score.isQualified {
                let ends = endings.before(first, for: score.rules)
                if !ends.isEmpty { found[score.rules.id] = Lapsing(score: score, ends: ends) }
            }
        }
        return found
    }

    /// The proof that lets a designation be attained today; `nil` where nothing does.
    func enrollingProof(_ id: DesignationID) -> ScoresOnRecord.Proof? {
        guard day >= rules.attaining.from else { return nil }
        if isQualifiedToday(id) { return ScoresOnRecord.Proof(day: day, highest: nil) }
        guard let window = windowRule?.window(enrollingOn: day), window.lowerBound <= day else { return nil }
        return record.proof(id, in: max(window.lowerBound, rules.attaining.from)...day)
    }

    /// The last day of a month whose highest score may have attained a designation, or may let it be attained today,
    /// though nobody knows on which day it was reached; `nil` where there is none.
    func mayBeMet(_ id: DesignationID) -> CalendarDate? {
        let from = rules.attaining.from
        guard day >= from else { return nil }
        let through = min(rules.attaining.metAttainsThrough ?? day, day)
        if from <= through, day <= account.last(of: through.adding(years: 1)),
            let month = record.mayBeMet(id, in: from...through)
        {
            return month
        }
        guard let window = windowRule?.window(enrollingOn: day), max(window.lowerBound, from) <= day else { return nil }
        return record.mayBeMet(id, in: max(window.lowerBound, from)...day)
    }

    /// That designations that something hangs on on a day to come may not outlast their own anniversary.
    ///
    /// - Parameter takesAll: Whether all of them are needed, and not any one.
    func doubts(
        _ standings: [DesignationStanding], takesAll: Bool = false, before decision: CalendarDate
    ) -> [Reason] {
        guard let anniversary, anniversary.date <= decision, !standings.isEmpty else { return [] }
        let failing = standings.filter { $0.check == .no }
        let isMetToday = failing.contains { lapses($0.id) }
        guard anniversary.window.upperBound >= day, failing.count == standings.count || takesAll && !failing.isEmpty
        else {
            let ends = standings.compactMap(\.heldThrough)
            guard let last = takesAll ? ends.min() : ends.max(), last < decision,
                takesAll || ends.count == standings.count
            else { return [] }
            let ids = standings.filter { !takesAll || $0.heldThrough == last }.map(\.id)
            return [
                reason(
                    ids.count == 1
                        ? "\(names(ids)) is there through \(last), and longer only if it is renewed by then."
                        : "\(names(ids)) are there through \(last), and longer only if they are renewed by then.",
                    rules.renewal.source)
            ]
        }
        return [
            reason(
                isMetToday
                    ? "By what is entered, \(names(failing.map(\.id))) will not be met when it is checked before, by \(anniversary.window.upperBound)."
                    : failing.count == 1
                        ? "\(names(failing.map(\.id))) does not meet its requirements today and is checked before, by \(anniversary.window.upperBound)."
                        : "\(names(failing.map(\.id))) do not meet their requirements today and are checked before, by \(anniversary.window.upperBound).",
                rules.attaining.source)
        ]
    }

    // MARK: Paying

    /// Whether benefits are in force that a designation needs no further fee with, whichever of them the fee was paid for.
    var isPaid: Bool { benefits.kind == .legacy || benefits.kind == .solutionsPartner || openPayment != nil }

    /// The payment for the year in force, where nobody noted which benefits it was for; `nil` where there is none.
    var openPayment: CalendarDate? {
        guard benefits.kind == nil, let paid = membership.paid, rules.attaining.from <= paid, paid <= day,
            let term = account.term, !account.isOver, account.unpaid == nil, paid < term.end,
            term.end.adding(years: -1) <= paid
        else { return nil }
        return paid
    }

    /// Whether a designation can be attained without a further fee: another one is held, or what is in force pays for it.
    var isFree: Bool { isPaid || !account.held.isEmpty }

    /// Whether legacy benefits that ended with the anniversary can still be retained, since the time for choosing goes on.
    var retainsLegacy: Bool {
        guard benefits.ended == .legacy, membership.legacyLevel != nil, let anniversary, !account.isOver,
            account.unpaid == nil, !account.followsBreak, !account.hasGrace(anniversary.date)
        else { return false }
        return anniversary.date <= day && day <= anniversary.renewalThrough
            && rules.legacy.lastPurchase.map { day <= $0 } ?? true
    }

    /// Whether legacy benefits are there or can still be retained, as far as is known.
    var mayHaveLegacyBenefits: Bool { benefits.kind == nil || benefits.kind == .legacy || retainsLegacy }

    /// Whether no legacy benefits are there to wait for and none of the designation's are paid, so that a designation's
    /// benefits can be paid for at once.
    var paysAtOnce: Bool {
        if retainsLegacy || openPayment != nil { return false }
        return switch benefits.kind {
        case BenefitsKind.none?: true
        case .legacy?, .solutionsPartner?: false
        // What is noted as held was enrolled, so its benefits wait for the anniversary; while meeting the requirements was
        // all it took, it tells nothing of a payment.
        case nil:
            membership.legacyLevel == nil
                && !account.held.values.contains { held in
                    held.isNoted && rules.attaining.metAttainsThrough.map { held.attained > $0 } ?? false
                }
        }
    }

    /// Whether benefits can be had for a designation: it passes the check; where they are paid for at once, also for one
    /// that is held, since nobody checks it again before the anniversary.
    func isEntitled(isHeld: Bool, check: Answer, isMet: Bool) -> Bool {
        if isMet || (isHeld && check == .yes) { return true }
        return isHeld && paysAtOnce && anniversary.map { day < $0.date } ?? true
    }

    // MARK: The past

    /// Whether a designation was there on a day of the past.
    ///
    /// - Parameter today: Whether it counts as attained today.
    func had(_ id: DesignationID, on date: CalendarDate, today: Answer) -> Answer {
        if date == day {
            let isTaken = today == .no && membership.attained[id] == nil && account.ended[id] == nil
            return isTaken && isUntold(id) ? .unknown : today
        }
        let past = account.ended[id] ?? []
        if let held = account.held[id], held.attained <= date {
            let answer = wasThere(held, id, on: date)
            // One whose end hangs on a check that nobody knows is as open as the check.
            return answer == .yes && date > held.through && today == .unknown ? .unknown : answer
        }
        let before = Answer.any(past.filter { $0.attained <= date }.map { wasThere($0, id, on: date) })
        if before != .no { return before }
        switch record.met(id, on: date) {
        case .no: return .no
        case .yes:
            // Met and not attained: who held another one or legacy benefits was enrolled without a fee.
            let isEnrolled = account.held.values.contains { $0.attained <= date }
            return Answer(isEnrolled)
        case .unknown:
            // What was met on a day that still counted, beside what was enrolled, was there as well.
            guard date >= rules.attaining.from,
                let window = Self.windowRule(rules, on: date)?.window(enrollingOn: date), window.lowerBound < date,
                account.held.contains(where: { $0.key != id && $0.value.isNoted && $0.value.attained <= date }),
                record.proof(id, in: max(window.lowerBound, rules.attaining.from)...date) != nil
            else { break }
            return .yes
        }
        // What is noted as attained later was missing before, and what ended stayed ended.
        if let noted = membership.attained[id], noted > date { return .no }
        if past.contains(where: { hasEnded($0, id, before: date) }) { return .no }
        return .unknown
    }

    /// Whether a time that had begun was not over on a day: where no days follow the anniversary by themselves, what was met
    /// on it goes on while it can be paid for.
    private func wasThere(_ tenure: Tenure, _ id: DesignationID, on date: CalendarDate) -> Answer {
        if date <= tenure.last { return .yes }
        if tenure == account.held[id], account.hasGrace(tenure.through) { return .yes }
        guard !account.hasGrace(tenure.through), date <= tenure.through.adding(days: rules.renewal.days) else {
            return .no
        }
        return record.met(id, on: tenure.through)
    }

    /// Whether a time was over before a day: at once where the check on the anniversary failed, otherwise once the time
    /// for the renewal was over too.
    private func hasEnded(_ tenure: Tenure, _ id: DesignationID, before date: CalendarDate) -> Bool {
        guard tenure.last < date else { return false }
        return account.hasGrace(tenure.through) || tenure.through.adding(days: rules.renewal.days) < date
            || record.met(id, on: tenure.through) == .no
    }
}

/// What the check of a designation at the anniversary finds.
enum CheckResult {
    /// A qualifying day is on record; that is enough.
    case passed(ScoresOnRecord.Proof)
    /// The check is to come or still open, and the partner qualifies as things stand.
    case wouldPass
    /// The check is to come or still open, and the partner does not qualify as things stand.
    case wouldFail
    /// The check is to come, and what the partner qualifies by today ends before it begins.
    case wouldLapse(Lapsing)
    /// The check is to come or still open, and too little is entered to tell how things stand.
    case notEntered
    /// The days of the check are over, and all of them are known to have missed the line.
    case failed
    /// The days of the check are over, and what is on record does not tell.
    case unknown(ClosedRange<CalendarDate>)

    /// Whether the designation is kept, as far as it can be told.
    var answer: Answer {
        switch self {
        case .passed, .wouldPass: .yes
        case .wouldFail, .wouldLapse, .failed: .no
        case .unknown, .notEntered: .unknown
        }
    }
}

/// How a designation that is met today misses the line when its check begins.
struct Lapsing {
    /// The score of that day.
    let score: DesignationScore
    /// The certifications that end before, in words.
    let ends: [Phrase]

    /// What is missing then, and why.
    var phrase: Phrase { "\(score.obstacles.map(\.phrase), .semicolon). \(ends, .comma)." }
}

extension ScoresOnRecord.Proof {
    /// That the requirements were met then, in words that follow a name or stand alone.
    var phrase: Phrase {
        guard let highest else { return "The requirements were met on \(day)." }
        return
            "The highest score noted for the month through \(day) is \(highest, .point), which reaches the line; it is taken that every metric was above zero then."
    }
}
