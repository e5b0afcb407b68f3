internal import JSONTree
internal import PartnerStore
internal import SolutionsPartner

/// An edit as a draft holds it: under the name of its input, since a draft is laid over the facts again, whatever has
/// become of them.
enum DraftEdit {
    private static let head = "edits"

    /// The place of an input in a draft.
    static func path(of input: InputName) -> [String] { [head, input.rawValue] }

    /// What is written down of an edit.
    static func change(_ edit: Edit) -> FieldChange {
        var members: [JSONMember] = []
        switch edit.value {
        case .quantity(let value): members.append(JSONMember("quantity", .string(value.description)))
        case .text(let text): members.append(JSONMember("text", .string(text)))
        case .date(let day): members.append(JSONMember("date", .string(day.description)))
        case nil: members.append(JSONMember("removed", true))
        }
        if !edit.aliases.isEmpty {
            members.append(JSONMember("aliases", .array(edit.aliases.map { .string($0.rawValue) })))
        }
        if let list = edit.list { members.append(JSONMember("list", .string(list))) }
        return FieldChange(path: path(of: edit.input), value: JSONNode(.object(members)))
    }

    /// The edit that was written down; `nil` for anything else.
    static func edit(_ change: FieldChange) -> Edit? {
        guard change.path.count == 2, change.path[0] == head, let node = change.value else { return nil }
        let value: MeasureValue?
        if let number = text(node["quantity"]).flatMap({ Rational(fraction: $0) }) {
            value = .quantity(number)
        } else if let day = text(node["date"]).flatMap({ CalendarDate($0) }) {
            value = .date(day)
        } else if let word = text(node["text"]) {
            value = .text(word)
        } else if node["removed"] != nil {
            value = nil
        } else {
            return nil
        }
        var aliases: [InputName] = []
        if case .array(let items)? = node["aliases"]?.content {
            aliases = items.compactMap { text($0) }.map { InputName(rawValue: $0) }
        }
        return Edit(
            input: InputName(rawValue: change.path[1]), value: value, list: text(node["list"]), aliases: aliases)
    }

    private static func text(_ node: JSONNode?) -> String? {
        guard case .string(let text)? = node?.content else { return nil }
        return text
    }
}
