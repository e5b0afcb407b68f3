/// What a choice of seats is made by.
struct SeatKey: Hashable {
    let month: YearMonth
    let associations: AssociationSet
    let workloads: Set<String>
}

/// The seats of the listed workloads of a month through some associations.
struct SeatPage {
    /// The rows of each tenant that has any, by its place.
    var rows: [Int32: [Row]] = [:]
    /// How far each other tenant comes.
    var conditions: [CustomerCondition]
    /// What may count as well of some tenants.
    var open: [Int32: Open] = [:]

    /// What may count of a tenant, but for what no file tells.
    struct Open {
        /// What is not told of it.
        var lacks: UnitState.Lack = []
        /// Its users, at most; `nil` where nobody knows.
        var users: Int? = 0

        /// Adds lines that may count as well.
        mutating func add(_ lines: ArraySlice<SeatLine>, lacking lack: UnitState.Lack) {
            lacks.insert(lack)
            for line in lines { users = line.users.flatMap { own in users.map { $0 + max(0, own) } } }
        }
    }

    /// A count of which some may be unknown.
    struct Count {
        /// What is known of it; `nil` for nothing.
        var value: Int?
        /// Whether more may be behind it than is known.
        var isPartial: Bool

        init(_ value: Int?, isPartial: Bool = false) {
            (self.value, self.isPartial) = (value, isPartial || value == nil)
        }

        /// Both together: what is not known of one of them is not known of the sum.
        static func + (left: Count, right: Count) -> Count {
            let isPartial = left.isPartial || right.isPartial
            guard let one = left.value, let other = right.value else {
                return Count(left.value ?? right.value, isPartial: isPartial)
            }
            return Count(one + other, isPartial: isPartial)
        }
    }

    /// A workload at a tenant.
    struct Row {
        let item: Int32
        private(set) var seats = Count(nil)
        private(set) var users = Count(nil)
        /// The month of the earliest claim; `nil` for what was not claimed.
        private(set) var claimed: YearMonth?
        /// Whether it was claimed on a day that nobody knows.
        private(set) var isClaimUnknown = false
        private(set) var associations: AssociationSet = []
        /// What beside counts is not told of some of it.
        private(set) var lacks: UnitState.Lack = []

        /// What counts of the lines of one workload at one tenant; `nil` where none has an association that is wanted.
        init?(of lines: ArraySlice<SeatLine>, through wanted: AssociationSet) {
            item = lines[lines.startIndex].item
            var (isFound, isOpen) = (false, false)
            for source in SeatLine.Source.allCases {
                let own = lines.filter { $0.source == source && !$0.association.set.isDisjoint(with: wanted) }
                guard !own.isEmpty else { continue }
                for line in own {
                    associations.formUnion(line.association.set)
                    if !line.isKindKnown { lacks.insert(.kind) }
                    if line.isMarkUnknown, own.count > 1 { lacks.insert(.usage) }
                }
                claimed = own.compactMap(\.claimed).min() ?? claimed
                if own.contains(where: \.isClaimUnknown) { isClaimUnknown = true }
                let (seats, users) = source == .plans ? Self.plans(own) : Self.once(own)
                if !isFound || (self.seats.value ?? -1) < (seats.value ?? -1) {
                    (self.seats, self.users) = (seats, users)
                }
                // Two reports tell of the same seats, but plans of which some are unknown may have more of them.
                if source == .plans, seats.isPartial { isOpen = true }
                isFound = true
            }
            guard isFound else { return nil }
            if isOpen { (seats.isPartial, users.isPartial) = (true, true) }
        }

        /// The seats of one usage: lines that repeat no others are added up under each association, and the largest one
        /// counts, since two associations tell of the same seats.
        private static func once(_ lines: [SeatLine]) -> (seats: Count, users: Count) {
            let originals = lines.filter { !$0.isRepeat }
            var sums: [UInt32: (seats: Count, users: Count)] = [:]
            for line in originals.isEmpty ? lines : originals {
                let own = (seats: Count(line.seats), users: Count(line.users))
                guard let known = sums[line.association.set.rawValue] else {
                    sums[line.association.set.rawValue] = own
                    continue
                }
                if line.isRepeat {
                    var best = isLess(known, own) ? own : known
                    // Where no mark tells, they may be two usages as well.
                    if line.isMarkUnknown { (best.seats.isPartial, best.users.isPartial) = (true, true) }
                    sums[line.association.set.rawValue] = best
                } else {
                    sums[line.association.set.rawValue] = (known.seats + own.seats, known.users + own.users)
                }
            }
            return sums.values.max(by: isLess) ?? (Count(nil), Count(nil))
        }

        private static func isLess(_ left: (seats: Count, users: Count), _ right: (seats: Count, users: Count)) -> Bool
        {
            let (own, other) = (
                [left.seats.value ?? -1, left.users.value ?? -1, left.seats.isPartial ? 1 : 0],
                [right.seats.value ?? -1, right.users.value ?? -1, right.seats.isPartial ? 1 : 0]
            )
            return own.lexicographicallyPrecedes(other)
        }

        /// The seats of plans: those of all subscriptions together.
        private static func plans(_ lines: [SeatLine]) -> (seats: Count, users: Count) {
            let usages = Dictionary(grouping: lines, by: \.usage).values.map(once)
            return usages.dropFirst().reduce(usages.first ?? (Count(nil), Count(nil))) {
                ($0.seats + $1.seats, $0.users + $1.users)
            }
        }
    }
}
