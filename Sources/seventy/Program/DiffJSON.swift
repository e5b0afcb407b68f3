internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes the differences between two editions in the shape that the page "JSON" documents.
enum DiffJSON {
    /// The members of the document without the version.
    ///
    /// - Parameter only: The designations asked for; `nil` for everything.
    static func members(of diff: ProgramDiff, only: Set<DesignationID>?) -> [JSONMember] {
        [
            JSONMember("from", Self.node(of: diff.from)), JSONMember("to", Self.node(of: diff.to)),
            JSONMember("changes", .array(diff.differences(of: only).map { Self.node(of: $0) })),
        ]
    }

    private static func node(of side: ProgramDiff.Side) -> JSONNode {
        .object(["edition": .string(side.edition), "day": .string(orNull: side.day?.description)])
    }

    private static func node(of difference: ProgramDiff.Difference) -> JSONNode {
        .object([
            "kind": .string(difference.kind.rawValue), "subject": .string(difference.fact.subject.rawValue),
            "id": .string(difference.fact.id), "place": .array(difference.fact.place.map { .string($0) }),
            "what": .string(difference.fact.aspect), "before": .string(orNull: difference.before?.words),
            "after": .string(orNull: difference.after?.words), "day": .string(orNull: difference.day?.description),
            "sources": .array(difference.sources.map { .string($0) }),
            "confidence": .string(difference.source.confidence.rawValue),
            "inferred": .string(orNull: difference.source.inferred),
        ])
    }
}
