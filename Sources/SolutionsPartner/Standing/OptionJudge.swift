/// Lays out what can be done at the anniversary, or today.
struct OptionJudge {
    let ground: StandingGround
    let designations: [DesignationStanding]

    private var rules: StandingRules { ground.rules }
    private var day: CalendarDate { ground.day }
    private var kind: BenefitsKind? { ground.benefits.kind }
    private var level: Membership.LegacyLevel? { ground.membership.legacyLevel }
    private var anniversary: Anniversary? { ground.anniversary }
    private var incentives: DependentRule? { rules.dependents.first { $0.endsAtAnniversary } }

    var options: [RenewalOption] { [designationBenefits, legacyBenefits, lapse] }

    // MARK: What is so

    /// The designations that pass the check, held or just met.
    private var passing: [DesignationStanding] {
        designations.filter { ($0.isHeld && $0.check == .yes) || $0.isMet }
    }

    private var held: [DesignationStanding] { designations.filter(\.isHeld) }

    /// Whether a designation that ends without a choice is attained anew at once, since its requirements are still met and
    /// that is all it takes.
    private func attainsAnew(_ designation: DesignationStanding) -> Bool {
        // Before the anniversary nobody knows what will be met after it.
        guard let last = designation.heldThrough, let date = designation.validThrough, date < day else { return false }
        let attains = rules.attaining.metAttainsThrough.map { last < $0 } ?? true
        return attains && day >= rules.attaining.from && ground.isQualifiedToday(designation.id)
    }

    /// Whether a designation is held whose check nobody can tell: what is met today may come after it, unless meeting the
    /// requirements attains it anew.
    private func hasOpenCheck(_ designation: DesignationStanding) -> Bool {
        let attains = rules.attaining.metAttainsThrough.map { day <= $0 } ?? true
        return designation.isHeld && designation.check == .unknown
            && !(attains && ground.isQualifiedToday(designation.id))
    }

    /// The designations of which nobody can tell whether they pass the check.
    private var open: [DesignationStanding] { designations.filter { $0.check == .unknown && !$0.isMet } }

    /// Whether the time for choosing at the anniversary is over and nobody noted a choice.
    private var isOverdue: Bool { ground.account.isOver }

    /// The designations that the benefits can be had for.
    private var entitled: [DesignationStanding] {
        designations.filter { ground.isEntitled(isHeld: $0.isHeld, check: $0.check, isMet: $0.isMet) }
    }

    /// Whether the fee can be paid now.
    private var paysNow: Bool { ground.paysAtOnce && !entitled.isEmpty && day >= rules.attaining.from }

    /// The days in which something can be chosen, from today or the anniversary on; `nil` where there are none.
    private func days(from first: CalendarDate? = nil, through last: CalendarDate? = nil) -> ClosedRange<CalendarDate>?
    {
        guard let anniversary, !isOverdue else { return nil }
        let opens = max(anniversary.date, first ?? anniversary.date)
        let until = min(anniversary.renewalThrough, last ?? anniversary.renewalThrough)
        guard opens <= until, day <= until else { return nil }
        return opens...until
    }

    private func fee(_ amount: Rational?) -> Fee {
        Fee(
            amount: amount, currency: ground.fees.currency,
            isPublishedDefault: ground.fees.origin == .published && amount != nil)
    }

    private var overdue: [Reason] {
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
        let isMet = passing.allSatisfy { $0.isMet || $0.check == .yes }
        let hasTime = paysNow || window != nil || (anniversary == nil && day >= from)
        let isAvailable = day >= from && !passing.isEmpty && hasTime
        // Where nothing can be paid for, it does not matter what meets its requirements.
        let isClosed = kind != nil && !ground.paysAtOnce && window == nil && anniversary != nil
        // Which benefits there are decides for whom the time is over whether it is too late or paid for at once.
        // What is held is paid for at once where there are no legacy benefits to wait for.
        let waiting = kind == nil && anniversary.map { day < $0.date } ?? true ? held : []
        // What is met at an anniversary that is to come decides then.
        let isAhead = day < from && window.map { $0.upperBound >= from } ?? false
        let isKnown =
            isAvailable || (day < from && !isAhead) || isClosed
            || (!isAhead && open.isEmpty && (kind != nil || (passing.isEmpty && waiting.isEmpty)))
        // What lapsed is attained anew, whatever day it was attained on before.
        let paysFrom = passing.filter { $0.state != .lapsed }.compactMap(\.attainedOn).filter { $0 <= day }.min() ?? day
        let names = ground.names(passing.map(\.id))
        var reasons = paysNow ? [] : overdue
        if isAhead {
            reasons.append(
                ground.reason(
                    "Designations can be attained from \(from); whether one is there at the anniversary is not known yet.",
                    rules.attaining.source))
        } else if day < from {
            reasons.append(ground.reason("Nothing of designations opens before \(from).", rules.attaining.source))
        } else if passing.isEmpty {
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
        } else if isAvailable {
            reasons.append(
                ground.reason(
                    "\(names): met. One of the benefits must be chosen to keep the designation.",
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
            keepsDesignation: isAvailable && passing.contains { $0.state != .lapsed && !hasOpenCheck($0) },
            isKeepingKnown: isKnown && !passing.contains(where: hasOpenCheck),
            fee: fee(ground.fees.solutionsPartner),
            badge: isAvailable ? badges(of: passing) : stayingBadge,
            benefits: "\(names: rules.benefits.filter { $0.id != "incremental" }.map(\.title), .comma)",
            incentives: isAvailable || !isKnown ? "Eligible with the designation" : "Not with this option",
            specializations: opens.map {
                "Renewed where a designation opens them; incremental benefits from \(max($0, day)), within the caps"
            } ?? "Renewed where a designation opens them; incremental benefits within the caps",
            forecloses: isAvailable && kind == .legacy && level != nil
                ? "The legacy benefits: there is nothing left to retain at a later anniversary." : nil,
            opens: opens, until: isAvailable && !paysNow ? window?.upperBound : nil, reasons: reasons)
    }

    /// The day on which benefits of a kind ended.
    private func ended(_ kind: BenefitsKind) -> CalendarDate? {
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
    private func badges(of passing: [DesignationStanding]) -> Phrase {
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
        case (true, false, true) where ground.isPaid: return "Back once it is attained again: \(coming)"
        case (false, false, true) where ground.isPaid:
            return "Kept: \(ground.names(kept)); back once it is attained again: \(coming)"
        case (true, false, true): return "Back once the fee is paid: \(coming)"
        case (true, false, false): return "There once the fee is paid: \(coming)"
        case (false, false, true): return "Kept: \(ground.names(kept)); back once the fee is paid: \(coming)"
        case (false, false, false): return "Kept: \(ground.names(kept)); there once the fee is paid: \(coming)"
        }
    }

    /// What becomes of the badge where an option keeps none: until when the one that is there stays.
    private var stayingBadge: Phrase {
        if !held.isEmpty, held.allSatisfy(attainsAnew) {
            return "There as long as the requirements are met: \(ground.names(held.map(\.id)))"
        }
        if let last = held.compactMap(\.heldThrough).max() {
            return held.allSatisfy({ $0.heldThrough == last })
                ? "Stays through \(last)" : "The last one stays through \(last)"
        }
        if let available = designations.first(where: { $0.badge == .available }) {
            return "\(name: available.name) is there as long as it is met"
        }
        if designations.contains(where: { $0.attained == .unknown }) { return "Not known" }
        guard level != nil else { return "None" }
        let end = rules.legacy.heldOn
        return day <= end ? "That of the competency through \(end)" : "None; legacy badges ended on \(end)"
    }

    // MARK: Legacy benefits

    private var legacyBenefits: RenewalOption {
        let legacy = rules.legacy
        var reasons = overdue
        var window: ClosedRange<CalendarDate>?
        var settledBy: Phrase?
        if let level {
            window = days(through: legacy.lastPurchase)
            if day <= legacy.heldOn {
                reasons.append(
                    ground.reason(
                        "A competency can be renewed up to \(legacy.lastRenewal), not before its own anniversary and without a pro-rata discount.",
                        legacy.source))
            }
            switch kind {
            case .legacy? where window != nil, BenefitsKind.none? where ground.retainsLegacy && window != nil:
                reasons.append(
                    day <= legacy.heldOn
                        ? ground.reason(
                            "\(name: level.title) is held: its benefits live on if it is still held on \(legacy.heldOn).",
                            legacy.source)
                        : ground.reason(
                            "\(name: level.title) was held on \(legacy.heldOn): its benefits can be retained at the \(name: level.rawValue)-aligned fee, whether a designation qualifies or not.",
                            legacy.source))
                if let last = legacy.lastPurchase, let window, window.upperBound == last {
                    reasons.append(
                        ground.reason("They can be bought for the last time on \(last).", legacy.source))
                }
            case .legacy?:
                if let last = legacy.lastPurchase, anniversary.map({ $0.renewalThrough > last }) ?? (day > last) {
                    reasons.append(
                        day > last
                            ? ground.reason(
                                "Legacy benefits could be bought for the last time on \(last).", legacy.source)
                            : ground.reason(
                                "Legacy benefits can be bought for the last time on \(last), before the anniversary.",
                                legacy.source))
                } else if anniversary == nil {
                    reasons.append(
                        ground.reason(
                            "They can be retained at the anniversary, which is not noted (membership.anniversary).",
                            legacy.source))
                }
                if anniversary == nil, let end = legacy.end {
                    reasons.append(
                        ground.reason(
                            "They end with an anniversary that is not noted (membership.anniversary), on \(end) at the latest.",
                            legacy.source))
                }
                if let last = ground.benefits.last {
                    reasons.append(
                        ground.reason("In force through \(last), and not to be bought again.", legacy.source))
                }
            case nil:
                window = nil
                settledBy = ground.benefits.settledBy
                reasons.append(
                    ground.reason(
                        "Which benefits the membership has is not known, so neither is whether there are legacy benefits to retain.",
                        legacy.source))
            case .solutionsPartner?:
                window = nil
                reasons.append(
                    ground.reason(
                        "The membership moved to designation benefits, so there is nothing to retain any more.",
                        RuleSource(
                            sources: legacy.source.sources, confidence: .medium, inferred: legacy.source.inferred)))
            case BenefitsKind.none?:
                window = nil
                reasons.append(
                    legacyIsOver
                        ?? ground.reason(
                            "The membership has no legacy benefits any more, so there is nothing to retain.",
                            legacy.source))
            }
        } else if let legacyIsOver {
            reasons.append(legacyIsOver)
        } else if kind == nil || kind == .legacy {
            settledBy = "membership.legacy"
            reasons.append(
                ground.reason(
                    "No competency held on \(legacy.heldOn) is noted; only one of that day has benefits to retain.",
                    legacy.source))
        } else {
            reasons.append(
                ground.reason(
                    "No competency held on \(legacy.heldOn) is noted, and the membership has no legacy benefits.",
                    legacy.source))
        }
        let waits =
            level != nil && kind == .legacy && anniversary == nil && legacy.lastPurchase.map { day <= $0 } ?? true
        let isAvailable = window != nil || waits
        let isChosen = kind == .legacy && level != nil
        let keeps =
            isAvailable && passing.contains { !hasOpenCheck($0) } && day >= rules.attaining.from
        return RenewalOption(
            id: .legacyBenefits, name: level.map { "Legacy \($0.rawValue) benefits" } ?? "Legacy benefits",
            isAvailable: isAvailable, isChosen: isChosen, isKnown: settledBy == nil, settledBy: settledBy,
            ended: isAvailable ? nil : ended(.legacy), inForceThrough: isChosen ? ground.benefits.last : nil,
            keepsDesignation: keeps,
            isKeepingKnown: settledBy == nil
                && (keeps || !isAvailable
                    || (open.isEmpty && !passing.contains(where: hasOpenCheck) && day >= rules.attaining.from)),
            fee: fee(level.flatMap { ground.fees.legacy($0) }),
            badge: keeps ? badges(of: passing) : stayingBadge,
            benefits: "What came with the competency held on \(legacy.heldOn)",
            incentives: isAvailable || isChosen ? legacyIncentives(keeps: keeps) : "Not with this option",
            specializations: "Renewed where a designation opens them; no incremental benefits",
            forecloses: isAvailable
                ? "Designation benefits and incremental benefits until the anniversary after." : nil,
            opens: window?.lowerBound, until: window?.upperBound, reasons: reasons)
    }

    /// That nobody has legacy benefits any more; `nil` where somebody may.
    private var legacyIsOver: Reason? {
        guard let end = rules.legacy.end, day > end, let last = rules.legacy.lastPurchase else { return nil }
        return ground.reason(
            "Legacy benefits could be bought for the last time on \(last), so nobody has any after \(end).",
            rules.legacy.source)
    }

    private func legacyIncentives(keeps: Bool) -> Phrase {
        if keeps || designations.contains(where: \.isAttained) { return "Eligible with the designation, never twice" }
        guard let through = incentives?.competencyThrough else { return "Not with this option" }
        return day <= through ? "Eligible through \(through)" : "Ended on \(through); a designation is needed"
    }

    // MARK: Nothing

    private var lapse: RenewalOption {
        let window = days()
        let last = held.filter { !attainsAnew($0) }.compactMap(\.heldThrough).max()
        let benefitsEnd = ground.benefits.last
        var reasons = overdue
        if let anniversary, !isOverdue, held.contains(where: { $0.validThrough == anniversary.date }) {
            reasons.append(
                ground.reason(
                    "Without a choice of benefits the designations end with the anniversary on \(anniversary.date) and the days after it, by \(anniversary.renewalThrough).",
                    rules.renewal.source))
        } else {
            reasons.append(ground.reason("Nothing is paid and nothing is gained.", rules.attaining.source))
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
            fee: Fee(amount: .zero, currency: ground.fees.currency, isPublishedDefault: false), badge: stayingBadge,
            benefits: benefitsEnd.map { "Those in force stay through \($0)" }
                ?? (kind == BenefitsKind.none
                    ? "None"
                    : kind == nil ? "Which are in force is not known" : "Those in force end with the anniversary"),
            incentives: last.map { "With the designation through \($0)" }
                ?? "None from the anniversary on without a designation",
            specializations: "Each is lost at its own anniversary unless a designation is there then",
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
