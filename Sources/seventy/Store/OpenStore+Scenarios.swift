internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// The scenarios of a partner, those that cannot be read with the reason.
    func scenarios(of partner: Partner) throws(CommandFailure) -> [ScenarioEntry] {
        do { return try store.scenarios(of: partner.id) } catch { throw CommandFailure(error) }
    }

    /// The scenario of a partner with a name.
    func scenario(_ name: String, of partner: Partner) throws(CommandFailure) -> Scenario {
        do { return try store.scenario(name, of: partner.id) } catch { throw CommandFailure(error) }
    }

    /// The document of a partner, so that the facts and their revision are of one moment.
    func document(named name: String) throws(CommandFailure) -> PartnerDocument {
        let id = try partner(named: name).id
        do { return try store.partner(id) } catch { throw CommandFailure(error) }
    }

    /// What units cost as the store states it, in the names of an edition.
    ///
    /// - Throws: `CommandFailure` with every fault of the statement.
    func costs(in edition: ProgramEdition) throws(CommandFailure) -> PlanCosts {
        guard let stated = store.settings.costs else { return PlanCosts() }
        let (costs, faults) = PlanCosts.read(stated)
        guard faults.isEmpty else { throw .faults(faults, in: "\"costs\" of store.json") }
        return edition.resolving(costs)
    }

    /// Keeps a scenario.
    @discardableResult
    func save(_ scenario: Scenario, replacing: Bool = false) throws(CommandFailure) -> CommitResult {
        do {
            return try store.saveScenario(scenario, replacing: replacing, note: .now())
        } catch {
            if case .scenarioExists(let partner, let name) = error {
                throw CommandFailure(
                    .cannotWrite,
                    "\(partner) has a scenario '\(name)' already. Choose another name, or add --replace.".cleaned)
            }
            throw CommandFailure(error)
        }
    }

    /// Takes a scenario away.
    func deleteScenario(_ name: String, of partner: Partner) throws(CommandFailure) -> CommitResult {
        do { return try store.deleteScenario(name, of: partner.id, note: .now()) } catch { throw CommandFailure(error) }
    }

    /// Gives a scenario another name.
    func renameScenario(_ name: String, of partner: Partner, to newName: String) throws(CommandFailure) {
        do {
            try store.renameScenario(name, of: partner.id, to: newName, note: .now())
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Keeps a second scenario like the first.
    func duplicateScenario(_ name: String, of partner: Partner, as newName: String) throws(CommandFailure) {
        do {
            try store.duplicateScenario(name, of: partner.id, as: newName, note: .now())
        } catch {
            throw CommandFailure(error)
        }
    }
}
