/// Which benefits are in force on the day.
struct BenefitsInForce: Hashable {
    /// The kind; `nil` where it is not known.
    let kind: BenefitsKind?
    /// The last day on which they are there when nothing more is noted; `nil` where none is known, or for none.
    let last: CalendarDate?
    /// The kind that was there before and has ended; `nil` where nothing ended.
    let ended: BenefitsKind?
    /// Whether the kind is noted rather than concluded.
    let isNoted: Bool
    /// What would settle it; `nil` where it is known.
    let settledBy: Phrase?
    /// The day of the first designation, which the designation benefits that are noted wait for; `nil` where they can be
    /// there.
    let waitsFor: CalendarDate?

    init(membership: Membership, account: MembershipAccount, rules: StandingRules, day: CalendarDate) {
        let level = membership.legacyLevel
        let begin = Self.firstDesignation(membership, account, rules)
        // What is noted of a later time tells nothing of the days before it could begin.
        let waits = membership.benefitsKind == .solutionsPartner && day < begin
        let noted = waits ? nil : membership.benefitsKind
        let term = account.term
        // A competency whose anniversary comes before its last day ends with it, and its benefits too; for some days after
        // it nobody knows whether it is renewed.
        let last = term.map {
            guard $0.end <= rules.legacy.lastRenewal, level != nil else { return account.last(of: $0.end) }
            return day <= $0.end
                ? $0.end : min($0.end.adding(days: rules.renewal.days), max($0.end, rules.legacy.lastRenewal))
        }
        // What was in force before a break ended with it.
        let isPast = account.isOver || account.unpaid != nil || (last.map { day > $0 } ?? false)
        func result(
            _ kind: BenefitsKind?, last: CalendarDate? = nil, ended: BenefitsKind? = nil, settledBy: Phrase? = nil
        ) -> BenefitsInForce {
            // Nobody has any of those of competencies beyond the day on which the last that were sold end.
            let end = kind == .legacy ? rules.legacy.end : nil
            return BenefitsInForce(
                kind: kind, last: last.map { min($0, end ?? $0) }, ended: ended, isNoted: noted != nil,
                settledBy: settledBy,
                waitsFor: waits ? begin : nil)
        }
        // A run that only a score began has not been paid for.
        let isUnpaid = account.followsBreak && account.term?.isNoted == false
        let ofDesignations =
            isPast || isUnpaid
            ? result(BenefitsKind.none, ended: .solutionsPartner) : result(.solutionsPartner, last: last)
        let isLegacyOver = rules.legacy.end.map { day > $0 } ?? false
        switch noted {
        case .solutionsPartner?:
            let end = account.isOver || account.unpaid == nil ? term?.end : account.unpaid
            let ended = isUnpaid && !isPast ? account.breaks.last : end
            if isPast || isUnpaid, let ended, ended < begin {
                // Nothing of designations was there before that anniversary: they were bought after it, and nobody noted when.
                self = result(nil, settledBy: "membership.anniversary")
            } else {
                self = ofDesignations
            }
        case .legacy?:
            if !isLegacyOver, !isPast, account.beganWithPayment {
                // They ended before the payment, and nobody noted which benefits it was for.
                self = result(nil, settledBy: "membership.anniversary")
            } else if isLegacyOver || isPast || account.followsBreak {
                self = result(BenefitsKind.none, ended: .legacy)
            } else if let end = Self.lastLegacy(membership, account, rules) {
                // What was bought last, before they were sold no more, ended a year after it.
                self = day <= end ? result(.legacy, last: end) : result(BenefitsKind.none, ended: .legacy)
            } else {
                // They end with an anniversary: where none is known, neither is their last day.
                self = result(.legacy, last: last)
            }
        case BenefitsKind.none?: self = result(BenefitsKind.none)
        case nil:
            // A payment alone does not tell which benefits it was for. Once those of competencies were sold no more, whoever
            // holds a designation paid for its benefits.
            let paid = membership.paid.flatMap { $0 >= rules.attaining.from && $0 <= day ? $0 : nil }
            let holds = account.held.values.contains(where: \.isNoted)
            if let paid, holds, rules.legacy.lastPurchase.map({ paid > $0 }) == true, term != nil {
                self = ofDesignations
                return
            }
            guard level != nil else {
                self = result(
                    isLegacyOver && account.held.isEmpty && (paid == nil || account.isOver) ? BenefitsKind.none : nil,
                    settledBy: waits ? "membership.legacy" : "membership.benefits")
                return
            }
            // A later anniversary that was noted shows a renewal, and not of which benefits.
            let first = term.map { $0.anchor.yearlyReturn(after: rules.legacy.heldOn) }
            let firstEnd = term.flatMap { term in
                first.map { term.anchor <= $0 ? account.last(of: $0) : $0 }
            }
            if day <= rules.legacy.heldOn {
                let isFirst = term.map { $0.end > rules.legacy.heldOn } ?? false
                self = result(.legacy, last: isPast ? nil : isFirst ? firstEnd : last)
            } else if !isPast, account.beganWithPayment {
                self = result(nil, settledBy: "membership.benefits")
            } else if isPast || account.followsBreak {
                self = result(BenefitsKind.none, ended: .legacy)
            } else if let paid, let first, paid >= first {
                // Nobody noted which benefits the payment was for.
                self = result(nil, settledBy: "membership.benefits")
            } else if let term, term.origin == .entered, let end = firstEnd {
                self = day <= end ? result(.legacy, last: end) : result(nil, settledBy: "membership.benefits")
            } else {
                self = result(nil, settledBy: "membership.anniversary")
            }
        }
    }

    /// The last day of legacy benefits that cannot have been bought again, since they were sold no more when the year began
    /// or the payment was made; `nil` where they can have been.
    private static func lastLegacy(
        _ membership: Membership, _ account: MembershipAccount, _ rules: StandingRules
    ) -> CalendarDate? {
        guard let lastPurchase = rules.legacy.lastPurchase, let term = account.term, term.origin == .entered else {
            return nil
        }
        let began = term.end.adding(years: -1)
        let paid = membership.paid.flatMap { began <= $0 && $0 < term.end ? $0 : nil }
        return (paid ?? began) > lastPurchase ? account.last(of: began) : nil
    }

    /// The first day on which there can have been a designation, and benefits of one.
    ///
    /// What is attained is noted, so where designations are, nothing was there before the first of them; a payment shows
    /// that something was.
    private static func firstDesignation(
        _ membership: Membership, _ account: MembershipAccount, _ rules: StandingRules
    ) -> CalendarDate {
        let from = rules.attaining.from
        if membership.attained.isEmpty { return from }
        let onRecord = account.held.values.map(\.attained) + account.ended.values.joined().map(\.attained)
        let paid = membership.paid.flatMap { $0 >= from ? $0 : nil }
        return max(from, (membership.attained.values + onRecord + [paid].compactMap { $0 }).min() ?? from)
    }

    private init(
        kind: BenefitsKind?, last: CalendarDate?, ended: BenefitsKind?, isNoted: Bool, settledBy: Phrase?,
        waitsFor: CalendarDate?
    ) {
        self.kind = kind
        self.last = last
        self.ended = ended
        self.isNoted = isNoted
        self.waitsFor = waitsFor
        self.settledBy = kind == nil ? settledBy : nil
    }
}
