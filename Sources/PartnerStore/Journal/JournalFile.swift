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
        return number.flatMap { Counting.entries.contains($0) ? $0 : nil }
    }

    /// The name of a file that was damaged and set aside, for people to look at.
    static func damaged(_ number: Int) -> String { "journal-damaged-\(number).jsonl" }

    /// Whether a name is that of a file that was damaged and set aside.
    static func isDamaged(_ name: String) -> Bool { name.hasPrefix("journal-damaged-") && name.hasSuffix(".jsonl") }

    /// The open file; `nil` until the first line of all is written.
    private var descriptor: Int32?
    /// The number of the last entry; 0 for a new journal.
    private(set) var lastNumber = 0
    /// The entries of the last change, in their order; none when it was marked as void or nothing is there.
    private(set) var lastChange: [JournalEntry] = []

    private static let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY

    /// Opens the journal, putting a full one aside first.
    ///
    /// What is no journal, and one of which the end is damaged, is set aside: what is whole of it goes on in a new file,
    /// so that the next change is on the record.
    init(in root: borrowing FolderHandle, limit: Int) throws(SystemCallError) {
        if let (file, tail) = try Self.opened(in: root) {
            do throws(SystemCallError) {
                try take(file, tail, in: root, limit: limit)
            } catch {
                FileSystem.close(file)
                throw error
            }
        }
        // The journal was put aside, and nothing was written since.
        if lastNumber == 0 { lastNumber = try Self.lastNumberOfArchives(in: root) }
    }

    deinit {
        if let descriptor { FileSystem.close(descriptor) }
    }

    /// Opens the file, after it was set right; `nil` where there is none, or none any more since it was no journal.
    private static func opened(
        in root: borrowing FolderHandle
    ) throws(SystemCallError) -> (file: Int32, tail: JournalTail)? {
        do throws(SystemCallError) {
            var file = try root.open(name, flags)
            do throws(SystemCallError) {
                var status = try FileSystem.status(of: file)
                if status.isRegular {
                    var tail = try JournalTail(of: file, size: status.size)
                    if tail.isDamaged {
                        try JournalRescue.rescue(file, size: status.size, in: root)
                        let rescued = try root.open(name, flags)
                        FileSystem.close(file)
                        file = rescued
                        status = try FileSystem.status(of: file)
                        tail = try JournalTail(of: file, size: status.size)
                    }
                    return (file, tail)
                }
            } catch {
                FileSystem.close(file)
                throw error
            }
            FileSystem.close(file)
        } catch {
            if error.code == ENOENT { return nil }
            // A socket. A link or a folder was put there on purpose, and its owner is told.
            guard error.code == ENXIO else { throw error }
        }
        try root.rename(name, to: try JournalRescue.freeName(in: root))
        try root.synchronize()
        return nil
    }

    /// Goes on with the open file, unless it is full.
    private mutating func take(
        _ file: Int32, _ tail: JournalTail, in root: borrowing FolderHandle, limit: Int
    ) throws(SystemCallError) {
        let size = try FileSystem.status(of: file).size
        (lastNumber, lastChange) = (tail.lastNumber, tail.lastChange)
        let archive = Self.archive(upTo: lastNumber)
        guard size >= limit, lastNumber > 0, try root.status(of: archive) == nil else {
            descriptor = file
            return
        }
        try root.rename(Self.name, to: archive)
        try root.synchronize()
        FileSystem.close(file)
    }

    /// The last number that the files tell which were put aside: what they hold counts, not what they are called.
    private static func lastNumberOfArchives(in root: borrowing FolderHandle) throws(SystemCallError) -> Int {
        var last = 0
        let names = try root.names()
        for name in names where lastEntry(ofArchive: name) != nil {
            guard let file = try? root.open(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY) else { continue }
            defer { FileSystem.close(file) }
            guard let status = try? FileSystem.status(of: file), status.isRegular else { continue }
            last = max(last, try JournalTail(of: file, size: status.size).lastNumber)
        }
        return last
    }

    /// Adds lines, safe on the disk when the function returns; a failure leaves the journal as it was.
    mutating func append(
        _ lines: [JSONNode], lastNumber: Int, in root: borrowing FolderHandle
    ) throws(SystemCallError) {
        let file: Int32
        if let descriptor { file = descriptor } else { file = try Self.make(in: root) }
        descriptor = file
        try FileSystem.append(Array(lines.map { $0.compact + "\n" }.joined().utf8), to: file)
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
}
