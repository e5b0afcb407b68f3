internal import Glibc

/// Files of the user's own that nobody else is to read or write.
extension FileSystem {
    /// Reads a whole file that is the user's own; `nil` for one that is not there, that somebody else owns, may read or
    /// may write, for a link, and for one above the limit.
    package static func contentsOfOwnFile(_ path: String, limit: Int) -> [UInt8]? {
        guard let descriptor = try? open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY) else { return nil }
        defer { close(descriptor) }
        guard let status = try? self.status(of: descriptor), status.isRegular, status.owner == geteuid(),
            status.permissions & 0o077 == 0
        else { return nil }
        return try? contents(of: descriptor, limit: limit)
    }

    /// Puts a file in place as a whole that only the user can read; it need not outlast a crash of the machine.
    package static func replaceOwnFile(_ path: String, with bytes: [UInt8]) throws(SystemCallError) {
        let new = "\(path).\(getpid()).new"
        // What a run of the same number left behind that never ended.
        try? remove(new)
        let descriptor = try open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
        do throws(SystemCallError) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor)
            try rename(new, to: path)
        } catch {
            try? remove(new)
            throw error
        }
    }
}
