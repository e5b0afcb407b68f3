internal import SolutionsPartner
package import System

/// What tells whether what was reckoned of a partner still holds: the files that it was reckoned from.
package struct PartnerMark: Sendable, Hashable {
    /// The partner's document.
    package let document: FileMark
    /// The history of the partner; `nil` where there is none.
    package let history: FileMark?

    /// Makes a mark.
    package init(document: FileMark, history: FileMark?) { (self.document, self.history) = (document, history) }

    /// The last moment at which one of the files changed, in nanoseconds since 1970.
    package var newest: Int {
        [document.modified, document.changed, history?.modified ?? .min, history?.changed ?? .min].max() ?? .max
    }

    /// Whether the files could not change any more without bearing another mark, at a moment in nanoseconds since
    /// 1970: a file that changed at that very moment may change again within the same tick of the clock.
    package func isSettled(at now: Int) -> Bool { newest < now - 100_000_000 }
}

extension PartnerStore {
    /// The marks of a partner's files, to be taken before they are read; `nil` where a link or something else stands in
    /// the place of one, or nothing in that of the document.
    package func mark(of id: String) -> PartnerMark? {
        guard Identifier.isValid(id),
            let document = try? FileSystem.status(at: "\(root)/\(StorePaths.document(of: id))"),
            document.isRegular
        else {
            return nil
        }
        do throws(SystemCallError) {
            let history = try FileSystem.status(at: "\(root)/\(StorePaths.history(of: id))")
            guard history?.isRegular != false else { return nil }
            return PartnerMark(document: FileMark(document), history: history.map { FileMark($0) })
        } catch {
            return nil
        }
    }

    /// A number of all that partners are scored by beside their documents: `store.json` and the editions of the store.
    ///
    /// To be taken before they are read. It only has to tell changes, not to resist anybody.
    package static func digestOfRules(at path: String) -> UInt64 {
        var digest = Checksum()
        guard let root = try? FileSystem.resolved(path) else { return digest.value }
        func add(_ file: String) {
            digest.add(Array(file.utf8))
            digest.add((try? FileSystem.contents(file, below: root, limit: DocumentLimits.bytes)) ?? [])
        }
        add("store.json")
        for name in (try? FileSystem.names(in: "\(root)/programs")) ?? [] where name.hasSuffix(".json") {
            add("programs/\(name)")
        }
        return digest.value
    }
}
