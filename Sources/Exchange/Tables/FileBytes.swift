internal import Glibc
internal import System

/// The bytes of an open file, a pipe or the standard input, by `read(2)`.
///
/// What came through a pipe is kept in a file without a name as well, so that it can be read again.
package struct FileBytes: ByteSource {
    private let descriptor: Int32
    /// Where the bytes began that are read; -1 for a pipe.
    private let start: off_t
    private let copy: PipeCopy
    /// Reads from a pipe that nobody may write into.
    private var reading: PatientReading

    /// How many bytes were read so far.
    package private(set) var count = 0

    /// Called with the number of bytes read so far, after each piece.
    package var progress: ((Int) -> Void)?

    /// Makes a source of a descriptor that stays the caller's.
    ///
    /// - Parameter patience: How long to wait for somebody to open the other end of a pipe, which was opened without
    ///   waiting; `nil` for anything else.
    package init(_ descriptor: Int32, patience: Duration? = nil) {
        self.descriptor = descriptor
        reading = PatientReading(patience: patience)
        start = lseek(descriptor, 0, SEEK_CUR)
        copy = PipeCopy()
    }

    package mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingFailure) -> Int {
        var failure: ReadingFailure?
        var reading = reading
        defer { self.reading = reading }
        let (source, isPipe, copy) = (copy.isReadAgain ? copy.file : descriptor, self.start < 0, copy)
        let result = unsafe buffer.withUnsafeMutableBytes { bytes in
            do throws(SystemCallError) {
                let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
                let result = unsafe try reading.read(source, into: room)
                if isPipe, !copy.isReadAgain {
                    do throws(ReadingFailure) {
                        unsafe try copy.keep(UnsafeRawBufferPointer(rebasing: room[..<result]))
                    } catch {
                        failure = error
                    }
                }
                return result
            } catch {
                let isWaitedFor = error.code == ETIMEDOUT
                failure = ReadingFailure(reason: isWaitedFor ? "it is a pipe that nobody writes into" : error.reason)
                return 0
            }
        }
        if let failure { throw failure }
        count += result
        progress?(count)
        return result
    }

    package mutating func rewind() throws(ReadingFailure) {
        count = 0
        if start < 0 { return try copy.begin() }
        guard lseek(descriptor, start, SEEK_SET) == start else { throw .ofSystem }
    }
}

/// What came through a pipe, in a file without a name.
private final class PipeCopy {
    private(set) var file: Int32 = -1
    /// Whether bytes come from here rather than from the pipe, which was read to its end.
    private(set) var isReadAgain = false

    deinit {
        if file >= 0 { FileSystem.close(file) }
    }

    func keep(_ bytes: UnsafeRawBufferPointer) throws(ReadingFailure) {
        guard unsafe !bytes.isEmpty else { return }
        if file < 0 { file = try TemporaryFile.make() }
        try unsafe TemporaryFile.write(bytes, to: file)
    }

    func begin() throws(ReadingFailure) {
        if file < 0 { file = try TemporaryFile.make() }
        guard lseek(file, 0, SEEK_SET) == 0 else { throw .ofSystem }
        isReadAgain = true
    }
}

extension ReadingFailure {
    /// What the system said last.
    fileprivate static var ofSystem: ReadingFailure { ReadingFailure(reason: unsafe String(cString: strerror(errno))) }
}
