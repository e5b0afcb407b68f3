internal import Glibc

/// The calls to the system that the store makes, one function each.
enum FileSystem {
    /// What `stat` tells of a file.
    struct Status: Sendable {
        let mode: UInt32
        let size: Int
        let group: UInt32
        let owner: UInt32
        let links: Int
        let inode: UInt64
        let device: UInt64
        /// When the contents last changed, in nanoseconds since 1970.
        let modified: Int

        var isRegular: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
        var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
        var isLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }
        var permissions: UInt32 { mode & 0o7777 }

        init(_ status: stat) {
            mode = UInt32(status.st_mode)
            size = Int(status.st_size)
            group = UInt32(status.st_gid)
            owner = UInt32(status.st_uid)
            links = Int(status.st_nlink)
            inode = UInt64(status.st_ino)
            device = UInt64(status.st_dev)
            modified = Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
        }

        /// What the file is, in words.
        var kind: String {
            switch mode & UInt32(S_IFMT) {
            case UInt32(S_IFREG): "a file"
            case UInt32(S_IFDIR): "a folder"
            case UInt32(S_IFLNK): "a link"
            case UInt32(S_IFIFO): "a pipe"
            case UInt32(S_IFSOCK): "a socket"
            default: "a device"
            }
        }
    }

    /// Calls `open`; the file is closed in programs that this one starts.
    static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0) throws(SystemCallError) -> Int32 {
        try systemCall { unsafe Glibc.open(path, flags | O_CLOEXEC, mode_t(mode)) }
    }

    /// Calls `close`, once: on Linux the file is closed even when a signal interrupts the call.
    static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

    /// Calls `fstat`.
    static func status(of descriptor: Int32) throws(SystemCallError) -> Status {
        var status = stat()
        _ = try systemCall { unsafe fstat(descriptor, &status) }
        return Status(status)
    }

    /// Calls `lstat`, which tells of a link itself; `nil` when there is nothing.
    static func status(at path: String) throws(SystemCallError) -> Status? {
        var status = stat()
        do {
            _ = try systemCall { unsafe lstat(path, &status) }
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            throw error
        }
        return Status(status)
    }

    /// Calls `read`.
    static func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemCallError) -> Int {
        try systemCall { unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    }

    /// Calls `pread` until a part of a file is read; shorter where the file ends.
    static func bytes(of descriptor: Int32, in range: Range<Int>) throws(SystemCallError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var used = 0
        while used < bytes.count {
            let start = used
            let count = try systemCall {
                unsafe bytes.withUnsafeMutableBytes {
                    unsafe pread(
                        descriptor, $0.baseAddress?.advanced(by: start), range.count - start,
                        off_t(range.lowerBound + start))
                }
            }
            if count == 0 { break }
            used += count
        }
        bytes.removeLast(bytes.count - used)
        return bytes
    }

    /// Calls `ftruncate`.
    static func cut(_ descriptor: Int32, to size: Int) throws(SystemCallError) {
        _ = try systemCall { ftruncate(descriptor, off_t(size)) }
    }

    /// Calls `flock` without waiting; false when somebody else holds the lock.
    static func lock(_ descriptor: Int32) throws(SystemCallError) -> Bool {
        do {
            _ = try systemCall { flock(descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            if error.code == EWOULDBLOCK { return false }
            throw error
        }
    }

    /// Calls `write` until every byte is written.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemCallError) {
        var written = 0
        while written < bytes.count {
            let rest = bytes[written...]
            written += try systemCall {
                unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            }
        }
    }

    /// Calls `fsync`.
    static func synchronize(_ descriptor: Int32) throws(SystemCallError) {
        _ = try systemCall { fsync(descriptor) }
    }

    /// Calls `fchmod`, which no umask narrows.
    static func setPermissions(_ permissions: UInt32, of descriptor: Int32) throws(SystemCallError) {
        _ = try systemCall { fchmod(descriptor, mode_t(permissions)) }
    }

    /// Calls `fchown` for the group alone.
    static func setGroup(_ group: UInt32, of descriptor: Int32) throws(SystemCallError) {
        _ = try systemCall { fchown(descriptor, uid_t.max, gid_t(group)) }
    }

    /// Calls `mkdir`.
    static func makeFolder(_ path: String, mode: UInt32) throws(SystemCallError) {
        _ = try systemCall { unsafe mkdir(path, mode_t(mode)) }
    }

    /// Calls `rename`.
    static func rename(_ old: String, to new: String) throws(SystemCallError) {
        _ = try systemCall { unsafe Glibc.rename(old, new) }
    }

    /// Calls `unlink`.
    static func remove(_ path: String) throws(SystemCallError) {
        _ = try systemCall { unsafe unlink(path) }
    }

    /// Calls `faccessat` with the rights that the process acts with; `nil` when it may write, else why it may not.
    static func refusalToWrite(_ path: String) -> SystemCallError? {
        do throws(SystemCallError) {
            _ = try systemCall { unsafe faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) }
            return nil
        } catch {
            return error
        }
    }

    /// Calls `realpath`: the path without links and dots.
    static func resolved(_ path: String) throws(SystemCallError) -> String {
        guard let resolved = unsafe realpath(path, nil) else { throw SystemCallError(code: errno) }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Calls `opendir` and `readdir`: the names in a folder, sorted, without `.` and `..`.
    static func names(in path: String) throws(SystemCallError) -> [String] {
        var opened = unsafe opendir(path)
        while unsafe opened == nil, errno == EINTR { unsafe opened = opendir(path) }
        guard let folder = unsafe opened else { throw SystemCallError(code: errno) }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            // A name that is no UTF-8 is repaired, so that it is reported as not found rather than passed over.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Gives a lock back and closes its file.
    ///
    /// Closing alone would not do: a program that is being started may hold a copy of the descriptor for a moment.
    static func unlock(_ descriptor: Int32) {
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Takes a lock that others may have too; where that does not work, it is done without.
    static func lockShared(_ descriptor: Int32) { _ = flock(descriptor, LOCK_SH | LOCK_NB) }

    /// Gives a lock back.
    static func release(_ descriptor: Int32) { _ = flock(descriptor, LOCK_UN) }

    /// Whether nobody holds a lock on a file, shared or not; it is not locked afterwards.
    static func isUnlocked(_ descriptor: Int32) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno != EWOULDBLOCK }
        release(descriptor)
        return true
    }

    /// Calls `statvfs`: the bytes and the files that this user may still make; `nil` where the system does not tell.
    static func freeSpace(at path: String) -> (bytes: Int, files: Int)? {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return nil }
        // Some file systems make room for files as they go, and tell of none.
        return (Int(status.f_bavail) * Int(status.f_frsize), status.f_files == 0 ? .max : Int(status.f_favail))
    }

    /// Calls `getpid`.
    static var processID: Int32 { getpid() }
}
