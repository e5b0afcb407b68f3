/// Lays out what can be done at the anniversary.
struct OptionJudge {
    let ground: StandingGround
    let designations: [DesignationStanding]

    private var rules: StandingRules { ground.rules }
    private var benefits: BenefitsKind { ground.membership.effectiveBenefits }
    private var level: Membership.LegacyLevel? { ground.membership.legacyLevel }
    private var anniversary: Anniversary? { ground.anniversary }
    private var incentives: DependentRule? { rules.dependents.first { $0.endsAtAnniversary } }

    /// The designations that pass the check, held or just met.
    private var passing: [DesignationStanding] {
        designations.filter { ($0.isHeld && $0.passesCheck) || $0.state == .qualified }
    }

    private var qualifies: Bool { !passing.isEmpty }

    /// Whether the fee can be paid now: nothing is held yet and there are no legacy benefits to wait for.
    private var paysNow: Bool {
        qualifies && !ground.hasLegacyBenefits && !designations.contains { $0.isHeld }
            && (ground.membership.benefitsKind != .solutionsPartner || (anniversary?.isOverdue ?? true))
    }

    private var opens: CalendarDate? { paysNow ? ground.day : anniversary?.date }
    private var until: CalendarDate? { paysNow ? nil : anniversary?.renewalThrough }
    /// Whether the days in which something could be chosen are over.
    private var isPast: Bool { anniversary?.isOverdue ?? false }
    private var isOver: Bool { !paysNow && isPast }
    private var names: Phrase.Argument { ground.names(passing.map(\.id)) }
    private var dayWord: Phrase { opens.map { "from \($0)" } ?? "from the anniversary" }

    var options: [RenewalOption] { [designationBenefits, legacyBenefits, lapse] }

    private func fee(_ amount: Rational?) -> Fee {
        Fee(
            amount: amount, currency: ground.fees.currency,
            isPublishedDefault: ground.fees.origin == .published && amount != nil)
    }

    private var overdue: [Reason] {
        guard isPast, let anniversary else { return [] }
        return [
            ground.reason(
                "The anniversary on \(anniversary.date) is past and no renewal is noted by \(anniversary.renewalThrough).",
                rules.renewal.source)
        ]
    }

    private var designationBenefits: RenewalOption {
        let isAvailable = qualifies && !isOver
        var reasons = overdue
        if !qualifies {
            reasons.append(
                ground.reason(
                    "No designation meets its requirements, as far as is known on \(ground.day).",
                    rules.attaining.source))
        } else if paysNow {
            reasons.append(
                ground.reason(
                    "\(names): met, and there are no legacy benefits to wait for, so the fee can be paid now and the benefits begin at once.",
                    rules.attaining.source))
        } else {
            reasons.append(
                ground.reason(
                    "\(names): met. One of the benefits must be chosen to keep the designation.",
                    rules.attaining.source))
        }
        reasons.append(
            ground.reason("One fee a year covers any number of designations.", rules.attaining.source))
        return RenewalOption(
            id: .solutionsPartnerBenefits, name: "Solutions Partner benefits", isAvailable: isAvailable,
            isChosen: ground.membership.benefitsKind == .solutionsPartner, keepsDesignation: isAvailable,
            fee: fee(ground.fees.solutionsPartner),
            badge: isAvailable ? "Kept: \(names)" : "None",
            benefits: "\(names: rules.benefits.filter { $0.id != "incremental" }.map(\.title), .comma)",
            incentives: isAvailable ? "Eligible with the designation" : "Not with this option",
            specializations: "Renewed where a designation opens them; incremental benefits \(dayWord), within the caps",
            forecloses: level == nil
                ? nil
                : "The legacy benefits: there is nothing left to retain at a later anniversary.",
            opens: isAvailable ? opens : nil, until: isAvailable ? until : nil, reasons: reasons)
    }

    private var legacyBenefits: RenewalOption {
        let legacy = rules.legacy
        var reasons = overdue
        var isAvailable = false
        if let level {
            let offered = anniversary.map(\.date).map { day in legacy.lastPurchase.map { day <= $0 } ?? true } ?? true
            if ground.day < legacy.heldOn {
                reasons.append(
                    ground.reason(
                        "A competency can be renewed up to \(legacy.lastRenewal), not before its own anniversary and without a pro-rata discount.",
                        legacy.source))
            }
            if benefits != .legacy {
                reasons.append(
                    ground.reason(
                        "The membership has no legacy benefits any more, so there is nothing to retain.", legacy.source)
                )
            } else if !offered {
                reasons.append(
                    ground.reason(
                        "Legacy benefits could be bought for the last time on \(legacy.lastPurchase ?? ground.day).",
                        legacy.source))
            } else {
                isAvailable = !isPast
                reasons.append(
                    ground.reason(
                        "\(name: level.title) was held on \(legacy.heldOn): its benefits can be retained at the \(name: level.rawValue)-aligned fee, whether a designation qualifies or not.",
                        legacy.source))
            }
        } else {
            reasons.append(
                ground.reason("No competency was held on \(legacy.heldOn).", legacy.source))
        }
        let keeps = isAvailable && qualifies
        return RenewalOption(
            id: .legacyBenefits, name: level.map { "Legacy \($0.rawValue) benefits" } ?? "Legacy benefits",
            isAvailable: isAvailable, isChosen: level != nil && benefits == .legacy && !isPast, keepsDesignation: keeps,
            fee: fee(level.flatMap { ground.fees.legacy($0) }),
            badge: keeps ? "Kept: \(names)" : "None; legacy badges ended on \(legacy.heldOn)",
            benefits: "What came with the competency held on \(legacy.heldOn)",
            incentives: legacyIncentives(keeps: keeps),
            specializations: "Renewed where a designation opens them; no incremental benefits",
            forecloses: "Designation benefits and incremental benefits until the anniversary after.",
            opens: isAvailable ? anniversary?.date : nil, until: isAvailable ? anniversary?.renewalThrough : nil,
            reasons: reasons)
    }

    private func legacyIncentives(keeps: Bool) -> Phrase {
        if keeps { return "Eligible with the designation, never twice" }
        guard let through = incentives?.competencyThrough else { return "Not with this option" }
        return ground.day <= through ? "Eligible through \(through)" : "Ended on \(through); a designation is needed"
    }

    private var lapse: RenewalOption {
        let attained = designations.contains { $0.isHeld }
        var reasons = overdue
        reasons.append(
            ground.reason(
                attained
                    ? "Without a choice of benefits the designations end with the anniversary."
                    : "Nothing is paid and nothing is gained.", rules.attaining.source))
        return RenewalOption(
            id: .lapse, name: "Do nothing", isAvailable: true,
            isChosen: ground.membership.benefitsKind == BenefitsKind.none || isOver, keepsDesignation: false,
            fee: Fee(amount: .zero, currency: ground.fees.currency, isPublishedDefault: false),
            badge: attained ? "Ends with the anniversary" : "None",
            benefits: "End with the anniversary", incentives: "None from the anniversary on without a designation",
            specializations: "Each is lost at its own anniversary unless a designation is attained again",
            forecloses: level == nil || benefits != .legacy
                ? nil : "The legacy benefits: what is not retained cannot be bought later.",
            opens: opens, until: until, reasons: reasons)
    }
}

extension Membership.LegacyLevel {
    /// The level as a heading.
    public var title: String { self == .gold ? "Gold" : "Silver" }
}
