internal import Glibc

/// Why a file could not be read.
package enum ReadingFault: Error, Sendable {
    /// There is nothing at the path.
    case missing
    /// The system refused.
    case refused(SystemCallError)
    /// It is no ordinary file; the words say what it is.
    case notAFile(String)
    /// It is larger than the limit; the number of bytes it has, `nil` where nobody knows its end, and the limit.
    case tooLarge(Int?, limit: Int)
    /// It is a link that leads out of the store.
    case leadsOutside

    /// Tells a missing file from other refusals.
    package init(_ error: SystemCallError) {
        self = error.code == ENOENT || error.code == ENOTDIR ? .missing : .refused(error)
    }
}

extension FileSystem {
    /// The most bytes that are read of a file: 16 MiB.
    package static let readingLimit = 16 << 20

    /// Reads a whole file below a root folder.
    ///
    /// A pipe or a device is never waited for, and a link is followed only to a place below the root.
    ///
    /// - Parameters:
    ///   - path: The path below the root.
    ///   - root: The root folder, without links.
    package static func contents(
        _ path: String, below root: String, limit: Int = readingLimit
    ) throws(ReadingFault) -> [UInt8] {
        let descriptor = try descriptor(path, below: root)
        defer { close(descriptor) }
        return try contents(of: descriptor, limit: limit)
    }

    /// Reads a whole open file, which must be an ordinary one within the limit.
    package static func contents(of descriptor: Int32, limit: Int = readingLimit) throws(ReadingFault) -> [UInt8] {
        let status: FileStatus
        do { status = try self.status(of: descriptor) } catch { throw ReadingFault(error) }
        guard status.isRegular else { throw .notAFile(status.kind) }
        guard status.size <= limit else { throw .tooLarge(status.size, limit: limit) }
        do { return try contents(of: descriptor, expected: status.size, limit: limit) } catch {
            throw ReadingFault(error)
        }
    }

    /// Reads a whole ordinary file by its path, wherever links lead; a pipe or a device is never waited for.
    package static func contents(at path: String, limit: Int) throws(ReadingFault) -> [UInt8] {
        let descriptor: Int32
        do { descriptor = try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY) } catch {
            if error.code == ENXIO { throw .notAFile("a socket") }
            throw ReadingFault(error)
        }
        defer { close(descriptor) }
        return try contents(of: descriptor, limit: limit)
    }

    /// Opens a file below a root folder for reading, as `contents(_:below:)` does.
    package static func descriptor(_ path: String, below root: String) throws(ReadingFault) -> Int32 {
        let place: String
        do { place = try resolved("\(root)/\(path)") } catch { throw ReadingFault(error) }
        guard place.hasPrefix(root == "/" ? "/" : root + "/") else { throw .leadsOutside }
        do {
            return try open(place, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY)
        } catch {
            // A socket cannot be opened at all.
            if error.code == ENXIO { throw .notAFile("a socket") }
            throw ReadingFault(error)
        }
    }

    private static func contents(
        of descriptor: Int32, expected: Int, limit: Int
    ) throws(SystemCallError) -> [UInt8] {
        var contents = [UInt8](repeating: 0, count: expected + 1)
        var used = 0
        // A file that grows while it is read is read on, up to one byte more than the limit, which the parser refuses.
        while used <= limit {
            if used == contents.count { contents += [UInt8](repeating: 0, count: contents.count) }
            let start = used
            var failure: SystemCallError?
            let count = unsafe contents.withUnsafeMutableBytes { buffer in
                do throws(SystemCallError) {
                    return unsafe try read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if count == 0 { break }
            used += count
        }
        contents.removeLast(contents.count - used)
        return contents
    }
}
