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

    /// How many bytes were read so far.
    package private(set) var count = 0

    /// Called with the number of bytes read so far, after each piece.
    package var progress: ((Int) -> Void)?

    /// Makes a source of a descriptor that stays the caller's.
    package init(_ descriptor: Int32) {
        self.descriptor = descriptor
        start = lseek(descriptor, 0, SEEK_CUR)
        copy = PipeCopy()
    }

    package mutating func read(into buffer: inout [UInt8], from start: Int) throws(ReadingFailure) -> Int {
        var failure: ReadingFailure?
        let (source, isPipe, copy) = (copy.isReadAgain ? copy.file : descriptor, self.start < 0, copy)
        let result = unsafe buffer.withUnsafeMutableBytes { bytes in
            do throws(SystemCallError) {
                let room = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[start...])
                let result = unsafe try FileSystem.read(source, into: room)
                if isPipe, !copy.isReadAgain {
                    do throws(ReadingFailure) {
                        unsafe try copy.keep(UnsafeRawBufferPointer(rebasing: room[..<result]))
                    } catch {
                        failure = error
                    }
                }
                return result
            } catch {
                failure = ReadingFailure(reason: error.reason)
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
