internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes the rules of an edition in the shape that the page "JSON" documents.
enum EditionJSON {
    /// The members of the document without the version.
    ///
    /// - Parameter only: The designations asked for; `nil` for all.
    static func members(of edition: ProgramEdition, only: Set<DesignationID>?) -> [JSONMember] {
        [
            JSONMember("id", .string(edition.id)), JSONMember("title", .string(edition.title)),
            JSONMember("from", .string(orNull: edition.effectiveFrom?.description)),
            JSONMember("through", .string(orNull: edition.effectiveThrough?.description)),
            JSONMember("required", .number(edition.requiredPoints)),
            JSONMember("maximum", .number(edition.maximumPoints)),
            JSONMember(
                "changes",
                .array(
                    edition.changes.map { change in
                        .object([
                            "day": .string(change.day.description), "title": .string(change.title),
                            "inForce": .bool(edition.reading.since.map { change.day <= $0 } ?? false),
                            "sources": .array(change.source.sources.map { .string($0) }),
                            "confidence": .string(change.source.confidence.rawValue),
                            "inferred": .string(orNull: change.source.inferred),
                        ])
                    })),
            JSONMember(
                "designations",
                .array(edition.designations.filter { only?.contains($0.id) ?? true }.map { Self.node(of: $0) })),
            JSONMember(
                "sources",
                JSONNode(
                    .object(
                        edition.sources.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }))),
        ] + program(of: edition)
    }

    /// What the program says besides points; empty lists for an edition without rules about it.
    private static func program(of edition: ProgramEdition) -> [JSONMember] {
        let rules = try? edition.standingRules()
        let statements = [
            ("benefits", rules?.benefits), ("accounts", rules?.accounts), ("kinds", rules?.partnerKinds),
            ("levels", rules?.levels),
        ]
        return [
            JSONMember(
                "associations",
                .array(
                    (rules?.associations ?? []).map {
                        .object([
                            "id": .string($0.id), "name": .string($0.name), "counts": .bool($0.counts),
                            "designations": .array($0.designations.map { .string($0.rawValue) }),
                            "text": .string($0.text), "sources": .array($0.source.sources.map { .string($0) }),
                        ])
                    })),
            JSONMember(
                "names",
                .array(
                    (rules?.programNames ?? []).map {
                        .object([
                            "name": .string($0.name), "from": .string(orNull: $0.from?.description),
                            "text": .string($0.text), "sources": .array($0.source.sources.map { .string($0) }),
                        ])
                    })),
        ]
            + statements.map { name, list in
                JSONMember(
                    name,
                    .array(
                        (list ?? []).map {
                            .object([
                                "id": .string($0.id), "title": .string($0.title), "text": .string($0.text),
                                "sources": .array($0.source.sources.map { .string($0) }),
                            ])
                        }))
            }
    }

    private static func node(of rules: DesignationRules) -> JSONNode {
        .object([
            "id": .string(rules.id.rawValue), "name": .string(rules.name), "edition": .string(rules.edition),
            "shortName": .string(rules.shortName), "abbreviation": .string(rules.abbreviation),
            "required": .number(rules.requiredPoints), "maximum": .number(rules.maximumPoints),
            "inferred": .string(orNull: rules.inferred),
            "note": .string(orNull: rules.note),
            "tracks": .array(
                rules.tracks.map { track in
                    .object([
                        "id": .string(orNull: track.id?.rawValue), "name": .string(track.name),
                        "metrics": .array(track.metrics.map { node(of: $0) }),
                    ])
                }),
        ])
    }

    private static func node(of metric: MetricRules) -> JSONNode {
        .object([
            "id": .string(metric.id.rawValue), "name": .string(metric.name),
            "shortName": .string(metric.shortName), "abbreviation": .string(metric.abbreviation),
            "category": .string(metric.category.rawValue), "maximum": .number(metric.maximum),
            "unit": .string(metric.unit.rawValue), "shape": .string(metric.rule.shape),
            "requirement": .string(Words.usual.requirement(of: metric.rule, unit: metric.unit)),
            "counts": .string(metric.counts),
            "inputs": .array(metric.inputs.map { .string($0.name.rawValue) }),
            "associations": .array(metric.associations.map { .string($0) }),
            "sources": .array(metric.source.sources.map { .string($0) }),
            "confidence": .string(metric.source.confidence.rawValue),
            "inferred": .string(orNull: metric.source.inferred), "note": .string(orNull: metric.note),
        ])
    }
}
