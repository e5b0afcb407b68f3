import Glibc
import JSONTree
import PartnerStore
import TestSupport

/// A folder that is gone after the test; a suite holds it, so that it lives as long as the test runs.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/seventy-store-XXXXXX".utf8CString)
        guard let made = unsafe mkdtemp(&template) else { throw TestFailure("mkdtemp failed") }
        path = unsafe String(cString: made)
    }

    deinit { Self.remove(path) }

    static func remove(_ path: String) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in (try? FileNames.all(in: path)) ?? [] { remove("\(path)/\(name)") }
            unsafe rmdir(path)
        } else {
            unsafe unlink(path)
        }
    }

    /// Writes a file below the folder, making the folders on the way.
    func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

    func write(_ bytes: [UInt8], to file: String) throws {
        var folder = path
        for name in file.split(separator: "/").dropLast() {
            folder += "/\(name)"
            unsafe mkdir(folder, 0o755)
        }
        guard let stream = unsafe fopen("\(path)/\(file)", "w") else { throw TestFailure("cannot write \(file)") }
        unsafe fwrite(bytes, 1, bytes.count, stream)
        unsafe fclose(stream)
    }

    /// The contents of a file; `nil` when there is none.
    func read(_ file: String) -> String? { fileText("\(path)/\(file)") }

    /// The permission bits of a file.
    func permissions(of file: String) -> UInt32? {
        var status = stat()
        return unsafe stat("\(path)/\(file)", &status) == 0 ? UInt32(status.st_mode) & 0o7777 : nil
    }

    /// The names in a folder, sorted.
    func names(in folder: String) -> [String] { (try? FileNames.all(in: "\(path)/\(folder)")) ?? [] }
}

/// A failure of the test's own machinery.
struct TestFailure: Error {
    let text: String
    init(_ text: String) { self.text = text }
}

extension TemporaryFolder {
    /// Makes the folder a store with the given documents of partners.
    func store(_ partners: [String: String] = [:]) throws -> PartnerStore {
        try write("{\"format\": 1, \"title\": \"Test\"}\n", to: "store.json")
        unsafe mkdir("\(path)/partners", 0o755)
        for (id, text) in partners { try write(text, to: "partners/\(id).json") }
        return try PartnerStore(opening: path)
    }
}

/// The path of the repository.
let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")

/// Who makes the changes of the tests.
let note = ChangeNote(author: "maria", time: "2022-10-15T09:30:00Z", reason: "seventy set")

/// A small document.
func partnerText(_ id: String, _ name: String, rest: String = "") -> String {
    "{\n  \"format\": 1,\n  \"id\": \"\(id)\",\n  \"name\": \"\(name)\",\n  \"revision\": 3\(rest)\n}\n"
}
