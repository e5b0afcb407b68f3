internal import Exchange
internal import Pages

extension SmallTable {
    /// A value as it is typed elsewhere: numbers with a decimal point and without anything between thousands, days by
    /// year, month and day; what is neither stays as it is.
    ///
    /// - Returns: `nil` for a number that no such table spells, such as one with a decimal point beside semicolons.
    func value(_ cell: String) -> String? {
        if let number = dialect.number(in: cell) { return number }
        guard dialect.isContinental else { return cell }
        if let day = dialect.day(in: cell) { return day }
        return cell.contains { $0.isNumber } && cell.allSatisfy { $0.isNumber || "+-., ".contains($0) } ? nil : cell
    }

    /// What is wrong with a cell that spells no number, of a line.
    static func noNumber(_ cell: String, line: Int) -> String {
        "\(line): expected a number such as 1.420,50, found '\(cell)'"
    }

    /// What is no row, each behind its line.
    var faultLines: [String] { faults.map { "\($0.line): \($0.problem)" } }
}

extension CommandFailure {
    /// Refuses a table with all that is wrong in it, each behind its line, in the order of the lines.
    ///
    /// - Throws: `CommandFailure` unless there is nothing.
    static func refuse(_ faults: [String], in file: String) throws(CommandFailure) {
        guard !faults.isEmpty else { return }
        func line(of fault: String) -> Int { Int(fault.prefix { $0.isNumber }) ?? 0 }
        let lines = faults.enumerated().sorted { (line(of: $0.element), $0.offset) < (line(of: $1.element), $1.offset) }
            .map { "\(file):\($0.element)".cleaned }
        throw CommandFailure(.badData, "Nothing was changed.\n" + lines.joined(separator: "\n"))
    }
}
