internal import SolutionsPartner

/// Finds out whose file it is from its first rows, for sorting a folder of files.
package enum AccountProbe {
    /// The numbers of the accounts and locations that the first rows name; none where no row does.
    ///
    /// - Parameter rows: The most rows that are looked at.
    package static func numbers(
        in source: some ByteSource, rows: Int = 1000
    ) throws(ReadingFailure) -> (accounts: Set<String>, locations: Set<String>) {
        var scanner = TableScanner(source)
        guard case .success = try scanner.begin(), case .row = try scanner.next(),
            let header = try? ReportHeader.recognised(DownloadReader.strings(scanner.cells, scanner.buffer))
        else { return ([], []) }
        var found: (accounts: Set<String>, locations: Set<String>) = ([], [])
        for _ in 0..<rows {
            let outcome = try scanner.next()
            if outcome == .end { break }
            guard outcome == .row else { continue }
            let row = DownloadReader.strings(scanner.cells, scanner.buffer)
            if let place = header.places[.account], place < row.count, !row[place].isEmpty {
                found.accounts.insert(row[place])
            }
            if let place = header.places[.ownID], place < row.count, !row[place].isEmpty {
                found.locations.insert(row[place])
            }
        }
        return found
    }
}
