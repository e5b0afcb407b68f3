internal import JSONTree
internal import SolutionsPartner

/// A document as it was before a change.
package struct Backup: Sendable, Hashable {
    /// The document.
    package let document: StoreDocument
    /// The revision that it had.
    package let revision: Int
    /// When it was replaced, in UTC.
    package let time: String
    /// The backup's path below the store's folder.
    package let file: String

    /// How many backups of a document are kept.
    package struct Limits: Sendable, Hashable {
        /// The most revisions of a document of which backups are kept: the newest ones, whatever the clocks say.
        package var count = 100
        /// The days after which further copies of one revision go: there are some where a document was changed by hand
        /// and its revision was not.
        package var days = 400
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
            let revision = Int(parts[0].dropFirst()), Counting.revisions.contains(revision),
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

    /// The order of backups, the oldest first: by revision, since clocks jump and revisions do not; several copies of
    /// one revision by their time.
    static func isOlder(_ left: Backup, _ right: Backup) -> Bool {
        (left.revision, left.time, left.file.utf8.count, left.file)
            < (right.revision, right.time, right.file.utf8.count, right.file)
    }

    /// Which of a document's backups go, so that the limits are kept.
    ///
    /// The newest copy of each of the newest revisions always stays: a clock that is wrong takes none of them.
    static func outdated(_ backups: [Backup], _ limits: Limits, now: String) -> [Backup] {
        let oldest = Timestamp.seconds(now).map { $0 - limits.days * 86_400 }
        var revisions = 0
        var last: Int?
        return backups.sorted { isOlder($1, $0) }.filter { backup in
            let isFurtherCopy = backup.revision == last
            if !isFurtherCopy { revisions += 1 }
            last = backup.revision
            if revisions > limits.count { return true }
            guard isFurtherCopy, let oldest, let time = Timestamp.seconds(backup.time) else { return false }
            return time < oldest
        }
    }
}
