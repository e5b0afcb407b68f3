internal import Dashboard
internal import Pages
internal import SolutionsPartner

extension StandingPage {
    /// Everything that hangs on the designations.
    static func standing(_ standing: Standing) -> StandingPage {
        var page = StandingPage()
        page.addDesignations(standing)
        page.addAnniversary(standing.anniversary)
        page.addOptions(standing.options)
        page.addSpecializations(standing)
        page.addExpertMSP(standing.expertMSP)
        page.addDependents(standing.dependents)
        page.addTraining(standing.training)
        page.addFreshness(standing.freshness)
        if !standing.remarks.isEmpty {
            page.heading("Remarks")
            page.reasons(standing.remarks, indent: 2)
        }
        return page
    }

    private mutating func addDesignations(_ standing: Standing) {
        heading("Designations")
        let badge = standing.microsoftCloudBadge
        rows(
            standing.designations.map { item in
                let attained = item.attainedOn.map { "attained \(Words.usual.date($0))" } ?? ""
                let valid = item.validThrough.map { "anniversary \(Words.usual.date($0))" } ?? ""
                return ([item.name, item.state.title, item.badge.words, attained, valid], item.reasons)
            } + [([badge.name, "", badge.state.words], badge.reasons)])
    }

    mutating func addAnniversary(_ anniversary: Anniversary?) {
        heading("Anniversary")
        guard let anniversary else {
            return sentence(
                "None is known: no designation is held, and no anniversary is entered (membership.anniversary).")
        }
        table(
            [
                ["Date", Words.usual.date(anniversary.date), Words.usual.distance(anniversary.daysAway)],
                ["Check", Words.usual.span(anniversary.window)],
                ["Renewal through", Words.usual.date(anniversary.renewalThrough)],
            ], indent: 2)
        reasons(anniversary.reasons)
    }

    mutating func addOptions(_ options: [RenewalOption]) {
        heading("Options")
        for option in options {
            let marks = [
                option.isAvailable ? "available" : "not available", option.isChosen ? "chosen now" : nil,
            ].compactMap { $0 }
            sentence("\(option.name): \(marks.joined(separator: ", "))")
            var details = [
                ("Fee", Words.usual.phrase(option.fee.phrase)),
                ("Designations", option.keepsDesignation ? "kept" : "not kept"),
                ("Badge", Words.usual.phrase(option.badge)), ("Benefits", Words.usual.phrase(option.benefits)),
                ("Incentives", Words.usual.phrase(option.incentives)),
                ("Specializations", Words.usual.phrase(option.specializations)),
            ]
            if let forecloses = option.forecloses { details.append(("Gives up", Words.usual.phrase(forecloses))) }
            if let opens = option.opens {
                let until = option.until.map { " through \(Words.usual.date($0))" } ?? ""
                details.append(("Open", "from \(Words.usual.date(opens))\(until)"))
            }
            labelled(details, indent: 6)
            reasons(option.reasons)
        }
    }

    private mutating func addSpecializations(_ standing: Standing) {
        heading("Specializations")
        let concerned = standing.specializations.filter {
            $0.state != .eligible && $0.state != .notEligible && $0.state != .ended
        }
        rows(
            concerned.map { item in
                let date = item.decisionDate.map { "decided on \(Words.usual.date($0))" } ?? ""
                return ([item.specialization.name, item.state.title, date], item.reasons)
            })
        // What is open or closed for the same reason is told together.
        for state in [ProgramState.eligible, .notEligible, .ended] {
            var rest = standing.specializations.filter { $0.state == state }
            while let first = rest.first {
                let names = rest.filter { $0.reasons == first.reasons }.map(\.specialization.name)
                rest.removeAll { $0.reasons == first.reasons }
                sentence("\(state.title): \(names.joined(separator: ", "))")
                let opensWith = first.specialization.opensWith
                if state == .notEligible, standing.day >= standing.rules.specializations.from {
                    // What these designations miss stands above; told again for every group it would drown the rest.
                    let names = opensWith.compactMap { standing.designation($0)?.name }
                    let choice = names.count > 1 ? "one of \(names.joined(separator: ", "))" : names.joined()
                    sentence("It takes \(choice).", source: first.reasons.first?.source ?? "", indent: 6)
                } else {
                    reasons(first.reasons)
                }
            }
        }
        for benefits in standing.incrementalBenefits where benefits.counted > 0 || !benefits.held.isEmpty {
            sentence(
                "Incremental benefits of \(benefits.area.name): \(benefits.counted) of at most \(benefits.area.cap)")
            reasons(benefits.reasons)
        }
    }

    private mutating func addExpertMSP(_ standing: ExpertMSPStanding) {
        heading("Azure Expert MSP")
        let date = standing.decisionDate.map { ", decided on \(Words.usual.date($0))" } ?? ""
        sentence(standing.state.title + date)
        reasons(standing.reasons)
    }

    private mutating func addDependents(_ dependents: [DependentStanding]) {
        heading("What else depends on a designation")
        rows(
            dependents.map { item in
                let through = item.through.map { "through \(Words.usual.date($0))" } ?? ""
                return ([item.name, item.isAllowed ? "yes" : "no", through], item.reasons)
            })
    }

    mutating func addTraining(_ training: TrainingStanding) {
        heading("Training services")
        guard !training.isEmpty else {
            sentence("Nothing is entered. The designation is for Learning Partners; its inputs begin with 'training.'.")
            return reasons(training.reasons)
        }
        sentence(training.isQualified ? "Qualified" : "Not qualified")
        table(
            (training.base + training.areas.flatMap(\.requirements).filter { $0.value != nil }).map { item in
                let value = item.value.map { Words.usual.quantity($0) } ?? "not entered"
                return [item.name, "\(value) of \(Words.usual.quantity(item.threshold))"]
            }, indent: 2)
        for area in training.areas where area.isBadged { sentence("Badge in \(area.name)") }
        reasons(training.reasons)
    }

    private mutating func addFreshness(_ freshness: [DataFreshness]) {
        heading("How old the numbers are")
        rows(
            freshness.map { item in
                let age = item.age.map { Words.usual.age($0) } ?? "not noted"
                let names = item.categories.map(\.title).joined(separator: ", ")
                return (
                    [
                        names, age + (item.isStale ? ", newer ones are due" : ""),
                        "next by \(Words.usual.date(item.nextRefresh))",
                    ], item.reasons
                )
            })
    }
}
