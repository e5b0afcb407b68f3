package import SolutionsPartner

/// What hangs on a partner's designations.
extension Page {
    /// Everything that is judged.
    package static func standing(_ standing: Standing, _ words: Words) -> Page {
        var page = Page()
        page.addDesignations(standing, words)
        page.entries([entry(of: standing.microsoftCloudBadge, words)])
        page.addAnniversary(standing.anniversary, words)
        page.addOptions(standing.options, words)
        page.addSpecializations(standing, words)
        page.addPrograms(standing, words)
        page.addFreshness(standing.freshness, words)
        if !standing.remarks.isEmpty {
            page.heading("Remarks")
            page.notes(standing.remarks.map(words.note))
        }
        return page
    }

    /// The anniversary, what can be done at it, and every day to come.
    package static func anniversary(_ standing: Standing, _ words: Words) -> Page {
        var page = Page()
        page.addAnniversary(standing.anniversary, words)
        page.addTimeline(standing, words)
        page.addOptions(standing.options, words)
        return page
    }

    /// Badges and everything that hangs on a designation, as the screen of badges tells it.
    package static func programs(_ standing: Standing, _ words: Words) -> Page {
        var page = Page()
        page.addDesignations(standing, words)
        page.addBadges(standing, words)
        page.addSpecializations(standing, words)
        page.addPrograms(standing, words)
        return page
    }

    /// The anniversary of a partner, also where the edition says nothing about it.
    package static func anniversary(of scored: ScoredPartner, _ words: Words) -> Page {
        scored.standing().map { anniversary($0, words) } ?? without("the anniversary", in: scored)
    }

    /// What hangs on the designations of a partner, also where the edition says nothing about it.
    package static func programs(of scored: ScoredPartner, _ words: Words) -> Page {
        scored.standing().map { programs($0, words) } ?? without("badges", in: scored)
    }

    private static func without(_ subject: String, in scored: ScoredPartner) -> Page {
        var page = Page()
        page.sentence("Edition \(scored.card.edition.id) has no rules about \(subject).", .muted)
        return page
    }

    /// Which badges there are.
    package static func badges(_ standing: Standing, _ words: Words) -> Page {
        var page = Page()
        page.addBadges(standing, words)
        page.addTraining(standing.training, words)
        return page
    }

    private mutating func addDesignations(_ standing: Standing, _ words: Words) {
        heading("Designations")
        entries(
            standing.designations.map { item in
                let score = standing.card.designation(item.id)
                return Entry(
                    item.name, Words.state(of: item, score: score), item.state.role,
                    details: [
                        // The name goes without saying while each designation has a badge of its own.
                        item.badge == .none || standing.badgeName(of: item.id).hasSuffix(item.name)
                            ? item.badgeWords : "\(item.badgeWords) (\(standing.badgeName(of: item.id)))",
                        item.attainedOn.map {
                            "attained \(words.date($0))" + (item.isLatestDay ? " at the latest" : "")
                        } ?? "",
                        item.validThrough.map { "anniversary \(words.date($0))" } ?? "",
                    ], notes: item.reasons.map(words.note))
            })
    }

    private mutating func addBadges(_ standing: Standing, _ words: Words) {
        heading("Badges")
        entries(standing.badges.map { Self.entry(of: $0, words) })
    }

    private static func entry(of badge: BadgeStanding, _ words: Words) -> Entry {
        let through = badge.through.map { "through \(words.date($0))" } ?? badge.ended.map { "ended \(words.date($0))" }
        return Entry(
            badge.name, badge.state.words(isKnown: badge.isKnown), badge.state.isThere ? .achieved : .muted,
            details: [through ?? ""],
            notes: badge.reasons.map(words.note))
    }

    private mutating func addAnniversary(_ anniversary: Anniversary?, _ words: Words) {
        heading("Anniversary")
        guard let anniversary else {
            return sentence(
                "None is known: no designation is noted as held, and no anniversary is entered (membership.anniversary).",
                .warning)
        }
        // What is reckoned from the anniversary comes earlier with it.
        let earlier = anniversary.isLatest ? ", or earlier" : ""
        let away = words.anniversaryDistance(anniversary.daysAway, isLatest: anniversary.isLatest)
        facts([
            Fact("Date", "\(words.anniversary(anniversary)), \(away)"),
            Fact("Check", anniversary.isChecked ? words.span(anniversary.window) + earlier : "none"),
            Fact("Renewal through", words.date(anniversary.renewalThrough) + earlier),
        ])
        notes(anniversary.reasons.map(words.note))
    }

    private mutating func addOptions(_ options: [RenewalOption], _ words: Words) {
        heading("What can be done then")
        choices(
            options.map { option in
                let possible = option.isAvailable ? "yes" : option.isKnown ? "no" : "not known"
                let fee = Fact("Fee a year", words.phrase(option.fee.phrase))
                // What is closed brings nothing: why it is closed is all there is to say, and of what attaining opens
                // what it will cost.
                if !option.isAvailable, !option.isChosen, option.isKnown {
                    return Choice(
                        name: option.name, isPossible: false,
                        facts: [Fact("Possible", possible)] + (option.id == .solutionsPartnerBenefits ? [fee] : []),
                        notes: option.reasons.prefix(1).map(words.note))
                }
                return Choice(
                    name: option.name, isPossible: option.isAvailable,
                    facts: [
                        Fact("Possible", option.isChosen ? "\(possible), chosen now" : possible),
                        fee,
                        Fact(
                            "Designations",
                            option.keepsDesignation ? "kept" : option.isKeepingKnown ? "not kept" : "not known"),
                        Fact("Badge", words.phrase(option.badge)), Fact("Benefits", words.phrase(option.benefits)),
                        Fact("Incentives", words.phrase(option.incentives)),
                        Fact("Specializations", words.phrase(option.specializations)),
                        Fact("Gives up", option.forecloses.map(words.phrase) ?? "nothing"),
                        Fact("From", option.opens.map(words.date) ?? "–"),
                        // What never opens has no end either.
                        Fact("Until", option.until.map(words.date) ?? (option.opens == nil ? "–" : "no end")),
                    ], notes: option.reasons.map(words.note))
            })
    }

    private mutating func addTimeline(_ standing: Standing, _ words: Words) {
        heading("Dates from \(words.date(standing.day)) on")
        guard !standing.timeline.isEmpty else { return sentence("None is known.", .muted) }
        entries(
            standing.timeline.map { item in
                var entry = Entry(words.phrase(item.title))
                entry.lead = [words.date(item.date), words.distance(from: standing.day, to: item.date)]
                let isSoon = standing.day.days(to: item.date) <= 30
                entry.nameRole = item.kind == .refresh ? .muted : isSoon ? .warning : .text
                entry.notes = [words.note(item.reason)]
                return entry
            })
    }

    /// Those that the partner holds or may lose first, then those it may apply for, then the rest.
    private mutating func addSpecializations(_ standing: Standing, _ words: Words) {
        heading("Specializations")
        let order: [ProgramState] = [.atRisk, .held, .unknown, .lost, .eligible, .notEligible, .ended]
        func rank(_ item: SpecializationStanding) -> Int {
            // Whether one may apply for it is not known: it stands with those for which one may not.
            let state = item.state == .unknown && item.decisionDate == nil ? .notEligible : item.state
            return order.firstIndex(of: state) ?? order.count
        }
        entries(
            order.indices.flatMap { place in standing.specializations.filter { rank($0) == place } }.map { item in
                let names = item.specialization.opensWith.map {
                    standing.card.edition.designation($0)?.shortName ?? $0.rawValue
                }
                let isPartners = ![.eligible, .notEligible, .ended].contains(item.state) && item.decisionDate != nil
                var entry = Entry(
                    item.specialization.name, item.state.title, item.state.role,
                    details: [
                        item.decisionDate.map { "decided on \(words.date($0))" } ?? "",
                        names.isEmpty ? "in no table of the edition" : "opens with \(names.joined(separator: " or "))",
                    ])
                entry.nameRole = isPartners ? .strong : .text
                // What the designations miss that open the others stands above.
                let isMissing = item.state == .notEligible || (item.state == .unknown && !isPartners)
                if !isMissing || standing.day < standing.rules.specializations.from {
                    entry.notes = item.reasons.map(words.note)
                }
                return entry
            })
        let benefits = standing.incrementalBenefits.filter { $0.counted > 0 || !$0.held.isEmpty }
        entries(
            benefits.map {
                Entry(
                    "Incremental benefits of \($0.area.name)", "\($0.counted) of at most \($0.area.cap)", .text,
                    notes: $0.reasons.map(words.note))
            })
    }

    private mutating func addPrograms(_ standing: Standing, _ words: Words) {
        let expert = standing.expertMSP
        heading("Azure Expert MSP")
        entries([
            Entry(
                "Status", expert.state.title, expert.state.role,
                details: [
                    expert.decisionDate.map { "decided on \(words.date($0))" }
                        ?? expert.ended.map { "last day \(words.date($0))" } ?? ""
                ],
                notes: expert.reasons.map(words.note))
        ])
        heading("What else asks for a designation")
        entries(
            standing.dependents.map { item in
                Entry(
                    item.name, Words.state(of: item),
                    item.isAllowed ? .achieved : item.isKnown && item.ended == nil ? .zero : .muted,
                    details: [
                        item.through.map { "through \(words.date($0))" }
                            ?? item.ended.map { "last day \(words.date($0))" } ?? ""
                    ],
                    notes: item.reasons.map(words.note))
            })
        addTraining(standing.training, words)
    }

    private mutating func addTraining(_ training: TrainingStanding, _ words: Words) {
        heading("Training services")
        guard !training.isEmpty else {
            return sentence(
                "Nothing is entered. The designation is for Learning Partners; 'seventy program inputs' names its inputs.",
                .muted)
        }
        sentence(training.isQualified ? "Qualified." : training.isKnown ? "Not qualified." : "Not known yet.")
        for area in training.areas where area.isBadged { sentence("Badge in \(area.name).") }
        let rows =
            training.base.map { ("", $0) }
            + training.areas.flatMap { area in
                area.requirements.map { ("\(area.name): ", $0) }
            }
        facts(
            rows.map { area, item in
                let value = item.value.map { words.quantity($0) } ?? "not entered"
                return Fact(area + item.name, "\(value) of \(words.quantity(item.threshold))")
            })
        notes(training.reasons.map(words.note))
    }

    private mutating func addFreshness(_ freshness: [DataFreshness], _ words: Words) {
        heading("How old the numbers are")
        entries(
            freshness.map { item in
                Entry(
                    item.categories.map(\.title).joined(separator: ", "),
                    (item.age.map(words.age) ?? "not noted") + (item.isStale ? ", newer ones are due" : ""),
                    item.isStale ? .warning : .text, details: ["next by \(words.date(item.nextRefresh))"],
                    notes: item.reasons.map(words.note))
            })
    }
}

extension Words {
    /// A reason with where it comes from.
    package func note(_ reason: Reason) -> Page.Note {
        Page.Note(text: phrase(reason.phrase), source: reason.source, confidence: reason.confidence)
    }
}

extension DesignationStanding.State {
    /// The look of the state.
    package var role: Role {
        switch self {
        case .enrolled: .enrolled
        case .qualified: .qualified
        case .renewalDue: .warning
        case .lapsed: .blocked
        case .inProgress: .inProgress
        case .unknown: .muted
        }
    }
}

extension DesignationStanding {
    /// Whether there is a badge, in words.
    package var badgeWords: String { badge.words(isKnown: isKnown) }
}

extension DesignationStanding.Badge {
    /// Whether there is a badge, in words.
    func words(isKnown: Bool) -> String {
        switch self {
        case .held: "badge"
        case .available: "badge available now"
        case .afterFee: "badge once the fee is paid"
        case .none: isKnown ? "no badge" : "no badge known of"
        }
    }

    /// Whether the partner can show it today without paying for it.
    package var isThere: Bool { self == .held || self == .available }
}

extension ProgramState {
    /// The look of the state.
    package var role: Role {
        switch self {
        case .held: .achieved
        case .eligible: .inProgress
        case .notEligible, .ended, .unknown: .muted
        case .atRisk: .warning
        case .lost: .zero
        }
    }
}
