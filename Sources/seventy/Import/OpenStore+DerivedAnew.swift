internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// Reckons numbers of a partner anew after the records lost something: those of the same months and editions.
    ///
    /// Numbers of an edition that is not there any more stay away, so that none is told with what was lost in it.
    func deriveAnew(_ old: DerivedNumbers, of id: String) throws(CommandFailure) {
        guard !old.isEmpty else { return }
        do throws(StoreError) {
            var book = CustomerBook()
            for month in try store.recordMonths(of: id) {
                if let records = try store.records(of: id, in: month) { book.add(records) }
            }
            var wanted: [(month: YearMonth, edition: ProgramEdition)] = []
            for (month, editions) in old.months {
                for edition in editions.keys.compactMap({ try? ground.shelf.edition($0, on: month.lastDay) }) {
                    wanted.append((month: month, edition: edition))
                }
            }
            wanted.sort { ($0.month, $0.edition.id) < ($1.month, $1.edition.id) }
            let new = CustomerReckoning(of: book, readings: store.settings.readings).derived(wanted)
            try store.commit(new.changes(from: DerivedNumbers()), to: id, note: .now("derived numbers"))
        } catch {
            throw CommandFailure(error)
        }
    }
}
