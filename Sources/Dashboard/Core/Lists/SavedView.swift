internal import JSONTree
internal import SolutionsPartner

/// A way of looking at a list that somebody gave a name: what it is narrowed down to, its order and its columns.
package struct SavedView: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The kind of list.
    let screen: ScreenKind
    /// What it is narrowed down to; empty for all rows.
    var filter = ""
    /// The order; `nil` for the list's own.
    var order: ListOrder?
    /// The columns that are left out.
    var hidden: Set<String> = []
    /// The records that it shows at all, by their keys; `nil` for all of them.
    var only: Set<String>?
    /// Whether the dashboard begins with it.
    var isFirst = false

    /// The most views that are kept.
    static let most = 100
    /// The most characters of a name.
    static let longestName = 40
    /// The most records that a view names.
    private static let mostKeys = 10_000

    init(
        name: String, screen: ScreenKind, filter: String = "", order: ListOrder? = nil, hidden: Set<String> = [],
        only: Set<String>? = nil
    ) {
        (self.name, self.screen, self.filter, self.order) = (name, screen, filter, order)
        (self.hidden, self.only) = (hidden, only)
    }

    /// What it shows, in a few words.
    var told: String {
        let parts = [only.map { "\($0.count) chosen" }, filter.isEmpty ? nil : filter].compactMap(\.self)
        return parts.isEmpty ? "all rows" : parts.joined(separator: ", ")
    }

    /// The view as a document.
    var node: JSONNode {
        var members = [
            JSONMember("name", .string(name)), JSONMember("screen", .string(screen.rawValue)),
            JSONMember("filter", .string(filter)),
            JSONMember("hidden", .array(hidden.sorted().map { .string($0) })), JSONMember("first", .bool(isFirst)),
        ]
        if let order {
            members.append(JSONMember("column", .string(order.column)))
            members.append(JSONMember("reversed", .bool(order.isReversed)))
        }
        if let only { members.append(JSONMember("only", .array(only.sorted().map { .string($0) }))) }
        return JSONNode(.object(members))
    }

    /// Takes from a document what can be used of it; `nil` for one that is no such document.
    init?(_ node: JSONNode) {
        guard case .string(let name)? = node["name"]?.content, !name.isEmpty, name.count <= Self.longestName,
            case .string(let kind)? = node["screen"]?.content, let screen = ScreenKind(rawValue: kind)
        else { return nil }
        (self.name, self.screen) = (name, screen)
        if case .string(let text)? = node["filter"]?.content, text.utf8.count <= 1000 { filter = text }
        if case .string(let column)? = node["column"]?.content, column.utf8.count <= 200 {
            order = ListOrder(column: column, isReversed: node["reversed"] == true)
        }
        hidden = Set(Self.texts(node["hidden"])).intersection(screen.spec.optionalColumns.map(\.id))
        if let keys = node["only"] { only = Set(Self.texts(keys)) }
        isFirst = node["first"] == true
    }

    private static func texts(_ node: JSONNode?) -> [String] {
        guard case .array(let items)? = node?.content else { return [] }
        return items.prefix(mostKeys).compactMap { item in
            guard case .string(let text) = item.content, text.utf8.count <= 200 else { return nil }
            return text
        }
    }
}
