/// Why a designation is where it stands: what attained it, its check, and what it brings.
extension DesignationJudge {
    /// What would tell whether the check passes; `nil` where it is known.
    func settling(_ check: CheckResult, _ id: DesignationID) -> Phrase? {
        switch check {
        case .unknown(let range) where range.lowerBound == range.upperBound: "a score on record for \(range.lowerBound)"
        case .unknown(let range): "a score on record from \(range.lowerBound) to \(range.upperBound)"
        case .notEntered: "the numbers of \(name: ground.name(id))"
        case .passed, .wouldPass, .wouldFail, .wouldLapse, .failed: nil
        }
    }

    /// What attained a designation, and how long it is valid.
    func attained(_ id: DesignationID, _ tenure: Tenure) -> Reason {
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

    /// Tells what the check of an anniversary found, or is to find.
    func addCheck(_ check: CheckResult, _ id: DesignationID, of date: CalendarDate, to reasons: inout [Reason]) {
        let window = StandingGround.checkWindow(rules, of: date, on: day)
        let windowSource = ground.windowSource(of: date)
        // On the day on which it was attained they were met, whatever is entered.
        let today: Phrase =
            switch (check, ground.record.met(id, on: day)) {
            case (.notEntered, .yes):
                "Whether the requirements will be met is not known, since not all of its numbers are entered."
            case (_, .yes): "By what is entered, the requirements are not met."
            case (.notEntered, _) where ground.isUntouched(id):
                "Whether the requirements are met today is not known, since nothing is entered."
            case (.notEntered, _):
                "Whether the requirements are met today is not known, since not all of its numbers are entered."
            default: "The requirements are not met today."
            }
        switch check {
        case .passed(let proof):
            reasons.append(
                proof.day == day && ground.isQualifiedToday(id)
                    ? ground.reason("The requirements are met today; that is enough for \(date).", windowSource)
                    : ground.reason("\(proof.phrase) That is enough for \(date).", windowSource))
        case .wouldPass: break
        case .wouldLapse(let lapsing): reasons.append(lapses(lapsing, window, windowSource))
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
            reasons.append(ground.reason("\(today) \(open(window, id))", windowSource))
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

    /// That what is met today is not met any more when the check begins.
    func lapses(_ lapsing: Lapsing, _ window: ClosedRange<CalendarDate>, _ source: RuleSource) -> Reason {
        ground.reason(
            window.lowerBound == window.upperBound
                ? "The requirements are met today, and no more when they are checked, on \(window.lowerBound): \(lapsing.phrase)"
                : "The requirements are met today, and no more when they are checked, from \(window.lowerBound) to \(window.upperBound): \(lapsing.phrase)",
            source)
    }

    /// What is known of the days of a check that goes on, none of which is known to have met the line.
    private func open(_ window: ClosedRange<CalendarDate>, _ id: DesignationID) -> Phrase {
        if day == window.upperBound { return "Today is the last day of the check." }
        if day == window.lowerBound {
            return "The check begins today; one day up to \(window.upperBound) is enough."
        }
        return ground.record.met(id, in: window.lowerBound...day.adding(days: -1)) == .no
            ? "No day on record of the check met them, which began on \(window.lowerBound); one day up to \(window.upperBound) is enough."
            : "No score on record tells whether they were met since the check began on \(window.lowerBound); one day up to \(window.upperBound) is enough."
    }

    /// That nobody entered which track counts, where another one gives another answer.
    func doubtsOfTrack(_ score: DesignationScore) -> [Reason] {
        guard score.otherTracks.contains(where: { $0.isQualified != score.isQualified }), let phrase = score.assumption
        else { return [] }
        return [ground.reason(phrase, ground.edition.qualificationSource)]
    }

    /// What being held brings to a designation that nobody noted.
    func consequences(_ id: DesignationID, _ tenure: Tenure, _ isEntitled: Bool) -> [Reason] {
        guard !tenure.isNoted else { return [] }
        let others = ground.account.held.contains { $0.key != id && $0.value.isNoted }
        return [ground.reason("The badge is there at once.", rules.badges.source)]
            + benefits(isEnrolled: others, isEntitled)
    }

    /// When the benefits of a designation come, and what they cost.
    ///
    /// - Parameter isEntitled: Whether they can be had for it as things stand.
    func benefits(isEnrolled: Bool, _ isEntitled: Bool) -> [Reason] {
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
        case (nil, _) where ground.openPayment != nil:
            phrase =
                "A payment of \(ground.openPayment ?? day) is noted, and not which benefits it was for (membership.benefits): no further fee, its benefits at once with those of designations, and at the anniversary with legacy benefits."
        case (_, _) where ground.paysAtOnce && !isEntitled:
            phrase = "The fee can be paid once the requirements are met again."
        case (nil, _) where ground.paysAtOnce:
            phrase =
                "No competency of \(rules.legacy.heldOn) is noted. Without legacy benefits the fee can be paid now, and the designation's benefits begin with it."
        case (nil, _) where ground.benefits.waitsFor != nil:
            phrase =
                "The benefits that are noted are those of designations, and none is noted as attained before \(ground.benefits.waitsFor ?? day), so which ones the membership has now is not known. With legacy benefits the fee is due at the anniversary, without them it can be paid now."
        case (nil, _):
            phrase =
                "Which benefits the membership has is not noted (membership.benefits). With legacy benefits the fee is due at the anniversary, without them it can be paid now."
        default:
            phrase =
                "Without legacy benefits the fee can be paid now, and the designation's benefits begin with it."
        }
        return [ground.reason(phrase, attaining)]
    }
}
