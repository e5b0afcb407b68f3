internal import Glibc
public import Testing

/// Compares text with a file beside the test.
///
/// Run the tests with `UPDATE_GOLDENS=1` to write the files anew, then look at the differences before committing.
public func expectGolden(
    _ text: String, _ name: String, testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = testFile.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let path = "\(folder)/Goldens/\(name)"
    if unsafe getenv("UPDATE_GOLDENS") != nil {
        writeFile(path, text)
        return
    }
    guard let expected = readFile(path) else {
        Issue.record("There is no golden file \(name); run with UPDATE_GOLDENS=1", sourceLocation: sourceLocation)
        return
    }
    guard expected != text else { return }
    let (old, new) = (
        expected.split(separator: "\n", omittingEmptySubsequences: false),
        text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let was = old.indices.contains(line) ? String(old[line]) : "nothing"
    let now = new.indices.contains(line) ? String(new[line]) : "nothing"
    Issue.record("\(name) differs in line \(line + 1)\n  was: \(was)\n  now: \(now)", sourceLocation: sourceLocation)
}

/// The text of a file; `nil` when it cannot be read.
public func readFile(_ path: String) -> String? { readBytes(path).map { String(decoding: $0, as: UTF8.self) } }

/// The bytes of a file; `nil` when it cannot be read.
public func readBytes(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
        let count = unsafe fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { break }
        bytes += buffer[..<count]
    }
    return bytes
}

/// Writes a file, making the folder that it stands in.
public func writeFile(_ path: String, _ text: String) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    unsafe mkdir(folder, 0o777)
    guard let file = unsafe fopen(path, "w") else { return }
    defer { unsafe fclose(file) }
    var bytes = Array(text.utf8)
    unsafe fwrite(&bytes, 1, bytes.count, file)
}
