import Glibc

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

/// The names in a folder without dot files, sorted.
func folderNames(_ path: String) -> [String] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}

/// The paths of every file below a folder, without hidden ones, sorted.
func filesBelow(_ path: String) throws -> [String] {
    var files: [String] = []
    for name in folderNames(path) where !name.hasPrefix(".") {
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
