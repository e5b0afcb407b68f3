/// What a part says of a tenant in a month beside numbers: numbers of texts, -1 for what it does not say.
struct GatheredFacts: Sendable, Equatable {
    var name: Int32 = -1
    var tpid: Int32 = -1
    var segment: Int32 = -1
}

/// A part of a file while it is read, and what it was found to hold.
struct GatheredPart: Sendable {
    let number: Int
    let file: Int
    let header: ReportHeader
    var lastMonth: Int32 = .min
    /// The months of which rows were left out for their faults.
    var lostMonths: Set<Int32> = []
    /// Whether rows were left out of which nobody knows the month.
    var losesAnywhere = false
    /// The months of which rows leave the mark of repeated rows blank.
    var unmarkedMonths: Set<Int32> = []
    /// By month and tenant.
    var facts: [Int32: [Int32: GatheredFacts]] = [:]
}
