/// What a book keeps of a month.
struct BookPage: Sendable {
    /// The reports that have rows in the month.
    let reports: Set<ReportKind>
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
        files = records.parts.enumerated().map { place, part in
            (part.report, "\(part.importNumber)/\(part.file ?? "-")/\(part.lastMonth)")
        }
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
struct AmountLine: Sendable {
    let tenant: Int32
    let item: Int32
    let usage: Int32
    let association: AssociationLink
    /// Whether it repeats other lines of the usage.
    let isRepeat: Bool
    let amount: Amount?
    /// Whether rows without an amount are among those added up.
    let isPartial: Bool
}

/// A line with seats and users of a workload.
struct SeatLine: Sendable {
    /// The report that it comes from.
    enum Source: UInt8, Sendable {
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
    }

    let tenant: Int32
    let item: Int32
    let usage: Int32
    let source: Source
    let association: AssociationLink
    let isRepeat: Bool
    let seats: Int?
    let users: Int?
    let claimed: CalendarDate?
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
}

/// A line about who is a customer.
struct CustomerLine: Sendable {
    let tenant: Int32
    let isActive: Bool
    let isRepeat: Bool
    let seats: Int?
}
