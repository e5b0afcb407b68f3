internal import Dashboard
internal import JSONTree
internal import Pages
internal import SolutionsPartner

/// The version of the program.
enum Version {
    /// The number of the version.
    static let text = "0.1.0"

    /// The day of the version, for the manual.
    static let date = "2026-11-25"

    /// The first line of what `--version` prints, which scripts may rely on.
    static let line = "seventy \(text)"

    /// What `--version --json` prints: the page "JSON" describes it.
    static var document: JSONNode {
        let catalog = EditionCatalog.embedded
        let current = catalog.id(on: CalendarDate.today)
        return ScoreJSON.document([
            JSONMember("program", "seventy"), JSONMember("number", .string(text)), JSONMember("date", .string(date)),
            JSONMember(
                "editions",
                .array(
                    catalog.entries.map { entry in
                        .object([
                            "id": .string(entry.id),
                            "title": .string(entry.title),
                            "from": .string(orNull: entry.effectiveFrom?.description),
                            "through": .string(orNull: entry.effectiveThrough?.description),
                            "inForce": .bool(entry.id == current),
                        ])
                    })),
        ])
    }

    /// All of what `--version` prints: the version, and the editions of the rules that are built in.
    static var report: String {
        let catalog = EditionCatalog.embedded
        var table = TextTable(indent: 2)
        let current = catalog.id(on: CalendarDate.today)
        for entry in catalog.entries {
            table.row(entry.id, entry.dates, entry.title + (entry.id == current ? " (in force)" : ""))
        }
        return ([line, "", "Editions of the rules:"] + table.lines()).joined(separator: "\n") + "\n"
    }
}

extension EditionCatalog.Entry {
    /// The days on which the edition is chosen, in words.
    var dates: String {
        guard let from = effectiveFrom else { return "by name only" }
        guard let through = effectiveThrough else { return "from \(Words.usual.date(from))" }
        return "\(Words.usual.date(from)) to \(Words.usual.date(through))"
    }
}
