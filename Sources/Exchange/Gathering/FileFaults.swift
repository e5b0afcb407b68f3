/// Something wrong in a file of a download: where it stands, and what it is.
package struct TableFault: Sendable, Hashable {
    /// The line, from 1.
    package var line: Int
    /// The place in the line in bytes, from 1.
    package var column: Int
    /// What would have been right, and what was found.
    package var problem: String
}

/// The faults of a file: the first ones, and how many there are.
struct FileFaults: Sendable {
    /// The most faults that are told one by one.
    static let limit = 100

    private(set) var faults: [TableFault] = []
    private(set) var count = 0

    mutating func append(line: Int, column: Int, _ problem: String) {
        count += 1
        if faults.count < Self.limit { faults.append(TableFault(line: line, column: column, problem: problem)) }
    }
}
