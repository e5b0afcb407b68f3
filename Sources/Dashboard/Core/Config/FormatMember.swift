/// A member of a file format: what readers accept and what the documentation says, in one place.
public struct FormatMember: Sendable, Hashable {
    /// The name as it is written in a file.
    public let name: String
    /// What its value looks like, such as `true or false`.
    public let form: String
    /// What it means, as a sentence.
    public let meaning: String

    /// The member as a row of a table in Markdown.
    public var row: String { "| `\(name)` | \(form) | \(meaning) |" }

    /// Makes a member.
    init(_ name: String, _ form: String, _ meaning: String) {
        self.name = name
        self.form = form
        self.meaning = meaning
    }
}

extension [FormatMember] {
    /// The names of the members.
    var names: Set<String> { Set(map(\.name)) }
}
