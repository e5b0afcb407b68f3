package import JSONTree

/// One line of the journal: a change of one place in a document.
package struct JournalEntry: Sendable {
    /// The number of the entry, which no other entry of the store has.
    package let number: Int
    /// When, in UTC, by the clock of the machine that made the change.
    package let time: String
    /// The user who made the change.
    package let author: String
    /// The user with whose rights it was made, where that was another one.
    package let effectiveAuthor: String?
    /// The machine that it was made on; `nil` where nobody said.
    package let host: String?
    /// The document that changed.
    package let document: StoreDocument
    /// The revision of the document that the change led to.
    package let revision: Int
    /// The names of the members on the way to the place; empty for the document as a whole.
    package let path: [String]
    /// What stood there before; `nil` for nothing.
    package let old: JSONNode?
    /// What stands there since; `nil` for nothing.
    package let new: JSONNode?
    /// Why, where somebody said so.
    package let reason: String?
    /// The entry that this one takes back.
    package let undoes: Int?
    /// Whether the change never came about, because the process or the machine died in the middle of it.
    package internal(set) var isVoid = false

    /// Whether two entries belong to one change of a document.
    package func isTogether(with other: JournalEntry) -> Bool {
        document == other.document && revision == other.revision
    }

    init(
        number: Int, document: StoreDocument, revision: Int, change: SavedChange, note: ChangeNote, undoes: Int? = nil
    ) {
        self.number = number
        self.document = document
        self.revision = revision
        self.undoes = undoes
        (time, author, effectiveAuthor, host, reason) =
            (note.time, note.author, note.effectiveAuthor, note.host, note.reason)
        (path, old, new) = (change.path, change.old, change.new)
    }

    /// The entry as the journal holds it.
    package var node: JSONNode {
        var members: [JSONMember] = [
            JSONMember("entry", .number(number)), JSONMember("time", .string(time)),
            JSONMember("user", .string(author)),
        ]
        if let effectiveAuthor { members.append(JSONMember("effective", .string(effectiveAuthor))) }
        if let host { members.append(JSONMember("host", .string(host))) }
        members.append(JSONMember("file", .string(document.file)))
        if let partner = document.partner { members.append(JSONMember("partner", .string(partner))) }
        members.append(JSONMember("revision", .number(revision)))
        // The names one by one, since a measure's own name has dots in it.
        members.append(JSONMember("path", .array(path.map { .string($0) })))
        members.append(JSONMember("old", old ?? .null))
        members.append(JSONMember("new", new ?? .null))
        if let reason { members.append(JSONMember("reason", .string(reason))) }
        if let undoes { members.append(JSONMember("undoes", .number(undoes))) }
        return JSONNode(.object(members))
    }

    /// Reads an entry; `nil` for anything else.
    init?(_ node: JSONNode) {
        guard let number = node["entry"]?.int, let file = node["file"]?.text, let document = StoreDocument(file: file),
            let revision = node["revision"]?.int, case .array(let names)? = node["path"]?.content
        else { return nil }
        self.number = number
        self.document = document
        self.revision = revision
        path = names.compactMap(\.text)
        guard path.count == names.count else { return nil }
        time = node["time"]?.text ?? ""
        author = node["user"]?.text ?? ""
        effectiveAuthor = node["effective"]?.text
        host = node["host"]?.text
        old = node["old"]?.orNil
        new = node["new"]?.orNil
        reason = node["reason"]?.text
        undoes = node["undoes"]?.int
    }
}

/// What one line of the journal says.
enum JournalLine {
    /// A change.
    case entry(JournalEntry)
    /// A note that changes which stand further up never came about.
    case void(number: Int, entries: [Int])

    /// Reads a line; `nil` for one that was cut short, and for one that no program wrote.
    init?(_ text: ArraySlice<UInt8>) {
        guard let node = try? JSONNode.parse(Array(text), limits: JSONLimits(bytes: 3 * DocumentLimits.bytes)) else {
            return nil
        }
        if case .array(let entries)? = node["voids"]?.content, let number = node["entry"]?.int {
            self = .void(number: number, entries: entries.compactMap(\.int))
        } else if let entry = JournalEntry(node) {
            self = .entry(entry)
        } else {
            return nil
        }
    }

    /// The number of the line.
    var number: Int {
        switch self {
        case .entry(let entry): entry.number
        case .void(let number, _): number
        }
    }

    /// The line that says that entries never came about.
    static func void(_ entries: [Int], number: Int, note: ChangeNote) -> JSONNode {
        .object([
            "entry": .number(number), "time": .string(note.time), "user": .string(note.author),
            "voids": .array(entries.map { .number($0) }),
            "reason": "the change was interrupted and is not in the document",
        ])
    }
}
