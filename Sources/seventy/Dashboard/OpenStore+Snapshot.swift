internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// The store as it is on disk now.
    func reopened() throws(CommandFailure) -> OpenStore { try OpenStore.open(StorePlace(store.path)) }

    /// What the dashboard shows of the store with some partners.
    func snapshot(of partners: [PartnerSnapshot], _ options: DashboardOptions) -> StoreSnapshot {
        var snapshot = StoreSnapshot(
            title: store.settings.title, partners: partners,
            readOnlyReason: options.readOnly ? "opened with --read-only" : store.readOnlyReason)
        if options.isSample {
            (snapshot.readOnlyReason, snapshot.readOnlyLabel) = ("these partners are sample data", "sample data")
        }
        // Faulty costs are told by 'seventy validate'; members that can be read hold.
        if let stated = store.settings.costs { snapshot.planCosts = PlanCosts.read(stated).costs }
        return snapshot
    }
}

extension RecordedDay {
    /// A line of the history as the dashboard shows it.
    init(_ line: HistoryLine) {
        self.init(
            day: line.day, edition: line.edition,
            scores: line.scores.map {
                Score($0.designation, total: $0.total, required: $0.required, isQualified: $0.isQualified)
            })
    }
}
