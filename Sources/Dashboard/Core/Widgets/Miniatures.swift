internal import Pages
internal import SolutionsPartner

/// The metrics of several designations in one line each, with like metrics in the same column.
struct Miniatures {
    private let names: [MetricID: String]
    private let columns: [MetricID: Int]

    /// Lays out the columns for all designations of a card.
    ///
    /// - Parameter width: The columns to fit into; names are shortened where they would not fit.
    init(of card: Scorecard, wide: Bool, width: Int, words: Words) {
        var order: [MetricRules] = []
        var room: [MetricID: Int] = [:]
        for metric in card.designations.flatMap(\.counting.metrics) {
            if !order.contains(where: { $0.id == metric.rules.id }) { order.append(metric.rules) }
            room[metric.rules.id] = max(room[metric.rules.id] ?? 0, Self.numbers(of: metric, words).count)
        }
        order.sort { Self.rank($0) < Self.rank($1) }
        let spellings: [(MetricRules) -> String] =
            (wide ? [{ $0.name }] : []) + [{ $0.shortName }, { $0.abbreviation }]
        var names: [MetricID: String] = [:]
        var gap = 3
        search: for spelling in spellings {
            names = Dictionary(uniqueKeysWithValues: order.map { ($0.id, spelling($0)) })
            for candidate in stride(from: wide ? 5 : 3, through: 2, by: -1) {
                gap = candidate
                let needed = order.reduce(0) { $0 + (names[$1.id]?.count ?? 0) + 1 + (room[$1.id] ?? 0) + gap } - gap
                if needed <= width { break search }
            }
        }
        var column = 0
        var columns: [MetricID: Int] = [:]
        for rules in order {
            columns[rules.id] = column
            column += (names[rules.id]?.count ?? 0) + 1 + (room[rules.id] ?? 0) + gap
        }
        self.names = names
        self.columns = columns
    }

    /// Skilling before customer success, and within a category the order of the page.
    private static func rank(_ rules: MetricRules) -> Int {
        let order: [MetricID] = [
            .netCustomerAdds, .intermediateCertifications, .advancedCertifications, .usageGrowth, .deployments,
        ]
        return order.firstIndex(of: rules.id) ?? order.count + rules.category.ordinal
    }

    private static func numbers(of metric: MetricScore, _ words: Words, zero: String = "!") -> String {
        words.pointsOfMaximum(of: metric) + (metric.isKnownZero ? zero : "")
    }

    /// Draws the metrics of one designation.
    func draw(_ score: DesignationScore, column: Int, row: Int, into canvas: inout Canvas) {
        for metric in score.counting.metrics {
            guard let start = columns[metric.rules.id], let name = names[metric.rules.id] else { continue }
            let place = column + start
            let used = canvas.text(name, column: place, row: row, role: .muted)
            canvas.text(
                Self.numbers(of: metric, canvas.words, zero: canvas.glyphs.zero), column: place + used + 1, row: row,
                role: Self.role(of: metric))
        }
    }

    /// The look of a metric's points.
    static func role(of metric: MetricScore) -> Role {
        if metric.isUnknown { return .unknown }
        if metric.points == metric.rules.maximum { return .achieved }
        if metric.points.isZero { return metric.isOpen ? .unknown : .zero }
        return .partial
    }
}
