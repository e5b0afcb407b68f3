internal import Pages
internal import SolutionsPartner

/// Writes what was reported beside what follows from downloads, for people.
struct DerivedReport {
    let request: CustomerRequest
    let comparisons: [DerivedComparison]

    func write(to output: inout Output) {
        output.line(
            "\(request.partner.name.cleaned) · \(request.month) compared with \(request.baselineMonth) · "
                + "edition \(request.edition.id.cleaned)")
        output.line("Derived numbers are estimates; the reported one scores where there is one.")
        output.line()
        var table = TextTable([.left, .right, .right, .right, .left])
        table.row("input", "reported", "derived", "difference", "")
        for comparison in comparisons {
            let number = comparison.number
            table.row(
                number.key.description, spelled(comparison.reported?.value.quantity, number.unit),
                (number.isComplete || number.value == nil ? "" : "≥ ") + spelled(number.value, number.unit),
                spelled(comparison.difference, number.unit), remark(comparison))
        }
        output.lines(table.lines(width: nil))
        if comparisons.isEmpty { output.line("Nothing of this edition follows from downloads.") }
        if let estimate = request.reckoning.trackEstimate(in: request.month) {
            output.line()
            output.line(
                "The revenue speaks for the track \(estimate.track.rawValue): \(estimate.pairs) "
                    + (estimate.pairs == 1 ? "workload" : "workloads")
                    + " above the line in both months. Partner Center assigns the track.")
        }
        census(&output)
    }

    /// Who the customers of the month are, as far as a report tells.
    private func census(_ output: inout Output) {
        guard let census = CustomerCensus(of: request.reckoning.book, in: request.month, onlyActive: true) else {
            return
        }
        output.line()
        var line = "\(census.customers) active customers with \(census.tenants) tenants"
        if let share = census.smallShare {
            line +=
                ", \(CustomerFigures.spelled(share, .percent)) of them in a segment of small and medium ones (estimate)"
        }
        output.line(line)
    }

    private func spelled(_ value: Rational?, _ unit: Unit) -> String {
        value.map { CustomerFigures.spelled($0, unit) } ?? "–"
    }

    private func remark(_ comparison: DerivedComparison) -> String {
        let number = comparison.number
        if number.value == nil {
            let missing = number.missing.isEmpty ? "" : " (\(CustomerFigures.runs(number.missing)))"
            return (number.gap.map(CustomerWords.words) ?? "") + missing
        }
        guard !comparison.causes.isEmpty else { return "" }
        return "likely: " + comparison.causes.map(CustomerWords.words).joined(separator: ", ")
    }
}
