internal import Glibc
internal import JSONTree
package import System

/// A user's own folder of unsaved edits, `$XDG_STATE_HOME/seventy/drafts`.
package struct DraftShelf: Sendable {
    /// The folder.
    package let folder: String

    /// The days for which a discarded draft can be brought back.
    package static let daysToKeep = 7

    /// Makes a shelf of a folder, which is made with the first draft.
    package init(folder: String) { self.folder = folder }

    /// The shelf of the user: below `XDG_STATE_HOME`, else below `HOME`; `nil` where neither names a place.
    package static func ofUser(_ places: UserPlaces = UserPlaces()) -> DraftShelf? {
        places.state.map { DraftShelf(folder: "\($0)/drafts") }
    }

    /// Begins a draft of edits of a partner.
    package func begin(
        _ store: PartnerStore, partner: String, base: Int, at time: String
    ) throws(StoreError) -> DraftWriter {
        guard StoreDocument.partner(partner).isValid else { throw .invalidName(partner) }
        let writer: DraftWriter
        do throws(SystemCallError) {
            try FileSystem.makeFolders(folder)
            writer = try make("\(partner)-\(time.filter(\.isNumber))-\(Account.processID)")
        } catch {
            throw .cannotWrite(path: folder, reason: error.reason)
        }
        do {
            try writer.add([
                "store": .string(store.root), "partner": .string(partner), "base": .number(base), "time": .string(time),
            ])
        } catch {
            // A draft without a beginning is of no use to anybody.
            try? writer.finish()
            throw error
        }
        try? FileSystem.synchronizeFolder(folder)
        return writer
    }

    /// The drafts of a store that nobody works on any more, the newest first: to be offered at a start.
    package func offers(for store: PartnerStore) -> [Draft] {
        drafts(of: store).filter { $0.discarded == nil && !$0.changes.isEmpty }
    }

    /// The drafts of a store that living programs of the user work on, the newest first; nobody else can take them up.
    package func open(for store: PartnerStore) -> [Draft] {
        let free = Set(all().map(\.name))
        return all(evenOpen: true).filter { $0.store == store.root && !free.contains($0.name) && !$0.changes.isEmpty }
            .sorted { ($0.changed, $0.name) > ($1.changed, $1.name) }
    }

    /// The drafts of a store that were discarded and can still be brought back, the newest first.
    package func discarded(for store: PartnerStore) -> [Draft] { drafts(of: store).filter { $0.discarded != nil } }

    /// Goes on with a draft: what is edited from now on is added to it.
    ///
    /// - Throws: `StoreError.locked` when somebody else took it meanwhile.
    package func resume(_ draft: Draft) throws(StoreError) -> DraftWriter {
        let writer = try open(draft)
        if draft.discarded != nil {
            try writer.add(["restored": true])
            UntoldChanges.note()
        }
        return writer
    }

    /// Discards a draft; it can be brought back with `resume` for a week.
    package func discard(_ draft: Draft, at time: String) throws(StoreError) {
        try open(draft).add(["discarded": .string(time)])
        UntoldChanges.note()
    }

    /// Takes away the drafts, of any store, that were discarded more than a week ago.
    package func prune(now: String) {
        guard let now = Timestamp.seconds(now) else { return }
        for draft in all() {
            guard let discarded = draft.discarded.flatMap({ Timestamp.seconds($0) }),
                now - discarded > Self.daysToKeep * 86_400
            else { continue }
            try? FileSystem.remove("\(folder)/\(draft.name)")
        }
    }

    private func drafts(of store: PartnerStore) -> [Draft] {
        all().filter { $0.store == store.root }.sorted { ($0.changed, $0.name) > ($1.changed, $1.name) }
    }

    /// The drafts that can be read and that no living program works on.
    ///
    /// - Parameter evenOpen: Whether those that one works on are among them.
    private func all(evenOpen: Bool = false) -> [Draft] {
        guard let root = try? FileSystem.resolved(folder), let names = try? FileSystem.names(in: root) else {
            return []
        }
        return names.filter { $0.hasSuffix(".jsonl") }.compactMap { name in
            guard let file = try? FileSystem.open("\(root)/\(name)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK) else {
                return nil
            }
            defer { FileSystem.unlock(file) }
            guard evenOpen || (try? FileSystem.lock(file)) == true,
                let text = try? FileSystem.contents(of: file, limit: DocumentLimits.draft)
            else {
                return nil
            }
            return Draft(name: name, text)
        }
    }

    private func open(_ draft: Draft) throws(StoreError) -> DraftWriter {
        do throws(SystemCallError) {
            let file = try FileSystem.open("\(folder)/\(draft.name)", O_RDWR | O_APPEND | O_NOFOLLOW)
            let writer = DraftWriter(folder: folder, name: draft.name, descriptor: file)
            guard try FileSystem.lock(file) else { throw SystemCallError(code: EWOULDBLOCK) }
            return writer
        } catch {
            if error.code == EWOULDBLOCK { throw .locked(by: nil) }
            throw .cannotWrite(path: "\(folder)/\(draft.name)", reason: error.reason)
        }
    }

    private func make(_ wished: String) throws(SystemCallError) -> DraftWriter {
        var number = 1
        while true {
            let name = "\(wished)-\(number).jsonl"
            do throws(SystemCallError) {
                // Edits of a person are nobody else's business until they are saved.
                let file = try FileSystem.open(
                    "\(folder)/\(name)", O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
                _ = try FileSystem.lock(file)
                return DraftWriter(folder: folder, name: name, descriptor: file)
            } catch {
                guard error.code == EEXIST, number < 1000 else { throw error }
                number += 1
            }
        }
    }

}
