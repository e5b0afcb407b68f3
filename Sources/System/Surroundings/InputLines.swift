internal import Glibc
internal import Synchronization

/// The lines of the standard input, each within a limit: one without an end costs no memory.
package enum InputLines {
    /// What came in.
    package enum Line: Sendable, Hashable {
        /// A line, without what ends it.
        case text(String)
        /// A line beyond the limit, which was passed over.
        case tooLong
    }

    /// The most bytes of a line: 64 KiB, more than a terminal takes at once.
    package static let limit = 64 << 10

    /// What was read and not asked for yet.
    private static let ahead = Mutex<[UInt8]>([])

    /// Waits for the next line; `nil` at the end of the input, or where it cannot be read.
    package static func next() -> Line? {
        ahead.withLock { ahead in
            var line: [UInt8] = []
            var isTooLong = false
            while true {
                if ahead.isEmpty {
                    ahead = more()
                    guard !ahead.isEmpty else {
                        if isTooLong { return .tooLong }
                        return line.isEmpty ? nil : .text(String(decoding: line, as: UTF8.self))
                    }
                }
                let end = ahead.firstIndex(of: UInt8(ascii: "\n"))
                if !isTooLong { line += ahead[..<(end ?? ahead.endIndex)] }
                if line.count > limit { (line, isTooLong) = ([], true) }
                guard let end else {
                    ahead = []
                    continue
                }
                ahead = Array(ahead[(end + 1)...])
                if isTooLong { return .tooLong }
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return .text(String(decoding: line, as: UTF8.self))
            }
        }
    }

    private static func more() -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 { return Array(chunk[..<count]) }
            if errno == EAGAIN {
                _ = Polling.wait(for: [STDIN_FILENO], atMost: nil)
            } else if errno != EINTR {
                return []
            }
        }
    }
}
