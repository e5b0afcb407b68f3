internal import SolutionsPartner

/// The first line of a report, understood: which report it is, and where each fact stands.
struct ReportHeader: Sendable {
    /// The report.
    let shape: ReportShape
    /// The names of the columns as they are compared.
    let names: [String]
    /// The place of the column of each fact.
    let places: [RecordFact: Int]
    /// The first name as the file spells it.
    private let first: [UInt8]

    /// The facts that the report can tell, but this file has no column for.
    var missing: Set<RecordFact> { Set(shape.facts.keys.filter { places[$0] == nil }) }

    /// The columns of facts that the file has not, by the names that Microsoft gives them.
    var missingColumns: [String] {
        missing.subtracting(shape.rare).sorted().compactMap { fact in
            // Workloads that have columns of their own in each row need none for their name.
            if fact == .item, shape.workloads.contains(where: { names.contains($0.users) }) { return nil }
            // What the report never has is nothing that somebody left out.
            return shape.facts[fact]?.first { shape.columns.contains($0) }.map(ColumnSpelling.displayed)
        }
    }

    /// Whether there is no column for numbers that the report is read for.
    var lacksColumnsOfNumbers: Bool {
        let hasOwnColumns = places[.item] == nil && !shape.workloads.isEmpty
        return !hasOwnColumns && !missing.isDisjoint(with: shape.kind.numbers)
    }

    /// Whether a cell could be the first one of a header: it names the column that this one begins with, or another one
    /// that reports have.
    func couldBegin(_ cell: ArraySlice<UInt8>) -> Bool {
        if cell.elementsEqual(first) { return true }
        // Names of columns are short; nearly all rows begin with something else.
        guard (3...48).contains(cell.count), cell.allSatisfy({ $0 & 0xDF >= 0x41 || ColumnName.isPassedOver($0) })
        else {
            return false
        }
        return Self.known.contains(ColumnName.compared(String(decoding: cell, as: UTF8.self)))
    }

    private static let known = ReportShape.all.reduce(into: Set<String>()) { $0.formUnion($1.columns) }

    /// The place of a column by its name as it is compared.
    func place(of column: String) -> Int? { names.firstIndex(of: column) }

    /// Recognises the report that knows most of the columns.
    ///
    /// - Throws: `TableProblem` that names the report that comes nearest, and the columns that it misses; the same column
    ///   twice is refused, since nobody can tell which of the two counts.
    static func recognised(_ cells: [String]) throws(TableProblem) -> ReportHeader {
        let names = cells.map(ColumnName.compared)
        let known = Set(names)
        var best: (header: ReportHeader, count: Int)?
        var nearest: (shape: ReportShape, count: Int)?
        for shape in ReportShape.all {
            let count = known.intersection(shape.columns).count
            if count > nearest?.count ?? 0 { nearest = (shape, count) }
            let header = ReportHeader(shape: shape, names: names, first: cells.first ?? "")
            guard header.lacking.isEmpty, count > best?.count ?? 0 else { continue }
            best = (header, count)
        }
        // A report that knows more of the columns, and lacks one that it needs, is the one that was meant.
        if let best, best.count >= nearest?.count ?? 0 {
            for (place, name) in names.enumerated() where best.header.shape.columns.contains(name) {
                guard let other = names[..<place].firstIndex(of: name) else { continue }
                throw TableProblem(
                    "has the column \(ColumnSpelling.displayed(name)) twice: it stands in columns \(other + 1) and "
                        + "\(place + 1)")
            }
            return best.header
        }
        guard let nearest, nearest.count > 1 else {
            throw TableProblem("is no report that is known: none of its columns is one of Partner Center's")
        }
        let lacking = ReportHeader(shape: nearest.shape, names: names, first: "").lacking
        throw TableProblem(
            "looks like the report \(nearest.shape.kind.rawValue), but has no column "
                + lacking.map(\.displayed).joined(separator: " and no column "))
    }

    private init(shape: ReportShape, names: [String], first: String) {
        self.shape = shape
        self.first = Array(first.utf8)
        self.names = names
        var places: [RecordFact: Int] = [:]
        for (fact, spellings) in shape.facts {
            places[fact] = spellings.lazy.compactMap { names.firstIndex(of: $0) }.first
        }
        self.places = places
    }

    /// The columns without which nothing can be made of it, by a name of each.
    private var lacking: [ColumnChoice] {
        var lacking = shape.needs.filter { places[$0] == nil }.compactMap { shape.facts[$0].map(ColumnChoice.init) }
        // A report of workloads in columns needs one of them, where it has no column for the workload.
        if !shape.workloads.isEmpty, places[.item] == nil,
            !shape.workloads.contains(where: { names.contains($0.users) })
        {
            lacking.append(ColumnChoice(names: [shape.workloads[0].users]))
        }
        return lacking
    }
}

/// Columns of which one would do.
struct ColumnChoice: Sendable {
    var names: [String]

    /// The columns as they are shown.
    var displayed: String { names.map { ColumnSpelling.displayed($0) }.joined(separator: " or ") }
}

/// The names of columns as Microsoft spells them.
enum ColumnSpelling {
    /// The spelling of a name that is known as it is compared.
    static func displayed(_ name: String) -> String { all[name] ?? name }

    private static let all: [String: String] = Dictionary(
        """
        PGAMpnId,SubscriptionId,Month,ServiceLevel2,CustomerName,CustomerTenantId,CustomerTpid,CustomerSegment,MPNId,
        PartnerAttributionType,IsACRDuplicateAtPGALevel,ACR_USD,ServiceName,TotalACR,PartnerID,PGAPartnerID,
        WorkloadName,PaidAvailableUnits,MonthlyActiveUsers,IsDuplicateRowForPGA,ClaimId,DateAssociated,Date,
        FreeVsPaidSKU,AADPMonthlyActiveUsers,AADPPaidAvailableUnits,FiscalMonthName,GlobalPartnerID,
        PartnerAssociationType,Workloads,Workload,AdjustedRevenueAmtCD,MetricType,PAMAU,MAC,MAU,Product,CustomerStatus,
        AvailableSeats,BilledRevenueUSD,SubscriptionGuid,AvailableSeatsEOP,SubscriptionState,SubscriptionEndDate,
        TrainingTitle,TrainingType,TrainingCompletionDate,ExpirationDate,ResellerMpnID,ResellerName,
        PGA_MPNID,PartnerAttachType,TotalSoldSeats,Individual name,Certification name,Certification type
        """.split { $0 == "," || $0.isNewline }.map { (ColumnName.compared(String($0)), String($0)) },
        uniquingKeysWith: { first, _ in first })
}
