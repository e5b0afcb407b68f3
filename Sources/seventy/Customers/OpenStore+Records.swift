internal import PartnerStore
internal import SolutionsPartner

extension OpenStore {
    /// The months of which a partner has records, the oldest first.
    ///
    /// - Throws: `CommandFailure` when they cannot be read.
    func recordedMonths(of partner: Partner) throws(CommandFailure) -> [YearMonth] {
        do throws(StoreError) {
            return try store.recordMonths(of: partner.id)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// What is on record of a partner in a month; `nil` where nothing is.
    ///
    /// - Throws: `CommandFailure` when it cannot be read.
    func records(of partner: Partner, in month: YearMonth) throws(CommandFailure) -> MonthRecords? {
        do throws(StoreError) {
            return try store.records(of: partner.id, in: month)
        } catch {
            throw CommandFailure(error)
        }
    }
}
