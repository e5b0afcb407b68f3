internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// The scenarios of a partner, those that cannot be read with the reason.
    func scenarios(of partner: Partner) throws(StoreError) -> [ScenarioEntry] {
        try store.scenarios(of: partner.id)
    }

    /// The scenario of a partner with a name.
    func scenario(_ name: String, of partner: Partner) throws(StoreError) -> Scenario {
        try store.scenario(name, of: partner.id)
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
        do throws(StoreError) {
            return try store.saveScenario(scenario, replacing: replacing, note: .now())
        } catch .scenarioExists(let partner, let name) {
            throw CommandFailure(
                .cannotWrite,
                "\(partner) has a scenario '\(name)' already. Choose another name, or add --replace.".cleaned)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// Takes a scenario away.
    func deleteScenario(_ name: String, of partner: Partner) throws(StoreError) -> CommitResult {
        try store.deleteScenario(name, of: partner.id, note: .now())
    }

    /// Gives a scenario another name.
    func renameScenario(_ name: String, of partner: Partner, to newName: String) throws(StoreError) {
        try store.renameScenario(name, of: partner.id, to: newName, note: .now())
    }

    /// Keeps a second scenario like the first.
    func duplicateScenario(_ name: String, of partner: Partner, as newName: String) throws(StoreError) {
        try store.duplicateScenario(name, of: partner.id, as: newName, note: .now())
    }
}
