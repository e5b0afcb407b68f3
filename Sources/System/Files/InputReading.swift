internal import Glibc

extension FileSystem {
    /// How long a pipe is waited for that nobody writes into.
    package static let patienceForPipes = Duration.seconds(10)

    /// The whole of what somebody hands over: an ordinary file, a pipe, or the standard input for `-`.
    ///
    /// A pipe may take its time once somebody writes into it; one that nobody opens is not waited for without end.
    ///
    /// - Parameter limit: The most bytes; a device would go on for ever.
    package static func input(
        _ path: String, limit: Int = readingLimit, patience: Duration = patienceForPipes
    ) throws(ReadingFault) -> [UInt8] {
        do throws(SystemCallError) {
            if path == "-" { return try bytes(of: STDIN_FILENO, atMost: limit, patience: nil) }
            let descriptor = try open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK)
            defer { close(descriptor) }
            let status = try status(of: descriptor)
            guard !status.isFolder else { throw SystemCallError(code: EISDIR) }
            return try bytes(of: descriptor, atMost: limit, patience: status.isPipe ? patience : nil)
        } catch {
            switch error.code {
            case EFBIG: throw .tooLarge(nil, limit: limit)
            case EISDIR: throw .notAFile("a folder")
            case ENXIO: throw .notAFile("a socket")
            case ETIMEDOUT: throw .notAFile("a pipe that nobody writes into")
            default: throw ReadingFault(error)
            }
        }
    }

    /// Reads on until the end.
    ///
    /// - Parameter patience: How long to wait for somebody to open the other end of a pipe; `nil` for what has an end of
    ///   its own.
    private static func bytes(
        of descriptor: Int32, atMost limit: Int, patience: Duration?
    ) throws(SystemCallError) -> [UInt8] {
        var contents: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        var reading = PatientReading(patience: patience)
        while true {
            let result = unsafe chunk.withUnsafeMutableBytes { buffer in
                Result { () throws(SystemCallError) in unsafe try reading.read(descriptor, into: buffer) }
            }
            let count = try result.get()
            guard count > 0 else { return contents }
            contents += chunk[..<count]
            guard contents.count <= limit else { throw SystemCallError(code: EFBIG) }
        }
    }
}
