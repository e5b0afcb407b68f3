internal import JSONTree

/// The members that the parts of an edition document may have, as ``EditionFormat`` declares them.
///
/// They are made once, since an edition asks for them several hundred times while it is read.
enum EditionMembers {
    static let effective = EditionFormat.effective.names
    static let qualification = EditionFormat.qualification.names
    static let certification = EditionFormat.certification.names
    static let workload = EditionFormat.workload.names
    static let metricName = EditionFormat.metricName.names
    static let designation = EditionFormat.designation.names
    static let track = EditionFormat.track.names
    static let trackChoice = EditionFormat.trackChoice.names
    static let criterion = EditionFormat.criterion.names
    static let condition = EditionFormat.condition.names
    static let metric = EditionFormat.metric.names
    static let linear = EditionFormat.linear.names
    static let growth = EditionFormat.growth.names
    static let minimum = EditionFormat.minimum.names
    static let workloads = EditionFormat.workloads.names
    static let staged = EditionFormat.staged.names
    static let step = EditionFormat.step.names
    static let bestOf = EditionFormat.bestOf.names
    static let option = EditionFormat.option.names
    static let pools = EditionFormat.pools.names
    static let pool = EditionFormat.pool.names
    static let change = EditionFormat.change.names
}
