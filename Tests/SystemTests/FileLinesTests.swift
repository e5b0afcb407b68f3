import Glibc
import TestSupport
import Testing

@testable import System

@Suite("Lines from the end of a file")
struct FileLinesTests {
    private let limits = LineLimits(longest: 100_000, skipped: 200_000, reach: 2_000_000)

    private func lines(of text: [UInt8], in folder: String) throws -> [String?] {
        let path = "\(folder)/lines"
        _ = try? FileSystem.remove(path)
        try FileSystem.makeFile(path, text, FilePermissions(inFolder: 0o700))
        var lines: [String?] = []
        _ = try FileSystem.linesBackwards("lines", below: FileSystem.resolved(folder), limits) {
            lines.append($0.map { String(decoding: $0, as: UTF8.self) })
            return true
        }
        return lines
    }

    @Test("are those that splitting the whole gives, whatever their lengths")
    func random() throws {
        try withFolder { folder in
            var random = SeededGenerator(seed: 70)
            for _ in 0..<40 {
                let lengths = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                    [0, 1, 3, 65_535, 65_536, 65_537, 90_000].randomElement(using: &random) ?? 0
                }
                let texts = lengths.enumerated().map { String(repeating: "\($0 % 10)", count: $1) }
                let end = Bool.random(using: &random) ? "\n" : ""
                let expected = texts.filter { !$0.isEmpty }.reversed().map { Optional($0) }
                let found = try lines(of: Array((texts.joined(separator: "\n") + end).utf8), in: folder)
                #expect(found == expected)
            }
        }
    }

    @Test("pass over one that is too long")
    func tooLong() throws {
        try withFolder { folder in
            let text = "first\n" + String(repeating: "x", count: 150_000) + "\nlast\n"
            let found = try lines(of: Array(text.utf8), in: folder)
            #expect(found == ["last", nil, "first"])
        }
    }

    @Test("are all seen, however many zeros stand behind or between them", arguments: [5, 70_000, 1 << 40])
    func zeros(count: Int) throws {
        try withFolder { folder in
            let path = "\(folder)/hole"
            try FileSystem.makeFile(path, Array("first\nsecond".utf8), FilePermissions(inFolder: 0o700))
            #expect(unsafe truncate(path, off_t(count)) == 0)
            func lines() throws -> [String?] {
                var lines: [String?] = []
                _ = try FileSystem.linesBackwards("hole", below: FileSystem.resolved(folder), limits) {
                    lines.append($0.map { String(decoding: $0, as: UTF8.self) })
                    return true
                }
                return lines
            }
            let expected = count == 5 ? ["first"] : [nil, "second", "first"]
            #expect(try lines().filter { $0 != nil } == expected.filter { $0 != nil })
            #expect(try lines().contains(nil) == (count > 5))
            let file = unsafe open(path, O_WRONLY | O_APPEND)
            _ = unsafe write(file, "\nthird\n", 7)
            close(file)
            #expect(try lines().compactMap(\.self) == ["third"] + expected.compactMap(\.self))
        }
    }
}
