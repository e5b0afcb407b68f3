internal import Glibc

extension FileSystem {
    /// Makes a folder with the permissions that its own folder asks for.
    package static func makeFolder(_ path: String, _ permissions: FilePermissions) throws(SystemCallError) {
        try makeFolder(path, mode: permissions.folder)
        guard permissions.isShared else { return }
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        defer { close(descriptor) }
        try setPermissions(permissions.folder, of: descriptor)
    }

    /// Makes a file that is not there yet, with contents that are safe on the disk when the function returns.
    ///
    /// - Parameter old: The file that the new one will replace: its permissions and group are kept.
    package static func makeFile(
        _ path: String, _ bytes: [UInt8], _ permissions: FilePermissions, mode: UInt32? = nil,
        replacing old: FileStatus? = nil
    ) throws(SystemCallError) {
        let descriptor = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode ?? permissions.file)
        defer { close(descriptor) }
        do {
            try fill(descriptor, bytes, permissions, replacing: old)
        } catch {
            try? remove(path)
            throw error
        }
    }

    /// Gives a file that was just made its permissions, its group and its contents, safe on the disk.
    package static func fill(
        _ descriptor: Int32, _ bytes: [UInt8], _ permissions: FilePermissions, replacing old: FileStatus?
    ) throws(SystemCallError) {
        if let old {
            // Only members of the group may give a file to it; for others the folder's group stays, which is the one
            // that the owner of the store chose.
            let made = try status(of: descriptor)
            if made.group != old.group { try? setGroup(old.group, of: descriptor) }
            try setPermissions(old.permissions & 0o777, of: descriptor)
        } else if permissions.isShared {
            try setPermissions(permissions.file, of: descriptor)
        }
        try write(bytes, to: descriptor)
        try synchronize(descriptor)
    }

    /// Adds lines to the end of an open file, safe on the disk when the function returns; a failure leaves the file as
    /// it was.
    ///
    /// A last line that a crash cut short is ended first, so that it cannot swallow the new ones.
    ///
    /// - Parameter descriptor: The file, open for reading and for adding to its end.
    package static func append(_ lines: [UInt8], to descriptor: Int32) throws(SystemCallError) {
        let size = try status(of: descriptor).size
        let last = try bytes(of: descriptor, in: max(0, size - 1)..<size).last
        let isCut = last != nil && last != UInt8(ascii: "\n")
        do {
            try write((isCut ? [UInt8(ascii: "\n")] : []) + lines, to: descriptor)
            try synchronize(descriptor)
        } catch {
            // Half a line would swallow the next one, once there is room for it.
            try? cut(descriptor, to: size)
            throw error
        }
    }

    /// Makes sure that the names in a folder are safe on the disk.
    package static func synchronizeFolder(_ path: String) throws(SystemCallError) {
        let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
        defer { close(descriptor) }
        try synchronize(descriptor)
    }
}
