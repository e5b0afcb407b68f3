/// Applies rules to a book; what several rules or months have in common is reckoned once.
final class Reckoner {
    let book: CustomerBook
    let readings: CustomerReadings
    /// Sums of a month by what was chosen.
    private var tallies: [TallyKey: [Tally]] = [:]
    /// Whether the service of each place is chosen.
    private var chosen: [CustomerRule.Services: [Bool]] = [:]
    /// Seats of a month by what was chosen.
    var seatPages: [SeatKey: SeatPage] = [:]
    /// The pairs of tenant and product, and of tenant and workload.
    let revenuePairs: PairTable
    let usePairs: PairTable

    init(_ book: CustomerBook, readings: CustomerReadings) {
        (self.book, self.readings) = (book, readings)
        var (revenue, use) = (PairTable(), PairTable())
        for month in book.months {
            guard let page = book.pages[month] else { continue }
            for line in page.revenue { revenue.note(line.tenant, line.item) }
            for line in page.use { use.note(line.tenant, line.item) }
        }
        (revenuePairs, usePairs) = (revenue, use)
    }

    /// Lets go what other months do not need: seats are looked at in few months, and take much room.
    func forgetSeats() { seatPages = [:] }

    private struct TallyKey: Hashable {
        let month: YearMonth
        let associations: AssociationSet
        let services: CustomerRule.Services
    }

    /// What a month says of a tenant's Azure consumption.
    struct Tally {
        struct Seen: OptionSet {
            let rawValue: UInt16
            static let row = Seen(rawValue: 1)
            static let service = Seen(rawValue: 2)
            static let association = Seen(rawValue: 4)
            static let unknownAssociation = Seen(rawValue: 8)
            static let anyAssociation = Seen(rawValue: 16)
            static let anyUnknownAssociation = Seen(rawValue: 32)
            static let unknownAmount = Seen(rawValue: 64)
            static let amount = Seen(rawValue: 128)
            static let unknownUsage = Seen(rawValue: 256)
            static let unknownService = Seen(rawValue: 512)
        }

        var amount = Amount.zero
        /// What has an association that nobody knows, and may count as well.
        var mayAdd = Amount.zero
        var seen: Seen = []

        /// Whether more may count than is known to.
        var isPartial: Bool { mayAdd != .zero || seen.contains(.unknownAmount) }
        var associations: AssociationSet = []

        /// Notes what may count on top; `nil` for nobody knows how much.
        mutating func note(_ more: Amount?) {
            if let more { mayAdd += more } else { seen.insert(.unknownAmount) }
        }

        /// Notes a usage of a service that nobody knows, which may be one that counts.
        mutating func noteUnknownService(_ choice: UsageChoice) {
            guard choice.isAssociated || choice.hasUnknown else { return }
            seen.insert(.unknownService)
            if choice.isAssociated { seen.insert(.anyAssociation) }
            if choice.hasUnknown { seen.insert(.anyUnknownAssociation) }
            let known = choice.amount ?? .zero
            note(choice.lacksAmount ? nil : choice.mayAdd.map { $0 + max(.zero, known) - min(.zero, known) })
            // A credit of it may take from what is known.
            amount += min(.zero, known) + choice.less
        }

        mutating func add(_ other: Tally) {
            amount += other.amount
            mayAdd += other.mayAdd
            seen.formUnion(other.seen)
            associations.formUnion(other.associations)
        }
    }

    func isChosen(_ services: CustomerRule.Services) -> [Bool] {
        if let list = chosen[services] { return list }
        // What leaves the service blank may be any.
        let list = book.services.keys.map { $0.isEmpty ? services == .all : services.contains($0) }
        chosen[services] = list
        return list
    }

    /// The Azure consumption of a month by tenant; `nil` for a month that no file holds.
    func azure(_ month: YearMonth, _ associations: AssociationSet, _ services: CustomerRule.Services) -> [Tally]? {
        guard let page = book.pages[month], page.reports.contains(.azure) else { return nil }
        let key = TallyKey(month: month, associations: associations, services: services)
        if let list = tallies[key] { return list }
        var list = [Tally](repeating: Tally(), count: book.tenants.count)
        let isListed = isChosen(services)
        forEachUsage(in: page.azure) { lines in
            let line = lines[lines.startIndex]
            let tenant = Int(line.tenant)
            list[tenant].seen.insert(.row)
            let isService = isListed[Int(line.item)]
            if isService { list[tenant].seen.insert(.service) }
            let choice = UsageChoice(of: lines, through: associations)
            if !isService, book.services.keys[Int(line.item)].isEmpty {
                list[tenant].noteUnknownService(choice)
                return
            }
            if choice.isUsageUnknown, isService { list[tenant].seen.insert(.unknownUsage) }
            if choice.hasUnknown {
                list[tenant].seen.formUnion(
                    isService ? [.unknownAssociation, .anyUnknownAssociation] : .anyUnknownAssociation)
            }
            guard choice.isAssociated else {
                // It may count, and then as much as its amounts are.
                if choice.hasUnknown, isService {
                    list[tenant].amount += choice.less
                    list[tenant].note(choice.mayAdd)
                }
                return
            }
            list[tenant].seen.insert(.anyAssociation)
            guard isService else { return }
            list[tenant].seen.insert(.association)
            list[tenant].associations.formUnion(choice.associations)
            if choice.amount != nil { list[tenant].seen.insert(.amount) }
            list[tenant].amount += (choice.amount ?? .zero) + choice.less
            if choice.lacksAmount { list[tenant].seen.insert(.unknownAmount) }
            list[tenant].note(choice.mayAdd)
        }
        tallies[key] = list
        return list
    }

    /// Calls a function with the lines of each usage, which stand together.
    func forEachUsage(in lines: [AmountLine], _ body: (ArraySlice<AmountLine>) -> Void) {
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].usage == lines[start].usage { end += 1 }
            body(lines[start..<end])
            start = end
        }
    }
}

/// Pairs of a tenant and an item with their places.
struct PairTable {
    private(set) var pairs: [(tenant: Int32, item: Int32)] = []
    private var places: [UInt64: Int] = [:]

    private static func key(_ tenant: Int32, _ item: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: tenant)) << 32 | UInt64(UInt32(bitPattern: item))
    }

    mutating func note(_ tenant: Int32, _ item: Int32) {
        let key = Self.key(tenant, item)
        guard places[key] == nil else { return }
        places[key] = pairs.count
        pairs.append((tenant, item))
    }

    func place(_ tenant: Int32, _ item: Int32) -> Int? { places[Self.key(tenant, item)] }
}

@available(*, unavailable)
extension Reckoner: Sendable {}
