internal import Glibc

/// An open folder.
///
/// What is done in it by name stays in it: no link that somebody puts in the way can lead elsewhere.
package struct FolderHandle: ~Copyable {
    /// The descriptor of the folder, which closes with the handle.
    package let descriptor: Int32

    /// Opens a folder by its path; a link in its place is refused.
    package init(_ path: String) throws(SystemCallError) {
        descriptor = try FileSystem.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { FileSystem.close(descriptor) }

    /// Opens a folder in this one; a link in its place is refused.
    package func folder(_ name: String) throws(SystemCallError) -> FolderHandle {
        FolderHandle(descriptor: try open(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW))
    }

    /// Opens a folder in this one, making it first where there is none: for good, before anything is put into it.
    package func folder(making name: String) throws(SystemCallError) -> FolderHandle {
        do {
            return try folder(name)
        } catch {
            guard error.code == ENOENT else { throw error }
        }
        let permissions = try permissions()
        do {
            _ = try systemCall { unsafe mkdirat(descriptor, name, mode_t(permissions.folder)) }
        } catch {
            guard error.code == EEXIST else { throw error }
        }
        // Whoever was quicker may not have come to it yet.
        try FileSystem.synchronize(descriptor)
        let made = try folder(name)
        if permissions.isShared { try FileSystem.setPermissions(permissions.folder, of: made.descriptor) }
        return made
    }

    /// What new files and folders in this one are made with.
    package func permissions() throws(SystemCallError) -> FilePermissions {
        FilePermissions(inFolder: try FileSystem.status(of: descriptor).permissions)
    }

    /// Calls `openat`.
    package func open(_ name: String, _ flags: Int32, mode: UInt32 = 0) throws(SystemCallError) -> Int32 {
        try systemCall { unsafe openat(descriptor, name, flags | O_CLOEXEC, mode_t(mode)) }
    }

    /// Calls `fstatat`, which tells of a link itself; `nil` when there is nothing.
    package func status(of name: String) throws(SystemCallError) -> FileStatus? {
        var status = stat()
        do {
            _ = try systemCall { unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            if error.code == ENOENT { return nil }
            throw error
        }
        return FileStatus(status)
    }

    /// Calls `renameat`.
    package func rename(_ old: String, to new: String) throws(SystemCallError) {
        _ = try systemCall { unsafe renameat(descriptor, old, descriptor, new) }
    }

    /// Calls `renameat` for a place in another folder.
    package func rename(_ old: String, to other: borrowing FolderHandle, as new: String) throws(SystemCallError) {
        let target = other.descriptor
        _ = try systemCall { unsafe renameat(descriptor, old, target, new) }
    }

    /// Calls `linkat`: the file has a second name in another folder afterwards.
    package func link(_ name: String, to other: borrowing FolderHandle, as new: String) throws(SystemCallError) {
        let target = other.descriptor
        _ = try systemCall { unsafe linkat(descriptor, name, target, new, 0) }
    }

    /// Calls `unlinkat`.
    package func remove(_ name: String) throws(SystemCallError) {
        _ = try systemCall { unsafe unlinkat(descriptor, name, 0) }
    }

    /// Calls `unlinkat` for a folder, which must be empty.
    package func removeFolder(_ name: String) throws(SystemCallError) {
        _ = try systemCall { unsafe unlinkat(descriptor, name, AT_REMOVEDIR) }
    }

    /// Makes sure that the names in the folder are safe on the disk.
    package func synchronize() throws(SystemCallError) { try FileSystem.synchronize(descriptor) }

    /// Reads a whole ordinary file in the folder; a link is refused.
    package func contents(_ name: String, limit: Int = FileSystem.readingLimit) throws(ReadingFault) -> [UInt8] {
        let file: Int32
        do {
            file = try open(name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY)
        } catch {
            if error.code == ELOOP { throw .notAFile("a link") }
            if error.code == ENXIO { throw .notAFile("a socket") }
            throw ReadingFault(error)
        }
        defer { FileSystem.close(file) }
        return try FileSystem.contents(of: file, limit: limit)
    }

    /// Makes a file that is not there yet, with contents that are safe on the disk when the function returns.
    ///
    /// - Parameter old: The file that the new one will replace: its permissions and group are kept.
    package func makeFile(_ name: String, _ bytes: [UInt8], replacing old: FileStatus? = nil) throws(SystemCallError) {
        let permissions = try permissions()
        let file = try open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: permissions.file)
        defer { FileSystem.close(file) }
        do {
            try FileSystem.fill(file, bytes, permissions, replacing: old)
        } catch {
            try? remove(name)
            throw error
        }
    }

    /// Adds lines to the end of a file as `FileSystem.append` does, making it where there is none.
    package func append(_ bytes: [UInt8], to name: String) throws(SystemCallError) {
        let permissions = try permissions()
        let isNew = try status(of: name) == nil
        let file = try open(
            name, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, mode: permissions.file)
        defer { FileSystem.close(file) }
        let status = try FileSystem.status(of: file)
        guard status.isRegular else { throw SystemCallError(code: EINVAL) }
        if isNew, permissions.isShared { try FileSystem.setPermissions(permissions.file, of: file) }
        try FileSystem.append(bytes, to: file)
        if isNew { try synchronize() }
    }

    /// The names in the folder, sorted, without `.` and `..`.
    package func names() throws(SystemCallError) -> [String] {
        try FileSystem.names(of: try open(".", O_RDONLY | O_DIRECTORY))
    }
}
