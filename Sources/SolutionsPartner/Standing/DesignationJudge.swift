/// Judges designations one by one.
struct DesignationJudge {
    let ground: StandingGround

    private var day: CalendarDate { ground.day }
    private var rules: StandingRules { ground.rules }
    private var attaining: RuleSource { rules.attaining.source }

    func standing(of score: DesignationScore) -> DesignationStanding {
        let id = score.rules.id
        if let tenure = ground.account.held[id] { return held(id, tenure) }
        return notHeld(score)
    }

    // MARK: Held

    private func held(_ id: DesignationID, _ tenure: Tenure) -> DesignationStanding {
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
                attainsAnew(id, after: last)
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
        let isMet = ground.enrollingProof(id) != nil
        var qualifiedOn: CalendarDate?
        if case .passed(let proof) = check { qualifiedOn = proof.day } else { qualifiedOn = tenure.proof?.day }
        return DesignationStanding(
            id: id, name: ground.name(id), state: state, attainedOn: tenure.attained,
            isLatestDay: tenure.isLatestDay, validThrough: isThere ? date : nil, heldThrough: isThere ? last : nil,
            qualifiedOn: qualifiedOn,
            badge: !isThere ? .none : tenure.isNoted ? .held : .available, badgeThrough: isThere ? last : nil,
            passesCheck: check.answer == .yes,
            isKnown: settledBy == nil, settledBy: settledBy, checkSettledBy: settling(check, id),
            reasons: reasons
                + consequences(
                    id, tenure, ground.isEntitled(isHeld: isThere, check: check.answer, isMet: isMet)),
            isHeld: isThere, attained: isThere ? .yes : .unknown, check: check.answer, isMet: isMet)
    }

    /// Whether a designation that ends without a renewal is attained anew as long as its requirements are met: while
    /// meeting them is all it takes.
    private func attainsAnew(_ id: DesignationID, after last: CalendarDate) -> Bool {
        let attains = rules.attaining.metAttainsThrough.map { last < $0 } ?? true
        return attains && ground.isQualifiedToday(id)
    }

    /// What would tell whether the check passes; `nil` where it is known.
    private func settling(_ check: CheckResult, _ id: DesignationID) -> Phrase? {
        switch check {
        case .unknown(let range) where range.lowerBound == range.upperBound: "a score on record for \(range.lowerBound)"
        case .unknown(let range): "a score on record from \(range.lowerBound) to \(range.upperBound)"
        case .notEntered: "the numbers of \(name: ground.name(id))"
        case .passed, .wouldPass, .wouldFail, .failed: nil
        }
    }

    private func attained(_ id: DesignationID, _ tenure: Tenure) -> Reason {
        guard let proof = tenure.proof else {
            return ground.reason(
                "Attained on \(tenure.attained) and valid until the anniversary on \(tenure.through).", attaining)
        }
        if proof.highest != nil {
            let isDerived = ground.anniversary?.origin != .entered
            return ground.reason(
                isDerived
                    ? "\(proof.phrase) That attained it at once, by \(proof.day), though nobody noted it; it is valid until the anniversary, by \(tenure.through)."
                    : "\(proof.phrase) That attained it at once, by \(proof.day), though nobody noted it; it is valid until the anniversary on \(tenure.through).",
                attaining)
        }
        if tenure.isLatestDay, let past = ground.account.ended[id]?.last {
            return ground.reason(
                "It was attained on \(past.attained) and ended on \(past.last). The requirements are met again, which attains it anew, on \(day) at the latest; it is valid until the anniversary, by \(tenure.through).",
                attaining)
        }
        if tenure.isLatestDay, tenure.through < day {
            return ground.reason(
                "The requirements are met, which attains it at once, on \(day) at the latest: since when they are is not noted (designation.\(verbatim: id.rawValue).attained). If it was attained before, it was valid until the anniversary on \(tenure.through).",
                attaining)
        }
        if tenure.isLatestDay {
            return ground.reason(
                ground.anniversary?.origin == .entered
                    ? "The requirements are met, which attains it at once, on \(day) at the latest: since when they are is not noted (designation.\(verbatim: id.rawValue).attained). It is valid until the anniversary on \(tenure.through)."
                    : "The requirements are met, which attains it at once, on \(day) at the latest: since when they are is not noted (designation.\(verbatim: id.rawValue).attained). It is valid until the anniversary, by \(tenure.through).",
                attaining)
        }
        if proof.day == day, ground.isQualifiedToday(id) {
            return ground.reason(
                "The requirements are met, which attains it at once; it is valid until the anniversary on \(tenure.through).",
                attaining)
        }
        return ground.reason(
            "\(proof.phrase) That attained it at once, though nobody noted it; it is valid until the anniversary on \(tenure.through).",
            attaining)
    }

    private func addCheck(_ check: CheckResult, _ id: DesignationID, of date: CalendarDate, to reasons: inout [Reason])
    {
        let window = StandingGround.checkWindow(rules, of: date, on: day)
        let windowSource = ground.windowSource(of: date)
        let today: Phrase =
            check != .notEntered
            ? "The requirements are not met today."
            : ground.isUntouched(id)
                ? "Whether the requirements are met today is not known, since nothing is entered."
                : "Whether the requirements are met today is not known, since not all of its numbers are entered."
        switch check {
        case .passed(let proof):
            reasons.append(
                proof.day == day && ground.isQualifiedToday(id)
                    ? ground.reason("The requirements are met today; that is enough for \(date).", windowSource)
                    : ground.reason("\(proof.phrase) That is enough for \(date).", windowSource))
        case .wouldPass: break
        case .wouldFail where day < window.lowerBound, .notEntered where day < window.lowerBound:
            reasons.append(
                window.lowerBound == window.upperBound
                    ? ground.reason(
                        "\(today) That changes nothing until they are checked on \(date).",
                        windowSource)
                    : ground.reason(
                        "\(today) That changes nothing until they are checked, from \(window.lowerBound) to \(window.upperBound).",
                        windowSource))
        case .wouldFail, .notEntered:
            reasons.append(
                day == window.upperBound
                    ? ground.reason(
                        "\(today) Today is the last day of the check.", windowSource)
                    : ground.reason(
                        "\(today) No day on record of the check met them, which began on \(window.lowerBound); one day up to \(window.upperBound) is enough.",
                        windowSource))
        case .failed:
            reasons.append(
                ground.reason(
                    "The requirements were met on no day from \(window.lowerBound) to \(window.upperBound).",
                    windowSource))
        case .unknown(let range) where day <= window.upperBound:
            reasons.append(
                ground.reason(
                    "\(today) No score on record tells whether they were met from \(range.lowerBound) to \(range.upperBound); one day up to \(window.upperBound) is enough.",
                    windowSource))
        case .unknown(let range):
            reasons.append(
                ground.reason(
                    "No score on record tells whether the requirements were met on a day from \(range.lowerBound) to \(range.upperBound).",
                    windowSource))
        }
    }

    /// What being held brings to a designation that nobody noted.
    private func consequences(_ id: DesignationID, _ tenure: Tenure, _ isEntitled: Bool) -> [Reason] {
        guard !tenure.isNoted else { return [] }
        let others = ground.account.held.contains { $0.key != id && $0.value.isNoted }
        return [ground.reason("The badge is there at once.", rules.badges.source)]
            + benefits(isEnrolled: others, isEntitled)
    }

    /// When the benefits of a designation come, and what they cost.
    ///
    /// - Parameter isEntitled: Whether they can be had for it as things stand.
    private func benefits(isEnrolled: Bool, _ isEntitled: Bool) -> [Reason] {
        let date = ground.anniversary.flatMap { $0.date >= day ? $0.date : nil }
        let phrase: Phrase
        switch (ground.benefits.kind, date) {
        case (.legacy?, let date?) where date == day && !isEnrolled:
            phrase =
                "With legacy benefits the benefits are to be chosen at the anniversary, which is today; that is possible through \(ground.anniversary?.renewalThrough ?? date)."
        case (.legacy?, let date?):
            phrase =
                isEnrolled
                ? "Another designation is held: no further fee. With legacy benefits its own benefits come at the anniversary on \(date), like those of the others."
                : "With legacy benefits there is nothing to pay or choose until the anniversary on \(date)."
        case (.legacy?, nil):
            phrase =
                ground.anniversary.map {
                    "With legacy benefits the benefits were to be chosen at the anniversary on \($0.date); that is possible through \($0.renewalThrough)."
                } ?? "With legacy benefits there is nothing to pay or choose until the anniversary."
        case (.solutionsPartner?, let date?) where isEnrolled:
            phrase =
                "Another designation is held: no further fee, its benefits at once, and the same anniversary on \(date)."
        case (nil, let date?) where isEnrolled:
            phrase =
                "Another designation is held: no further fee, its benefits at once where designation benefits are paid, and the same anniversary on \(date)."
        case (_, let date?) where isEnrolled:
            phrase = "Another designation is held: no further fee, and the same anniversary on \(date)."
        case (.solutionsPartner?, nil) where ground.benefits.last != nil:
            phrase =
                "Designation benefits are in force through \(ground.benefits.last ?? day), so its benefits come at once; longer only with the renewal."
        case (.solutionsPartner?, _): phrase = "Designation benefits are paid, so its benefits come at once."
        case (_, _) where ground.paysAtOnce && !isEntitled:
            phrase = "The fee can be paid once the requirements are met again."
        case (nil, _) where ground.paysAtOnce:
            phrase =
                "No competency of \(rules.legacy.heldOn) is noted. Without legacy benefits the fee can be paid now, and the designation's benefits begin with it."
        case (nil, _):
            phrase =
                "Which benefits the membership has is not noted (membership.benefits). With legacy benefits the fee is due at the anniversary, without them it can be paid now."
        default:
            phrase =
                "Without legacy benefits the fee can be paid now, and the designation's benefits begin with it."
        }
        return [ground.reason(phrase, attaining)]
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
        var reasons = [met(id, proof)]
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
        let badgeThrough = badge == .available ? lastDay(of: proof) : nil
        if let badgeThrough, let last = lastOfWhatPays, badgeThrough < last {
            reasons.append(
                ground.reason(
                    "What was met on \(proof.day) counts through \(badgeThrough). Once it is attained it stays: note the day (designation.\(verbatim: id.rawValue).attained).",
                    ground.windowSource(of: nil)))
        }
        reasons += benefits(isEnrolled: isEnrolled, true)
        let check = ground.check(id)
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
        let isFree = isEnrolled || ground.isPaid
        return (isFree || rules.attaining.badge == .atOnce ? .available : .afterFee, isEnrolled)
    }

    /// The last day on which a designation that is met and not noted can be had: what is paid for ends, and what was met
    /// on a day of the past counts for a while only.
    private func lastDay(of proof: ScoresOnRecord.Proof) -> CalendarDate? {
        guard let last = lastOfWhatPays else { return nil }
        guard proof.day < day else { return last }
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
        return (ground.account.held.values.map(\.last) + [ground.benefits.last].compactMap { $0 }).max()
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
        let isUnknown = (isUntold && !ground.notesWhatIsAttained) || month != nil || isOpen
        var reasons: [Reason] = []
        if let month {
            reasons.append(
                ground.reason(
                    "The highest score noted for the month through \(month) reaches the line; whether that was on a day that counts is not on record.",
                    ground.windowSource(of: nil)))
        }
        let reason =
            isEarly
            ? ground.reason("Designations can be attained from \(rules.attaining.from).", attaining)
            : isUntouched
                ? ground.reason(
                    isUnknown
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
        let numbers: Phrase = "the numbers of \(name: ground.name(id))"
        return DesignationStanding(
            id: id, name: ground.name(id), state: .inProgress, attainedOn: nil, isLatestDay: false, validThrough: nil,
            heldThrough: nil, qualifiedOn: nil, badge: .none, badgeThrough: nil, passesCheck: false,
            isKnown: !isUnknown,
            settledBy: month != nil
                ? "the day it was attained (designation.\(verbatim: id.rawValue).attained)"
                : isUnknown
                    ? "\(numbers), or the day it was attained (designation.\(verbatim: id.rawValue).attained)" : nil,
            checkSettledBy: isUntold || isOpen ? numbers : nil, reasons: reasons + [reason], isHeld: false,
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
            if ground.isPaid {
                reasons.append(
                    ground.reason(
                        "The fee is paid; its badge is back once it is noted as attained again (designation.\(verbatim: id.rawValue).attained).",
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
