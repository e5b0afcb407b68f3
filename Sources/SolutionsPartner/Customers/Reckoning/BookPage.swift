/// What a book keeps of a month.
struct BookPage: Sendable {
    /// The reports that have rows in the month.
    let reports: Set<ReportKind>
    /// The reports of which rows were left out for their faults.
    let losing: Set<ReportKind>
    /// The files that the month comes from, with their reports.
    let files: [(ReportKind, String)]
    /// Usages, numbered within the month.
    var usageCount: Int32 = 0
    /// Azure consumption.
    var azure: [AmountLine] = []
    /// Seats and users of Microsoft 365.
    var seats: [SeatLine] = []
    /// Revenue of business applications.
    var revenue: [AmountLine] = []
    /// Use of business applications.
    var use: [UseLine] = []
    /// Who the customers are.
    var customers: [CustomerLine] = []

    init(of records: MonthRecords) {
        reports = records.reports
        var (traced, counting) = (Set<Int>(), Set<Int>())
        for record in records.tenants.values {
            for line in record.lines {
                if line.isTrace { traced.insert(line.part) } else { counting.insert(line.part) }
            }
        }
        // A part of which only traces are left is none that something follows from.
        let parts = records.parts.indices.filter { counting.contains($0) || !traced.contains($0) }
            .map { records.parts[$0] }
        losing = Set(parts.lazy.filter(\.losesRows).map(\.report))
        files = parts.map { part in (part.report, "\(part.importNumber)/\(part.file ?? "-")/\(part.lastMonth)") }
    }

    /// Makes room for as many lines as the records have, so that no page takes twice the room it needs.
    mutating func reserve(for records: MonthRecords) {
        var counts = [0, 0, 0, 0]
        let kinds = records.parts.map { part in
            switch part.report {
            case .azure: 0
            case .m365, .cpor, .ems: 1
            case .businessRevenue: 2
            case .businessUsage: 3
            default: -1
            }
        }
        for record in records.tenants.values {
            for line in record.lines where kinds[line.part] >= 0 { counts[kinds[line.part]] += 1 }
        }
        azure.reserveCapacity(counts[0])
        seats.reserveCapacity(counts[1])
        revenue.reserveCapacity(counts[2])
        use.reserveCapacity(counts[3])
    }
}

/// An association in one byte.
struct AssociationLink: Sendable, Hashable {
    private let byte: UInt8

    /// A blank, or a spelling that nobody has listed.
    static let unknown = AssociationLink(byte: .max)

    private init(byte: UInt8) { self.byte = byte }

    init(place: Int) { byte = UInt8(place) }

    /// Whether nobody has listed its spelling.
    var isUnknown: Bool { byte == .max }

    /// The set of the one association; empty for an unknown one.
    var set: AssociationSet { isUnknown ? [] : AssociationSet(place: Int(byte)) }
}

/// A line with an amount: Azure consumption, or revenue of business applications.
///
/// A book keeps millions of them, so what can be is packed.
struct AmountLine: Sendable {
    private let sum: Amount
    let tenant: Int32
    let item: Int32
    let usage: Int32
    let association: AssociationLink
    private var flags: UInt8

    init(
        tenant: Int32, item: Int32, usage: Int32, association: AssociationLink, isRepeat: Bool, isMarkUnknown: Bool,
        isUsageUnknown: Bool, hasMarks: Bool, amount: Amount?, isPartial: Bool
    ) {
        (self.tenant, self.item, self.usage, self.association) = (tenant, item, usage, association)
        sum = amount ?? .zero
        flags =
            (isRepeat ? 1 : 0) | (isPartial ? 2 : 0) | (amount == nil ? 4 : 0) | (isMarkUnknown ? 8 : 0)
            | (isUsageUnknown ? 16 : 0) | (hasMarks ? 32 : 0)
    }

    /// Notes that other lines of the tenant do not tell their usage, so that this one may repeat one of them.
    mutating func blur() { flags |= 64 }

    /// Whether it repeats other lines of the usage.
    var isRepeat: Bool { flags & 1 != 0 }
    /// Whether rows without an amount are among those added up.
    var isPartial: Bool { flags & 2 != 0 }
    /// The amount; `nil` for unknown.
    var amount: Amount? { flags & 4 == 0 ? sum : nil }
    /// Whether no mark tells if it repeats others.
    var isMarkUnknown: Bool { flags & 8 != 0 }
    /// Whether no subscription, or no item, tells which lines are of one usage.
    var isUsageUnknown: Bool { flags & 16 != 0 }
    /// Whether its report marks lines that repeat others.
    var hasMarks: Bool { flags & 32 != 0 }
    /// Whether some lines of the tenant tell their usage and others do not.
    var isBlurred: Bool { flags & 64 != 0 }
}

/// A workload and an association that a report of seats tells of together.
struct SeatTopic: Sendable, Hashable {
    let item: Int32
    let association: AssociationLink
}

/// A line with seats and users of a workload, packed as well.
struct SeatLine: Sendable {
    /// The report that it comes from.
    enum Source: UInt8, Sendable, CaseIterable {
        case claims
        case usage
        case plans

        init(_ report: ReportKind) {
            self =
                switch report {
                case .cpor: .claims
                case .ems: .plans
                default: .usage
                }
        }

        /// The report.
        var report: ReportKind {
            switch self {
            case .claims: .cpor
            case .usage: .m365
            case .plans: .ems
            }
        }
    }

    let tenant: Int32
    let item: Int32
    let usage: Int32
    private let packedSeats: Int32
    private let packedUsers: Int32
    private let packedClaim: Int32
    let source: Source
    let association: AssociationLink
    private let flags: UInt8

    init(
        tenant: Int32, item: Int32, usage: Int32, source: Source, association: AssociationLink, isRepeat: Bool,
        isMarkUnknown: Bool, isKindKnown: Bool, seats: Int?, users: Int?, claimed: CalendarDate?
    ) {
        (self.tenant, self.item, self.usage, self.source) = (tenant, item, usage, source)
        self.association = association
        flags = (isRepeat ? 1 : 0) | (isMarkUnknown ? 2 : 0) | (isKindKnown ? 4 : 0)
        packedSeats = seats.map { Int32(clamping: $0) } ?? .min
        packedUsers = users.map { Int32(clamping: $0) } ?? .min
        packedClaim = claimed.map { Int32($0.year * 12 + $0.month - 1) } ?? 0
    }

    /// Whether it repeats other lines.
    var isRepeat: Bool { flags & 1 != 0 }
    /// Whether no mark tells if it repeats others.
    var isMarkUnknown: Bool { flags & 2 != 0 }
    /// Whether it is told that somebody pays for it.
    var isKindKnown: Bool { flags & 4 != 0 }
    /// Paid seats; `nil` for unknown.
    var seats: Int? { packedSeats == .min ? nil : Int(packedSeats) }
    /// Active users; `nil` for unknown.
    var users: Int? { packedUsers == .min ? nil : Int(packedUsers) }
    /// Whether it is a claim of which nobody knows the day.
    var isClaimUnknown: Bool { source == .claims && packedClaim == 0 }
    /// The month of the claim; `nil` for what was not claimed.
    var claimed: YearMonth? {
        packedClaim == 0 ? nil : YearMonth(year: Int(packedClaim) / 12, month: Int(packedClaim) % 12 + 1)
    }
}

/// A line with users or capacity of a workload of business applications.
struct UseLine: Sendable {
    let tenant: Int32
    let item: Int32
    let usage: Int32
    let association: AssociationLink
    let users: Int?
    let capacity: Int?
    let linkedUsers: Int?
    let isCapacity: Bool
    let isPlatform: Bool
    /// Whether it is told that somebody pays for it: nobody knows whether the others are trials.
    let isKindKnown: Bool
    /// Whether no subscription tells which lines are of one usage.
    let isUsageUnknown: Bool
    /// Whether some lines of the tenant tell their usage and others do not.
    private(set) var isBlurred = false

    /// Notes that other lines of the tenant do not tell their usage.
    mutating func blur() { isBlurred = true }
}

/// A line about who is a customer.
struct CustomerLine: Sendable {
    let tenant: Int32
    let isActive: Bool
    let isRepeat: Bool
    let seats: Int?
}
