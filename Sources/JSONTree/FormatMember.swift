/// A member of a file format: what readers accept and what the documentation says, in one place.
public struct FormatMember: Sendable, Hashable {
    /// The name as it is written in a file, after the names on the way to it, such as `people.*.name`.
    ///
    /// `*` stands for any name, `[]` for the items of a list.
    public let name: String
    /// What its value looks like, such as `true or false`.
    public let form: String
    /// What it means, as a sentence.
    public let meaning: String

    /// Makes a member.
    public init(_ name: String, _ form: String, _ meaning: String) {
        self.name = name
        self.form = form
        self.meaning = meaning
    }

    /// The member as a row of a table in Markdown.
    public var row: String { "| `\(name)` | \(form) | \(meaning) |" }
}

extension [FormatMember] {
    /// The names of the members at the top.
    public var names: Set<String> { names(in: "") }

    /// The names of the members of what stands at a place, such as `people.*`; the top for an empty one.
    public func names(in place: String) -> Set<String> {
        let way = place.isEmpty ? [] : place.split(separator: ".")
        return Set(
            compactMap { member in
                // A name that is written out may have dots of its own, such as that of an action; paths begin alike.
                let steps = member.name.split(separator: ".")
                guard steps.count == way.count + 1, steps.dropLast().elementsEqual(way) else { return nil }
                return steps.last.map { $0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0) }
            })
    }

    /// The members as they stand inside of another one.
    public func within(_ place: String) -> [FormatMember] {
        map { FormatMember("\(place).\($0.name)", $0.form, $0.meaning) }
    }
}

extension JSONCursor {
    /// Notes a fault for each member that a format does not have at a place.
    public func refuseMembers(besides format: [FormatMember], in place: String = "") {
        refuseMembers(except: format.names(in: place))
    }
}
