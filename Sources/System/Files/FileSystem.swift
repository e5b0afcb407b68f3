internal import Glibc

/// The calls to the system about files, one function each.
package enum FileSystem {
    /// Calls `open`; the file is closed in programs that this one starts.
    package static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0) throws(SystemCallError) -> Int32 {
        try systemCall { unsafe Glibc.open(path, flags | O_CLOEXEC, mode_t(mode)) }
    }

    /// Calls `open` for a folder.
    package static func openFolder(_ path: String) throws(SystemCallError) -> Int32 {
        try open(path, O_RDONLY | O_DIRECTORY)
    }

    /// Calls `close`, once: on Linux the file is closed even when a signal interrupts the call.
    package static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

    /// Calls `fstat`.
    package static func status(of descriptor: Int32) throws(SystemCallError) -> FileStatus {
        var status = stat()
        _ = try systemCall { unsafe fstat(descriptor, &status) }
        return FileStatus(status)
    }

    /// Calls `lstat`, which tells of a link itself; `nil` when there is nothing.
    package static func status(at path: String) throws(SystemCallError) -> FileStatus? {
        var status = stat()
        do {
            _ = try systemCall { unsafe lstat(path, &status) }
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { return nil }
            throw error
        }
        return FileStatus(status)
    }

    /// Calls `read`.
    package static func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer
    ) throws(SystemCallError) -> Int {
        try systemCall { unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    }

    /// Calls `pread` until a part of a file is read; shorter where the file ends.
    package static func bytes(of descriptor: Int32, in range: Range<Int>) throws(SystemCallError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        let result = unsafe bytes.withUnsafeMutableBytes { buffer in
            Result { () throws(SystemCallError) in try unsafe read(descriptor, into: buffer, at: range.lowerBound) }
        }
        bytes.removeLast(bytes.count - (try result.get()))
        return bytes
    }

    /// Calls `pread` until a buffer is full or the file ends; returns how many bytes were read.
    package static func read(
        _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at place: Int
    ) throws(SystemCallError) -> Int {
        var used = 0
        while used < buffer.count {
            let start = used
            let count = try systemCall {
                unsafe pread(
                    descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start, off_t(place + start))
            }
            if count == 0 { break }
            used += count
        }
        return used
    }

    /// Calls `mkstemp` for a file in a folder, and takes its name away at once: nothing is left behind, and nobody else
    /// can open it.
    package static func makeUnnamedFile(in folder: String) throws(SystemCallError) -> Int32 {
        var path = Array("\(folder)/seventy-XXXXXX".utf8CString)
        let made = try systemCall { unsafe mkstemp(&path) }
        _ = unsafe unlink(path)
        _ = fcntl(made, F_SETFD, FD_CLOEXEC)
        return made
    }

    /// Makes a file that may grow no more, as 'ulimit -f' says, a write that fails instead of the end of the program.
    package static func outliveSizeLimits() { signal(SIGXFSZ, SIG_IGN) }

    /// Calls `ftruncate`.
    package static func cut(_ descriptor: Int32, to size: Int) throws(SystemCallError) {
        _ = try systemCall { ftruncate(descriptor, off_t(size)) }
    }

    /// Calls `flock` without waiting; false when somebody else holds the lock.
    package static func lock(_ descriptor: Int32) throws(SystemCallError) -> Bool {
        do {
            _ = try systemCall { flock(descriptor, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            if error.code == EWOULDBLOCK { return false }
            throw error
        }
    }

    /// Calls `write` until every byte is written.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemCallError) {
        let result = unsafe bytes.withUnsafeBytes { buffer in
            Result { () throws(SystemCallError) in try unsafe write(buffer, to: descriptor) }
        }
        try result.get()
    }

    /// Calls `write` until every byte of a buffer is written: the one definition of that.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemCallError) {
        var written = 0
        while written < bytes.count {
            let start = written
            written += try systemCall {
                unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
            }
        }
    }

    /// Calls `fsync`.
    package static func synchronize(_ descriptor: Int32) throws(SystemCallError) {
        _ = try systemCall { fsync(descriptor) }
    }

    /// Calls `fchmod`, which no umask narrows.
    package static func setPermissions(_ permissions: UInt32, of descriptor: Int32) throws(SystemCallError) {
        _ = try systemCall { fchmod(descriptor, mode_t(permissions)) }
    }

    /// Calls `fchown` for the group alone.
    package static func setGroup(_ group: UInt32, of descriptor: Int32) throws(SystemCallError) {
        _ = try systemCall { fchown(descriptor, uid_t.max, gid_t(group)) }
    }

    /// Calls `mkdir`.
    package static func makeFolder(_ path: String, mode: UInt32) throws(SystemCallError) {
        _ = try systemCall { unsafe mkdir(path, mode_t(mode)) }
    }

    /// Calls `rename`.
    package static func rename(_ old: String, to new: String) throws(SystemCallError) {
        _ = try systemCall { unsafe Glibc.rename(old, new) }
    }

    /// Calls `unlink`.
    package static func remove(_ path: String) throws(SystemCallError) {
        _ = try systemCall { unsafe unlink(path) }
    }

    /// Calls `faccessat` with the rights that the process acts with; `nil` when it may write, else why it may not.
    package static func refusalToWrite(_ path: String) -> SystemCallError? {
        do throws(SystemCallError) {
            _ = try systemCall { unsafe faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) }
            return nil
        } catch {
            return error
        }
    }

    /// Calls `faccessat` with the rights that the process acts with; `nil` when it may read, else why it may not.
    package static func refusalToRead(_ path: String) -> SystemCallError? {
        do throws(SystemCallError) {
            _ = try systemCall { unsafe faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) }
            return nil
        } catch {
            return error
        }
    }

    /// Calls `realpath`: the path without links and dots.
    package static func resolved(_ path: String) throws(SystemCallError) -> String {
        guard let resolved = unsafe realpath(path, nil) else { throw SystemCallError(code: errno) }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Gives a lock back and closes its file.
    ///
    /// Closing alone would not do: a program that is being started may hold a copy of the descriptor for a moment.
    package static func unlock(_ descriptor: Int32) {
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Takes a lock that others may have too; where that does not work, it is done without.
    package static func lockShared(_ descriptor: Int32) { _ = flock(descriptor, LOCK_SH | LOCK_NB) }

    /// Gives a lock back.
    package static func release(_ descriptor: Int32) { _ = flock(descriptor, LOCK_UN) }

    /// Whether nobody holds a lock on a file, shared or not; it is not locked afterwards.
    package static func isUnlocked(_ descriptor: Int32) -> Bool {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno != EWOULDBLOCK }
        release(descriptor)
        return true
    }

    /// Calls `statvfs`: the bytes and the files that this user may still make; `nil` where the system does not tell.
    package static func freeSpace(at path: String) -> (bytes: Int, files: Int)? {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0 else { return nil }
        // Some file systems make room for files as they go, and tell of none.
        return (Int(status.f_bavail) * Int(status.f_frsize), status.f_files == 0 ? .max : Int(status.f_favail))
    }

    /// Calls `stat`, which follows links; `nil` when there is nothing.
    package static func target(at path: String) -> FileStatus? {
        var status = stat()
        guard (try? systemCall { unsafe stat(path, &status) }) != nil else { return nil }
        return FileStatus(status)
    }

    /// Whether anything has that path.
    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Whether a path names a folder.
    package static func isFolder(_ path: String) -> Bool { target(at: path)?.isFolder ?? false }

    /// Whether a path names a file, not a folder, a pipe or a device.
    package static func isFile(_ path: String) -> Bool { target(at: path)?.isRegular ?? false }

    /// Whether a path names a file that may be run.
    package static func isRunnable(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 && isFile(path) }
}
