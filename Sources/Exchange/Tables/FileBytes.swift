internal import System

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
        var failure: SystemCallError?
        let result = unsafe buffer.withUnsafeMutableBytes { bytes in
            do throws(SystemCallError) {
                return unsafe try FileSystem.read(
                    descriptor, into: UnsafeMutableRawBufferPointer(rebasing: bytes[start...]))
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw ReadingFailure(reason: failure.reason) }
        count += result
        progress?(count)
        return result
    }
}
