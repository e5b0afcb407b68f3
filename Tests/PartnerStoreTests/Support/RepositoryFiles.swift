import Glibc
import TestSupport

/// The text of a file; `nil` when it cannot be read.
func fileText(_ path: String) -> String? {
    guard let stream = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
        let count = unsafe fread(&buffer, 1, buffer.count, stream)
        if count == 0 { break }
        bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The paths of every file below a folder, without hidden ones, sorted.
func filesBelow(_ path: String) throws -> [String] {
    var files: [String] = []
    for name in try FileNames.all(in: path) where !name.hasPrefix(".") {
        var status = stat()
        guard unsafe stat("\(path)/\(name)", &status) == 0 else { throw TestFailure("no status of \(name)") }
        if status.st_mode & S_IFMT == S_IFDIR {
            files += try filesBelow("\(path)/\(name)").map { "\(name)/\($0)" }
        } else {
            files.append(name)
        }
    }
    return files.sorted()
}
