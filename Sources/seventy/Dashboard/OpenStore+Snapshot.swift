internal import Dashboard
internal import Pages
internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// The store as it is on disk now.
    func reopened() throws(CommandFailure) -> OpenStore { try OpenStore.open(StorePlace(store.path)) }

    /// What the dashboard is to show: every partner, scored or with its faults, in the order of their names.
    func snapshot(_ options: DashboardOptions) throws -> StoreSnapshot {
        let scoring = ScoringRequest(rules: options.rules)
        var named: [(name: String, snapshot: PartnerSnapshot)] = []
        var grounds: [EditionReading: JudgementGround] = [:]
        // Faulty fees must not keep the dashboard from opening; 'seventy validate' tells of them.
        let fees = store.settings.fees.flatMap { FeeSchedule.reading($0).fees }
        for partner in partners {
            do {
                let scores = try ground.scores(of: partner, scoring)
                let edition = scores.card.edition
                // A history that cannot be read must not hide the partner; 'seventy doctor' tells of it.
                let history = (try? store.history(of: partner)) ?? []
                let judged = JudgementGround(
                    edition: edition, history: history.qualifications, fees: fees, sharing: grounds[edition.reading])
                grounds[edition.reading] = judged
                named.append(
                    (
                        partner.name,
                        PartnerSnapshot(
                            partner, card: scores.card, ground: judged, revision: documents[partner.id]?.revision ?? 0,
                            history: history.map(RecordedDay.init))
                    ))
            } catch {
                // An edition that the partner is pinned to and that cannot be had must not hide the others.
                guard options.rules.edition == nil else { throw error }
                named.append((partner.name, PartnerSnapshot(id: partner.id, faults: [error.message])))
            }
        }
        for (id, error) in unreadable {
            let lines = error.description.split(separator: "\n").map(String.init)
            named.append((id, PartnerSnapshot(id: id, faults: lines)))
        }
        named.sort { ($0.name.lowercased(), $0.snapshot.id) < ($1.name.lowercased(), $1.snapshot.id) }
        var snapshot = StoreSnapshot(
            title: store.settings.title, partners: named.map(\.snapshot),
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
            scores: line.scores.map { Score($0.designation, total: $0.total, isQualified: $0.isQualified) })
    }
}
