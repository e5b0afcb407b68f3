internal import SolutionsPartner

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
                members: ScenarioFormat.members.map { Member($0) },
                example: [
                    "{",
                    #"  "format": 1, "name": "two-more", "partner": "contoso","#,
                    #"  "author": "maria", "created": "2022-10-15T09:30:00Z", "base": 3,"#,
                    #"  "edits": [{"input": "azure.net-customer-adds", "value": 5}]"#,
                    "}",
                ])
        ])
}
