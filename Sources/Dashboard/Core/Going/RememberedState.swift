package import JSONTree
internal import SolutionsPartner

/// What a dashboard comes back to the next time: the screen, what was selected, orders, columns and the theme.
package struct RememberedState: Sendable, Equatable {
    /// A screen that was open.
    struct Place: Sendable, Hashable {
        /// The kind of screen, by its stable name.
        let screen: String
        /// What it was about, by name: `partner`, `designation`, `track`, `metric`, `person`.
        var subject: [String: String] = [:]
        /// The record under its cursor.
        var selected: String?
        /// What its list is narrowed down to.
        var filter: String?
        /// The name of the view that it is.
        var view: String?
    }

    /// The theme in use.
    package internal(set) var theme: String?
    /// The screens, the first one first.
    var places: [Place] = []
    /// Orders and columns.
    var arrangement = Arrangement()
    /// The views that somebody gave a name.
    package var views: [SavedView] = []
    /// The line that was being typed when the program was ended; `nil` for none.
    var line: KeptLine?

    /// The format of the document; another one is not read.
    private static let format = 1
    /// The most screens that are kept; one never needs to go back further.
    static let mostPlaces = 8

    /// Makes a state that remembers nothing.
    package init() {}

    /// The document.
    package var document: JSONNode {
        let places = places.prefix(Self.mostPlaces).map { place in
            JSONNode(
                .object(
                    [JSONMember("screen", .string(place.screen))]
                        + place.subject.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
                        + [("selected", place.selected), ("filter", place.filter), ("view", place.view)]
                        .compactMap { name, text in text.map { JSONMember(name, .string($0)) } }))
        }
        let orders = arrangement.orders.entries.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, order in
            JSONMember(
                kind.rawValue, .object(["column": .string(order.column), "reversed": .bool(order.isReversed)]))
        }
        let hidden = arrangement.hidden.entries.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, columns in
            JSONMember(kind.rawValue, .array(columns.sorted().map { .string($0) }))
        }
        let document = JSONNode.object([
            "format": .number(Self.format), "theme": .string(orNull: theme), "places": .array(Array(places)),
            "orders": JSONNode(.object(orders)), "hidden": JSONNode(.object(hidden)),
            "views": .array(views.prefix(SavedView.most).map(\.node)),
        ])
        guard let line else { return document }
        return document.setting(
            ["line"],
            to: .object(["label": .string(line.label), "text": .string(line.text), "field": .bool(line.isField)]))
    }

    /// Takes from a document what can be used of it; `nil` for one that is no such document.
    ///
    /// Nobody is told of faults: a dashboard that begins at its first screen is fault enough.
    package init?(_ document: JSONNode) {
        guard document["format"] == .number(Self.format) else { return nil }
        theme = document["theme"]?.shortText
        if let label = document["line"]?["label"]?.shortText,
            case .string(let text)? = document["line"]?["text"]?.content
        {
            line = KeptLine(
                label: label, text: String(text.prefix(KeptLine.limit)), isField: document["line"]?["field"] == true)
        }
        if case .array(let items)? = document["places"]?.content {
            for item in items.prefix(Self.mostPlaces) {
                guard case .object(let members) = item.content, let screen = item["screen"]?.shortText else { break }
                var place = Place(screen: screen, selected: item["selected"]?.shortText)
                (place.filter, place.view) = (item["filter"]?.shortText, item["view"]?.shortText)
                for member in members where !["screen", "selected", "filter", "view"].contains(member.name) {
                    if place.subject.count < 8 { place.subject[member.name] = member.value.shortText }
                }
                places.append(place)
            }
        }
        if case .array(let items)? = document["views"]?.content {
            for view in items.prefix(SavedView.most).compactMap({ SavedView($0) })
            where !views.contains(where: { $0.name == view.name }) {
                views.append(view)
            }
        }
        for kind in ScreenKind.allCases {
            if let order = document["orders"]?[kind.rawValue], let column = order["column"]?.shortText {
                arrangement.orders[kind] = ListOrder(column: column, isReversed: order["reversed"] == true)
            }
            if case .array(let items)? = document["hidden"]?[kind.rawValue]?.content {
                let known = Set(kind.spec.optionalColumns.map(\.id))
                let columns = Set(items.prefix(known.count).compactMap(\.shortText)).intersection(known)
                if !columns.isEmpty { arrangement.hidden[kind] = columns }
            }
        }
    }
}

extension RememberedState {
    /// With the views that others kept meanwhile.
    package func keeping(viewsOf other: RememberedState?, except removed: Set<String>) -> RememberedState {
        var kept = self
        let known = Set(views.map(\.name)).union(removed)
        kept.views += (other?.views ?? []).filter { !known.contains($0.name) }
        return kept
    }
}

extension JSONNode {
    /// The text, unless it is longer than any name.
    fileprivate var shortText: String? {
        guard case .string(let text) = content, text.utf8.count <= 200 else { return nil }
        return text
    }
}
