internal import JSONTree

/// The journal: a line for each change, added before the change is made and never altered.
enum Journal {
    /// The journal's path below the store's folder.
    static let file = "journal.jsonl"

    /// The lines for the changes that lead to a revision.
    static func lines(
        for changes: [SavedChange], of partner: String, revision: Int, note: ChangeNote
    ) -> [UInt8] {
        var text = ""
        for change in changes {
            var members: [JSONMember] = [
                JSONMember("time", .string(note.time)), JSONMember("user", .string(note.author)),
                JSONMember("partner", .string(partner)), JSONMember("revision", .number(revision)),
                // The names one by one, since a measure's own name has dots in it.
                JSONMember("path", .array(change.path.map { .string($0) })),
                JSONMember("old", change.old ?? .null), JSONMember("new", change.new ?? .null),
            ]
            if let reason = note.reason { members.append(JSONMember("reason", .string(reason))) }
            text += JSONNode(.object(members)).compact + "\n"
        }
        return Array(text.utf8)
    }
}
