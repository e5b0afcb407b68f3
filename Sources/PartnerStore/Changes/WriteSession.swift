internal import Glibc
internal import JSONTree
internal import SolutionsPartner

/// The right to change files of a store, for as long as one change takes.
///
/// Everything that writes goes through here, so this is the place where the write lock is taken: nothing read before
/// the session began may be relied upon inside it.
struct WriteSession: ~Copyable {
    private let root: String

    /// Begins a session.
    ///
    /// - Throws: `StoreError.readOnly` for a store that cannot be written.
    init(_ store: borrowing PartnerStore) throws(StoreError) {
        if let reason = store.readOnlyReason { throw .readOnly(path: store.path, reason: reason) }
        root = store.root
    }

    /// Puts a document in the place of the one that is there, recording the changes first.
    ///
    /// Whatever moment the process or the machine stops, the old document or the new one is there, whole. The
    /// document is on the disk before the journal names it, and the journal before the document takes its place.
    func replace(_ file: String, with node: JSONNode, journal: [UInt8]) throws(StoreError) {
        let folder = try folder(of: file)
        let path = "\(root)/\(file)"
        let old = try plainFile(file)
        let temporary = try makeTemporary(for: file, in: folder, node, replacing: old)
        do throws(SystemCallError) {
            try record(journal)
            try FileSystem.rename(temporary, to: path)
        } catch {
            try? FileSystem.remove(temporary)
            throw .cannotWrite(path: file, reason: error.reason)
        }
        try secure(folder, file)
    }

    /// Moves a document to the backups, recording it first.
    ///
    /// - Parameter name: The name wished for among the backups, without `.json`; a number is added where it is taken.
    func retire(_ file: String, as name: String, journal: [UInt8]) throws(StoreError) {
        let folder = try folder(of: file)
        _ = try plainFile(file)
        let backups = try self.folder(of: "backups/\(name).json")
        do throws(SystemCallError) {
            var target = "\(backups)/\(name).json"
            var number = 2
            while try FileSystem.status(at: target) != nil {
                target = "\(backups)/\(name)-\(number).json"
                number += 1
            }
            try record(journal)
            try FileSystem.rename("\(root)/\(file)", to: target)
        } catch {
            throw .cannotWrite(path: file, reason: error.reason)
        }
        try secure(backups, file)
        try secure(folder, file)
    }

    private func record(_ lines: [UInt8]) throws(SystemCallError) {
        try FileSystem.append(lines, to: "\(root)/\(Journal.file)", permissions(of: root))
    }

    private func permissions(of folder: String) throws(SystemCallError) -> FilePermissions {
        FilePermissions(inFolder: try FileSystem.status(at: folder)?.permissions ?? 0o700)
    }

    /// The folder that a file stands in, made where it is missing, as in a store that came out of version control.
    ///
    /// A link in its place is refused, since it could lead out of the store.
    private func folder(of file: String) throws(StoreError) -> String {
        guard let end = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return root }
        let folder = "\(root)/\(file[..<end])"
        do throws(SystemCallError) {
            guard let status = try FileSystem.status(at: folder) else {
                try FileSystem.makeFolder(folder, permissions(of: root))
                return folder
            }
            if status.isFolder { return folder }
        } catch {
            throw .cannotWrite(path: file, reason: error.reason)
        }
        throw .cannotWrite(path: file, reason: "\(file[..<end]) is no folder of the store")
    }

    /// What stands in a file's place; `nil` for nothing, and anything but an ordinary file is refused.
    private func plainFile(_ file: String) throws(StoreError) -> FileSystem.Status? {
        let status: FileSystem.Status?
        do { status = try FileSystem.status(at: "\(root)/\(file)") } catch {
            throw .cannotWrite(path: file, reason: error.reason)
        }
        if let status, !status.isRegular { throw .cannotWrite(path: file, reason: "it is \(status.kind), not a file") }
        return status
    }

    /// Writes a document beside its place, under a hidden name that no reader takes for a partner.
    private func makeTemporary(
        for file: String, in folder: String, _ node: JSONNode, replacing old: FileSystem.Status?
    ) throws(StoreError) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let bytes = Array(node.formatted().utf8)
        do throws(SystemCallError) {
            let permissions = try permissions(of: folder)
            for number in 0..<1000 {
                let path = "\(folder)/.\(name).\(FileSystem.processID)-\(number)"
                do throws(SystemCallError) {
                    try FileSystem.makeFile(path, bytes, permissions, replacing: old)
                    return path
                } catch {
                    // What an interrupted save left behind is not touched; another name does as well.
                    guard error.code == EEXIST else { throw error }
                }
            }
            throw SystemCallError(code: EEXIST)
        } catch {
            throw .cannotWrite(path: file, reason: error.reason)
        }
    }

    private func secure(_ folder: String, _ file: String) throws(StoreError) {
        do { try FileSystem.synchronizeFolder(folder) } catch {
            throw .notSecured(path: file, reason: error.reason)
        }
    }
}
