internal import Glibc
internal import JSONTree
internal import System

/// Who holds the write lock of a store.
package struct LockHolder: Sendable, Hashable, CustomStringConvertible {
    /// The user.
    package let user: String
    /// The machine that the user works on.
    package let host: String
    /// The number of the process.
    package let process: Int
    /// Since when, in UTC.
    package let since: String

    /// The holder as words, such as `maria on box1 (process 4711)`.
    package var description: String { "\(user) on \(host) (process \(process))" }

    var line: String {
        JSONNode.object([
            "user": .string(user), "host": .string(host), "process": .number(process), "since": .string(since),
        ]).compact + "\n"
    }

    init(user: String, host: String, process: Int, since: String) {
        self.user = user
        self.host = host
        self.process = process
        self.since = since
    }

    /// Reads what a holder wrote; `nil` for anything else, such as nothing yet.
    init?(_ text: [UInt8]) {
        guard let node = try? JSONNode.parse(text), case .string(let user)? = node["user"]?.content,
            case .string(let host)? = node["host"]?.content, case .string(let since)? = node["since"]?.content,
            case .number(let number)? = node["process"]?.content, let process = Int(number)
        else { return nil }
        self.init(user: user, host: host, process: process, since: since)
    }
}

/// The write lock of a store: whoever holds it is the only one who writes, until the lock goes out of use.
///
/// The lock is one of the system's on a permanent file, so it ends with its process, however that ends.
struct StoreLock: ~Copyable {
    /// The lock's path below the store's folder.
    static let file = "lock"

    /// The longest that somebody who waits sleeps between two attempts, in microseconds.
    private static let longestPause: UInt32 = 3200

    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Throws: `StoreError.locked` when somebody else still holds it after the wait, or when the wait is given up.
    init(
        in root: borrowing FolderHandle, wait: Duration, for note: ChangeNote,
        isGivenUp: () -> Bool = { false }
    ) throws(StoreError) {
        let deadline = ContinuousClock.now + wait
        // Whoever waits holds a shared lock on the folder. Who comes new lets them go first: else one that saves again
        // and again would take the lock back before anybody else wakes up.
        if !FileSystem.isUnlocked(root.descriptor) { usleep(Self.longestPause + Self.longestPause / 2) }
        var pause: UInt32 = 200
        defer { if pause > 200 { FileSystem.release(root.descriptor) } }
        do throws(SystemCallError) {
            while true {
                let file = try Self.open(in: root)
                if try FileSystem.lock(file) {
                    // Somebody may have taken the file away: then the next one would lock another.
                    let (held, there) = (try FileSystem.status(of: file), try root.status(of: Self.file))
                    if held.inode == there?.inode {
                        descriptor = file
                        break
                    }
                }
                defer { FileSystem.unlock(file) }
                if ContinuousClock.now >= deadline || isGivenUp() { throw SystemCallError(code: EWOULDBLOCK) }
                // Waiting a little longer each time, and never in step with the others.
                usleep(UInt32.random(in: pause / 2...pause))
                pause = min(pause * 2, Self.longestPause)
                FileSystem.lockShared(root.descriptor)
            }
        } catch {
            if error.code == EWOULDBLOCK { throw .locked(by: Self.holder(in: root)) }
            throw .cannotWrite(path: Self.file, reason: error.reason)
        }
        Self.close(descriptor, toStrangersOf: root)
        let holder = LockHolder(
            user: note.author, host: note.host ?? Account.hostName, process: Int(Account.processID),
            since: Timestamp.now)
        // For people who wait; the lock holds without it.
        try? FileSystem.cut(descriptor, to: 0)
        try? FileSystem.write(Array(holder.line.utf8), to: descriptor)
    }

    deinit {
        try? FileSystem.cut(descriptor, to: 0)
        FileSystem.unlock(descriptor)
    }

    /// Who holds the lock, as far as can be found out; `nil` for somebody unknown.
    ///
    /// What stands in the file may be of somebody who died, while a stranger holds the lock: the system's own table is
    /// asked as well, where it can be seen.
    static func holder(in root: borrowing FolderHandle) -> LockHolder? {
        let written = (try? root.contents(file, limit: DocumentLimits.lock)).flatMap { LockHolder($0) }
        let host = Account.hostName
        // Another machine's processes are not in the table of this one.
        if let written, written.host != host { return written }
        guard let status = try? root.status(of: file), let process = LockTable.holder(of: status) else {
            // The table is hidden, so that only the dead can be told apart.
            guard let written, let number = Int32(exactly: written.process) else { return nil }
            return Account.isAlive(process: number) ? written : nil
        }
        if let written, written.process == Int(process) { return written }
        return LockHolder(
            user: Account.userName(ofProcess: process) ?? "somebody", host: host, process: Int(process), since: "")
    }

    /// Whether somebody holds the lock now; `nil` where that cannot be found out.
    static func isHeld(in root: borrowing FolderHandle) -> Bool? {
        guard let file = try? root.open(Self.file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else { return nil }
        defer { FileSystem.unlock(file) }
        return (try? FileSystem.lock(file)).map { !$0 }
    }

    private static func open(in root: borrowing FolderHandle) throws(SystemCallError) -> Int32 {
        let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        do {
            return try root.open(file, flags)
        } catch {
            guard error.code == ENOENT else { throw error }
        }
        let permissions = try root.permissions()
        let made = try root.open(file, flags | O_CREAT, mode: permissions.lock)
        if permissions.isShared { try? FileSystem.setPermissions(permissions.lock, of: made) }
        return made
    }

    /// Keeps strangers from the lock: whoever can open the file can hold the lock as long as they like.
    private static func close(_ file: Int32, toStrangersOf root: borrowing FolderHandle) {
        guard let wanted = (try? root.permissions())?.lock, let there = try? FileSystem.status(of: file).permissions,
            there & ~wanted & 0o077 != 0
        else { return }
        // Only its owner may; for others 'seventy doctor' tells of it.
        try? FileSystem.setPermissions(there & wanted, of: file)
    }
}
