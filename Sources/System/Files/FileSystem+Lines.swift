internal import Glibc

/// How much of a file of lines is read before it is given up.
package struct LineLimits: Sendable, Hashable {
    /// The longest line that is handed over, in bytes.
    package var longest: Int
    /// How far on the beginning of a longer one is looked for, in bytes.
    package var skipped: Int
    /// The most bytes that are read of a file.
    package var reach: Int

    /// Makes limits.
    package init(longest: Int = 4 << 20, skipped: Int = 16 << 20, reach: Int = 2 << 30) {
        (self.longest, self.skipped, self.reach) = (longest, skipped, reach)
    }
}

extension FileSystem {
    /// Hands the lines of an open file over, the last one first, reading no more of it than needed.
    ///
    /// - Parameter take: Takes a line, or `nil` for one that is too long to be read and for all that lies before the
    ///   limits; answers with false when it wants no more.
    /// - Returns: False when a line was answered with false, after which none is handed over.
    package static func linesBackwards(
        of file: Int32, size: Int, _ limits: LineLimits = LineLimits(), _ take: (ArraySlice<UInt8>?) -> Bool
    ) throws(SystemCallError) -> Bool {
        let newline = UInt8(ascii: "\n")
        var end = size
        /// What is known of a line that begins further up, its end first.
        var parts: [[UInt8]] = []
        var length = 0
        while end > 0 {
            guard size - end < limits.reach, length < limits.longest + limits.skipped else { return take(nil) }
            let start = max(0, end - 65_536)
            let chunk = try bytes(of: file, in: start..<end)
            end = start
            guard let last = lastPlace(of: newline, in: chunk) else {
                length += chunk.count
                if length <= limits.longest { parts.append(chunk) } else { parts = [] }
                continue
            }
            // The line that ends below is complete now.
            length += chunk.count - last - 1
            if length > limits.longest {
                guard take(nil) else { return false }
            } else if length > 0 {
                let line = Array(chunk[(last + 1)...]) + parts.reversed().joined()
                guard take(line[...]) else { return false }
            }
            var lines = chunk[..<last].split(separator: newline, omittingEmptySubsequences: false)
            let first = start > 0 && !lines.isEmpty ? Array(lines.removeFirst()) : []
            for line in lines.reversed() where !line.isEmpty {
                guard take(line) else { return false }
            }
            (parts, length) = (first.isEmpty ? [] : [first], first.count)
        }
        guard length > 0 else { return true }
        guard length <= limits.longest else { return take(nil) }
        let line = Array(parts.reversed().joined())
        return take(line[...])
    }

    /// The last place of a byte; `memchr` goes fast through files of many megabytes without any line.
    private static func lastPlace(of byte: UInt8, in bytes: [UInt8]) -> Int? {
        let isThere = unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe memchr(start, Int32(byte), buffer.count) != nil
        }
        return isThere ? bytes.lastIndex(of: byte) : nil
    }

    /// Hands the lines of a file below a root folder over, as `linesBackwards(of:size:)` does.
    package static func linesBackwards(
        _ path: String, below root: String, _ limits: LineLimits, _ take: (ArraySlice<UInt8>?) -> Bool
    ) throws(ReadingFault) -> Bool {
        let file = try descriptor(path, below: root)
        defer { close(file) }
        let status: FileStatus
        do { status = try self.status(of: file) } catch { throw ReadingFault(error) }
        guard status.isRegular else { throw .notAFile(status.kind) }
        do { return try linesBackwards(of: file, size: status.size, limits, take) } catch { throw ReadingFault(error) }
    }
}
