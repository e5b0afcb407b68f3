/// The share of seats that are active.
struct ActiveShare {
    let seats: Int?
    let users: Int?
    private let shares: [(users: Int, seats: Int)]
    private let isComplete: Bool

    init(of rows: [SeatPage.Row], reading: CustomerReadings.ActiveShare) {
        let known = rows.compactMap { row -> (Int, Int)? in
            guard !row.seats.isPartial, !row.users.isPartial else { return nil }
            return row.seats.value.flatMap { seats in row.users.value.map { ($0, seats) } }
        }
        isComplete = known.count == rows.count
        let sums = known.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        (users, seats) = known.isEmpty ? (nil, nil) : sums
        shares = (reading == .together ? (known.isEmpty ? [] : [sums]) : known).map { (users: $0.0, seats: $0.1) }
    }

    /// The percentage that is active, cut at six decimals; `nil` without any seats.
    var percent: Amount? {
        guard let users, let seats, seats > 0 else { return nil }
        return Amount(units: Int128(users) * 100_000_000 / Int128(seats) * 1_000_000)
    }

    /// Whether a percentage is reached; `nil` where it is not known.
    func reaches(_ percent: Int) -> Bool? { decide { $0.users * 100 >= percent * $0.seats } }

    /// Whether a percentage is passed; `nil` where it is not known.
    func exceeds(_ percent: Int) -> Bool? { decide { $0.users * 100 > percent * $0.seats } }

    private func decide(_ test: ((users: Int, seats: Int)) -> Bool) -> Bool? {
        if shares.contains(where: { $0.seats > 0 && test($0) }) { return isComplete || shares.count > 1 ? true : nil }
        return isComplete ? false : nil
    }
}
