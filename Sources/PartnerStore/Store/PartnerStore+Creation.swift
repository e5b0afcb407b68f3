internal import JSONTree
internal import SolutionsPartner
internal import System

extension PartnerStore {
    /// The folders that a store has.
    static let folders = ["partners", "programs", "scenarios", "history", "backups"]

    /// Makes an empty store in a folder that is not there yet, or that is empty.
    ///
    /// In a folder that its owner shares with a group, the store is shared with the group as well, whatever the umask
    /// of the user who makes it; elsewhere the umask is respected.
    ///
    /// - Throws: `StoreError.exists` for a store, `StoreError.notEmpty` for a folder that holds anything else.
    @discardableResult
    package static func create(at path: String, title: String) throws(StoreError) -> PartnerStore {
        let settings = JSONNode(
            .object([
                JSONMember("format", .number(StoreSettings.format)), JSONMember("title", .string(title.inOneLine)),
            ]))
        return try create(at: path, documents: [("store.json", Array(settings.formatted().utf8))])
    }

    /// Makes a store with documents in it; `store.json` comes last in the list, so that half a store is none.
    static func create(
        at path: String, documents: [(path: String, bytes: [UInt8])]
    ) throws(StoreError) -> PartnerStore {
        let names: [String]?
        do {
            names = try FileSystem.status(at: path) == nil ? nil : try FileSystem.names(in: path)
        } catch {
            throw .cannotCreate(path: path, reason: error.reason)
        }
        if let names, names.contains("store.json") { throw .exists(path: path) }
        if let names, !names.isEmpty { throw .notEmpty(path: path) }
        // What was made so far, for when there is no room for the rest.
        var made: (folders: [String], files: [String]) = ([], [])
        do throws(SystemCallError) {
            if names == nil {
                let parent = try FileSystem.resolved(parent(of: path))
                let permissions = try FileSystem.status(at: parent)?.permissions ?? 0
                try FileSystem.makeFolder(path, FilePermissions(inFolder: permissions))
                made.folders.append(path)
            }
            let root = try FileSystem.resolved(path)
            let permissions = FilePermissions(inFolder: try FileSystem.status(at: root)?.permissions ?? 0)
            for folder in folders {
                try FileSystem.makeFolder("\(root)/\(folder)", permissions)
                made.folders.append("\(root)/\(folder)")
            }
            let lock: (path: String, bytes: [UInt8]) = ("lock", [])
            for document in [lock] + documents {
                let mode = document.path == lock.path ? permissions.lock : nil
                try FileSystem.makeFile("\(root)/\(document.path)", document.bytes, permissions, mode: mode)
                made.files.append("\(root)/\(document.path)")
            }
            try FileSystem.synchronizeFolder("\(root)/partners")
            try FileSystem.synchronizeFolder(root)
            UntoldChanges.note()
        } catch {
            for file in made.files.reversed() { try? FileSystem.remove(file) }
            for folder in made.folders.reversed() { FileSystem.removeEmptyFolder(folder) }
            throw .cannotCreate(path: path, reason: error.reason)
        }
        return try PartnerStore(opening: path)
    }

    /// The folder that a path's last name stands in.
    static func parent(of path: String) -> String {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
