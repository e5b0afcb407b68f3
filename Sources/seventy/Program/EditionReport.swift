internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes the rules of an edition.
struct EditionReport {
    let edition: ProgramEdition
    let only: Set<DesignationID>?

    private var designations: [DesignationRules] {
        edition.designations.filter { only?.contains($0.id) ?? true }
    }

    /// What people read.
    var lines: [String] {
        var lines = ["\(edition.id)  \(edition.title)".cleaned]
        let source = edition.qualificationSource
        lines.append(
            "\(Words.usual.points(edition.requiredPoints)) of \(Words.usual.points(edition.maximumPoints)) points, "
                + "every metric above zero (\(source.confidence.rawValue) confidence)")
        for designation in designations {
            lines += ["", "\(designation.name)  \(designation.id.rawValue)".cleaned]
            if designation.requiredPoints != edition.requiredPoints
                || designation.maximumPoints != edition.maximumPoints
            {
                lines.append(
                    "  \(Words.usual.points(designation.requiredPoints)) of "
                        + "\(Words.usual.points(designation.maximumPoints)) points")
            }
            if let inferred = designation.inferred { lines.append("  inferred: \(inferred)".cleaned) }
            if let note = designation.note { lines.append("  note: \(note)".cleaned) }
            for track in designation.tracks {
                if let id = track.id { lines.append("  track \(track.name)  \(id.rawValue)".cleaned) }
                lines += self.lines(of: track)
            }
        }
        if !edition.changes.isEmpty {
            lines += ["", "Changes on a day"]
            var table = TextTable(indent: 2)
            for change in edition.changes {
                let isIn = edition.reading.since.map { change.day <= $0 } ?? false
                table.row("\(change.day)", change.title, isIn ? "in force" : "to come")
            }
            lines += table.lines()
        }
        let named = designations.flatMap(\.tracks).flatMap(\.metrics).flatMap(\.source.sources)
        let stated = edition.changes.flatMap(\.source.sources)
        let used = Set(named + stated + edition.qualificationSource.sources)
        var sources = TextTable(indent: 2)
        for name in used.sorted() { sources.row(name, edition.sources[name] ?? "") }
        if !used.isEmpty { lines += ["", "Sources"] + sources.lines() }
        return lines
    }

    private func lines(of track: TrackRules) -> [String] {
        var table = TextTable([.left, .right, .left, .left, .left], indent: 4)
        for metric in track.metrics {
            table.row(
                metric.name, "\(Words.usual.points(metric.maximum)) points", metric.rule.shape,
                metric.rule.requirement(unit: metric.unit),
                "\(metric.source.sources.joined(separator: ", ")) (\(metric.source.confidence.rawValue))")
        }
        var lines: [String] = []
        for (metric, line) in zip(track.metrics, table.lines()) {
            lines.append(line)
            if let inferred = metric.source.inferred { lines.append("      inferred: \(inferred)".cleaned) }
            if let note = metric.note { lines.append("      note: \(note)".cleaned) }
        }
        return lines
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
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
            JSONMember("designations", .array(designations.map { Self.node(of: $0) })),
            JSONMember(
                "sources",
                JSONNode(
                    .object(
                        edition.sources.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }))),
        ]
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
            "requirement": .string(metric.rule.requirement(unit: metric.unit)), "counts": .string(metric.counts),
            "inputs": .array(metric.inputs.map { .string($0.name.rawValue) }),
            "associations": .array(metric.associations.map { .string($0) }),
            "sources": .array(metric.source.sources.map { .string($0) }),
            "confidence": .string(metric.source.confidence.rawValue),
            "inferred": .string(orNull: metric.source.inferred), "note": .string(orNull: metric.note),
        ])
    }
}
