extension FileFormat {
    /// The folder of a store: its settings and its partners.
    static let store = FileFormat(
        summary: "the folder in which seventy keeps partners",
        paragraphs: [
            "A store is a folder of JSON files in UTF-8. Its name and place are free; it can be copied, moved, and "
                + "shared by several people. The programs lock it while they write, and every change is noted.",
            "Members that the program does not know are kept as they are. Days are written as 2022-10-15, times in "
                + "UTC as 2022-10-15T09:30:00Z. Keys and ids are made of lower-case letters, digits and dashes.",
            "'seventy validate' checks every document, and 'seventy doctor' everything around them. Beside the files "
                + "described here a store has programs (editions of its own, see seventy-edition(5)), scenarios (see "
                + "seventy-scenario(5)), backups, history and the journal, which the program writes by itself.",
        ],
        documents: [
            Document(
                file: "store.json", summary: "The settings of the store. A folder without this file is no store.",
                members: [
                    Member("format", "1", "The version of this format."),
                    Member("title", "text", "The title shown."),
                    Member("asOf", "day", "A day on which partners without a pin of their own are shown; else today."),
                    Member(
                        "edition", "id",
                        "The edition by which partners without one of their own are scored; else the day chooses."),
                    Member("fees", "object", "What membership and benefits cost, where it differs from the list."),
                    Member(
                        "costs", "object",
                        "What one unit of a kind, an input or a certification costs, for 'seventy plan'."),
                    Member("backups.count", "number", "How many backups of a document are kept; 100."),
                    Member("backups.days", "number", "For how many days backups are kept; 400."),
                    Member("journal.megabytes", "number", "The size at which the journal begins anew; 8."),
                ],
                example: [#"{"format": 1, "title": "Our partners", "backups": {"count": 50}}"#]),
            Document(
                file: "partners/ID.json", summary: "A partner: facts only, never points.",
                members: [
                    Member("format", "1", "The version of this format."),
                    Member("id", "text", "The key of the partner, as the file is named."),
                    Member("name", "text", "The name shown."),
                    Member("account", "text", "The number of the partner global account."),
                    Member("revision", "number", "Counts the changes; the program sees to it."),
                    Member("asOf", "day", "A day that the partner is pinned to; without it, the partner lives today."),
                    Member("edition", "id", "An edition that the partner is pinned to."),
                    Member(
                        "measures.*", "object",
                        "A number or word that scoring reads, under the name of its input; 'seventy program inputs' "
                            + "lists them."),
                    Member("measures.*.value", "number or text", "The fact itself."),
                    Member("measures.*.source", "text", "typed, imported or derived."),
                    Member("measures.*.by", "text", "Who entered it."),
                    Member("measures.*.at", "day or time", "When it was entered."),
                    Member("measures.*.list", "text", "The list of certifications that a head count stands for."),
                    Member("people.*", "object", "A person, under an id."),
                    Member("people.*.name", "text", "The person's name."),
                    Member("people.*.certifications.*", "object", "A certification that is held, by its code."),
                    Member("people.*.certifications.*.name", "text", "Its name, where the code alone does not tell."),
                    Member("people.*.certifications.*.earned", "day", "When it was earned."),
                    Member("people.*.certifications.*.expires", "day", "Its last day."),
                    Member("membership.anniversary", "day", "The day of the year on which the membership renews."),
                    Member("membership.benefits", "text", "The benefits that the partner pays for."),
                    Member("membership.legacy.*", "text", "A competency of the program before, with its level."),
                    Member("membership.expertMSP", "day", "Until when the partner is an Azure Expert MSP."),
                    Member("designations.*.attained", "day", "When a designation was attained."),
                    Member("specializations.*.anniversary", "day", "The anniversary of a specialization that is held."),
                ],
                example: [
                    "{",
                    #"  "format": 1, "id": "contoso", "name": "Contoso Consulting","#,
                    #"  "measures": {"#,
                    #"    "azure.net-customer-adds": {"value": 3, "by": "maria", "at": "2022-10-14"}"#,
                    "  },",
                    #"  "people": {"anna": {"name": "Anna Novak","#,
                    #"                      "certifications": {"AZ-305": {"expires": "2023-08-01"}}}}"#,
                    "}",
                ]),
        ])
}
