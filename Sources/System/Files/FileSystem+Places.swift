internal import Glibc

extension FileSystem {
    /// Makes a folder and those above it that are missing, for the user alone.
    package static func makeFolders(_ path: String) throws(SystemCallError) {
        var place = path.hasPrefix("/") ? "" : "."
        for step in path.split(separator: "/") {
            place += "/\(step)"
            do {
                try makeFolder(place, mode: 0o700)
            } catch {
                // Where a folder stands that may not be written, that is no matter.
                guard isFolder(place) else { throw error }
            }
        }
    }

    /// Makes the folders above a path that are not there yet, for the user alone; whoever needs them finds out whether
    /// it worked.
    package static func makeParents(of path: String) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        try? makeFolders(String(path[..<slash]))
    }

    /// Makes a folder of a new name that only the user can read; `nil` where that is not possible.
    package static func makeTemporaryFolder(in parent: String) -> String? {
        var template = Array("\(parent)/seventy-sample-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { return nil }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a folder unless something is in it.
    package static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }

    /// Removes a folder with all that is in it; symbolic links are removed, not followed.
    package static func removeFolder(_ path: String) {
        for name in (try? names(in: path)) ?? [] where unsafe unlink("\(path)/\(name)") != 0 {
            removeFolder("\(path)/\(name)")
        }
        _ = unsafe rmdir(path)
    }

    /// Where a file comes to stand that is written to a path: without links, also where there is no such file yet.
    package static func place(ofFile path: String) -> String {
        if let place = try? resolved(path) { return place }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let parent = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
        guard let name = parts.last, let place = try? resolved(parent) else { return path }
        return place == "/" ? "/\(name)" : "\(place)/\(name)"
    }

    /// Puts a file in place as a whole: whoever reads it sees the old contents or the new, never a part.
    ///
    /// An old file keeps its permissions, a link keeps pointing to the file that is replaced, and what is no file, such
    /// as a device or a pipe that somebody reads, is written to.
    ///
    /// - Throws: `SystemCallError` when it could not be written; what was there before is then untouched.
    package static func replaceFile(_ path: String, with bytes: [UInt8]) throws(SystemCallError) {
        let target = (try? resolved(path)) ?? path
        let old = self.target(at: target)
        if let old, old.isFolder { throw SystemCallError(code: EISDIR) }
        if let old, !old.isRegular {
            // A pipe that nobody reads would otherwise be waited for; one that somebody reads may take its time.
            let descriptor = try open(target, O_WRONLY | O_NOCTTY | O_NONBLOCK)
            defer { close(descriptor) }
            _ = try systemCall { fcntl(descriptor, F_SETFL, 0) }
            return try write(bytes, to: descriptor)
        }
        // A file that may not be written is not replaced either, though its folder would allow it.
        if old != nil, unsafe access(target, W_OK) != 0 { throw SystemCallError(code: errno) }
        let new = "\(target).\(getpid()).new"
        let descriptor = try open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666)
        do throws(SystemCallError) {
            defer { close(descriptor) }
            if let old { try? setPermissions(old.permissions & 0o777, of: descriptor) }
            try write(bytes, to: descriptor)
            try synchronize(descriptor)
            try rename(new, to: target)
        } catch {
            try? remove(new)
            throw error
        }
    }
}
