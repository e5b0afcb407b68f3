import Glibc

/// The names in folders.
public enum FileNames: Sendable {
    /// The names in a folder, hidden ones among them, sorted.
    public static func all(in path: String) throws -> [String] {
        guard let folder = unsafe opendir(path) else { throw SupportFailure("cannot open \(path)") }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Whether there is anything at a path.
    public static func exist(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}

/// A path without links and dots.
public func resolvedPath(_ path: String) throws -> String {
    guard let resolved = unsafe realpath(path, nil) else { throw SupportFailure("cannot find \(path)") }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
}

/// Whether anybody holds a lock on a file or folder.
public func isLocked(_ path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
}

/// Removes a file; false when it could not be.
public func removeFile(_ path: String) -> Bool { unsafe unlink(path) == 0 }
