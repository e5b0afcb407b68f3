internal import Glibc
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

    init(limit: Int = limit) { self.limit = max(1, limit) }

    deinit {
        if let file { _ = close(file) }
    }

    /// Adds a line.
    func add(_ line: GatheredLine) throws(ReadingFailure) {
        table.add(line)
        if table.lines.count >= limit { try spill() }
    }

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
        guard let runs = runs[month], let file else { return table.lines.filter { $0.key.month == month } }
        var month = table.lines.filter { $0.key.month == month }.reduce(into: LineTable()) { $0.add($1) }
        for run in runs {
            for line in try Self.read(run.count, at: run.place, from: file) { month.add(line) }
            guard month.lines.count <= Self.monthLimit else {
                throw ReadingFailure(reason: "a month has more than \(Self.monthLimit) lines")
            }
        }
        return month.lines
    }

    /// Writes everything in memory to the file, sorted by month.
    private func spill() throws(ReadingFailure) {
        if file == nil { file = try Self.temporaryFile() }
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

    private static func temporaryFile() throws(ReadingFailure) -> Int32 {
        let folder = Environment.value("TMPDIR") ?? "/tmp"
        var path = Array("\(folder)/seventy-XXXXXX".utf8CString)
        let made = unsafe mkstemp(&path)
        guard made >= 0 else { throw failure(folder) }
        // The name goes at once, so that nothing is left behind, and nobody else can open it.
        _ = unsafe unlink(path)
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        return made
    }

    private static func failure(_ place: String) -> ReadingFailure {
        ReadingFailure(reason: "\(place): \(unsafe String(cString: strerror(errno)))")
    }

    private static func write(_ lines: ArraySlice<GatheredLine>, to file: Int32) throws(ReadingFailure) -> Int {
        let isDone = unsafe lines.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let count = unsafe Glibc.write(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                written += count
            }
            return true
        }
        guard isDone else { throw failure("the temporary file") }
        return lines.count * MemoryLayout<GatheredLine>.stride
    }

    private static func read(_ count: Int, at place: Int, from file: Int32) throws(ReadingFailure) -> [GatheredLine] {
        let size = count * MemoryLayout<GatheredLine>.stride
        var isWhole = true
        let lines = unsafe [GatheredLine](unsafeUninitializedCapacity: count) { buffer, used in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            var done = 0
            while done < size {
                let got = unsafe pread(file, bytes.baseAddress?.advanced(by: done), size - done, off_t(place + done))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                done += got
            }
            isWhole = done == size
            used = isWhole ? count : 0
        }
        guard isWhole else { throw failure("the temporary file") }
        return lines
    }
}
