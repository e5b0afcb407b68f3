internal import Pages
package import SolutionsPartner

extension DashboardState {
    /// The scenarios of a partner by name; none before they were read.
    func scenarios(of id: String) -> [ScenarioRecord] { knownScenarios.of(id) }

    /// What a scenario leads to on the facts as they are now; `nil` for one that is faulty.
    func outcome(of record: ScenarioRecord, for id: String) -> ScenarioOutcome? {
        guard let scenario = record.scenario, let facts = facts(of: id) else { return nil }
        return ScenarioOutcome(scenario, on: facts.partner, card: facts.card, revision: revision(of: id) ?? 0)
    }

    /// The what-if and the scenarios of a choice beside today; `nil` when there is none of them any more.
    package func comparison(_ choice: ComparisonChoice, of id: String) -> ScenarioComparison? {
        guard let facts = facts(of: id) else { return nil }
        let records = scenarios(of: id)
        let chosen = choice.names.compactMap { name in records.first { $0.name == name } }
        let readable = choice.names.isEmpty ? records.filter { $0.scenario != nil } : chosen
        let outcomes = readable.prefix(ScenarioComparison.limit).compactMap { outcome(of: $0, for: id) }
        let whatIf = overlays[id].flatMap { $0.isEmpty ? nil : $0.edits }.flatMap { edits in
            outcome(
                of: ScenarioRecord(
                    Scenario(
                        name: ScenarioComparison.whatIf, partner: id, base: revision(of: id) ?? 0, edits: edits)),
                for: id)
        }
        guard !outcomes.isEmpty || whatIf != nil else { return nil }
        return ScenarioComparison(
            (whatIf.map { [$0] } ?? []) + outcomes, with: facts.card,
            costs: facts.card.edition.resolving(store.planCosts),
            sortedBy: choice.order, onlyChanged: choice.onlyChanged)
    }

    /// Why there is nothing to compare.
    func noComparison(_ choice: ComparisonChoice) -> String {
        guard choice.names.isEmpty else { return "These scenarios are gone." }
        return knownScenarios.records == nil ? "" : "There are no scenarios to compare yet."
    }

    /// The partner whose scenarios are on a screen that was opened, so that they are to be kept up to date.
    package var wantsScenarios: String? {
        screens.lazy.filter { $0.kind == .scenarios || $0.kind == .comparison }.compactMap(\.partner).last
    }

    // MARK: What the outside answers

    /// Takes over the scenarios of a partner; the cursor stays on the same one.
    package mutating func didRead(scenarios: [ScenarioRecord], of id: String) {
        guard knownScenarios.partner == id else { return }
        let selected = screens.map { selectedRow(of: $0)?.key }
        knownScenarios.take(scenarios)
        for (place, key) in selected.enumerated() { select(key: key, onScreen: place) }
        keepSelectionVisible()
        renewPalette()
    }

    /// Takes note that scenarios were changed as asked.
    ///
    /// - Parameters:
    ///   - text: What was done.
    ///   - name: The scenario on which the cursor is to rest; `nil` to leave it where it is.
    ///   - entries: The entries of the journal that take it back.
    package mutating func didChange(scenario name: String?, of id: String, _ text: String, entries: [Int]) {
        if knownScenarios.partner == id { knownScenarios.note(change: entries) }
        for place in screens.indices where screens[place].content.isSame(as: ScenariosScreen(partner: id)) {
            select(key: name, onScreen: place)
        }
        message = Message(text: text, isWarning: false)
        keepSelectionVisible()
    }

    /// Takes note that a scenario was deleted, and tells how it comes back.
    package mutating func didDelete(scenario name: String, of id: String, entries: [Int]) {
        let text = "\(name) is deleted. \(keyName(.takeBack)) brings it back."
        didChange(scenario: nil, of: id, text, entries: entries)
    }

    /// Asks whether a scenario whose name is taken replaces the one that is there.
    package mutating func didFindTaken(_ scenario: Scenario) {
        question = Question(
            text: "There is a scenario \(scenario.name) already. Replace it? y/n",
            answer: .outside(.scenario(partner: scenario.partner, .save(scenario, replacing: true))))
    }

    /// Takes note that a comparison was written to a file.
    package mutating func didExport(to path: String) {
        prompt = nil
        message = Message(text: "The comparison is in \(path).", isWarning: false)
    }

    /// Asks whether a comparison replaces the file that is there.
    package mutating func didFindFile(_ path: String, for choice: ComparisonChoice, of id: String) {
        askToReplace(path, by: .scenario(partner: id, .export(choice, path: path, replacing: true)))
    }
}
