internal import Pages
internal import PartnerStore

extension JournalEntry {
    /// Whether the change is about a document as a whole, which is too much for a line.
    private var isWhole: Bool { path.isEmpty }

    /// What changed, as people call it: of a measure its input, of a whole document what it holds.
    var placeWords: String {
        if path.count == 2, path[0] == "measures" { return path[1] }
        if path.first == "derived" {
            return (["numbers"] + zip(["of", "under"], path.dropFirst()).map { "\($0) \($1)" }).joined(separator: " ")
        }
        if path.count == 2, path[0] == "imports" { return "import \(path[1])" }
        return isWhole ? document.words : path.joined(separator: ".")
    }

    /// What stood there before.
    var oldWords: String { isWhole ? (old == nil ? "none" : "as it was") : FieldConflict.words(old) }

    /// What stands there since.
    var newWords: String {
        guard isWhole else { return FieldConflict.words(new) }
        return new == nil ? "taken away" : old == nil ? "made" : "changed"
    }
}

extension Page {
    /// Entries of the record of changes, a line each; `r12` is the revision that the change led to.
    static func journal(_ entries: [JournalEntry]) -> Page {
        var table = Table([
            .right("entry"), .init("time"), .init("user"), .init("document"), .right("revision"),
            .init("place"), .init("change"), .init("remark"),
        ])
        for entry in entries {
            let who = entry.author + (entry.effectiveAuthor.map { " as \($0)" } ?? "")
            table.row(texts: [
                "\(entry.number)", entry.time, who, entry.document.partner ?? entry.document.file,
                "r\(entry.revision)", entry.placeWords,
                "\(entry.oldWords) → \(entry.newWords)",
                (entry.isVoid ? "(interrupted, not made) " : "") + (entry.reason ?? ""),
            ])
        }
        var page = Page()
        page.table(table)
        return page
    }
}
