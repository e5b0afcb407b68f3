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
}

/// Removes a file; false when it could not be.
public func removeFile(_ path: String) -> Bool { unsafe unlink(path) == 0 }
