internal import ArgumentParser
internal import Dashboard
internal import JSONTree
internal import Pages
internal import PartnerStore
internal import SolutionsPartner
internal import System

extension StoreWork {
    /// Does what the dashboard asks for with the scenarios of a partner.
    mutating func perform(_ request: ScenarioRequest, for id: String, _ state: inout DashboardState) {
        do throws(StoreError) {
            switch request {
            case .read: break
            case .save(let scenario, let replacing):
                let result = try store.store.saveScenario(
                    scenario, replacing: replacing, note: .now("scenario kept from the dashboard"))
                readScenarios(of: id, &state)
                state.didChange(
                    scenario: scenario.name, of: id, "Kept as the scenario \(scenario.name).",
                    entries: result.entries)
                return
            case .rename(let name, let newName, let title):
                let entries = try store.store.renameScenario(name, of: id, to: newName, title: title, note: .now())
                readScenarios(of: id, &state)
                state.didChange(scenario: newName, of: id, "\(name) is called \(newName) now.", entries: entries)
                return
            case .duplicate(let name, let newName, let title):
                let result = try store.store.duplicateScenario(name, of: id, as: newName, title: title, note: .now())
                readScenarios(of: id, &state)
                state.didChange(scenario: newName, of: id, "Kept a copy as \(newName).", entries: result.entries)
                return
            case .delete(let name):
                let result = try store.store.deleteScenario(name, of: id, note: .now())
                readScenarios(of: id, &state)
                state.didDelete(scenario: name, of: id, entries: result.entries)
                return
            case .rebase(let name): try rebase(name, of: id, &state)
            case .takeBack(let entries):
                for entry in entries.reversed() { try store.store.undo(entry, note: .now()) }
                readScenarios(of: id, &state)
                state.didChange(scenario: nil, of: id, "The last change is taken back.", entries: [])
                return
            case .export(let choice, let path, let replacing):
                export(choice, of: id, to: path, replacing: replacing, &state)
                return
            }
        } catch {
            if case .scenarioExists = error, case .save(let scenario, false) = request {
                state.didFindTaken(scenario)
                return
            }
            readScenarios(of: id, &state)
            tell(failure: error, &state)
            return
        }
        readScenarios(of: id, &state)
    }

    /// Hands the scenarios of a partner over, those that cannot be read with the reason.
    func readScenarios(of id: String, _ state: inout DashboardState) {
        do throws(StoreError) {
            state.didRead(scenarios: try store.store.scenarios(of: id).map { ScenarioRecord($0) }, of: id)
        } catch {
            state.didRead(scenarios: [], of: id)
            state.show(failure: "\(error)")
        }
    }

    private func rebase(_ name: String, of id: String, _ state: inout DashboardState) throws(StoreError) {
        let document = try store.store.partner(id)
        let scenario = try store.store.scenario(name, of: id)
        guard let card = state.facts(of: id)?.card else { return }
        let rebased = scenario.rebased(on: document.partner, revision: document.revision, under: card.edition)
        let result = try store.store.saveScenario(rebased, replacing: true, note: .now("scenario on newer facts"))
        let dropped = scenario.edits.count - rebased.edits.count
        let text = dropped == 0 ? "" : " \(dropped) spent \(dropped == 1 ? "edit is" : "edits are") dropped."
        state.didChange(
            scenario: name, of: id, "\(name) stands on revision \(rebased.base) now.\(text)", entries: result.entries)
    }

    /// Writes a comparison to a file in the format that the file's name asks for.
    private func export(
        _ choice: ComparisonChoice, of id: String, to path: String, replacing: Bool, _ state: inout DashboardState
    ) {
        let shown = state
        let writing = state.write(to: path, replacing: replacing, besides: store.store) {
            (target) throws(CommandFailure) in
            try comparisonText(choice, of: id, as: target, shown)
        }
        switch writing {
        case .written: state.didExport(to: path)
        case .inTheWay: state.didFindFile(path, for: choice, of: id)
        case .failed: break
        }
    }

    private func comparisonText(
        _ choice: ComparisonChoice, of id: String, as path: String, _ state: DashboardState
    ) throws(CommandFailure) -> String {
        guard let facts = state.facts(of: id), let comparison = state.comparison(choice, of: id) else {
            throw CommandFailure(.notFound, "These scenarios are gone.")
        }
        let today = ScoredPartner(partner: facts.partner, card: facts.card)
        let files = ComparisonFiles(comparison: comparison, today: today)
        if path.hasSuffix(".csv") { return files.commaSeparated }
        if path.hasSuffix(".json") { return ScoreJSON.document(files.members).formatted() }
        var writer = PageWriter(path.hasSuffix(".html") ? .html : .markdown)
        let page = Page.comparison(comparison, of: today, Words(state.formats))
        return writer.beginning("Scenarios of \(facts.partner.name)") + writer.text(of: page) + writer.end
    }

    /// Makes costs those of the store.
    mutating func saveCosts(_ costs: PlanCosts, _ state: inout DashboardState) {
        do throws(StoreError) {
            try store.store.saveCosts(costs, note: .now("costs of plans"))
            reload(&state)
            state.didSaveCosts()
        } catch {
            tell(failure: error, &state)
        }
    }
}

extension ScenarioRecord {
    /// A scenario of a store as the dashboard shows it.
    init(_ entry: ScenarioEntry) {
        switch entry.scenario {
        case .success(let scenario): self.init(scenario)
        case .failure(let error):
            self.init(name: entry.name, faults: error.description.split(separator: "\n").map(String.init))
        }
    }
}
