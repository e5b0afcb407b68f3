internal import JSONTree

/// The documents of editions that were parsed last, since further readings of the same are often asked for next.
package final class ParsedEditions {
    /// How many are kept: an edition and the one that it builds on, since each takes a third of a megabyte.
    private static let limit = 2

    private var documents: [String: JSONNode] = [:]

    /// Makes an empty collection.
    package init() {}

    /// The document of an edition, parsed when it is first asked for.
    func document(_ entry: EditionCatalog.Entry) throws(JSONSyntaxError) -> JSONNode {
        if let known = documents[entry.id] { return known }
        let document = try JSONNode.parse(entry.text())
        if documents.count >= Self.limit { documents = [:] }
        documents[entry.id] = document
        return document
    }
}

// Documents are parsed by one reader on one thread.
@available(*, unavailable)
extension ParsedEditions: Sendable {}
