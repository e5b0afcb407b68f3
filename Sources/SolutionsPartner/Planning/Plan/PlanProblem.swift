/// A plan's question in the form that is searched: what can be bought, and what each metric makes of it.
struct PlanProblem {
    let partner: Partner
    let ground: PlanGround
    /// The day on which the plan begins.
    let day: CalendarDate
    let request: PlanRequest
    let evidence: EvidenceTable
    /// The designations planned for with the track that each aims at.
    let targets: [PlanTarget]
    var variables: [PlanVariable]
    let factors: [PlanFactor]
    /// The most people that a plan may add to each list, by place; `nil` for no limit.
    let listLimits: [Int: Int]
    /// For each listed person the places of the lists that they serve.
    let served: [Set<Int>]

    /// The rules.
    var edition: ProgramEdition { ground.edition }
    /// The day on which people must hold what they are counted for: that of the plan, or one on which it can be done.
    var counted: CalendarDate { ground.counted }

    /// Whether exams must be passed by people who are listed, or by so many others.
    var limitsPeople: Bool { !partner.people.isEmpty && request.costs.newPeople != nil }

    /// Of each variable, whether a track reads it that might count in place of the one that is planned for.
    var readByRivals: [Bool] {
        let metrics = targets.flatMap(\.rivals).flatMap(\.metrics)
        let inputs = Set(metrics.flatMap { $0.ladders.map(\.input.index) })
        let lists = Set(metrics.flatMap { $0.headCounts.map(\.list.index) })
        return variables.map { variable in
            switch variable.subject {
            case .input(let input, _): inputs.contains(input.index)
            case .exam(let type): type.lists.contains(where: lists.contains)
            }
        }
    }
}

/// A designation with the track that a plan aims at.
struct PlanTarget {
    let rules: DesignationRules
    let track: TrackRules
    /// The other tracks that might count instead, since the best total does.
    let rivals: [TrackRules]
}

/// One metric of a target: its points for every amount that a plan might add.
struct PlanFactor {
    /// A count that the metric reads, with the variables that add to it.
    struct Column {
        /// The variables by place; one input, or several kinds of exam.
        let members: [Int]
        /// The highest amount that is worth having.
        let top: Int
        /// The inputs that it raises, for exams; empty for an input's own steps.
        let lists: Set<Int>
    }

    let target: Int
    let rules: MetricRules
    let columns: [Column]
    /// The exact points by the amounts of all columns, the first one changing slowest.
    let points: [Rational]

    /// The place of amounts in the table.
    func place(of amounts: [Int]) -> Int {
        var place = 0
        for (column, amount) in zip(columns, amounts) { place = place * (column.top + 1) + min(amount, column.top) }
        return place
    }
}
