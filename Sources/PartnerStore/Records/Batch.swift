internal import JSONTree
internal import SolutionsPartner

/// A change of many documents of one partner, as it stands on the disk until all of it is done.
///
/// The list is written once every new document lies beside its place, and goes once all of them took it. Whoever takes
/// the lock in between finds it, and finishes the change where the journal tells of it, or takes it back.
struct Batch {
    /// One file that changes.
    struct File: Equatable {
        /// The path below the store's folder.
        var path: String
        /// What is there before; `nil` for nothing.
        var before: Digest?
        /// What is there afterwards; `nil` for nothing.
        var after: Digest?

        /// The folders on the way.
        var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
        /// The file's name.
        var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
        /// The month whose records it has; `nil` for the partner's document.
        var month: YearMonth? { name.hasSuffix(".json") ? YearMonth(name.dropLast(".json".count)) : nil }
        /// The name of the new file beside its place, which no reader takes for a document.
        var temporary: String { StorePaths.saving(name) }
    }

    /// The list's path below the store's folder.
    static let list = ".batch.json"

    /// The number of the journal's entry, which is the number of the import as well.
    var number: Int
    /// The partner.
    var partner: String
    /// The files, the partner's document last.
    var files: [File]

    /// The months whose records change.
    var months: Set<YearMonth> { Set(files.compactMap(\.month)) }

    /// Where the documents are kept as they were.
    var backup: [String] { Self.backup(of: partner) + [String(number)] }

    /// Where the backups of a partner's imports stand.
    static func backup(of partner: String) -> [String] { ["backups", "imports", partner] }

    var node: JSONNode {
        .object([
            "entry": .number(number), "partner": .string(partner),
            "files": .array(
                files.map { file in
                    .object([
                        "path": .string(file.path), "before": .string(orNull: file.before?.description),
                        "after": .string(orNull: file.after?.description),
                    ])
                }),
        ])
    }

    init(number: Int, partner: String, files: [File] = []) {
        (self.number, self.partner, self.files) = (number, partner, files)
    }

    /// Reads a list; `nil` for anything else, and for one that names files of anybody else.
    init?(_ node: JSONNode) {
        guard let number = node["entry"]?.int, let partner = node["partner"]?.text, Identifier.isValid(partner),
            case .array(let items)? = node["files"]?.content
        else { return nil }
        self.init(number: number, partner: partner)
        for item in items {
            guard let path = item["path"]?.text, Self.isOwn(path, of: partner) else { return nil }
            files.append(
                File(
                    path: path, before: item["before"]?.text.flatMap(Digest.init),
                    after: item["after"]?.text.flatMap(Digest.init)))
        }
    }

    /// Whether a path is the partner's document or one of its months.
    private static func isOwn(_ path: String, of partner: String) -> Bool {
        if path == StoreDocument.partner(partner).file { return true }
        let folder = RecordsPlace.folder(of: partner) + "/"
        return path.hasPrefix(folder) && path.hasSuffix(".json")
            && YearMonth(path.dropFirst(folder.count).dropLast(".json".count)) != nil
    }
}
