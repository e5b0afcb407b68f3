import Glibc
import TestSupport
import Testing

@testable import System

@Suite("What somebody hands over")
struct InputReadingTests {
    private func pipe(in folder: String) -> String {
        let path = "\(folder)/pipe"
        #expect(unsafe mkfifo(path, 0o600) == 0)
        return path
    }

    @Test("a pipe that nobody writes into is not waited for without end")
    func lonelyPipe() throws {
        try withFolder { folder in
            let path = pipe(in: folder)
            #expect {
                try FileSystem.input(path, patience: .milliseconds(100))
            } throws: { error in
                (error as? ReadingFault)?.reason == "it is a pipe that nobody writes into, not a file"
            }
        }
    }

    @Test("a pipe may take its time once somebody writes into it")
    func slowPipe() throws {
        try withFolder { folder in
            let path = pipe(in: folder)
            let writer = RunningProgram("/bin/sh", ["-c", "exec >'\(path)'; sleep 0.3; printf 'a,1\\n'"])
            #expect(try FileSystem.input(path) == Array("a,1\n".utf8))
            _ = try writer.wait()
        }
    }

    @Test("what has no end is given up at the limit")
    func endless() {
        #expect {
            try FileSystem.input("/dev/zero", limit: 100_000)
        } throws: { error in
            if case .tooLarge? = error as? ReadingFault { true } else { false }
        }
    }

    @Test("a folder and nothing at all are told as such")
    func others() throws {
        try withFolder { folder in
            #expect { try FileSystem.input(folder) } throws: {
                ($0 as? ReadingFault)?.reason == "it is a folder, not a file"
            }
            #expect { try FileSystem.input("\(folder)/none") } throws: { ($0 as? ReadingFault)?.isMissing == true }
        }
    }
}

/// Runs a test in a folder of its own.
func withFolder(_ body: (String) throws -> Void) throws {
    let folder = try #require(FileSystem.makeTemporaryFolder(in: "/tmp"))
    defer { FileSystem.removeFolder(folder) }
    try body(folder)
}
