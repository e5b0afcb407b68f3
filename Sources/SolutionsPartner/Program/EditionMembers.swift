/// The members that the parts of an edition document may have.
///
/// They are made once, since an edition asks for them several hundred times while it is read.
enum EditionMembers {
    /// The days of an edition.
    static let effective: Set<String> = ["from", "through"]
    /// The line of points.
    static let qualification: Set<String> = ["points", "maximum", "source", "confidence", "inferred"]
    /// A certification.
    static let certification: Set<String> = [
        "name", "otherNames", "otherIDs", "retired", "eligibleFrom", "eligibleThrough", "replacedBy", "source",
        "confidence", "inferred", "note",
    ]
    /// A workload of a rate card.
    static let workload: Set<String> = ["name", "rate"]
    /// A metric's names for narrow places.
    static let metricName: Set<String> = ["shortName", "abbreviation"]
    /// A designation.
    static let designation: Set<String> = [
        "name", "shortName", "abbreviation", "requiredPoints", "maximumPoints", "inferred", "track", "tracks", "note",
    ]
    /// A track.
    static let track: Set<String> = ["id", "name", "otherIDs", "metrics"]
    /// How a track is chosen.
    static let trackChoice: Set<String> = ["choice", "input", "frozen", "criterion", "rule"]
    /// What decides between two tracks.
    static let criterion: Set<String> = ["input", "unit", "atLeast", "moreThan", "below", "also", "track", "otherwise"]
    /// A further condition of a criterion.
    static let condition: Set<String> = ["input", "unit", "atLeast", "moreThan", "below"]
    /// A metric.
    static let metric: Set<String> = [
        "id", "category", "name", "shortName", "abbreviation", "maximum", "unit", "counts", "rule", "associations",
        "source", "confidence", "inferred", "note",
    ]
    /// A rule in proportion.
    static let linear: Set<String> = ["shape", "input", "threshold", "list"]
    /// A rule of growth.
    static let growth: Set<String> = ["shape", "input", "threshold", "minimum", "workloads"]
    /// What growth rests on.
    static let minimum: Set<String> = ["input", "unit", "amount", "meaning"]
    /// The workloads that growth follows from.
    static let workloads: Set<String> = ["rateCard", "prefix"]
    /// A rule of steps.
    static let staged: Set<String> = ["shape", "steps"]
    /// A step.
    static let step: Set<String> = ["id", "list", "input", "gate", "threshold", "earns"]
    /// A rule of several options.
    static let bestOf: Set<String> = ["shape", "options"]
    /// An option.
    static let option: Set<String> = ["id", "name", "input", "threshold"]
    /// A rule of pools.
    static let pools: Set<String> = ["shape", "combine", "threshold", "pools"]
    /// A pool.
    static let pool: Set<String> = ["id", "name", "input", "unit", "threshold", "maximum"]
    /// A dated entry.
    static let change: Set<String> = ["on", "title", "set", "source", "confidence", "inferred"]
}
