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
    /// Bytes of zero are no part of any line: they are what a file has where nobody wrote, and end the line before them.
    ///
    /// - Parameter take: Takes a line, or `nil` for one that is too long to be read, for zeros, and for all that lies
    ///   before the limits; answers with false when it wants no more.
    /// - Returns: False when a line was answered with false, after which none is handed over.
    package static func linesBackwards(
        of file: Int32, size: Int, _ limits: LineLimits = LineLimits(), _ take: (ArraySlice<UInt8>?) -> Bool
    ) throws(SystemCallError) -> Bool {
        var reach = limits.reach
        var end = size
        for extent in writtenExtents(of: file, size: size).reversed() {
            if extent.upperBound < end { guard take(nil) else { return false } }
            guard try linesBackwards(of: file, in: extent, limits, reach: &reach, take) else { return false }
            end = extent.lowerBound
        }
        return end > 0 ? take(nil) : true
    }

    private static func linesBackwards(
        of file: Int32, in extent: Range<Int>, _ limits: LineLimits, reach: inout Int,
        _ take: (ArraySlice<UInt8>?) -> Bool
    ) throws(SystemCallError) -> Bool {
        var end = extent.upperBound
        /// What is known of a line that begins further up, its end first.
        var parts: [[UInt8]] = []
        var length = 0
        /// Whether zeros follow that are told already.
        var isInZeros = false
        while end > extent.lowerBound {
            guard reach > 0, length < limits.longest + limits.skipped else { return take(nil) }
            let start = max(extent.lowerBound, end - 65_536)
            let chunk = try bytes(of: file, in: start..<end)
            (end, reach) = (start, reach - chunk.count)
            var rest = chunk[...]
            let hasEnds = hasSeparators(chunk)
            while hasEnds, let last = rest.lastIndex(where: { $0 == UInt8(ascii: "\n") || $0 == 0 }) {
                length += rest.endIndex - last - 1
                if length > 0 {
                    isInZeros = false
                    let line = length > limits.longest ? nil : Array(rest[(last + 1)...]) + parts.reversed().joined()
                    guard take(line?[...]) else { return false }
                }
                (parts, length) = ([], 0)
                if rest[last] == 0, !isInZeros {
                    isInZeros = true
                    guard take(nil) else { return false }
                }
                rest = rest[..<last]
            }
            guard !rest.isEmpty else { continue }
            length += rest.count
            if length <= limits.longest { parts.append(Array(rest)) } else { parts = [] }
        }
        guard length > 0 else { return true }
        guard length <= limits.longest else { return take(nil) }
        let line = Array(parts.reversed().joined())
        return take(line[...])
    }

    /// Whether a line ends anywhere; `memchr` goes fast through files of many megabytes without any line.
    private static func hasSeparators(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe memchr(start, Int32(UInt8(ascii: "\n")), buffer.count) != nil
                || memchr(start, 0, buffer.count) != nil
        }
    }

    /// The parts of a file that somebody wrote, in their order: what lies between them takes no room on the disk.
    ///
    /// A file system that does not tell, and a file in more parts than are looked at, has one part.
    private static func writtenExtents(of file: Int32, size: Int) -> [Range<Int>] {
        let (data, hole): (Int32, Int32) = (3, 4)
        var extents: [Range<Int>] = []
        var place = 0
        while place < size {
            let start = Int(lseek(file, off_t(place), data))
            // Nothing more was written.
            if start < 0, errno == ENXIO { return extents }
            let end = Int(lseek(file, off_t(start), hole))
            guard start >= place, end > start, extents.count < 10_000 else { return [0..<size] }
            if start < size { extents.append(start..<min(end, size)) }
            place = end
        }
        return extents
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
