package import SolutionsPartner

/// What-ifs, plans and scenarios as they are read aloud.
extension Page {
    /// The changes of a what-if one after the other, and what they do together.
    package static func changesOneByOne(_ edits: [Edit], to facts: ScoredPartner, _ words: Words) -> Page {
        var page = Page()
        guard !edits.isEmpty else {
            page.sentence("There are no changes.")
            return page
        }
        let effects = OverlayContributions(of: edits, to: facts)
        let names = facts.partner.applying(edits)
        page.entries(
            zip(edits, effects.alone).map { edit, effect in
                let before = words.standing(before: edit, of: facts)
                let title = facts.title(of: edit.input, naming: names)
                return Entry(
                    "\(title): \(before), what if \(words.value(of: edit))",
                    facts: [
                        effect.isZero ? "no points alone" : "\(words.delta(effect)) points alone",
                        "input \(edit.input)",
                    ],
                    input: edit.input)
            })
        page.sentence(effects.sentence(words))
        return page
    }

    /// A plan, to be told among others.
    package struct ListedPlan {
        let title: String
        let cost: Rational?
        let told: Page

        /// - Parameters:
        ///   - cost: What it takes; `nil` for a plan that leads nowhere.
        ///   - told: The steps in words.
        package init(_ title: String, cost: Rational?, told: Page) {
            (self.title, self.cost, self.told) = (title, cost, told)
        }
    }

    /// Plans one after the other with their steps.
    ///
    /// - Parameters:
    ///   - unit: What is counted as cost.
    ///   - isSearching: Whether they are still looked for.
    package static func plansOneByOne(
        _ plans: [ListedPlan], unit: String, isSearching: Bool, of scored: ScoredPartner, _ words: Words
    ) -> Page {
        var page = Page()
        guard !plans.isEmpty else {
            page.sentence(isSearching ? "Looking for the least effort." : "Every designation meets its requirements.")
            return page
        }
        page.heading("The least effort to \(words.points(scored.card.edition.requiredPoints))")
        page.entries(
            plans.map { plan in
                let steps = plan.told.plain.compactMap { if case .line(let text) = $0 { text } else { nil } }
                let cost = plan.cost.map { "\(words.quantity($0)) \(unit)" } ?? "out of reach"
                return Entry("\(plan.title): \(cost)", facts: steps, subject: .plan)
            })
        return page
    }

    /// A scenario as it is kept, or why it cannot be read.
    package struct ListedScenario {
        let name: String
        let outcome: ScenarioOutcome?
        let faults: [String]

        /// - Parameter outcome: What it leads to; `nil` for one that cannot be read.
        package init(_ name: String, _ outcome: ScenarioOutcome?, faults: [String]) {
            (self.name, self.outcome, self.faults) = (name, outcome, faults)
        }
    }

    /// Scenarios one after the other: what each leads to, and its edits, those that mean nothing now with the reason.
    package static func scenariosOneByOne(_ scenarios: [ListedScenario], of facts: ScoredPartner, _ words: Words)
        -> Page
    {
        var page = Page()
        if scenarios.isEmpty { page.sentence("There are no scenarios yet.") }
        page.entries(
            scenarios.map { scenario in
                let edits = scenario.outcome.map { words.edits(of: $0, facts) } ?? []
                return Entry(
                    words.sentence(of: scenario, facts), facts: edits, subject: .scenario(scenario.name))
            })
        return page
    }
}

extension Words {
    /// What a scenario leads to, such as `+8.7 points, gains Security`.
    package func effect(of outcome: ScenarioOutcome, to facts: ScoredPartner) -> (text: String, role: Role) {
        let (texts, role) = effects(of: outcome, to: facts)
        return (texts[0], role)
    }

    /// The same from the longest wording to the shortest.
    package func effects(of outcome: ScenarioOutcome, to facts: ScoredPartner) -> (texts: [String], role: Role) {
        let (sum, required) = (outcome.points, facts.card.edition.requiredPoints)
        let points = sum.isZero ? "no points" : "\(delta(sum)) points"
        let turns = DesignationTurn.all(of: outcome, on: facts)
        let isLoss = outcome.points.isNegative || turns.contains(where: \.isLoss)
        let role: Role = isLoss ? .loss : sum.isZero ? .muted : .gain
        guard let turned = sentence(turns, required: required) else { return ([points], role) }
        let brief = sum.isZero ? "+0" : delta(sum)
        return (["\(points), \(turned)"] + shortened(turns, required: required).map { "\(brief), \($0)" }, role)
    }

    fileprivate func sentence(of listed: Page.ListedScenario, _ facts: ScoredPartner) -> String {
        guard let outcome = listed.outcome else {
            return "\(listed.name) cannot be read: \(listed.faults.joined(separator: "; "))"
        }
        let edits = count(outcome.scenario.edits.count, "edit")
        let note = outcome.scenario.note.map { ". \($0)" } ?? ""
        let moved = outcome.isCurrent ? "" : ". The facts have moved on since"
        return "\(listed.name): \(effect(of: outcome, to: facts).text), \(edits)\(note)\(moved)"
    }

    fileprivate func edits(of outcome: ScenarioOutcome, _ facts: ScoredPartner) -> [String] {
        let edition = facts.card.edition
        let people = facts.partner.applying(outcome.scenario.edits)
        return outcome.standing.lines.map { line in
            let name = Self.name(of: line.edit.input, in: edition, naming: people, or: facts.partner)
            if let reason = line.status.reason(in: edition.id) { return "\(name): left out, \(reason)" }
            let unit = edition.input(named: line.edit.input)?.unit
            return "\(name): \(change(by: line.edit, from: line.fact, unit: unit))"
        }
    }
}
