internal import Glibc
internal import JSONTree
internal import System

/// The journal as the holder of the write lock sees it: where it ends, and how lines are added.
struct JournalFile: ~Copyable {
    /// The journal's path below the store's folder.
    static let name = "journal.jsonl"

    /// The name of the file that holds the entries up to a number, once it was put aside.
    static func archive(upTo number: Int) -> String { "journal-\(number).jsonl" }

    /// The last entry of a file that was put aside; `nil` for a name of anything else.
    static func lastEntry(ofArchive name: String) -> Int? {
        guard name.hasPrefix("journal-"), name.hasSuffix(".jsonl") else { return nil }
        let number = Int(name.dropFirst("journal-".count).dropLast(".jsonl".count))
        return number.flatMap { JSONNode.countable.contains($0) ? $0 : nil }
    }

    /// The open file; `nil` until the first line of all is written.
    private var descriptor: Int32?
    private var size = 0
    private var endsInLine = true
    /// The number of the last entry; 0 for a new journal.
    private(set) var lastNumber = 0
    /// The entries of the last change, in their order; none when it was marked as void or nothing is there.
    private(set) var lastChange: [JournalEntry] = []

    private static let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY

    /// Opens the journal, putting a full one aside first.
    init(in root: borrowing FolderHandle, limit: Int) throws(SystemCallError) {
        do throws(SystemCallError) {
            let file = try root.open(Self.name, Self.flags)
            do throws(SystemCallError) {
                size = try Self.status(of: file).size
                let tail = try Tail(of: file, size: size)
                (lastNumber, lastChange, endsInLine) = (tail.lastNumber, tail.lastChange, tail.endsInLine)
                if size >= limit, lastNumber > 0 {
                    try root.rename(Self.name, to: Self.archive(upTo: lastNumber))
                    try root.synchronize()
                    FileSystem.close(file)
                    (size, endsInLine) = (0, true)
                } else {
                    descriptor = file
                }
            } catch {
                FileSystem.close(file)
                throw error
            }
        } catch {
            guard error.code == ENOENT else { throw error }
        }
        // The journal was put aside, and nothing was written since.
        if lastNumber == 0 { lastNumber = try root.names().compactMap { Self.lastEntry(ofArchive: $0) }.max() ?? 0 }
    }

    deinit {
        if let descriptor { FileSystem.close(descriptor) }
    }

    /// Adds lines, safe on the disk when the function returns; a failure leaves the journal as it was.
    mutating func append(
        _ lines: [JSONNode], lastNumber: Int, in root: borrowing FolderHandle
    ) throws(SystemCallError) {
        // A last line that a crash cut short is ended first, so that it cannot swallow the new one.
        let text = (endsInLine ? "" : "\n") + lines.map { $0.compact + "\n" }.joined()
        let bytes = Array(text.utf8)
        let file: Int32
        if let descriptor { file = descriptor } else { file = try Self.make(in: root) }
        descriptor = file
        do {
            try FileSystem.write(bytes, to: file)
            try FileSystem.synchronize(file)
        } catch {
            try? FileSystem.cut(file, to: size)
            throw error
        }
        size += bytes.count
        endsInLine = true
        self.lastNumber = lastNumber
    }

    private static func make(in root: borrowing FolderHandle) throws(SystemCallError) -> Int32 {
        let permissions = try root.permissions()
        let made = try root.open(name, flags | O_CREAT, mode: permissions.file)
        if permissions.isShared { try? FileSystem.setPermissions(permissions.file, of: made) }
        // Its name must be as safe as its lines.
        try? root.synchronize()
        return made
    }

    private static func status(of file: Int32) throws(SystemCallError) -> FileStatus {
        let status = try FileSystem.status(of: file)
        guard status.isRegular else { throw SystemCallError(code: EINVAL) }
        return status
    }
}

/// The end of a journal, read backwards as far as its last change goes.
private struct Tail {
    var lastNumber = 0
    var lastChange: [JournalEntry] = []
    var endsInLine = true

    init(of file: Int32, size: Int) throws(SystemCallError) {
        var length = 16_384
        while size > 0 {
            let start = max(0, size - length)
            let bytes = try FileSystem.bytes(of: file, in: start..<size)
            endsInLine = bytes.last == UInt8(ascii: "\n")
            if take(bytes, isWhole: start == 0) { return }
            length *= 8
        }
    }

    /// Takes the last change from the end of the file; false when more of the file is needed.
    private mutating func take(_ bytes: [UInt8], isWhole: Bool) -> Bool {
        lastChange = []
        var lines = bytes.split(separator: UInt8(ascii: "\n"))
        if !isWhole, !lines.isEmpty { lines.removeFirst() }
        var isFirst = true
        for text in lines.reversed() {
            guard let line = JournalLine(text) else { continue }
            if isFirst { lastNumber = line.number }
            guard case .entry(let entry) = line, lastChange.first?.isTogether(with: entry) ?? isFirst else {
                return true
            }
            lastChange.insert(entry, at: 0)
            isFirst = false
        }
        return isWhole
    }
}
