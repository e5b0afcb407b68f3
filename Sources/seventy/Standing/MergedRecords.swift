internal import Pages
internal import PartnerStore
internal import SolutionsPartner

/// The numbers that follow from the records of several accounts together.
struct MergedRecords {
    /// The numbers; none where some account has no records.
    private(set) var derived = DerivedNumbers()
    /// What is to be minded.
    private(set) var remarks: [Phrase] = []

    /// Reads the records of all accounts and reckons with them as with those of one.
    ///
    /// - Throws: `CommandFailure` when records cannot be read.
    init(
        of accounts: [Partner], in store: OpenStore, under edition: ProgramEdition, on day: CalendarDate
    ) throws {
        let months = try accounts.map { partner throws(CommandFailure) in
            Set(try store.recordedMonths(of: partner))
        }
        let recorded = months.count { !$0.isEmpty }
        guard recorded > 0 else { return }
        guard recorded == accounts.count else {
            remarks.append(
                "Records are there of \(recorded) of \(accounts.count) accounts only, so nothing follows from those of all together."
            )
            return
        }
        // A month that one of them lacks says nothing of all of them.
        let common = months.dropFirst().reduce(months[0]) { $0.intersection($1) }
        guard let last = common.filter({ $0 < YearMonth(day) }).max() else {
            remarks.append("The accounts have no month on record in common, so no numbers follow from their records.")
            return
        }
        let needed = (0...23).map { last.adding(months: -$0) }.filter(common.contains)
        var book = CustomerBook()
        for month in needed.reversed() {
            var merged: MonthRecords?
            for partner in accounts {
                guard let records = try store.records(of: partner, in: month) else { continue }
                if merged == nil { merged = records } else { merged?.merge(account: records) }
            }
            if let merged { book.add(merged) }
        }
        // Rates change on days of their own: those of the month count.
        let rules = try store.ground.shelf.edition(edition.id, on: last.lastDay)
        derived = CustomerReckoning(of: book, readings: store.store.settings.readings).derived([
            (month: last, edition: rules)
        ])
        remarks.append("Customers on record with several accounts are counted once.")
    }
}
