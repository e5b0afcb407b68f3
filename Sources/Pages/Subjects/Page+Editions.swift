package import SolutionsPartner

/// The rules of the program.
extension Page {
    /// The rules of an edition, with what each rests on.
    ///
    /// - Parameter only: The designations asked for; `nil` for all.
    package static func edition(_ edition: ProgramEdition, only: Set<DesignationID>?, _ words: Words) -> Page {
        let designations = edition.designations.filter { only?.contains($0.id) ?? true }
        let source = edition.qualificationSource
        var page = Page()
        page.title(
            "\(edition.id)  \(edition.title)",
            [
                "\(words.line(edition.requiredPoints, of: edition.maximumPoints)), every metric above zero "
                    + "(\(source.confidence.rawValue) confidence)"
            ])
        for designation in designations {
            page.heading("\(designation.name)  \(designation.id.rawValue)")
            if designation.requiredPoints != edition.requiredPoints
                || designation.maximumPoints != edition.maximumPoints
            {
                page.sentence(words.line(designation.requiredPoints, of: designation.maximumPoints))
            }
            if let inferred = designation.inferred { page.sentence("inferred: \(inferred)", .warning) }
            if let note = designation.note { page.sentence("note: \(note)", .muted) }
            if let rule = Words.trackRule(of: designation) { page.sentence("which track counts: \(rule)") }
            for track in designation.tracks {
                if let id = track.id { page.sentence("track \(track.name)  \(id.rawValue)", .strong) }
                page.entries(track.metrics.map { entry(of: $0, words) })
            }
        }
        if !edition.changes.isEmpty {
            page.heading("Changes on a day")
            var table = Table(["day", "change", "state"])
            for change in edition.changes {
                let isIn = edition.reading.since.map { change.day <= $0 } ?? false
                table.row(texts: [words.date(change.day), change.title, isIn ? "in force" : "to come"])
            }
            page.table(table)
        }
        let named = designations.flatMap(\.tracks).flatMap(\.metrics).flatMap(\.source.sources)
        let used = Set(named + edition.changes.flatMap(\.source.sources) + source.sources)
            .union(page.program(of: edition, only: only, words))
        guard !used.isEmpty else { return page }
        page.heading("Sources")
        var table = Table(["name", "source"])
        for name in used.sorted() { table.row(texts: [name, edition.sources[name] ?? ""]) }
        page.table(table)
        return page
    }

    private static func entry(of metric: MetricRules, _ words: Words) -> Entry {
        var entry = Entry(metric.name)
        entry.details = [
            "\(words.points(metric.maximum)) points", metric.rule.shape,
            words.requirement(of: metric.rule, unit: metric.unit),
            "\(metric.source.sources.joined(separator: ", ")) (\(metric.source.confidence.rawValue))",
        ]
        entry.notes =
            (metric.source.inferred.map { [Note(text: "inferred: \($0)")] } ?? [])
            + (metric.note.map { [Note(text: "note: \($0)")] } ?? [])
        return entry
    }

    /// What changed between two editions or two days.
    ///
    /// - Parameter only: The designations asked for; `nil` for everything.
    package static func difference(_ diff: ProgramDiff, only: Set<DesignationID>?, _ words: Words) -> Page {
        let differences = diff.differences(of: only)
        func name(_ side: ProgramDiff.Side) -> String {
            side.edition + (side.day.map { " on \(words.date($0))" } ?? "")
        }
        var page = Page()
        page.title(
            "\(name(diff.from)) → \(name(diff.to))",
            differences.isEmpty ? [] : [words.count(differences.count, "change")])
        guard !differences.isEmpty else {
            page.gap()
            page.sentence("Nothing changes.")
            return page
        }
        var place: (ProgramFact.Subject, [String])?
        var entries: [Entry] = []
        for difference in differences {
            let fact = difference.fact
            if place.map({ $0 != (fact.subject, fact.place) }) ?? true {
                page.entries(entries)
                entries = []
                place = (fact.subject, fact.place)
                page.heading(([fact.subject.title] + fact.place).joined(separator: ", "))
            }
            let day = difference.day.map { "from \(words.date($0)); " } ?? ""
            let inferred = difference.source.inferred.map { " \($0)" } ?? ""
            let sure = difference.source.confidence.rawValue
            var entry = Entry(sentence(of: difference))
            entry.nameRole = .text
            entry.notes = [
                Note(text: "\(day)\(difference.sources.joined(separator: "; ")) (\(sure) confidence).\(inferred)")
            ]
            entries.append(entry)
        }
        page.entries(entries)
        return page
    }

    private static func sentence(of difference: ProgramDiff.Difference) -> String {
        let aspect = difference.fact.aspect
        return switch (difference.before?.words, difference.after?.words) {
        case (let before?, let after?): "\(aspect): \(before) → \(after)"
        case (nil, let after?): "+ \(aspect): \(after)"
        case (let before?, nil): "− \(aspect): \(before)"
        case (nil, nil): aspect
        }
    }
}

extension ProgramDiff {
    /// The differences that concern some designations; all for `nil`.
    package func differences(of only: Set<DesignationID>?) -> [Difference] {
        guard let only else { return differences }
        return differences.filter { difference in only.contains { difference.fact.id.hasPrefix("\($0.rawValue)/") } }
    }
}
