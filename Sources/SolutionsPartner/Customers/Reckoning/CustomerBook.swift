/// What the records of many months say of customers, laid out to reckon with.
///
/// Months are added one after the other, in any order, so that the records of one month at a time need to be in
/// memory; what is kept of them are numbers, with every name once.
public struct CustomerBook: Sendable {
    /// A tenant as the latest month tells it.
    public struct Tenant: Sendable, Hashable {
        /// The key.
        public let id: String
        /// The name; `nil` where it is blank, masked or not in any file.
        public internal(set) var name: String?
        /// The number of the top parent; `nil` where nobody tells it.
        public internal(set) var tpid: String?
        /// The segment; `nil` where nobody tells it.
        public internal(set) var segment: String?
        /// The months that the three facts are taken from.
        fileprivate var known: (name: YearMonth?, tpid: YearMonth?, segment: YearMonth?)

        /// Compares what is told.
        public static func == (left: Tenant, right: Tenant) -> Bool {
            (left.id, left.name, left.tpid, left.segment) == (right.id, right.name, right.tpid, right.segment)
        }

        /// Hashes the key.
        public func hash(into hasher: inout Hasher) { hasher.combine(id) }
    }

    /// The tenants in the order in which they came.
    public private(set) var tenants: [Tenant] = []
    /// What the names of the records stand for.
    public let names: CustomerNames

    /// The workloads of business applications whose use has a rate, by key.
    private let consumption: [String: CustomerNames.Workload]
    private var places: [String: Int32] = [:]
    private var links: [String: AssociationLink] = [:]
    private(set) var pages: [YearMonth: BookPage] = [:]
    /// The services by their places.
    private(set) var services = NameTable()
    /// The workloads of Microsoft 365 by their places: keys of listed ones, comparable spellings of others.
    private(set) var workloads = NameTable()
    /// What each report of seats tells of at all.
    private(set) var seatTopics: [SeatLine.Source: Set<SeatTopic>] = [:]
    /// The products of business applications that bring revenue, by their places.
    private(set) var products = NameTable()
    /// The workloads of business applications that are used, by their places.
    private(set) var platforms = NameTable()

    /// Makes an empty book.
    public init(names: CustomerNames = .embedded) {
        self.names = names
        consumption = Dictionary(names.consumption.values.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The months of which something is known, the oldest first.
    public var months: [YearMonth] { pages.keys.sorted() }

    /// The last month with rows in a report; `nil` without any.
    public func lastMonth(of report: ReportKind) -> YearMonth? {
        pages.lazy.filter { $0.value.reports.contains(report) }.map(\.key).max()
    }

    /// The number of parts of downloads that some months of a report come from.
    func files(of reports: [ReportKind], in months: some Sequence<YearMonth>) -> Int {
        var files: Set<String> = []
        for month in months {
            for (report, file) in pages[month]?.files ?? [] where reports.contains(report) { files.insert(file) }
        }
        return files.count
    }

    /// Adds what is on record of a month; a month that is there already is replaced.
    public mutating func add(_ records: MonthRecords) {
        var page = BookPage(of: records)
        page.reserve(for: records)
        // In the order of their keys, so that the same records always make the same book.
        for (id, record) in records.tenants.sorted(by: { $0.key < $1.key }) {
            let tenant = place(of: id)
            note(record, of: Int(tenant), month: records.month)
            add(record.lines, of: tenant, records: records, to: &page)
        }
        pages[records.month] = page
    }

    private mutating func place(of id: String) -> Int32 {
        if let place = places[id] { return place }
        let place = Int32(tenants.count)
        tenants.append(Tenant(id: id, name: nil, tpid: nil, segment: nil, known: (nil, nil, nil)))
        places[id] = place
        return place
    }

    /// The latest month is believed for names, numbers and segments.
    private mutating func note(_ record: TenantRecord, of tenant: Int, month: YearMonth) {
        func isLater(_ known: YearMonth?) -> Bool { known.map { $0 <= month } ?? true }
        if let name = record.name, isLater(tenants[tenant].known.name) {
            (tenants[tenant].name, tenants[tenant].known.name) = (name.text, month)
        }
        if let tpid = record.tpid, isLater(tenants[tenant].known.tpid) {
            (tenants[tenant].tpid, tenants[tenant].known.tpid) = (tpid.text, month)
        }
        if let segment = record.segment, isLater(tenants[tenant].known.segment) {
            (tenants[tenant].segment, tenants[tenant].known.segment) = (segment.text, month)
        }
    }

    private mutating func add(
        _ lines: [RecordLine], of tenant: Int32, records: MonthRecords, to page: inout BookPage
    ) {
        let starts = (page.azure.count, page.seats.count, page.revenue.count, page.use.count)
        defer {
            Self.blur(&page.azure[starts.0...], isUnknown: \.isUsageUnknown) { $0.blur() }
            Self.blur(&page.revenue[starts.2...], isUnknown: \.isUsageUnknown) { $0.blur() }
            Self.blur(&page.use[starts.3...], isUnknown: \.isUsageUnknown) { $0.blur() }
            // What belongs to one usage stands together.
            page.azure[starts.0...].sort { $0.usage < $1.usage }
            page.seats[starts.1...].sort {
                ($0.item, $0.source.rawValue, $0.usage) < ($1.item, $1.source.rawValue, $1.usage)
            }
            page.revenue[starts.2...].sort { $0.usage < $1.usage }
            page.use[starts.3...].sort { $0.usage < $1.usage }
        }
        var usages = UsageTable(first: page.usageCount + 1, isLarge: lines.count > 32)
        defer { page.usageCount = usages.last }
        func usage(_ report: ReportKind, _ item: Int32, _ subscription: String) -> Int32 {
            usages.usage(UsageKey(report: report, item: item, subscription: subscription))
        }
        for line in lines where !line.isTrace {
            let part = records.parts[line.part]
            let report = part.report
            let association = link(line.association)
            let isRepeat =
                line.isDuplicate
                || report.repeatsUnlessMarked && (!report.hasMarks || part.missing.contains(.duplicate))
            let isMarkUnknown =
                report.hasMarks && (part.missing.contains(.duplicate) || part.leavesMarksBlank && line.isDuplicate)
            // Rows of several locations that may repeat each other were added up, and nobody knows how many of them count.
            let isMixed = isMarkUnknown && part.missing.contains(.ownID) && line.rows > 1
            switch report {
            case .azure:
                let item = services.place(of: line.item) { (names.service($0), $0) }
                page.azure.append(
                    AmountLine(
                        tenant: tenant, item: item, usage: usage(report, item, line.subscription),
                        association: association, isRepeat: isRepeat, isMarkUnknown: isMarkUnknown,
                        isUsageUnknown: line.subscription.isEmpty || line.item.isEmpty,
                        hasMarks: report.hasMarks, amount: isMixed ? nil : line.amount,
                        isPartial: line.rowsWithoutAmount > 0))
            case .m365, .cpor, .ems:
                if report == .ems, isTrial(line.kind) { continue }
                let item = workloads.place(of: line.item) { spelling in
                    let key = spelling.comparableName
                    return names.workloads[key].map { ($0.id, $0.name) } ?? (key, spelling)
                }
                seatTopics[SeatLine.Source(report), default: []].insert(
                    SeatTopic(item: item, association: association))
                // Nobody knows whether plans whose kind is not told are paid for.
                let isKindKnown = report != .ems || !line.kind.isEmpty
                let isTold = isKindKnown && !isMixed
                // Claims of one workload are not added up; the subscriptions of a plan are.
                let key = report == .cpor ? "" : line.subscription
                page.seats.append(
                    SeatLine(
                        tenant: tenant, item: item, usage: usage(report, item, key), source: SeatLine.Source(report),
                        association: association, isRepeat: isRepeat, isMarkUnknown: isMarkUnknown,
                        isKindKnown: isKindKnown, seats: isTold ? line.seats.map(Self.bounded) : nil,
                        users: isTold ? line.users.map(Self.bounded) : nil, claimed: line.claimed))
            case .businessRevenue:
                let item = products.place(of: line.item) { ($0.comparableName, $0) }
                page.revenue.append(
                    AmountLine(
                        tenant: tenant, item: item, usage: usage(report, item, line.subscription),
                        association: association, isRepeat: isRepeat, isMarkUnknown: isMarkUnknown,
                        isUsageUnknown: line.subscription.isEmpty || line.item.isEmpty,
                        hasMarks: report.hasMarks, amount: line.amount,
                        isPartial: line.rowsWithoutAmount > 0))
            case .businessUsage:
                if isTrial(line.kind) { continue }
                let item = platforms.place(of: line.item) { spelling in
                    let key = spelling.comparableName
                    return names.consumption[key].map { ($0.id, $0.name) } ?? (key, spelling)
                }
                let known = consumption[platforms.keys[Int(item)]]
                page.use.append(
                    UseLine(
                        tenant: tenant, item: item, usage: usage(report, item, line.subscription),
                        association: association, users: line.users.map(Self.bounded),
                        capacity: line.capacity.map(Self.bounded), linkedUsers: line.linkedUsers.map(Self.bounded),
                        isCapacity: known?.isCapacity ?? false,
                        isPlatform: known?.isPlatform ?? false, isKindKnown: !line.kind.isEmpty,
                        isUsageUnknown: line.subscription.isEmpty))
            case .customers:
                page.customers.append(
                    CustomerLine(
                        tenant: tenant, isActive: line.kind.isEmpty || line.kind.comparableName == "active",
                        isRepeat: isRepeat, seats: line.seats.map(Self.bounded)))
            case .subscriptions, .trainings, .skilling, .profile, .resellers: break
            }
        }
    }

    /// Marks the lines of a tenant where some tell their usage and others do not.
    private static func blur<Line>(
        _ lines: inout ArraySlice<Line>, isUnknown: (Line) -> Bool, _ blur: (inout Line) -> Void
    ) {
        guard let first = lines.first, lines.contains(where: { isUnknown($0) != isUnknown(first) }) else { return }
        for place in lines.indices { blur(&lines[place]) }
    }

    /// A count cut to a thousand millions, so that sums of a million of them cannot overflow.
    private static func bounded(_ count: Int) -> Int { min(max(count, -1_000_000_000), 1_000_000_000) }

    /// What an association's spelling stands for.
    private mutating func link(_ spelling: String) -> AssociationLink {
        if let link = links[spelling] { return link }
        let link = names.association(spelling).map { AssociationLink(place: $0) } ?? .unknown
        // Hostile files may have a spelling in every row.
        if links.count < 1000 { links[spelling] = link }
        return link
    }

    /// Whether nobody pays for use of a kind.
    private func isTrial(_ kind: String) -> Bool {
        kind != "Paid" && names.trials.contains(kind.comparableName)
    }
}

/// What belongs together as one usage: marked rows repeat the others of it.
private struct UsageKey: Hashable {
    let report: ReportKind
    let item: Int32
    let subscription: String
}

/// The numbers of the usages of one tenant: most tenants have a few, which are found faster one after the other.
private struct UsageTable {
    private(set) var last: Int32
    private let first: Int32
    private var few: [UsageKey] = []
    private var many: [UsageKey: Int32] = [:]
    private let isLarge: Bool

    init(first: Int32, isLarge: Bool) {
        (self.first, last, self.isLarge) = (first, first - 1, isLarge)
    }

    mutating func usage(_ key: UsageKey) -> Int32 {
        if isLarge {
            if let known = many[key] { return known }
            many[key] = last + 1
        } else {
            if let place = few.firstIndex(of: key) { return first + Int32(place) }
            few.append(key)
        }
        last += 1
        return last
    }
}

/// Names with their places.
struct NameTable: Sendable {
    /// The key of each name, as rules compare it.
    private(set) var keys: [String] = []
    /// The spelling shown: the first of the alphabet of those met, so that the order of files does not matter.
    private(set) var shown: [String] = []
    private var places: [String: Int32] = [:]
    /// The places of spellings met before: the same few come a million times.
    private var met: [String: Int32] = [:]

    /// The place of a name.
    ///
    /// - Parameter naming: Tells the key of a spelling that was not met before, and how it is shown.
    mutating func place(of spelling: String, _ naming: (String) -> (key: String, shown: String)) -> Int32 {
        if let place = met[spelling] { return place }
        let (key, name) = naming(spelling)
        let place: Int32
        if let known = places[key] {
            place = known
            if name < shown[Int(known)] { shown[Int(known)] = name }
        } else {
            place = Int32(keys.count)
            keys.append(key)
            shown.append(name)
            places[key] = place
        }
        met[spelling] = place
        return place
    }
}
