internal import JSONTree
internal import SolutionsPartner

/// A document as it was before a change.
public struct Backup: Sendable, Hashable {
    /// The document.
    public let document: StoreDocument
    /// The revision that it had.
    public let revision: Int
    /// When it was replaced, in UTC.
    public let time: String
    /// The backup's path below the store's folder.
    public let file: String

    /// How many backups of a document are kept, and for how long.
    public struct Limits: Sendable, Hashable {
        /// The most backups of a document; the newest one always stays.
        public var count = 100
        /// The days after which a backup goes.
        public var days = 400
    }

    /// The folders on the way to the backups of a document.
    static func folders(of document: StoreDocument) -> [String] { ["backups"] + document.folders + [document.name] }

    /// The name of a backup's file, such as `r12-20221010T093000Z.json`.
    static func name(revision: Int, time: String, number: Int) -> String {
        let digits = time.filter { $0 != "-" && $0 != ":" }
        return "r\(revision)-\(digits)\(number > 1 ? "-\(number)" : "").json"
    }

    /// Reads the name of a backup's file; `nil` for any other file.
    init?(name: String, of document: StoreDocument) {
        let parts = name.dropLast(".json".count).split(separator: "-")
        guard name.hasPrefix("r"), name.hasSuffix(".json"), (2...3).contains(parts.count),
            let revision = Int(parts[0].dropFirst()), JSONNode.countable.contains(revision),
            parts.count == 2 || Int(parts[2]) != nil, parts[1].count == 16, parts[1].utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        let digits = Array(parts[1])
        func text(_ range: Range<Int>) -> String { String(digits[range]) }
        time = "\(text(0..<4))-\(text(4..<6))-\(text(6..<11)):\(text(11..<13)):\(text(13..<16))"
        guard Timestamp.isValid(time) else { return nil }
        self.document = document
        self.revision = revision
        file = (Self.folders(of: document) + [name]).joined(separator: "/")
    }

    /// Which of a document's backups go, so that the limits are kept.
    static func outdated(_ backups: [Backup], _ limits: Limits, now: String) -> [Backup] {
        let newestFirst = backups.sorted { ($0.time, $0.revision, $0.file) > ($1.time, $1.revision, $1.file) }
        let oldest = Timestamp.seconds(now).map { $0 - limits.days * 86_400 }
        return newestFirst.enumerated().dropFirst().filter { place, backup in
            if place >= limits.count { return true }
            guard let oldest, let time = Timestamp.seconds(backup.time) else { return false }
            return time < oldest
        }.map(\.element)
    }
}
