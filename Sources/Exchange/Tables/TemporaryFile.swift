internal import System

/// A file without a name, which ends with the process.
enum TemporaryFile {
    /// Makes one, and opens it for reading and writing.
    static func make() throws(ReadingFailure) -> Int32 {
        var refusals: [String] = []
        for folder in UserPlaces().temporaryOnDisk {
            do throws(SystemCallError) {
                return try FileSystem.makeUnnamedFile(in: folder)
            } catch {
                refusals.append("\(folder): \(error.reason)")
            }
        }
        throw ReadingFailure(reason: refusals.joined(separator: "; "))
    }

    /// Writes bytes behind those that are there.
    static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(ReadingFailure) {
        do throws(SystemCallError) {
            try unsafe FileSystem.write(bytes, to: file)
        } catch {
            throw failure(error.reason)
        }
    }

    /// What is wrong with one.
    static func failure(_ reason: String) -> ReadingFailure { ReadingFailure(reason: "the temporary file: \(reason)") }
}
