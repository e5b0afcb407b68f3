import Glibc
import System
import TestSupport
import Testing

@testable import Exchange

/// Downloads that come through a pipe.
@Suite struct FileBytesTests {
    /// A pipe that was opened without waiting for whoever writes into it.
    private func opened(_ path: String) throws -> Int32 {
        #expect(unsafe mkfifo(path, 0o600) == 0)
        return try FileSystem.open(path, O_RDONLY | O_NONBLOCK)
    }

    @Test func aPipeThatNobodyWritesIntoIsNotWaitedForWithoutEnd() throws {
        let folder = TemporaryFolder()
        let descriptor = try opened("\(folder.path)/pipe")
        defer { close(descriptor) }
        var bytes = FileBytes(descriptor, patience: .milliseconds(100))
        var buffer = [UInt8](repeating: 0, count: 16)
        let failure = #expect(throws: ReadingFailure.self) { try bytes.read(into: &buffer, from: 0) }
        #expect(failure?.reason == "it is a pipe that nobody writes into")
    }

    @Test func whoWritesIntoAPipeMayTakeTheirTime() throws {
        let folder = TemporaryFolder()
        let path = "\(folder.path)/pipe"
        let descriptor = try opened(path)
        defer { close(descriptor) }
        let writer = RunningProgram("/bin/sh", ["-c", "exec >'\(path)'; sleep 0.3; printf 'a,1'"])
        var bytes = FileBytes(descriptor, patience: .seconds(20))
        var buffer = [UInt8](repeating: 0, count: 16)
        var count = 0
        while true {
            let more = try bytes.read(into: &buffer, from: count)
            guard more > 0 else { break }
            count += more
        }
        #expect(Array(buffer.prefix(count)) == Array("a,1".utf8))
        _ = try writer.wait()
    }
}
