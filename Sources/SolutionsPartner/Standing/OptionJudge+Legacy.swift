/// Legacy benefits as an option: those that came with a competency of before the designations.
extension OptionJudge {
    /// What the holder of a competency of before could retain instead.
    var legacyBenefits: RenewalOption {
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
            case nil where isSoldNoMore:
                window = nil
                reasons.append(soldNoMore)
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
        } else if isSoldNoMore {
            reasons.append(soldNoMore)
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
            fee: fee { fees in level.flatMap { fees.legacy($0) } },
            badge: keeps ? badges(of: passing) : stayingBadge,
            benefits: "What came with the competency held on \(legacy.heldOn)",
            incentives: level != nil && (isAvailable || isChosen || settledBy != nil)
                ? legacyIncentives(keeps: keeps) : settledBy != nil ? openIncentives : "Not with this option",
            specializations: "\(renewedSpecializations); no incremental benefits",
            forecloses: isAvailable
                ? "Designation benefits and incremental benefits until the anniversary after." : nil,
            opens: window?.lowerBound, until: window?.upperBound, reasons: reasons)
    }

    /// Whether nobody can buy legacy benefits at the anniversary any more, or today where none is known.
    var isSoldNoMore: Bool {
        rules.legacy.lastPurchase.map { day > $0 || anniversary.map(\.date) ?? day > $0 } ?? false
    }

    private var soldNoMore: Reason {
        let last = rules.legacy.lastPurchase ?? day
        return ground.reason(
            day > last
                ? "Legacy benefits could be bought for the last time on \(last)."
                : "Legacy benefits can be bought for the last time on \(last), before the anniversary.",
            rules.legacy.source)
    }

    /// That nobody has legacy benefits any more; `nil` where somebody may.
    private var legacyIsOver: Reason? {
        guard let end = rules.legacy.end, day > end, let last = rules.legacy.lastPurchase else { return nil }
        return ground.reason(
            "Legacy benefits could be bought for the last time on \(last), so nobody has any after \(end).",
            rules.legacy.source)
    }

    /// What legacy benefits give for incentives where nobody knows whether there was a competency.
    private var openIncentives: Phrase {
        guard let through = incentives?.competencyThrough, day > through else { return "Not known" }
        return "Ended on \(through); a designation is needed"
    }

    private func legacyIncentives(keeps: Bool) -> Phrase {
        let attained = designations.filter(\.isAttained)
        guard keeps || !attained.isEmpty else { return incentivesOfCompetency(retained: true) }
        // Of two grounds, the one that serves longer: a designation that is not kept may end before the competency.
        if !keeps, let through = incentives?.competencyThrough, day <= through,
            attained.allSatisfy({ $0.badgeThrough.map { $0 < through } ?? false })
        {
            return incentivesOfCompetency(retained: true)
        }
        return "Eligible with the designation, never twice"
    }
}
