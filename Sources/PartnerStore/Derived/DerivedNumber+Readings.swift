internal import SolutionsPartner

extension DerivedNumber {
    /// Whether it was reckoned by another reading than the store's settings say now.
    func isOutdated(by readings: CustomerReadings) -> Bool {
        let others: [CustomerNumber.Reading?] = [
            readings.azureGrowth == .twelveMonths ? .singleMonth : .twelveMonths,
            readings.activeShare == .together ? .shareOfAnyWorkload : .shareTogether,
            readings.securitySeats == .workload ? .seatsOfTenant : .seatsOfWorkload,
            readings.linkedUsers == .linked ? .allUsers : .linkedUsers,
            readings.smbBaseline == .sameMonths ? .singleBaselineMonth : nil,
            readings.dporCountsAsCSP ? .dporDoesNotCount : nil,
        ]
        return others.contains { $0.map { self.readings.contains($0.rawValue) } ?? false }
    }
}

extension DerivedNumbers {
    /// The months and editions of which some number was reckoned by another reading than the store's settings say now,
    /// the oldest first.
    func outdated(by readings: CustomerReadings) -> [(month: YearMonth, edition: String)] {
        months.keys.sorted().flatMap { month in
            (months[month] ?? [:]).filter { $0.value.values.contains { $0.isOutdated(by: readings) } }.keys.sorted()
                .map { (month, $0) }
        }
    }
}
