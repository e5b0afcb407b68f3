internal import Glibc

extension SystemCalls {
    /// Puts a file in place as a whole: whoever reads it sees the old contents or the new, never a part.
    ///
    /// An old file keeps its permissions, a link keeps pointing to the file that is replaced, and what is no file, such
    /// as a pipe, is written to.
    ///
    /// - Throws: `Failure` when it could not be written; what was there before is then untouched.
    static func replaceFile(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let target = resolved(path) ?? path
        var old = stat()
        let exists = unsafe stat(target, &old) == 0
        if exists, old.st_mode & S_IFMT == S_IFDIR { throw Failure(code: EISDIR) }
        if exists, old.st_mode & S_IFMT != S_IFREG {
            let descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC | O_NOCTTY)
            guard descriptor >= 0 else { throw Failure(code: errno) }
            defer { close(descriptor) }
            return try write(bytes, to: descriptor)
        }
        // A file that may not be written is not replaced either, though its folder would allow it.
        if exists, unsafe access(target, W_OK) != 0 { throw Failure(code: errno) }
        let new = "\(target).\(getpid()).new"
        let descriptor = unsafe open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        do throws(Failure) {
            defer { close(descriptor) }
            if exists { _ = fchmod(descriptor, old.st_mode & 0o777) }
            try write(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw Failure(code: errno) }
            guard unsafe rename(new, target) == 0 else { throw Failure(code: errno) }
        } catch {
            _ = unsafe unlink(new)
            throw error
        }
    }

    /// Makes a folder and those above it that are missing, for the user alone; says nothing where it cannot.
    static func makeFolders(_ path: String) {
        var place = ""
        for step in path.split(separator: "/") {
            place += "/\(step)"
            _ = unsafe mkdir(place, 0o700)
        }
    }

    /// Whether a path names a file, not a folder, a pipe or a device.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The path without links; `nil` when there is nothing.
    static func resolved(_ path: String) -> String? {
        guard let text = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }
}
