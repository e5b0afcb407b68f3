/// The rules of standing as facts.
extension ProgramFacts {
    mutating func collectStanding(_ rules: StandingRules, of edition: ProgramEdition) {
        func names(_ ids: [DesignationID]) -> ProgramFact.Value {
            .names(ids.map { edition.designation($0)?.name ?? $0.rawValue })
        }
        collectWindows(rules)
        collectFees(rules)
        collectLegacy(rules.legacy, names: names)
        collectBadges(rules.badges, names: names)
        collectSpecializations(rules.specializations, names: names)
        collectPrograms(rules, names: names)
        collectTraining(rules.training)
        for (key, title, statements) in [
            ("benefits", "Benefits", rules.benefits), ("accounts", "Accounts", rules.accounts),
            ("partner-kinds", "Kinds of partners", rules.partnerKinds), ("levels", "Levels", rules.levels),
            ("replaced", "Replaced", rules.legacy.replaced),
        ] {
            for statement in statements {
                add(
                    .statement, "\(key)/\(statement.id)", [title], statement.title, .text(statement.text),
                    statement.source)
            }
        }
        for rule in rules.associations {
            let place = ["Associations", rule.name]
            add(
                .statement, "associations/\(rule.id)", place, rule.counts ? "counts" : "does not count",
                .text(rule.text), rule.source)
            add(
                .statement, "associations/\(rule.id)/name", place, "name and kind",
                .text("\(rule.name), \(rule.counts ? "counts" : "does not count")"), rule.source)
            if !rule.designations.isEmpty {
                add(
                    .statement, "associations/\(rule.id)/designations", place, "for", names(rule.designations),
                    rule.source)
            }
        }
        for rule in rules.freshness {
            for category in rule.categories {
                let words = rule.dayOfMonth.map { "by day \($0) of the month" } ?? "within \(rule.daysAfter ?? 0) days"
                add(.refresh, "refresh/\(category.rawValue)", [category.title], "refreshed", .text(words), rule.source)
            }
        }
        for name in rules.programNames where term(from: name.from) == .during {
            add(
                .program, "names/\(name.name)", ["Name of the program"], name.name,
                .text((name.from.map { "from \($0). " } ?? "") + name.text), name.source)
        }
    }

    private mutating func collectWindows(_ rules: StandingRules) {
        let attaining = rules.attaining
        add(
            .window, "attaining/from", ["Attaining"], "first day", .day(attaining.from), attaining.source)
        add(
            .window, "attaining/badge", ["Attaining"], "badge",
            .text(attaining.badge == .atOnce ? "as soon as the requirements are met" : "with the enrolment"),
            attaining.source)
        add(
            .window, "attaining/met-through", ["Attaining"], "meeting the requirements attains through",
            attaining.metAttainsThrough.map { .day($0) }, attaining.source)
        addTerm(
            .window, "attaining/open", ["Attaining"], "a designation can be attained", from: attaining.from,
            attaining.source)
        addTerm(
            .window, "attaining/met", ["Attaining"], "meeting the requirements attains",
            through: attaining.metAttainsThrough, attaining.source)
        add(
            .window, "renewal", ["Renewal"], "possible for", .count(rules.renewal.days, of: "day"),
            rules.renewal.source)
        if let from = rules.staysFrom {
            addTerm(
                .window, "renewal/stays", ["Renewal"],
                "badge, designation and benefits stay for the \(rules.renewal.days) days after the anniversary",
                from: from, rules.renewal.source)
        }
        // Of the rules of the check, each takes the place of the one before.
        let begun = rules.windows.filter { term(from: $0.from) == .during }
        for window in day == nil ? begun : begun.suffix(1) {
            let id = day == nil ? "windows/\(window.from)" : "windows/check"
            add(
                .window, id, ["Check of the requirements"], "from \(window.from)", .text(window.words.text),
                window.source)
            if case .months(_, wholeMonths: true) = window.kind {
                add(
                    .window, "\(id)/whole-months", ["Check of the requirements"], "from \(window.from), months",
                    .text("full calendar months"), window.source)
            }
            if window.renewalDays > 0 {
                add(
                    .window, "\(id)/renewal", ["Check of the requirements"], "from \(window.from), after it",
                    .count(window.renewalDays, of: "day"), window.source)
            }
        }
    }

    private mutating func collectFees(_ rules: StandingRules) {
        let fees = rules.fees
        let source = rules.feeSource
        // Nobody pays for what is not sold any more.
        let isSold = term(from: nil, through: rules.legacy.lastPurchase) == .during
        for (key, aspect, amount) in [
            ("solutions-partner", "designation benefits, a year", fees.solutionsPartner),
            ("legacy-gold", "legacy gold benefits, a year", isSold ? fees.legacyGold : nil),
            ("legacy-silver", "legacy silver benefits, a year", isSold ? fees.legacySilver : nil),
        ] {
            add(.fee, "fees/\(key)", ["Fees"], aspect, amount.map { .amount($0, currency: fees.currency) }, source)
        }
    }

    private mutating func collectLegacy(_ legacy: LegacyRules, names: ([DesignationID]) -> ProgramFact.Value) {
        let place = ["Competencies"]
        add(.fee, "legacy/held-on", place, "held on", .day(legacy.heldOn), legacy.source)
        add(.fee, "legacy/last-renewal", place, "last renewal", .day(legacy.lastRenewal), legacy.source)
        add(
            .fee, "legacy/last-purchase", place, "last purchase of legacy benefits",
            legacy.lastPurchase.map { .day($0) }, legacy.source)
        addTerm(.fee, "legacy/badge", place, "have a badge", through: legacy.heldOn, legacy.source)
        addTerm(.fee, "legacy/renewal", place, "can be renewed", through: legacy.lastRenewal, legacy.source)
        addTerm(
            .fee, "legacy/purchase", place, "legacy benefits can be bought", through: legacy.lastPurchase,
            legacy.source)
        for competency in legacy.competencies {
            add(
                .program, "competencies/\(competency.id)", place + [competency.name], "maps to",
                names(competency.designations), legacy.source)
            add(
                .program, "competencies/\(competency.id)/name", place + [competency.id], "name",
                .text(competency.name), legacy.source)
            add(
                .program, "competencies/\(competency.id)/note", place + [competency.name], "why",
                competency.note.map { .text($0) }, legacy.source)
        }
    }

    private mutating func collectBadges(_ badges: BadgeRules, names: ([DesignationID]) -> ProgramFact.Value) {
        let place = ["Badges"]
        add(.badge, "badges/prefix", place, "name of one designation", .text("\(badges.prefix)…"), badges.source)
        add(.badge, "badges/cloud", place, "all designations", .text(badges.microsoftCloud), badges.source)
        add(.badge, "badges/download", place, "download", .text(badges.download.text), badges.source)
        // What ends them tells when.
        let single = badges.groups.first?.source ?? badges.source
        add(
            .badge, "badges/single-through", place, "last day of a badge for each designation",
            badges.singleThrough.map { .day($0) }, single)
        addTerm(
            .badge, "badges/single", place, "each designation has a badge of its own", through: badges.singleThrough,
            single)
        for group in badges.groups where term(from: group.from) == .during {
            let here = place + [group.name]
            add(.badge, "badges/\(group.id)", here, "given by", names(group.designations), group.source)
            add(.badge, "badges/\(group.id)/name", place, "badge \(group.id)", .text(group.name), group.source)
            add(.badge, "badges/\(group.id)/from", here, "first day", .day(group.from), group.source)
        }
    }

    private mutating func collectSpecializations(
        _ rules: SpecializationRules, names: ([DesignationID]) -> ProgramFact.Value
    ) {
        let place = ["Specializations"]
        add(
            .specialization, "specializations/from", place, "a designation is needed from", .day(rules.from),
            rules.source)
        add(
            .specialization, "specializations/competency-through", place, "last day to apply with a gold competency",
            .day(rules.competencyThrough), rules.source)
        addTerm(
            .specialization, "specializations/needed", place, "a designation is needed", from: rules.from,
            rules.source)
        addTerm(
            .specialization, "specializations/competency", place, "a gold competency serves to apply",
            through: rules.competencyThrough, rules.source)
        add(
            .specialization, "specializations/inferred", place, "not stated by a source",
            rules.source.inferred.map { .text($0) }, rules.source)
        if let renewal = rules.renewal {
            let words = "from \(renewal.daysBefore) days before the anniversary to \(renewal.daysAfter) days after it"
            add(.specialization, "specializations/renewal", place, "renewed", .text(words), renewal.source)
            if renewal.outlastsDesignation {
                add(
                    .specialization, "specializations/renewal/outlasts", place, "without its designation",
                    .text("stays until its own anniversary"), renewal.source)
            }
        }
        for area in rules.areas {
            add(
                .specialization, "specializations/areas/\(area.id)", place + [area.name],
                "further benefits for at most", .count(area.cap, of: "specialization"), area.source)
            add(
                .specialization, "specializations/areas/\(area.id)/name", place, "area \(area.id)", .text(area.name),
                area.source)
        }
        for specialization in rules.all where term(from: specialization.from) == .during {
            collect(specialization, rules, names: names)
        }
    }

    private mutating func collect(
        _ specialization: Specialization, _ rules: SpecializationRules,
        names: ([DesignationID]) -> ProgramFact.Value
    ) {
        let id = "specializations/\(specialization.id)"
        let place = [specialization.name]
        let source = specialization.source ?? rules.source
        func fact(_ key: String, _ aspect: String, _ value: ProgramFact.Value?) {
            add(.specialization, "\(id)/\(key)", place, aspect, value, source)
        }
        addTerm(.specialization, "\(id)/open", place, "can be earned", through: specialization.through, source)
        fact("name", "name", .text(specialization.name))
        fact("other-names", "other keys", specialization.otherIDs.isEmpty ? nil : .names(specialization.otherIDs))
        fact("opens-with", "opened by any of", names(specialization.opensWith))
        fact("area", "area", .text(specialization.area))
        fact("from", "first day", specialization.from.map { .day($0) })
        fact("through", "last day", specialization.through.map { .day($0) })
        fact("replaced", "replaced by", specialization.replacedBy.map { .text(rules.specialization($0)?.name ?? $0) })
        if let audit = specialization.audit {
            let grace = audit.graceMonths > 0 ? ", with \(audit.graceMonths) months more at first" : ""
            let often = audit.years == 1 ? "every year" : "every \(audit.years) years"
            addTerm(
                .specialization, "\(id)/audited", place, "an audit is asked for \(often)\(grace)", from: audit.from,
                source)
            fact("audit", "audit by a third party", .text("from \(audit.from) on \(often)\(grace)"))
        }
        fact("note", "note", specialization.note.map { .text($0) })
    }

    private mutating func collectPrograms(_ rules: StandingRules, names: ([DesignationID]) -> ProgramFact.Value) {
        let msp = rules.expertMSP
        let place = ["Azure Expert MSP"]
        add(.program, "expert-msp/from", place, "designations needed from", .day(msp.from), msp.source)
        add(.program, "expert-msp/designations", place, "needs all of", names(msp.designations), msp.source)
        add(
            .program, "expert-msp/grace", place, "ends after its anniversary within", .count(msp.graceDays, of: "day"),
            msp.source)
        add(.program, "expert-msp/competency", place, "competency before", .text(msp.competency), msp.source)
        add(
            .program, "expert-msp/competency-through", place, "last day to apply with the competency",
            .day(msp.competencyThrough), msp.source)
        add(.program, "expert-msp/closes", place, "last day to enrol", msp.closes.map { .day($0) }, msp.source)
        add(
            .program, "expert-msp/renewals", place, "last day to renew", msp.renewalsThrough.map { .day($0) },
            msp.source)
        addTerm(.program, "expert-msp/needed", place, "designations are needed", from: msp.from, msp.source)
        addTerm(
            .program, "expert-msp/competency-serves", place, "the competency serves to apply",
            through: msp.competencyThrough, msp.source)
        addTerm(.program, "expert-msp/enrolment", place, "open to enrol", through: msp.closes, msp.source)
        addTerm(.program, "expert-msp/renewal", place, "can be renewed", through: msp.renewalsThrough, msp.source)
        for rule in rules.dependents {
            let (id, here) = ("programs/\(rule.id)", [rule.name])
            add(.program, "\(id)/name", [rule.id], "name", .text(rule.name), rule.source)
            switch rule.requirement {
            case .nothing: add(.program, id, here, "needs", .text("no designation"), rule.source)
            case .designation(let wanted):
                add(.program, id, here, "needs", wanted.isEmpty ? .text("any designation") : names(wanted), rule.source)
            }
            add(.program, "\(id)/from", here, "from", rule.from.map { .day($0) }, rule.source)
            add(
                .program, "\(id)/competency", here, "a competency serves through",
                rule.competencyThrough.map { .day($0) }, rule.source)
            add(.program, "\(id)/through", here, "last day to have it", rule.through.map { .day($0) }, rule.source)
            addTerm(.program, "\(id)/needed", here, "asks for it", from: rule.from, rule.source)
            addTerm(
                .program, "\(id)/competency-serves", here, "a competency serves", through: rule.competencyThrough,
                rule.source)
            addTerm(.program, "\(id)/open", here, "can be had", through: rule.through, rule.source)
            if rule.endsAtAnniversary {
                add(
                    .program, "\(id)/anniversary", here, "a competency serves until",
                    .text("the first anniversary, longer where legacy benefits are bought"), rule.source)
            }
            add(.program, "\(id)/note", here, "note", rule.note.map { .text($0) }, rule.source)
        }
    }

    private mutating func collectTraining(_ training: TrainingRules) {
        let (place, source) = (["Training services"], training.source)
        add(.program, "training/availability", place, "availability", .text(training.availability), source)
        add(.program, "training/period", place, "period", .text(training.period), source)
        add(
            .program, "training/areas", place, "solution areas at least", .count(training.minimumAreas, of: "area"),
            source)
        for (kind, requirements) in [("base", training.base), ("per-area", training.perArea)] {
            for requirement in requirements {
                let id = "training/\(kind)/\(requirement.id)"
                add(.program, id, place + [requirement.name], "at least", .number(requirement.threshold), source)
                add(
                    .program, "\(id)/name", place, "requirement \(requirement.id)", .text(requirement.name), source)
                for part in requirement.parts {
                    let cap = part.cap.map { ", at most \($0)" } ?? ""
                    add(
                        .program, "\(id)/\(part.input)", place + [requirement.name], "counts \(part.input)",
                        .text("\(part.weight) each\(cap), in \(part.unit.rawValue)"), source)
                }
            }
        }
    }
}
