internal import Glibc

/// The bytes of an open file, a pipe or the standard input, by `read(2)`.
package struct FileBytes: ByteSource {
    private let descriptor: Int32

    /// How many bytes were read so far.
    package private(set) var count = 0

    /// Called with the number of bytes read so far, after each piece.
    package var progress: ((Int) -> Void)?

    /// Makes a source of a descriptor that stays the caller's.
    package init(_ descriptor: Int32) { self.descriptor = descriptor }

    package mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingFailure) -> Int {
        var result = 0
        repeat {
            unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe result = Glibc.read(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
            }
        } while result < 0 && errno == EINTR
        guard result >= 0 else {
            throw ReadingFailure(reason: unsafe String(cString: strerror(errno)))
        }
        count += result
        progress?(count)
        return result
    }
}
