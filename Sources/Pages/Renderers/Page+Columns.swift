/// Tables without the columns that are empty in every row, as files show them.
extension Page {
    /// The columns that say something, with the rows cut down to them; every row is as long as there are columns.
    static func filled(_ columns: [Column], _ rows: [[Cell]]) -> (columns: [Column], rows: [[String]]) {
        let count = max(columns.count, rows.map(\.count).max() ?? 0)
        let places = (0..<count).filter { place in
            rows.contains { place < $0.count && !$0[place].text.isEmpty }
        }
        return (
            places.map { $0 < columns.count ? columns[$0] : Column("") },
            rows.map { row in places.map { $0 < row.count ? row[$0].text : "" } }
        )
    }

    /// Things with what is said of each as a table: what stands before the name, the name, the state and the rest.
    static func rows(of entries: [Entry]) -> (columns: [Column], rows: [[Cell]]) {
        let leads = entries.map(\.lead.count).max() ?? 0
        let details = entries.map(\.details.count).max() ?? 0
        let columns = Array(repeating: "", count: leads) + ["", "state"] + Array(repeating: "", count: details)
        let rows = entries.map { entry in
            let lead = entry.lead + Array(repeating: "", count: leads - entry.lead.count)
            return (lead + [entry.name, entry.state] + entry.details).map { Cell($0) }
        }
        return (columns.map { Column($0) }, rows)
    }
}
