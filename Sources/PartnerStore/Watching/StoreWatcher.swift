internal import System

/// What changed in a store since somebody last asked.
package struct StoreChanges: Sendable, Hashable {
    /// The documents that were changed, made or taken away.
    package var documents: Set<StoreDocument> = []
    /// Whether notices were lost or folders came and went, so that everything is to be read again.
    package var isEverything = false
    /// Whether the journal has new lines.
    package var isJournal = false

    /// Makes a set of changes that holds none.
    package init() {}

    /// Whether nothing changed.
    package var isEmpty: Bool { documents.isEmpty && !isEverything && !isJournal }
}

/// Watches a store for changes by anybody, this program among them.
///
/// It belongs to the thread that made it.
package final class StoreWatcher {
    /// How changes are found.
    package enum Kind: Sendable, Hashable {
        /// The system tells of them.
        case notices
        /// The files are looked at every so often; the words say why.
        case polling(reason: String)
    }

    /// How changes are found; what the system has no room to tell of any more is looked at from then on.
    package private(set) var kind: Kind

    /// Becomes readable when something changed: to be waited for together with the keyboard.
    ///
    /// `nil` where the files are looked at instead; then `changes()` is to be called once an `interval`.
    package var descriptor: Int32? { kind == .notices ? notices?.descriptor : nil }

    /// How often `changes()` is to be called where there is no descriptor; `nil` where there is one.
    package var interval: Duration? { descriptor == nil ? .seconds(2) : nil }

    private let root: String
    private var notices: FolderNotices?
    /// The folders by the numbers that their notices bear, which the system counts from one; a dictionary of such numbers
    /// would take a start longer than all else that it does here.
    private var watched: [String?] = []
    private var seen: [String: FileMark] = [:]

    /// Begins to watch; what was changed before does not count.
    ///
    /// - Parameter polling: Whether to look at the files even where the system tells of changes.
    package init(_ store: PartnerStore, polling: Bool = false) {
        root = store.root
        let mounts = MountTable(of: store.root)
        var opened: FolderNotices?
        var reason = polling ? "asked for" : nil
        // Changes that another machine makes come without notice.
        if !polling, mounts.isRemote { reason = "the file system is \(mounts.kind ?? "remote")" }
        if reason == nil {
            do throws(SystemCallError) { opened = try FolderNotices() } catch { reason = error.reason }
        }
        notices = opened
        kind = reason.map { .polling(reason: $0) } ?? .notices
        if kind == .notices { watchFolders() }
        if kind != .notices { seen = stamps() }
    }

    /// What changed since the last call; returns at once.
    package func changes() -> StoreChanges {
        guard kind == .notices else { return comparedStamps() }
        var changes = StoreChanges()
        var isGone = false
        for notice in notices?.take() ?? [] {
            if notice.isOverflow { changes.isEverything = true }
            let number = Int(notice.folder)
            let folder = (watched.indices.contains(number) ? watched[number] : nil) ?? ""
            if notice.isItself, folder.isEmpty { isGone = true }
            if notice.isFolder {
                // The folders of backups and drafts are nobody's concern, but those of scenarios come and go.
                if folder.isEmpty || folder.hasPrefix("scenarios") { changes.isEverything = true }
                continue
            }
            note(folder.isEmpty ? notice.name : "\(folder)/\(notice.name)", in: &changes)
        }
        if isGone {
            // What stands at the path from then on, if anything, is another folder.
            kind = .polling(reason: "the folder was moved or taken away")
            (notices, watched) = (nil, [])
        } else if changes.isEverything {
            watchFolders()
        }
        // What is not watched any more is looked at now, and compared with this from then on.
        if kind != .notices {
            changes.isEverything = true
            seen = stamps()
        }
        return changes
    }

    private func note(_ file: String, in changes: inout StoreChanges) {
        if file == JournalFile.name {
            changes.isJournal = true
        } else if let document = StoreDocument(file: file) {
            changes.documents.insert(document)
        }
    }

    /// The folders in which documents stand.
    private var folders: [String] {
        let partners = (try? FileSystem.names(in: "\(root)/scenarios")) ?? []
        return ["", "partners", "programs", "scenarios"] + partners.map { "scenarios/\($0)" }
    }

    /// Watching a folder again gives the number that it has already.
    ///
    /// Where the system has no room for one of them, all are looked at: a change that nobody hears of is worse than one
    /// that is heard of late.
    private func watchFolders() {
        for folder in folders {
            do throws(SystemCallError) {
                guard let number = try notices?.watch("\(root)/\(folder)") else { continue }
                while watched.count <= Int(number) { watched.append(nil) }
                watched[Int(number)] = folder
            } catch {
                // A folder that is not there, or goes at this moment, has nothing to tell.
                guard !error.isMissing else { continue }
                kind = .polling(reason: error.isOutOfWatches ? "no watches are left (\(error.reason))" : error.reason)
                (notices, watched) = (nil, [])
                return
            }
        }
    }

    private func comparedStamps() -> StoreChanges {
        var changes = StoreChanges()
        let now = stamps()
        for file in Set(now.keys).union(seen.keys) where now[file] != seen[file] { note(file, in: &changes) }
        seen = now
        return changes
    }

    private func stamps() -> [String: FileMark] {
        var stamps: [String: FileMark] = [:]
        for folder in folders {
            let names = (try? FileSystem.names(in: "\(root)/\(folder)")) ?? []
            for name in names where !name.hasPrefix(".") {
                let file = folder.isEmpty ? name : "\(folder)/\(name)"
                guard let status = try? FileSystem.status(at: "\(root)/\(file)"), status.isRegular else { continue }
                stamps[file] = FileMark(status)
            }
        }
        return stamps
    }
}

// It belongs to the thread that made it.
@available(*, unavailable)
extension StoreWatcher: Sendable {}
