/// Judges designations one by one.
struct DesignationJudge {
    let ground: StandingGround

    var day: CalendarDate { ground.day }
    var rules: StandingRules { ground.rules }
    var attaining: RuleSource { rules.attaining.source }

    func standing(of score: DesignationScore) -> DesignationStanding {
        let id = score.rules.id
        if let tenure = ground.account.held[id] { return held(id, tenure, score) }
        return notHeld(score)
    }

    // MARK: Held

    private func held(_ id: DesignationID, _ tenure: Tenure, _ score: DesignationScore) -> DesignationStanding {
        let date = tenure.through
        let renewal = date.adding(days: rules.renewal.days)
        let check = ground.check(id)
        var reasons = [attained(id, tenure)]
        func add(_ phrase: Phrase, _ source: RuleSource) { reasons.append(ground.reason(phrase, source)) }
        var state: DesignationStanding.State = tenure.isNoted ? .enrolled : .qualified
        var settledBy: Phrase?
        var last = tenure.last
        if day <= date {
            if day == date, tenure.isNoted { state = .renewalDue }
            addCheck(check, id, of: date, to: &reasons)
            if day == date {
                // Without days after it, what is not met on the anniversary ends with it.
                let isOver = check.answer == .no && !ground.account.hasGrace(date)
                add(
                    isOver
                        ? "The anniversary is today, and without the requirements it ends with it."
                        : "The anniversary is today. Choose and pay for benefits by \(renewal) to keep it.",
                    rules.renewal.source)
            }
        } else if ground.account.hasGrace(date) {
            if tenure.isNoted { state = .renewalDue }
            addCheck(check, id, of: date, to: &reasons)
            add(
                ground.attainsAnew(id, after: last)
                    ? "The anniversary on \(date) is past. It stays, with its badge and benefits, through \(last). Without a renewal it ends then, and what still meets the requirements attains it anew the day after."
                    : "The anniversary on \(date) is past. It stays, with its badge and benefits, through \(last) and ends then unless a renewal is noted.",
                rules.renewal.source)
        } else {
            // In the first weeks the check on the anniversary itself decided.
            last = renewal
            switch ground.record.met(id, on: date) {
            case .yes:
                if tenure.isNoted { state = .renewalDue }
                add(
                    "The requirements were met on the anniversary, \(date). Pay the fee by \(renewal) to keep it.",
                    rules.renewal.source)
            case .no: return lapsed(id, tenure, "The requirements were not met on the anniversary, \(date).")
            case .unknown:
                state = .unknown
                settledBy = "a score on record for \(date)"
                add(
                    "The requirements were checked on the anniversary, \(date), and no score of that day is on record, so whether it is still held is not known.",
                    attaining)
            }
        }
        let isThere = state != .unknown
        // That it is noted as attained tells nothing of meeting the requirements once more.
        let isMet =
            ground.enrollingProof(id).map {
                !tenure.isNoted || $0.day != tenure.attained || ground.isQualifiedToday(id)
            } ?? false
        var qualifiedOn: CalendarDate?
        if case .passed(let proof) = check { qualifiedOn = proof.day } else { qualifiedOn = tenure.proof?.day }
        return DesignationStanding(
            id: id, name: ground.name(id), state: state, attainedOn: tenure.attained,
            isLatestDay: tenure.isLatestDay,
            // Of one that may have been attained before its anniversary or after it, nobody knows which year it is.
            validThrough: isThere && tenure.attained <= date ? date : nil, heldThrough: isThere ? last : nil,
            qualifiedOn: qualifiedOn,
            badge: !isThere ? .none : tenure.isNoted ? .held : .available, badgeThrough: isThere ? last : nil,
            passesCheck: check.answer == .yes,
            isKnown: settledBy == nil, settledBy: settledBy, checkSettledBy: settling(check, id),
            reasons: reasons + doubtsOfTrack(score)
                + consequences(
                    id, tenure, ground.isEntitled(isHeld: isThere, check: check.answer, isMet: isMet)),
            isHeld: isThere, attained: isThere ? .yes : .unknown, check: check.answer, isMet: isMet)
    }

    // MARK: Not held

    private func notHeld(_ score: DesignationScore) -> DesignationStanding {
        let id = score.rules.id
        if let tenure = ground.account.ended[id]?.last {
            return lapsed(
                id, tenure,
                "The anniversary on \(tenure.through) is past and no renewal is noted by \(tenure.through.adding(days: rules.renewal.days))."
            )
        }
        guard let proof = ground.enrollingProof(id) else { return inProgress(score) }
        if let noted = ground.membership.attained[id], noted > day { return notYet(id, proof, noted) }
        var reasons = [met(id, proof)] + doubtsOfTrack(score)
        let (badge, isEnrolled) = badge()
        reasons.append(badgeReason(badge))
        // What was attained while meeting the requirements was enough is held, and its badge is there already.
        var settledBy: Phrase?
        if badge != .available, let through = rules.attaining.metAttainsThrough, ground.mayHaveBeenAttained(id) {
            settledBy = "the day it was attained (designation.\(verbatim: id.rawValue).attained)"
            reasons.append(
                ground.reason(
                    "Through \(through) meeting the requirements attained it at once. Whether they were met by then is not on record; if they were, it is held and its badge is there.",
                    attaining))
        }
        let badgeThrough = badge == .available ? lastDay(of: id, proof) : nil
        if let badgeThrough, let last = lastOfWhatPays, badgeThrough < last {
            reasons.append(
                ground.reason(
                    "What was met on \(proof.day) counts through \(badgeThrough). Once it is attained it stays: note the day (designation.\(verbatim: id.rawValue).attained).",
                    ground.windowSource(of: nil)))
        }
        reasons += benefits(isEnrolled: isEnrolled, true)
        let check = ground.check(id)
        if case .wouldLapse(let lapsing) = check, let end = ground.anniversary?.date {
            let window = StandingGround.checkWindow(rules, of: end, on: day)
            reasons.append(lapses(lapsing, window, ground.windowSource(of: end)))
        }
        return DesignationStanding(
            id: id, name: ground.name(id), state: .qualified, attainedOn: nil, isLatestDay: false, validThrough: nil,
            heldThrough: nil, qualifiedOn: proof.day, badge: badge,
            badgeThrough: badgeThrough, passesCheck: check.answer == .yes,
            isKnown: settledBy == nil, settledBy: settledBy, checkSettledBy: settling(check, id), reasons: reasons,
            isHeld: false, attained: settledBy == nil ? Answer(badge == .available) : .unknown, check: check.answer,
            isMet: true)
    }

    /// What is noted as attained on a later day was not attained before it, whatever was entered since.
    private func notYet(
        _ id: DesignationID, _ proof: ScoresOnRecord.Proof, _ noted: CalendarDate
    ) -> DesignationStanding {
        let check = ground.check(id)
        return DesignationStanding(
            id: id, name: ground.name(id), state: .qualified, attainedOn: nil, isLatestDay: false, validThrough: nil,
            heldThrough: nil, qualifiedOn: proof.day, badge: .none, badgeThrough: nil,
            passesCheck: check.answer == .yes, isKnown: true, settledBy: nil, checkSettledBy: settling(check, id),
            reasons: [
                met(id, proof),
                ground.reason("It is noted as attained on \(noted), so there is no badge before that day.", attaining),
            ], isHeld: false, attained: .no, check: check.answer, isMet: true)
    }

    private func met(_ id: DesignationID, _ proof: ScoresOnRecord.Proof) -> Reason {
        if proof.day == day, proof.highest == nil {
            return ground.isQualifiedToday(id)
                ? ground.reason("The requirements are met.", attaining)
                : ground.reason(
                    "The requirements were met earlier on \(day), as the scores on record tell; by what is entered now they are not. One day is enough.",
                    ground.windowSource(of: nil))
        }
        return ground.reason("\(proof.phrase) One day is enough.", ground.windowSource(of: nil))
    }

    private func badgeReason(_ badge: DesignationStanding.Badge) -> Reason {
        badge == .available
            ? ground.reason("The badge is there at once.", rules.badges.source)
            : ground.reason("The badge comes with the enrolment, when the fee is paid.", attaining)
    }

    /// The badge of a designation that is met and not held, and whether another one is enrolled.
    private func badge() -> (DesignationStanding.Badge, isEnrolled: Bool) {
        let isEnrolled = !ground.account.held.isEmpty
        return (ground.isFree || rules.attaining.badge == .atOnce ? .available : .afterFee, isEnrolled)
    }

    /// The last day on which a designation that is met and not noted can be had: what is paid for ends, and what was met
    /// on a day of the past counts for a while only.
    private func lastDay(of id: DesignationID, _ proof: ScoresOnRecord.Proof) -> CalendarDate? {
        guard let last = lastOfWhatPays else { return nil }
        // What is met by the numbers that are entered stays met.
        guard proof.day < day || !ground.isQualifiedToday(id) else { return last }
        var through = day
        while through < last,
            ground.windowRule?.window(enrollingOn: through.adding(days: 1)).contains(proof.day) == true
        {
            through = through.adding(days: 1)
        }
        return through
    }

    /// The last day of what lets a designation be had without a fee: another one that is held, or benefits in force.
    private var lastOfWhatPays: CalendarDate? {
        guard rules.attaining.badge != .atOnce else { return nil }
        let paid = ground.openPayment == nil ? nil : ground.account.term.map { ground.account.last(of: $0.end) }
        return (ground.account.held.values.map(\.last) + [ground.benefits.last, paid].compactMap { $0 }).max()
    }

    private func inProgress(_ score: DesignationScore) -> DesignationStanding {
        let id = score.rules.id
        let isEarly = day < rules.attaining.from
        let isUntouched = !isEarly && ground.isUntouched(id)
        // What is attained is noted, and this is not among it; where nothing is noted, nobody can tell.
        let month = ground.membership.attained[id] == nil ? ground.mayBeMet(id) : nil
        let isOpen = !isEarly && score.isOpen
        // What could still reach the line is as open as what nobody entered.
        let isUntold = !isEarly && ground.isUntold(id)
        let later = ground.membership.attained[id].flatMap { $0 > day && !isEarly ? $0 : nil }
        let isUnknown = later == nil && ((isUntold && !ground.notesWhatIsAttained) || month != nil || isOpen)
        var reasons: [Reason] = []
        if let month {
            reasons.append(
                ground.reason(
                    "The highest score noted for the month through \(month) reaches the line; whether that was on a day that counts is not on record.",
                    ground.windowSource(of: nil)))
        }
        if let later {
            reasons.append(
                ground.reason("It is noted as attained on \(later), so it was not attained before.", attaining))
        }
        let reason =
            isEarly
            ? ground.reason("Designations can be attained from \(rules.attaining.from).", attaining)
            : isUntouched
                ? ground.reason(
                    isUnknown || later != nil
                        ? "Nothing is entered for it, so whether its requirements are met is not known."
                        : "Nothing is entered for it, so whether its requirements are met is not known. Others are noted as attained, so it is taken as not attained.",
                    ground.edition.qualificationSource)
                : score.counting.isUntouched
                    ? ground.reason("The scores on record for \(day) do not meet them.", attaining)
                    : ground.reason(
                        isOpen || isUntold
                            ? "Not met by what is entered: \(score.obstacles.map(\.phrase), .semicolon)."
                            : "Not met: \(score.obstacles.map(\.phrase), .semicolon).",
                        ground.edition.qualificationSource)
        let numbers: Phrase =
            switch score.rules.choice {
            case .assigned(let assignment) where score.otherTracks.contains(where: \.isQualified):
                "the track that is assigned (\(verbatim: assignment.input.name.rawValue))"
            default: "the numbers of \(name: ground.name(id))"
            }
        return DesignationStanding(
            id: id, name: ground.name(id), state: .inProgress, attainedOn: nil, isLatestDay: false, validThrough: nil,
            heldThrough: nil, qualifiedOn: nil, badge: .none, badgeThrough: nil, passesCheck: false,
            isKnown: !isUnknown,
            settledBy: month != nil
                ? "the day it was attained (designation.\(verbatim: id.rawValue).attained)"
                : isUnknown
                    ? "\(numbers), or the day it was attained (designation.\(verbatim: id.rawValue).attained)" : nil,
            checkSettledBy: isUntold || isOpen ? numbers : nil, reasons: reasons + [reason] + doubtsOfTrack(score),
            isHeld: false,
            attained: isUnknown ? .unknown : .no, check: isUntold || isOpen ? .unknown : .no, isMet: false)
    }

    private func lapsed(_ id: DesignationID, _ tenure: Tenure, _ why: Phrase) -> DesignationStanding {
        var reasons = [ground.reason(why, rules.renewal.source)]
        let proof = ground.enrollingProof(id)
        // Whether it can be attained again is as open as what nobody entered.
        let isUntold = proof == nil && ground.isUntold(id)
        var badge = DesignationStanding.Badge.none
        if isUntold {
            reasons.append(
                ground.reason(
                    "Whether its requirements are met today is not known, so neither is whether it can be attained again.",
                    ground.edition.qualificationSource))
        }
        if let proof {
            // It stays lapsed until somebody notes that it is attained anew.
            reasons.append(
                proof.day == day
                    ? ground.reason("The requirements are met today, so it can be attained again.", attaining)
                    : ground.reason(
                        "\(proof.phrase) So it can be attained again.", ground.windowSource(of: nil)))
            if ground.isFree {
                reasons.append(
                    ground.reason(
                        ground.account.held.isEmpty
                            ? "The fee is paid; its badge is back once it is noted as attained again (designation.\(verbatim: id.rawValue).attained)."
                            : "Another designation is held, so there is no further fee; its badge is back once it is noted as attained again (designation.\(verbatim: id.rawValue).attained).",
                        attaining))
            } else {
                badge = .afterFee
                reasons.append(badgeReason(badge))
            }
        }
        // What met the requirements again while that was enough is held, and nobody noted it.
        var settledBy: Phrase?
        if proof != nil, let through = rules.attaining.metAttainsThrough, ground.mayHaveBeenAttained(id, after: tenure)
        {
            settledBy = "the day it was attained again (designation.\(verbatim: id.rawValue).attained)"
            reasons.append(
                ground.reason(
                    "Through \(through) meeting the requirements attained it at once. Whether they were met again by then is not on record; if they were, it is held and its badge is there.",
                    attaining))
        }
        return DesignationStanding(
            id: id, name: ground.name(id), state: .lapsed, attainedOn: tenure.attained, isLatestDay: false,
            validThrough: nil, heldThrough: nil, qualifiedOn: proof?.day, badge: badge, badgeThrough: nil,
            passesCheck: false, isKnown: settledBy == nil, settledBy: settledBy,
            checkSettledBy: isUntold ? "the numbers of \(name: ground.name(id))" : nil, reasons: reasons,
            isHeld: false, attained: settledBy == nil ? .no : .unknown, check: isUntold ? .unknown : .no,
            isMet: proof != nil)
    }
}
