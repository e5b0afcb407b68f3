internal import SolutionsPartner

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
                members: EditionFormat.members.map { Member($0) },
                example: [
                    "{",
                    #"  "format": 1, "id": "2027-07", "title": "What we expect of July 2027","#,
                    #"  "extends": "2026-07","#,
                    #"  "effective": {"from": "2027-07-01"},"#,
                    #"  "sources": {"guess": "Our own expectation"}"#,
                    "}",
                ]),
            Document(
                file: "A metric", summary: "A metric of a track, in place or under metrics.",
                members: EditionFormat.metric.map { Member($0) }, example: []),
        ] + shapes)

    /// A document for each shape that a rule can have.
    private static let shapes = [
        ("linear", "Points in proportion to a number.", EditionFormat.linear),
        ("growth", "Points in proportion to a growth, from a minimum on.", EditionFormat.growth),
        ("staged", "Steps of certifications, some of which are gates.", EditionFormat.staged),
        ("best-of", "The option with the most points.", EditionFormat.bestOf),
        ("pools", "Pools whose counts or points are added.", EditionFormat.pools),
    ].map { shape, summary, members in
        Document(
            file: "A rule of the shape \(shape)", summary: summary, members: members.map { Member($0) }, example: [])
    }
}
