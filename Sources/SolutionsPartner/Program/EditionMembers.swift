/// The members that the parts of an edition document may have.
///
/// They are made once, since an edition asks for them several hundred times while it is read.
enum EditionMembers {
    /// The days of an edition.
    static let effective: [String] = ["from", "through"]
    /// The line of points.
    static let qualification: [String] = ["points", "maximum", "source", "confidence", "inferred"]
    /// A certification.
    static let certification: [String] = [
        "name", "otherNames", "otherIDs", "retired", "eligibleFrom", "eligibleThrough", "replacedBy", "source",
        "confidence", "inferred", "note",
    ]
    /// A workload of a rate card.
    static let workload: [String] = ["name", "rate"]
    /// A metric's names for narrow places.
    static let metricName: [String] = ["shortName", "abbreviation"]
    /// A designation.
    static let designation: [String] = [
        "name", "shortName", "abbreviation", "requiredPoints", "maximumPoints", "inferred", "track", "tracks", "note",
    ]
    /// A track.
    static let track: [String] = ["id", "name", "otherIDs", "metrics"]
    /// How a track is chosen.
    static let trackChoice: [String] = ["choice", "input", "frozen", "criterion", "rule"]
    /// What decides between two tracks.
    static let criterion: [String] = ["input", "unit", "atLeast", "moreThan", "below", "also", "track", "otherwise"]
    /// A further condition of a criterion.
    static let condition: [String] = ["input", "unit", "atLeast", "moreThan", "below"]
    /// A metric.
    static let metric: [String] = [
        "id", "category", "name", "shortName", "abbreviation", "maximum", "unit", "counts", "rule", "associations",
        "source", "confidence", "inferred", "note",
    ]
    /// A rule in proportion.
    static let linear: [String] = ["shape", "input", "threshold", "list"]
    /// A rule of growth.
    static let growth: [String] = ["shape", "input", "threshold", "minimum", "workloads"]
    /// What growth rests on.
    static let minimum: [String] = ["input", "unit", "amount", "meaning"]
    /// The workloads that growth follows from.
    static let workloads: [String] = ["rateCard", "prefix"]
    /// A rule of steps.
    static let staged: [String] = ["shape", "steps"]
    /// A step.
    static let step: [String] = ["id", "list", "input", "gate", "threshold", "earns"]
    /// A rule of several options.
    static let bestOf: [String] = ["shape", "options"]
    /// An option.
    static let option: [String] = ["id", "name", "input", "threshold"]
    /// A rule of pools.
    static let pools: [String] = ["shape", "combine", "threshold", "pools"]
    /// A pool.
    static let pool: [String] = ["id", "name", "input", "unit", "threshold", "maximum"]
    /// A dated entry.
    static let change: [String] = ["on", "title", "set", "source", "confidence", "inferred"]
}
