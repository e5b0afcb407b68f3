extension MonthRecords {
    /// Two parts of downloads that speak of the same and are equally late, so that something else had to decide.
    public struct Tie: Sendable, Hashable {
        /// The report.
        public var report: ReportKind
        /// The tenant.
        public var tenant: String
        /// The service, workload or product.
        public var item: String
        /// The part that is believed.
        public var believed: RecordPart
        /// The part that is not.
        public var other: RecordPart
        /// What the part says that is believed.
        public var kept: Told
        /// What the other one says.
        public var leftOut: Told
    }

    /// What the lines of one part say of a service, workload or product, added up.
    public struct Told: Sendable, Hashable {
        /// The rows of the download.
        public var rows: Int
        /// The amount in USD; `nil` where no line tells one.
        public var amount: Amount?
        /// Paid seats; `nil` where no line tells them.
        public var seats: Int?
        /// Monthly active users; `nil` where no line tells them.
        public var users: Int?
        /// Used capacity; `nil` where no line tells it.
        public var capacity: Int?

        init(_ lines: some Sequence<RecordLine>) {
            rows = 0
            for line in lines {
                rows += line.rows
                if let more = line.amount { amount = (amount ?? .zero) + more }
                if let more = line.seats { seats = (seats ?? 0) &+ more }
                if let more = line.users { users = (users ?? 0) &+ more }
                if let more = line.capacity { capacity = (capacity ?? 0) &+ more }
            }
        }
    }

    /// Adds what other parts say of the same month; what overlaps is to be settled afterwards.
    public mutating func add(_ other: MonthRecords) {
        let offset = parts.count
        parts += other.parts
        for (key, record) in other.tenants {
            var known = tenants[key] ?? TenantRecord()
            known.name = .believed(known.name, record.name)
            known.tpid = .believed(known.tpid, record.tpid)
            known.segment = .believed(known.segment, record.segment)
            known.lines += record.lines.map { line in
                var line = line
                line.part += offset
                return line
            }
            tenants[key] = known
        }
    }

    /// What some parts say; what overlaps is to be settled afterwards, and parts and tenants of which nothing is left go
    /// then.
    package func keeping(_ isKept: (RecordPart) -> Bool) -> MonthRecords {
        let kept = parts.map(isKept)
        var records = self
        for key in records.tenants.keys { records.tenants[key]?.lines.removeAll { !kept[$0.part] } }
        return records
    }

    /// Makes parts of their own of the lines that lack numbers that their report is read for, with all lines that agree
    /// with them in what is settled as a whole.
    ///
    /// So a number that could not be read, or stands blank, takes none back that is known of the same, and nothing else
    /// of its file counts for less.
    package mutating func setApartWhatLacksNumbers() {
        var twins: [Int: Int] = [:]
        for tenant in tenants.keys {
            guard var lines = tenants[tenant]?.lines else { continue }
            var lacking: Set<PartKey> = []
            for line in lines where line.lacksNumbers(of: parts[line.part]) { lacking.insert(PartKey(line)) }
            if lacking.isEmpty { continue }
            for place in lines.indices where lacking.contains(PartKey(lines[place])) {
                let part = lines[place].part
                let twin = twins[part] ?? parts.count
                if twin == parts.count {
                    twins[part] = twin
                    parts.append(parts[part])
                    parts[twin].lacksNumbers = true
                }
                lines[place].part = twin
            }
            tenants[tenant]?.lines = lines
        }
    }

    /// What is settled as a whole, with the part that it is of.
    private struct PartKey: Hashable {
        let part: Int
        let group: LineContest.GroupKey

        init(_ line: RecordLine) { (part, group) = (line.part, LineContest.GroupKey(line)) }
    }

    /// Settles what overlaps: of the lines of one tenant and report that agree in subscription, service or workload, own
    /// id and association, however each is spelled, those of one part stay as a whole, the others go.
    ///
    /// It is the part that leaves less unknown of the numbers that its report is read for, as one without a column for
    /// the amount leaves them all; of two that are alike there, the one whose last month is later; of two equally late ones
    /// the one downloaded later, then the one with more rows there, then the one with the larger amount, and of two that
    /// are alike in all of that the one whose lines come first as texts and numbers are ordered. A part that has no column for one of those texts speaks of all
    /// of them at once; of two equally late ones, the one that tells more of them is believed. Parts and tenants of which
    /// nothing is left go as well.
    ///
    /// - Returns: Where parts were equally late and yet said different things.
    @discardableResult
    public mutating func settle() -> [Tie] {
        var ties: [Tie] = []
        for key in tenants.keys { settle(key, &ties) }
        let used = tenants.values.reduce(into: Set<Int>()) { used, record in
            for line in record.lines { used.insert(line.part) }
        }
        let kept = parts.indices.filter(used.contains).sorted { Self.isBefore(parts[$0], parts[$1]) }
        var places: [Int: Int] = [:]
        var unique: [RecordPart] = []
        for part in kept {
            // The same part twice, as when a file is read again, is one.
            if let place = unique.firstIndex(of: parts[part]) {
                places[part] = place
            } else {
                places[part] = unique.count
                unique.append(parts[part])
            }
        }
        parts = unique
        for key in tenants.keys {
            guard var record = tenants[key] else { continue }
            for place in record.lines.indices { record.lines[place].part = places[record.lines[place].part] ?? 0 }
            record.lines.sort(by: Self.isBefore)
            tenants[key] = record
        }
        return ties.sorted { ($0.tenant, $0.report.rawValue, $0.item) < ($1.tenant, $1.report.rawValue, $1.item) }
    }

    private mutating func settle(_ tenant: String, _ ties: inout [Tie]) {
        guard let record = tenants[tenant] else { return }
        guard let first = record.lines.first, record.lines.contains(where: { $0.part != first.part }) else {
            tenants[tenant]?.lines.removeAll(where: \.isTrace)
            if tenants[tenant]?.lines.isEmpty ?? false { tenants[tenant] = nil }
            return
        }
        let settled = LineContest.settled(record.lines, of: parts)
        tenants[tenant]?.lines = settled.lines
        if settled.lines.isEmpty { tenants[tenant] = nil }
        ties += settled.ties.map { tie in
            Tie(
                report: parts[tie.believed].report, tenant: tenant, item: tie.item, believed: parts[tie.believed],
                other: parts[tie.other], kept: tie.kept, leftOut: tie.leftOut)
        }
    }

    /// The order in which parts are listed: the latest last, and what an earlier import brought in first.
    static func isBefore(_ left: RecordPart, _ right: RecordPart) -> Bool {
        if left.report != right.report { return left.report.rawValue < right.report.rawValue }
        if left.lastMonth != right.lastMonth { return left.lastMonth < right.lastMonth }
        // What is not kept yet has no number and comes behind what is.
        let (a, b) = (
            left.importNumber == 0 ? Int.max : left.importNumber, right.importNumber == 0 ? Int.max : right.importNumber
        )
        if a != b { return a < b }
        if left.file != right.file { return (left.file ?? "") < (right.file ?? "") }
        if left.missing != right.missing {
            return left.missing.sorted().lexicographicallyPrecedes(right.missing.sorted())
        }
        if left.losesRows != right.losesRows { return right.losesRows }
        if left.lacksNumbers != right.lacksNumbers { return right.lacksNumbers }
        return !left.leavesMarksBlank && right.leavesMarksBlank
    }

    /// The order in which lines are listed.
    static func isBefore(_ left: RecordLine, _ right: RecordLine) -> Bool {
        if left.part != right.part { return left.part < right.part }
        if left.item != right.item { return left.item < right.item }
        if left.association != right.association { return left.association < right.association }
        if left.ownID != right.ownID { return left.ownID < right.ownID }
        if left.subscription != right.subscription { return left.subscription < right.subscription }
        if left.kind != right.kind { return left.kind < right.kind }
        return !left.isDuplicate && right.isDuplicate
    }
}

extension RecordLine {
    /// Whether a number is not known that the report is read for, though its part has a column for it.
    fileprivate func lacksNumbers(of part: RecordPart) -> Bool {
        part.report.numbers.subtracting(part.missing).contains { fact in
            switch fact {
            case .amount: rowsWithoutAmount > 0
            case .seats: seats == nil
            case .users: users == nil
            case .capacity: capacity == nil
            case .linkedUsers: linkedUsers == nil
            default: false
            }
        }
    }
}
