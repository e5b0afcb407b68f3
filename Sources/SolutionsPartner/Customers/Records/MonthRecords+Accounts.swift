extension MonthRecords {
    /// Adds what another account of the partner has on record of the same month, as if both were one.
    ///
    /// Usage that both tell is one usage: Partner Center marks rows that repeat others within an account, and so the
    /// lines of the other account are marked where this one has the usage already.
    public mutating func merge(account other: MonthRecords) {
        var other = other
        for (key, record) in tenants {
            guard let lines = other.tenants[key]?.lines else { continue }
            let own = Set(record.lines.filter { !$0.isTrace }.map { Usage($0, parts[$0.part].report) })
            for place in lines.indices where own.contains(Usage(lines[place], other.parts[lines[place].part].report)) {
                other.tenants[key]?.lines[place].isDuplicate = true
            }
        }
        add(other)
    }

    private struct Usage: Hashable {
        let report: ReportKind
        let item: String
        let subscription: String

        init(_ line: RecordLine, _ report: ReportKind) {
            (self.report, item, subscription) = (report, line.item, line.subscription)
        }
    }
}
