extension FileSystem {
    /// Hands the lines of an open file over, the last one first, reading no more of it than needed.
    ///
    /// - Returns: False when a line was answered with false, after which none is handed over.
    package static func linesBackwards(
        of file: Int32, size: Int, _ take: (ArraySlice<UInt8>) -> Bool
    ) throws(SystemCallError) -> Bool {
        var end = size
        var length = 65_536
        /// The end of a line that begins further up.
        var rest: [UInt8] = []
        while end > 0 {
            let start = max(0, end - length)
            let bytes = try bytes(of: file, in: start..<end) + rest
            end = start
            var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
            if start > 0 {
                rest = Array(lines.removeFirst())
                // A line without an end must not be read again and again in small pieces.
                if lines.isEmpty { length *= 2 }
            }
            for line in lines.reversed() where !line.isEmpty {
                guard take(line) else { return false }
            }
        }
        return true
    }
}
