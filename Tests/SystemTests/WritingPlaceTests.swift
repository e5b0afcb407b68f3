import TestSupport
import Testing

@testable import System

/// Where a file comes to stand that is written to a path.
@Suite struct WritingPlaceTests {
    @Test func linksAndStepsBackAreFollowed() throws {
        try withFolder { folder in
            let root = try FileSystem.resolved(folder)
            try FileSystem.makeFolders("\(root)/a/b")
            writeFile("\(root)/a/file", "")
            _ = try runProgram("ln", ["-s", "a/b", "\(root)/link"])
            _ = try runProgram("ln", ["-s", "a/file", "\(root)/linked"])
            for (path, place) in [
                ("a/file", "a/file"), ("linked", "a/file"), ("a/new", "a/new"), ("link/new", "a/b/new"),
                ("a/../link/../new", "a/new"), ("a/b", "a/b"),
            ] { #expect(FileSystem.place(ofFile: "\(root)/\(path)") == "\(root)/\(place)", "\(path)") }
            // Nothing can be written there, so it stays as it is.
            #expect(FileSystem.place(ofFile: "\(root)/none/new") == "\(root)/none/new")
            #expect(FileSystem.place(ofFile: "/no-such-file") == "/no-such-file")
        }
    }
}
