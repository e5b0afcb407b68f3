extension FileFormat {
    /// A what-if that is kept.
    static let scenario = FileFormat(
        summary: "a what-if that seventy keeps under a name",
        paragraphs: [
            "A scenario is a list of edits of one partner, which change no facts before 'seventy scenario apply' makes "
                + "them. It lies in a store, see seventy-store(5), and is made by 'seventy scenario save'.",
            "An edit that only another edition knows is kept and left out; 'seventy scenario show' tells why.",
        ],
        documents: [
            Document(
                file: "scenarios/PARTNER/NAME.json", summary: "One scenario.",
                members: [
                    Member("format", "1", "The version of this format."),
                    Member("name", "text", "The name, as the file is named."),
                    Member("partner", "text", "The key of the partner, as the folder is named."),
                    Member("author", "text", "Who saved it."),
                    Member("created", "day or time", "When it was saved."),
                    Member("note", "text", "What it is about."),
                    Member("base", "number", "The revision of the partner that the edits began on."),
                    Member("revision", "number", "Counts the changes of the file; the program sees to it."),
                    Member("edits[]", "object", "An edit; each is of another input."),
                    Member("edits[].input", "text", "The input, as 'seventy program inputs' names it."),
                    Member("edits[].value", "number or text", "The new value; null to make it unknown."),
                    Member("edits[].list", "text", "The list of certifications that a head count stands for."),
                ],
                example: [
                    "{",
                    #"  "format": 1, "name": "two-more", "partner": "contoso","#,
                    #"  "author": "maria", "created": "2022-10-15T09:30:00Z", "base": 3,"#,
                    #"  "edits": [{"input": "azure.net-customer-adds", "value": 5}]"#,
                    "}",
                ])
        ])
}
