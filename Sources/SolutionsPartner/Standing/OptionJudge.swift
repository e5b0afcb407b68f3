/// Lays out what can be done at the anniversary, or today.
struct OptionJudge {
    let ground: StandingGround
    let designations: [DesignationStanding]

    var rules: StandingRules { ground.rules }
    var day: CalendarDate { ground.day }
    var kind: BenefitsKind? { ground.benefits.kind }
    var level: Membership.LegacyLevel? { ground.membership.legacyLevel }
    var anniversary: Anniversary? { ground.anniversary }
    var incentives: DependentRule? { rules.dependents.first { $0.endsAtAnniversary } }

    var options: [RenewalOption] { [designationBenefits, legacyBenefits, lapse] }

    // MARK: What is so

    /// The designations that pass the check, held or just met.
    var passing: [DesignationStanding] {
        designations.filter { ($0.isHeld && $0.check == .yes) || isMet($0) }
    }

    /// Whether a designation is met when benefits are chosen: today, where they are paid for at once, or when the check
    /// begins.
    private func isMet(_ designation: DesignationStanding) -> Bool {
        designation.isMet && (ground.paysAtOnce || !ground.lapses(designation.id))
    }

    var held: [DesignationStanding] { designations.filter(\.isHeld) }

    /// Whether a designation that ends without a choice is attained anew at once, since its requirements are still met and
    /// that is all it takes.
    private func attainsAnew(_ designation: DesignationStanding) -> Bool {
        // Before the anniversary nobody knows what will be met after it.
        guard let last = designation.heldThrough, let date = ground.account.held[designation.id]?.through, date <= day
        else { return false }
        return day >= rules.attaining.from && ground.attainsAnew(designation.id, after: last)
    }

    /// Whether a designation is held whose check nobody can tell: what is met today may come after it, unless meeting the
    /// requirements attains it anew.
    func hasOpenCheck(_ designation: DesignationStanding) -> Bool {
        designation.isHeld && designation.check == .unknown
            && !ground.attainsAnew(designation.id, after: day.adding(days: -1))
    }

    /// The designations of which nobody can tell whether they pass the check.
    var open: [DesignationStanding] { designations.filter { $0.check == .unknown && !$0.isMet } }

    /// Whether the time for choosing at the anniversary is over and nobody noted a choice.
    private var isOverdue: Bool { ground.account.isOver }

    /// The designations that the benefits can be had for.
    private var entitled: [DesignationStanding] {
        designations.filter { ground.isEntitled(isHeld: $0.isHeld, check: $0.check, isMet: isMet($0)) }
    }

    /// Whether the fee can be paid now.
    private var paysNow: Bool { ground.paysAtOnce && !entitled.isEmpty && day >= rules.attaining.from }

    /// The days in which something can be chosen, from today or the anniversary on; `nil` where there are none.
    func days(from first: CalendarDate? = nil, through last: CalendarDate? = nil) -> ClosedRange<CalendarDate>? {
        guard let anniversary, !isOverdue else { return nil }
        let opens = max(anniversary.date, first ?? anniversary.date)
        let until = min(anniversary.renewalThrough, last ?? anniversary.renewalThrough)
        guard opens <= until, day <= until else { return nil }
        return opens...until
    }

    /// The fee of a year that is paid for on the anniversary to come, or today: that of the rules which are in force by
    /// then, unless the store has fees of its own.
    ///
    /// - Parameter paysToday: Whether it can be paid today.
    func fee(paysToday: Bool = false, _ amount: (FeeSchedule) -> Rational?) -> Fee {
        let isPublished = ground.fees.origin == .published
        var (fees, since): (FeeSchedule, CalendarDate?) = (ground.fees, nil)
        if isPublished, !paysToday, let anniversary {
            for coming in ground.edition.comingRules(after: day, through: anniversary.date)
            where amount(coming.rules.fees) != amount(fees) || coming.rules.fees.currency != fees.currency {
                (fees, since) = (coming.rules.fees, coming.since)
            }
        }
        return Fee(
            amount: amount(fees), currency: fees.currency, isPublishedDefault: isPublished && amount(fees) != nil,
            since: since)
    }

    var overdue: [Reason] {
        guard isOverdue, let anniversary else { return [] }
        return [
            ground.reason(
                "The anniversary on \(anniversary.date) is past and no renewal is noted by \(anniversary.renewalThrough).",
                rules.renewal.source)
        ]
    }

    // MARK: Designation benefits

    private var designationBenefits: RenewalOption {
        let from = rules.attaining.from
        let window = days(from: from)
        let passing = entitled
        let isMet = passing.allSatisfy { self.isMet($0) || $0.check == .yes }
        let hasTime = paysNow || window != nil || (anniversary == nil && day >= from)
        let isAvailable = day >= from && !passing.isEmpty && hasTime
        // Where nothing can be paid for, it does not matter what meets its requirements.
        let isClosed = kind != nil && !ground.paysAtOnce && window == nil && anniversary != nil
        // Which benefits there are decides for whom the time is over whether it is too late or paid for at once.
        // What is held is paid for at once where there are no legacy benefits to wait for.
        let isWaiting = kind == nil && ground.openPayment == nil && anniversary.map { day < $0.date } ?? true
        let waiting = isWaiting ? held : []
        // What is met at an anniversary that is to come decides then.
        let isAhead = day < from && window.map { $0.upperBound >= from } ?? false
        let isKnown =
            isAvailable || (day < from && !isAhead) || isClosed
            || (!isAhead && open.isEmpty && (kind != nil || (passing.isEmpty && waiting.isEmpty)))
        // What lapsed is attained anew, whatever day it was attained on before.
        let paysFrom = passing.filter { $0.state != .lapsed }.compactMap(\.attainedOn).filter { $0 <= day }.min() ?? day
        let names = ground.names(passing.map(\.id))
        let keeps = isAvailable && passing.contains { $0.state != .lapsed && !hasOpenCheck($0) }
        // What is held and does not pass for sure may be kept as well.
        let mayKeep = isAvailable && !keeps && held.contains { $0.check == .unknown }
        var reasons = paysNow ? [] : overdue
        if isAhead, let window, let date = anniversary?.date {
            reasons.append(
                ground.reason(
                    date < from
                        ? "Designations can be attained from \(from), so none can be there on the anniversary, \(date); whether one is attained by \(window.upperBound) is not known yet."
                        : "Designations can be attained from \(from); whether one is there at the anniversary is not known yet.",
                    rules.attaining.source))
        } else if day < from {
            reasons.append(ground.reason("Nothing of designations opens before \(from).", rules.attaining.source))
        } else if passing.isEmpty {
            let lapsing = designations.map(\.id).filter(ground.lapses)
            if !lapsing.isEmpty {
                reasons.append(
                    ground.reason(
                        "By what is entered, \(ground.names(lapsing)) will not be met when the check begins, and what is met today does not count for it.",
                        ground.windowSource(of: anniversary?.date)))
            }
            if lapsing.isEmpty || !open.isEmpty {
                reasons.append(
                    open.isEmpty
                        ? ground.reason(
                            isKnown
                                ? "No designation meets its requirements, as far as is known on \(day)."
                                : "\(ground.names(waiting.map(\.id))): attained. Without legacy benefits the fee can be paid now, and which benefits the membership has is not noted (membership.benefits).",
                            rules.attaining.source)
                        : ground.reason(
                            "Whether \(ground.names(open.map(\.id), .or)) meets the requirements is not known.",
                            rules.attaining.source))
            }
        } else if paysNow {
            reasons.append(
                level == nil && kind == nil
                    ? ground.reason(
                        "\(names): met, and no legacy benefits to wait for are noted, so the fee can be paid now and the benefits begin with it.",
                        rules.attaining.source)
                    : isMet
                        ? ground.reason(
                            "\(names): met, and there are no legacy benefits to wait for, so the fee can be paid now and the benefits begin with it.",
                            rules.attaining.source)
                        : ground.reason(
                            "\(names): attained, and there are no legacy benefits to wait for, so the fee can be paid now and the benefits begin with it; nobody checks again before the anniversary.",
                            rules.attaining.source))
        } else if isAvailable, !keeps, passing.allSatisfy(hasOpenCheck) {
            reasons.append(
                ground.reason(
                    "\(names): met today. Whether the check at the anniversary was passed, which keeps it, is not known.",
                    rules.attaining.source))
        } else if isAvailable {
            reasons.append(
                ground.reason(
                    "\(names): met. One of the benefits must be chosen to keep the designation.",
                    rules.attaining.source))
        }
        if let first = ground.benefits.waitsFor, first > from {
            reasons.append(
                ground.reason(
                    "Designation benefits are noted; they take a designation, and none is noted as attained before \(first).",
                    rules.attaining.source))
        }
        if kind == .solutionsPartner, let last = ground.benefits.last {
            reasons.append(ground.reason("In force through \(last).", rules.renewal.source))
        }
        reasons.append(ground.reason("One fee a year covers any number of designations.", rules.attaining.source))
        var opens: CalendarDate?
        // While legacy benefits were in force there was nothing to pay.
        let afterLegacy = ended(.legacy)?.adding(days: 1) ?? paysFrom
        if isAvailable { opens = paysNow ? max(paysFrom, afterLegacy) : window?.lowerBound }
        return RenewalOption(
            id: .solutionsPartnerBenefits, name: "Solutions Partner benefits", isAvailable: isAvailable,
            isChosen: kind == .solutionsPartner, isKnown: isKnown,
            settledBy: isKnown
                ? nil
                : isAhead
                    ? "the scores from \(from) on"
                    : open.first.flatMap { $0.checkSettledBy ?? $0.settledBy } ?? ground.benefits.settledBy
                        ?? "membership.benefits",
            ended: isAvailable ? nil : ended(.solutionsPartner),
            inForceThrough: kind == .solutionsPartner ? ground.benefits.last : nil,
            keepsDesignation: keeps, isKeepingKnown: isKnown && !mayKeep && !passing.contains(where: hasOpenCheck),
            fee: fee(paysToday: isAvailable && paysNow, \.solutionsPartner),
            badge: isAvailable ? badges(of: passing) : stayingBadge,
            benefits: "\(names: rules.benefits.filter { $0.id != "incremental" }.map(\.title), .comma)",
            incentives: isAvailable || !isKnown ? "Eligible with the designation" : "Not with this option",
            specializations: opens.map {
                "\(renewedSpecializations); incremental benefits from \(max($0, day)), within the caps"
            } ?? "\(renewedSpecializations); incremental benefits within the caps",
            forecloses: forgoesLegacy,
            opens: opens, until: isAvailable && !paysNow ? window?.upperBound : nil, reasons: reasons)
    }

    /// The legacy benefits, which whoever takes those of a designation cannot retain later.
    private var forgoesLegacy: Phrase? {
        if kind == .legacy, level != nil {
            return "The legacy benefits: there is nothing left to retain at a later anniversary."
        }
        guard kind == nil, !isSoldNoMore else { return nil }
        return "Legacy benefits, if there are any: there would be nothing left to retain at a later anniversary."
    }

    /// What renews a specialization, whichever benefits are chosen.
    var renewedSpecializations: Phrase {
        let from = rules.specializations.from
        return day < from
            ? "Renewed with a current gold competency before \(from), then where a designation opens them"
            : "Renewed where a designation opens them"
    }

    /// The day on which benefits of a kind ended.
    func ended(_ kind: BenefitsKind) -> CalendarDate? {
        guard ground.benefits.ended == kind, let anniversary else { return nil }
        let account = ground.account
        let latest = account.unpaid ?? anniversary.date
        // Legacy benefits end with the first break for good; those of designations can be paid for anew.
        let end =
            kind == .legacy
            ? account.breaks.first ?? latest
            : account.isOver || account.unpaid != nil ? latest : account.breaks.last ?? latest
        // Those bought on the last day on which they were sold are there for a year.
        let last = [account.last(of: end), kind == .legacy ? rules.legacy.end : nil].compactMap { $0 }.min() ?? end
        return last < day ? last : nil
    }

    // MARK: Badges

    /// The badges that come with the benefits: kept is only what is there.
    func badges(of passing: [DesignationStanding]) -> Phrase {
        // What hangs on a check that nobody knows stays as long as it stays without one.
        if passing.contains(where: hasOpenCheck), passing.allSatisfy({ hasOpenCheck($0) }) { return stayingBadge }
        let passing = passing.filter { !hasOpenCheck($0) }
        let kept = passing.filter { $0.badge == .held || $0.badge == .available }.map(\.id)
        // What is noted as attained on a day to come has its badge from then on, whatever is paid.
        let later = passing.filter { ground.membership.attained[$0.id].map { $0 > day } ?? false }
        guard later.count < passing.count || later.isEmpty else {
            let days = later.compactMap { ground.membership.attained[$0.id] }
            return days.allSatisfy({ $0 == days[0] })
                ? "There from \(days[0]) on, as noted: \(ground.names(later.map(\.id)))"
                : "There from the days that are noted: \(ground.names(later.map(\.id)))"
        }
        let others = passing.filter { !kept.contains($0.id) && !later.contains($0) }
        let isBack = !others.isEmpty && others.allSatisfy { $0.state == .lapsed }
        let coming = ground.names(others.map(\.id))
        switch (kept.isEmpty, others.isEmpty, isBack) {
        case (_, true, _): return "Kept: \(ground.names(kept))"
        case (true, false, true) where ground.isFree: return "Back once it is attained again: \(coming)"
        case (false, false, true) where ground.isFree:
            return "Kept: \(ground.names(kept)); back once it is attained again: \(coming)"
        case (true, false, true): return "Back once the fee is paid: \(coming)"
        case (true, false, false): return "There once the fee is paid: \(coming)"
        case (false, false, true): return "Kept: \(ground.names(kept)); back once the fee is paid: \(coming)"
        case (false, false, false): return "Kept: \(ground.names(kept)); there once the fee is paid: \(coming)"
        }
    }

    /// What becomes of the badge where an option keeps none: until when the one that is there stays.
    var stayingBadge: Phrase {
        if let last = held.compactMap(\.heldThrough).max() {
            if held.allSatisfy(attainsAnew) {
                return
                    "Stays through \(last), then as long as the requirements are met: \(ground.names(held.map(\.id)))"
            }
            return held.allSatisfy({ $0.heldThrough == last })
                ? "Stays through \(last)" : "The last one stays through \(last)"
        }
        let available = designations.filter { $0.badge == .available }
        if !available.isEmpty {
            let names = ground.names(available.map(\.id))
            // It stays with what pays for it.
            if let last = available.compactMap(\.badgeThrough).max() { return "Through \(last): \(names)" }
            return rules.attaining.badge == .atOnce
                ? "There as long as the requirements are met: \(names)"
                : "Through the anniversary, which is not noted: \(names)"
        }
        if designations.contains(where: { $0.attained == .unknown }) { return "Not known" }
        guard level != nil else { return "None" }
        let end = rules.legacy.heldOn
        return day <= end ? "That of the competency through \(end)" : "None; legacy badges ended on \(end)"
    }

    // MARK: Nothing

    private var lapse: RenewalOption {
        let window = days()
        let staying = held.compactMap(\.heldThrough).max()
        let last = held.filter { !attainsAnew($0) }.compactMap(\.heldThrough).max()
        let benefitsEnd = ground.benefits.last
        let unrenewed = renewsCompetency
        var reasons = overdue
        if let anniversary, !isOverdue,
            held.contains(where: { ground.account.held[$0.id]?.through == anniversary.date })
        {
            reasons.append(
                ground.reason(
                    "Without a choice of benefits the designations end with the anniversary on \(anniversary.date) and the days after it, by \(anniversary.renewalThrough).",
                    rules.renewal.source))
        } else {
            reasons.append(ground.reason("Nothing is paid and nothing is gained.", rules.attaining.source))
        }
        if let staying, held.contains(where: attainsAnew) {
            reasons.append(
                ground.reason(
                    "Whatever meets its requirements after \(staying) is attained anew at once.",
                    rules.attaining.source))
        }
        if let benefitsEnd, let date = anniversary?.date, benefitsEnd > date {
            reasons.append(
                ground.reason(
                    "Benefits in force stay through the days after the anniversary in which a renewal is possible, the last of them \(benefitsEnd).",
                    rules.renewal.source))
        }
        let isChosen =
            kind == BenefitsKind.none && (ground.benefits.isNoted && ground.benefits.ended == nil || isOverdue)
        // What cannot be bought any more by then is not given up.
        let isSold =
            rules.legacy.lastPurchase.map { max(ground.day, ground.anniversary?.date ?? ground.day) <= $0 } ?? true
        let gives = isSold && kind == .legacy && level != nil || ground.retainsLegacy
        return RenewalOption(
            id: .lapse, name: "Do nothing", isAvailable: true, isChosen: isChosen, isKnown: true,
            settledBy: nil, ended: nil, inForceThrough: nil,
            keepsDesignation: false, isKeepingKnown: true,
            fee: Fee(amount: .zero, currency: ground.fees.currency, isPublishedDefault: false),
            badge: unrenewed.map {
                day <= $0
                    ? "That of the competency through \($0)"
                    : "None: a competency that is not renewed ended with its anniversary, \($0)"
            } ?? stayingBadge,
            benefits: unrenewed.flatMap {
                day <= $0 ? nil : "None: those of a competency that is not renewed ended on \($0)"
            } ?? benefitsEnd.map { "Those in force stay through \($0)" }
                ?? (kind == BenefitsKind.none
                    ? "None"
                    : kind == nil ? "Which are in force is not known" : "Those in force end with the anniversary"),
            incentives: last.map { "With the designation through \($0)" }
                ?? staying.map { "With the designation through \($0), then as long as the requirements are met" }
                ?? incentivesOfCompetency(retained: false),
            specializations: day < rules.specializations.from
                ? "At its own anniversary each needs a current gold competency before \(rules.specializations.from), and a designation from then on"
                : "Each is lost at its own anniversary unless a designation is there then",
            forecloses: gives
                ? last.map {
                    "The designations after \($0), and the legacy benefits: what is not retained cannot be bought later."
                }
                    ?? "The legacy benefits: what is not retained cannot be bought later."
                : last.map { "The designations after \($0)." }
                    ?? (designations.contains { $0.attained == .unknown }
                        ? "Any designation that is held; whether there is one is not known." : nil),
            opens: window?.lowerBound, until: window?.upperBound, reasons: reasons)
    }
}

extension Membership.LegacyLevel {
    /// The level as a heading.
    public var title: String { self == .gold ? "Gold" : "Silver" }
}
