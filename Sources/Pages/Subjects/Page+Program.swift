internal import SolutionsPartner

/// What the program says besides points: associations, kinds of partners, levels, names.
extension Page {
    /// Adds it, as far as an edition has rules about it.
    ///
    /// - Parameter only: The designations asked for; `nil` for everything.
    /// - Returns: The names of the sources that it rests on.
    mutating func program(of edition: ProgramEdition, only: Set<DesignationID>?, _ words: Words) -> Set<String> {
        guard let rules = try? edition.standingRules() else { return [] }
        let guide = AssociationGuide(rules, edition: edition)
        associations(of: guide, in: edition, only: only)
        let explanations = guide.explanations.filter { $0.concerns(only) }
        add("What the associations are", explanations.map { ($0.name, $0.text, $0.source) })
        let exclusions = guide.exclusions.filter { $0.concerns(only) }
        add("What does not count", exclusions.map { ($0.name, $0.text, $0.source) })
        let used = (explanations + exclusions).flatMap(\.source.sources)
        guard only == nil else { return Set(used) }
        let parts = [
            ("Benefits of a designation", rules.benefits), ("Accounts and locations", rules.accounts),
            ("Kinds of partners", rules.partnerKinds), ("Levels", rules.levels),
        ]
        for (title, statements) in parts { add(title, statements.map { ($0.title, $0.text, $0.source) }) }
        add(
            "Names of the program",
            rules.programNames.map { name in
                (name.name, (name.from.map { "From \(words.date($0)) on. " } ?? "") + name.text, name.source)
            })
        let sources = parts.flatMap(\.1).map(\.source) + rules.programNames.map(\.source)
        return Set(used + sources.flatMap(\.sources))
    }

    private mutating func associations(
        of guide: AssociationGuide, in edition: ProgramEdition, only: Set<DesignationID>?
    ) {
        var table = Table(["designation", "track", "metric", "associations"])
        table.isWhole = true
        for row in guide.rows where !row.associations.isEmpty && only?.contains(row.designation) ?? true {
            let designation = edition.designation(row.designation)
            let track = designation?.tracks.first { $0.id == row.track }
            table.row(texts: [
                designation?.name ?? row.designation.rawValue, row.track == nil ? "" : track?.name ?? "", row.name,
                row.associations.joined(separator: ", "),
            ])
        }
        add("Associations that count", table)
    }

    private mutating func add(_ title: String, _ items: [(name: String, text: String, source: RuleSource)]) {
        guard !items.isEmpty else { return }
        heading(title)
        entries(
            items.map { item in
                var entry = Entry(item.name)
                entry.details = [
                    "\(item.source.sources.joined(separator: ", ")) (\(item.source.confidence.rawValue))"
                ]
                entry.notes = [Note(text: item.text)]
                return entry
            })
    }
}

extension AssociationRule {
    /// Whether it is about any of some designations.
    fileprivate func concerns(_ only: Set<DesignationID>?) -> Bool {
        guard let only, !designations.isEmpty else { return true }
        return designations.contains { only.contains($0) }
    }
}
