internal import Glibc

extension SystemCalls {
    /// The whole of a small file of settings.
    ///
    /// - Throws: `Failure` when it cannot be read, `EINVAL` for what is no file, such as a pipe that would be waited for,
    ///   `EFBIG` beyond the limit.
    static func readFile(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(code: EINVAL) }
        return try contents(of: descriptor, limit: limit)
    }

    /// The names of what is in a folder, in order, without those that begin with a dot; none where there is no folder.
    static func names(in folder: String) -> [String] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

extension SystemCalls.Failure {
    /// Whether there is nothing of that name.
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// Why a file of settings cannot be read, in words.
    var fileReason: String {
        switch code {
        case EINVAL, EISDIR: "it is not a file"
        case EFBIG: "it is far too long"
        default: reason
        }
    }
}
