internal import JSONTree

/// The members that the parts of an edition document may have, as ``EditionFormat`` declares them.
///
/// They are made once, since an edition asks for them several hundred times while it is read.
enum EditionMembers {
    static let effective = Array(EditionFormat.effective.names)
    static let qualification = Array(EditionFormat.qualification.names)
    static let certification = Array(EditionFormat.certification.names)
    static let workload = Array(EditionFormat.workload.names)
    static let metricName = Array(EditionFormat.metricName.names)
    static let designation = Array(EditionFormat.designation.names)
    static let track = Array(EditionFormat.track.names)
    static let trackChoice = Array(EditionFormat.trackChoice.names)
    static let criterion = Array(EditionFormat.criterion.names)
    static let condition = Array(EditionFormat.condition.names)
    static let metric = Array(EditionFormat.metric.names)
    static let linear = Array(EditionFormat.linear.names)
    static let growth = Array(EditionFormat.growth.names)
    static let minimum = Array(EditionFormat.minimum.names)
    static let workloads = Array(EditionFormat.workloads.names)
    static let staged = Array(EditionFormat.staged.names)
    static let step = Array(EditionFormat.step.names)
    static let bestOf = Array(EditionFormat.bestOf.names)
    static let option = Array(EditionFormat.option.names)
    static let pools = Array(EditionFormat.pools.names)
    static let pool = Array(EditionFormat.pool.names)
    static let change = Array(EditionFormat.change.names)
}
