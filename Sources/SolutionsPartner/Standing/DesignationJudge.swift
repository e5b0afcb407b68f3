/// Judges designations one by one.
struct DesignationJudge {
    let ground: StandingGround

    private var day: CalendarDate { ground.day }
    private var rules: StandingRules { ground.rules }

    func standing(of score: DesignationScore) -> DesignationStanding {
        let id = score.rules.id
        if let attained = ground.attained(id) { return held(id, since: attained) }
        return notHeld(score)
    }

    private func held(_ id: DesignationID, since attained: CalendarDate) -> DesignationStanding {
        // A designation that is held has an anniversary, at least a derived one.
        let anniversary = ground.anniversary
        let date = anniversary?.date ?? attained.adding(years: 1)
        let renewal = anniversary?.renewalThrough ?? date
        let check = ground.check(id)
        var reasons: [Reason] = []
        func add(_ phrase: Phrase, _ source: RuleSource) { reasons.append(ground.reason(phrase, source)) }
        let window = anniversary?.window ?? date...date
        let windowSource = windowSource
        let state: DesignationStanding.State
        if day < date {
            state = .enrolled
            add(
                "Attained on \(attained) and valid until the anniversary on \(date).", rules.attaining.source)
            switch check {
            case .passed(let first):
                add("The requirements were met on \(first); that is enough for \(date).", windowSource)
            case .wouldPass, .assumed(passes: true): break
            case .wouldFail, .failed, .assumed(passes: false):
                add(
                    "The requirements are not met today. That changes nothing until they are checked from \(window.lowerBound) to \(window.upperBound).",
                    windowSource)
            }
        } else if day > renewal {
            state = .lapsed
            add(
                "The anniversary on \(date) is past and no renewal is noted by \(renewal).", rules.renewal.source)
            if ground.isQualifiedToday(id) {
                add("The requirements are met today, so it can be attained again.", rules.attaining.source)
            }
        } else if check.passes {
            state = .renewalDue
            if case .passed(let first) = check {
                add(
                    "The requirements were met on \(first). Pay the fee by \(renewal) to keep it.",
                    rules.renewal.source)
            } else {
                add(
                    "No score is recorded for the days of the check, so today's stands in. Pay the fee by \(renewal) to keep it.",
                    rules.renewal.source)
            }
        } else if day <= window.upperBound {
            state = .renewalDue
            add(
                "The requirements are not met. It ends unless they are met on one day up to \(window.upperBound).",
                windowSource)
        } else {
            state = .lapsed
            add(
                check == .failed
                    ? "The requirements were met on no day from \(window.lowerBound) to \(window.upperBound)."
                    : "No score is recorded for the days of the check, and today the requirements are not met.",
                windowSource)
        }
        let isHeld = state != .lapsed
        var qualifiedOn: CalendarDate?
        if case .passed(let first) = check { qualifiedOn = first }
        return DesignationStanding(
            id: id, name: ground.name(id), state: state, attainedOn: attained, validThrough: isHeld ? date : nil,
            qualifiedOn: qualifiedOn, badge: isHeld ? .held : .none, passesCheck: check.passes, reasons: reasons)
    }

    private func notHeld(_ score: DesignationScore) -> DesignationStanding {
        let id = score.rules.id
        let attaining = rules.attaining
        let found = qualifyingDay(id)
        guard day >= attaining.from, let found else {
            let early = day < attaining.from
            let reason =
                early
                ? ground.reason(
                    "Designations can be attained from \(attaining.from).", attaining.source)
                : ground.reason(
                    "Not met: \(score.obstacles.map(\.phrase), .semicolon).",
                    ground.edition.qualificationSource)
            return DesignationStanding(
                id: id, name: ground.name(id), state: .inProgress, attainedOn: nil, validThrough: nil, qualifiedOn: nil,
                badge: .none, passesCheck: false, reasons: [reason])
        }
        var reasons = [
            ground.reason(
                found == day
                    ? "The requirements are met." : "The requirements were met on \(found); one day is enough.",
                found == day ? attaining.source : windowSource)
        ]
        let isEnrolled = ground.edition.designations.contains { other in
            guard ground.attained(other.id) != nil, let anniversary = ground.anniversary else { return false }
            return day <= anniversary.renewalThrough
        }
        let hasLegacy = ground.hasLegacyBenefits
        let badge: DesignationStanding.Badge
        if attaining.badge == .atOnce || isEnrolled || hasLegacy {
            badge = .available
            reasons.append(ground.reason("The badge is there at once.", rules.badges.source))
        } else {
            badge = .afterFee
            reasons.append(ground.reason("The badge comes with the enrolment, when the fee is paid.", attaining.source))
        }
        if let anniversary = ground.anniversary, isEnrolled {
            reasons.append(
                ground.reason(
                    "Another designation is held: no further fee, its benefits at once, and the same anniversary on \(anniversary.date).",
                    attaining.source))
        } else if let anniversary = ground.anniversary, hasLegacy {
            reasons.append(
                ground.reason(
                    "With legacy benefits there is nothing to pay or choose until the anniversary on \(anniversary.date).",
                    attaining.source))
        } else if !isEnrolled, !hasLegacy {
            reasons.append(
                ground.reason(
                    "Without legacy benefits the fee can be paid now, and the designation's benefits begin at once.",
                    attaining.source))
        }
        return DesignationStanding(
            id: id, name: ground.name(id), state: .qualified, attainedOn: nil, validThrough: nil, qualifiedOn: found,
            badge: badge, passesCheck: ground.check(id).passes, reasons: reasons)
    }

    /// The day whose score lets a designation be attained today.
    private func qualifyingDay(_ id: DesignationID) -> CalendarDate? {
        if ground.isQualifiedToday(id) { return day }
        let rule = rules.windows.last { $0.from <= day } ?? rules.windows.first
        guard let window = rule?.window(enrollingOn: day), window.lowerBound < day else { return nil }
        return ground.history.firstQualified(id, in: max(window.lowerBound, rules.attaining.from)...day)
    }

    private var windowSource: RuleSource {
        StandingGround.windowRule(rules, anniversary: ground.anniversary?.date ?? day, on: day)?.source
            ?? rules.attaining.source
    }
}

extension StandingGround {
    /// Whether legacy benefits are in force on the day.
    var hasLegacyBenefits: Bool {
        guard membership.legacyLevel != nil, membership.effectiveBenefits == .legacy else { return false }
        return anniversary.map { day <= $0.renewalThrough } ?? true
    }
}
