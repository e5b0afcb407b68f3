internal import Glibc

extension SystemCalls {
    /// Makes a folder of a new name that only the user can read; `nil` where that is not possible.
    static func makeTemporaryFolder(in parent: String) -> String? {
        var template = Array("\(parent)/seventy-sample-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { return nil }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Makes the folders above a path that are not there yet, for the user alone; whoever needs them finds out whether
    /// it worked.
    static func makeParents(of path: String) {
        var parent = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            parent += part + "/"
            if !exists(parent) { _ = unsafe mkdir(parent, 0o700) }
        }
    }

    /// Removes a folder with all that is in it; symbolic links are removed, not followed.
    static func removeFolder(_ path: String) {
        if let folder = unsafe opendir(path) {
            var names: [String] = []
            while let entry = unsafe readdir(folder) {
                let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                }
                if name != ".", name != ".." { names.append(name) }
            }
            unsafe closedir(folder)
            for name in names where unsafe unlink("\(path)/\(name)") != 0 { removeFolder("\(path)/\(name)") }
        }
        _ = unsafe rmdir(path)
    }
}
