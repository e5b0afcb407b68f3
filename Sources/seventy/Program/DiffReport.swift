internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// Writes the differences between two editions.
struct DiffReport {
    let diff: ProgramDiff
    /// The designations asked for; `nil` for everything.
    let only: Set<DesignationID>?

    private var differences: [ProgramDiff.Difference] {
        guard let only else { return diff.differences }
        return diff.differences.filter { difference in
            only.contains { difference.fact.id.hasPrefix("\($0.rawValue)/") }
        }
    }

    /// What people read.
    var lines: [String] {
        var lines = ["\(heading(of: diff.from)) → \(heading(of: diff.to))".cleaned]
        let differences = differences
        guard !differences.isEmpty else { return lines + ["", "Nothing changes."] }
        lines.append(differences.count == 1 ? "1 change" : "\(differences.count) changes")
        var subject: ProgramFact.Subject?
        var place: [String] = []
        for difference in differences {
            if difference.fact.subject != subject {
                subject = difference.fact.subject
                place = []
                lines += ["", difference.fact.subject.title]
            }
            if difference.fact.place != place {
                place = difference.fact.place
                lines.append("  \(place.joined(separator: ", "))".cleaned)
            }
            lines.append("    \(sentence(of: difference))".cleaned)
            let day = difference.day.map { "from \($0); " } ?? ""
            let sure = difference.source.confidence.rawValue
            let sources = difference.sources.joined(separator: "; ")
            let inferred = difference.source.inferred.map { " \($0)" } ?? ""
            lines.append("      \(day)\(sources) (\(sure) confidence).\(inferred)".cleaned)
        }
        return lines
    }

    private func heading(of side: ProgramDiff.Side) -> String {
        side.edition + (side.day.map { " on \($0)" } ?? "")
    }

    private func sentence(of difference: ProgramDiff.Difference) -> String {
        let aspect = difference.fact.aspect
        switch (difference.before?.words, difference.after?.words) {
        case (let before?, let after?): return "\(aspect): \(before) → \(after)"
        case (nil, let after?): return "+ \(aspect): \(after)"
        case (let before?, nil): return "− \(aspect): \(before)"
        case (nil, nil): return aspect
        }
    }

    /// The members of the JSON document, without the version.
    var members: [JSONMember] {
        [
            JSONMember("from", Self.node(of: diff.from)), JSONMember("to", Self.node(of: diff.to)),
            JSONMember("changes", .array(differences.map { Self.node(of: $0) })),
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
