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

    /// Settles what overlaps: of the lines of one tenant and report that agree in subscription, service or workload, own
    /// id and association, those of one part stay as a whole, the others go.
    ///
    /// It is the part whose last month is later; of two equally late ones the one downloaded later, then the one with
    /// more rows there, then the one with the larger amount. A part that has no column for one of those texts speaks of
    /// all of them at once. Parts and tenants of which nothing is left go as well.
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
        guard var record = tenants[tenant] else { return }
        defer { tenants[tenant] = record.lines.isEmpty ? nil : record }
        guard let first = record.lines.first, record.lines.contains(where: { $0.part != first.part }) else { return }
        // What every part of a report can tell apart.
        var lacking: [ReportKind: Set<RecordFact>] = [:]
        for part in Set(record.lines.map(\.part)) {
            lacking[parts[part].report, default: []].formUnion(parts[part].missing.intersection(Self.keyFacts))
        }
        var groups: [GroupKey: [Int: [Int]]] = [:]
        for (place, line) in record.lines.enumerated() {
            let report = parts[line.part].report
            groups[GroupKey(line, report, without: lacking[report] ?? []), default: [:]][line.part, default: []]
                .append(place)
        }
        var gone: Set<Int> = []
        for (key, group) in groups where group.count > 1 {
            let ranked = group.keys.sorted { isBelieved($0, over: $1, group, record.lines) }
            for other in ranked.dropFirst() {
                gone.formUnion(group[other] ?? [])
                let (left, right) = (parts[ranked[0]], parts[other])
                guard left.lastMonth == right.lastMonth, left.drawn == right.drawn,
                    !isSame(group[ranked[0]] ?? [], group[other] ?? [], record.lines)
                else { continue }
                ties.append(
                    Tie(report: key.report, tenant: tenant, item: key.item, believed: left, other: right))
            }
        }
        guard !gone.isEmpty else { return }
        record.lines = record.lines.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    }

    private static let keyFacts: Set<RecordFact> = [.subscription, .item, .ownID, .association]

    /// What the lines of a group agree in.
    private struct GroupKey: Hashable {
        var report: ReportKind
        var subscription: String
        var item: String
        var ownID: String
        var association: String

        init(_ line: RecordLine, _ report: ReportKind, without lacking: Set<RecordFact>) {
            self.report = report
            subscription = lacking.contains(.subscription) ? "" : line.subscription
            item = lacking.contains(.item) ? "" : line.item
            ownID = lacking.contains(.ownID) ? "" : line.ownID
            association = lacking.contains(.association) ? "" : line.association
        }
    }

    /// Whether a part is believed rather than another one, in one group of lines.
    private func isBelieved(
        _ left: Int, over right: Int, _ group: [Int: [Int]], _ lines: [RecordLine]
    ) -> Bool {
        let (a, b) = (parts[left], parts[right])
        if a.lastMonth != b.lastMonth { return a.lastMonth > b.lastMonth }
        if a.drawn != b.drawn { return (a.drawn?.dayNumber ?? .min) > (b.drawn?.dayNumber ?? .min) }
        let (own, other) = (Weight(group[left] ?? [], lines), Weight(group[right] ?? [], lines))
        if own != other { return own.isMore(than: other) }
        // Of a file that was mended nothing is left of what it was before.
        if a.losesRows != b.losesRows { return b.losesRows }
        // They say the same: which of them is kept makes no difference, as long as it is always the same one.
        return Self.isBefore(a, b)
    }

    /// How much a group of lines says.
    private struct Weight: Equatable {
        var rows = 0
        var amount = Amount.zero
        var seats = 0
        var users = 0
        var capacity = 0
        var linkedUsers = 0

        init(_ places: [Int], _ lines: [RecordLine]) {
            for place in places {
                let line = lines[place]
                rows += line.rows
                amount += line.amount ?? .zero
                seats &+= line.seats ?? 0
                users &+= line.users ?? 0
                capacity &+= line.capacity ?? 0
                linkedUsers &+= line.linkedUsers ?? 0
            }
        }

        func isMore(than other: Weight) -> Bool {
            if rows != other.rows { return rows > other.rows }
            if amount != other.amount { return amount > other.amount }
            return (seats, users, capacity, linkedUsers) > (other.seats, other.users, other.capacity, other.linkedUsers)
        }
    }

    /// Whether two groups of lines say the same.
    private func isSame(_ left: [Int], _ right: [Int], _ lines: [RecordLine]) -> Bool {
        func said(_ places: [Int]) -> Set<RecordLine> {
            Set(
                places.map { place in
                    var line = lines[place]
                    line.part = 0
                    return line
                })
        }
        return said(left) == said(right)
    }

    /// The order in which parts are listed: the latest last, and what an earlier import brought in first.
    private static func isBefore(_ left: RecordPart, _ right: RecordPart) -> Bool {
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
        return !left.leavesMarksBlank && right.leavesMarksBlank
    }

    /// The order in which lines are listed.
    private static func isBefore(_ left: RecordLine, _ right: RecordLine) -> Bool {
        if left.part != right.part { return left.part < right.part }
        if left.item != right.item { return left.item < right.item }
        if left.association != right.association { return left.association < right.association }
        if left.ownID != right.ownID { return left.ownID < right.ownID }
        if left.subscription != right.subscription { return left.subscription < right.subscription }
        if left.kind != right.kind { return left.kind < right.kind }
        return !left.isDuplicate && right.isDuplicate
    }
}
