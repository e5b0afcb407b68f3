internal import Pages
internal import PartnerStore

extension JournalEntry {
    /// Whether the change is about a document as a whole, which is too much for a line.
    private var isWhole: Bool { path.isEmpty }

    /// What stood there before.
    var oldWords: String { isWhole ? (old == nil ? "none" : "as it was") : FieldConflict.words(old, beside: new) }

    /// What stands there since.
    var newWords: String {
        guard isWhole else { return FieldConflict.words(new, beside: old) }
        return new == nil ? "taken away" : old == nil ? "made" : "changed"
    }
}

extension Page {
    /// Entries of the record of changes, a line each; `r12` is the revision of the partner that the change led to, by
    /// which all of it can be taken back.
    ///
    /// - Parameter name: The name of a person of a partner, by both keys; `nil` for one whom nobody knows.
    static func journal(
        _ entries: [JournalEntry], naming name: (_ partner: String?, _ person: String) -> String?
    ) -> Page {
        var table = Table([
            .right("entry"), .init("time"), .init("user"), .init("document"), .right("revision"),
            .init("place"), .init("change"), .init("remark"),
        ])
        for entry in entries {
            let who = entry.author + (entry.effectiveAuthor.map { " as \($0)" } ?? "")
            var revision = ""
            // Scenarios count revisions of their own, of which nothing is taken back.
            if case .partner = entry.document { revision = "r\(entry.revision)" }
            table.row(texts: [
                "\(entry.number)", entry.time, who, entry.document.partner ?? entry.document.file, revision,
                entry.told { name(entry.document.partner, $0) },
                "\(entry.oldWords) → \(entry.newWords)",
                (entry.isVoid ? "(\(RecordedChange.Fate.interrupted.words ?? "")) " : "") + (entry.reason ?? ""),
            ])
        }
        var page = Page()
        page.table(table)
        return page
    }
}
