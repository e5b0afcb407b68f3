extension FileFormat {
    /// An edition of the rules.
    static let edition = FileFormat(
        summary: "an edition of the rules that seventy scores by",
        paragraphs: [
            "An edition says what the rules of the program are between two days. Those of the program are built in; a "
                + "store may add its own in its folder programs, or override one by its id. 'seventy program check "
                + "FILE' reports every fault of a document with its line.",
            "An edition can build on another one: tables are taken over entry by entry, and a designation that is "
                + "listed replaces all of the inherited one. Points per unit are never written down: they follow from "
                + "maximum, threshold and count, exactly.",
        ],
        documents: [
            Document(
                file: "programs/ID.json", summary: "One edition.",
                members: [
                    Member("format", "1", "The version of this format."),
                    Member("id", "text", "The name on the command line."),
                    Member("title", "text", "What the edition is, in words."),
                    Member("effective.from", "day", "The first day on which the edition is chosen by date."),
                    Member("effective.through", "day", "The last one; without it, the edition is in force."),
                    Member("extends", "id", "An edition to build on."),
                    Member("qualification.points", "number", "The points that a designation takes; 70."),
                    Member("qualification.maximum", "number", "The points that it can have; 100."),
                    Member("qualification.source", "text", "Where that is said."),
                    Member("qualification.confidence", "text", "high, medium or low."),
                    Member("qualification.inferred", "text", "Why it is taken so, where no source states it."),
                    Member("sources.*", "text", "What a short name for a source stands for."),
                    Member("certifications.*", "object", "A certification by its code: name, retired, and so on."),
                    Member("lists.*", "list", "Certifications of which any one serves."),
                    Member("rateCards.*", "object", "Workloads with the value of a user or unit."),
                    Member("metricNames.*", "object", "A metric's shortName and abbreviation."),
                    Member("metrics.*", "object", "A metric that several tracks share, by a name for it."),
                    Member("designations.*", "object", "A designation, in the order of the page."),
                    Member("designations.*.name", "text", "Its name."),
                    Member("designations.*.shortName", "text", "Its name where there is little room."),
                    Member("designations.*.abbreviation", "text", "Its name for a column of numbers."),
                    Member("designations.*.requiredPoints", "number", "Its own line, where it has one."),
                    Member("designations.*.maximumPoints", "number", "Its own most points, where it has them."),
                    Member("designations.*.inferred", "text", "Why its rules are not known for certain."),
                    Member("designations.*.note", "text", "A remark of the source."),
                    Member("designations.*.track", "object", "How one of several tracks is chosen."),
                    Member("designations.*.tracks[]", "object", "A track: id, name, otherIDs and metrics."),
                    Member("standing", "object", "What hangs on a designation: renewal, badges, fees and so on."),
                    Member("changes[].on", "day", "The first day of a change within the edition."),
                    Member("changes[].title", "text", "What changes, in one line."),
                    Member("changes[].set", "object", "What is put over the document from that day on."),
                    Member("changes[].source", "list", "Where that is said, by the short names of sources."),
                    Member("changes[].confidence", "text", "high, medium or low."),
                    Member("changes[].inferred", "text", "Why it is not stated as such."),
                    Member("notes", "list", "Remarks for readers of the file."),
                ],
                example: [
                    "{",
                    #"  "format": 1, "id": "2027-07", "title": "What we expect of July 2027","#,
                    #"  "extends": "2026-07","#,
                    #"  "effective": {"from": "2027-07-01"},"#,
                    #"  "sources": {"guess": "Our own expectation"}"#,
                    "}",
                ])
        ])
}
