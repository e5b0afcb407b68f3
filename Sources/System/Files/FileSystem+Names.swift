internal import Glibc

extension FileSystem {
    /// The names in a folder, sorted, without `.` and `..`.
    package static func names(in path: String) throws(SystemCallError) -> [String] {
        try names(of: try open(path, O_RDONLY | O_DIRECTORY))
    }

    /// Calls `fdopendir` and `readdir`: the names in an open folder, sorted, without `.` and `..`.
    ///
    /// - Parameter descriptor: The folder, open for this alone: it is closed afterwards.
    static func names(of descriptor: Int32) throws(SystemCallError) -> [String] {
        var opened = unsafe fdopendir(descriptor)
        while unsafe opened == nil, errno == EINTR { unsafe opened = fdopendir(descriptor) }
        guard let folder = unsafe opened else {
            let failure = SystemCallError(code: errno)
            close(descriptor)
            throw failure
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while true {
            // The end and a failure look the same but for this.
            errno = 0
            guard let entry = unsafe readdir(folder) else {
                if errno == EINTR { continue }
                guard errno == 0 else { throw SystemCallError(code: errno) }
                return names.sorted()
            }
            // A name that is no UTF-8 is repaired, so that it is reported as not found rather than passed over.
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }
}
