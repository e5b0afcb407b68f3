internal import System

/// Lines by month, in memory up to a limit and beyond it in a file without a name, which ends with the process.
///
/// However large a download is, no more than the limit and one month of it is in memory.
final class LineSpool {
    /// The most lines in memory: 112 bytes each, and up to 12 more to find them.
    static let limit = 300_000
    /// The most lines of a month.
    static let monthLimit = 1_000_000

    private let limit: Int
    private var table = LineTable()
    /// The lines of a month that were written, by their places in the file.
    private var runs: [Int32: [(place: Int, count: Int)]] = [:]
    private var file: Int32?
    private var size = 0
    /// The parts whose lines no longer count.
    private var forgotten: Set<Int> = []

    init(limit: Int = limit) { self.limit = max(1, limit) }

    deinit {
        if let file { FileSystem.close(file) }
    }

    /// Adds a line.
    func add(_ line: GatheredLine) throws(ReadingFailure) {
        table.add(line)
        if table.lines.count >= limit { try spill() }
    }

    /// Leaves out the lines of a part from now on.
    func forget(part: Int) { forgotten.insert(part) }

    /// Lets go of the lines in memory where others are in the file already: nothing more is added.
    func finish() throws(ReadingFailure) {
        guard file != nil else { return }
        try spill()
        table = LineTable()
    }

    /// The lines of a month, each key once.
    ///
    /// - Throws: `ReadingFailure` for more lines than a month may have.
    func lines(of month: Int32) throws(ReadingFailure) -> [GatheredLine] {
        let forgotten = forgotten
        func counts(_ line: GatheredLine) -> Bool { forgotten.isEmpty || !forgotten.contains(line.key.part) }
        let lines = table.lines.filter { $0.key.month == month && counts($0) }
        guard let runs = runs[month], let file else { return lines }
        var month = lines.reduce(into: LineTable()) { $0.add($1) }
        for run in runs {
            for line in try Self.read(run.count, at: run.place, from: file) where counts(line) { month.add(line) }
            guard month.lines.count <= Self.monthLimit else {
                throw ReadingFailure(reason: "a month has more than \(Self.monthLimit) lines")
            }
        }
        return month.lines
    }

    /// Writes everything in memory to the file, sorted by month.
    private func spill() throws(ReadingFailure) {
        if file == nil { file = try TemporaryFile.make() }
        guard let file else { return }
        let sorted = table.lines.sorted { $0.key.month < $1.key.month }
        var start = 0
        while start < sorted.count {
            let month = sorted[start].key.month
            var end = start
            while end < sorted.count, sorted[end].key.month == month { end += 1 }
            runs[month, default: []].append((size, end - start))
            size += try Self.write(sorted[start..<end], to: file)
            start = end
        }
        table.removeAll()
    }

    private static func write(_ lines: ArraySlice<GatheredLine>, to file: Int32) throws(ReadingFailure) -> Int {
        let result = unsafe lines.withUnsafeBytes { bytes in
            Result { () throws(ReadingFailure) in try unsafe TemporaryFile.write(bytes, to: file) }
        }
        try result.get()
        return lines.count * MemoryLayout<GatheredLine>.stride
    }

    private static func read(_ count: Int, at place: Int, from file: Int32) throws(ReadingFailure) -> [GatheredLine] {
        var result = Result<Int, SystemCallError>.success(0)
        let lines = unsafe [GatheredLine](unsafeUninitializedCapacity: count) { buffer, used in
            let bytes = unsafe UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(buffer)[..<(count * MemoryLayout<GatheredLine>.stride)])
            result = Result { () throws(SystemCallError) in try unsafe FileSystem.read(file, into: bytes, at: place) }
            used = (try? result.get()) == bytes.count ? count : 0
        }
        if case .failure(let error) = result { throw TemporaryFile.failure(error.reason) }
        guard lines.count == count else { throw TemporaryFile.failure("it ends too early") }
        return lines
    }
}
