/// Collects the days that matter.
struct Timeline {
    let ground: StandingGround
    private(set) var entries: [TimelineEntry] = []

    init(_ ground: StandingGround) { self.ground = ground }

    mutating func add(
        _ date: CalendarDate?, _ kind: TimelineEntry.Kind, _ subject: String, _ title: Phrase, _ detail: Phrase,
        _ source: RuleSource
    ) {
        add(date, kind, subject, title, detail, ground.reason(detail, source))
    }

    private mutating func add(
        _ date: CalendarDate?, _ kind: TimelineEntry.Kind, _ subject: String, _ title: Phrase, _ detail: Phrase,
        _ reason: Reason
    ) {
        guard let date, date >= ground.day else { return }
        entries.append(TimelineEntry(date: date, title: title, kind: kind, subject: subject, reason: reason))
    }

    /// The entries by day, those of one day in the order of their kinds and subjects.
    var sorted: [TimelineEntry] {
        let order = Dictionary(uniqueKeysWithValues: TimelineEntry.Kind.allCases.enumerated().map { ($1, $0) })
        return entries.sorted {
            ($0.date, order[$0.kind] ?? 0, $0.subject) < ($1.date, order[$1.kind] ?? 0, $1.subject)
        }
    }

    mutating func addAnniversary() {
        guard let anniversary = ground.anniversary else { return }
        let rules = ground.rules
        add(
            anniversary.date, .anniversary, "membership", "Membership anniversary",
            anniversary.isLatest
                ? "Benefits are chosen and the fee is paid. It may come earlier: since when the requirements are met is not known."
                : "Benefits are chosen and the fee is paid.",
            rules.attaining.source)
        if anniversary.next != anniversary.date {
            add(
                anniversary.next, .anniversary, "next-membership", "Next membership anniversary",
                orEarlier("If the one on \(anniversary.date) was renewed."), rules.attaining.source)
        }
        let source = ground.windowSource(of: anniversary.date)
        if anniversary.isChecked, anniversary.window.lowerBound < anniversary.date {
            add(
                anniversary.window.lowerBound, .window, "check-begins", "Check begins",
                orEarlier("One qualifying day up to \(anniversary.window.upperBound) keeps a designation."), source)
        }
        if anniversary.isChecked, anniversary.window.upperBound != anniversary.date {
            add(
                anniversary.window.upperBound, .window, "check-ends", "Check ends",
                orEarlier("The last day that can qualify."), source)
        }
        if anniversary.renewalThrough != anniversary.date {
            add(
                anniversary.renewalThrough, .window, "renewal-ends", "Renewal ends",
                orEarlier("The last day to pay the fee of \(anniversary.date)."), rules.renewal.source)
        }
        addOwnYears(besides: anniversary.date)
    }

    /// What is told of a day that is reckoned from the anniversary: it comes earlier with that.
    private func orEarlier(_ detail: Phrase) -> Phrase {
        ground.anniversary?.isLatest == true ? "\(detail) It comes earlier where the anniversary does." : detail
    }

    /// The ends of what was attained after the anniversary, which has a year of its own.
    private mutating func addOwnYears(besides anniversary: CalendarDate) {
        let rules = ground.rules
        let own = ground.account.held.filter { $0.value.through != anniversary }
        for (date, held) in Dictionary(grouping: own, by: \.value.through) {
            let ids = ground.edition.designations.map(\.id).filter { id in held.contains { $0.key == id } }
            let subject = ids.map(\.rawValue).joined(separator: "-")
            add(
                date, .anniversary, subject, "Anniversary of \(ground.names(ids))",
                "It was attained after the anniversary on \(anniversary) and is valid until then.",
                rules.attaining.source)
            guard let last = held.map(\.value.last).max(), last != date else { continue }
            add(
                last, .window, "renewal-ends-\(subject)", "Renewal of \(ground.names(ids)) ends",
                "The last day to pay the fee of \(date).", rules.renewal.source)
        }
    }

    mutating func add(_ freshness: [DataFreshness]) {
        for (item, rule) in zip(freshness, ground.rules.freshness) {
            // Skilling follows each certification, so it has no day of its own.
            guard rule.dayOfMonth != nil else { continue }
            let names = Phrase.Argument.names(item.categories.map(\.title), .and)
            add(
                item.nextRefresh, .refresh, item.categories.map(\.rawValue).joined(separator: "-"), "Refresh due",
                "\(names) should be newer in Partner Center.",
                rule.source)
        }
    }

    mutating func add(_ specializations: [SpecializationStanding]) {
        // What nobody knows the state of is decided on its day all the same; what is lost, on the day itself.
        for standing in specializations where standing.state != .ended {
            guard let date = standing.decisionDate else { continue }
            let (id, name) = (standing.specialization.id, standing.specialization.name)
            let source = standing.specialization.source ?? ground.rules.specializations.source
            add(
                date, .specialization, id, title(standing),
                standing.reasons.first?.phrase ?? "", ground.rules.specializations.source)
            for renewal in standing.renewals where renewal.hasWindow && renewal.specialization != nil {
                add(renewal, of: standing)
            }
            if let next = standing.successor {
                add(
                    standing.specialization.through, .specialization, "\(id)-end",
                    "\(name: name) ends, and \(name: next.name) takes its place",
                    ground.succession(of: standing.specialization, by: next), source)
            }
            if let audit = standing.renewal?.specialization?.audit {
                add(
                    standing.auditDue, .specialization, "\(id)-audit", "\(name: name): audit due", audit.phrase,
                    source)
            }
        }
    }

    /// The days on which a specialization can be renewed.
    private mutating func add(_ renewal: SpecializationRenewal, of standing: SpecializationStanding) {
        let (id, name) = (standing.specialization.id, standing.specialization.name)
        add(
            renewal.days.lowerBound, .window, "\(id)-renewal-begins", "\(name: name) can be renewed",
            "It can be renewed from \(renewal.days.lowerBound) to \(renewal.days.upperBound), around its anniversary on \(renewal.anniversary).",
            renewal.source)
        add(
            renewal.days.upperBound, .window, "\(id)-renewal-ends",
            standing.state == .atRisk && standing.isKnown && renewal == standing.renewal
                ? lost(standing) : "\(name: name): last day to renew",
            "The last day to renew it after its anniversary on \(renewal.anniversary).", renewal.source)
    }

    private func lost(_ standing: SpecializationStanding) -> Phrase {
        let opensWith = (standing.renewal?.specialization ?? standing.specialization).opensWith
        if let date = standing.decisionDate, date < ground.rules.specializations.from {
            return
                "\(name: standing.specialization.name) lost without a gold competency for \(ground.names(opensWith, .or))"
        }
        return "\(name: standing.specialization.name) lost unless \(ground.names(opensWith, .or)) is attained"
    }

    /// What the day brings, as far as it is known: what a designation can still avert is not told as lost.
    private func title(_ standing: SpecializationStanding) -> Phrase {
        let name = standing.specialization.name
        if standing.state == .lost { return "\(name: name) lost" }
        if let end = standing.renewal?.end, end == standing.decisionDate { return "\(name: name) ends" }
        guard standing.isKnown else { return "\(name: name) is decided" }
        guard standing.state == .atRisk else {
            return standing.isInDoubt ? "\(name: name) is decided" : "\(name: name) renewed"
        }
        // With more days to renew it, it is lost after the last of them.
        return standing.renewal?.hasWindow == true ? "\(name: name): anniversary" : lost(standing)
    }

    mutating func add(_ standing: ExpertMSPStanding) {
        let source = ground.rules.expertMSP.source
        add(
            standing.state == .lost || standing.state == .ended ? nil : standing.decisionDate, .expertMSP,
            "anniversary", "Azure Expert MSP anniversary",
            standing.reasons.first?.phrase ?? "",
            source)
        add(
            standing.endsBy, .expertMSP, "end", "Azure Expert MSP ends", "Status and benefits end by this day.",
            source)
        if ground.membership.expertMSP != nil {
            add(
                ground.rules.expertMSP.renewalsThrough, .program, "expert-msp-renewals",
                "Azure Expert MSP: renewals end", "The last day on which the status can be renewed.", source)
        }
        add(
            ground.rules.expertMSP.closes, .program, "expert-msp-closes", "Azure Expert MSP closes",
            "The last day to enrol.", source)
    }

    mutating func add(_ dependents: [DependentStanding], servedBy designations: [DesignationStanding]) {
        for standing in dependents where standing.isAllowed {
            guard let rule = ground.rules.dependents.first(where: { $0.id == standing.id }) else { continue }
            guard let through = standing.through else { continue }
            // What designations give ends with the anniversary, or with a designation after it, and is told there.
            let isTold =
                through == ground.anniversary?.date || ground.account.held.values.contains { $0.last == through }
            if isTold, isServed(rule, by: designations) { continue }
            add(
                through, .dependent, standing.id, "\(name: standing.name): last day",
                standing.reasons.first?.phrase ?? "",
                rule.source)
        }
    }

    private func isServed(_ rule: DependentRule, by designations: [DesignationStanding]) -> Bool {
        guard case .designation(let wanted) = rule.requirement else { return false }
        return designations.contains { $0.isAttained && (wanted.isEmpty || wanted.contains($0.id)) }
    }

    mutating func addCertifications() {
        var judge = HoldingJudge(ground.edition, on: ground.day)
        for person in ground.partner.people {
            // Where the rules, or another certification that it is held with, end it earlier, its expiry ends nothing.
            for holding in judge.holdings(of: person)
            where holding.countsThrough ?? holding.held.expires == holding.held.expires {
                add(
                    holding.held.expires, .certification, "\(person.id)/\(holding.held.code)",
                    "\(name: holding.held.code) of \(name: person.name) expires",
                    [.counts, .planned].contains(holding.state)
                        ? "It counts through this day unless it is renewed."
                        : !holding.countsWith.isEmpty
                            ? "It counts only together with \(Phrase.Argument.names(holding.countsWith, .and))."
                            : "No rule of this edition counts it.",
                    RuleSource(sources: ["The partner's own record"], confidence: .high))
            }
        }
        let held = ground.partner.people.map { HeldKeys($0, on: ground.day) }
        for certification in ground.edition.lists.flatMap(\.certifications).uniqued(by: \.id) {
            guard held.contains(where: { $0.match(certification) }),
                let last = ground.edition.countsThrough(certification)
            else { continue }
            add(
                last, .certification, certification.id, "\(name: certification.id) stops counting",
                last == certification.countsThrough
                    ? certification.retired.map { $0 >= ground.day } ?? false
                        ? "The certification is retired by then; this is the last day on which it counts."
                        : "The certification was retired; this is the last day on which it counts."
                    : "The rules that follow have it no more; this is the last day on which it counts.",
                RuleSource(sources: ["Edition \(ground.edition.id)"], confidence: .high))
        }
    }

    mutating func addProgram() {
        let rules = ground.rules
        add(
            rules.legacy.heldOn, .legacy, "competencies", "Competencies and their badges end",
            "The last day to renew one; its benefits live on.", rules.legacy.source)
        // Whoever has none cannot buy them on any day.
        if ground.mayHaveLegacyBenefits {
            add(
                rules.legacy.lastPurchase, .legacy, "benefits", "Legacy benefits: last purchase",
                ground.membership.legacyLevel == nil
                    ? "The last day on which whoever has some can buy them again."
                    : "The last day on which they can be bought.",
                rules.legacy.source)
        }
        if ground.benefits.kind == .legacy, let last = ground.benefits.last, last == rules.legacy.end {
            add(
                last, .legacy, "last-day", "Legacy benefits end",
                "A year after they could be bought for the last time.", rules.legacy.source)
        }
        add(
            rules.attaining.from, .program, "designations", "Designations begin",
            "The first day on which one can be attained.",
            rules.attaining.source)
        for group in rules.badges.groups {
            add(
                group.from, .program, "badge-\(group.id)", "Badge \(name: group.name) begins",
                "\(ground.names(group.designations, .or)) gives it.",
                group.source)
        }
    }
}
