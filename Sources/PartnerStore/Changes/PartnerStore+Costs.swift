internal import JSONTree
package import SolutionsPartner

extension PartnerStore {
    /// Makes costs those of the store, for everybody who plans; what `store.json` says besides stays.
    @discardableResult
    package func saveCosts(_ costs: PlanCosts, note: ChangeNote) throws(StoreError) -> CommitResult {
        let node = costs.node
        return try change(.settings, note: note) { _ throws(StoreError) in
            [FieldChange(path: ["costs"], value: node)]
        }
    }
}
