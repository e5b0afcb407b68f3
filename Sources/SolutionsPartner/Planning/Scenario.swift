public import JSONTree

/// What-if edits of a partner that somebody kept under a name.
public struct Scenario: Sendable, Hashable {
    /// The version of the format that this program writes.
    public static let format = 1

    /// The most edits that a scenario may hold.
    public static let editLimit = 1000

    /// The longest note in characters.
    public static let noteLimit = 2000

    /// The name, which is the file's too: lower-case letters, digits and dashes.
    public var name: String

    /// The key of the partner, which stays when the partner is renamed.
    public var partner: String

    /// The user who saved it; empty for one that was not saved yet.
    public var author: String

    /// When it was saved, as `2022-10-10T09:30:00Z`; empty for one that was not saved yet.
    public var created: String

    /// What it is about; `nil` where nobody said.
    public var note: String?

    /// The revision of the partner's document that the edits stand on.
    public var base: Int

    /// The edits in their order, at most one for each input.
    public var edits: [Edit]

    /// Makes a scenario.
    public init(
        name: String, partner: String, author: String = "", created: String = "", note: String? = nil, base: Int,
        edits: [Edit]
    ) {
        self.name = name
        self.partner = partner
        self.author = author
        self.created = created
        self.note = note
        self.base = base
        // The last edit of an input is the one that counts, so the others say nothing.
        self.edits = edits.enumerated().filter { place, edit in
            !edits.dropFirst(place + 1).contains { $0.input == edit.input }
        }.map(\.element)
    }

    /// The scenario as a document.
    public var node: JSONNode {
        JSONNode(
            .object([
                JSONMember("format", .number(Self.format)), JSONMember("name", .string(name)),
                JSONMember("partner", .string(partner)), JSONMember("author", .string(author)),
                JSONMember("created", .string(created)), JSONMember("note", .string(orNull: note)),
                JSONMember("base", .number(base)), JSONMember("edits", .array(edits.map(Self.node))),
            ]))
    }

    private static func node(of edit: Edit) -> JSONNode {
        let value: JSONNode =
            switch edit.value {
            case .quantity(let number): number.decimalText.map { JSONNode(.number($0)) } ?? .string(number.description)
            case .text(let word): .string(word)
            case .date(let day): .string(day.description)
            case nil: .null
            }
        var members = [JSONMember("input", .string(edit.input.rawValue)), JSONMember("value", value)]
        if let list = edit.list { members.append(JSONMember("list", .string(list))) }
        return JSONNode(.object(members))
    }
}
