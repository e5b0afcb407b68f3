internal import System

/// Every file and folder of a store, and what of it cannot be looked at.
struct StoreTree {
    /// The store's own folder; `nil` where it cannot be looked at.
    private(set) var top: FileStatus?
    /// The files and folders by their paths below the store's folder, links as themselves.
    private(set) var files: [(file: String, status: FileStatus)] = []
    /// What cannot be read, and why.
    private(set) var unreadable: [(file: String, reason: String)] = []

    /// Looks at everything, without following links.
    ///
    /// - Parameter depth: How many folders deep; below the backups there are folders for partners, and in those for
    ///   scenarios.
    init(root: String, depth: Int = 5) {
        do throws(SystemCallError) {
            top = try FileSystem.status(at: root)
        } catch {
            unreadable.append((".", error.reason))
        }
        visit("", in: root, depth: depth)
        for (file, status) in files where status.isRegular {
            if let refusal = FileSystem.refusalToRead("\(root)/\(file)") {
                unreadable.append((file, refusal.reason))
            } else if StoreDocument(file: file) != nil, status.size > DocumentLimits.bytes {
                let fault = ReadingFault.tooLarge(status.size, limit: DocumentLimits.bytes)
                unreadable.append((file, fault.reason))
            }
        }
    }

    private mutating func visit(_ folder: String, in root: String, depth: Int) {
        let names: [String]
        do throws(SystemCallError) {
            names = try FileSystem.names(in: folder.isEmpty ? root : "\(root)/\(folder)")
        } catch {
            return unreadable.append((folder.isEmpty ? "." : folder, error.reason))
        }
        for name in names {
            let file = folder.isEmpty ? name : "\(folder)/\(name)"
            do throws(SystemCallError) {
                guard let status = try FileSystem.status(at: "\(root)/\(file)") else { continue }
                files.append((file, status))
                if status.isFolder, depth > 0 { visit(file, in: root, depth: depth - 1) }
            } catch {
                unreadable.append((file, error.reason))
            }
        }
    }

    /// The files of lines and documents, backups left out.
    var documents: [String] {
        files.filter { $0.status.isRegular && !$0.file.hasPrefix("backups/") }.map(\.file)
    }
}
